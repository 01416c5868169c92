// What the judge remembers on its one way through the events. Plain data, no allocation, no text; the functions of a
// subject stand in that subject's file. Private to this room.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "scoring/exact_internal.h"
#include "scoring/reference.h"
#include "scoring/scorecard.h"
#include "simulation/event.h"
#include "simulation/model.h"

namespace composure::scoring {

inline constexpr std::int64_t kNever = -1;
inline constexpr std::int32_t kWhole = 1000;    // q of a turn without fault
inline constexpr std::size_t kLossPillars = 2;  // calm and no-arguing, by Pillar
inline constexpr std::size_t kMostEscalationsInAll = simulation::kMostCustomers * simulation::kMostEscalations;

// One visit to a moment, while it is open.
struct Turn {
    MomentId moment;
    ReplyId reply;  // the trainee's last one here
    std::uint16_t text = 0;
    bool open = false;
    bool offers = false;  // replies were on offer: the turn counts in W
    bool provoked = false;
    bool acted = false;  // a reply, a limit, an ending or a silence
    bool silent = false;
    bool by_right = false;   // help was called here by right: what stays unanswered is no fault
    bool too_short = false;  // no fair chance to answer: it asks for no service
    std::int32_t weight = 1;
    std::int64_t speech_end = 0, acted_at = 0;
    std::uint32_t offered = 0;  // as bits, now
    std::uint32_t could = 0;    // calls-for codes that were on offer at any time, as bits
    std::uint32_t done = 0;     // calls-for codes done, as bits
    std::array<std::int32_t, kLossPillars> lowest{kWhole, kWhole};
};

struct Person {
    Turn turn;
    // turns
    std::int64_t weight = 0;
    std::int32_t turns = 0;
    std::array<std::uint8_t, kMostTopics> items{};
    // conduct towards them
    std::int32_t arguing = 0;     // arguing acts so far
    std::int32_t apologies = 0;   // since the last option
    std::int32_t silences = 0;    // in a row
    std::int32_t severities = 0;  // thousandths, all pillars, as in the table
    std::int32_t bad_escalation_acts = 0;
    std::array<bool, kLossPillars> bad_in{};
    bool bad = false;  // anything bad so far
    bool last_act_bad = false;
    bool cut_off = false;  // the act that comes now interrupts
    // anger, to see whether the trainee's own act raised it
    std::int32_t anger = 0;
    std::int64_t grave_act_at = kNever;
    // escalation
    bool aimed_at_trainee = false;  // insult, threat or harassment said
    bool threatened = false;        // threat or harassment said
    bool unsafe = false;            // the trainee felt unsafe
    bool limit_asked = false, limit_set = false;
    // where they were
    bool came = false;     // spoke with the trainee
    bool waiting = false;  // had to wait in line
    bool left_after_bad = false;
    bool on_hold = false;
    std::int32_t left_on_hold = 0;           // how often they were left there too long
    std::int64_t held_at = 0, held_for = 0;  // ms on hold, the time that runs not counted
    std::int64_t arrived_at = kNever, seen_at = kNever, served_at = kNever, gone_at = kNever;
    scenario::Outcome outcome = scenario::Outcome::none;
};

// What happened to one escalation.
struct Need {
    std::int64_t due = kNever, called = kNever, harm = kNever;
    scenario::Helper helper = scenario::Helper::supervisor;
    std::int32_t progress = 0;
    bool own_making = false;
    bool due_before_call = false, harm_before_call = false, by_right = false, felt_unsafe = false,
         limit_missing = false;
    bool broken = false;  // the talk did not hold after the call
    bool arrived = false, held = false, facts = false, asked = false;
};

struct Loss {
    std::int64_t lost = 0;  // sum of w (1 - q), thousandths
    std::int32_t lowest = kWhole, second = kWhole;
    std::int32_t offered_turns = 0;
    std::int32_t turns = 0, good = 0, provoked = 0,
                 provoked_good = 0;  // as told: with turns in which something went wrong
};

struct Pass {
    Pass(const simulation::Model& which, std::vector<Finding>& into, std::int64_t reference_weight);

