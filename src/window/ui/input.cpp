#include "window/ui/input.h"

namespace composure::window {

InputEvent key_event(Key key, bool shift) {
    InputEvent event;
    event.kind = InputEvent::Kind::key;
    event.key = key;
    event.shift = shift;
    return event;
}

InputEvent character_event(char32_t character) {
    InputEvent event = key_event(Key::character);
    event.character = character;
    return event;
}

InputEvent pointer_event(InputEvent::Kind kind, Point pointer) {
    InputEvent event;
    event.kind = kind;
    event.pointer = pointer;
    return event;
}

}  // namespace composure::window
