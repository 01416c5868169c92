#include <fmt/format.h>
#include <imgui.h>

#include "records/playable.h"
#include "session/whereabouts.h"
#include "window/progress/progress_screen_internal.h"
#include "window/review/review_work.h"
#include "window/text/figure_words.h"
#include "window/ui/page.h"

namespace composure::window {

namespace {

constexpr std::size_t kMostDecisions = 6, kShortList = 10, kWholeList = 100'000;

}  // namespace

void ProgressScreen::arrive(Ui& ui) {
    load();
    message_ = std::exchange(desk_.message, {});
    ui.focus(first());
}

Next ProgressScreen::draw(Ui& ui, Millis) {
    ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().background.packed());
    const float width = std::min(ui.px(1080), ui.size().x - ui.px(32));
    const float left = (ui.size().x - width) / 2;
    if (page_ && wants_all_) {
        all_ = true;
        wants_all_ = false;
        list();
    }
    const bool in_table = sessions_.has_focus(ui);
    const float top =
        ui.begin_scroll("progress", {left - ui.px(12), 0, width + ui.px(26), ui.size().y}, !in_table, Scrolling::page);
    Flow flow(ui, {left, top + ui.px(16), width, 0});
    next_ = Stay{};
    draw_top(flow);
    if (page_) draw_page(flow);
    ui.end_scroll(flow.y + ui.px(24) - top);
    return next_;
}

void ProgressScreen::load() {
    page_.reset();
    records::Store* store = desk_.keeper.store();
    if (store == nullptr || !desk_.keeper.knows_who()) {
        wrong_ = store == nullptr ? tr("Nothing is kept here, so there is nothing to show yet.")
                                  : tr("Say who plays first (on the first screen); then your progress stands here.");
        return;
    }
    auto read = reports::read_progress(*store, desk_.keeper.person());
    if (!read) {
        wrong_ = tr_fill("Your progress cannot be read. {}", error_words(read.error()));
        return;
    }
    wrong_.clear();
    page_ = std::move(*read);
    page_->now = wall_clock();
    std::vector<records::Playable> practice;
    for (const scenario::Scenario& each : desk_.library.shipped()) {
        page_->library.push_back(records::playable_of(each));
        if (each.use != scenario::Use::assessment) practice.push_back(page_->library.back());
    }
    page_->next = records::what_next(page_->practice, page_->assessments, practice, page_->now);
    if (const auto site = site_beside(desk_.keeper.records_place()))
        page_->who_sees = reports::who_sees_text(*site, page_->person);
    list();
    decisions_ = decisions_about(*page_);
}

// Who comes back from a session finds the line where they left it.
std::string ProgressScreen::first() const {
    for (const TableRow& row : sessions_.rows())
        if (page_ && !chosen_.empty() && row.id == chosen_) return chosen_;
    return page_ && page_->next ? "progress/next" : "progress/back";
}

void ProgressScreen::list() {
    const std::size_t most = all_ ? kWholeList : kShortList;
    sessions_ = sessions_table(*page_, most);
    accesses_ = access_table(*page_, most);
}

// Below a list that goes on.
void ProgressScreen::draw_rest(Flow& flow, const Table& table, const char* id) {
    if (all_ || table.rows().size() < kShortList) return;
    flow.gap(8);
    const ButtonSpec all{id, tr("Show all"), "", "", ButtonStyle::quiet};
    wants_all_ = draw_buttons(flow, {&all, 1}) == 0 || wants_all_;
}

void ProgressScreen::draw_top(Flow& flow) {
    Ui& ui = flow.ui;
    const ButtonSpec back{"progress/back", tr("Back"), "Esc", "", ButtonStyle::plain};
    if (button(ui, {flow.x, flow.y, button_width(ui, back), ui.px(42)}, back, Key::escape)) next_ = GoBack{};
    flow.gap(54);
    flow.title(page_ ? tr_fill("Progress of {}", page_->person.name) : std::string(tr("Your progress")));
    flow.gap(4);
    if (!wrong_.empty()) flow.body(wrong_);
    if (!message_.empty()) {
        flow.gap(4);
        draw_note(flow, tr("That did not work"), message_, Tone::warm);
        flow.gap(4);
    }
    if (page_ && page_->practice.empty() && page_->assessments.empty())
        flow.body(
            tr("Your progress will stand here. Practice is yours alone: nobody else sees it, you may stop at any "
               "moment, and a first try cannot go wrong."));
    flow.gap(8);
}

