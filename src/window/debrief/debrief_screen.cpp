#include "window/debrief/debrief_screen.h"

#include <fmt/format.h>
#include <imgui.h>

#include "window/text/words.h"
#include "window/ui/controls.h"

namespace composure::window {

DebriefScreen::DebriefScreen(Debrief debrief)
    : debrief_(std::move(debrief)), estimate_(debrief_), timeline_(debrief_.length) {
    if (debrief_.change) {
        replay_.show(debrief_, *debrief_.change);
    }
    if (debrief_.change_at) timeline_.window().set_cursor(*debrief_.change_at);
}

void DebriefScreen::set_ratings(const std::vector<records::Rating>& ratings) {
    ratings_ = ratings;
    estimated_ = estimate_beside_result(debrief_, ratings_);
}

void DebriefScreen::ask_estimate() { asks_ = estimate_.has_questions(); }

DebriefChoice DebriefScreen::draw(Ui& ui) {
    ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().background.packed());
    return asks_ ? draw_estimate(ui) : draw_all(ui);
}

DebriefChoice DebriefScreen::draw_estimate(Ui& ui) {
    const float width = std::min(ui.px(760), ui.size().x - ui.px(40));
    const float left = (ui.size().x - width) / 2;
    const float top =
        ui.begin_scroll("estimate", {left - ui.px(12), 0, width + ui.px(26), ui.size().y}, true, Scrolling::page);
    Flow flow(ui, {left, top + ui.px(18), width, 0});
    const EstimateChoice choice = estimate_.draw(flow);
    flow.gap(18);
    if (!message_.empty()) flow.small(message_);
    flow.gap(12);
    ui.end_scroll(flow.y - top);
    if (choice == EstimateChoice::none) return DebriefChoice::none;
    asks_ = false;
    ui.focus("");
    ui.scroll_to_top("debrief");
    if (choice == EstimateChoice::skip) return DebriefChoice::none;
    set_ratings(estimate_.ratings());
    return ratings_.empty() ? DebriefChoice::none : DebriefChoice::estimated;
}

// Where there is room the foot stands still; else it is the end of the page.
DebriefChoice DebriefScreen::draw_all(Ui& ui) {
    const float width = std::min(ui.px(980), ui.size().x - ui.px(40));
    const float left = (ui.size().x - width) / 2;
    const bool stands = ui.size().x > ui.px(1000) && ui.size().y > ui.px(500);
    const float message = message_.empty() ? 0 : ui.text_height(message_, Face::small, width) + ui.px(6);
    const float foot = stands ? ui.px(62) + message : 0;
    timeline_.take_input(ui);
    replay_.take_input(ui);
    const Rect view{left - ui.px(12), 0, width + ui.px(26), ui.size().y - foot};
    const float top = ui.begin_scroll("debrief", view, true, Scrolling::page);
    Flow flow(ui, {left, top + ui.px(18), width, 0});
    flow.title(debrief_.title);
    flow.gap(8);
    if (head_) head_(flow);
    draw_highlights(flow);
    draw_result(flow);
    draw_pillars(flow);
    timeline_.draw(flow, debrief_);
    flow.gap(16);
    draw_moments(flow);
    draw_story(flow);
    DebriefChoice choice = DebriefChoice::none;
    if (!stands) {
        choice = draw_foot(flow);
        flow.gap(14);
    }
    ui.end_scroll(flow.y - top);
    if (stands) {
        const Rect area{0, ui.size().y - foot, ui.size().x, foot};
        ui.list().AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, ui.theme().surface.packed());
        ui.list().AddLine({area.x, area.y}, {area.right(), area.y}, ui.theme().outline.packed());
        Flow bottom(ui, {left, area.y + ui.px(9), width, 0});
        choice = draw_foot(bottom);
    }
    if (to_replay_) ui.focus("replay");
    to_replay_ = false;
    if (!try_now_) return choice;
    try_now_ = false;
    return DebriefChoice::try_again;
}

DebriefChoice DebriefScreen::draw_foot(Flow& flow) {
    if (!message_.empty()) {
        flow.small(message_);
        flow.gap(6);
    }
    // No key that means something in the play: it may come a moment too late.
    std::vector<ButtonSpec> buttons;
    std::vector<DebriefChoice> choices;
    const auto offer = [&](DebriefChoice choice, const char* id, const char* label, const char* key,
                           ButtonStyle style = ButtonStyle::plain) {
        buttons.push_back({id, label, key, "", style});
        choices.push_back(choice);
    };
    const bool kept = foot_.after == DebriefFoot::After::progress;
    if (kept) offer(DebriefChoice::back, "debrief/back", tr("Back to your progress"), "B", ButtonStyle::main);
    if (foot_.again)
        offer(DebriefChoice::again, "debrief/again", tr("Play again"), "G",
              kept || may_try_advice() ? ButtonStyle::plain : ButtonStyle::main);
    if (!kept) offer(DebriefChoice::home, "debrief/home", tr("Other scenarios"), "H");
    if (foot_.page) offer(DebriefChoice::save_page, "debrief/page", tr("Save as a page"), "W");
    if (foot_.recording) offer(DebriefChoice::save_recording, "debrief/save", tr("Save the recording"), "V");
    const int pressed = draw_buttons(flow, buttons);
    return pressed < 0 ? DebriefChoice::none : choices[static_cast<std::size_t>(pressed)];
}

void DebriefScreen::see_again(std::size_t number) {
    replay_.show(debrief_, number);
    timeline_.window().set_cursor(debrief_.moments[number].at);
    to_replay_ = true;
}

void DebriefScreen::try_again(Millis at) {
    tried_ = at;
    try_now_ = true;
}

// The shortest way to another go: this one moment, with the same people and the same luck.
void DebriefScreen::offer_to_try_advice(Flow& flow) {
    if (debrief_.lanes.empty() || !debrief_.change_at) return;  // it cannot be played again
    std::vector<ButtonSpec> buttons;
    if (may_try_advice())
        buttons.push_back({"again/advice/try", tr("Try again from here"), "T", "", ButtonStyle::main});
    if (debrief_.change) buttons.push_back({"again/advice/see", tr("See it again"), "", "", ButtonStyle::plain});
    if (buttons.empty()) return;
    flow.gap(8);
    const int pressed = draw_buttons(flow, buttons);
    if (pressed < 0) return;
    if (buttons[static_cast<std::size_t>(pressed)].id == "again/advice/see") return see_again(*debrief_.change);
    try_again(*debrief_.change_at);
}

void DebriefScreen::offer_to_try(Flow& flow, std::size_t number) {
    if (debrief_.lanes.empty()) return;
    std::vector<ButtonSpec> buttons;
    buttons.push_back({fmt::format("again/{}/see", number), tr("See it again"), "", "", ButtonStyle::plain});
    if (may_try_again_)
        buttons.push_back({fmt::format("again/{}/try", number), tr("Try again from here"), "", "", ButtonStyle::plain});
    const std::string around = fmt::format("around/{}", number);
    const bool open = around_.contains(number);
    buttons.push_back(
        {around, open ? tr("Close the talk around it") : tr("Read the talk around it"), "", "", ButtonStyle::plain});
    flow.gap(8);
    const int pressed = draw_buttons(flow, buttons);
    if (pressed < 0) return;
    const bool last = static_cast<std::size_t>(pressed) + 1 == buttons.size();
    if (last && open) around_.erase(number);
    if (last && !open) around_.insert(number);
    if (last) return;
    if (pressed == 0) return see_again(number);
    try_again(debrief_.moments[number].at);
}

}  // namespace composure::window
