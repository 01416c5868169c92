#include "window/play/mood_change.h"

#include <cstdlib>

namespace composure::window {
namespace {

constexpr std::int32_t kLeastStep = 2'500;  // thousandths of a point; less is the slow cooling of a talk
constexpr Millis kChangeIsShown{3000};

}  // namespace

void MoodChange::follow(CustomerId who, std::int32_t anger, Millis at) {
    const bool another = who != who_ || at < at_;
    if (another) stepped_ = false;
    if (!another && std::abs(anger - now_) >= kLeastStep) {
        stepped_ = true;
        before_ = now_;
        stepped_at_ = at;
    }
    who_ = who;
    now_ = anger;
    at_ = at;
}

std::optional<std::int32_t> MoodChange::from() const {
    if (!stepped_ || at_ - stepped_at_ >= kChangeIsShown) return std::nullopt;
    return before_;
}

}  // namespace composure::window
