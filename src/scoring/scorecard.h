// What a session was worth, with evidence (rubric.md). Plain data; the words are made by scoring/evidence.h, so judging
// copies no text.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/millis.h"
#include "scenario/scenario.h"
#include "scoring/reference.h"
#include "simulation/act.h"
#include "simulation/event.h"

namespace composure::scoring {

using scenario::Pillar;

enum class Exercised : std::uint8_t {
    yes,
    not_in_scenario,  // the reference has no opportunity either: n/a
    too_few,          // the trainee came to under half of the reference's: the session is incomplete
    right_to_help,    // missing because help was called by right: n/a
    line_not_judged,  // the recording's setting (pace off): n/a
    too_little,       // came to enough of the reference's, but to less than can be judged (service: 3 items, line: 2
                      // people): n/a
    cut_short,        // the customers left before it could come to it: n/a
};

struct PillarScore {
    Exercised exercised = Exercised::not_in_scenario;
    std::int64_t exact = 0;    // thousandths of a point rounded down, 0..100'000; also there if too_few, 0 if n/a
    std::int32_t rounded = 0;  // 0..100, half up, once, from the exact fraction
    std::int32_t weight = 0;   // of 100, as in the scenario
    std::optional<std::int32_t> floor;
    std::int32_t opportunities = 0;                // the trainee came to (turns, customers, items, people)
    std::int32_t reference_opportunities = 0;      // the reference has
    std::int32_t good = 0;                         // of the trainee's, without fault (calm: "12 of 14 moments")
    std::int32_t provoked = 0, provoked_good = 0;  // calm and no-arguing: the turns answering a provocation
};

enum class Verdict : std::uint8_t {
    none,
    held_well,
    early,
    hit,
    late,
    too_late,
    miss,
    other_help,
    right_to_help,
    not_applicable
};

struct EscalationVerdict {
    EscalationId escalation;
    CustomerId customer;
    Verdict verdict = Verdict::none;
    bool foil = false;        // `due: never`
    bool own_making = false;  // the trainee brought it on: at most 60, not counted across sessions
    bool counts = false;      // in the mean
    std::int64_t points = 0;  // thousandths; only if it counts
    std::optional<Millis> due, called, harm;
    std::int32_t progress = 0;            // permille, for early
    std::int32_t bonus = 0, penalty = 0;  // points, as added and taken away before the clamp
    bool held_until_help = false, facts_handed_over = false, asked_afterwards = false, limit_missing = false;
};

// One judged act, good or bad: everything a person needs to see why.
struct Finding {
    Pillar pillar = Pillar::calm;
    Millis at;
    CustomerId customer;
    MomentId moment;                                       // none outside any moment
    std::uint16_t text = 0;                                // which line of the moment was said
    ReplyId reply;                                         // none: an act, or a silence
    simulation::ActKind act = simulation::ActKind::reply;  // what was done, where there is no reply
    bool silence = false;
    CodeId code;
    std::int32_t severity = 0;  // thousandths, after the chain of arguing; 0: good
    std::int32_t chain = 0;     // nth arguing act with this customer, 0 if not arguing
    std::int64_t cost = 0;      // thousandths of a point of its pillar that this act alone would have cost
    bool serious = false;
    bool missed = false;      // service: a called-for code that was on offer and not done (code says which)
    bool called_for = false;  // good codes: the moment called for it
    ReplyId better_reply;  // bad or missed: what the reference would have answered there; none if the same or unknown
};

enum class Outcome : std::uint8_t {  // of the session, rubric.md "Result"
    incomplete,
    held_for_review,
    not_met,
    met,
    ended_by_right_to_help,
};

// The first condition that decided.
enum class Reason : std::uint8_t {
    stopped_early,
    serious_incident,
    pillar_under_floor,  // `decided_by` says which: the one furthest under its floor
    pillar_too_few,      // `decided_by` says which
    clocks_unanswered,
    no_total,
    right_to_help,
    under_pass_mark,
    all_met,
};

struct ServiceTopic {
    std::uint8_t topic = 0;  // Vocabulary::topics
    std::int32_t items = 0, done = 0;
};

struct ServiceFigures {
    std::int32_t bad_acts = 0;
    bool surrendered = false;  // holds the pillar at 50 or less
    bool own_anger = false;    // the trainee's own words raised the anger: at most 85
};

struct LineFigures {
    std::int32_t waiting = 0, seen = 0, lost = 0, reference_kept = 0, hurried = 0;
    Millis mean_wait, longest_wait;
};

struct Scorecard {
    std::array<PillarScore, scenario::kPillarCount> pillars;
    Outcome outcome = Outcome::incomplete;
    Reason reason = Reason::stopped_early;
    Pillar decided_by = Pillar::calm;
    std::optional<std::int32_t> total;  // 0..100
    std::int32_t scored_on = 0;         // of 100
    std::int32_t pass_mark = 70;
    std::int32_t clocks = 0, clocks_answered = 0;
    std::vector<EscalationVerdict> escalations;  // customers with the key, in file order
    std::vector<ServiceTopic> topics;            // those with items
    ServiceFigures service;
    LineFigures line;
    std::vector<Finding> findings;             // in time order
    std::vector<scenario::Outcome> customers;  // by CustomerId: how each left
    Millis length;
    Reference reference;  // what it was measured by
};

const PillarScore& pillar_of(const Scorecard& card, Pillar pillar);
std::string_view name_of(Verdict verdict);      // "held-well", "too-late"
std::string_view name_of(Exercised exercised);  // "yes", "not-in-scenario"
std::string_view name_of(
    Outcome outcome);  // "met", "not-met", "incomplete", "held", "ended-by-right-to-help" (tests' `result`)
std::string_view words_for(
    Outcome outcome);  // "met here", "not met here", "incomplete", "held for review", "ended by right to help"
std::string_view name_of(Reason reason);  // "under-pass-mark"

}  // namespace composure::scoring
