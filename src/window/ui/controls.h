// Buttons, cards and bars in the look of the theme. Each keeps to the rules of ui.h: a name, a key where one is given,
// a visible focus.
#pragma once

#include <string>
#include <string_view>

#include "simulation/view.h"
#include "window/ui/ui.h"

namespace composure::window {

enum class ButtonStyle { plain, main, care, quiet };
enum class ButtonMark { none, sound_on, sound_off };

struct ButtonSpec {
    std::string id;
    std::string label;
    std::string key;   // shown on a key cap: "1", "Esc"; empty: none
    std::string hint;  // a second, smaller line; empty: none
    ButtonStyle style = ButtonStyle::plain;
    bool enabled = true;
    Align align = Align::start;
    ButtonMark mark = ButtonMark::none;  // drawn in place of the label
};

// True when pressed by pointer, by Enter or Space while focused, or by its own key where that is given.
bool button(Ui& ui, Rect rect, const ButtonSpec& spec);
bool button(Ui& ui, Rect rect, const ButtonSpec& spec, char32_t hot_key);
bool button(Ui& ui, Rect rect, const ButtonSpec& spec, Key hot_key);
// How tall a button with this label must be when it is `width` wide and its label wraps.
float button_height(const Ui& ui, const ButtonSpec& spec, float width);
float button_width(const Ui& ui, const ButtonSpec& spec);

void card(Ui& ui, Rect rect);
void card(Ui& ui, Rect rect, Colour fill, Colour outline);
void lit_card(Ui& ui, Rect rect);  // of the widget interacted with last: lifted while the pointer is on it
void shadow(Ui& ui, Rect rect, float strength);
void key_cap(Ui& ui, Rect rect, std::string_view key);
void key_cap(Ui& ui, Rect rect, std::string_view key, Colour ink);
// A bar filled to `share` (0..1).
void bar(Ui& ui, Rect rect, float share, Colour colour);
void bar(Ui& ui, Rect rect, float share, Colour colour, Colour track);
// A round face for each mood; told apart by brows and mouth, not by colour alone.
void mood_icon(Ui& ui, Point centre, float radius, simulation::Mood mood);
Colour colour_of(const Theme& theme, simulation::Mood mood);
std::string_view word_for(simulation::Mood mood);  // "Irritated"
// Four steps from calm to furious with a mark at `anger` (0..1).
void mood_scale(Ui& ui, Rect rect, float anger);
// On it, the step from there to here: where it came from, which way, how far.
void mood_step(Ui& ui, Rect rect, float from, float anger);

}  // namespace composure::window
