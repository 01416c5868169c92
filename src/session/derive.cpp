#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "scoring/carry_over.h"
#include "scoring/judge.h"
#include "session/derive_internal.h"

namespace composure::session {

namespace {

tl::unexpected<Error> changed(std::string message) {
    return tl::unexpected(Error{"recording-changed", std::move(message), "a backup has it as it was"});
}

// What a recording says about itself stands beside it in the records, too.
std::optional<std::string> first_disagreement(const simulation::Recording& recording, const records::Start& start) {
    const auto both = [](std::string_view what, const std::string& records, const std::string& recorded) {
        return fmt::format("{} is {} in the records and {} in its recording", what, records, recorded);
    };
    if (recording.rules != start.rules)
        return both("the version of the rules", fmt::format("{}", start.rules), fmt::format("{}", recording.rules));
    if (recording.scenario_digest != start.scenario_digest) return "its recording is of another scenario file";
    if (recording.conduct_digest != start.conduct_digest) return "its recording is of another conduct table";
    if (recording.seed != start.seed)
        return both("the seed", fmt::format("{}", start.seed), fmt::format("{}", recording.seed));
    if (recording.settings.line_judged != start.line_judged) return "its recording has another pace";
    return std::nullopt;
}

}  // namespace

Result<simulation::Recording> kept_recording(records::Store& store, const records::SessionInfo& session) {
    const Result<std::string> bytes = store.recording(session.code);
    if (!bytes) return changed("its recording is missing");
    Result<simulation::Recording> recording = simulation::read_recording(*bytes);
    if (!recording) return changed(fmt::format("its recording is damaged: {}", recording.error().message));
    if (simulation::write_recording(*recording) != *bytes) return changed("its recording was changed by hand");
    if (const auto what = first_disagreement(*recording, session.start)) return changed(*what);
    return recording;
}

Result<Derived> derive(const simulation::Model& model, simulation::Recording recording) {
    recording.rules = simulation::kRulesVersion;
    recording.scenario_digest = model.scenario().digest;
    recording.conduct_digest = model.vocabulary().digest;
    const Result<simulation::Simulation> played = simulation::replay(model, recording);
    if (!played) return tl::unexpected(played.error());
    Derived derived;
    const scoring::Reference reference = scoring::make_reference(model, recording.seed);
    derived.card = scoring::judge(model, played->events(), reference, recording.settings);
    const auto counts = scoring::carry_over(model, played->events(), derived.card);
    derived.carry_over = {counts.after_good, counts.after_total, counts.other_good, counts.other_total};
    return derived;
}

Result<records::StoredScorecard> original_of(records::Store& store, const records::SessionCode& session) {
    const auto cards = store.scorecards(session);
    if (!cards) return tl::unexpected(cards.error());
    const auto original = std::find_if(cards->begin(), cards->end(), [](const records::StoredScorecard& card) {
        return card.kind == records::ScorecardKind::original;
    });
    if (original != cards->end()) return *original;
    return tl::unexpected(Error{"not-there", fmt::format("Session {} has no scorecard.", session),
                                "only sessions that were played to their end have one"});
}

}  // namespace composure::session
