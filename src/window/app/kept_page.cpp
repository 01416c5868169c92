#include "window/app/kept_page.h"

#include <algorithm>
#include <utility>

#include "records/review.h"
#include "reports/own_words.h"
#include "window/desk/save.h"
#include "window/review/review_work.h"
#include "window/text/figure_words.h"
#include "window/ui/page.h"

namespace composure::window {
namespace {

constexpr const char* kDecideId = "kept/step";

// What can be played again goes over to `playing`.
Debrief take_over(session::SeenAgain& seen, Playing& playing, const scenario::Gallery& people) {
    playing.mode = seen.info.start.mode;
    playing.pace = session::pace_named(seen.info.start.pace).value_or(session::Pace{});
    playing.model = std::move(seen.model);
    if (!playing.model || !seen.card) return make_debrief(seen.info.start.title, seen.holds.figures);
    if (!seen.session) return make_debrief(*playing.model, *seen.card);
    Debrief debrief = make_debrief(*seen.session, *seen.card, people);
    playing.shift = std::make_unique<Shift>(std::move(*seen.session), playing.pace);
    seen.session.reset();
    return debrief;
}

bool is_practice(const records::SessionInfo& info) { return info.start.mode == records::Mode::practice; }

}  // namespace

KeptPage::KeptPage(Desk& desk, Playing& playing, session::SeenAgain seen)
    : desk_(desk),
      playing_(playing),
      seen_(std::move(seen)),
      screen_(take_over(seen_, playing, desk.library.people())) {
    const bool practice = is_practice(seen_.info), shown = screen_.debrief().key == reports::Key::shown;
    if (practice && shown && playing_.shift) screen_.allow_trying_again();
    const bool in_library = std::ranges::any_of(
        desk.library.shipped(), [&](const scenario::Scenario& each) { return each.id == seen_.info.start.scenario; });
    screen_.set_foot({DebriefFoot::After::progress, practice && in_library, seen_.card && playing_.model,
                      playing_.shift != nullptr});
    screen_.set_head([this](Flow& flow) { draw_head(flow); });
    read_what_is_beside();
}

void KeptPage::read_what_is_beside() {
    records::Store* store = desk_.keeper.store();
    if (store == nullptr) return;
    if (auto info = store->session(seen_.info.code)) seen_.info = std::move(*info);
    if (auto steps = store->steps(seen_.info.code)) steps_ = std::move(*steps);
    if (const auto ratings = store->ratings(seen_.info.code)) screen_.set_ratings(*ratings);
}

void KeptPage::arrive(Ui& ui) {
    if (fresh_) ui.scroll_to_top("debrief");
    fresh_ = false;
    ui.focus("");
}

// Nothing may be asked of what waits for a decision, is void, or is nobody's business.
std::optional<OwnStep> KeptPage::offered() const {
    const records::SessionInfo& info = seen_.info;
    if (info.status != records::Status::finished) return std::nullopt;
    if (is_practice(info)) return info.shared ? OwnStep::unshare : OwnStep::share;
    const bool waits = info.attention == records::Attention::held || info.attention == records::Attention::contested;
    return waits ? std::nullopt : std::optional(OwnStep::contest);
}

std::string KeptPage::who_is_meant(OwnStep step) const {
    const auto site = site_beside(desk_.keeper.records_place());
    if (!site) return tr(reports::kTrainerAndReviewers);
    const std::string names = reports::names_of_reviewers(*site);
    const std::string& trainer = desk_.keeper.person().trainer;
    if (step != OwnStep::contest)
        return trainer.empty() ? tr_fill("Your reviewers ({})", names)
                               : tr_fill("Your trainer, {}, and your reviewers ({})", trainer, names);
    return site->reviewers.size() == 1 ? names : tr_fill(reports::kOneOf, names);
}

void KeptPage::draw_who_sees(Flow& flow) const {
    const records::SessionInfo& info = seen_.info;
    if (!is_practice(info))
        return flow.body(tr("Your reviewers see its result and its pillars; who looked stands in your progress."));
    if (!info.shared) return flow.body(tr("Only you see it."));
    flow.body(tr_fill("You share it since {}. {} can see its pillars, its result and its moments.",
                      day_text(*info.shared), who_is_meant(OwnStep::share)));
}

void KeptPage::draw_steps(Flow& flow) {
    for (const records::ReviewStep& step : steps_)
        if (!is_practice(seen_.info)) flow.body(step_words(step));
    for (const std::string& line : said_) flow.strong(line);
    const auto step = offered();
    if (!step) return;
    flow.gap(10);
    const ButtonSpec spec{kDecideId, label_of(*step), "", ""};
    if (draw_buttons(flow, {&spec, 1}) == 0) asks_ = true;
}

void KeptPage::draw_head(Flow& flow) {
    const records::SessionInfo& info = seen_.info;
    const Theme& theme = flow.ui.theme();
    draw_card(flow, theme.surface, theme.outline, [&](Flow& inside) {
        inside.small(tr_fill("{}, {}, session {}: {}", day_time_text(info.start.at),
                             is_practice(info) ? tr("practice") : tr("assessment"), info.code, state_words(info)));
        inside.gap(4);
        draw_who_sees(inside);
        draw_steps(inside);
    });
    flow.gap(14);
    if (!seen_.why_not) return;
    draw_note(flow, tr("As it was judged then"),
              tr_fill("This session cannot be played again here, so its course is not drawn and no moment can be seen "
                      "or tried again. The reason: {} The scores below are what was kept when it ended.",
                      error_words(*seen_.why_not)),
              Tone::warm);
    flow.gap(14);
}

Result<records::Done> KeptPage::decide(const OwnDialog::Answer& answer) {
    records::Store* store = desk_.keeper.store();
    if (store == nullptr) return tl::unexpected(Error{"no-records", tr("nothing is kept here"), ""});
    const records::PersonId trainee = desk_.keeper.person().id;
    const records::SessionCode& code = seen_.info.code;
    switch (dialog_->step()) {
        case OwnStep::contest: return records::contest(*store, trainee, code, answer.words, wall_clock());
        case OwnStep::share: return records::share(*store, trainee, code, records::StepKind::shared, wall_clock());
        case OwnStep::unshare: break;
    }
    return records::share(*store, trainee, code, records::StepKind::unshared, wall_clock());
}

void KeptPage::say_done(OwnStep step) {
    const std::string& code = seen_.info.code;
    switch (step) {
        case OwnStep::share:
            said_ = {tr_fill(reports::kShared, code), tr(reports::kRestIsYours), tr(reports::kTakeBack)};
            break;
        case OwnStep::unshare: said_ = {tr_fill(reports::kUnshared, code), tr(reports::kSeenIsSeen)}; break;
        case OwnStep::contest:
            said_ = {tr_fill(reports::kContested, desk_.keeper.person().name, code),
                     tr_fill(reports::kLookedAtAgain, who_is_meant(step)), tr(reports::kMayOpenMoments),
                     tr(reports::kComesOfContest)};
            break;
    }
}

void KeptPage::draw_dialog(Ui& ui) {
    const OwnDialog::Answer answer = dialog_->draw(ui);
    if (answer.sure) {
        if (const auto done = decide(answer); !done) return dialog_->say(done.error());
        say_done(dialog_->step());
        read_what_is_beside();
        ui.scroll_to_top("debrief");
    }
    if (!answer.sure && !answer.closed) return;
    dialog_.reset();
    ui.focus(offered() ? kDecideId : "debrief/back");
}

std::string KeptPage::saved_page() const {
    return playing_.model && seen_.card ? save_page(*playing_.model, *seen_.card, seen_.info.start.mode) : "";
}

Next KeptPage::obey(DebriefChoice choice) {
    switch (choice) {
        case DebriefChoice::again: return GoToBriefing{seen_.info.start.scenario};
        case DebriefChoice::home: return GoHome{};
        case DebriefChoice::back: return GoBack{};
        case DebriefChoice::try_again: return TryFrom{screen_.tried()};
        case DebriefChoice::save_page: screen_.set_message(saved_page()); break;
        case DebriefChoice::save_recording:
            if (playing_.shift) screen_.set_message(save_recording(playing_.shift->session()));
            break;
        case DebriefChoice::estimated:
        case DebriefChoice::none: break;
    }
    return Stay{};
}

Next KeptPage::draw(Ui& ui, Millis) {
    ui.set_modal(dialog_.has_value());
    Next next = obey(screen_.draw(ui));
    if (dialog_) {
        draw_dialog(ui);
        return Stay{};
    }
    if (std::exchange(asks_, false)) {
        const OwnStep step = *offered();
        dialog_.emplace(step, seen_.info, who_is_meant(step));
        dialog_->arrive(ui);
    }
    if (!desk_.message.empty()) screen_.set_message(std::exchange(desk_.message, {}));
    return ui.pressed(Key::escape) ? Next(GoBack{}) : next;
}

}  // namespace composure::window
