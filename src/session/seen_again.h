// A session that is over, from the records: as it was played, for its debrief. Whoever asks may see it (their own
// session, or what records/review.h opened); nothing is logged here.
#pragma once

#include <memory>
#include <optional>

#include "records/store.h"
#include "session/session.h"

namespace composure::session {

struct SeenAgain {
    records::SessionInfo info;
    records::StoredScorecard holds;            // the original, or the newest after review
    std::unique_ptr<simulation::Model> model;  // as it was played with; null: this program does not read it any more
    std::optional<scoring::Scorecard> card;    // `holds` read again; only with a model
    std::optional<Session> session;            // played again to its end, over `model`
    std::optional<Error> why_not;              // why there is no `session`
};

// Code not-there: no such session, or it has no result; and those of the store. What else is wrong is in `why_not`:
// other-rules (it was made by another version of the rules), cannot-verify, records-damaged, recording-changed,
// act-refused, differs (what it gives now is not what is kept). Then the frozen scorecard is what there is.
Result<SeenAgain> see_again(records::Store& store, const records::SessionCode& session);

}  // namespace composure::session
