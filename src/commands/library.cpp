#include <algorithm>

#include "commands/library_internal.h"

namespace composure::commands {
namespace {

constexpr std::size_t kLeastForLine = 3;  // one at the counter and two who wait (rubric.md: n/a under two)

template <class Test>
bool any_moment(const scenario::Scenario& scenario, Test&& test) {
    return std::ranges::any_of(scenario.customers, [&](const scenario::Customer& customer) {
        return std::ranges::any_of(
            customer.moments, [&](const scenario::Moment& moment) { return !moment.replies.empty() && test(moment); });
    });
}

}  // namespace

std::array<bool, scenario::kPillarCount> trains(const scenario::Scenario& scenario) {
    const bool provoked =
        any_moment(scenario, [](const scenario::Moment& moment) { return moment.is != scenario::Provocation::none; });
    const bool asked = any_moment(scenario, [](const scenario::Moment& moment) { return !moment.calls_for.empty(); });
    const bool help = std::ranges::any_of(
        scenario.customers, [](const scenario::Customer& customer) { return !customer.escalations.empty(); });
    return {provoked, provoked, help, asked, scenario.customers.size() >= kLeastForLine};
}

std::vector<records::Playable> library_of(const session::DataFolders& folders, ForUse use) {
    std::vector<records::Playable> library;
    const auto table = session::load_conduct_table(folders);
    if (!table) return library;
    for (const std::string& path : session::shipped_scenarios(folders)) {
        const auto loaded = session::load_scenario(path, *table);
        if (!loaded || !loaded->reading.value) continue;
        const scenario::Scenario& scenario = *loaded->reading.value;
        const bool kept_back = use == ForUse::practice && scenario.use == scenario::Use::assessment;
        if (kept_back || scenario.place != scenario::Place::counter) continue;  // phone and chat cannot be played yet
        library.push_back({scenario.id, scenario.title, trains(scenario), scenario.level});
    }
    return library;
}

}  // namespace composure::commands
