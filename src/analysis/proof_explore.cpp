// The search in breadth through one talk.
#include <algorithm>

#include "analysis/proof_explorer_internal.h"

namespace composure::analysis::proving {
namespace {

struct Collected {
    const Layout& layout;
    std::vector<PathStep> steps;
    void to(State next, Label label) {
        layout.forget(next);
        steps.push_back({label, next, true});
    }
    void gone(scenario::Outcome, Written, Label) {}
    void offered(std::size_t) {}
    void nothing_offered() {}
    void looked(const State&, Label) {}
    void asked(const State&, const Test&) {}
};

}  // namespace

std::vector<State> beginnings(const Talk& talk) {
    const Layout layout(talk);
    Collected collected{layout, {}};
    each_beginning(talk, [&](const State& state) { Walk<Collected>(talk, collected).begin(state); });
    std::vector<State> states;
    for (const PathStep& step : collected.steps) states.push_back(step.after);
    return states;
}

std::vector<PathStep> successors(const Talk& talk, const State& from) {
    const Layout layout(talk);
    Collected collected{layout, {}};
    Walk<Collected>(talk, collected).from(from);
    return std::move(collected.steps);
}

namespace {

template <class Key>
std::optional<Path> plan_with(const Talk& talk, const Layout& layout, const State& from, const Goal& goal,
                              std::size_t& most_states) {
    Explorer<Key> explorer(talk, layout, most_states);
    std::optional<Path> path = explorer.find(from, goal);
    most_states -= std::min(most_states, explorer.size());
    return path;
}

}  // namespace

std::optional<Path> plan(const Talk& talk, const State& from, const Goal& goal, std::size_t& most_states) {
    const Layout layout(talk);
    if (layout.narrow()) return plan_with<std::uint64_t>(talk, layout, from, goal, most_states);
    return plan_with<Wide>(talk, layout, from, goal, most_states);
}

Explored explore(const Talk& talk, std::size_t most_states) {
    const Layout layout(talk);
    if (!layout.fits()) {
        Talk coarser = talk;
        coarser.feelings_known = false;
        find_live(coarser);
        return explore(coarser, most_states);
    }
    if (layout.narrow()) return Explorer<std::uint64_t>(talk, layout, most_states).run();
    return Explorer<Wide>(talk, layout, most_states).run();
}

}  // namespace composure::analysis::proving
