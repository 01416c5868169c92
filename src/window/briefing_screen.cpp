#include "window/briefing_screen.h"

#include <fmt/format.h>
#include <imgui.h>

#include <array>

#include "window/controls.h"
#include "window/heard.h"

namespace composure::window {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

struct PaceChoice {
    const char* word;
    const char* label;
};
constexpr std::array kPaces{PaceChoice{"1", "Real time"},  PaceChoice{"1.5", "Half as long again"},
                            PaceChoice{"2", "Twice"},      PaceChoice{"3", "Three times"},
                            PaceChoice{"10", "Ten times"}, PaceChoice{"off", "Time waits for me"}};

}  // namespace

std::string BriefingScreen::words(std::string_view text) const {
    std::string result(text);
    replace_all(result, "<trainee>", "you");
    replace_all(result, "<supervisor>",
                scenario_.supervisor.name.empty() ? "the supervisor" : scenario_.supervisor.name);
    replace_all(result, "<colleague>", scenario_.colleague.name.empty() ? "a colleague" : scenario_.colleague.name);
    replace_all(result, "<customer>", "the customer");
    return result;
}

float BriefingScreen::draw_left(Ui& ui, Rect area) {
    float y = area.y;
    y += ui.text({area.x, y, area.width, 0}, words(scenario_.brief), {Face::speech, ui.theme().ink}) + ui.px(18);
    const auto box = [&](const std::string& heading, const std::string& note) {
        const float inside = area.width - ui.px(32);
        const float height =
            ui.text_height(note, Face::body, inside) + ui.fonts().line_height(Face::strong) + ui.px(22);
        ui.list().AddRectFilled({area.x, y}, {area.right(), y + height}, ui.theme().warm_soft.packed(), ui.px(8));
        ui.list().AddRectFilled({area.x, y}, {area.x + ui.px(5), y + height}, ui.theme().warm.packed(), ui.px(2));
        const float top = y + ui.px(10);
        const float head = ui.text({area.x + ui.px(18), top, inside, 0}, heading, {Face::strong, ui.theme().warm});
        ui.text({area.x + ui.px(18), top + head, inside, 0}, note, {Face::body, ui.theme().ink});
        y += height + ui.px(18);
    };
    if (!notice_.empty()) box(notice_heading_, notice_);
    if (!scenario_.warning.empty())
        box("Content note", words(scenario_.warning) + " You can stop at any time with Esc; it costs nothing.");
    if (!scenario_.goals.empty()) {
        y += ui.text({area.x, y, area.width, 0}, "What you practise", {Face::strong, ui.theme().ink}) + ui.px(4);
        for (const std::string& goal : scenario_.goals) {
            ui.list().AddCircleFilled({area.x + ui.px(7), y + ui.fonts().line_height(Face::body) / 2}, ui.px(3),
                                      ui.theme().accent.packed());
            y +=
                ui.text({area.x + ui.px(20), y, area.width - ui.px(20), 0}, words(goal), {Face::body, ui.theme().ink}) +
                ui.px(5);
        }
        y += ui.px(12);
    }
    return y;
}

float BriefingScreen::draw_policies(Ui& ui, Rect area) {
    float y = area.y;
    if (scenario_.policies.empty()) return y;
    y += ui.text({area.x, y, area.width, 0}, "Policies", {Face::strong, ui.theme().ink}) + ui.px(6);
    for (const scenario::Policy& policy : scenario_.policies) {
        const float inside = area.width - ui.px(28);
        const std::string says = words(policy.says);
        const float height =
            ui.fonts().line_height(Face::strong) + ui.text_height(says, Face::body, inside) + ui.px(20);
        card(ui, {area.x, y, area.width, height});
        const float head = ui.text({area.x + ui.px(14), y + ui.px(9), inside, 0}, title_from_id(policy.id),
                                   {Face::strong, ui.theme().accent});
        ui.text({area.x + ui.px(14), y + ui.px(9) + head, inside, 0}, says, {Face::body, ui.theme().ink});
        y += height + ui.px(8);
    }
    y += ui.text({area.x, y, area.width, 0}, "The cards say more. Open them during the play with C.",
                 {Face::small, ui.theme().soft_ink}) +
         ui.px(12);
    return y;
}

float BriefingScreen::draw_pace(Ui& ui, Rect area) {
    const float height = ui.px(40);
    const float gap = ui.px(6);
    const float label = ui.text_width("How much time?", Face::strong) + ui.px(14);
    ui.one_line({area.x, area.y, label, height}, "How much time?", {Face::strong, ui.theme().ink});
    float x = area.x + label;
    float y = area.y;
    for (const PaceChoice& choice : kPaces) {
        const session::Pace pace = *session::pace_named(choice.word);
        const bool chosen = pace.off == pace_.off && (pace.off || pace.times_ten == pace_.times_ten);
        const ButtonSpec spec{fmt::format("pace/{}", choice.word), choice.label, "", "",
                              chosen ? ButtonStyle::main : ButtonStyle::plain};
        const float width = button_width(ui, spec);
        if (x + width > area.right() && x > area.x) {
            x = area.x;
            y += height + gap;
        }
        if (button(ui, {x, y, width, height}, spec)) pace_ = pace;
        x += width + gap;
    }
    return y + height;
}

Next BriefingScreen::draw(Ui& ui, Millis) {
    ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().background.packed());
    const float width = std::min(ui.px(1060), ui.size().x - ui.px(40));
    const float left = (ui.size().x - width) / 2;
    const bool two = ui.size().x > ui.px(860);
    const Rect foot{left, ui.size().y - ui.px(68), width, ui.px(68)};
    const bool pace_row = ui.size().x > ui.px(900);
    const Rect paces{left, foot.y - ui.px(52), width, ui.px(40)};
    const Rect view{left - ui.px(8), 0, width + ui.px(24), (pace_row ? paces.y : foot.y) - ui.px(10)};
    float y = ui.begin_scroll("briefing", view, true) + ui.px(28);
    const float top = y - ui.px(28);
    y += ui.text({left, y, width, 0}, scenario_.title, {Face::title, ui.theme().ink}) + ui.px(14);
    const float column = two ? (width - ui.px(40)) * 0.56F : width;
    const float after_left = draw_left(ui, {left, y, column, 0});
    const Rect right =
        two ? Rect{left + column + ui.px(40), y, width - column - ui.px(40), 0} : Rect{left, after_left, width, 0};
    const float after_right = draw_policies(ui, right);
    float bottom = std::max(after_left, after_right);
    if (!pace_row) bottom = draw_pace(ui, {left, bottom + ui.px(6), width, 0}) + ui.px(10);
    ui.end_scroll(bottom - top);
    ui.list().AddLine({0, view.bottom()}, {ui.size().x, view.bottom()}, ui.theme().outline.packed());
    if (pace_row) draw_pace(ui, paces);
    const ButtonSpec start{"briefing/start", "Begin", "Enter", "", ButtonStyle::main};
    const ButtonSpec back{"briefing/back", "Back", "Esc", "", ButtonStyle::plain};
    const Rect start_place{foot.right() - ui.px(190), foot.y + ui.px(8), ui.px(190), ui.px(46)};
    const Rect back_place{foot.x, foot.y + ui.px(8), button_width(ui, back), ui.px(46)};
    const bool backs = button(ui, back_place, back, Key::escape);
    const bool starts = button(ui, start_place, start);
    const bool entered = ui.pressed(Key::enter);
    if (backs) return GoBack{};
    return starts || entered ? Next(Begin{pace_}) : Next(Stay{});
}

}  // namespace composure::window
