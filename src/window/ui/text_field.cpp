#include "window/ui/text_field.h"

#include <imgui.h>

namespace composure::window {
namespace {

bool may_stand(char32_t letter) {
    const bool direction = (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    return letter >= 0x20 && letter != 0x7F && !(letter >= 0x80 && letter < 0xA0) && letter != 0xFEFF && !direction;
}

bool take_letters(const InputEvent& event, std::size_t most, std::string& value) {
    std::u32string letters = decode(value);
    const std::size_t before = letters.size();
    for (const char32_t letter : decode(event.text))
        if (may_stand(letter) && letters.size() < most) append_utf8(value, letter), letters.push_back(letter);
    return letters.size() != before;
}

bool take_away(std::string& value, bool whole_word) {
    std::u32string letters = decode(value);
    if (letters.empty()) return false;
    letters.pop_back();
    while (whole_word && !letters.empty() && letters.back() != U' ') letters.pop_back();
    value.clear();
    for (const char32_t letter : letters) append_utf8(value, letter);
    return true;
}

TextFieldResult obey(Ui& ui, const TextFieldSpec& spec, std::string& value) {
    const InputEvent& event = ui.event();
    if (event.kind == InputEvent::Kind::text)
        return take_letters(event, spec.most_letters, value) ? TextFieldResult::changed : TextFieldResult::none;
    if (event.kind == InputEvent::Kind::key && (event.key == Key::backspace || event.key == Key::erase))
        return take_away(value, event.control) ? TextFieldResult::changed : TextFieldResult::none;
    return TextFieldResult::none;
}

}  // namespace

namespace {

// The caret is a character of the text, so it stands right in every direction of writing.
std::string words_in_field(const TextFieldSpec& spec, std::string_view value, bool typing) {
    const char* const caret = typing ? "|" : "";
    return value.empty() ? caret + spec.placeholder : std::string(value) + caret;
}

}  // namespace

float text_field_height(const Ui& ui, const TextFieldSpec& spec, std::string_view value, float width) {
    const std::string shown = words_in_field(spec, value, true);
    const float label = spec.label.empty() ? 0 : ui.text_height(spec.label, Face::small, width) + ui.px(3);
    return label + std::max(ui.px(40), ui.text_height(shown, Face::body, width - ui.px(24)) + ui.px(18));
}

TextFieldResult text_field(Ui& ui, Rect rect, const TextFieldSpec& spec, std::string& value) {
    TextFieldResult result = TextFieldResult::none;
    const bool focused = ui.is_focused(spec.id);
    const bool entered = focused && ui.pressed(Key::enter);  // before interact, which would take it as a press
    if (focused) result = obey(ui, spec, value);
    if (entered) result = TextFieldResult::entered;
    if (!spec.label.empty()) {
        const float label = ui.text({rect.x, rect.y, rect.width, 0}, spec.label, {Face::small, ui.theme().soft_ink});
        rect.take_top(label + ui.px(3));
    }
    ui.interact(spec.id, spec.label.empty() ? spec.placeholder : spec.label, rect);
    ui.claim_typing(spec.id);
    const bool typing = ui.is_focused(spec.id);
    ui.list().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, ui.theme().surface.packed(), ui.px(6));
    ui.list().AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()},
                      (typing ? ui.theme().focus : ui.theme().strong_outline).packed(), ui.px(6), 0,
                      typing ? ui.px(3) : std::max(1.0F, ui.px(1)));
    const Rect inside{rect.x + ui.px(12), rect.y + ui.px(9), rect.width - ui.px(24), rect.height - ui.px(18)};
    ui.text(inside, words_in_field(spec, value, typing),
            {Face::body, value.empty() ? ui.theme().soft_ink : ui.theme().ink});
    return result;
}

}  // namespace composure::window
