#include "window/ui/page.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace composure::window {
namespace {

constexpr float kGap = 10;

// Left to right, in as many rows as it takes. `place` is given each rectangle.
template <class Place>
float flow_row(const Ui& ui, const std::vector<PageButton>& buttons, float width, const Place& place) {
    float x = 0, y = 0, row = 0;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const float wide = std::min(button_width(ui, buttons[i].spec) + ui.px(6), width);
        const float height = std::max(ui.px(42), button_height(ui, buttons[i].spec, wide));
        if (x > 0 && x + wide > width) {
            x = 0;
            y += row + ui.px(kGap);
            row = 0;
        }
        place(i, Rect{x, y, wide, height});
        x += wide + ui.px(kGap);
        row = std::max(row, height);
    }
    return y + row;
}

}  // namespace

Page::Page(Ui& ui, std::string id, float widest, std::vector<PageButton> buttons, PageArrows arrows)
    : ui_(ui), buttons_(std::move(buttons)), flow_(ui, {}) {
    const Point size = ui.size();
    ui.list().AddRectFilled({0, 0}, {size.x, size.y}, ui.theme().background.packed());
    const float margin = size.x > ui.px(600) ? ui.px(24) : ui.px(14);
    const float width = std::min(ui.px(widest), size.x - 2 * margin);
    const float left = std::round((size.x - width) / 2);
    roomy_ = size.y > ui.px(560) && size.x > ui.px(700);
    const float foot = buttons_.empty() ? 0 : buttons_height(width) + ui.px(22);
    fixed_foot_ = foot < size.y * 0.2F;
    foot_ = {left, size.y - foot, width, foot};
    const Rect view{0, 0, size.x, fixed_foot_ ? size.y - foot : size.y};
    top_ = ui.begin_scroll(id, view, arrows == PageArrows::scroll, Scrolling::page);
    flow_.x = left;
    flow_.y = top_;
    flow_.width = width;
}

float Page::buttons_height(float width) const {
    return flow_row(ui_, buttons_, width, [](std::size_t, Rect) {});
}

std::string Page::draw_buttons_at(Rect area) {
    std::string pressed;
    // In one row the last one, where the way goes on, stands at the end.
    float used = 0;
    for (const PageButton& each : buttons_) used += button_width(ui_, each.spec) + ui_.px(6 + kGap);
    const bool apart = buttons_.size() > 1 && used <= area.width;
    flow_row(ui_, buttons_, area.width, [&](std::size_t i, Rect rect) {
        const PageButton& each = buttons_[i];
        rect.x += area.x;
        rect.y += area.y;
        if (apart && i + 1 == buttons_.size()) rect.x = area.right() - rect.width;
        const bool hit = each.key != Key::none ? button(ui_, rect, each.spec, each.key)
                         : each.letter != 0    ? button(ui_, rect, each.spec, each.letter)
                                               : button(ui_, rect, each.spec);
        if (hit) pressed = each.spec.id;
    });
    return pressed;
}

std::string Page::finish() {
    std::string pressed;
    if (!fixed_foot_) {
        flow_.gap(16);
        pressed = draw_buttons_at({flow_.x, flow_.y, flow_.width, 0});
        flow_.y += buttons_height(flow_.width);
    }
    ui_.end_scroll(flow_.y - top_ + ui_.px(16));
    if (!fixed_foot_ || buttons_.empty()) return pressed;
    const Point size = ui_.size();
    ui_.list().AddRectFilled({0, foot_.y}, {size.x, size.y}, ui_.theme().surface.packed());
    ui_.list().AddLine({0, foot_.y}, {size.x, foot_.y}, ui_.theme().outline.packed());
    return draw_buttons_at({foot_.x, foot_.y + ui_.px(11), foot_.width, 0});
}

int draw_choices(Flow& flow, std::string_view label, std::string_view note, const std::vector<Choice>& choices,
                 int chosen) {
    Ui& ui = flow.ui;
    const bool beside = flow.width > ui.px(620);
    const float column = beside ? ui.px(230) : flow.width;
    const float top = flow.y;
    float words = ui.text({flow.x, top + (beside ? ui.px(8) : 0), column, 0}, label, {Face::strong, ui.theme().ink});
    if (!note.empty())
        words += ui.text({flow.x, top + (beside ? ui.px(8) : 0) + words, column, 0}, note,
                         {Face::small, ui.theme().soft_ink});
    words += beside ? ui.px(8) : ui.px(5);
    std::vector<PageButton> buttons;
    for (std::size_t i = 0; i < choices.size(); ++i)
        buttons.push_back({{choices[i].id, choices[i].label, "", "",
                            static_cast<int>(i) == chosen ? ButtonStyle::main : ButtonStyle::plain}});
    int pressed = -1;
    const float x = beside ? flow.x + column + ui.px(16) : flow.x;
    const float y = beside ? top : top + words;
    const float height = flow_row(ui, buttons, flow.x + flow.width - x, [&](std::size_t i, Rect rect) {
        rect.x += x;
        rect.y += y;
        if (button(ui, rect, buttons[i].spec)) pressed = static_cast<int>(i);
    });
    flow.y = std::max(top + words, y + height) + ui.px(16);
    return pressed;
}

void draw_note(Flow& flow, std::string_view heading, std::string_view words, Tone tone) {
    if (words.empty()) return;
    Ui& ui = flow.ui;
    const Theme& theme = ui.theme();
    const Colour ink = tone == Tone::warm ? theme.warm : tone == Tone::care ? theme.care : theme.accent;
    const Colour fill = tint_of(theme, tone);
    const float inside = flow.width - ui.px(34);
    const float head = ui.text_height(heading, Face::strong, inside);
    const float height = head + ui.text_height(words, Face::body, inside) + ui.px(22);
    const Rect box{flow.x, flow.y, flow.width, height};
    ui.list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, fill.packed(), ui.px(8));
    ui.list().AddRectFilled({box.x, box.y}, {box.x + ui.px(5), box.bottom()}, ink.packed(), ui.px(2));
    ui.text({box.x + ui.px(18), box.y + ui.px(10), inside, 0}, heading, {Face::strong, ink});
    ui.text({box.x + ui.px(18), box.y + ui.px(10) + head, inside, 0}, words, {Face::body, theme.ink});
    flow.y += height + ui.px(16);
}

}  // namespace composure::window
