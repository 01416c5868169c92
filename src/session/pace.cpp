#include "session/pace.h"

#include <algorithm>
#include <array>
#include <utility>

namespace composure::session {

namespace {

constexpr std::array<std::pair<std::string_view, std::int32_t>, 5> kPaces{
    {{"1", 10}, {"1.5", 15}, {"2", 20}, {"3", 30}, {"10", 100}}};

}  // namespace

std::string_view name_of(const Pace& pace) {
    if (pace.off) return "off";
    for (const auto& [name, times_ten] : kPaces) {
        if (times_ten == pace.times_ten) return name;
    }
    return "1";
}

std::optional<Pace> pace_named(std::string_view word) {
    if (word == "off") return Pace{10, true};
    if (word.starts_with('x')) word.remove_prefix(1);
    for (const auto& [name, times_ten] : kPaces) {
        if (name == word) return Pace{times_ten, false};
    }
    return std::nullopt;
}

Millis PaceClock::at(Millis real, bool running) {
    if (last_real_.count < 0) last_real_ = real;
    const Millis passed = std::max(real - last_real_, Millis{0});
    last_real_ = real;
    if (running) scenario_parts_ += passed.count * 10;  // parts: 1/times_ten of a millisecond
    return {scenario_parts_ / pace_.times_ten};
}

std::optional<Millis> PaceClock::until(Millis scenario, bool running) const {
    if (!running) return std::nullopt;
    const std::int64_t missing = scenario.count * pace_.times_ten - scenario_parts_;
    return Millis{std::max<std::int64_t>(0, (missing + 9) / 10)};
}

void PaceClock::set(Millis scenario) { scenario_parts_ = scenario.count * pace_.times_ten; }

bool runs(const Pace& pace, const simulation::View& view) {
    return !pace.off || view.speaking_until || view.busy_until || view.waiting_for_help;
}

}  // namespace composure::session
