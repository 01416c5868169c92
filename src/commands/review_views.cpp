// What each view of the review is made of: the rules and the log are records/review.h's, the words are reports'.
#include <fmt/format.h>

#include <algorithm>

#include "commands/library_internal.h"
#include "commands/review_internal.h"
#include "records/chain.h"
#include "reports/review_reading.h"
#include "session/kept_score.h"
#include "simulation/recording.h"
#include "terminal/transcript.h"

namespace composure::commands {
namespace {

using Read = session::KeptScore;

Result<Read> read_scorecard(records::Store& store, const records::SessionFile& file) {
    const records::StoredScorecard* holds = reports::holding_scorecard(file);
    if (holds == nullptr) return tl::unexpected(Error{"not-there", "there is no scorecard", ""});
    return session::read_score(store, file.session, *holds);
}

reports::SessionText session_text(records::SessionFile file, const Result<Read>& read) {
    return read ? reports::session_text(std::move(file), *read->kept.model, read->card)
                : reports::session_text(std::move(file), read.error());
}

std::string without_full_stop(std::string text) {
    if (text.ends_with('.')) text.pop_back();
    return text;
}

// Everything said and done, up to a moment; or why not.
struct Transcribed {
    std::string transcript, why_not;
};
Transcribed play_again(records::Store& store, const records::SessionFile& file, std::optional<Millis> until) {
    const auto because = [](const Error& error) { return Transcribed{"", without_full_stop(error.message)}; };
    const auto bytes = store.recording(file.session.code);
    if (!bytes) return because(bytes.error());
    const auto recording = simulation::read_recording(*bytes);
    if (!recording) return because(recording.error());
    const auto kept = session::model_from(store, file.session.start.scenario_digest, file.session.start.conduct_digest);
    if (!kept) return because(kept.error());
    const auto played = until ? simulation::replay_until(*kept->model, *recording, *until)
                              : simulation::replay(*kept->model, *recording);
    if (!played) return because(played.error());
    return {terminal::transcript(*played, {file.person.name}), ""};
}

std::optional<reports::Moments> moments_in(const Result<Read>& read, const records::SessionFile& file) {
    if (!read) return std::nullopt;
    return reports::moments_of(*read->kept.model, read->card, {file.person.name});
}

void add_next_scenario(reports::Sheet& sheet, const records::SessionFile& file) {
    const auto folders = session::find_data_folders();
    if (!folders) return;
    const auto library = library_of(*folders, ForUse::practice);
    const records::Playable* next = reports::practice_for(file, library);
    if (next == nullptr) return;
    sheet.next = fmt::format("Practise \"{}\" next: \"{}\" is a good scenario for it (composure play {}).",
                             scoring::title_of(*reports::weakest_pillar(file)), next->title, next->scenario);
}

}  // namespace

View board_of(Review& review) {
    const auto board = records::open_board(*review.store, review.reviewer, review.scope, wall_clock());
    if (!board) return tl::unexpected(board.error());
    return reports::board_view(review.setting, *board, review.scope.cohort, review.length);
}

View person_of(Review& review, records::PersonId person) {
    const auto file = records::open_person(*review.store, review.reviewer, person, review.scope, wall_clock());
    if (!file) return tl::unexpected(file.error());
    if (const auto folders = session::find_data_folders(); folders && review.setting.titles.empty())
        for (const records::Playable& each : library_of(*folders, ForUse::anything))
            review.setting.titles[each.scenario] = each.title;
    return reports::person_view(review.setting, *file);
}

View session_of(Review& review, const records::SessionCode& session) {
    auto file = records::open_session(*review.store, review.reviewer, session, wall_clock());
    if (!file) return tl::unexpected(file.error());
    const auto read = read_scorecard(*review.store, *file);
    return reports::session_view(review.setting, session_text(std::move(*file), read));
}

View moments_of(Review& review, const records::SessionCode& session, records::OpenReason reason,
                std::optional<Millis> until) {
    auto file = records::open_moments(*review.store, review.site, review.reviewer, session, reason, wall_clock());
    if (!file) return tl::unexpected(file.error());
    const auto read = read_scorecard(*review.store, *file);
    reports::MomentsText page;
    page.until = until;
    page.opened_because = records::name_of(reason);
    page.moments = moments_in(read, *file);
    Transcribed played = play_again(*review.store, *file, until);
    page.transcript = std::move(played.transcript);
    page.why_no_transcript = std::move(played.why_not);
    page.session = session_text(std::move(*file), read);
    return reports::moments_view(review.setting, page);
}

View sheet_of(Review& review, const records::SessionCode& session, records::OpenReason reason) {
    const bool asks = reason != records::OpenReason::none || review.reviewer.role == records::Role::trainer ||
                      review.site.moments == scenario::MomentsFor::reviewers;
    auto file = asks ? records::open_moments(*review.store, review.site, review.reviewer, session, reason, wall_clock())
                     : records::open_session(*review.store, review.reviewer, session, wall_clock());
    const bool closed = !file && reason == records::OpenReason::none;
    if (asks && closed) file = records::open_session(*review.store, review.reviewer, session, wall_clock());
    if (!file) return tl::unexpected(file.error());
    const auto read = read_scorecard(*review.store, *file);
    const auto moments = asks && !closed ? moments_in(read, *file) : std::nullopt;
    reports::Sheet sheet = reports::sheet_of(session_text(*file, read), moments);
    add_next_scenario(sheet, *file);
    return reports::sheet_view(review.setting, sheet);
}

Result<records::OpenReason> reason_named(std::string_view word) {
    if (word.empty()) return records::OpenReason::none;
    if (const auto reason = records::open_reason_named(word)) return *reason;
    return tl::unexpected(Error{"usage", fmt::format("'{}' is no reason to open moments", word),
                                "write --reason contested, --reason incident or --reason audit"});
}

}  // namespace composure::commands