    const simulation::Model& model;
    const scenario::Vocabulary& words;
    const scenario::RubricNumbers& numbers;
    std::vector<Finding>& findings;
    std::int64_t turn_weights;  // W

    std::size_t people_count;
    std::size_t need_count;
    std::array<Person, simulation::kMostCustomers> people;
    std::array<Need, kMostEscalationsInAll> needs;
    std::array<Loss, kLossPillars> losses;
    // service
    std::array<std::int32_t, kMostTopics> items{}, done{};
    std::int32_t bad_service_acts = 0;
    bool surrendered = false, own_anger = false;
    // the rest
    std::int32_t hurried = 0;
    std::int32_t clocks = 0, clocks_answered = 0;
    bool serious = false, bad = false;
    bool over = false, stopped = false;
    CustomerId last_gone, at_counter;
    std::int64_t now = 0;

    Person* person(CustomerId id) { return id.position() < people_count ? &people[id.position()] : nullptr; }
};

// turns.cpp: visits to moments, and the items of service that they hold.
void open_turn(Pass& pass, Person& person, const simulation::Event& event);
void close_turn(Pass& pass, Person& person, CustomerId customer);
void offer(Pass& pass, Person& person, const simulation::Event& event);
void mark_done(Pass& pass, Person& person, CodeId code);  // a called-for code was done
ReplyId better_reply(const Pass& pass, const Turn& turn, ReplyId than);

// acts.cpp: what an act of the trainee carried.
void judge_reply(Pass& pass, Person& person, const simulation::Event& event);
void judge_silence(Pass& pass, Person& person, const simulation::Event& event);
void judge_limit(Pass& pass, Person& person, const simulation::Event& event);
void judge_ending(Pass& pass, Person& person, const simulation::Event& event);
void judge_hold(Pass& pass, Person& person, const simulation::Event& event);          // how it began
void judge_left_on_hold(Pass& pass, Person& person, const simulation::Event& event);  // that it was too long

// loss_pillars.cpp
void count_turn(Pass& pass, const Turn& turn);  // a turn is over
std::int64_t remainder_of_walk_out(const Person& person, const Reference::PerCustomer& reference);
PillarScore score_loss(const Pass& pass, const Reference& reference, Pillar pillar, Exact& exact);

// escalation.cpp
void note_call(Pass& pass, const simulation::Event& event);
void note_help(Pass& pass, const simulation::Event& event);
void note_limit(Pass& pass, CustomerId customer, std::int64_t at);
void note_break(Pass& pass, CustomerId customer);  // a bad act, or the customer is gone
void note_due(Pass& pass, const simulation::Event& event);
void note_asked(Pass& pass, const simulation::Event& event);
void note_facts(Pass& pass, CustomerId customer);
PillarScore score_escalation(const Pass& pass, const Reference& reference, std::vector<EscalationVerdict>& verdicts,
                             Exact& exact);
// escalation_verdict.cpp: one need, judged. `reference_due`: it became due in the reference's play, too.
EscalationVerdict judge_need(const Pass& pass, EscalationId id, bool reference_due);

// service.cpp
PillarScore score_service(Pass& pass, const Reference& reference, std::vector<ServiceTopic>& topics, Exact& exact);

// line.cpp
PillarScore score_line(const Pass& pass, const Reference& reference, bool judged, LineFigures& figures, Exact& exact);

// result.cpp: yes, n/a or too few by "at least half as many as the reference did".
Exercised exercised(std::int32_t came_to, std::int32_t reference, const scenario::RubricNumbers& numbers);
// The rules that follow when no serious incident decides: the first that applies to the card's own figures.
void settle_by_figures(const scenario::RubricNumbers& numbers, Scorecard& card);
void decide(const Pass& pass, const std::array<Exact, scenario::kPillarCount>& exact, Scorecard& card);

// judge.cpp
void follow(Pass& pass, std::span<const simulation::Event> events);
bool taken_along(const Person& person);  // walked out, or left, after a bad act of the trainee

}  // namespace composure::scoring
