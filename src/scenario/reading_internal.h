// The pieces of reading a scenario, each in its own file, and what they share while they read. Private to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario/fields_internal.h"
#include "scenario/resolve_internal.h"
#include "scenario/scenario.h"
#include "scenario/word_lists_internal.h"

namespace composure::scenario {

inline constexpr Millis kLeastWait{1'000};  // of a clock, so that time passes whatever `silence` leads to

// One way from a moment to another, kept for the checks of a customer's whole talk.
struct Edge {
    MomentId from;  // none: from outside the moments (remorse)
    MomentId to;
    SourceSpan at;
    enum class Kind : std::uint8_t { talk, help } kind = Kind::talk;  // help: escalation.answer
};

// The customer being read.
struct CustomerNames {
    CustomerId id;
    MomentId first;              // scenario-wide id of moments[0]
    std::vector<Named> moments;  // in order
    std::vector<Edge> edges;
    bool has_remorse = false;
    bool calls_for_unknown = false;  // could not be read: nothing is said about what it lacks
    bool way_unknown = false;        // some way could not be read, so nothing is said about what cannot be reached
    MomentId moment;                 // the one being read
    std::vector<Named> replies;      // ids so far
};

// A moment that nothing leads to. Where a customer is `like` another, it is enough that it is come to in one of them.
struct Unreached {
    SourceSpan at;
    std::string moment, customer;
};

struct Reader {
    Reader(Findings& into, Scenario& filled) : findings(into), scenario(filled) {}

    Findings& findings;
    Scenario& scenario;  // policies, team, facts and vocabulary are there before the customers are read
    std::vector<Named> policies, facts, customers;
    CustomerNames customer;
    std::vector<SourceSpan> reached;
    std::vector<Unreached> unreached;
    // What could not be read, so that nothing is said about what only follows from it:
    bool team_misspelt = false;      // who is not in it
    bool policies_unknown = false;   // which there are
    bool may_end_unknown = false;    // whether a customer may be told to leave
    bool parts_left_out = false;     // and so which ways and names there are
    bool words_unknown = false;      // what some reply says, which a test may name
    bool customer_left_out = false;  // or its talk: the tests may name what it says
};

inline constexpr std::size_t kMostCustomers = 16;
inline constexpr std::size_t kMostMoments = 1000;  // in one scenario
inline constexpr std::size_t kMostEscalations = 4;
inline constexpr std::size_t kMostReplies = 12;
inline constexpr std::size_t kMostFacts = 32;
inline constexpr std::size_t kMostPolicies = 32;
inline constexpr std::size_t kMostHouseWords = 100;
inline constexpr std::size_t kMostLines = 20;  // of one moment, to draw from
inline constexpr std::size_t kMostTests = 100;
inline constexpr std::size_t kMostSteps = 200;  // of one test

// like.cpp: the customers with `like` written out, in file order; at most kMostCustomers.
struct WrittenOut {
    std::vector<Member> customers;
    std::vector<bool> whole;  // false: `like` names nobody, so what is missing says nothing
};
WrittenOut customers_written_out(const Node& customers, Findings& findings);

// facts.cpp: every fact that some `sets` names.
std::vector<Named> find_facts(const std::vector<Member>& customers, Findings& findings);

// texts.cpp: what is spoken or shown, with placeholders and length checked.
enum class TextKind : std::uint8_t { reply, spoken, long_text };
std::string read_words(const Node& node, std::string_view key, TextKind kind, Reader& reader);
std::vector<std::string> read_words_list(Fields& fields, std::string_view key, TextKind kind, Reader& reader);
std::string read_optional_words(Fields& fields, std::string_view key, TextKind kind, Reader& reader);

// targets.cpp
enum class Help : std::uint8_t { may_wait, may_not_wait };  // is `wait-for-help` a way on here?
std::optional<MomentId> read_moment_name(const Node& node, Reader& reader);
std::optional<Target> read_target(const Node& node, Help help, Reader& reader);
Way read_way(const Node& node, Help help, Reader& reader);
Outcome read_outcome(const Node& node, Reader& reader);
bool waits_for_help(const Way& way);

Condition read_condition(const Node& node, Reader& reader);  // read_condition.cpp
Changes read_changes(Fields& fields, Reader& reader);        // read_changes.cpp: `changes`, `sets`, `unsets`
Reply read_reply(const Node& node, std::size_t number, const Moment& moment, Reader& reader);
Reply read_hand_over_reply(const Node& node, std::size_t number, Reader& reader);
Moment read_moment(const Member& member, Reader& reader);
Escalation read_escalation(const Node& node, Reader& reader);
Customer read_customer(const Member& member, Reader& reader);
void read_policies(const Node& node, Reader& reader);
void read_team(const Node& node, Reader& reader);
void read_words_of_house(const Node& node, Reader& reader);
std::vector<ScenarioTest> read_tests(const Node& node, Reader& reader);
std::vector<Expectation> read_expectations(const Node& node, Reader& reader);

// Someone who is called or asked about must stand in `team` (code: helper-not-in-team).
void check_helper(Helper helper, SourceSpan at, Reader& reader);
const TeamMember& team_member(const Scenario& scenario, Helper helper);

// cross_checks.cpp
void check_moment(const Moment& moment, const Node& node, Reader& reader);
void check_talk(const Customer& customer, Reader& reader);
void check_unreached(Reader& reader);  // after the last customer

// reserved.cpp: words kept for a later version are answered as such, not as unknown keys.
void refuse_reserved(Fields& fields, Findings& findings);

}  // namespace composure::scenario
