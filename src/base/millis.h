// Scenario time: whole milliseconds since the session began (simulation.md, "Time"). Never wall-clock time.
#pragma once

#include <compare>
#include <cstdint>

namespace composure {

struct Millis {
    std::int64_t count = 0;

    friend constexpr auto operator<=>(Millis, Millis) = default;
    constexpr Millis& operator+=(Millis other) {
        count += other.count;
        return *this;
    }
};

constexpr Millis operator+(Millis a, Millis b) { return {a.count + b.count}; }
constexpr Millis operator-(Millis a, Millis b) { return {a.count - b.count}; }
constexpr Millis operator*(Millis a, std::int64_t times) { return {a.count * times}; }
constexpr Millis operator""_ms(unsigned long long count) { return {static_cast<std::int64_t>(count)}; }
constexpr Millis operator""_s(unsigned long long seconds) { return {static_cast<std::int64_t>(seconds) * 1000}; }

}  // namespace composure
