// A score as an exact fraction of thousandths of a point: the only rounding is the last one. Private to this room.
#pragma once

#include <cstdint>
#include <numeric>

#include "base/permille.h"

namespace composure::scoring {

// Two compilers know it, the standard does not: products of two fractions need more than 64 bits.
__extension__ typedef __int128 Wide;

struct Exact {
    std::int64_t over = 0;   // thousandths of a point ...
    std::int64_t under = 1;  // ... divided by this; 1 .. 2^31

    // Rounded down.
    constexpr std::int64_t thousandths() const { return over >= 0 ? over / under : -((-over + under - 1) / under); }
    // Whole points, half up.
    constexpr std::int32_t points() const { return static_cast<std::int32_t>(round_half_up(over, under * 1000)); }

    friend constexpr bool operator<(const Exact& a, const Exact& b) {
        return Wide{a.over} * b.under < Wide{b.over} * a.under;
    }
};

constexpr Exact exactly(std::int64_t thousandths) { return {thousandths, 1}; }
constexpr Exact lesser(const Exact& a, const Exact& b) { return b < a ? b : a; }
constexpr Exact greater(const Exact& a, const Exact& b) { return a < b ? b : a; }

// A denominator beyond `most` (dozens of items in each of many topics) comes down to millionths of a thousandth,
// rounded down.
constexpr Exact tamed(Wide over, std::int64_t under, std::int64_t most = std::int64_t{1} << 31) {
    if (under <= most) return {static_cast<std::int64_t>(over), under};
    constexpr std::int64_t kFine = 1'000'000;
    const Wide whole = over >= 0 ? over / under : -((-over + under - 1) / under);
    const Wide rest = over - whole * under;
    return {static_cast<std::int64_t>(whole * kFine + rest * kFine / under), kFine};
}
constexpr Exact tamed(const Exact& value, std::int64_t most) { return tamed(Wide{value.over}, value.under, most); }

constexpr Exact operator+(const Exact& a, const Exact& b) {
    const std::int64_t common = std::lcm(a.under, b.under);
    return tamed(Wide{a.over} * (common / a.under) + Wide{b.over} * (common / b.under), common);
}

constexpr Exact operator-(const Exact& a, const Exact& b) { return a + Exact{-b.over, b.under}; }

constexpr Exact divided(const Exact& value, std::int64_t by) { return tamed(Wide{value.over}, value.under * by); }

}  // namespace composure::scoring
