// Pieces of clothes that several outfits share.
#pragma once

#include "window/portrait/portrait_parts.h"

namespace composure::window::clothes {

// Rounded off at both ends.
float tapered(float t);
Point on(float side, float x, float y);
// A shape given for the right side.
void draw_side(const Figure& face, float side, const Curve& right, Point centre, const Fill& fill);
Fill lit(const Figure& face, Colour colour, float top, float bottom);
// Skin within a neckline that goes `drop` down and `half` to each side.
Curve draw_neckline(const Figure& face, const Torso& torso, float drop, float grown);
// A V of whatever is worn under a jacket or a cardigan, closed at `down_to`.
void draw_opening(const Figure& face, const Torso& torso, float half, float down_to, Colour colour);
void draw_shirt_collar(const Figure& face, const Torso& torso, Colour colour);
void draw_buttons(const Figure& face, float x, float from, float to, float step, Colour colour);
void draw_placket(const Figure& face, const Torso& torso, Colour colour);
void draw_tie(const Figure& face, const Torso& torso, Colour colour);
void draw_lapels(const Figure& face, const Torso& torso, Colour colour, float down_to, float wide);
// Across the trunk, a little lower in the middle.
void draw_chest_band(const Figure& face, const Torso& torso, float down, float height, Colour colour);

void draw_coat(const Figure& face, const Torso& torso);
void draw_vest(const Figure& face, const Torso& torso);
void draw_uniform(const Figure& face, const Torso& torso);
void draw_apron(const Figure& face, const Torso& torso);
void draw_dress(const Figure& face, const Torso& torso);

}  // namespace composure::window::clothes
