// What the records keep, as plain data without SQL. Names and typed text are UTF-8. Who may see what is decided by
// records/review.h, never here.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/millis.h"
#include "base/sha256.h"
#include "scoring/scorecard.h"

namespace composure::records {

// Wall-clock time: milliseconds since 1970-01-01 UTC. Only the doors read a clock; everyone else is given an Instant.
struct Instant {
    std::int64_t ms = 0;
    friend constexpr auto operator<=>(Instant, Instant) = default;
};
inline constexpr std::int64_t kDay = 86'400'000;  // ms

struct PersonId {
    std::int64_t value = 0;  // 0: nobody
    constexpr bool exists() const { return value != 0; }
    friend constexpr auto operator<=>(PersonId, PersonId) = default;
};

// A session's name for people: 8 characters drawn by chance, "k7m2-9fqd". Drawn, because a running number would tell
// how much somebody practises.
using SessionCode = std::string;

enum class Mode : std::uint8_t { practice, assessment };

enum class Status : std::uint8_t {
    open,      // begun; being played, or interrupted if nobody holds it (Store::claim)
    finished,  // has a recording and a scorecard
    stopped,   // "stop now": leaves no result; the trainee's own, whatever its mode was
    voided,    // an assessment that was interrupted, or that a reviewer declared void; may be taken again
};

struct Person {
    PersonId id;
    std::string name;               // 1 to 200 characters, one line
    std::string number;             // employee number, unique; may be empty
    std::string cohort;             // may be empty
    std::string trainer;            // name of the assigned trainer; may be empty
    bool active = true;             // false: left; nothing is deleted
    std::optional<Instant> erased;  // name and number are gone
    Instant created;
};

enum class DocumentKind : std::uint8_t { scenario, conduct_table, site };
struct Document {
    DocumentKind kind = DocumentKind::scenario;
    std::string name;   // "rude-remark.yaml"
    std::string bytes;  // the whole file
};

// What begins a session. The documents must be kept before.
struct Start {
    PersonId person;
    Mode mode = Mode::practice;
    std::string scenario;  // id
    std::string title;
    Digest scenario_digest{}, conduct_digest{};
    std::optional<Digest> site_digest;  // assessment: the agreement it rests on
    std::int32_t rules = 0;
    std::uint64_t seed = 1;
    bool line_judged = true;
    std::string pace = "1";  // for the trainee alone
    Instant at;
};

// A scorecard's figures, beside its frozen text (scoring/frozen.h), for lists and statistics.
struct Figures {
    scoring::Outcome outcome = scoring::Outcome::incomplete;
    scoring::Reason reason = scoring::Reason::stopped_early;
    std::array<std::optional<std::int32_t>, scenario::kPillarCount> pillars;  // 0..100; nothing: n/a
    std::optional<std::int32_t> total;
    std::int32_t scored_on = 0, pass_mark = 70;
    std::int32_t due_helped = 0, due_total = 0;    // "Help when due: 3 of 4": verdict hit or late, of those due
    std::int32_t foils_held = 0, foils_total = 0;  // "Held when not due: 3 of 4"; own-making and n/a counted in neither
    std::int32_t serious = 0;                      // serious incidents

