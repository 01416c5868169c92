// From what is kept of a session to the scorecard that follows from it. Private to this room.
#pragma once

#include <memory>
#include <string_view>

#include "records/store.h"
#include "scoring/scorecard.h"
#include "simulation/model.h"
#include "simulation/recording.h"

namespace composure::session {

// The recording as kept, if it is whole and is of this session. Code recording-changed.
Result<simulation::Recording> kept_recording(records::Store& store, const records::SessionInfo& session);

struct Derived {
    scoring::Scorecard card;
    records::CarryOver carry_over;
};
// Played again and judged with this model and this program's rules, whichever it was made with. Codes as of replay.
Result<Derived> derive(const simulation::Model& model, simulation::Recording recording);

// The original scorecard. Code not-there.
Result<records::StoredScorecard> original_of(records::Store& store, const records::SessionCode& session);

}  // namespace composure::session
