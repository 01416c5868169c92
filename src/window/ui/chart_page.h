// Laying out pages of figures: text that flows downwards, and cards in as many columns as there is room for.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "window/ui/controls.h"

namespace composure::window {

// A column that is filled from the top down.
class Flow {
public:
    Flow(Ui& to, Rect area) : ui(to), x(area.x), y(area.y), width(area.width) {}

    Ui& ui;
    float x, y, width;

    // Names, figures, days: they begin where the page begins, whatever direction their letters have.
    void datum(std::string_view words, Face face, Colour colour);
    void gap(float logical) { y += ui.px(logical); }
    void text(std::string_view words, Face face, Colour colour);
    void title(std::string_view words) { text(words, Face::title, ui.theme().ink); }
    void heading(std::string_view words) { text(words, Face::heading, ui.theme().ink); }
    void strong(std::string_view words) { text(words, Face::strong, ui.theme().ink); }
    void body(std::string_view words) { text(words, Face::body, ui.theme().ink); }
    void soft(std::string_view words) { text(words, Face::body, ui.theme().soft_ink); }
    void small(std::string_view words) { text(words, Face::small, ui.theme().soft_ink); }
    // A word in front of the text, in a column of its own where there is room.
    void labelled(std::string_view label, std::string_view words);
    Rect take(float height);  // room for something else, the whole width
};

struct Card {
    std::function<void(Flow&)> draw;
    Colour fill, outline;
};
// In rows of cards of one height, each at least `least` (logical) wide where the area is.
void draw_cards(Flow& flow, float least, std::span<const Card> cards);
void draw_card(Flow& flow, Colour fill, Colour outline, const std::function<void(Flow&)>& draw);

// Side by side while they fit, then below each other. The index of the one that was pressed; -1: none. `keys`: the
// characters that press them, as on their caps.
int draw_buttons(Flow& flow, std::span<const ButtonSpec> buttons);

// A word on its tint: "met here".
enum class Tone { plain, fine, warm, care, accent };
// A datum in a cell.
void draw_datum(Ui& ui, Rect cell, std::string_view words, const TextStyle& style);
Colour tint_of(const Theme& theme, Tone tone);
float tag_height(const Ui& ui, std::string_view words, float width);
void draw_tag(Ui& ui, Rect area, std::string_view words, Tone tone);

}  // namespace composure::window
