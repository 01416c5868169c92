// Roots of whole numbers, so that a standard error is the same on every machine.
#pragma once

#include <cstdint>

namespace composure::records {

// The smallest r >= 0 with r * r >= value; value 0 .. 2^60.
constexpr std::int64_t root_rounded_up(std::int64_t value) {
    std::int64_t under = -1, enough = std::int64_t{1} << 30;
    while (enough - under > 1) {
        const std::int64_t middle = under + (enough - under) / 2;
        (middle * middle >= value ? enough : under) = middle;
    }
    return enough;
}

}  // namespace composure::records
