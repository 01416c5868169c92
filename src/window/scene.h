// The shop behind the talk: wall, window, shelves and the counter. Calm colours that stay behind the people.
#pragma once

#include <cstdint>

#include "window/geometry.h"
#include "window/paint.h"

namespace composure::window {

// `mood`: a number that varies wall and goods from scenario to scenario.
void draw_shop(ImDrawList& list, Rect area, std::uint32_t variety);
// The counter in front of the people: its top edge is at `top`, it fills the area below.
void draw_counter(ImDrawList& list, Rect area, float top);
// The air that far people fade into.
Colour shop_air(std::uint32_t variety);

}  // namespace composure::window
