#include <algorithm>
#include <cmath>

#include "window/portrait/portrait_parts.h"

namespace composure::window {
namespace {

constexpr float kEyeX = 0.305F;
constexpr float kEyeY = 0.0F;
constexpr int kEyeColumns = 22;

// One eye, its outer corner to the right for side 1. Curves run from left to right.
struct Eye {
    Point centre;
    float half_width;
    Curve upper, lower;  // lids
};

Eye eye_of(const Figure& face, float side) {
    const float size = face.looks.eye_size * (1 + 0.08F * face.looks.child);
    const float narrow =
        0.42F * face.frown + 0.26F * std::max(0.0F, face.smile) - 0.14F * face.worry - 0.15F * face.shout;
    const float open = std::max(0.0F, (1 - narrow) * (1 - face.expression.blink));
    Eye eye{{side * kEyeX, kEyeY}, 0.158F * size, {}, {}};
    // Impatient lids are half down, the one below the raised brow less; so are those that look down.
    const float droop = (side > 0 ? 0.25F : 0.55F) * face.skew + 0.4F * std::max(0.0F, face.expression.gaze_y - 0.3F);
    const float up = 0.088F * size * open * (1 - std::min(0.75F, droop));
    const float down = 0.062F * size * open * (1 - 0.35F * std::max(0.0F, face.smile));
    const float lid = 0.045F * face.expression.blink;  // a closed lid rests low
    for (int i = 0; i <= kEyeColumns; ++i) {
        const float t = 2 * static_cast<float>(i) / kEyeColumns - 1;  // -1 left .. 1 right
        const float arch = std::pow(1 - t * t, 0.62F);
        const float outward = t * side;  // -1 at the nose
        const float tilt = -0.012F * outward - 0.05F * face.frown * (outward < 0.2F ? 0.2F - outward : 0) * -0.6F;
        const float x = eye.centre.x + t * eye.half_width;
        eye.upper.push_back({x, eye.centre.y + tilt - up * arch + lid * arch});
        eye.lower.push_back({x, eye.centre.y + tilt * 0.4F + down * arch + lid * arch});
    }
    return eye;
}

// A disc clipped to the lids, in columns.
void draw_disc(const Figure& face, const Eye& eye, Point centre, float radius, Colour inside, Colour rim) {
    Curve top;
    Curve bottom;
    constexpr int kDisc = 20;
    for (int i = 0; i <= kDisc; ++i) {
        const float t = 2 * static_cast<float>(i) / kDisc - 1;
        const float x = centre.x + t * radius;
        const float place = (x - (eye.centre.x - eye.half_width)) / (2 * eye.half_width) * kEyeColumns;
        if (place < 0 || place > kEyeColumns) continue;
        const auto left = static_cast<std::size_t>(std::min(place, kEyeColumns - 1.0F));
        const float part = place - static_cast<float>(left);
        const float lid_top = between(eye.upper[left], eye.upper[left + 1], part).y;
        const float lid_bottom = between(eye.lower[left], eye.lower[left + 1], part).y;
        const float reach = radius * std::sqrt(std::max(0.0F, 1 - t * t));
        const float y0 = std::max(centre.y - reach, lid_top);
        const float y1 = std::min(centre.y + reach, lid_bottom);
        top.push_back({x, std::min(y0, y1)});
        bottom.push_back({x, y1});
    }
    face.paint.band(top, bottom, Fill::down(rim, inside, centre.y - radius, centre.y + radius));
}

void draw_lids_of(const Figure& face, const Eye& eye, float side) {
    const Colour ink = face.hazed(rgb(0x2A1A17));
    Curve crease;
    for (const Point p : eye.upper) crease.push_back({p.x, p.y - 0.035F - 0.02F * face.worry + 0.022F * face.frown});
    face.paint.stroke(crease, 0.018F, face.skin_dark.with_alpha(0.75F));
    face.paint.ribbon(
        eye.upper,
        [&](float t) { return (face.looks.lashes ? 0.034F : 0.026F) * (0.45F + 0.75F * (side > 0 ? t : 1 - t)); }, ink);
    face.paint.stroke(eye.lower, 0.012F, face.skin_dark);
    if (face.looks.lashes && face.expression.blink < 0.5F) {
        for (int i = 0; i < 3; ++i) {
            const std::size_t at = static_cast<std::size_t>(side > 0 ? kEyeColumns - i * 3 : i * 3);
            const Point root = eye.upper[at];
            const float reach = 0.05F - 0.009F * static_cast<float>(i);
            face.paint.ribbon(
                quadratic(root, {root.x + side * reach * 0.6F, root.y - 0.008F},
                          {root.x + side * reach, root.y - reach * 0.75F}, 4),
                [](float t) { return 0.016F * (1 - 0.8F * t); }, ink);
        }
    }
    const float bag = 0.25F + 0.55F * face.looks.age + 0.2F * face.frown;
    const float x = eye.centre.x;
    face.paint.stroke(smooth({{x - 0.12F, 0.1F}, {x, 0.145F}, {x + 0.12F, 0.1F}}), 0.016F,
                      face.skin_dark.with_alpha(0.55F * bag));
    if (face.looks.age > 0.6F)  // crow's feet
        for (const float lift : {-0.03F, 0.03F})
            face.paint.stroke(Curve{{side * 0.5F, 0.01F + lift},
                                    {side * 0.53F, 0.01F + lift * 1.6F},
                                    {side * 0.56F, 0.01F + lift * 2.4F}},
                              0.014F, face.skin_dark.with_alpha(0.6F));
}

}  // namespace

void draw_eyeballs(const Figure& face) {
    for (const float side : {-1.0F, 1.0F}) {
        const Eye eye = eye_of(face, side);
        face.paint.band(eye.upper, eye.lower,
                        Fill::down(face.hazed(rgb(0xD9D5D0)), face.hazed(rgb(0xFBFAF7)), -0.09F, 0.03F));
    }
}

void draw_irises(const Figure& face) {
    if (face.expression.blink >= 0.8F) return;
    for (const float side : {-1.0F, 1.0F}) {
        const Eye eye = eye_of(face, side);
        const Point look{eye.centre.x + 0.05F * face.expression.gaze_x,
                         eye.centre.y - 0.008F + 0.03F * face.expression.gaze_y};
        const float iris = 0.084F * face.looks.eye_size;
        const Colour colour = face.hazed(face.looks.eyes);
        draw_disc(face, eye, look, iris, shade(colour, 0.3F), shade(colour, -0.5F));
        draw_disc(face, eye, look, iris * 0.5F, face.hazed(rgb(0x120E0D)), face.hazed(rgb(0x120E0D)));
        face.paint.ellipse({look.x - 0.028F, look.y - 0.03F}, 0.02F, 0.02F,
                           Fill::plain(rgb(0xFFFFFF).with_alpha(0.9F * (1 - face.expression.blink))));
    }
}

void draw_lids(const Figure& face) {
    for (const float side : {-1.0F, 1.0F}) draw_lids_of(face, eye_of(face, side), side);
}

void draw_brows(const Figure& face) {
    const Colour colour = mix(face.hair_dark, face.hair, face.looks.cut == HairCut::bald ? 0.0F : 0.35F);
    for (const float side : {-1.0F, 1.0F}) {
        const float raised = side > 0 ? 0.12F * face.skew : -0.035F * face.skew;  // one brow asks "well?"
        const float inner_y = -0.235F + 0.14F * face.frown - 0.12F * face.worry - 0.02F * face.smile - raised * 0.55F;
        const float middle_y = -0.295F + 0.04F * face.frown - 0.035F * face.worry - 0.02F * face.smile - raised;
        const float outer_y = -0.215F - 0.08F * face.frown + 0.04F * face.worry - raised * 0.7F;
        const float inner_x = 0.13F - 0.05F * face.frown;
        const Curve spine = smooth({{side * inner_x, inner_y}, {side * 0.32F, middle_y}, {side * 0.5F, outer_y}});
        const float thick = 0.07F * face.looks.brow * (1 + 0.12F * face.frown);
        face.paint.ribbon(
            spine, [thick](float t) { return thick * (0.55F + 0.9F * t * (1 - t) * 2) * (1 - 0.75F * t * t); }, colour);
    }
}

namespace {

Curve rim_of(Frames frames, float x) {
    Curve half{{0, -0.165F}, {0.17F, -0.14F}, {0.215F, 0.0F}, {0.165F, 0.15F}, {0, 0.175F}};
    if (frames == Frames::round) half = {{0, -0.19F}, {0.135F, -0.135F}, {0.19F, 0}, {0.135F, 0.135F}, {0, 0.19F}};
    if (frames == Frames::half) half = {{0, -0.02F}, {0.17F, -0.015F}, {0.19F, 0.07F}, {0.13F, 0.15F}, {0, 0.165F}};
    Curve rim = with_mirror(half);
    for (Point& p : rim) p = {p.x + x, p.y + 0.02F};
    return rim;
}

}  // namespace

void draw_glasses(const Figure& face) {
    if (!face.looks.glasses) return;
    const bool thin = face.looks.frames != Frames::square;
    const Colour frame = face.hazed(thin ? rgb(0x7A6A4A) : rgb(0x23262C));
    const float width = thin ? 0.022F : 0.034F;
    for (const float side : {-1.0F, 1.0F}) {
        const float x = side * kEyeX;
        Curve rim = rim_of(face.looks.frames, x);
        face.paint.shape(rim, {x, 0.02F},
                         Fill{rgb(0xFFFFFF).with_alpha(0.2F),
                              rgb(0xFFFFFF).with_alpha(0.02F),
                              {x - 0.2F, -0.16F},
                              {x + 0.15F, 0.15F}});
        rim.push_back(rim[0]);
        rim.push_back(rim[1]);
        face.paint.line(rim, width, frame);
        face.paint.line(Curve{{side * 0.515F, -0.02F}, {side * 0.72F, -0.07F}}, width, frame);
    }
    face.paint.line(quadratic({-0.095F, -0.005F}, {0, -0.055F}, {0.095F, -0.005F}), width, frame);
}

}  // namespace composure::window
