#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "commands/export_internal.h"
#include "commands/library_internal.h"
#include "scoring/frozen.h"
#include "simulation/recording.h"
#include "terminal/transcript.h"

namespace composure::commands {
namespace {

using records::OpenReason;

// Without a reason as few as are needed: what waits, and the newest.
bool are_wanted(const Export& source, const records::SessionFile& file, bool newest) {
    if (file.session.status != records::Status::finished) return false;
    const bool waits = file.session.attention != records::Attention::none;
    switch (source.reason) {
        case OpenReason::none:
            return (waits || newest) && (file.person.trainer == source.reviewer.name ||
                                         source.site.moments == scenario::MomentsFor::reviewers);
        case OpenReason::audit: return true;
        case OpenReason::serious_incident:
            return std::ranges::any_of(file.scorecards, [](const auto& card) { return card.figures.serious > 0; });
        case OpenReason::contested:
            return std::ranges::find(file.steps, records::StepKind::contested, &records::ReviewStep::kind) !=
                   file.steps.end();
    }
    return false;
}

// "  0:07  Mrs Tamm: ..."
std::vector<reports::ReplayLine> lines_of(std::string_view transcript) {
    std::vector<reports::ReplayLine> lines;
    while (!transcript.empty()) {
        const std::string_view line = transcript.substr(0, transcript.find('\n'));
        transcript.remove_prefix(std::min(line.size() + 1, transcript.size()));
        const std::size_t begin = line.find_first_not_of(' ');
        const std::size_t colon = line.find(':', begin);
        const std::size_t gap = line.find("  ", begin);
        if (begin == std::string_view::npos || colon == std::string_view::npos || gap == std::string_view::npos)
            continue;
        std::int64_t minutes = 0, seconds = 0;
        std::from_chars(line.data() + begin, line.data() + colon, minutes);
        std::from_chars(line.data() + colon + 1, line.data() + gap, seconds);
        lines.push_back({Millis{(minutes * 60 + seconds) * 1000}, std::string(line.substr(gap + 2))});
    }
    return lines;
}

}  // namespace

const simulation::Model* SessionPages::model_for(const Digest& scenario, const Digest& conduct) {
    const auto [place, is_new] = models_.try_emplace({scenario, conduct});
    if (is_new) {
        auto kept = session::model_from(source_->store, scenario, conduct);
        if (kept) place->second = std::move(*kept);
    }
    return place->second.model.get();  // nothing: this program cannot read it any more
}

Result<bool> SessionPages::open_moments(reports::SessionPage& page, const simulation::Model& model,
                                        const scoring::Scorecard& card) {
    const records::SessionInfo& session = page.file.session;
    const auto opened = records::open_moments(source_->store, source_->site, source_->reviewer, session.code,
                                              source_->reason, source_->now);
    if (!opened && opened.error().code == "reason-does-not-apply") return false;
    if (!opened) return tl::unexpected(opened.error());
    const scoring::Names names{page.file.person.name};
    page.moments = reports::moments_of(model, card, names);
    page.moments->opened_because = records::name_of(source_->reason);
    ++opened_;
    const auto bytes = source_->store.recording(session.code);
    const simulation::Model* played_with = model_for(session.start.scenario_digest, session.start.conduct_digest);
    if (!bytes || played_with == nullptr) return true;
    const auto recording = simulation::read_recording(*bytes);
    if (!recording) return true;
    const auto played = simulation::replay(*played_with, *recording);
    if (played) page.moments->replay = lines_of(terminal::transcript(*played, names));
    return true;
}

Result<reports::SessionPage> SessionPages::page(const records::Person& person, const records::SessionInfo& session,
                                                bool newest) {
    auto file = source_->reading.session(person, session);
    if (!file) return tl::unexpected(file.error());
    reports::SessionPage page;
    page.file = std::move(*file);
    const records::StoredScorecard* holds = reports::holding_scorecard(page.file);
    if (holds == nullptr) return page;
    const simulation::Model* model = model_for(session.start.scenario_digest, holds->conduct_digest);
    if (model == nullptr) return page;
    const auto card = scoring::thaw(*model, holds->frozen);
    if (!card) return page;
    page.decided = scoring::sentence_for_result(*model, *card);
    for (const scoring::Pillar pillar : scenario::kPillars) {
        page.sentences[static_cast<std::size_t>(pillar)] = scoring::sentence_for(*model, *card, pillar, {person.name});
    }
    page.next = next_for(page.file);
    if (are_wanted(*source_, page.file, newest)) {
        if (const auto opened = open_moments(page, *model, *card); !opened) return tl::unexpected(opened.error());
    }
    return page;
}

// A shipped scenario that gives practice in the weakest pillar, other than the one just played.
std::string SessionPages::next_for(const records::SessionFile& file) {
    const auto weakest = reports::weakest_pillar(file);
    if (!weakest) return "";
    if (!library_) {
        const auto folders = session::find_data_folders();
        library_ = folders ? library_of(*folders, ForUse::practice) : std::vector<records::Playable>();
    }
    for (const records::Playable& each : *library_) {
        if (!each.trains[static_cast<std::size_t>(*weakest)] || each.scenario == file.session.start.scenario) continue;
        return fmt::format("{}: \"{}\" is good practice for it.", scoring::title_of(*weakest), each.title);
    }
    return "";
}

}  // namespace composure::commands
