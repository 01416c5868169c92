#include "base/millis_text.h"

#include <fmt/format.h>

namespace composure {

std::string clock_text(Millis time) {
    const bool before = time.count <= -1000;
    const std::int64_t seconds = before ? -(time.count / 1000) : time.count / 1000;
    return fmt::format("{}{}:{:02}", before ? "-" : "", seconds / 60, seconds % 60);
}

std::string duration_text(Millis duration) {
    if (duration.count == 0) return "0s";
    if (duration.count % 60'000 == 0) return fmt::format("{}m", duration.count / 60'000);
    if (duration.count % 1000 == 0) return fmt::format("{}s", duration.count / 1000);
    return fmt::format("{}ms", duration.count);
}

}  // namespace composure
