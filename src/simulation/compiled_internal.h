// The flat tables behind Model: everything a step looks up, by dense index, without a string or a tree (simulation.md,
// "Shape"). Private to simulation/.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "scenario/scenario.h"
#include "simulation/model.h"

namespace composure::simulation {

inline constexpr std::uint16_t kNoIndex = 0xFFFF;
inline constexpr std::uint8_t kNobody = 0xFF;

// What a condition looks at; what a step has changed. A condition is looked at again only when the two meet.
enum Depends : std::uint16_t {
    kOnFeelings = 1,  // anger, trust
    kOnWords = 2,     // insults, heard, reached
    kOnLimits = 4,
    kOnTime = 8,  // waited, served, a helper's time
    kOnLine = 16,
    kOnFacts = 32,
    kOnHelpers = 64,
    kOnPlace = 128,  // somebody came to the counter or left it
};

// One operation of a condition in prefix order; `all`, `any` and `not_` are followed by their parts.
struct Op {
    scenario::ConditionKind kind = scenario::ConditionKind::all;
    scenario::Comparison comparison = scenario::Comparison::at_least;
    std::uint16_t argument = 0;  // bit of a moment, fact or provocation; helper
    std::uint32_t size = 1;      // operations in this part, itself included
    std::int64_t value = 0;
};

struct FlatCondition {
    std::uint32_t first = 0;
    std::uint32_t count = 0;  // 0: always true
    std::uint16_t depends = 0;
};

struct FlatTarget {
    scenario::Target::Kind kind = scenario::Target::Kind::none;
    scenario::Outcome outcome = scenario::Outcome::none;
    std::uint16_t moment = kNoIndex;
};

struct FlatBranch {
    FlatCondition condition;
    FlatTarget target;
};

struct FlatWay {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

// The acts that a moment may answer with a moment of its own (`answers-to`).
enum class Answered : std::uint8_t { call_supervisor, call_colleague, listen, set_limit, end_conversation };
inline constexpr std::size_t kAnsweredActs = 5;

struct FlatMoment {
    std::uint8_t customer = 0;
    std::uint8_t replies = 0;  // how many
    scenario::Provocation is = scenario::Provocation::none;
    scenario::Outcome ends = scenario::Outcome::none;
    scenario::Speaker who = scenario::Speaker::customer;
    bool may_interrupt = false;
    bool answers_limit_freely = false;  // an insult, threat or harassment: a limit, an ending or a call may cut it off
    bool harsh = false;                 // a provocation of level 2 or more
    bool draws_order = true;
    bool hand_over = false;
    bool all_offered = true;  // no reply has a condition, is `once` or removes: the set never changes
    std::uint16_t first_reply = kNoIndex;
    std::uint16_t reached_bit = kNoIndex;
    std::uint16_t texts = 0;
    std::uint16_t depends = 0;  // of its replies' conditions
    std::uint32_t first_text = 0;
    std::int32_t clock = 0;   // with every reply on offer
    std::int32_t extra = 0;   // of `wait`
    std::int32_t exact = -1;  // -1: not said
    bool urgent = false;
    std::int32_t anger = 0, trust = 0;  // explicit changes, thousandths
    std::uint32_t sets = 0, unsets = 0;
    FlatTarget silence;
    std::array<std::uint16_t, kAnsweredActs> answers{kNoIndex, kNoIndex, kNoIndex, kNoIndex, kNoIndex};  // by Answered
    FlatWay then;
};

struct FlatReply {
    std::int32_t conduct_anger = 0, conduct_trust = 0;  // sum over `does`, at an even temper
    std::int32_t anger = 0, trust = 0;                  // explicit changes
    std::uint32_t sets = 0, unsets = 0;
    std::int32_t reading = 0;  // ms to read it
    FlatCondition condition;
    FlatWay then;
    FlatTarget otherwise;
    std::uint16_t moment = kNoIndex;
    std::uint16_t once_bit = kNoIndex;
    std::uint16_t only_code = kNoIndex;  // if `does` is one code
    std::uint8_t calls = kNobody;        // Helper
    bool argues = false;                 // a bad code in calm or not-arguing
    bool sets_limit = false;
    bool removes = false;  // a branch ends in `removed`
    scenario::HandOverReply::Kind hand_over = scenario::HandOverReply::Kind::bare;
};

struct FlatEscalation {
    std::uint8_t customer = 0;
    std::uint8_t within_customer = 0;  // 0..3
    scenario::HelpNeeded needs = scenario::HelpNeeded::supervisor;
    FlatCondition due, harm;
    std::uint16_t answer = kNoIndex;
    std::uint16_t hand_over = kNoIndex;  // the moment of its hand-over replies
};

struct FlatCustomer {
    std::int32_t anger = 0, trust = 0;
    std::uint32_t patience = 0;  // 1/400 ms
    std::int64_t arrives = 0;
    std::uint16_t first_moment = 0;
    std::uint8_t first_escalation = 0, escalations = 0;
    std::uint16_t hand_over = kNoIndex;  // the engine's own
    std::uint16_t depends = 0;           // of its escalations
    std::int32_t temper = 1000;          // permille; if only one is possible
    bool draws_temper = false;
    std::uint8_t tempers = 1;
    std::array<scenario::Temper, 4> temper_list{};  // if it is drawn
    bool has_remorse = false, pushes_in = false;
    std::uint32_t remorse_chance = 0;
    std::int32_t remorse_time = 0;  // ms of the line
    FlatWay remorse_then;
    std::uint8_t mutters = 0;
};

struct FlatHelper {
    bool present = false;
    bool never = false;
    std::int64_t arrives = 0;
    std::int64_t free_after = 0;  // 0: at once
};

// Effects that the engine itself gives out, at an even temper.
struct EngineCode {
    std::uint16_t code = kNoIndex;
    std::int32_t anger = 0, trust = 0;
};

struct Compiled {
    std::vector<FlatMoment> moments;
    std::vector<FlatReply> replies;
    std::vector<FlatEscalation> escalations;
    std::vector<FlatCustomer> customers;
    std::vector<FlatBranch> branches;
    std::vector<Op> ops;
    std::vector<std::int32_t> text_times;  // ms, by FlatMoment::first_text + text
    std::vector<std::uint8_t> arrivals;    // customers by time, then number
    std::array<FlatHelper, 2> helpers;     // by Helper
    EngineCode interrupts, nags, sets_limit, gets_help, ignores;
    scenario::Place place = scenario::Place::counter;
    std::int32_t reaction_time = 0;  // of the generic reaction to a limit
    std::uint8_t limits_to_end = 1;  // that `may-end` asks; never counts as 1
    bool never_ends = true;          // no policy allows to end a talk
    bool timed = false;              // a condition looks at the time
    std::uint16_t depends = 0;       // of all escalations
    std::size_t bits = 0;            // of `reached` and `once`
    std::size_t policies = 0;

