// One play of a scenario: state and event log. Pure: no clock, no disk, no thread (simulation.md).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/millis.h"
#include "simulation/act.h"
#include "simulation/event.h"
#include "simulation/model.h"
#include "simulation/view.h"

namespace composure::simulation {

class Simulation {
public:
    // `model` must outlive it. Starts at 0 with everything due at 0 done (the first customer speaks).
    Simulation(const Model& model, std::uint64_t seed);

    // As if new, reusing memory.
    void reset(std::uint64_t seed);

    // Everything due up to and including `until` happens. until < now() is a bug (assertion). Slicing never matters.
    void advance(Millis until);

    // When something next happens by itself; nothing: only an act can change anything (or the session is over).
    std::optional<Millis> next_change() const;

    // At now(). Refused: state, events and recording are untouched.
    Answer act(const Act& act);
    // The same question without doing it.
    Answer would(const Act& act) const;

    Millis now() const;
    std::uint64_t seed() const;
    bool ended() const;
    std::span<const Event> events() const;
    std::span<const TimedAct> acts() const;  // accepted acts, for the recording

    void view(View& into) const;  // reuses into's memory
    View view() const;

    const Model& model() const;

private:
    const Model* model_;
    std::uint64_t seed_ = 0;
    std::vector<std::uint64_t> state_;  // State, trivially copyable (state.h)
    std::vector<Event> events_;
    std::vector<TimedAct> acts_;
};

}  // namespace composure::simulation
