// Neck, shoulders and trunk.
#include <algorithm>
#include <array>
#include <cmath>

#include "window/portrait/portrait_parts.h"

namespace composure::window {
namespace {

Curve trunk_outline(const Torso& torso) {
    const float w = torso.width;
    Curve right{{0, torso.top + 0.18F},
                {0.34F, torso.top + 0.05F},
                {0.56F, torso.top + 0.09F},
                {w * 0.64F, torso.top + 0.155F},
                {torso.shoulder().x + 0.22F * torso.arm, torso.shoulder().y - 0.975F * torso.arm}};  // along the arm
    for (const float y : {0.42F, 0.6F, 1.0F, 1.5F, 2.1F}) {
        const float at = torso.top + y;
        if (at < torso.floor - 0.1F) right.push_back({torso.trunk(at), at});
    }
    right.push_back({torso.trunk(torso.floor), torso.floor});
    Curve curve = smooth(std::span<const Point>(right), false, 5);
    curve.push_back({0, torso.floor});
    const Curve left = mirrored(curve);
    curve.insert(curve.end(), left.rbegin() + 1, left.rend() - 1);
    return curve;
}

}  // namespace

float Torso::trunk(float y) const {
    struct Place {
        float down, share;
    };
    constexpr std::array<Place, 6> kShape{
        {{0.42F, 0.83F}, {0.6F, 0.88F}, {1.1F, 0.81F}, {1.7F, 0.75F}, {2.3F, 0.76F}, {3.4F, 0.86F}}};
    const float down = y - top;
    for (std::size_t i = 0; i + 1 < kShape.size(); ++i) {
        if (down >= kShape[i + 1].down) continue;
        const float part = std::clamp((down - kShape[i].down) / (kShape[i + 1].down - kShape[i].down), 0.0F, 1.0F);
        return width * (kShape[i].share + (kShape[i + 1].share - kShape[i].share) * part);
    }
    return width * kShape.back().share;
}

// Neck and shoulders rise and tighten with anger, sink with worry.
Torso torso_of(const Figure& face, float floor, float counter) {
    const Looks& looks = face.looks;
    Torso torso;
    torso.top = 1.35F - 0.17F * face.frown + 0.05F * face.worry;
    torso.width = (1.5F + 0.1F * face.frown - 0.05F * face.worry) * looks.build * (1 - 0.2F * looks.child);
    torso.floor = std::max(floor, 1.9F);
    torso.arm = 0.35F * std::sqrt(looks.build) * (1 - 0.15F * looks.child);
    torso.counter = counter;
    return torso;
}

Fill neck_fill(const Figure& face) {
    return Fill{face.skin, mix(face.skin, face.skin_dark, 0.7F), {-0.36F, 1.2F}, {0.5F, 1.4F}};
}

Fill cloth_fill(const Figure& face, const Torso& torso, Colour colour) {
    const Colour cloth = face.hazed(colour);
    return Fill{shade(cloth, 0.1F),
                shade(cloth, -0.24F),
                {-torso.width * 0.9F, torso.top},
                {torso.width * 0.7F, torso.top + 2.6F}};
}

void draw_neck(const Figure& face, const Torso& torso) {
    const float half = 0.36F * std::sqrt(face.looks.build) * (1 - 0.28F * face.looks.child);
    const float lean = 0.07F * face.turn;
    const Curve left = smooth({{-half + lean, 0.5F},
                               {-half * 0.98F + lean, 1.0F},
                               {-half * 1.12F + lean / 2, torso.top - 0.02F},
                               {-half * 1.7F, torso.top + 0.3F}});
    Curve right;
    for (const Point p : left) right.push_back({2 * (p.y < torso.top ? lean : 0) - p.x, p.y});
    // A band runs from left to right: here it runs down, so its sides are exchanged.
    face.paint.band(right, left, neck_fill(face));
    // The shadow of the chin.
    const Colour shadow = face.hazed(rgb(0x2A1512)).with_alpha(0.5F);
    const float from = 0.86F;
    const float to = 1.34F + 0.1F * face.frown;
    const Curve lower =
        quadratic({-half * 0.98F + lean, 1.08F}, {0.08F + lean, to + 0.1F}, {half * 1.0F + lean, 1.12F}, 10);
    Curve above;
    for (const Point p : lower) above.push_back({p.x, from});
    face.paint.band(above, lower, Fill{shadow, shadow.with_alpha(0.1F), {0, 0.98F}, {0, to}});
    const Colour tendon = face.skin_dark.with_alpha((0.3F + 0.4F * face.frown) * (1 - 0.7F * face.looks.child));
    for (const float side : {-1.0F, 1.0F})
        face.paint.stroke(smooth({{side * half * 0.75F + lean, 1.05F},
                                  {side * half * 0.5F, torso.top - 0.05F},
                                  {side * 0.09F, torso.top + 0.2F}},
                                 5),
                          0.028F, tendon);
}

void draw_body(const Figure& face, const Torso& torso) {
    face.paint.shape(trunk_outline(torso), {0, std::min(torso.top + 1, (torso.top + torso.floor) / 2)},
                     cloth_fill(face, torso, face.looks.cloth));
    // Where the arms lie against the body.
    const Colour fold = face.hazed(shade(face.looks.cloth, -0.4F)).with_alpha(0.24F);
    for (const float side : {-1.0F, 1.0F})
        face.paint.glow({side * (torso.trunk(torso.top + 1.5F) - 0.2F), torso.top + 1.5F}, 0.2F, 0.7F, fold);
    draw_clothes(face, torso);
}

}  // namespace composure::window
