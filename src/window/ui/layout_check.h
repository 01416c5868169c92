// Does everything on the screen have its place? Looks at what a pass reported of itself (ui.h), not at the picture.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "window/ui/ui.h"

namespace composure::window {

struct ShownScreen {
    Point size;
    float scale = 1;  // of the UI: a tolerance of a pixel grows with it
    std::span<const ShownText> texts;
    std::span<const Widget> widgets;
};

// One sentence a fault, in the order of the screen: a text cut off, broken inside a word, or outside its clip; texts
// over texts; texts over widgets they do not belong to, or running out of theirs; widgets over widgets, outside the
// screen, without room, or with the same name. Parts that scroll may go on below and above, never to the side. What
// lies inside a widget belongs to it, texts and widgets alike. A panel may cover what is below it.
std::vector<std::string> layout_faults(const ShownScreen& screen);

// Where the focused widget is, whole inside what it may use of the screen; nothing: it is not, and `why` says so.
// The ring around it can be seen in the picture alone (loop.cpp).
bool focus_in_sight(const ShownScreen& screen, std::string_view focused, std::string& why);

}  // namespace composure::window
