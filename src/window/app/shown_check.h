// All that a pass shows and tells, to compare with another one: what was only moved or lit must be as if drawn anew.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "window/ui/ui.h"

namespace composure::window {

// A corner of a triangle where it comes to stand on the screen.
struct ShownCorner {
    Point at, letter;
    std::uint32_t colour = 0;
    Rect clip;
};

struct Shown {
    std::vector<ShownCorner> corners;  // of the triangles that can be seen, back to front
    std::vector<Widget> widgets;
    std::vector<ShownText> texts;
    std::string focused;
    bool hand = false;
};

Shown shown_by(const Ui& ui);

// The first difference in words, or nothing. A hundredth of a pixel is none.
std::string difference_of(const Shown& before, const Shown& after);

}  // namespace composure::window
