// A play goes on in another version of its scenario file: what was done so far is done again as far as it still can be.
#pragma once

#include <cstddef>

#include "session/session.h"

namespace composure::session {

struct CarriedOver {
    Session session;
    std::size_t acts = 0;   // that still applied
    std::size_t whole = 0;  // that the first play had
};
// Same seed and settings. A reply is the one with the same words in that moment, else the one with the same id. At the
// first act that is not possible any more the play stands where it is; else at the time of the first one. `fresh` must
// outlive the result. Pure.
CarriedOver carried_over(const Session& first, const simulation::Model& fresh);

}  // namespace composure::session
