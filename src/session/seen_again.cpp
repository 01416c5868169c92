#include "session/seen_again.h"

#include <fmt/format.h>

#include "scoring/frozen.h"
#include "session/derive_internal.h"
#include "session/keeping.h"

namespace composure::session {
namespace {

using records::ScorecardKind;
using records::StoredScorecard;

Result<StoredScorecard> holding(records::Store& store, const records::SessionCode& session) {
    const auto cards = store.scorecards(session);
    if (!cards) return tl::unexpected(cards.error());
    const auto original = original_of(store, session);
    if (!original) return tl::unexpected(original.error());
    StoredScorecard holds = *original;
    for (const StoredScorecard& each : *cards)
        if (each.kind == ScorecardKind::reviewed) holds = each;
    return holds;
}

Error other_rules(std::int32_t rules) {
    return {"other-rules",
            fmt::format("it was judged by rules {} and this program has rules {}", rules, simulation::kRulesVersion),
            "the version of Composure that made it plays it again"};
}

// As it was played, if what it gives now is what was frozen then.
Result<Session> played_again(records::Store& store, const records::SessionInfo& info, const simulation::Model& model) {
    if (info.start.rules != simulation::kRulesVersion) return tl::unexpected(other_rules(info.start.rules));
    const auto recording = kept_recording(store, info);
    if (!recording) return tl::unexpected(recording.error());
    auto played = simulation::replay(model, *recording);
    if (!played) return tl::unexpected(played.error());
    Session session(std::move(*played), recording->settings, {});
    const auto original = original_of(store, info.code);
    if (original && original->frozen == scoring::freeze(model, session.scorecard())) return session;
    return tl::unexpected(Error{"differs", "its recording does not give the scorecard that is kept",
                                "`composure verify` says what was changed"});
}

}  // namespace

Result<SeenAgain> see_again(records::Store& store, const records::SessionCode& session) {
    SeenAgain seen;
    auto info = store.session(session);
    if (!info) return tl::unexpected(info.error());
    seen.info = std::move(*info);
    auto holds = holding(store, session);
    if (!holds) return tl::unexpected(holds.error());
    seen.holds = std::move(*holds);
    auto kept = model_from(store, seen.info.start.scenario_digest, seen.holds.conduct_digest);
    if (!kept) {
        seen.why_not = kept.error();
        return seen;
    }
    auto card = scoring::thaw(*kept->model, seen.holds.frozen);
    if (!card) {
        seen.why_not = card.error();
        return seen;
    }
    seen.card = std::move(*card);
    seen.model = std::move(kept->model);
    auto played = played_again(store, seen.info, *seen.model);
    if (played) {
        seen.session.emplace(std::move(*played));
    } else {
        seen.why_not = played.error();
    }
    return seen;
}

}  // namespace composure::session
