// The parts of a drawn person, back to front. Coordinates: the middle of the head is 0/0, its half height 1, y down.
#pragma once

#include "window/portrait.h"

namespace composure::window {

// What all parts share: colours after flush and haze, and the mood split into what muscles do.
struct Face {
    const Paint& paint;
    const Looks& looks;
    Expression expression;
    Colour skin, skin_light, skin_dark, hair, hair_light, hair_dark;
    float haze = 0;
    Colour air;
    float frown = 0;  // brows down and together, lids narrow
    float worry = 0;  // inner ends of the brows up
    float smile = 0;  // -1 corners down .. 1 corners up
    float shout = 0;  // teeth

    Colour hazed(Colour colour) const { return mix(colour, air, haze); }
};

void draw_body(const Face& face, float floor_y);
void draw_hair_behind(const Face& face);
void draw_head(const Face& face);
void draw_eyes(const Face& face);
void draw_nose(const Face& face);
void draw_mouth_and_beard(const Face& face);
void draw_brows(const Face& face);
void draw_glasses(const Face& face);
void draw_hair(const Face& face);

}  // namespace composure::window