void ProgressScreen::draw_page(Flow& flow) {
    draw_next(flow);
    const reports::ProgressPage& page = *page_;
    if (page.assessment_standing.forms > 0) {
        flow.gap(22);
        draw_standing(flow, page.assessment_standing,
                      tr_count("Your assessments: {} different scenario", "Your assessments: {} different scenarios",
                               page.assessment_standing.forms),
                      Reading::by_reviewers);
    }
    if (page.practice_standing.forms > 0) {
        flow.gap(22);
        draw_standing(flow, page.practice_standing,
                      tr_count("Your practice, yours alone: {} different scenario",
                               "Your practice, yours alone: {} different scenarios", page.practice_standing.forms),
                      Reading::own);
    }
    draw_sessions(flow);
    draw_what_others_see(flow);
    draw_heads(flow);
}

void ProgressScreen::draw_sessions(Flow& flow) {
    if (sessions_.empty()) return;
    flow.gap(22);
    flow.heading(tr("Your sessions"));
    flow.gap(8);
    draw_card(flow, flow.ui.theme().surface, flow.ui.theme().outline, [this](Flow& inside) {
        if (std::ranges::any_of(sessions_.rows(), [](const TableRow& row) { return !row.id.empty(); })) {
            inside.soft(
                tr("Choose one to see its debrief again, to try a moment once more, to share your practice, or to ask "
                   "for a second look at an assessment."));
            inside.gap(8);
        }
        if (const auto chosen = sessions_.draw(inside)) {
            chosen_ = sessions_.rows()[*chosen].id;
            next_ = GoToSession{chosen_.substr(row_id("").size())};
        }
        draw_rest(inside, sessions_, "progress/all-sessions");
    });
}

void ProgressScreen::draw_what_others_see(Flow& flow) {
    const Theme& theme = flow.ui.theme();
    flow.gap(22);
    flow.heading(tr("What others can see about you"));
    flow.gap(8);
    draw_card(flow, theme.surface, theme.outline, [this](Flow& inside) {
        if (!page_->who_sees.empty()) inside.body(page_->who_sees);
        inside.gap(4);
        inside.strong(
            tr("Nobody sees your practice unless you share it, nor your pace, your own estimates, or a session "
               "you stopped."));
        if (!decisions_.empty()) {
            inside.gap(12);
            inside.strong(tr("What they decided"));
            for (std::size_t n = 0; n < std::min(decisions_.size(), kMostDecisions); ++n) inside.body(decisions_[n]);
        }
        inside.gap(12);
        inside.strong(tr("Who looked"));
        inside.gap(4);
        if (accesses_.empty()) return inside.soft(tr("Nobody so far."));
        accesses_.draw(inside);
        draw_rest(inside, accesses_, "progress/all-looks");
    });
}

void ProgressScreen::draw_heads(Flow& flow) {
    const reports::ProgressPage& page = *page_;
    if (page.assessment_head.empty() && page.practice_head.empty()) return;
    flow.gap(16);
    const std::string day = day_text(page.now);
    flow.small(tr("To check later that nothing was changed, keep this:"));
    if (!page.assessment_head.empty()) flow.small(tr_fill("Assessments up to {} ({})", page.assessment_head, day));
    if (!page.practice_head.empty()) flow.small(tr_fill("Practice up to {} ({})", page.practice_head, day));
}

std::unique_ptr<Screen> make_progress_screen(Desk& desk) { return std::make_unique<ProgressScreen>(desk); }

}  // namespace composure::window
