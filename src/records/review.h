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
// Code not-a-reviewer: site.yaml does not name them exactly so; the fix suggests a name that is near.
Result<Reviewer> reviewer_named(const scenario::Site& site, std::string_view name);

// Why the moments are opened. Needed by reviewers unless site.yaml opens them; never by the assigned trainer.
enum class OpenReason : std::uint8_t { none, contested, serious_incident, audit };
std::string_view name_of(OpenReason reason);  // "contested", "incident", "audit"
std::optional<OpenReason> open_reason_named(std::string_view name);

struct Needs {  // "first what needs me"
    std::vector<SessionInfo> held, contested;
    std::vector<BoardRow> unclear;  // one more scenario would settle something
    std::vector<BoardRow> due;      // overdue, or due within 7 days; the soonest first
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
// Not logged: it tells how far everybody is, and no result. What waits for a decision about people who left is in
// `needs` and on no row.
Result<Board> open_board(Store& store, const Reviewer& reviewer, const Scope& scope, Instant now);

// In everything below, a session's pace, line setting and carry-over are blank, and so is the running number of
// practice: they are the trainee's alone. A void session is without its numbers. (A frozen scorecard still says why a
// pillar is n/a; reviewers are shown "n/a".)

// Assessments, finished or void, and practice while the trainee shares it (SessionInfo::shared marks it). Logged before
// anything is returned, like the next two. Code not-yours, as below. `scope.since` shortens the lists, not the
// standing.
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
// Pillars and result, without moments. Code not-yours: practice that is not shared, another trainer's trainee, a
// session that is open or was stopped, an erased person, or no such session; the answer is the same for all of them.
Result<SessionFile> open_session(Store& store, const Reviewer& reviewer, const SessionCode& session, Instant now);

// The moments and the replay. The assigned trainer needs no reason; reviewers as site.yaml says. A reason that is given
// must apply: contested needs a contest, incident a serious incident; audit always does. Codes: not-yours,
// reason-needed, reason-does-not-apply, moments-closed (site.yaml closes them).
Result<SessionFile> open_moments(Store& store, const scenario::Site& site, const Reviewer& reviewer,
                                 const SessionCode& session, OpenReason reason, Instant now);

// Deciding, about an assessment that is finished and not void. `words` is required and kept. Codes of all four:
// not-yours; words-needed, words-too-long, bad-character; own-session (nobody decides about their own);
// nothing-to-decide; evidence-not-opened: this reviewer has not opened the session (an incident: its moments) since its
// newest scorecard or step. sign: already-signed; decide-first (held or contested). decide_contest: second-reviewer
// (they signed or decided about it before). declare_void: decide-first (contested).
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

// The trainee's own. Codes: not-yours; nothing-to-contest (practice, void, without a result, or held: then wait);
// contested-already (once for each decision: the result, and each signature or decided incident after it);
// nothing-to-share (an assessment, or without a result). Sharing what is shared already changes nothing.
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
