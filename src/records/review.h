// Who may see and decide what, and writing it down: every rule of privacy and of review in one place, for terminal,
// reports and window. A call that is refused changes nothing and logs nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/standing.h"
#include "records/store.h"
#include "scenario/site.h"

namespace composure::records {

enum class Role : std::uint8_t { reviewer, trainer };

// Somebody who reviews, as site.yaml names them. Trainers see the people assigned to them; reviewers see all.
struct Reviewer {
    std::string name;
    Role role = Role::reviewer;
};
// Codes: no-site (offers `composure site`), not-a-reviewer (site.yaml names who is).
Result<Reviewer> reviewer_named(const scenario::Site& site, std::string_view name);

// Why the moments are opened. Needed by reviewers unless site.yaml opens them; never by the assigned trainer.
enum class OpenReason : std::uint8_t { none, contested, serious_incident, audit };
std::string_view name_of(OpenReason reason);  // "contested", "incident", "audit"
std::optional<OpenReason> open_reason_named(std::string_view name);

struct Needs {  // "first what needs me"
    std::vector<SessionInfo> held, contested;
    std::vector<BoardRow> unclear;  // one more scenario would settle something
    std::vector<BoardRow> due;      // overdue, or due within 7 days
    std::vector<BoardRow> to_sign;  // somebody waits for a signature
};
struct Board {
    struct Cohort {
        std::string name;  // empty: in no cohort
        std::int32_t people = 0;
        std::array<std::int32_t, kProgressCount> assignments{};
    };
    Needs needs;
    std::vector<Cohort> cohorts;
    std::vector<BoardRow> people;  // by cohort and name
};
struct Scope {
    std::string cohort;            // empty: all
    std::optional<Instant> since;  // sessions from then on
};
Result<Board> open_board(Store& store, const Reviewer& reviewer, const Scope& scope, Instant now);

// Assessments, and practice that the trainee shared. Logged, like every function below that takes `now`.
struct PersonFile {
    Person person;
    Standing standing;
    std::vector<SessionInfo> assessments, shared_practice;
    std::vector<Assignment> assignments;
};
Result<PersonFile> open_person(Store& store, const Reviewer& reviewer, PersonId person, const Scope& scope,
                               Instant now);

struct SessionFile {
    Person person;
    SessionInfo session;
    std::vector<StoredScorecard> scorecards;
    std::vector<ReviewStep> steps;
};
// Pillars and result, without moments. Code not-yours: practice that is not shared, or another trainer's trainee (the
// answer does not tell which, nor that it exists).
Result<SessionFile> open_session(Store& store, const Reviewer& reviewer, const SessionCode& session, Instant now);

// The moments and the replay. Codes: reason-needed, reason-does-not-apply (contested although nobody contested),
// moments-closed (site.yaml closes them).
Result<SessionFile> open_moments(Store& store, const scenario::Site& site, const Reviewer& reviewer,
                                 const SessionCode& session, OpenReason reason, Instant now);

// Deciding. `words` is required and kept. Codes: words-needed, words-too-long, evidence-not-opened (this reviewer has
// not opened the session since its newest step), second-reviewer (the one who decided before may not decide about the
// contest), nothing-to-decide, already-signed.
Result<Done> sign(Store& store, const Reviewer& reviewer, const SessionCode& session, std::string_view words,
                  Instant now);
// `anew`: the scorecard judged with this decision (session/verify.h makes it).
Result<Done> decide_incident(Store& store, const Reviewer& reviewer, const SessionCode& session,
                             StepKind confirmed_or_dismissed, const StoredScorecard& anew, std::string_view words,
                             Instant now);
Result<Done> decide_contest(Store& store, const Reviewer& reviewer, const SessionCode& session,
                            StepKind accepted_or_rejected, std::string_view words, Instant now);
Result<Done> declare_void(Store& store, const Reviewer& reviewer, const SessionCode& session, std::string_view words,
                          Instant now);

// The trainee's own. Code not-yours.
Result<Done> contest(Store& store, PersonId trainee, const SessionCode& session, std::string_view words, Instant now);
Result<Done> share(Store& store, PersonId trainee, const SessionCode& session, StepKind shared_or_unshared,
                   Instant now);

// Text that people type: without white space at its ends; strict UTF-8. Refused: control characters, invisible
// characters that turn writing around (Unicode Bidi_Control) or name tags; in names also line breaks, tabs and
// invisible spaces, which would make two names look the same. Lengths in code points. Codes: empty-name, name-too-long
// (200), words-needed, words-too-long (2,000), bad-character (says which, and where).
Result<std::string> clean_name(std::string_view text);
Result<std::string> clean_words(std::string_view text);  // line breaks and tabs allowed; CRLF becomes LF

}  // namespace composure::records
