// A short question over the play: a heading, a sentence, and two or more answers. It scrolls where it finds no room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "window/ui/controls.h"

namespace composure::window {

struct QuestionChoice {
    ButtonSpec spec;
    char32_t character = 0;  // its own key, or
    Key key = Key::none;
};

struct Question {
    std::string heading, words;
    std::vector<QuestionChoice> choices;
};

// The place of the choice that was made in this pass.
std::optional<std::size_t> ask(Ui& ui, const Question& question);
void dim_behind(Ui& ui, float strength);

}  // namespace composure::window
