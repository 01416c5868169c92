// A stored scorecard read again, with the scenario that it was made for.
#pragma once

#include "scoring/frozen.h"
#include "session/keeping.h"

namespace composure::session {

struct KeptScore {
    KeptModel kept;
    scoring::Scorecard card;
};
// Codes: those of model_from and of scoring::thaw.
Result<KeptScore> read_score(records::Store& store, const records::SessionInfo& session,
                             const records::StoredScorecard& stored);

}  // namespace composure::session
