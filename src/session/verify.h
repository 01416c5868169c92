// Proving that a stored score follows from its recording: play it again with the documents it was played with, judge,
// freeze, compare. And judging again: with the present rules, or with what a reviewer decided.
#pragma once

#include <string>

#include "records/store.h"
#include "scenario/conduct.h"
#include "scoring/frozen.h"
#include "scoring/incident.h"
#include "session/keeping.h"

namespace composure::session {

enum class Proof : std::uint8_t {
    proved,
    differs,        // stored and derived are not the same: `what` names the first difference
    cannot_verify,  // made by other rules, or its documents are not readable: `what` says which
    unreadable,     // recording, scorecard or document is damaged or was changed: `what` says how
};
struct Verification {
    records::SessionCode session;
    Proof proof = Proof::proved;
    std::string what;  // "the seed is 5 in the records and 7 in its recording"; empty when proved
};
// Every stored scorecard of a finished session, and the figures beside it. Never throws, never writes.
Verification verify_session(records::Store& store, const records::SessionInfo& session);
Verification verify_session(records::Store& store, const records::SessionInfo& session, KeptModels& models);

// A second scorecard to stand beside the first (Store::add_scorecard keeps it; `table` as a kept document), by the
// present rules and `table`. Codes: cannot-regrade (an act of the recording
// is not possible any more: says which and when), not-there.
Result<records::StoredScorecard> regrade(records::Store& store, const records::SessionCode& session,
                                         const scenario::Vocabulary& table, const std::string& by, records::Instant at);

// The original scorecard with a reviewer's decision about its serious incidents (decide_incident of records/review.h
// keeps it). Codes: nothing-to-decide; records-damaged: the original does not follow from its recording.
Result<records::StoredScorecard> with_decision(records::Store& store, const records::SessionCode& session,
                                               scoring::IncidentReview review, const std::string& by,
                                               records::Instant at);

}  // namespace composure::session
