// Counter-based luck (simulation.md, "Time"): a pure mixing function instead of a generator, so one draw never shifts
// another.
#pragma once

#include <cstdint>

namespace composure {

// One round of a 64-bit finaliser: xor-shift, multiply, xor-shift, multiply, xor-shift. Both multipliers are odd, so
// each step can be undone and no two inputs meet; they were chosen by us for high bit avalanche
// (tests/base/mix64_test.cpp measures it).
constexpr std::uint64_t mix64(std::uint64_t value) {
    value ^= value >> 32;
    value *= 0xD6E8FEB86659FD93ULL;
    value ^= value >> 32;
    value *= 0xD6E8FEB86659FD93ULL;
    value ^= value >> 32;
    return value;
}

// mix64(seed, purpose, customer, n): each part is folded in by a full round, with an odd constant added so that zeros
// do not stay zero.
constexpr std::uint64_t mix64(std::uint64_t seed, std::uint64_t purpose, std::uint64_t customer, std::uint64_t n) {
    std::uint64_t value = mix64(seed + 0x9E3779B97F4A7C15ULL);
    value = mix64(value ^ (purpose * 0xA24BAED4963EE407ULL + (customer << 32) + n + 1));
    return value;
}

// Multiply-shift: maps 64 random bits to 0 .. below-1 without division. `below` is at least 1, at most 2^32.
constexpr std::uint32_t scale_below(std::uint64_t bits, std::uint64_t below) {
    return static_cast<std::uint32_t>(((bits >> 32) * below) >> 32);
}

}  // namespace composure
