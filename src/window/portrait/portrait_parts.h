// The parts of a drawn person, back to front. Coordinates: the middle of the head is 0/0, its half height 1, y down.
#pragma once

#include <algorithm>
#include <cmath>

#include "window/portrait/portrait.h"

namespace composure::window {

// What all parts share: colours after flush and haze, and the mood split into what muscles do.
struct Figure {
    const Paint& paint;
    const Looks& looks;
    Expression expression;
    Colour skin, skin_light, skin_dark, hair, hair_light, hair_dark, glint;  // glint: light on the skin
    float haze = 0;
    Colour air;
    float frown = 0;  // brows down and together, lids narrow
    float worry = 0;  // inner ends of the brows up
    float smile = 0;  // -1 corners down .. 1 corners up
    float shout = 0;  // teeth
    float skew = 0;   // impatience: one brow up, the mouth drawn aside, lids half down
    float grit = 0;   // clenched teeth, while nothing is said
    float turn = 0;   // -1 the head to the left .. 1 to the right

    Colour hazed(Colour colour) const { return mix(colour, air, haze); }
};

inline float share(float value) { return std::clamp(value, 0.0F, 1.0F); }
inline float in_steps(float value, float steps) { return std::round(steps * value) / steps; }

// In steps too small to be seen: so the same face comes again (portrait_memo.h).
struct Muscles {
    float frown = 0, worry = 0, smile = 0, skew = 0, grit = 0, shout = 0;
};
Muscles muscles_of(const Expression& mood);
float annoyance(float anger);  // no more than that: the head to one side, one brow up; gone where anger begins
// Without colours, which cost more; a part that is drawn has them, too.
Figure figure_of(const Paint& paint, const Portrait& portrait, const Looks& looks, const Muscles& muscles);
void colour(Figure& face);

// Where shoulders and trunk are.
struct Torso {
    float top = 1.35F, width = 1.5F, floor = 4;  // of the shoulders; half of their width; where the body ends
    float arm = 0.36F;                           // half of the upper arm's width
    float counter = 0;                           // 0: there is none

    Point shoulder() const { return {width * 0.78F, top + 0.56F}; }
    float trunk(float y) const;  // half of the trunk's width
};
Torso torso_of(const Figure& face, float floor, float counter);

// A hand and how it lies in the picture. Own side: x outward, so both arms are given alike.
struct Arm {
    Point elbow, wrist;
    float aim = 1.57F;    // where the fingers point: 0 outward, a quarter turn further down, then inward, then up
    float curl = 0.35F;   // 0 open hand .. 1 fist
    float index = 0;      // 0 as the other fingers .. 1 straight
    float spread = 0.2F;  // of the fingers
    float thumb = 1;      // 1 and -1: on which side; 0 hidden
    float length = 1;     // of the hand; shorter when it points at us
};
struct Arms {
    Arm left, right;
    float raised = 0;  // 1: the right hand is in front of the face
};
Arms arms_of(const Figure& face, const Torso& torso, const Gestures& gestures);

// Light from the upper left over everything that is worn.
Fill cloth_fill(const Figure& face, const Torso& torso, Colour colour);
Fill neck_fill(const Figure& face);
void draw_neck(const Figure& face, const Torso& torso);
void draw_body(const Figure& face, const Torso& torso);
void draw_clothes(const Figure& face, const Torso& torso);
void draw_arm(const Figure& face, const Torso& torso, const Arm& arm, float side);
void draw_hand(const Figure& face, const Arm& arm, float side);
void draw_phone(const Figure& face, float strength);
Colour sleeve_colour(const Looks& looks);
// How much of the arm is covered: 1 to the wrist, 0.5 to the elbow.
float sleeve_length(const Looks& looks);

void draw_hair_behind(const Figure& face);
void draw_ears(const Figure& face);
void draw_skull(const Figure& face);
void draw_features(const Figure& face);  // what light and age draw on the skin
Curve head_outline(const Figure& face);  // closed, clockwise
void draw_eyeballs(const Figure& face);
void draw_irises(const Figure& face);
void draw_lids(const Figure& face);
void draw_nose(const Figure& face);
void draw_mouth_and_beard(const Figure& face);
void draw_brows(const Figure& face);
void draw_glasses(const Figure& face);
void draw_hair(const Figure& face);
void draw_cover_behind(const Figure& face);  // scarf
void draw_cover(const Figure& face);         // scarf, turban, hats, headset

// Pieces of hair that several cuts share.
void draw_long_hair(const Figure& face);
// From ear over the skull to the other ear, down to the hairline.
void draw_cap(const Figure& face, float height, float side_width, float ear_y, std::initializer_list<Point> hairline);
Fill hair_fill(const Figure& face);
void draw_shine(const Figure& face, std::initializer_list<Point> along, float width, float strength);
// Thin lines from one curve to the other, light and dark in turn.
void draw_strands_between(const Figure& face, std::span<const Point> from, std::span<const Point> to, int count,
                          float strength);

}  // namespace composure::window
