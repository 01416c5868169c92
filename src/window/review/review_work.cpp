#include "window/review/review_work.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/diagnostic.h"
#include "records/chain.h"
#include "session/files.h"
#include "session/kept_score.h"
#include "session/verify.h"
#include "session/whereabouts.h"
#include "window/desk/keeper.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

constexpr std::size_t kMostOfSite = std::size_t{1} << 20;

Result<session::KeptScore> score_of(records::Store& store, const records::SessionFile& file) {
    const records::StoredScorecard* holds = reports::holding_scorecard(file);
    if (holds == nullptr) return tl::unexpected(Error{"not-there", "there is no scorecard", ""});
    return session::read_score(store, file.session, *holds);
}

// What can be pressed is what the text of `composure review` offers by letters.
std::vector<reports::ReviewKey> keys_for(const reports::SessionText& text) {
    reports::ReviewSetting setting;
    setting.ways = reports::Ways::keys;
    setting.date = [](records::Instant) { return std::string(); };
    return reports::session_view(setting, text).keys;
}

}  // namespace

Result<scenario::Site> site_beside(const std::string& records_place) {
    const std::string place = session::site_place(records_place);
    std::error_code ignored;
    if (!std::filesystem::exists(place, ignored))
        return tl::unexpected(Error{"no-site",
                                    fmt::format("assessments rest on a site file, and there is none yet ({})", place),
                                    "`composure site` writes one in a minute"});
    const Result<std::string> bytes = session::read_file(place, kMostOfSite);
    if (!bytes) return tl::unexpected(bytes.error());
    auto reading = scenario::read_site(*bytes, place);
    if (reading.value) return std::move(*reading.value);
    return tl::unexpected(Error{"bad-site", fmt::format("the site file {} cannot be used as it is", place),
                                "`composure review` says what is wrong in it, and `composure site` writes it anew"});
}

std::string reviewer_name() { return session::reviewer_name({}); }

Result<ReviewWork> ReviewWork::open(records::Store& store, const std::string& records_place, const std::string& name) {
    auto site = site_beside(records_place);
    if (!site) return tl::unexpected(site.error());
    auto reviewer = records::reviewer_named(*site, name);
    if (!reviewer) return tl::unexpected(reviewer.error());
    return ReviewWork(store, std::move(*site), std::move(*reviewer));
}

std::string ReviewWork::head() const {
    const auto head = store_->head(records::Chain::assessment);
    return head && *head ? records::short_head((*head)->hash) : "";
}

Result<records::Board> ReviewWork::board(const std::string& cohort) const {
    return records::open_board(*store_, reviewer_, {cohort, {}}, wall_clock());
}

Result<records::PersonFile> ReviewWork::person(records::PersonId person) const {
    return records::open_person(*store_, reviewer_, person, {}, wall_clock());
}

SessionView ReviewWork::view_of(records::SessionFile file, bool with_moments) const {
    SessionView view;
    const auto read = score_of(*store_, file);
    if (read && with_moments) view.moments = reports::moments_of(*read->kept.model, read->card, {file.person.name});
    view.text = read ? reports::session_text(std::move(file), *read->kept.model, read->card)
                     : reports::session_text(std::move(file), read.error());
    view.keys = keys_for(view.text);
    return view;
}

Result<SessionView> ReviewWork::session(const records::SessionCode& session) const {
    auto file = records::open_session(*store_, reviewer_, session, wall_clock());
    if (!file) return tl::unexpected(file.error());
    return view_of(std::move(*file), false);
}

Result<SessionView> ReviewWork::moments(const records::SessionCode& session, records::OpenReason reason) const {
    auto file = records::open_moments(*store_, site_, reviewer_, session, reason, wall_clock());
    if (!file) return tl::unexpected(file.error());
    SessionView view = view_of(std::move(*file), true);
    view.opened_because = reason;
    return view;
}

bool ReviewWork::needs_reason(const records::Person& person) const {
    return person.trainer != reviewer_.name && site_.moments == scenario::MomentsFor::with_reason;
}

Result<reports::Sheet> ReviewWork::sheet(const records::SessionCode& session, records::OpenReason reason,
                                         const std::vector<records::Playable>& library) const {
    const bool asks = reason != records::OpenReason::none || reviewer_.role == records::Role::trainer ||
                      site_.moments == scenario::MomentsFor::reviewers;
    auto file = asks ? records::open_moments(*store_, site_, reviewer_, session, reason, wall_clock())
                     : records::open_session(*store_, reviewer_, session, wall_clock());
    const bool closed = !file && reason == records::OpenReason::none;
    if (asks && closed) file = records::open_session(*store_, reviewer_, session, wall_clock());
    if (!file) return tl::unexpected(file.error());
    const records::Playable* next = reports::practice_for(*file, library);
    const auto weakest = reports::weakest_pillar(*file);
    const SessionView view = view_of(std::move(*file), asks && !closed);
    reports::Sheet sheet = reports::sheet_of(view.text, view.moments);
    if (next != nullptr)
        sheet.next = tr_fill("Practise “{}” next: “{}” is a good scenario for it.",
                             std::string(scoring::title_of(*weakest)), next->title);
    return sheet;
}

Result<records::Done> ReviewWork::decide_incident(const records::SessionCode& session, records::StepKind step,
                                                  std::string_view words) const {
    const auto decided = step == records::StepKind::incident_confirmed ? scoring::IncidentReview::confirmed
                                                                       : scoring::IncidentReview::dismissed;
    const records::Instant now = wall_clock();
    const auto stored = store_->session(session);
    // The rules refuse what is not held, and first what is not open to this reviewer: practice is like no session.
    if (!stored || stored->attention != records::Attention::held)
        return records::decide_incident(*store_, reviewer_, session, step, {}, words, now);
    const auto anew = session::with_decision(*store_, session, decided, reviewer_.name, now);
    if (!anew) return tl::unexpected(anew.error());
    return records::decide_incident(*store_, reviewer_, session, step, *anew, words, now);
}

Result<records::Done> ReviewWork::decide(reports::ReviewKey decision, const records::SessionCode& session,
                                         std::string_view words) const {
    using records::StepKind;
    using reports::ReviewKey;
    const records::Instant now = wall_clock();
    switch (decision) {
        case ReviewKey::sign: return records::sign(*store_, reviewer_, session, words, now);
        case ReviewKey::confirm: return decide_incident(session, StepKind::incident_confirmed, words);
        case ReviewKey::dismiss: return decide_incident(session, StepKind::incident_dismissed, words);
        case ReviewKey::accept:
            return records::decide_contest(*store_, reviewer_, session, StepKind::contest_accepted, words, now);
        case ReviewKey::reject:
            return records::decide_contest(*store_, reviewer_, session, StepKind::contest_rejected, words, now);
        case ReviewKey::declare_void: return records::declare_void(*store_, reviewer_, session, words, now);
        case ReviewKey::moments:
        case ReviewKey::sheet: break;
    }
    return tl::unexpected(Error{"usage", "that is no decision", ""});
}

}  // namespace composure::window
