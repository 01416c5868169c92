#include <algorithm>
#include <cmath>
#include <numbers>

#include "window/portrait_parts.h"

namespace composure::window {
namespace {

struct Shoulders {
    float top, width, floor;
};

// Rounded off at both ends.
float tapered(float t) { return std::pow(std::sin(std::numbers::pi_v<float> * std::clamp(t, 0.02F, 0.98F)), 0.35F); }

// Neck and shoulders rise and tighten with anger.
Shoulders shoulders_of(const Face& face, float floor_y) {
    const float lift = 0.16F * face.frown - 0.015F * face.expression.breath;
    return {1.42F - lift, (1.5F + 0.1F * face.frown) * face.looks.build, std::max(floor_y, 1.9F)};
}

void draw_neck(const Face& face, const Shoulders& body) {
    const float half = 0.36F * std::sqrt(face.looks.build);
    const Curve left = smooth(
        {{-half, 0.5F}, {-half * 0.98F, 1.0F}, {-half * 1.15F, body.top - 0.02F}, {-half * 1.7F, body.top + 0.28F}});
    Curve upper;
    Curve lower;
    for (const Point p : left) {
        upper.push_back(p);
        lower.push_back({-p.x, p.y});
    }
    // A band runs from left to right: here it runs down, so its sides are exchanged.
    face.paint.band(lower, upper, Fill::down(face.skin_dark, face.skin, 0.8F, body.top + 0.3F));
    face.paint.glow({0, 1.08F}, half * 1.05F, 0.3F, face.hazed(rgb(0x2A1512)).with_alpha(0.34F));
}

Curve torso(const Shoulders& body) {
    const float w = body.width;
    const Curve right{{0, body.top + 0.16F},
                      {0.36F, body.top + 0.06F},
                      {0.62F, body.top + 0.1F},
                      {w * 0.82F, body.top + 0.26F},
                      {w * 0.98F, body.top + 0.58F},
                      {w * 1.05F, body.floor},
                      {0, body.floor}};
    Curve curve = smooth(std::span<const Point>(right.data(), 6), false);
    const Curve left = mirrored(curve);
    curve.insert(curve.end(), left.rbegin(), left.rend() - 1);
    return curve;
}

// A V of whatever is worn under a jacket or a cardigan.
void draw_opening(const Face& face, const Shoulders& body, float half_width) {
    const Curve upper{{-half_width, body.top + 0.02F}, {0, body.top + 0.2F}, {half_width, body.top + 0.02F}};
    const Curve lower{{-0.14F, body.floor}, {0, body.floor + 0.02F}, {0.14F, body.floor}};
    face.paint.band(
        upper, lower,
        Fill::down(face.hazed(face.looks.under), face.hazed(shade(face.looks.under, -0.12F)), body.top, body.floor));
}

void draw_lapels(const Face& face, const Shoulders& body) {
    const Colour dark = face.hazed(shade(face.looks.cloth, -0.3F));
    for (const float side : {-1.0F, 1.0F}) {
        Curve outer =
            smooth({{side * 0.42F, body.top - 0.02F}, {side * 0.62F, body.top + 0.42F}, {side * 0.2F, body.floor}}, 4);
        Curve inner =
            smooth({{side * 0.34F, body.top + 0.02F}, {side * 0.36F, body.top + 0.42F}, {side * 0.12F, body.floor}}, 4);
        face.paint.band(side < 0 ? inner : outer, side < 0 ? outer : inner, Fill::plain(dark));
    }
}

void draw_collar(const Face& face, const Shoulders& body, float drop, float width) {
    const Curve spine = smooth({{-0.44F, body.top + 0.0F},
                                {-0.3F, body.top + drop * 0.7F},
                                {0, body.top + drop},
                                {0.3F, body.top + drop * 0.7F},
                                {0.44F, body.top + 0.0F}});
    Curve skin_top;
    for (const Point p : spine) skin_top.push_back({p.x, std::min(p.y, body.top + 0.04F)});
    face.paint.band(skin_top, spine, Fill::down(face.skin, face.skin, 0, 1));
    face.paint.glow({0, body.top + drop * 0.2F}, 0.3F, 0.2F, face.hazed(rgb(0x2A1512)).with_alpha(0.12F));
    face.paint.ribbon(
        spine, [width](float t) { return width * tapered(t); }, face.hazed(shade(face.looks.cloth, -0.32F)));
}

void draw_shirt_collar(const Face& face, const Shoulders& body) {
    const Colour light = face.hazed(shade(face.looks.cloth, 0.2F));
    for (const float side : {-1.0F, 1.0F}) {
        const Curve flap{{side * 0.36F, body.top - 0.1F},
                         {side * 0.52F, body.top + 0.1F},
                         {side * 0.28F, body.top + 0.36F},
                         {0, body.top + 0.2F}};
        face.paint.shape(side > 0 ? flap : reversed(flap), {side * 0.27F, body.top + 0.12F},
                         Fill::down(light, face.hazed(face.looks.cloth), body.top, body.top + 0.5F));
    }
    face.paint.line(Curve{{0, body.top + 0.24F}, {0, body.floor}}, 0.014F, face.hazed(shade(face.looks.cloth, -0.28F)));
}

void draw_hoodie(const Face& face, const Shoulders& body) {
    const Colour dark = face.hazed(shade(face.looks.cloth, -0.24F));
    const Curve hood = smooth({{-0.52F, body.top - 0.08F},
                               {-0.4F, body.top + 0.18F},
                               {0, body.top + 0.32F},
                               {0.4F, body.top + 0.18F},
                               {0.52F, body.top - 0.08F}});
    face.paint.ribbon(
        hood, [](float t) { return 0.19F * tapered(t); }, dark);
    for (const float side : {-1.0F, 1.0F})
        face.paint.line(Curve{{side * 0.15F, body.top + 0.34F}, {side * 0.17F, body.top + 0.78F}}, 0.034F,
                        face.hazed(rgb(0xECE7DC)));
}

// Arms close to the body: a fold of cloth on each side.
void draw_folds(const Face& face, const Shoulders& body) {
    const Colour fold = face.hazed(shade(face.looks.cloth, -0.34F)).with_alpha(0.55F);
    for (const float side : {-1.0F, 1.0F})
        face.paint.stroke(smooth({{side * body.width * 0.72F, body.top + 0.62F},
                                  {side * body.width * 0.75F, body.top + 1.0F},
                                  {side * body.width * 0.71F, body.floor + 0.2F}}),
                          0.03F, fold);
}

}  // namespace

void draw_body(const Face& face, float floor_y) {
    const Shoulders body = shoulders_of(face, floor_y);
    const Colour cloth = face.hazed(face.looks.cloth);
    const Fill fill = Fill::down(shade(cloth, 0.08F), shade(cloth, -0.2F), body.top, body.floor);
    draw_neck(face, body);
    face.paint.shape(torso(body), {0, body.top + 0.5F}, fill);
    draw_folds(face, body);
    switch (face.looks.clothes) {
        case Clothes::sweater: draw_collar(face, body, 0.26F, 0.09F); break;
        case Clothes::jacket:
        case Clothes::cardigan:
            draw_opening(face, body, face.looks.clothes == Clothes::jacket ? 0.4F : 0.36F);
            draw_lapels(face, body);
            break;
        case Clothes::hoodie:
            draw_collar(face, body, 0.2F, 0.03F);
            draw_hoodie(face, body);
            break;
        case Clothes::shirt:
            draw_collar(face, body, 0.16F, 0.02F);
            draw_shirt_collar(face, body);
            break;
    }
}

}  // namespace composure::window
