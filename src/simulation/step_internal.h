// The transition: state + one due change or one act -> state + events. Functions stand in the file of their subject.
// Private to simulation/.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/act.h"
#include "simulation/compiled_internal.h"
#include "simulation/event_log.h"
#include "simulation/luck_internal.h"
#include "simulation/state_internal.h"

namespace composure::simulation {

inline constexpr std::int64_t kLatest = 1'000'000'000'000'000;  // no time is later: sums stay far from overflow
static_assert(kLatest < kNeverAt);
inline constexpr std::int32_t kMostChangesAtOneInstant = 1000;
inline constexpr std::int64_t kSeenFor = 20'000;        // an acknowledgement
inline constexpr std::int64_t kColleagueBusy = 60'000;  // after taking somebody over
inline constexpr std::size_t kNearest = 3;              // of the line: who can be spoken to
inline constexpr std::size_t kSupervisor = static_cast<std::size_t>(scenario::Helper::supervisor);
inline constexpr std::int32_t kLimitOfFeeling = 100'000;  // thousandths

// One transition under way. Cheap to make; refers to state that somebody else owns.
struct Step {
    const Compiled& model;
    Header& head;
    CustomerState* people;
    std::uint64_t* bits;
    std::uint64_t seed = 0;
    EventLog* log = nullptr;  // none: only looked at, never changed
    std::uint16_t dirty = 0;  // Depends: what changed since conditions were looked at

    CustomerState& person(std::size_t c) { return people[c]; }
    const FlatMoment& moment_of(std::size_t c) const { return model.moments[people[c].moment]; }
    std::size_t count() const { return model.customers.size(); }
    void changed(std::uint16_t what) { dirty = static_cast<std::uint16_t>(dirty | what); }
    bool bit(std::uint16_t n) const { return (bits[n >> 6U] >> (n & 63U) & 1U) != 0; }
    void set_bit(std::uint16_t n) { bits[n >> 6U] |= std::uint64_t{1} << (n & 63U); }

