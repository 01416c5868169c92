// A drawn person, head and shoulders. Brows, lids, mouth, skin and shoulders follow anger and trust without steps;
// nothing else about the person is told by the picture.
#pragma once

#include "base/millis.h"
#include "window/looks.h"
#include "window/paint.h"

namespace composure::window {

struct Expression {
    float anger = 0;     // 0..1
    float trust = 0.5F;  // 0..1
    float talk = 0;      // 0 mouth closed .. 1 wide open
    float blink = 0;     // 0 open .. 1 closed
    float gaze_x = 0;    // -1 .. 1
    float gaze_y = 0;
    float breath = 0;  // -1 .. 1
};

// `head`: the middle of the head; `unit`: half of its height in pixels. The body goes on down to `floor_y` (pixels),
// where a counter hides the rest.
struct Portrait {
    Point head;
    float unit = 100;
    float floor_y = 0;
    float haze = 0;  // 0 near .. 1 far: paler
    Colour air = rgb(0xD9DDDA);
};

void draw_person(ImDrawList& list, const Portrait& portrait, const Looks& looks, const Expression& expression);

// How the face moves at `at`: blinking, breath, a wandering look, talking. `seed` keeps people from moving as one.
Expression alive(Expression mood, Millis at, std::uint32_t seed, bool talking);
// When the face next moves by itself after `at`; while talking about 30 times a second, else at the next blink.
Millis next_move(Millis at, std::uint32_t seed, bool talking);

}  // namespace composure::window
