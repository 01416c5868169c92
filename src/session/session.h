// One play by a person or a program: acts in, view and words out, recording and scorecard at the end. Headless and
// without a clock of its own: the door says how late it is (session/pace.h maps real time to scenario time).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scoring/evidence.h"
#include "scoring/judge.h"
#include "simulation/recording.h"
#include "simulation/simulation.h"

namespace composure::session {

class Session {
public:
    Session(const simulation::Model& model, std::uint64_t seed, simulation::Settings settings, scoring::Names names);

    // Goes on with a play: one that was interrupted (session/keeping.h), or a what-if.
    Session(simulation::Simulation simulation, simulation::Settings settings, scoring::Names names);

    // Called with each accepted act as a line (simulation::act_line), so that every door keeps its acts the same way.
    using KeepAct = std::function<void(std::string line)>;
    void keep_acts(KeepAct keep) { keep_ = std::move(keep); }

    void advance(Millis until) { simulation_.advance(until); }
    std::optional<Millis> next_change() const { return simulation_.next_change(); }
    simulation::Answer act(const simulation::Act& act);

    const simulation::Simulation& simulation() const { return simulation_; }
    const simulation::View& view();  // refreshed; valid until the next call
    Millis now() const { return simulation_.now(); }
    bool ended() const { return simulation_.ended(); }
    bool stopped() const;  // ended by "stop now" while somebody was left: it has no result

    std::string words(std::string_view text, CustomerId customer) const;

    simulation::Recording recording() const;
    scoring::Scorecard scorecard() const;  // any time; `incomplete` while it is not over
    const scoring::Names& names() const { return names_; }
    const simulation::Model& model() const { return simulation_.model(); }

private:
    simulation::Simulation simulation_;
    simulation::Settings settings_;
    scoring::Names names_;
    simulation::View view_;
    KeepAct keep_;
};

}  // namespace composure::session
