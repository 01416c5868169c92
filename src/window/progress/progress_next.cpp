// The cards at the top of the trainee's own page: what next, what is asked of them, and how they saw themselves.
#include <algorithm>

#include "window/progress/progress_screen_internal.h"
#include "window/text/figure_words.h"
#include "window/ui/page.h"

namespace composure::window {

void ProgressScreen::draw_open_session(Flow& flow, const records::SessionInfo& session) {
    if (session.start.mode == records::Mode::assessment)
        return flow.body(
            tr_fill("The assessment “{}” of {} was interrupted. It does not count, and you may take it "
                    "again.",
                    session.start.title, day_text(session.start.at)));
    flow.body(
        tr_fill("“{}” of {} was interrupted; all you said is kept.", session.start.title, day_text(session.start.at)));
}

void ProgressScreen::draw_asked(Flow& flow, const records::Assignment& each) {
    const std::string title = title_of(*page_, each.scenario);
    flow.strong(title);
    if (!each.by.empty()) flow.small(tr_fill("asked by {}", each.by));
    flow.body(due_words(*page_, each));
    flow.gap(4);
    const ButtonSpec take{"progress/take/" + each.scenario, tr_fill("Take the assessment “{}”", title), "", ""};
    if (draw_buttons(flow, {&take, 1}) == 0) next_ = GoToBriefing{each.scenario, records::Mode::assessment};
}

void ProgressScreen::draw_what_next(Flow& flow) {
    const reports::ProgressPage& page = *page_;
    const bool open_practice = std::ranges::any_of(
        page.interrupted, [](const records::SessionInfo& each) { return each.start.mode == records::Mode::practice; });
    flow.strong(tr("What next"));
    flow.gap(4);
    for (const records::SessionInfo& each : page.interrupted) draw_open_session(flow, each);
    if (page.next) {
        flow.text(page.next->title, Face::heading, flow.ui.theme().ink);
        flow.body(page.next->why);
    }
    flow.gap(10);
    std::vector<ButtonSpec> buttons;
    if (open_practice) buttons.push_back({"progress/go-on", tr("Go on with it"), "G", "", ButtonStyle::main});
    if (page.next)
        buttons.push_back(
            {"progress/next", tr("Practise it"), "P", "", open_practice ? ButtonStyle::plain : ButtonStyle::main});
    const int pressed = draw_buttons(flow, buttons);
    if (pressed < 0) return;
    const bool practises = buttons[static_cast<std::size_t>(pressed)].id == "progress/next";
    next_ = practises ? Next(GoToBriefing{page.next->scenario}) : Next(GoOn{});
}

bool ProgressScreen::waits(const records::Assignment& assignment) const {
    return is_asked(assignment) && answer_to(*page_, assignment) == nullptr;
}

void ProgressScreen::draw_all_asked(Flow& flow) {
    flow.strong(tr("Asked of you"));
    std::int32_t answered = 0;
    for (const records::Assignment& each : page_->assignments) {
        if (is_asked(each) && !waits(each)) ++answered;
        if (!waits(each)) continue;
        flow.gap(6);
        draw_asked(flow, each);
    }
    flow.gap(6);
    if (answered > 0)
        flow.soft(tr_count("{} is done; you find it under “Your sessions”.",
                           "{} are done; you find them under “Your sessions”.", answered));
}

void ProgressScreen::draw_next(Flow& flow) {
    const Theme& theme = flow.ui.theme();
    const reports::ProgressPage& page = *page_;
    std::vector<Card> cards;
    if (page.next || !page.interrupted.empty())
        cards.push_back({[this](Flow& inside) { draw_what_next(inside); }, theme.accent_soft, theme.outline});
    if (std::ranges::any_of(page.assignments, [this](const auto& each) { return waits(each); }))
        cards.push_back({[this](Flow& inside) { draw_all_asked(inside); }, theme.surface, theme.outline});
    if (has_own_view(page))
        cards.push_back({[&page](Flow& inside) { draw_own_view(inside, page); }, theme.surface, theme.outline});
    draw_cards(flow, 320, cards);
}

}  // namespace composure::window
