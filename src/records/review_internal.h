// What access, decisions and the trainee's own steps share: finding a session that somebody may see. Private to this
// room.
#pragma once

#include <string_view>

#include "records/review.h"

namespace composure::records {

struct PersonsSession {
    Person person;
    SessionInfo session;
};

// The same words whether the session does not exist or is none of theirs.
Error not_yours();
std::string_view name_of(Role role);  // "reviewer", "trainer"

bool may_see(const Reviewer& reviewer, const Person& person);
// Finished or void assessments, and finished practice while it is shared, of people whom the reviewer may see.
Result<PersonsSession> visible_session(Store& store, const Reviewer& reviewer, const SessionCode& session);
// As the store has it, for the trainee who played it.
Result<PersonsSession> own_session(Store& store, PersonId trainee, const SessionCode& session);

// What a reviewer is shown of it: without pace, line setting, carry-over and the number of practice sessions; a void
// one without its numbers.
SessionInfo for_reviewers(SessionInfo session);

// When anything about the session last changed: its scorecards and its steps.
Instant newest_change(const std::vector<StoredScorecard>& scorecards, const std::vector<ReviewStep>& steps);

}  // namespace composure::records
