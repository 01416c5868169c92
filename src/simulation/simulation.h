// One play of a scenario: state and event log. Pure: no clock, no disk, no thread (simulation.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/millis.h"
#include "simulation/act.h"
#include "simulation/event.h"
#include "simulation/event_log.h"
#include "simulation/model.h"
#include "simulation/view.h"

namespace composure::simulation {

struct Step;  // step_internal.h

class Simulation {
public:
    // `model` must outlive it. Starts at 0 with everything due at 0 done (the first customer speaks).
    Simulation(const Model& model, std::uint64_t seed);

    // As if new, reusing memory.
    void reset(std::uint64_t seed);

    // Everything due up to and including `until` happens. until < now() is a bug (assertion). Slicing never matters. At
    // the end of the session time stops: later calls do nothing.
    void advance(Millis until);

    // When something next happens by itself; nothing: only an act can change anything (or the session is over).
    std::optional<Millis> next_change() const;

    // At now(). Refused: state, events and recording are untouched. What the act makes due at once has happened when it
    // returns.
    Answer act(const Act& act);
    // The same question without doing it.
    Answer would(const Act& act) const;

    // What is at the counter, for programs that play fast: no list is built (view() is for people).
    struct Counter {
        CustomerId customer;  // none: empty
        MomentId moment;      // none before the first word; a hand-over's own during one
        std::uint32_t offered =
            0;  // replies that act() would take now unless busy: bit n = the moment's nth, in file order
        bool speaking = false;
        bool hand_over = false;
        std::optional<Millis> silence_at;
    };
    Counter counter() const;

    // Time stands still at the end of the session.
    Millis now() const;
    std::uint64_t seed() const;
    bool ended() const;
    std::span<const Event> events() const;
    std::span<const TimedAct> acts() const;  // accepted acts, for the recording

    void view(View& into) const;  // reuses into's memory
    View view() const;

    const Model& model() const;

private:
    friend class Insight;  // the room's own look at the state (insight_internal.h)
    struct Cell {          // 64 bytes that hold a part of the state (state_internal.h)
        alignas(64) std::byte bytes[64];
    };

    void run(Step& step, std::int64_t until);  // after an act

    const Model* model_;
    std::uint64_t seed_ = 0;
    std::vector<Cell> state_;  // trivially copyable: header, customers, bits
    EventLog log_;
    std::vector<TimedAct> acts_;
    std::int64_t next_ =
        0;  // the next due change and its order, packed (step_internal.h): found once after each transition
    bool next_is_timed_ = false;
};

}  // namespace composure::simulation
