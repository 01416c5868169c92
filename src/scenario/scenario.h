// What a trainer's file becomes: immutable structs with every reference resolved and every default filled in
// (scenario-language.md). Texts are as written, placeholders and all. Positions point into the file, for later
// findings.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/ids.h"
#include "base/millis.h"
#include "base/sha256.h"
#include "scenario/condition.h"
#include "scenario/conduct.h"

namespace composure::scenario {

enum class Place : std::uint8_t { counter, phone, chat };
enum class Use : std::uint8_t { practice, assessment };
enum class Outcome : std::uint8_t {
    none,
    resolved,
    left,
    walked_out,
    handed_over,
    served_by_colleague,
    removed,
    unserved
};
enum class Speaker : std::uint8_t { customer, supervisor, colleague, bystander };
enum class MayEnd : std::uint8_t { never, after_1_limit, after_3_limits };
enum class Temper : std::uint8_t { forgiving, even, hot_headed };
enum class OutOfPatience : std::uint8_t { leaves, pushes_in };
enum class HelpNeeded : std::uint8_t { supervisor, colleague, any };
enum class Order : std::uint8_t { drawn, fixed };
enum class Authority : std::uint8_t { you, supervisor };

// Where the talk goes. A moment of the same customer, waiting for help, or the end of this customer.
struct Target {
    enum class Kind : std::uint8_t { none, moment, wait_for_help, ends };
    Kind kind = Kind::none;
    MomentId moment;
    Outcome outcome = Outcome::none;
};

struct Branch {
    Condition condition;
    Target target;
};

// `then:` in full: branches tried in order; the reader guarantees that the last one is unconditional, or that there is
// none.
using Way = std::vector<Branch>;

struct Changes {
    std::int32_t anger = 0;  // thousandths
    std::int32_t trust = 0;
    std::vector<FactId> sets;
    std::vector<FactId> unsets;
};

struct Reply {
    std::string id;  // authored, or "<moment>.<n>", n from 1 in file order; unique within its customer
    std::string say;
    std::vector<std::string> means;
    std::vector<CodeId> does;  // `all-of-it` is already written out; without duplicates
    Condition condition;       // `if`
    Way then;
    std::optional<Target> otherwise;
    bool once = false;
    std::optional<Helper> calls;
    PolicyId uses;
    Changes changes;
    std::string shows, why, better;
    SourceSpan at;
};

// `answers-to`: act by act, the moment (of the same customer) that answers it; none: the engine's own reaction.
struct AnswersTo {
    MomentId listen, set_limit, end_conversation, call_supervisor, call_colleague;
};

struct Moment {
    std::string id;
    CustomerId customer;
    std::vector<std::string> says;  // one is drawn; may be empty when the moment only `shows`
    Speaker who = Speaker::customer;
    std::string shows;
    Provocation is = Provocation::none;
    bool may_interrupt = false;
    std::vector<CodeId> calls_for;
    Millis extra_wait;                 // normal 4 s, long 10 s; 0 = the minimum
    std::optional<Millis> exact_wait;  // `wait: 30s` or with `urgent`: at least the reading time unless urgent
    bool urgent = false;
    std::optional<Target> silence;
    AnswersTo answers_to;  // where this moment goes on when the trainee does an act instead of replying
    Changes changes;
    Order order = Order::drawn;
    std::string lesson;
    std::vector<Reply> replies;  // or:
    Way then;                    // goes on by itself, or:
    Outcome ends = Outcome::none;
    SourceSpan at;
};

struct HandOverReply {
    enum class Kind : std::uint8_t { facts, gossip, bare };
    Reply reply;
    Kind kind = Kind::bare;
};

struct Escalation {
    HelpNeeded needs = HelpNeeded::supervisor;
    Condition due;  // kind never: a foil
    Millis within{20'000};
    Condition harm;
    MomentId answer;                       // where the customer goes on; none: gone, handed-over
    std::vector<HandOverReply> hand_over;  // empty: the engine's own three
    SourceSpan at;
};

struct Remorse {
    std::uint32_t chance_permille = 900;
    std::string says;
    Way then;  // empty: the reply's `then`
};

struct Customer {
    std::string id, name, pronoun, looks, voice, hidden;
    std::int32_t anger = 10'000;  // thousandths
    std::int32_t trust = 50'000;
    std::vector<Temper> tempers{Temper::even};  // several: one is drawn
    std::optional<Remorse> remorse;
    Millis patience{90'000};
    Millis arrives;
    std::vector<std::string> mutters;
    OutOfPatience out_of_patience = OutOfPatience::leaves;
    std::vector<Escalation> escalations;  // at most 4
    std::vector<Moment> moments;          // the first is where the talk begins
    MomentId first_moment;                // scenario-wide id of moments[0]
    SourceSpan at;
};

struct Policy {
    std::string id, says, exception_says, exception_limit;
    Authority exception_authority = Authority::supervisor;
    std::optional<MayEnd> may_end;
    SourceSpan at;
};

struct TeamMember {
    bool present = false;  // false: not in the file; a call is answered help-unavailable
    std::string name;
    Millis arrives{20'000};
    enum class Free : std::uint8_t { now, never, after } free = Free::now;
    Millis free_after;
};

// Tests are read and checked in form here; session/ plays them.
struct PlayStep {
    enum class Kind : std::uint8_t { reply, act, wait } kind = Kind::reply;
    std::string reply;             // beginning of a reply's text, or its id
    std::string act;               // name of the act, "call-supervisor"
    std::optional<Millis> after;   // from the end of the line (reply) or from now (act)
    std::optional<Millis> cut_in;  // reply: from the line's first word, while it is spoken
    std::string to;                // customer of an act like switch-to, call-next; policy of consult
    std::optional<std::int32_t> minutes;
    Millis wait;
    SourceSpan at;
};

struct Expectation {
    std::string key;       // "outcome", "calm", "total", "escalation", "result", "moment", "refused", ...
    std::string customer;  // outcome by customer; else empty
    std::string word;      // a word to equal; empty when a number is asked
    std::int32_t number = 0;
    enum class Match : std::uint8_t { equals, at_least, at_most } match = Match::equals;
    SourceSpan at;
};

struct ScenarioTest {
    std::string name;
    std::uint64_t seed = 1;
    std::vector<PlayStep> play;
    std::vector<Expectation> expect;
    SourceSpan at;
};

struct Scenario {
    std::string id, title, language, brief, warning;
    Place place = Place::counter;
    std::int32_t level = 1;
    std::int32_t minutes = 0;  // 0: not said
    Use use = Use::practice;
    std::vector<std::string> goals;
    std::int32_t pass_mark = 70;
    SourceSpan pass_mark_at, weights_at;  // the value and the key, if they stand in the file
    std::array<std::int32_t, kPillarCount> weights{};
    std::array<std::optional<std::int32_t>, kPillarCount> floors{};
    Millis see_within{20'000};
    std::vector<Policy> policies;
    MayEnd may_end = MayEnd::never;
    TeamMember supervisor, colleague;
    std::vector<std::string> facts;  // names, by FactId
    std::vector<Customer> customers;
    std::vector<std::string> revelation;  // default: each `hidden`
    std::vector<std::string> lessons;
    std::vector<ScenarioTest> tests;
    Vocabulary vocabulary;  // the table with this file's `words:` added
    Digest digest{};        // of the file's bytes
};

std::string_view name_of(Outcome outcome);  // "walked-out"
std::string_view name_of(Helper helper);
std::string_view name_of(Place place);

}  // namespace composure::scenario