    Event& emit(EventKind kind, std::size_t customer) {
        Event& event = log->add();
        event.at = Millis{head.now};
        event.kind = kind;
        event.customer.value = customer == kNobody ? kNoIndex : static_cast<std::uint16_t>(customer);
        return event;
    }
    Event& emit_here(EventKind kind, std::size_t customer) {
        Event& event = emit(kind, customer);
        event.moment.value = people[customer].moment;
        return event;
    }
};

inline bool has(const CustomerState& person, CustomerFlags flag) { return (person.flags & flag) != 0; }
inline void set(CustomerState& person, CustomerFlags flag) {
    person.flags = static_cast<std::uint16_t>(person.flags | flag);
}
inline void unset(CustomerState& person, CustomerFlags flag) {
    person.flags = static_cast<std::uint16_t>(person.flags & ~flag);
}
inline bool at_counter(Phase phase) { return phase >= Phase::coming && phase <= Phase::waiting_for_help; }
inline bool speaks(Phase phase) {
    return phase == Phase::speaking || phase == Phase::reacting || phase == Phase::sorry;
}
inline bool can_be_answered(Phase phase) {
    return phase == Phase::speaking || phase == Phase::reacting || phase == Phase::waiting;
}

// changes.cpp: what happens by itself, in the order of simulation.md. A change is one number, so that the first of
// several is the least: time x 256 + kind x 16 + customer.
struct Change {
    std::int64_t key = kNeverAt << 8;
    bool timed = false;  // at its time a condition of time may turn, whatever else happens then
    std::int64_t at() const { return key >> 8; }
};
Change next_change(Step& step);
// From the next change on; leaves the one after `until` in `next`.
void run_until(Step& step, std::int64_t until, Change& next);

// conditions.cpp
bool holds(Step& step, std::size_t customer, const FlatCondition& condition);
std::int32_t progress(Step& step, std::size_t customer, const FlatCondition& condition);  // permille
std::int64_t next_flip(Step& step, std::size_t customer,
                       const FlatCondition& condition);  // first time > now at which time alone may turn it
bool helper_free(Step& step, std::size_t helper);

// watch.cpp: due, harm and the offered replies follow what changed.
void settle_changes(Step& step);
inline void settle(Step& step) {
    if (step.dirty != 0) settle_changes(step);
}
std::int64_t next_timed(Step& step);
std::int32_t note_progress(Step& step, std::size_t escalation);  // its furthest so far, permille
void watch(Step& step, std::size_t customer);                    // due and harm of one customer
void offer(Step& step, std::size_t customer);                    // the moment's set, as an event
std::uint16_t offered_now(Step& step, std::size_t customer);

// talk.cpp: moments, speech, clocks, silence.
enum class Lead : std::uint8_t { by_themselves = 0, called = 1, out_of_turn = 2, back = 3 };
void come_to_counter(Step& step, std::size_t customer, Lead lead);
void enter(Step& step, std::size_t customer, std::uint16_t moment);
void say(Step& step, std::size_t customer, SaidAs as);
void say_again_after(Step& step, std::size_t customer);
void speech_over(Step& step, std::size_t customer);
void start_clock(Step& step, std::size_t customer);
void clock_ran_out(Step& step, std::size_t customer);
void not_understood(Step& step, std::size_t customer);  // typed words that are no reply
void cancel_clock(Step& step, std::size_t customer);
FlatTarget choose(Step& step, std::size_t customer, FlatWay way);
void go_to(Step& step, std::size_t customer, FlatTarget target);
std::int32_t clock_now(const Step& step, std::size_t customer);
std::uint16_t text_of(const Step& step, std::size_t customer,
                      std::uint16_t moment);                        // which of its lines the seed gives
std::uint16_t spoken_text(const Step& step, std::size_t customer);  // being or last said; view.cpp
bool answered(const Step& step, std::size_t customer, Answered act,
              std::uint16_t& moment);  // has this moment an `answers-to`?

// listening.cpp
void begin_listening(Step& step, std::size_t customer);
void listening_step(Step& step, std::size_t customer);
void stop_listening(Step& step, std::size_t customer);  // and nothing more
void end_listening(Step& step, std::size_t customer);   // and the talk goes on
void go_on_after_listening(Step& step, std::size_t customer);
inline bool listening(const Step& step) {
    return step.head.at_counter != kNobody && step.people[step.head.at_counter].phase != Phase::hand_over &&
           step.people[step.head.at_counter].attention != kNeverAt;
}

// replies.cpp
void answer(Step& step, std::uint16_t reply);
enum class Cut : std::uint8_t { none, polite, interrupts };
// What cuts somebody off: a limit, an ending or a call for help may, where the line itself gives the right.
enum class CutBy : std::uint8_t { reply, protection, hold };
Cut cut_off(Step& step, std::size_t customer, CutBy by);

// conduct.cpp: what moves people.
struct Effect {
    std::int32_t anger = 0, trust = 0;                    // at an even temper
    std::int32_t explicit_anger = 0, explicit_trust = 0;  // as written
    std::uint16_t code = kNoIndex;
    void add(const EngineCode& engine);
};
void conduct(Step& step, std::size_t customer, const Effect& effect);
void move(Step& step, std::size_t customer, std::int32_t anger, std::int32_t trust, MovedBy by, std::uint16_t code);
void change_facts(Step& step, std::size_t customer, std::uint32_t sets, std::uint32_t unsets);
std::int32_t temper_of(const Step& step, std::size_t customer);

// remorse.cpp
enum class Remorse : std::uint8_t { not_asked, came, came_before, did_not_come };
Remorse remorse_of(Step& step, std::size_t customer, bool argued);  // of somebody who can feel it
inline Remorse remorse_after(Step& step, std::size_t customer, bool argued) {
    return step.model.customers[customer].has_remorse ? remorse_of(step, customer, argued) : Remorse::not_asked;
}
void say_sorry(Step& step, std::size_t customer, std::uint16_t reply);
void sorry_over(Step& step, std::size_t customer);

// line.cpp
void arrive(Step& step, std::size_t customer);
void take_out_of_line(Step& step, std::size_t customer);
void fetch(Step& step, std::size_t customer);  // from the line to the counter, where they are coming
void push_in(Step& step, std::size_t customer);
std::size_t first_in_line(const Step& step);
std::size_t nth_in_line(const Step& step, std::size_t n);  // kNobody if there are not so many
std::size_t nth_on_hold(const Step& step, std::size_t n);  // the longest on hold first
std::size_t nth_waiting(const Step& step, std::size_t n);  // in line, and after them on hold
void wait_on_hold(Step& step, std::size_t customer, std::int64_t acknowledged_until);

// hold.cpp
void put_on_hold(Step& step);
void switch_to(Step& step, std::size_t customer);
void go_on_after_hold(Step& step, std::size_t customer);
inline bool can_be_held(Phase phase) { return can_be_answered(phase) || phase == Phase::waiting_for_help; }
// They hear a word that is said to everybody: on the phone and in a chat, when they have finished.
inline bool hears_a_word(const Step& step, std::size_t customer) {
    return step.model.place != scenario::Place::counter && step.people[customer].phase == Phase::waiting &&
           !has(step.people[customer], kToldToWait);
}

// patience.cpp
std::int64_t patience_rate(const Step& step, std::size_t customer);  // 1/400 ms a ms
std::uint32_t patience_now(const Step& step, std::size_t customer);
void settle_patience(Step& step, std::size_t customer);  // before a change of the rate
void plan_patience(Step& step, std::size_t customer);    // after it
void patience_threshold(Step& step, std::size_t customer);
void acknowledge(Step& step, std::uint8_t minutes);
void acknowledgement_over(Step& step, std::size_t customer);

// helpers.cpp
bool call(Step& step, scenario::Helper helper, CallReason reason, std::uint16_t reply);  // false: nobody free
// By a reply, of somebody who is on the way: nothing changes, but a customer's own first call is one, to be judged.
void call_again(Step& step, scenario::Helper helper, std::uint16_t reply);
void help_arrives(Step& step, std::size_t helper);
bool begin_hand_over(Step& step, std::size_t customer);
inline bool supervisor_waits_for(const Step& step, std::size_t customer) {
    return step.head.help_state[0] == HelperState::arrived && step.head.help_for[0] == customer;
}
inline bool hand_over_if_ready(Step& step, std::size_t customer) {
    return supervisor_waits_for(step, customer) && begin_hand_over(step, customer);
}
bool somebody_coming(const Step& step);
void colleague_takes(Step& step, std::size_t customer);
bool stray(const Step& step, std::size_t helper);  // on the way to somebody who is gone

// hand_over.cpp
void hand_over(Step& step, std::uint16_t reply);
void wait_for_help(Step& step, std::size_t customer);

// limits.cpp
bool may_end(const Step& step, std::size_t customer);
bool is_nagging(const Step& step, std::size_t customer);
void note_limit(Step& step, std::size_t customer, std::uint16_t reply);
void set_limit(Step& step);
void end_conversation(Step& step);

// ending.cpp
void leave(Step& step, std::size_t customer, scenario::Outcome outcome);
void end_session(Step& step, EndStatus status);

// acts.cpp, refusals.cpp
// What refusals look at, gathered once for all acts.
struct Situation {
    Refusal always = Refusal::none;  // for every act but a few
    Refusal talk = Refusal::none;    // for acts towards the person at the counter
    bool listening = false;
    bool handing_over = false;
};
Situation situation(const Step& step);
Refusal refusal_in(const Step& step, const Situation& now, const Act& act);
std::array<Refusal, kActKindCount> refusals_now(
    const Step& step);  // by ActKind; consult: of any card; a reply: none given
inline Refusal refusal_of(const Step& step, const Act& act) { return refusal_in(step, situation(step), act); }
void carry_out(Step& step, const Act& act);
void become_busy(Step& step, ActKind kind);
void end_busy(Step& step);
void busy_over(Step& step);                       // its time has come
std::size_t next_to_switch_to(const Step& step);  // where switch-to goes when nobody is named; kNobody
std::size_t ask_about(const Step& step);          // the gone customer that ask-afterwards is about; kNobody

}  // namespace composure::simulation
