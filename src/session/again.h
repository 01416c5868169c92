// A second try at a moment that is over: everything before it as it was, with the same luck, and play goes on from
// there. Practice that counts for nothing; nobody keeps it.
#pragma once

#include <cstddef>

#include "session/session.h"

namespace composure::session {

// `acts`: how many of the first play's acts come before the moment; `before`: when it was judged. The new play begins
// where the line was said that is to be answered, so there is time to hear it again. Code act-refused: the first play
// was not made by this program.
Result<Session> again_from(const Session& first, std::size_t acts, Millis before);

}  // namespace composure::session
