// A line or a box into which something is typed. Letters go in while it has the focus; then no key of a button answers.
#pragma once

#include <string>
#include <string_view>

#include "window/ui/ui.h"

namespace composure::window {

struct TextFieldSpec {
    std::string id;
    std::string label;        // said above it, and in reports of the screen
    std::string placeholder;  // shown while it is empty
    std::size_t most_letters = 200;
};

enum class TextFieldResult { none, changed, entered };  // entered: the Enter key, in it

// `value` is UTF-8 and is changed in place; line breaks and control characters do not go in. Its text wraps in `rect`;
// how tall that must be, with its label: text_field_height.
TextFieldResult text_field(Ui& ui, Rect rect, const TextFieldSpec& spec, std::string& value);
float text_field_height(const Ui& ui, const TextFieldSpec& spec, std::string_view value, float width);

}  // namespace composure::window
