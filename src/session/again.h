// A play entered again at an earlier time: everything up to then as it was, with the same luck, and play goes on from
// there. Practice that counts for nothing; nobody keeps it. Codes: those of simulation::replay (the play was not made
// by this program).
#pragma once

#include "session/session.h"

namespace composure::session {

// As it stood at `at`; acts at `at` itself are included.
Result<Session> as_it_stood(const Session& played, Millis at);

// Where the line was said that is answered at `answered`: there is time to hear it again. Acts after its first word are
// undone.
Result<Session> again_from(const Session& first, Millis answered);

}  // namespace composure::session
