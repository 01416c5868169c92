#include "window/portrait/portrait_clothes_parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace composure::window::clothes {

// Rounded off at both ends.
float tapered(float t) { return std::pow(std::sin(std::numbers::pi_v<float> * std::clamp(t, 0.02F, 0.98F)), 0.35F); }

Point on(float side, float x, float y) { return {side * x, y}; }

// A shape given for the right side.
void draw_side(const Figure& face, float side, const Curve& right, Point centre, const Fill& fill) {
    Curve outline;
    for (const Point p : right) outline.push_back(on(side, p.x, p.y));
    face.paint.shape(side > 0 ? outline : reversed(std::move(outline)), on(side, centre.x, centre.y), fill);
}

Fill lit(const Figure& face, Colour colour, float top, float bottom) {
    return Fill::down(face.hazed(shade(colour, 0.1F)), face.hazed(shade(colour, -0.14F)), top, bottom);
}

// Skin within a neckline that goes `drop` down and `half` to each side.
Curve draw_neckline(const Figure& face, const Torso& torso, float drop, float grown) {
    const float y = torso.top;
    const float half = grown * (1 - 0.24F * face.looks.child);
    const Curve spine = smooth(
        {{-half, y}, {-half * 0.72F, y + drop * 0.66F}, {0, y + drop}, {half * 0.72F, y + drop * 0.66F}, {half, y}});
    Curve upper;
    for (const Point p : spine) upper.push_back({p.x, std::min(p.y, y + 0.02F)});
    face.paint.band(upper, spine, neck_fill(face));
    return spine;
}

// A V of whatever is worn under a jacket or a cardigan, closed at `down_to`.
void draw_opening(const Figure& face, const Torso& torso, float half, float down_to, Colour colour) {
    const Curve upper{{-half, torso.top},
                      {-half / 2, torso.top + 0.12F},
                      {0, torso.top + 0.2F},
                      {half / 2, torso.top + 0.12F},
                      {half, torso.top}};
    const Curve lower{{-half * 0.9F, torso.top + 0.3F},
                      {-half * 0.45F, (torso.top + down_to) / 2 + 0.2F},
                      {0, down_to},
                      {half * 0.45F, (torso.top + down_to) / 2 + 0.2F},
                      {half * 0.9F, torso.top + 0.3F}};
    face.paint.band(upper, lower, lit(face, colour, torso.top, down_to));
}

void draw_shirt_collar(const Figure& face, const Torso& torso, Colour colour) {
    const float y = torso.top;
    const Colour light = face.hazed(shade(colour, 0.24F));
    for (const float side : {-1.0F, 1.0F}) {
        const Curve flap{{0.34F, y - 0.13F}, {0.5F, y + 0.06F}, {0.3F, y + 0.36F}, {0.02F, y + 0.2F}};
        draw_side(face, side, flap, {0.28F, y + 0.1F}, Fill::down(light, face.hazed(colour), y, y + 0.45F));
        face.paint.line(Curve{on(side, 0.5F, y + 0.06F), on(side, 0.3F, y + 0.36F), on(side, 0.02F, y + 0.2F)}, 0.016F,
                        face.hazed(shade(colour, -0.3F)).with_alpha(0.7F));
    }
}

void draw_buttons(const Figure& face, float x, float from, float to, float step, Colour colour) {
    for (float y = from; y < to; y += step) {
        face.paint.ellipse({x + 0.008F, y + 0.012F}, 0.036F, 0.036F,
                           Fill::plain(face.hazed(rgb(0x14100E)).with_alpha(0.35F)));
        face.paint.ellipse({x, y}, 0.034F, 0.034F, Fill::plain(face.hazed(colour)));
    }
}

void draw_placket(const Figure& face, const Torso& torso, Colour colour) {
    const Colour line = face.hazed(shade(colour, -0.3F)).with_alpha(0.6F);
    face.paint.line(Curve{{-0.07F, torso.top + 0.26F}, {-0.07F, torso.floor}}, 0.014F, line);
    face.paint.line(Curve{{0.08F, torso.top + 0.3F}, {0.08F, torso.floor}}, 0.014F, line);
    draw_buttons(face, 0.0F, torso.top + 0.46F, torso.floor, 0.42F, shade(colour, 0.5F));
}

void draw_tie(const Figure& face, const Torso& torso, Colour colour) {
    const float y = torso.top + 0.16F;
    const Fill fill = Fill::across(face.hazed(shade(colour, 0.14F)), face.hazed(shade(colour, -0.2F)), -0.14F, 0.16F);
    face.paint.shape(Curve{{-0.11F, y}, {0.11F, y}, {0.07F, y + 0.17F}, {-0.07F, y + 0.17F}}, {0, y + 0.08F}, fill);
    face.paint.shape(
        Curve{{-0.06F, y + 0.18F}, {0.06F, y + 0.18F}, {0.16F, y + 1.3F}, {0, y + 1.5F}, {-0.16F, y + 1.3F}},
        {0, y + 0.9F}, fill);
    for (const float down : {0.42F, 0.7F, 0.98F})
        face.paint.line(Curve{{-0.09F - down * 0.03F, y + down}, {0.09F + down * 0.03F, y + down + 0.12F}}, 0.035F,
                        face.hazed(shade(colour, 0.4F)).with_alpha(0.7F));
}

void draw_lapels(const Figure& face, const Torso& torso, Colour colour, float down_to, float wide) {
    const float y = torso.top;
    for (const float side : {-1.0F, 1.0F}) {
        const Curve lapel{{0.36F, y - 0.09F},      {0.56F, y + 0.1F},        {0.62F * wide, y + 0.44F},
                          {0.5F * wide, y + 0.5F}, {0.6F * wide, y + 0.62F}, {0.03F, down_to},
                          {0.2F, y + 0.62F},       {0.33F, y + 0.18F}};
        draw_side(face, side, lapel, {0.37F, y + 0.5F},
                  Fill::across(face.hazed(shade(colour, side < 0 ? -0.02F : -0.3F)),
                               face.hazed(shade(colour, side < 0 ? -0.2F : -0.16F)), -0.5F, 0.5F));
        face.paint.line(
            Curve{on(side, 0.56F, y + 0.1F), on(side, 0.62F * wide, y + 0.44F), on(side, 0.5F * wide, y + 0.5F),
                  on(side, 0.6F * wide, y + 0.62F), on(side, 0.03F, down_to)},
            0.02F, face.hazed(shade(colour, -0.46F)).with_alpha(0.8F));
    }
    face.paint.line(Curve{{0.03F, down_to}, {0.05F, torso.floor}}, 0.02F, face.hazed(shade(colour, -0.45F)));
}

// Across the trunk, a little lower in the middle.
void draw_chest_band(const Figure& face, const Torso& torso, float down, float height, Colour colour) {
    Curve upper;
    Curve lower;
    const float y = torso.top + down;
    for (int i = 0; i <= 12; ++i) {
        const float t = static_cast<float>(i) / 6 - 1;
        const float sag = 0.06F * (1 - t * t);
        upper.push_back({t * torso.trunk(y), y + sag});
        lower.push_back({t * torso.trunk(y + height), y + height + sag});
    }
    face.paint.band(upper, lower,
                    Fill::across(face.hazed(shade(colour, 0.08F)), face.hazed(shade(colour, -0.2F)), -1, 1.1F));
}

}  // namespace composure::window::clothes
