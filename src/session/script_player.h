// Carries out the steps of a `play:` on a simulation (authored_tests.h says how each is timed).
#pragma once

#include <optional>
#include <string>

#include "scenario/scenario.h"
#include "simulation/simulation.h"

namespace composure::session {

class ScriptPlayer {
public:
    ScriptPlayer(const simulation::Model& model, std::uint64_t seed) : simulation_(model, seed) {}

    // Nothing if the step was carried out (or refused as a play may expect: refused()), else what is wrong with it.
    std::optional<std::string> carry_out(const scenario::PlayStep& step);

    // Lets time run to the end; a hand-over takes the facts.
    void finish();

    const simulation::Simulation& simulation() const { return simulation_; }
    simulation::Refusal refused() const { return refused_; }  // of the last step
    MomentId moment() const { return moment_; }               // where the talk stood after the last step

private:
    std::optional<std::string> reply(const scenario::PlayStep& step);
    std::optional<std::string> do_act(const scenario::PlayStep& step);
    bool wait_for_replies(const scenario::PlayStep& step);
    bool take_the_facts();
    void advance_to(Millis at);
    ReplyId offered(const simulation::View& view, const std::string& words) const;
    std::string offered_in_words(const simulation::View& view) const;
    void note_moment();

    simulation::Simulation simulation_;
    simulation::Refusal refused_ = simulation::Refusal::none;
    MomentId moment_;
};

}  // namespace composure::session
