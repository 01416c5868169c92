// Those who wait: a tag for each, with name, mood and patience; each can be chosen.
#include <imgui.h>

#include <algorithm>

#include "window/play/play_screen.h"
#include "window/text/words.h"
#include "window/ui/controls.h"

namespace composure::window {

using simulation::ActKind;

namespace {

constexpr std::size_t kMostTags = 5;

bool may(const simulation::View& view, ActKind kind) {
    return std::any_of(view.acts.begin(), view.acts.end(), [kind](const simulation::ActOnOffer& act) {
        return act.kind == kind && act.refused == simulation::Refusal::none;
    });
}

// What choosing somebody who waits does at this place.
ActKind way_to(const simulation::View& view, const simulation::PersonInLine& person) {
    if (person.how == simulation::Waiting::on_hold) return ActKind::switch_to;
    const bool chat = view.place == scenario::Place::chat;
    return chat && view.at_counter.exists() ? ActKind::switch_to : ActKind::call_next;
}

}  // namespace

float PlayScreen::tag_height(const Ui& ui, const simulation::PersonInLine& person, float width) {
    const std::string name = name_of(shift_.session(), person.customer);
    return std::max(ui.px(20), ui.text_height(name, Face::small, width - ui.px(30))) + ui.px(15);
}

float PlayScreen::draw_tag(Ui& ui, Rect tag, const simulation::PersonInLine& person) {
    tag.height = tag_height(ui, person, tag.width);
    const bool seen = person.acknowledged;
    ui.list().AddRectFilled({tag.x, tag.y}, {tag.right(), tag.bottom()}, ui.theme().surface.packed(), ui.px(6));
    ui.list().AddRect({tag.x, tag.y}, {tag.right(), tag.bottom()},
                      (seen ? ui.theme().accent : ui.theme().outline).packed(), ui.px(6), 0, seen ? ui.px(2) : 1.0F);
    mood_icon(ui, {tag.x + ui.px(14), tag.y + ui.px(13)}, ui.px(8), person.mood);
    const Rect name{tag.x + ui.px(26), tag.y + ui.px(3), tag.width - ui.px(30), 0};
    ui.text(name, name_of(shift_.session(), person.customer), {Face::small, ui.theme().ink});
    const float share = static_cast<float>(person.patience) / 1000.0F;
    const Colour colour = share > 0.5F ? ui.theme().calm : share > 0.25F ? ui.theme().irritated : ui.theme().furious;
    bar(ui, {tag.x + ui.px(6), tag.bottom() - ui.px(10), tag.width - ui.px(12), ui.px(6)}, share, colour);
    return tag.height;
}

// On the front of the counter, below each of them; who finds no room there stands at the right side.
void PlayScreen::draw_line_tags(Ui& ui, Rect area, float counter_top) {
    const std::vector<simulation::PersonInLine> line = shift_.view().line;  // the view changes with what is chosen
    const float step = area.width * 0.085F;
    const float left = area.x + area.width * 0.6F;
    const float width = step - ui.px(6);
    float above = counter_top;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool stands = i < kMostTags;
        Rect tag{left + step * static_cast<float>(stands ? i : kMostTags - 1) - width / 2, counter_top + ui.px(30),
                 width, 0};
        const float height = tag_height(ui, line[i], width);
        if (!stands) tag.y = above -= height + ui.px(5);
        draw_tag(ui, tag, line[i]);
        const float top = stands ? area.y + area.height * 0.36F : tag.y;
        choose_from_line(ui, {tag.x, top, width, tag.y + height - top}, line[i]);
    }
}

// As a list, where there is no picture of them.
float PlayScreen::draw_line_list(Ui& ui, Rect area) {
    const std::vector<simulation::PersonInLine> line = shift_.view().line;
    if (line.empty()) return 0;
    const float gap = ui.px(6);
    const auto columns = static_cast<std::size_t>(std::clamp(area.width / ui.px(130), 1.0F, 4.0F));
    const float width = (area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float y = area.y;
    for (std::size_t row = 0; row < line.size(); row += columns) {
        float height = 0;
        for (std::size_t i = row; i < std::min(row + columns, line.size()); ++i) {
            const Rect tag{area.x + static_cast<float>(i - row) * (width + gap), y, width, 0};
            height = std::max(height, draw_tag(ui, tag, line[i]));
            choose_from_line(ui, {tag.x, tag.y, width, tag_height(ui, line[i], width)}, line[i]);
        }
        y += height + gap;
    }
    return y - area.y + ui.px(2);
}

// Anybody who waits can be chosen: by a click, or with Tab and Enter.
void PlayScreen::choose_from_line(Ui& ui, Rect rect, const simulation::PersonInLine& person) {
    const session::Session& session = shift_.session();
    const ActKind way = way_to(shift_.view(), person);
    const bool can = may(shift_.view(), way);
    const std::string id = "line/" + session.model().customer(person.customer).id;
    const Interaction state = ui.interact(id, name_of(session, person.customer), rect);
    const Colour ring = state.focused ? ui.theme().focus : ui.theme().accent;
    if (state.focused || can)
        ui.draw_lit(state.focused ? ring : ring.with_alpha(0), ring, [&](Colour colour) {
            ui.list().AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour.packed(), ui.px(8), 0, ui.px(3));
        });
    if (!state.activated) return;
    const auto& line = shift_.view().line;
    const bool out_of_turn = way == ActKind::call_next && !line.empty() && line[0].customer != person.customer;
    if (!can || !out_of_turn) {
        shift_.act({.kind = way, .customer = person.customer});  // refused: the reason is shown
        return;
    }
    wanted_ = person.customer;
    open(ui, Sheet::out_of_turn, "turn/no");
}

}  // namespace composure::window
