#include <fmt/format.h>

#include "scenario/read_scenario.h"
#include "session/derive_internal.h"
#include "session/verify.h"

namespace composure::session {

namespace {

using records::ScorecardKind;
using records::StoredScorecard;

tl::unexpected<Error> cannot_regrade(const records::SessionCode& session, const std::string& why) {
    return tl::unexpected(Error{"cannot-regrade", fmt::format("Session {} cannot be judged again: {}.", session, why),
                                "its first scorecard stands as it is"});
}

StoredScorecard stored(const simulation::Model& model, const scoring::Scorecard& card, ScorecardKind kind) {
    StoredScorecard anew;
    anew.kind = kind;
    anew.rules = simulation::kRulesVersion;
    anew.conduct_digest = model.vocabulary().digest;
    anew.frozen = scoring::freeze(model, card);
    anew.figures = figures_of(card);
    return anew;
}

Result<StoredScorecard> numbered(records::Store& store, const records::SessionCode& session, StoredScorecard anew,
                                 const std::string& by, records::Instant at) {
    const auto cards = store.scorecards(session);
    if (!cards) return tl::unexpected(cards.error());
    anew.number = cards->empty() ? 1 : cards->back().number + 1;
    anew.by = by;
    anew.made = at;
    return anew;
}

// The original as it follows from its recording, so that nobody decides on a scorecard that was changed. What other
// rules made is taken as it stands.
Result<scoring::Scorecard> trusted_original(records::Store& store, const records::SessionInfo& session,
                                            const simulation::Model& model) {
    const auto original = original_of(store, session.code);
    if (!original) return tl::unexpected(original.error());
    auto card = scoring::thaw(model, original->frozen);
    if (!card) return tl::unexpected(card.error());
    if (session.start.rules != simulation::kRulesVersion) return card;
    const Verification verified = verify_session(store, session);
    if (verified.proof == Proof::proved || verified.proof == Proof::cannot_verify) return card;
    return tl::unexpected(Error{"records-damaged", fmt::format("Session {}: {}.", session.code, verified.what),
                                "`composure verify` says what else was changed; a backup has it as it was",
                                ErrorKind::machine});
}

}  // namespace

Result<StoredScorecard> regrade(records::Store& store, const records::SessionCode& session,
                                const scenario::Vocabulary& table, const std::string& by, records::Instant at) {
    const auto info = store.session(session);
    if (!info) return tl::unexpected(info.error());
    if (info->status != records::Status::finished) return cannot_regrade(session, "it has no result");
    const auto recording = kept_recording(store, *info);
    if (!recording) return cannot_regrade(session, recording.error().message);
    const auto document = store.document(info->start.scenario_digest);
    if (!document) return tl::unexpected(document.error());
    if (sha256(document->bytes) != info->start.scenario_digest)
        return cannot_regrade(session, fmt::format("the kept file '{}' was changed", document->name));
    auto reading = scenario::read_scenario(document->bytes, document->name, table);
    if (!reading.value)
        return cannot_regrade(session, fmt::format("'{}' does not fit the present conduct table", document->name));
    const simulation::Model model(std::move(*reading.value));
    const auto derived = derive(model, *recording);
    if (!derived) return cannot_regrade(session, derived.error().message);
    return numbered(store, session, stored(model, derived->card, ScorecardKind::regraded), by, at);
}

Result<StoredScorecard> with_decision(records::Store& store, const records::SessionCode& session,
                                      scoring::IncidentReview review, const std::string& by, records::Instant at) {
    const auto info = store.session(session);
    if (!info) return tl::unexpected(info.error());
    const auto kept = model_from(store, info->start.scenario_digest, info->start.conduct_digest);
    if (!kept) return tl::unexpected(kept.error());
    const auto card = trusted_original(store, *info, *kept->model);
    if (!card) return tl::unexpected(card.error());
    if (card->outcome != scoring::Outcome::held_for_review) {
        return tl::unexpected(Error{"nothing-to-decide", fmt::format("Session {} is not held for review.", session),
                                    "`composure review` lists what waits for a decision"});
    }
    const scoring::Scorecard decided = scoring::after_review(*kept->model, *card, review);
    return numbered(store, session, stored(*kept->model, decided, ScorecardKind::reviewed), by, at);
}

}  // namespace composure::session
