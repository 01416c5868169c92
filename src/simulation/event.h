// What happened. Events are enough to rebuild the view and the score; everybody but the core reads only these (simulation.md, "Shape").
#pragma once

#include <cstdint>
#include <string_view>

#include "base/ids.h"
#include "base/millis.h"
#include "simulation/act.h"

namespace composure::simulation {

// After each kind: which fields carry what. `customer` is set wherever one is meant. Fields not named are 0 / none.
enum class EventKind : std::uint8_t {
    started,            // seed in value (low) and other (high 32 bits)
    arrived,            // joined the line (or came straight to the empty counter: came_to_counter follows)
    came_to_counter,    // detail: 0 by themselves, 1 called in turn, 2 called out of turn, 3 back from a helper or hold
    said,               // moment; ref: text number; value: ms the line takes; other: ms already said (0); detail: SaidAs. A turn opens
                        // where detail is first or again
    speech_ended,       // moment
    clock_started,      // moment; value: ms until silence fires. Also after listen restarts it
    clock_cancelled,    // moment: hold, switch, a limit or an ending took it
    offered,            // moment; the set of offered replies as bits in value (bit n = nth reply of the moment); at the first word and
                        // whenever the set changes
    replied,            // moment, reply
    cut_off,            // moment; value: permille of the line said; detail: 1 if it is the conduct `interrupts`
    silence,            // moment: the clock ran out; detail: how often in a row at this moment (1, 2)
    listened,           // moment; detail: full second number 1..5; 0: listening began
    acknowledged,       // customer in line; detail: minutes told (0 none)
    consulted,          // ref: policy
    called,             // detail: Helper; ref: CallReason; other: progress of the escalation in permille; value: escalation + 1 within the
                        // model, 0 if none; reply if a reply called; moment. customer: whom the call is for (none: nobody at the counter)
    help_unavailable,   // detail: Helper
    help_arrived,       // detail: Helper
    hand_over_began,    // moment (the hand-over's own), detail: Helper
    handed_over,        // moment, reply; detail: HandOverReply::Kind
    limit_set,          // moment; detail: 1 if it was beyond what `may-end` asks (`nags`); reply if a reply set it
    reacted,            // the generic reaction to a limit is spoken; value: ms it takes
    told_to_leave,      // moment; reply if a reply did
    remorse,            // moment; detail: 1 came, 0 did not come
    moved,              // anger in value, trust in other (thousandths, new values); detail: MovedBy; ref: code where one caused it
    fact_set,           // ref: fact
    fact_unset,         // ref: fact
    due,                // ref: escalation
    harm,               // ref: escalation
    patience,           // value: patience left in ms at the unhurried rate... permille of the start in other; detail: 1 half, 2 quarter, 3 zero,
                        // 4 the rate or value changed (value: permille left, other: permille lost a minute)
    muttered,           // in line; detail: 1 half, 2 quarter (louder); ref: mutters number
    pushed_in,          // to the head of the line
    passed_over,        // someone was served out of turn before this customer
    went_with_helper,   // a colleague took this customer
    gone,               // detail: Outcome
    busy,               // value: ms; detail: ActKind
    busy_ended,
    breathed,
    felt_unsafe,
    asked_afterwards,   // customer whose moment's lesson is unlocked
    waits_for_help,     // moment (where the talk came from): nobody speaks
    ended,              // detail: EndStatus
};

enum class SaidAs : std::uint8_t {
    first,      // a visit to the moment begins: a new turn
    again,      // after a silence: a new turn of the same weight, never another provocation
    continued,  // said again after an interruption that does not end the turn (hold, generic reaction): the turn goes on
    remorse,    // the customer's words of remorse: no turn of their own
};

enum class MovedBy : std::uint8_t { conduct, changes, moment, listening, silence, remorse, bystander, line };

enum class EndStatus : std::uint8_t { finished, stopped };

struct Event {
    Millis at;
    std::int32_t value = 0;
    std::int32_t other = 0;
    CustomerId customer;
    MomentId moment;
    ReplyId reply;
    std::uint16_t ref = 0;
    EventKind kind = EventKind::started;
    std::uint8_t detail = 0;

    friend bool operator==(const Event&, const Event&) = default;
};
static_assert(sizeof(Event) <= 32);

std::string_view name_of(EventKind kind);  // "came-to-counter"

}  // namespace composure::simulation
