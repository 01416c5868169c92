#include "window/ui/dialog_panel.h"

#include <imgui.h>

#include <algorithm>

#include "window/text/figure_words.h"
#include "window/text/words.h"
#include "window/ui/text_field.h"

namespace composure::window {
namespace {

constexpr std::size_t kMostOwnWords = 2000;  // records/review.h

}  // namespace

void DialogPanel::draw_card_in_the_middle(Ui& ui, const std::function<void(Flow&)>& content) {
    ui.set_layer(Layer::panel);
    ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().dim.with_alpha(0.45F).packed());
    const float width = std::min(ui.px(560), ui.size().x - ui.px(24));
    const float left = (ui.size().x - width) / 2;
    const float top =
        ui.begin_scroll("dialog", {left - ui.px(6), ui.px(8), width + ui.px(16), ui.size().y - ui.px(16)}, false);
    const float room = ui.size().y - ui.px(16) - height_;
    Flow outer(ui, {left, top + std::max(ui.px(4), room * 0.4F), width, 0});
    const float from = outer.y;
    draw_card(outer, ui.theme().surface, ui.theme().outline, content);
    height_ = outer.y - from;
    ui.end_scroll(outer.y + ui.px(4) - top);
    ui.set_layer(Layer::page);
}

void DialogPanel::arrive(Ui& ui, const Parts& parts) const {
    ui.focus(parts.id + (asks_words(parts) ? "/words" : "/yes"));
}

void DialogPanel::say(const Error& error) {
    wrong_ = error_words(error);
    sure_ = false;
    moved_ = true;
}

void DialogPanel::draw_words(Flow& flow, const Parts& parts) {
    const TextFieldSpec spec{parts.id + "/words", parts.words, parts.example, kMostOwnWords};
    const float height = text_field_height(flow.ui, spec, words_, flow.width);
    const TextFieldResult typed = text_field(flow.ui, flow.take(height), spec, words_);
    flow.gap(12);
    ButtonSpec on{parts.id + "/on", tr("Go on"), "", "", ButtonStyle::main};
    on.enabled = !words_.empty();
    const bool pressed = draw_buttons(flow, {&on, 1}) == 0 || (typed == TextFieldResult::entered && on.enabled);
    if (!pressed) return;
    sure_ = moved_ = true;
    wrong_.clear();
}

void DialogPanel::draw_yes(Flow& flow, const Parts& parts, Answer& answer) const {
    if (parts.before_yes) {
        parts.before_yes(flow, words_);
        flow.gap(12);
    }
    const ButtonSpec yes{parts.id + "/yes", parts.yes, "", "", ButtonStyle::main};
    answer.sure = draw_buttons(flow, {&yes, 1}) == 0;
    answer.words = words_;
}

void DialogPanel::draw_no(Flow& flow, const Parts& parts, Answer& answer) const {
    Ui& ui = flow.ui;
    const ButtonSpec back{parts.id + "/back", parts.no, "Esc", ""};
    const Rect row = flow.take(ui.px(42));
    answer.closed =
        button(ui, {row.x, row.y, std::min(button_width(ui, back), row.width), row.height}, back, Key::escape);
}

DialogPanel::Answer DialogPanel::draw(Ui& ui, Parts parts) {
    Answer answer;
    const bool was_sure = sure_;
    if (was_sure) parts.no = tr("Change the words");
    draw_card_in_the_middle(ui, [&](Flow& flow) {
        flow.heading(parts.heading);
        flow.small(parts.about);
        flow.gap(10);
        if (!wrong_.empty()) {
            flow.text(wrong_, Face::strong, ui.theme().care);
            flow.gap(8);
        }
        if (parts.choices) {
            parts.choices(flow);
        } else {
            parts.what_follows(flow);
            flow.gap(12);
            !was_sure && !parts.words.empty() ? draw_words(flow, parts) : draw_yes(flow, parts, answer);
        }
        flow.gap(8);
        draw_no(flow, parts, answer);
    });
    if (was_sure && answer.closed) {
        answer.closed = sure_ = false;
        moved_ = true;
    }
    if (moved_ && !parts.choices) arrive(ui, parts);
    moved_ = false;
    return answer;
}

}  // namespace composure::window
