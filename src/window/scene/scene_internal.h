// Colours and pieces shared by the places.
#pragma once

#include "window/draw/paint.h"
#include "window/scene/scene.h"

namespace composure::window {

struct Palette {
    Colour wall_top, wall_low, panel, trim;   // the wall, and the panel along its foot
    Colour wood_light, wood, wood_dark;       // counter, shelves, frames
    Colour sky_top, sky_low, city, city_far;  // through the window
    Colour beam;                              // of the window's light, or the lamps' in the evening
    Colour shade_colour;                      // of shadows
    float dull = 0;                           // how far goods fade into the wall
};
Palette palette_of(const PlaceLook& look);
bool is_dark(const PlaceLook& look);

// All in shares of the area's height; `width` is the area's width in them.
void draw_wall(const Paint& paint, float width, const PlaceLook& look);
void draw_wall_shadow(const Paint& paint, Rect thing, const PlaceLook& look);   // of what hangs on the wall
void draw_view_outside(const Paint& paint, Rect frame, const PlaceLook& look);  // a window
void draw_wall_clock(const Paint& paint, Point centre, float radius, const PlaceLook& look);
void draw_lamps(const Paint& paint, float width, const PlaceLook& look);
void draw_shop(const Paint& paint, float width, const PlaceLook& look);
void draw_desk(const Paint& paint, float width, const PlaceLook& look);
void draw_office(const Paint& paint, float width, const PlaceLook& look);
void draw_shelves(const Paint& paint, Rect area, const PlaceLook& look);
void draw_on_counter(const Paint& paint, float width, const PlaceLook& look);  // y 0: the counter's top edge
void draw_plant(const Paint& paint, Point foot, float height, const PlaceLook& look);

}  // namespace composure::window
