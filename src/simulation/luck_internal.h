// Luck without a generator: each draw is a pure function of the seed and of what it is for (simulation.md, "Time").
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/mix64.h"

namespace composure::simulation {

// What is drawn; a number never gets another meaning, else every recording would change.
enum class Purpose : std::uint64_t { text = 1, order = 2, temper = 3, remorse = 4 };

// 0 .. below-1. n tells draws of one purpose for one customer apart (a moment's number, a reply's place).
inline std::uint32_t draw(std::uint64_t seed, Purpose purpose, std::size_t customer, std::uint64_t n,
                          std::uint32_t below) {
    return scale_below(mix64(seed, static_cast<std::uint64_t>(purpose), customer, n), below);
}

}  // namespace composure::simulation
