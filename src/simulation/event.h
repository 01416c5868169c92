// What happened. Events are enough to rebuild the view and the score; everybody but the core reads only these
// (simulation.md, "Shape").
#pragma once

#include <cstdint>
#include <string_view>

#include "base/ids.h"
#include "base/millis.h"
#include "simulation/act.h"

namespace composure::simulation {

// After each kind: which fields carry what. `customer` is set wherever one is meant. Fields not named are 0 / none;
// `ref` is 0xFFFF where it names a code and there is none.
enum class EventKind : std::uint8_t {
    started,  // value: low 32 bits of the seed, other: high 32 bits
    arrived,  // joined the line (patience follows), came straight to the empty counter (came_to_counter follows: only
              // the first of a session), or was taken by a waiting colleague (went_with_helper follows)
    came_to_counter,  // detail: 0 by themselves, 1 called in turn, 2 called out of turn, 3 back from hold. All but
                      // the first speak when the trainee's second of `busy` is over: those called their first word,
                      // those back their last line again (or the hand-over, or the wait for help, goes on)
    said,  // moment; ref: text number for Model::line (kRemorseLine with SaidAs::remorse); value: ms the line takes, 0
           // if it is only shown; other: 0; detail: SaidAs. A turn opens where detail is first or again
    speech_ended,     // moment; also after the reaction to a limit and the words of remorse. Not after cut_off
    clock_started,    // moment; value: ms until silence fires. At the end of speech, and in full after listening
    clock_cancelled,  // moment: listening, a limit, an ending, a hold, a hand-over or an answer to a call took the
                      // running clock
    offered,   // moment; replies on offer as bits in value (bit n = nth reply of the moment in file order); after every
               // `said` but remorse, after hand_over_began, and whenever the set changes. Moments without replies have
               // none. Nothing is on offer from replied / remorse / waits_for_help until the next
    replied,   // moment, reply. Not for hand-over replies: handed_over
    cut_off,   // moment; before replied / limit_set / told_to_leave; value: permille of the line said; detail: 1 if it
               // is the conduct `interrupts` (its effect is in the `moved` that follows)
    silence,   // moment: the clock ran out (the code `no-answer`); detail: how often in a row with this customer (1, 2,
               // ...). A reply, a limit or a hand-over begins the row anew
    listened,  // moment; detail: full second number 1..5; 0: listening began
    acknowledged,      // customer who waits, or (phone, chat) who is spoken with; detail: minutes told (0 none)
    consulted,         // ref: policy; customer: at the counter or none
    called,            // customer: whom the call is for (none: nobody); moment: theirs, if they are at the counter;
                       // detail: Helper; ref: CallReason; value: EscalationId + 1, 0 if none is open; other: its
                       // progress at its furthest, permille; reply if a reply called. Logged for every call, also
                       // in vain (help_unavailable follows). When that helper is already on the way only if a reply
                       // calls them for a need of its customer that is open: due, or with help coming for somebody
                       // else. A button's call does `gets-help` (a `moved` follows) unless in vain; a reply does
                       // what it says
    help_unavailable,  // detail: Helper; customer as in called
    help_arrived,      // detail: Helper; customer as in called, who may be gone by now
    hand_over_began,   // moment (the hand-over's own, from here on the customer's), detail: Helper
    handed_over,       // moment, reply; detail: HandOverReply::Kind. Its codes are in the reply's `does`
    limit_set,  // moment; detail: 1 if it was beyond what `may-end` asks (`nags`); reply if a reply set it (after its
                // replied); else the button, which does `sets-limit`
    reacted,    // moment; the generic reaction to a limit is spoken (Model::line(moment, kReactionLine)); value: ms it
                // takes
    told_to_leave,  // moment; reply if a reply did (after its replied)
    remorse,        // moment; detail: 1 came, 0 did not come. Only where it is drawn
    moved,  // value: anger, other: trust (thousandths, new values); detail: MovedBy; ref: code where one alone caused
            // it. Only if something changed
    fact_set,    // ref: fact
    fact_unset,  // ref: fact
    due,         // ref: escalation
    harm,        // ref: escalation
    patience,  // waiting; value: patience left, permille of the start, rounded down; other: permille lost a minute from
               // now on; detail: 1 half reached, 2 quarter, 3 zero, 4 value or rate changed (also on joining the line)
    muttered,  // waiting; detail: 1 at half, 2 at a quarter (louder); ref: mutters number, 0xFFFF: a sigh without
               // words, and whoever rings and is not heard yet
    pushed_in,         // to the head of the line
    passed_over,       // someone was served or pushed in out of turn before this customer
    went_with_helper,  // a colleague took this customer; gone follows. detail: Helper
    gone,              // moment: their last; detail: Outcome. Those who never arrived have none
    busy,              // value: ms; detail: ActKind; customer at the counter or none
    busy_ended,        // detail: ActKind; also when another act ends listening early
    breathed,
    felt_unsafe,  // customer and moment at the counter, or none. `called` with CallReason::safety follows unless help
                  // is on the way
    asked_afterwards,  // customer whose moment's lesson is unlocked; moment: their last
    waits_for_help,    // moment (where the talk came from): nobody speaks
    ended,             // detail: EndStatus
    held,  // moment: theirs; detail: HowHeld. The talk waits: they are in the line, on hold; patience follows. A hold
           // without a word does `ignores` (a `moved` follows)
    unclear,  // moment; detail: 1 they ask what was meant (`said` follows, continued), 2 it counts as silence, which
              // follows
};

enum class HowHeld : std::uint8_t {
    without_a_word,
    after_a_word,   // acknowledged since their last line: counts as acknowledged from here on for 20 s
    needs_no_word,  // a chat, a wait for help, or after a threat or harassment
};

enum class SaidAs : std::uint8_t {
    first,      // a visit to the moment begins: a new turn
    again,      // after a silence: a new turn of the same weight, never another provocation
    continued,  // said again without a new turn (back from hold; wait-for-help with nobody to come): the turn goes on
    remorse,    // the customer's words of remorse: no turn of their own
};

// conduct: codes (the trainee's act), explicit changes included; changes: explicit changes alone; bystander: a quarter
// of somebody else's conduct; line: someone muttered loudly.
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
