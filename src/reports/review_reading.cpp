#include "reports/review_reading.h"

namespace composure::reports {

SessionText session_text(records::SessionFile file, const simulation::Model& model, const scoring::Scorecard& card) {
    SessionText text;
    const scoring::Names names{file.person.name};
    text.decided = scoring::sentence_for_result(model, card);
    for (const scoring::Pillar pillar : scenario::kPillars)
        text.sentences[static_cast<std::size_t>(pillar)] = scoring::sentence_for(model, card, pillar, names);
    text.file = std::move(file);
    return text;
}

SessionText session_text(records::SessionFile file, const Error& why_not_read) {
    SessionText text;
    if (!file.scorecards.empty()) text.why_not_read = why_not_read.message;
    text.file = std::move(file);
    return text;
}

const records::Playable* practice_for(const records::SessionFile& file, std::span<const records::Playable> library) {
    const auto weakest = weakest_pillar(file);
    if (!weakest) return nullptr;
    for (const records::Playable& each : library)
        if (each.trains[static_cast<std::size_t>(*weakest)] && each.scenario != file.session.start.scenario)
            return &each;
    return nullptr;
}

}  // namespace composure::reports
