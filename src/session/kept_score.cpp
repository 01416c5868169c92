#include "session/kept_score.h"

namespace composure::session {

Result<KeptScore> read_score(records::Store& store, const records::SessionInfo& session,
                             const records::StoredScorecard& stored) {
    auto kept = model_from(store, session.start.scenario_digest, stored.conduct_digest);
    if (!kept) return tl::unexpected(kept.error());
    auto card = scoring::thaw(*kept->model, stored.frozen);
    if (!card) return tl::unexpected(card.error());
    return KeptScore{std::move(*kept), std::move(*card)};
}

}  // namespace composure::session
