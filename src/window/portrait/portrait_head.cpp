#include <algorithm>
#include <cmath>

#include "window/portrait/portrait_parts.h"

namespace composure::window {

Curve head_outline(const Figure& face) {
    const Looks& looks = face.looks;
    const float w = looks.face_width;
    const float c = looks.face_width * looks.cheeks * (1 + 0.02F * looks.child);
    const float j = looks.face_width * looks.jaw * (1 - 0.06F * looks.child);
    const float chin = 1.03F - 0.07F * looks.child + 0.05F * face.expression.talk * (0.6F + face.shout);
    const Curve right{
        {0, -1.04F},        {0.27F * w, -0.985F}, {0.5F * w, -0.83F}, {0.665F * w, -0.55F},      {0.73F * w, -0.16F},
        {0.715F * c, 0.2F}, {0.655F * c, 0.5F},   {0.52F * j, 0.76F}, {0.3F * j, chin - 0.075F}, {0, chin}};
    return with_mirror(right);
}

namespace {

void draw_freckles(const Figure& face) {
    const Colour spot = face.hazed(mix(face.looks.skin, rgb(0x8A4520), 0.6F)).with_alpha(0.6F);
    constexpr Point kSpots[] = {{0.2F, 0.2F},  {0.28F, 0.27F}, {0.36F, 0.2F},  {0.44F, 0.28F}, {0.24F, 0.34F},
                                {0.4F, 0.36F}, {0.51F, 0.21F}, {0.13F, 0.14F}, {0.33F, 0.31F}};
    for (const Point p : kSpots)
        for (const float side : {-1.0F, 1.0F})
            face.paint.ellipse({side * p.x + 0.01F * p.y, p.y + 0.02F * side}, 0.016F, 0.014F, Fill::plain(spot));
}

// Cheeks, the corners of the mouth and the upper lip.
void draw_old_lines(const Figure& face) {
    const Colour line = face.skin_dark.with_alpha(1.6F * (face.looks.age - 0.7F));
    for (const float side : {-1.0F, 1.0F}) {
        face.paint.stroke(smooth({{side * 0.27F, 0.66F}, {side * 0.29F, 0.76F}, {side * 0.25F, 0.86F}}, 4), 0.02F,
                          line);
        face.paint.stroke(smooth({{side * 0.46F, 0.3F}, {side * 0.52F, 0.44F}, {side * 0.5F, 0.58F}}, 4), 0.018F, line);
        face.paint.stroke(smooth({{side * 0.2F, 0.17F}, {side * 0.31F, 0.22F}, {side * 0.43F, 0.17F}}, 4), 0.016F,
                          line);
        for (const float x : {0.05F, 0.12F})
            face.paint.stroke(Curve{{side * x, 0.47F}, {side * x * 1.06F, 0.51F}, {side * x * 1.1F, 0.545F}}, 0.014F,
                              line.with_alpha(0.7F));
    }
}

void draw_wrinkles(const Figure& face) {
    const Colour line = face.skin_dark.with_alpha(0.25F + 0.5F * face.looks.age);
    const float brow = std::max(face.looks.age * 0.8F, face.worry * 0.7F);
    if (brow > 0.35F)
        for (int i = 0; i < 2; ++i) {
            const float y = -0.58F + 0.09F * static_cast<float>(i);
            face.paint.stroke(smooth({{-0.3F, y + 0.02F}, {0, y - 0.015F}, {0.3F, y + 0.02F}}), 0.016F,
                              line.with_alpha(brow));
        }
    if (face.frown > 0.25F)
        for (const float side : {-1.0F, 1.0F})
            face.paint.stroke(smooth({{side * 0.06F, -0.36F}, {side * 0.075F, -0.27F}, {side * 0.055F, -0.16F}}),
                              0.026F, face.skin_dark.with_alpha(face.frown));
    if (face.looks.age > 0.7F) draw_old_lines(face);
    const float fold =
        std::clamp(face.looks.age * 0.8F + std::abs(face.smile) * 0.45F + face.frown * 0.3F, 0.0F, 0.9F) *
        (1 - 0.6F * face.looks.child);
    for (const float side : {-1.0F, 1.0F})
        face.paint.stroke(
            smooth({{side * 0.19F, 0.33F}, {side * (0.3F + 0.02F * face.smile), 0.46F}, {side * 0.34F, 0.6F}}), 0.022F,
            face.skin_dark.with_alpha(fold));
}

}  // namespace

// The ear on the far side of a turned head goes behind it.
void draw_ears(const Figure& face) {
    if (face.looks.cut == HairCut::scarf) return;
    for (const float side : {-1.0F, 1.0F}) {
        const float x = 0.735F * face.looks.face_width - 0.1F * std::max(0.0F, face.turn * side) +
                        0.03F * std::max(0.0F, -face.turn * side);
        face.paint.ellipse({side * x, 0.1F}, 0.12F, 0.2F, Fill::down(face.skin, face.skin_dark, -0.1F, 0.34F));
        face.paint.stroke(smooth({{side * (x + 0.015F), -0.02F},
                                  {side * (x + 0.075F), 0.04F},
                                  {side * (x + 0.05F), 0.18F},
                                  {side * (x + 0.01F), 0.22F}},
                                 5),
                          0.03F, face.skin_dark);
        if (!face.looks.earrings) continue;
        face.paint.ellipse({side * (x + 0.03F), 0.34F}, 0.04F, 0.04F,
                           Fill::down(face.hazed(rgb(0xF2DFA6)), face.hazed(rgb(0xB08A37)), 0.3F, 0.38F));
    }
}

void draw_skull(const Figure& face) {
    const Fill skin{face.skin_light, mix(face.skin, face.skin_dark, 0.55F), {-0.45F, -0.8F}, {0.45F, 1.05F}};
    face.paint.shape(head_outline(face), {0, 0}, skin);
}

void draw_features(const Figure& face) {
    const Colour shadow = face.hazed(rgb(0x5B2B20));
    for (const float side : {-1.0F, 1.0F}) {
        face.paint.glow({side * 0.31F, -0.02F}, 0.27F, 0.2F, shadow.with_alpha(0.13F));  // eye sockets
        face.paint.glow({side * 0.42F, 0.28F - 0.04F * face.frown}, 0.26F + 0.12F * face.frown,
                        0.24F + 0.16F * face.frown,
                        face.hazed(rgb(0xCE4432)).with_alpha(0.14F + 0.2F * face.frown));  // cheeks
        face.paint.glow({side * 0.54F, 0.42F}, 0.16F, 0.4F, shadow.with_alpha(0.07F));
        const float lifted = std::max(0.0F, face.smile);
        face.paint.glow({side * 0.42F - 0.05F, 0.3F - 0.04F * lifted}, 0.16F, 0.12F,
                        face.glint.with_alpha(0.05F + 0.13F * lifted));
    }
    face.paint.glow({-0.12F, -0.55F}, 0.42F, 0.3F,
                    face.glint.with_alpha(0.16F));  // light on the forehead
    face.paint.glow({0, 0.88F}, 0.26F, 0.16F, shadow.with_alpha(0.1F));
    face.paint.glow({-0.04F, 0.84F}, 0.14F, 0.09F, face.glint.with_alpha(0.1F));
    if (face.looks.freckles) draw_freckles(face);
    draw_wrinkles(face);
}

// The nose stands out, so it moves further than the rest when the head turns.
void draw_nose(const Figure& face) {
    const float w = 0.125F * face.looks.nose;
    const float x = 0.05F * face.turn;
    const float flare = 1 + 0.2F * face.frown;
    const Colour shadow = face.hazed(rgb(0x4A2018));
    face.paint.glow({x + 0.05F, 0.18F}, 0.1F, 0.28F, shadow.with_alpha(0.09F));
    face.paint.glow({x / 2 - 0.02F, 0.1F}, 0.06F, 0.3F, face.glint.with_alpha(0.16F));
    face.paint.glow({x - 0.01F, 0.3F}, 0.09F, 0.08F, face.glint.with_alpha(0.14F));
    face.paint.stroke(
        smooth(
            {{x - w * flare, 0.33F}, {x - w * 0.6F, 0.4F}, {x, 0.38F}, {x + w * 0.6F, 0.4F}, {x + w * flare, 0.33F}}),
        0.03F, face.skin_dark.with_alpha(0.9F));
    for (const float side : {-1.0F, 1.0F})
        face.paint.stroke(smooth({{x + side * w * 0.95F * flare, 0.26F},
                                  {x + side * w * 1.2F * flare, 0.33F},
                                  {x + side * w * 0.9F, 0.385F}}),
                          0.026F, face.skin_dark.with_alpha(0.55F + 0.35F * face.frown));
}

}  // namespace composure::window
