// Programs that play: the reference policy of rubric.md, and how others are driven. Deterministic; no clock.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "simulation/simulation.h"

namespace composure::simulation {

// Decides, looking at the simulation, which act comes next and when. It may look at the model (a person may not).
class Policy {
public:
    virtual ~Policy() = default;
    // The next act and its time (>= simulation.now()); nothing: let time pass until the next change. Asked again after
    // every change and every act. An act planned for later is asked for again until its time has come, so decide from
    // the state alone.
    virtual std::optional<TimedAct> next(const Simulation& simulation) = 0;
};

// Plays to the end, at most `most` of scenario time (then stop_now).
void play(Simulation& simulation, Policy& policy, Millis most = Millis{3'600'000});

// rubric.md, "The reference play"; with several calls or chats it serves one after the other, and leaves one for
// another only when that one would be lost. `never` is for the league: the same play without a call for help, by act or
// by reply.
enum class Calling : std::uint8_t { when_due, never };

class ReferencePolicy : public Policy {
public:
    explicit ReferencePolicy(Calling calling = Calling::when_due) : calling_(calling) {}
    std::optional<TimedAct> next(const Simulation& simulation) override;

private:
    Calling calling_;
};

// The reference's choice among the replies on offer now (most of calls-for without a bad code; ties: more trust, then
// file order); none if nothing is on offer.
ReplyId reference_reply(const Simulation& simulation);
// The same among those that `among` accepts.
using ReplyFilter = bool (*)(const Model& model, ReplyId reply);
ReplyId reference_reply(const Simulation& simulation, ReplyFilter among);

// When the reference answers: end of speech + min(1 s + 300 ms x words of the offered replies, half of the clock).
Millis reference_time(const Simulation& simulation);

}  // namespace composure::simulation
