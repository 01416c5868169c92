// What the trainee can do (simulation.md, "What the trainee can do"). An act is data; Simulation::act carries it out or
// says why not.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/ids.h"
#include "base/millis.h"
#include "scenario/scenario.h"

namespace composure::simulation {

enum class ActKind : std::uint8_t {
    reply,
    listen,
    acknowledge,
    consult,
    call_supervisor,
    call_colleague,
    set_limit,
    end_conversation,
    hold,
    switch_to,
    call_next,
    breathe,
    feel_unsafe,
    ask_afterwards,
    close,
    stop_now,  // always allowed; ends the session `incomplete` unless nobody is left
    unclear,   // typed words that are no reply on offer (practice): asked once what was meant, then it is a silence
};
inline constexpr std::size_t kActKindCount = 16;  // what can be chosen; `unclear` nobody chooses

// Why help is called; the trainee's words to the record, never judged.
enum class CallReason : std::uint8_t { none, authority, knowledge, abuse, safety, line };

struct Act {
    ActKind kind = ActKind::reply;
    CustomerId customer{};     // call_next: none = first in line; switch_to: none = the longest on hold
    ReplyId reply{};           // reply
    PolicyId policy{};         // consult
    std::uint8_t minutes = 0;  // acknowledge: the waiting time told, 0 = none told
    CallReason reason = CallReason::none;

    friend bool operator==(const Act&, const Act&) = default;
};

struct TimedAct {
    Millis at{};
    Act act;
    friend bool operator==(const TimedAct&, const TimedAct&) = default;
};

enum class Refusal : std::uint8_t {
    none,
    session_over,
    busy,             // another act is not finished yet
    nobody_there,     // needs a customer at the counter
    somebody_there,   // call-next with a customer at the counter (simulation.md: the first in line comes to a free
                      // counter)
    not_offered,      // this reply is not on offer now
    hand_over_first,  // a hand-over reply is due before anything else
    nobody_in_line,
    nobody_to_acknowledge,  // the three nearest were acknowledged in the last 20 s
    help_on_the_way,
    not_allowed_to_end,  // no policy allows it (yet)
    waiting_for_help,    // this act makes no sense while nobody speaks
    still_somebody,      // close while somebody is left
    nothing_to_ask,      // ask-afterwards without anything that happened, or twice
    unknown_policy,
    unknown_customer,
    not_here,          // hold and switch-to where this place has no such thing
    listened_already,  // listen: once a line
    nobody_on_hold,    // switch-to: nobody to go to
    on_hold,           // call-next somebody who is on hold: switch-to takes them
    still_ringing,     // switch-to on the phone, to somebody whom nobody has answered: call-next takes them
};

struct Answer {
    Refusal refused = Refusal::none;
    explicit operator bool() const { return refused == Refusal::none; }
};

std::string_view name_of(ActKind kind);                   // "call-supervisor"
std::optional<ActKind> act_named(std::string_view name);  // the inverse
std::string_view name_of(CallReason reason);              // "authority"
std::optional<CallReason> reason_named(std::string_view name);
std::string_view code_of(Refusal refusal);  // "help-on-the-way": for the protocol and tests (`refused:`)
// For the trainee, in the words of the place: "Help is already on the way."
std::string_view sentence_for(Refusal refusal, scenario::Place place = scenario::Place::counter);
Millis busy_time(ActKind kind);  // how long it takes (simulation.md's table); 0 for none

}  // namespace composure::simulation
