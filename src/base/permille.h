// Integer shares without floating point: thousandths, rounding written once.
#pragma once

#include <cstdint>

namespace composure {

// value / divisor rounded half up (also for negative values: -0.5 becomes 0). divisor > 0.
constexpr std::int64_t round_half_up(std::int64_t value, std::int64_t divisor) {
    const std::int64_t shifted = 2 * value + divisor;
    const std::int64_t twice = 2 * divisor;
    return shifted >= 0 ? shifted / twice : -((-shifted + twice - 1) / twice);
}

}  // namespace composure
