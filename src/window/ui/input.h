// What a person did, as plain data: from SDL (platform.cpp) or from a test script (script.cpp), one event at a time.
#pragma once

#include <string>

#include "window/draw/geometry.h"

namespace composure::window {

enum class Key {
    none,
    character,
    enter,
    escape,
    tab,
    up,
    down,
    left,
    right,
    page_up,
    page_down,
    home,
    end,
    backspace,
    erase,  // the key Delete
};

struct InputEvent {
    enum class Kind { none, key, text, pointer_moved, pointer_down, pointer_up, pointer_left, wheel };
    Kind kind = Kind::none;
    Key key = Key::none;
    char32_t character = 0;  // lower case, for Key::character; ' ' is the space bar
    bool shift = false, control = false;
    bool repeated = false;  // the key is held down: moves and scrolls, never acts
    std::string text;       // Kind::text: what was typed or pasted, UTF-8
    Point pointer;          // pixels
    float wheel = 0;        // steps, up is positive
};

InputEvent key_event(Key key, bool shift = false);
InputEvent character_event(char32_t character);
InputEvent pointer_event(InputEvent::Kind kind, Point pointer);

}  // namespace composure::window
