// The step that somebody's anger has just made, so that it can be seen where it came from. No drawing here.
#pragma once

#include <cstdint>
#include <optional>

#include "base/ids.h"
#include "base/millis.h"

namespace composure::window {

class MoodChange {
public:
    // To be told in each pass. `anger`: thousandths of a point. Somebody else, or time that went back, begins anew.
    void follow(CustomerId who, std::int32_t anger, Millis at);
    // Where the last step began, while it is shown.
    std::optional<std::int32_t> from() const;

private:
    CustomerId who_;
    std::int32_t before_ = 0, now_ = 0;
    Millis at_, stepped_at_;
    bool stepped_ = false;
};

}  // namespace composure::window
