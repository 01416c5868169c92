#include "window/play/play_questions.h"

#include <imgui.h>

#include <algorithm>

namespace composure::window {
namespace {

bool pressed(Ui& ui, Rect rect, const QuestionChoice& choice) {
    if (choice.character != 0) return button(ui, rect, choice.spec, choice.character);
    return choice.key != Key::none ? button(ui, rect, choice.spec, choice.key) : button(ui, rect, choice.spec);
}

struct Sizes {
    float width = 0, heading = 0, words = 0, gap = 0;
    bool side_by_side = false;
    std::vector<float> rows;
    float height = 0;
};

Sizes sizes_of(const Ui& ui, const Question& question) {
    Sizes sizes;
    sizes.width = std::min(ui.px(480), ui.size().x - ui.px(20)) - ui.px(44);
    sizes.gap = ui.px(8);
    sizes.heading = ui.text_height(question.heading, Face::heading, sizes.width);
    sizes.words = ui.text_height(question.words, Face::body, sizes.width);
    const float half = (sizes.width - sizes.gap) / 2;
    sizes.side_by_side = question.choices.size() == 2 &&
                         std::all_of(question.choices.begin(), question.choices.end(),
                                     [&](const QuestionChoice& each) { return button_width(ui, each.spec) <= half; });
    for (const QuestionChoice& each : question.choices)
        sizes.rows.push_back(
            std::max(ui.px(42), button_height(ui, each.spec, sizes.side_by_side ? half : sizes.width)));
    sizes.height = sizes.heading + sizes.words + ui.px(18);
    if (sizes.side_by_side)
        sizes.height += std::max(sizes.rows[0], sizes.rows[1]);
    else
        for (const float row : sizes.rows) sizes.height += row + sizes.gap;
    return sizes;
}

}  // namespace

void dim_behind(Ui& ui, float strength) {
    ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().dim.with_alpha(strength).packed());
}

std::optional<std::size_t> ask(Ui& ui, const Question& question) {
    dim_behind(ui, 0.5F);
    const Sizes sizes = sizes_of(ui, question);
    const float height = std::min(sizes.height + ui.px(40), ui.size().y - ui.px(12));
    const float wide = sizes.width + ui.px(44);
    const Rect rect{(ui.size().x - wide) / 2, (ui.size().y - height) / 2, wide, height};
    shadow(ui, rect, 2);
    card(ui, rect);
    const Rect inside = rect.inset(ui.px(14), ui.px(14));
    const float x = inside.x + ui.px(8);
    float y = ui.begin_scroll("question", inside) + ui.px(6);
    y += ui.text({x, y, sizes.width, 0}, question.heading, {Face::heading, ui.theme().ink}) + ui.px(4);
    y += ui.text({x, y, sizes.width, 0}, question.words, {Face::body, ui.theme().soft_ink}) + ui.px(12);
    std::optional<std::size_t> chosen;
    const float half = (sizes.width - sizes.gap) / 2;
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        const float step = sizes.side_by_side ? static_cast<float>(i) * (half + sizes.gap) : 0;
        const Rect place{x + step, y, sizes.side_by_side ? half : sizes.width, sizes.rows[i]};
        if (pressed(ui, place, question.choices[i]) && !chosen) chosen = i;
        if (!sizes.side_by_side) y += sizes.rows[i] + sizes.gap;
    }
    ui.end_scroll(sizes.height + ui.px(8));
    return chosen;
}

}  // namespace composure::window
