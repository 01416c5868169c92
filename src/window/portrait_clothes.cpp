// What is worn, over the trunk that portrait_body.cpp has drawn in the cloth's colour.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "window/portrait_parts.h"

namespace composure::window {
namespace {

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

void draw_round_collar(const Figure& face, const Torso& torso, float drop, float width) {
    const Curve spine = draw_neckline(face, torso, drop, 0.44F);
    face.paint.ribbon(
        spine, [width](float t) { return width * tapered(t); }, face.hazed(shade(face.looks.cloth, -0.3F)));
    if (width < 0.06F) return;
    face.paint.ribbon(
        spine, [width](float t) { return width * 0.3F * tapered(t); },
        face.hazed(shade(face.looks.cloth, -0.1F)).with_alpha(0.7F));
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

void draw_jacket(const Figure& face, const Torso& torso) {
    const float down_to = torso.top + 1.5F;
    draw_opening(face, torso, 0.42F, down_to, face.looks.under);
    draw_shirt_collar(face, torso, face.looks.under);
    if (face.looks.clothes == Clothes::suit)
        draw_tie(face, torso, face.looks.accent);
    else
        draw_buttons(face, 0, torso.top + 0.5F, down_to - 0.3F, 0.34F, shade(face.looks.under, -0.25F));
    draw_lapels(face, torso, face.looks.cloth, down_to, 1);
    draw_buttons(face, 0.04F, down_to + 0.16F, torso.floor, 0.5F, shade(face.looks.cloth, -0.5F));
    const Curve pocket{{0.62F, torso.top + 1.06F}, {0.96F, torso.top + 1.0F}};
    face.paint.line(pocket, 0.05F, face.hazed(shade(face.looks.cloth, -0.3F)));
}

void draw_coat(const Figure& face, const Torso& torso) {
    const float down_to = torso.top + 1.1F;
    draw_opening(face, torso, 0.42F, down_to, face.looks.under);
    draw_lapels(face, torso, face.looks.cloth, down_to, 1.3F);
    for (const float x : {-0.26F, 0.34F})
        draw_buttons(face, x, down_to + 0.22F, torso.floor, 0.5F, shade(face.looks.cloth, -0.55F));
    // A shawl around the neck.
    const Fill fill = lit(face, face.looks.accent, torso.top - 0.2F, torso.top + 0.4F);
    const Curve upper = smooth({{-0.52F, torso.top - 0.16F},
                                {-0.3F, torso.top - 0.02F},
                                {0, torso.top + 0.06F},
                                {0.3F, torso.top - 0.02F},
                                {0.52F, torso.top - 0.16F}});
    const Curve lower = smooth({{-0.58F, torso.top + 0.14F},
                                {-0.34F, torso.top + 0.34F},
                                {0, torso.top + 0.42F},
                                {0.34F, torso.top + 0.34F},
                                {0.58F, torso.top + 0.14F}});
    face.paint.shape(Curve{{-0.18F, torso.top + 0.3F},
                           {0.2F, torso.top + 0.3F},
                           {0.12F, torso.top + 1.2F},
                           {-0.24F, torso.top + 1.16F}},
                     {0, torso.top + 0.8F},
                     lit(face, shade(face.looks.accent, -0.08F), torso.top + 0.3F, torso.top + 1.2F));
    face.paint.band(upper, lower, fill);
    for (const float down : {0.1F, 0.22F})
        face.paint.stroke(smooth({{-0.46F, torso.top + down - 0.16F},
                                  {0.02F, torso.top + down + 0.06F},
                                  {0.46F, torso.top + down - 0.16F}}),
                          0.03F, face.hazed(shade(face.looks.accent, -0.35F)).with_alpha(0.6F));
}

void draw_cardigan(const Figure& face, const Torso& torso) {
    const float down_to = torso.top + 1.3F;
    draw_opening(face, torso, 0.4F, down_to, face.looks.under);
    draw_neckline(face, torso, 0.26F, 0.36F);
    const Colour rib = face.hazed(shade(face.looks.cloth, -0.26F));
    for (const float side : {-1.0F, 1.0F})
        face.paint.line(smooth({on(side, 0.42F, torso.top - 0.04F), on(side, 0.38F, torso.top + 0.45F),
                                on(side, 0.05F, down_to), on(side, 0.05F, torso.floor)}),
                        0.13F, rib);
    draw_buttons(face, 0.02F, down_to + 0.1F, torso.floor, 0.4F, shade(face.looks.cloth, 0.5F));
}

void draw_hoodie(const Figure& face, const Torso& torso) {
    draw_round_collar(face, torso, 0.22F, 0.03F);
    const Colour dark = face.hazed(shade(face.looks.cloth, -0.2F));
    const Curve hood = smooth({{-0.56F, torso.top - 0.12F},
                               {-0.44F, torso.top + 0.18F},
                               {0, torso.top + 0.34F},
                               {0.44F, torso.top + 0.18F},
                               {0.56F, torso.top - 0.12F}});
    face.paint.ribbon(
        hood, [](float t) { return 0.24F * tapered(t); }, face.hazed(shade(face.looks.cloth, -0.34F)));
    face.paint.ribbon(
        hood, [](float t) { return 0.17F * tapered(t); }, dark);
    for (const float side : {-1.0F, 1.0F})
        face.paint.line(smooth({on(side, 0.15F, torso.top + 0.36F), on(side, 0.16F, torso.top + 0.6F),
                                on(side, 0.19F, torso.top + 0.86F)}),
                        0.036F, face.hazed(rgb(0xECE7DC)));
    face.paint.line(smooth({{-0.6F, torso.top + 2.3F},
                            {-0.42F, torso.top + 1.75F},
                            {0.42F, torso.top + 1.75F},
                            {0.6F, torso.top + 2.3F}}),
                    0.024F, face.hazed(shade(face.looks.cloth, -0.4F)).with_alpha(0.7F));
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

void draw_sweater(const Figure& face, const Torso& torso) {
    draw_chest_band(face, torso, 0.86F, 0.16F, face.looks.accent);
    draw_chest_band(face, torso, 1.12F, 0.07F, mix(face.looks.accent, rgb(0xFFFFFF), 0.55F));
    draw_round_collar(face, torso, 0.26F, 0.1F);
}

void draw_vest(const Figure& face, const Torso& torso) {
    const Colour silver = rgb(0xD3D6D8);
    draw_chest_band(face, torso, 1.0F, 0.17F, silver);
    draw_chest_band(face, torso, 1.5F, 0.17F, silver);
    draw_opening(face, torso, 0.44F, torso.top + 1.0F, face.looks.under);
    draw_neckline(face, torso, 0.2F, 0.38F);
    for (const float side : {-1.0F, 1.0F}) {
        face.paint.line(smooth({on(side, 0.72F, torso.top + 0.14F), on(side, 0.7F, torso.top + 0.6F),
                                on(side, 0.68F, torso.top + 1.02F)}),
                        0.16F, face.hazed(silver));
        face.paint.line(Curve{on(side, 0.44F, torso.top + 0.04F), on(side, 0.2F, torso.top + 0.58F),
                              on(side, 0.012F, torso.top + 1.0F)},
                        0.035F, face.hazed(shade(face.looks.cloth, -0.35F)));
    }
    face.paint.line(Curve{{0, torso.top + 1.0F}, {0, torso.floor}}, 0.03F, face.hazed(shade(face.looks.cloth, -0.4F)));
}

void draw_uniform(const Figure& face, const Torso& torso) {
    draw_shirt_collar(face, torso, face.looks.cloth);
    draw_placket(face, torso, face.looks.cloth);
    draw_tie(face, torso, face.looks.accent);
    for (const float side : {-1.0F, 1.0F}) {
        const Curve pocket{{0.42F, torso.top + 0.82F},
                           {0.86F, torso.top + 0.82F},
                           {0.86F, torso.top + 1.2F},
                           {0.64F, torso.top + 1.27F},
                           {0.42F, torso.top + 1.2F}};
        Curve rim;
        for (const Point p : pocket) rim.push_back(on(side, p.x, p.y));
        rim.push_back(rim.front());
        face.paint.line(rim, 0.02F, face.hazed(shade(face.looks.cloth, -0.35F)).with_alpha(0.8F));
        face.paint.line(Curve{on(side, 0.72F, torso.top + 0.17F), on(side, 1.1F, torso.top + 0.33F)}, 0.13F,
                        face.hazed(face.looks.accent));
    }
    face.paint.box(Rect{0.46F, torso.top + 0.66F, 0.36F, 0.11F}, 0.02F, face.hazed(rgb(0xE9EAEC)));
}

void draw_apron(const Figure& face, const Torso& torso) {
    draw_shirt_collar(face, torso, face.looks.cloth);
    draw_placket(face, torso, face.looks.cloth);
    const float y = torso.top + 0.72F;
    for (const float side : {-1.0F, 1.0F})
        face.paint.line(
            smooth({on(side, 0.42F, torso.top - 0.02F), on(side, 0.5F, torso.top + 0.4F), on(side, 0.5F, y)}), 0.12F,
            face.hazed(shade(face.looks.accent, -0.12F)));
    const Curve bib{{-0.56F, y},
                    {0.56F, y},
                    {0.66F, y + 0.7F},
                    {torso.trunk(y + 1) * 0.96F, y + 1.0F},
                    {torso.trunk(torso.floor) * 0.98F, torso.floor},
                    {-torso.trunk(torso.floor) * 0.98F, torso.floor},
                    {-torso.trunk(y + 1) * 0.96F, y + 1.0F},
                    {-0.66F, y + 0.7F}};
    face.paint.shape(bib, {0, y + 0.6F},
                     Fill{face.hazed(shade(face.looks.accent, 0.1F)),
                          face.hazed(shade(face.looks.accent, -0.2F)),
                          {-0.6F, y},
                          {0.7F, y + 1.6F}});
    face.paint.line(Curve{{-0.56F, y + 0.03F}, {0.56F, y + 0.03F}}, 0.06F,
                    face.hazed(shade(face.looks.accent, -0.25F)));
}

void draw_dress(const Figure& face, const Torso& torso) {
    draw_neckline(face, torso, 0.5F, 0.58F);
    for (int row = 0; row < 5; ++row)
        for (int i = -2; i <= 2; ++i) {
            const float y = torso.top + 0.62F + 0.32F * static_cast<float>(row);
            const float x = (static_cast<float>(i) + (row % 2 == 0 ? 0.0F : 0.5F)) * 0.4F;
            if (y > torso.floor || std::abs(x) > torso.trunk(y) - 0.1F) continue;
            face.paint.ellipse({x, y}, 0.055F, 0.055F, Fill::plain(face.hazed(face.looks.accent)));
        }
    const Curve chain = smooth({{-0.4F, torso.top - 0.02F},
                                {-0.2F, torso.top + 0.22F},
                                {0, torso.top + 0.3F},
                                {0.2F, torso.top + 0.22F},
                                {0.4F, torso.top - 0.02F}});
    face.paint.line(chain, 0.016F, face.hazed(rgb(0xD9B65C)));
    face.paint.ellipse({0, torso.top + 0.33F}, 0.045F, 0.055F, Fill::plain(face.hazed(rgb(0xD9B65C))));
}

void draw_turtleneck(const Figure& face, const Torso& torso) {
    const float y = torso.top;
    const Colour cloth = face.looks.cloth;
    const float half = 0.39F * std::sqrt(face.looks.build) * (1 - 0.24F * face.looks.child);
    const Curve upper = smooth(
        {{-half, y - 0.22F}, {-half * 0.5F, y - 0.16F}, {0, y - 0.13F}, {half * 0.5F, y - 0.16F}, {half, y - 0.22F}});
    const Curve lower = smooth({{-half * 1.3F, y + 0.2F},
                                {-half * 0.6F, y + 0.28F},
                                {0, y + 0.3F},
                                {half * 0.6F, y + 0.28F},
                                {half * 1.3F, y + 0.2F}});
    const Fill fill = Fill::across(face.hazed(shade(cloth, 0.12F)), face.hazed(shade(cloth, -0.26F)), -half, half);
    face.paint.band(upper, lower, fill);
    // The collar is folded over.
    Curve fold;
    for (const Point p : upper) fold.push_back({p.x * 1.05F, p.y + 0.08F});
    face.paint.ribbon(
        fold, [](float t) { return 0.23F * tapered(t); }, face.hazed(shade(cloth, -0.4F)).with_alpha(0.5F));
    face.paint.ribbon(
        fold, [](float t) { return 0.2F * tapered(t); }, fill);
}

}  // namespace

void draw_clothes(const Figure& face, const Torso& torso) {
    switch (face.looks.clothes) {
        case Clothes::sweater: draw_sweater(face, torso); break;
        case Clothes::suit:
        case Clothes::jacket: draw_jacket(face, torso); break;
        case Clothes::cardigan: draw_cardigan(face, torso); break;
        case Clothes::hoodie: draw_hoodie(face, torso); break;
        case Clothes::shirt:
            draw_neckline(face, torso, 0.2F, 0.34F);
            draw_shirt_collar(face, torso, face.looks.cloth);
            draw_placket(face, torso, face.looks.cloth);
            break;
        case Clothes::coat: draw_coat(face, torso); break;
        case Clothes::dress: draw_dress(face, torso); break;
        case Clothes::apron: draw_apron(face, torso); break;
        case Clothes::vest: draw_vest(face, torso); break;
        case Clothes::uniform: draw_uniform(face, torso); break;
        case Clothes::tshirt: draw_round_collar(face, torso, 0.26F, 0.06F); break;
        case Clothes::turtleneck: draw_turtleneck(face, torso); break;
    }
}

}  // namespace composure::window
