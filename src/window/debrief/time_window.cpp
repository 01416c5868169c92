#include <cmath>

#include "window/debrief/timeline.h"

namespace composure::window {
namespace {

constexpr std::int64_t kLeastShown = 10'000;

}  // namespace

TimeWindow::TimeWindow(Millis length) : length_{std::max<std::int64_t>(1, length.count)}, to_(length_) {}

bool TimeWindow::can_zoom_in() const { return (to_ - from_).count > kLeastShown; }

void TimeWindow::set_cursor(Millis at) {
    cursor_ = {std::clamp<std::int64_t>(at.count, 0, length_.count)};
    const std::int64_t shown = (to_ - from_).count;
    if (cursor_ < from_) from_ = cursor_;
    if (cursor_ > from_ + Millis{shown}) from_ = cursor_ - Millis{shown};
    to_ = from_ + Millis{shown};
}

void TimeWindow::move(Millis by) { set_cursor(cursor_ + by); }

void TimeWindow::zoom(float factor) {
    const double now = static_cast<double>((to_ - from_).count);
    const auto least = static_cast<double>(std::min(kLeastShown, length_.count));
    const double shown = std::clamp(now / static_cast<double>(factor), least, static_cast<double>(length_.count));
    const double place = static_cast<double>(std::clamp(share_of(cursor_), 0.0F, 1.0F));
    const auto width = static_cast<std::int64_t>(std::llround(shown));
    const auto start = static_cast<std::int64_t>(std::llround(static_cast<double>(cursor_.count) - place * shown));
    from_ = {std::clamp<std::int64_t>(start, 0, length_.count - width)};
    to_ = from_ + Millis{width};
}

float TimeWindow::share_of(Millis at) const {
    return static_cast<float>((at - from_).count) / static_cast<float>((to_ - from_).count);
}

Millis TimeWindow::at_share(float share) const {
    const auto shown = static_cast<float>((to_ - from_).count);
    return from_ + Millis{std::llround(static_cast<double>(std::clamp(share, 0.0F, 1.0F) * shown))};
}

}  // namespace composure::window