    // What the model gives out; the step never looks here.
    std::vector<const scenario::Moment*> authored_moments;  // by MomentId, the engine's own included
    std::vector<const scenario::Reply*> authored_replies;   // by ReplyId, the engine's own included
    std::vector<const scenario::Escalation*> authored_escalations;
    std::vector<std::unique_ptr<scenario::Moment>> own_moments;
};

std::unique_ptr<Compiled> compile(const scenario::Scenario& scenario);

// Time to say a line: words x 260 ms, at least 1.2 s; nothing for an empty line.
std::int64_t speech_time(std::string_view line);

// compile_moments.cpp: of moment `m`, laid out already, everything but its place.
void compile_moment(Compiled& into, std::size_t m, const scenario::Scenario& scenario);
inline std::int32_t clamp_time(Millis time) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(time.count, 0, 1'000'000'000));
}

// compile_conditions.cpp
FlatCondition flatten(Compiled& into, const scenario::Condition& condition);
FlatWay flatten(Compiled& into, const scenario::Way& way);
FlatTarget flatten(const scenario::Target& target);
// Gives every moment that a `reached` asks for its bit. Before any flatten().
void number_reached_moments(Compiled& into, const scenario::Scenario& scenario);

// own_words.cpp: the engine's own texts.
std::string_view reaction_to_limit();
std::unique_ptr<scenario::Moment> own_hand_over(CustomerId customer, const scenario::Vocabulary& vocabulary);
scenario::HandOverReply::Kind own_hand_over_kind(std::size_t n);

}  // namespace composure::simulation
