// The vocabulary of conduct and the numbers of the rubric, as read from assets/rubric.yaml (rubric.md). Immutable after
// reading.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/millis.h"
#include "base/sha256.h"

namespace composure::scenario {

enum class Pillar : std::uint8_t { calm, no_arguing, escalation, service, line };
inline constexpr std::size_t kPillarCount = 5;
inline constexpr std::array<Pillar, kPillarCount> kPillars{Pillar::calm, Pillar::no_arguing, Pillar::escalation,
                                                           Pillar::service, Pillar::line};

enum class Provocation : std::uint8_t {
    none,
    remark,
    insult,
    threat,
    harassment,
    complaint,
    odd_request,
    hurry,
    prank
};
inline constexpr std::size_t kProvocationCount = 9;

// Good conduct earns items of a service topic; bad conduct costs its severity.
enum class ConductKind : std::uint8_t { good, bad };

struct ConductCode {
    std::string id;  // "names-the-feeling"
    Pillar pillar = Pillar::service;
    ConductKind kind = ConductKind::good;
    std::string topic;             // good: its service topic, "reassurance"; bad: empty
    std::uint8_t topic_index = 0;  // good: index into Vocabulary::topics
    std::int32_t severity = 0;     // thousandths, -1000..0; 0 for good codes
    bool serious = false;          // one of the serious incidents: the session is held for review
    bool surrender = false;        // gives-in, beyond-authority: holds service at 50 or less
    std::int32_t anger = 0;        // effect on the customer's anger, thousandths of a point (whole points in the file)
    std::int32_t trust = 0;        // the same for trust
    std::string says;              // evidence: what the trainee did, one sentence
    std::string better;            // bad codes: what to do instead
    std::vector<std::string> rules;  // ids of rules-of-service.md
};

struct PillarNumbers {
    std::int32_t weight = 0;            // of 100
    std::optional<std::int32_t> floor;  // points; absent for line
    std::string asks;                   // the question it answers, for people
};

// Every number of rubric.md. Points are whole points, shares are thousandths.
struct RubricNumbers {
    std::array<PillarNumbers, kPillarCount> pillars;
    std::int32_t pass_mark = 70;
    // loss over turns
    std::int32_t least_turn_weight = 6;
    std::int32_t lowest_turn = 40;
    std::int32_t second_lowest_turn = 20;
    std::int32_t chain_step = 500;
    std::int32_t chain_most = 1000;
    std::int32_t walked_out_share = 500;
    std::int32_t no_answer_first = -300;
    std::int32_t no_answer_again = -600;
    std::array<std::int32_t, kProvocationCount> provocation_levels{};  // by Provocation; 0..3
    // escalation
    std::int32_t held_well = 100;
    std::int32_t early_least = 20;
    std::int32_t early_progress = 60;
    std::int32_t hit = 85;
    std::int32_t late_span = 45;
    std::int32_t too_late = 20;
    std::int32_t miss = 0;
    std::int32_t other_help = 60;
    Millis harm_default{60'000};
    std::int32_t bonus_hold = 5;
    std::int32_t bonus_hand_over = 5;
    std::int32_t bonus_ask = 5;
    std::int32_t no_limit_penalty = 10;
    std::int32_t escalation_bad_penalty = 10;
    std::int32_t escalation_bad_most = 30;
    std::int32_t own_making_most = 60;
    std::int32_t own_making_severity = 1000;
    // service
    std::int32_t service_bad_penalty = 10;
    std::int32_t service_bad_most = 50;
    std::int32_t surrender_most = 50;
    std::int32_t own_anger_most = 85;
    std::int32_t own_anger_severity = 500;
    std::int32_t least_items = 3;
    std::int32_t robotic_after = 3;
    // line
    std::int32_t seen = 60;
    std::int32_t kept = 40;
    std::int32_t hurry_penalty = 15;
    Millis see_within{20'000};
    std::int32_t least_people = 2;
    // result
    std::int32_t least_scored = 60;
    std::int32_t least_clocks_answered = 60;  // percent
    std::int32_t exercised_share = 50;        // percent of the reference's opportunities
};

// The table and a scenario's own words (`words:`), or the table alone. Index with CodeId.
struct Vocabulary {
    std::vector<ConductCode> codes;
    std::vector<std::string> topics;       // ids of the service topics, in the table's order
    std::vector<std::string> topic_names;  // the same, for people: "Asking and listening"
    std::vector<std::string> people;       // whom `looks:` may name; from assets/looks.yaml, empty without it
    RubricNumbers numbers;
    std::string version;  // of the rubric's content
    Digest digest{};      // of the table file's bytes

    CodeId find(std::string_view id) const;  // none() if unknown
    const ConductCode& operator[](CodeId id) const { return codes[id.position()]; }

    // The codes that the engine itself gives out. The reader refuses a table without them, so these always exist.
    CodeId no_answer, interrupts, nags, robotic, warm_hand_over, gossips, hurries, apologises, sets_limit, gets_help,
        offers_option, offers_choice, reports, ignores;
};

std::string_view name_of(Pillar pillar);            // "no-arguing"
std::string_view name_of(Provocation provocation);  // "odd-request"; "none" for none

}  // namespace composure::scenario
