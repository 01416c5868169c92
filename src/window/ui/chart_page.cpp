#include "window/ui/chart_page.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace composure::window {

void Flow::text(std::string_view words, Face face, Colour colour) {
    y += ui.text({x, y, width, 0}, words, {face, colour});
}

void draw_datum(Ui& ui, Rect cell, std::string_view words, const TextStyle& style) {
    const float width = std::min(ui.text_width(words, style.face) + 1, cell.width);
    const float x = style.align == Align::end ? cell.right() - width : cell.x;
    ui.text({x, cell.y, width, cell.height}, words, {style.face, style.colour, Align::start});
}

void Flow::datum(std::string_view words, Face face, Colour colour) {
    const float height = ui.text_height(words, face, width);
    draw_datum(ui, take(height), words, {face, colour});
}

void Flow::labelled(std::string_view label, std::string_view words) {
    if (words.empty()) return;
    const float wide = ui.text_width(label, Face::strong) + ui.px(14);
    if (wide > width * 0.4F) {
        strong(label);
        return body(words);
    }
    const float column = std::min(std::max(wide, ui.px(110)), width * 0.4F);
    ui.text({x, y, column, 0}, label, {Face::strong, ui.theme().accent});
    y += ui.text({x + column, y, width - column, 0}, words, {Face::body, ui.theme().ink});
}

Rect Flow::take(float height) {
    const Rect room{x, y, width, height};
    y += height;
    return room;
}

void draw_cards(Flow& flow, float least, std::span<const Card> cards) {
    Ui& ui = flow.ui;
    const float gap = ui.px(14), edge = ui.px(16);
    const auto fit = static_cast<std::size_t>(std::max(1.0F, (flow.width + gap) / (ui.px(least) + gap)));
    const std::size_t columns = std::min(fit, std::max<std::size_t>(1, cards.size()));
    const float width = (flow.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t first = 0; first < cards.size(); first += columns) {
        const std::size_t count = std::min(columns, cards.size() - first);
        float bottom = flow.y;
        ui.list().ChannelsSplit(2);
        ui.list().ChannelsSetCurrent(1);
        for (std::size_t n = 0; n < count; ++n) {
            const float x = flow.x + static_cast<float>(n) * (width + gap);
            Flow inside(ui, {x + edge, flow.y + ui.px(14), width - 2 * edge, 0});
            cards[first + n].draw(inside);
            bottom = std::max(bottom, inside.y + ui.px(14));
        }
        ui.list().ChannelsSetCurrent(0);
        for (std::size_t n = 0; n < count; ++n)
            card(ui, {flow.x + static_cast<float>(n) * (width + gap), flow.y, width, bottom - flow.y},
                 cards[first + n].fill, cards[first + n].outline);
        ui.list().ChannelsMerge();
        flow.y = bottom + (first + columns < cards.size() ? gap : 0);
    }
}

void draw_card(Flow& flow, Colour fill, Colour outline, const std::function<void(Flow&)>& draw) {
    const Card one{draw, fill, outline};
    draw_cards(flow, 1, {&one, 1});
}

int draw_buttons(Flow& flow, std::span<const ButtonSpec> buttons) {
    Ui& ui = flow.ui;
    const float gap = ui.px(10);
    float x = flow.x, row = 0;
    int pressed = -1;
    for (std::size_t n = 0; n < buttons.size(); ++n) {
        const float width = std::min(button_width(ui, buttons[n]) + ui.px(6), flow.width);
        const float height = button_height(ui, buttons[n], width);
        if (x > flow.x && x + width > flow.x + flow.width) {
            flow.y += row + gap;
            x = flow.x;
            row = 0;
        }
        const Rect rect{x, flow.y, width, height};
        const std::string& key = buttons[n].key;
        const bool letter = key.size() == 1;
        const auto character = static_cast<char32_t>(letter ? std::tolower(static_cast<unsigned char>(key[0])) : 0);
        if (letter ? button(ui, rect, buttons[n], character) : button(ui, rect, buttons[n]))
            pressed = static_cast<int>(n);
        x += width + gap;
        row = std::max(row, height);
    }
    flow.y += row;
    return pressed;
}

Colour tint_of(const Theme& theme, Tone tone) {
    switch (tone) {
        case Tone::fine: return theme.fine_soft;
        case Tone::warm: return theme.warm_soft;
        case Tone::care: return theme.care_soft;
        case Tone::accent: return theme.accent_soft;
        case Tone::plain: break;
    }
    return theme.sunken;
}

float tag_height(const Ui& ui, std::string_view words, float width) {
    return ui.text_height(words, Face::body, width - ui.px(14)) + ui.px(4);
}

void draw_tag(Ui& ui, Rect area, std::string_view words, Tone tone) {
    const float widest = area.width - ui.px(14);
    const float width = std::min(ui.text_width(words, Face::body), widest);
    const float height = tag_height(ui, words, area.width);
    ui.list().AddRectFilled({area.x, area.y}, {area.x + width + ui.px(14), area.y + height},
                            tint_of(ui.theme(), tone).packed(), ui.px(5));
    ui.text({area.x + ui.px(7), area.y + ui.px(2), width + 1, 0}, words, {Face::body, ui.theme().ink});
}

}  // namespace composure::window
