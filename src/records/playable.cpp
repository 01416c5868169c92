#include "records/playable.h"

#include <algorithm>

namespace composure::records {
namespace {

constexpr std::int32_t kIntroduction = 2;  // minutes
constexpr std::size_t kLeastForLine = 3;   // one at the counter and two who wait (rubric.md: n/a under two)

template <class Test>
bool any_moment(const scenario::Scenario& scenario, Test&& test) {
    return std::ranges::any_of(scenario.customers, [&](const scenario::Customer& customer) {
        return std::ranges::any_of(
            customer.moments, [&](const scenario::Moment& moment) { return !moment.replies.empty() && test(moment); });
    });
}

}  // namespace

Playable playable_of(const scenario::Scenario& scenario) {
    // A tour of two minutes is a first step for everybody, and practice for nobody.
    if (scenario.minutes > 0 && scenario.minutes <= kIntroduction)
        return {scenario.id, scenario.title, {}, scenario.level};
    const bool provoked =
        any_moment(scenario, [](const scenario::Moment& moment) { return moment.is != scenario::Provocation::none; });
    const bool asked = any_moment(scenario, [](const scenario::Moment& moment) { return !moment.calls_for.empty(); });
    const bool help = std::ranges::any_of(
        scenario.customers, [](const scenario::Customer& customer) { return !customer.escalations.empty(); });
    return {scenario.id,
            scenario.title,
            {provoked, provoked, help, asked, scenario.customers.size() >= kLeastForLine},
            scenario.level};
}

}  // namespace composure::records