    friend bool operator==(const Figures&, const Figures&) = default;
};

// Does one bad customer spoil the next one (NL12)? Turns without fault, right after a provoked customer and elsewhere.
struct CarryOver {
    std::int32_t after_good = 0, after_total = 0, other_good = 0, other_total = 0;
    friend bool operator==(const CarryOver&, const CarryOver&) = default;
};

struct Finish {
    std::string recording;  // simulation/recording.md
    std::string frozen;     // scoring/frozen_scorecard.md
    Figures figures;
    CarryOver carry_over;
    Instant at;
};

// Whether a person must look at an assessment, and why. The highest that applies.
enum class Attention : std::uint8_t { none, to_sign, held, contested };

struct SessionInfo {
    SessionCode code;
    Start start;
    Status status = Status::open;
    std::optional<Instant> ended;
    std::optional<Instant> shared;  // practice that the trainee shares
    std::int32_t acts = 0;          // durable so far
    std::int32_t attempt = 1;       // nth session of this person, scenario and mode that was finished, or is to be
    Attention attention = Attention::none;
    std::optional<Figures> figures;  // of the original scorecard
    std::optional<scoring::Outcome>
        outcome;  // after review: confirmed incidents are not_met, dismissed ones judged anew
    CarryOver carry_over;
};

enum class ScorecardKind : std::uint8_t {
    original,
    reviewed,  // made when a reviewer decided about a serious incident
    regraded,  // `composure regrade`: with the present rules and conduct table
};
struct StoredScorecard {
    std::int32_t number = 1;  // within the session, from 1
    ScorecardKind kind = ScorecardKind::original;
    std::int32_t rules = 0;
    Digest conduct_digest{};
    std::string frozen;
    Figures figures;
    Instant made;
    std::string by;  // empty: the program, at the session's end
};

enum class StepKind : std::uint8_t {
    signed_off,
    incident_confirmed,
    incident_dismissed,
    contested,
    contest_accepted,  // the session is void and may be taken again
    contest_rejected,
    voided,
    shared,
    unshared,
};
// Something that people decided about a session. Append-only.
struct ReviewStep {
    StepKind kind = StepKind::signed_off;
    Instant at;
    std::string who;
    std::string words;  // the reason; up to 2,000 characters
};

enum class Looked : std::uint8_t { person, session, moments, sheet, exported };
// Who looked at whom. The trainee sees all of it.
struct Access {
    Instant at;
    std::string who;
    std::string role;  // "reviewer", "trainer"
    PersonId about;
    SessionCode session;  // may be empty
    Looked what = Looked::person;
    std::string reason;  // moments: contested, serious incident, audit
};

struct Assignment {
    PersonId person;
    std::string scenario;  // id
    std::optional<Instant> due;
    std::string by;  // empty: taken without being asked
    Instant at;
    SessionCode session;  // the newest session that answers it; empty: not begun
};

enum class Progress : std::uint8_t { not_started, in_progress, incomplete, waiting_for_review, signed_off };
inline constexpr std::size_t kProgressCount = 5;

// A person's line on the board: kept up to date by every write, so that reading it does not depend on how many sessions
// there are.
struct BoardRow {
    PersonId person;
    std::string name, number, cohort, trainer;
    std::array<std::int32_t, kProgressCount> assignments{};  // by Progress
    std::optional<Instant> next_due;                         // of those not answered yet
    std::int32_t held = 0, contested = 0;                    // sessions that wait for a decision
    std::int32_t unclear = 0;                                // pillars that one more scenario would settle
    std::int32_t forms = 0;                                  // different assessment scenarios with a result
    std::optional<Instant> newest;                           // assessment

    friend bool operator==(const BoardRow&, const BoardRow&) = default;
};

// Own estimate before the score was seen; the trainee's alone.
struct Rating {
    scoring::Pillar pillar = scoring::Pillar::calm;
    std::int32_t value = 0;  // 0..100
};

// Assessments and everything decided about them; practice is apart, so that its amount shows nowhere.
enum class Chain : std::uint8_t { assessment, practice };
struct ChainEntry {
    Chain chain = Chain::assessment;
    std::int64_t sequence = 0;  // from 1
    Instant at;
    std::string kind;  // "session", "scorecard", "step", "removed", "person", "erased" (records/chain.md)
    std::string body;  // lines of digests and salted hashes; no name, no typed text
    Digest hash{};     // SHA-256 of the hash before it and of this entry
};

struct Station {
    std::string id;  // 16 hexadecimal digits, drawn when the records were made
    Instant made;
};

}  // namespace composure::records
