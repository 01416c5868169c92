#include "window/platform/platform_input.h"

#include <SDL_clipboard.h>
#include <SDL_events.h>

#include <utility>

namespace composure::window {
namespace {

Key key_for(SDL_Keycode code) {
    switch (code) {
        case SDLK_RETURN:
        case SDLK_KP_ENTER: return Key::enter;
        case SDLK_ESCAPE: return Key::escape;
        case SDLK_TAB: return Key::tab;
        case SDLK_UP: return Key::up;
        case SDLK_DOWN: return Key::down;
        case SDLK_LEFT: return Key::left;
        case SDLK_RIGHT: return Key::right;
        case SDLK_PAGEUP: return Key::page_up;
        case SDLK_PAGEDOWN: return Key::page_down;
        case SDLK_HOME: return Key::home;
        case SDLK_END: return Key::end;
        case SDLK_BACKSPACE: return Key::backspace;
        case SDLK_DELETE: return Key::erase;
        default: return Key::none;
    }
}

// Digits and letters by where the key is labelled; digits of the number block, and of keyboards whose digits need
// Shift, by place.
char32_t character_for(const SDL_Keysym& key) {
    if (key.sym >= SDLK_KP_1 && key.sym <= SDLK_KP_9) return static_cast<char32_t>('1' + (key.sym - SDLK_KP_1));
    if (key.sym == SDLK_KP_0) return U'0';
    if (key.sym == SDLK_KP_PLUS || key.sym == SDLK_EQUALS) return U'+';
    if (key.sym == SDLK_KP_MINUS) return U'-';
    if (key.scancode >= SDL_SCANCODE_1 && key.scancode <= SDL_SCANCODE_9)
        return static_cast<char32_t>('1' + (key.scancode - SDL_SCANCODE_1));
    if (key.scancode == SDL_SCANCODE_0) return U'0';
    if (key.sym >= 0x20 && key.sym < 0x7F) return static_cast<char32_t>(key.sym);
    // A keyboard of another alphabet: the letter of the same place on a Latin one.
    if (key.scancode >= SDL_SCANCODE_A && key.scancode <= SDL_SCANCODE_Z)
        return static_cast<char32_t>('a' + (key.scancode - SDL_SCANCODE_A));
    return 0;
}

InputEvent typed(std::string text) {
    InputEvent input;
    input.kind = InputEvent::Kind::text;
    input.text = std::move(text);
    return input;
}

std::optional<InputEvent> pasted() {
    char* const text = SDL_GetClipboardText();
    if (text == nullptr) return std::nullopt;
    InputEvent input = typed(text);
    SDL_free(text);
    return input.text.empty() ? std::nullopt : std::optional(std::move(input));
}

bool pastes(const SDL_Keysym& key, char32_t character) {
    if (key.sym == SDLK_INSERT) return (key.mod & KMOD_SHIFT) != 0;
    return character == U'v' && (key.mod & KMOD_CTRL) != 0;
}

std::optional<InputEvent> key_down(const SDL_KeyboardEvent& event) {
    // What is pressed with these is the desktop's, or a letter of the third level, which comes as a text.
    if ((event.keysym.mod & (KMOD_ALT | KMOD_GUI | KMOD_MODE)) != 0) return std::nullopt;
    if (pastes(event.keysym, character_for(event.keysym))) return pasted();
    InputEvent input;
    input.kind = InputEvent::Kind::key;
    input.key = key_for(event.keysym.sym);
    input.shift = (event.keysym.mod & KMOD_SHIFT) != 0;
    input.control = (event.keysym.mod & KMOD_CTRL) != 0;
    input.repeated = event.repeat != 0;
    if (input.key == Key::none) {
        input.character = character_for(event.keysym);
        if (input.control && event.keysym.sym == SDLK_MINUS) input.character = U'-';  // not the digit of its place
        if (input.character == 0) return std::nullopt;
        input.key = Key::character;
    }
    return input;
}

}  // namespace

std::optional<InputEvent> input_from(const SDL_Event& event, float density) {
    using Kind = InputEvent::Kind;
    switch (event.type) {
        case SDL_KEYDOWN: return key_down(event.key);
        case SDL_TEXTINPUT: return typed(event.text.text);
        case SDL_MOUSEMOTION:
            return pointer_event(Kind::pointer_moved, {static_cast<float>(event.motion.x) * density,
                                                       static_cast<float>(event.motion.y) * density});
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            if (event.button.button != SDL_BUTTON_LEFT) return std::nullopt;
            return pointer_event(
                event.type == SDL_MOUSEBUTTONDOWN ? Kind::pointer_down : Kind::pointer_up,
                {static_cast<float>(event.button.x) * density, static_cast<float>(event.button.y) * density});
        case SDL_MOUSEWHEEL: {
            InputEvent input = pointer_event(Kind::wheel, {});
            input.wheel = event.wheel.preciseY;
            return input;
        }
        default: return std::nullopt;
    }
}

}  // namespace composure::window
