// The chat: a window on the desk with a tab for each talk and the bubbles of the one in front.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "window/play/play_screen.h"
#include "window/text/words.h"
#include "window/ui/controls.h"

namespace composure::window {

using simulation::View;

void PlayScreen::draw_chat_scene(Ui& ui, Rect area) {
    draw_darkness(ui, area);
    if (layout_of(ui) != Layout::wide) {
        const View& view = shift_.view();
        const float size = std::min(area.width, area.height) * 0.86F;
        const Rect place{area.centre().x - size / 2, area.y + area.height * 0.12F, size, size};
        if (!view.at_counter.exists()) return;
        const float rim = ui.px(5);
        const Rect screen{place.x - rim, place.y - rim, place.width + 2 * rim, place.height + 2 * rim};
        shadow(ui, screen, 2);
        ui.list().AddRectFilled({screen.x, screen.y}, {screen.right(), screen.bottom()}, rgb(0x222C37).packed(),
                                ui.px(14));
        draw_avatar(ui, place, view.at_counter.value);
        return;
    }
    Rect window{area.x + area.width * 0.1F, area.y + area.height * 0.035F, area.width * 0.84F, area.height * 0.93F};
    shadow(ui, window, 2.2F);
    ui.list().AddRectFilled({window.x, window.y}, {window.right(), window.bottom()}, rgb(0x222C37).packed(), ui.px(14));
    window = window.inset(ui.px(7));
    ui.list().AddRectFilled({window.x, window.y}, {window.right(), window.bottom()}, ui.theme().surface.packed(),
                            ui.px(9));
    draw_chat_tabs(ui, window.take_left(std::max(ui.px(190), window.width * 0.2F)));
    draw_chat_talk(ui, window);
}

void PlayScreen::draw_avatar(Ui& ui, Rect area, std::uint32_t who) {
    const Colour air = is_light() ? rgb(0xC4D5DE) : rgb(0x2F3D4A);
    ui.list().PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true);
    ui.list().AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, air.packed(), ui.px(9));
    draw_one(ui, area, who, {0.5F, 0.47F, 0.3F, 0}, area.bottom() + area.height * 0.2F);
    ui.list().PopClipRect();
}

// Who is in front, and all others; a number of seconds does not count here, their patience does.
void PlayScreen::draw_chat_tabs(Ui& ui, Rect area) {
    const View& view = shift_.view();
    ui.list().AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, ui.theme().background.packed(), ui.px(9),
                            ImDrawFlags_RoundCornersLeft);
    Rect rows = area.inset(ui.px(8));
    if (view.at_counter.exists()) {
        const float room = rows.height - ui.px(72) - ui.px(46) * static_cast<float>(view.line.size());
        draw_avatar(ui, rows.take_top(std::clamp(room, ui.px(64), ui.px(136))), view.at_counter.value);
        rows.take_top(ui.px(6));
        rows.take_top(draw_plate(ui, {rows.x, rows.y, rows.width, 0}) + ui.px(8));
    }
    const std::vector<simulation::PersonInLine> line = view.line;
    for (const simulation::PersonInLine& person : line) {
        const Rect tag{rows.x, rows.y, rows.width, 0};
        const float height = draw_tag(ui, tag, person);
        choose_from_line(ui, {tag.x, tag.y, tag.width, height}, person);
        rows.take_top(height + ui.px(6));
    }
}

void PlayScreen::draw_chat_talk(Ui& ui, Rect area) {
    const View& view = shift_.view();
    const float pad = ui.px(10);
    const Rect shown = area.inset(ui.px(8), ui.px(6));
    float y = ui.begin_scroll("chat", shown);
    const float top = y;
    const auto bubble = [&](const std::string& words, bool yours, std::size_t reveal) {
        const float most = shown.width * 0.68F;
        const float width = std::min(most, ui.text_width(words, Face::body) + 2 * pad + ui.px(2));
        const float height = ui.text_height(words, Face::body, width - 2 * pad) + ui.px(12);
        const Rect box{yours ? shown.right() - width - ui.px(14) : shown.x + ui.px(4), y, width, height};
        ui.list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                                (yours ? ui.theme().accent : ui.theme().sunken).packed(), ui.px(12));
        ui.text({box.x + pad, box.y + ui.px(6), width - 2 * pad, 0}, words,
                {Face::body, yours ? ui.theme().on_accent : ui.theme().ink}, reveal);
        y += height + ui.px(6);
    };
    const auto& heard = shift_.heard();
    std::size_t last = heard.size();
    for (std::size_t i = 0; i < heard.size(); ++i)
        if (heard[i].customer == view.at_counter && heard[i].kind == Heard::Kind::said) last = i;
    for (std::size_t i = 0; i < heard.size(); ++i) {
        const Heard& each = heard[i];
        if (each.customer != view.at_counter || !view.at_counter.exists()) continue;
        if (each.kind == Heard::Kind::said)
            bubble(each.words, false, i == last && view.speaking_until ? shift_.spoken() : Ui::kAll);
        if (each.kind == Heard::Kind::you) bubble(each.words, true, Ui::kAll);
        if (each.kind == Heard::Kind::shown || each.kind == Heard::Kind::note)
            y += ui.text({shown.x + ui.px(8), y, shown.width - ui.px(24), 0}, each.words,
                         {Face::small, ui.theme().soft_ink, Align::centre}) +
                 ui.px(6);
    }
    if (view.speaking_until)
        y += ui.text({shown.x + ui.px(6), y, shown.width, 0},
                     tr_fill("{} is typing …", name_of(shift_.session(), view.at_counter)),
                     {Face::small, ui.theme().soft_ink});
    if (!view.at_counter.exists())
        y += ui.text({shown.x + ui.px(6), y, shown.width - ui.px(20), 0}, shift_.last_words(),
                     {Face::body, ui.theme().soft_ink});
    if (chat_length_ != heard.size()) ui.scroll_to_end("chat");
    chat_length_ = heard.size();
    ui.end_scroll(y - top + ui.px(6));
}

}  // namespace composure::window
