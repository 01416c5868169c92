// Arms: where the hands are for each gesture, and how limbs are drawn.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "window/portrait_parts.h"

namespace composure::window {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kUp = 1.5F * kPi;
constexpr float kDown = 0.5F * kPi;

struct Weighed {
    Arm arm;
    float weight;
};

constexpr float Arm::*kParts[] = {&Arm::aim, &Arm::curl, &Arm::index, &Arm::spread, &Arm::thumb, &Arm::length};

// The mean of all poses; what their weights leave open hangs down.
Arm blended(std::span<const Weighed> poses) {
    float sum = 0;
    for (const Weighed& pose : poses) sum += pose.weight;
    const float scale = sum > 0 ? 1 / sum : 0;
    Arm arm{{0, 0}, {0, 0}, 0, 0, 0, 0, 0, 0};
    for (const Weighed& pose : poses) {
        const float share = pose.weight * scale;
        arm.elbow = {arm.elbow.x + pose.arm.elbow.x * share, arm.elbow.y + pose.arm.elbow.y * share};
        arm.wrist = {arm.wrist.x + pose.arm.wrist.x * share, arm.wrist.y + pose.arm.wrist.y * share};
        for (const auto part : kParts) arm.*part += pose.arm.*part * share;
    }
    return arm;
}

Arm hanging(const Frame& frame) {
    const float w = frame.width;
    return {{w * 1.0F, 3.2F}, {w * 0.96F, 4.4F}, kDown, 0.4F, 0, 0.1F, 1, 1};
}

// Both fists on the counter, or the hands on the hips.
Arm planted(const Frame& frame) {
    const float w = frame.width;
    if (frame.counter > 0)
        return {{w * 1.16F, frame.counter - 0.62F}, {w * 0.74F, frame.counter - 0.02F}, kDown, 0.92F, 0, 0.1F, 1, 0.8F};
    return {{w * 1.36F, 2.95F}, {w * 0.92F, 3.72F}, 2.5F, 0.5F, 0, 0.1F, 1, 0.9F};
}

Weighed rest_of(const Frame& frame, std::span<const Weighed> poses) {
    float sum = 0;
    for (const Weighed& pose : poses) sum += pose.weight;
    return {hanging(frame), std::max(0.0F, 1 - sum)};
}

Arm right_arm(const Face& face, const Frame& frame, const Gestures& hands) {
    const float w = frame.width;
    const float wag = face.expression.emphasis - 0.5F;
    std::array<Weighed, 8> poses{{
        {{{w * 0.98F, 2.98F}, {-0.42F, 2.62F}, kPi + 0.1F, 0.12F, 0, 0.1F, 1, 0.9F}, hands.crossed},
        {{{w * 1.24F, 2.75F}, {w * 0.98F, 1.9F + 0.16F * wag}, kUp - 0.12F + 0.2F * wag, 0.95F, 1, 0, -1, 1},
         hands.pointing},
        {planted(frame), hands.fists * (1 - hands.pointing)},
        {{{w * 1.12F, 2.95F}, {w * 1.16F, 2.35F}, 2 * kPi - 0.95F, 0.06F, 0, 1, -1, 1}, hands.open},
        {{{w * 0.96F, 2.7F}, {0.68F, 1.42F}, kUp - 0.22F, 0.3F, 0, 0.3F, -1, 0.95F}, hands.to_face},
        {{{w * 1.18F, 2.55F}, {0.98F, 1.2F}, kUp - 0.1F, 0.55F, 0.1F, 0.1F, -1, 0.9F}, hands.phone},
        {{{w * 1.08F, 2.98F}, {w * 0.84F, 2.5F - 0.2F * wag}, 2 * kPi - 1.25F, 0.22F, 0.2F, 0.7F, -1, 1},
         hands.talking},
        {},
    }};
    poses.back() = rest_of(frame, std::span(poses).first(7));
    return blended(poses);
}

Arm left_arm(const Frame& frame, const Gestures& hands) {
    const float w = frame.width;
    const float under = hands.crossed;
    std::array<Weighed, 5> poses{{
        {{{w * 0.98F, 3.02F}, {-0.3F, 2.86F}, kPi, 0.6F, 0, 0.1F, 1, 0.8F}, under},
        {{{w * 1.0F, 2.95F}, {-0.12F, 2.42F}, kPi + 0.1F, 0.75F, 0, 0.1F, 1, 0.9F}, hands.watch},
        {planted(frame), hands.fists * (1 - hands.watch)},
        {{{w * 1.12F, 2.95F}, {w * 1.16F, 2.35F}, 2 * kPi - 0.95F, 0.06F, 0, 1, -1, 1}, hands.open},
        {},
    }};
    poses.back() = rest_of(frame, std::span(poses).first(4));
    return blended(poses);
}

Point own(Point p, float side) { return {p.x * side, p.y}; }

Curve spine_of(Point shoulder, const Arm& arm) {
    const Point upper = between(shoulder, arm.elbow, 0.5F);
    const Point lower = between(arm.elbow, arm.wrist, 0.5F);
    // The elbow is round: the middles are drawn a little to the outside.
    const Point bulge{arm.elbow.x - (shoulder.x + arm.wrist.x) / 2, arm.elbow.y - (shoulder.y + arm.wrist.y) / 2};
    return smooth({shoulder,
                   {upper.x + bulge.x * 0.1F, upper.y + bulge.y * 0.1F},
                   arm.elbow,
                   {lower.x + bulge.x * 0.1F, lower.y + bulge.y * 0.1F},
                   arm.wrist},
                  6);
}

float arm_width(const Frame& frame, float t) {
    const float cap = t < 0.1F ? std::sqrt(1 - (1 - t / 0.1F) * (1 - t / 0.1F)) : 1;
    return 2 * frame.arm * cap * (1 - 0.42F * t);
}

void draw_limb(const Face& face, const Frame& frame, const Curve& spine, Colour colour, float reach, float wider) {
    const auto count = static_cast<std::size_t>(static_cast<float>(spine.size() - 1) * reach) + 1;
    const std::span<const Point> part(spine.data(), std::max<std::size_t>(count, 3));
    const float last = static_cast<float>(part.size() - 1) / static_cast<float>(spine.size() - 1);
    const auto width = [&](float t) { return arm_width(frame, t * last) + wider; };
    const float y = spine.front().y;
    face.paint.ribbon(
        part, [&](float t) { return width(t) + 0.05F; }, face.hazed(shade(colour, -0.5F)).with_alpha(0.38F));
    face.paint.ribbon(
        part, width,
        Fill{face.hazed(shade(colour, 0.07F)), face.hazed(shade(colour, -0.2F)), {-1.2F, y - 0.4F}, {1.4F, y + 2.2F}});
}

void draw_sleeve_folds(const Face& face, const Frame& frame, const Curve& spine, Colour colour) {
    const std::size_t middle = spine.size() / 2;
    const Point a = spine[middle - 2];
    const Point b = spine[middle + 2];
    const Point inside{(a.x + b.x) / 2, (a.y + b.y) / 2};
    const Colour fold = face.hazed(shade(colour, -0.4F)).with_alpha(0.5F);
    for (const float share : {0.35F, 0.75F}) {
        const Point from = between(spine[middle], inside, share);
        face.paint.stroke(smooth({{from.x - frame.arm * 0.45F, from.y - 0.05F + share * 0.1F},
                                  from,
                                  {from.x + frame.arm * 0.45F, from.y - 0.02F + share * 0.1F}},
                                 4),
                          0.03F, fold);
    }
}

void draw_watch(const Face& face, const Arm& arm, float side, float half) {
    const Point at = own(arm.wrist, side);
    const Point elbow = own(arm.elbow, side);
    const float length = std::max(0.01F, std::hypot(at.x - elbow.x, at.y - elbow.y));
    const Point along{(at.x - elbow.x) / length, (at.y - elbow.y) / length};
    const Point middle{at.x - along.x * 0.04F, at.y - along.y * 0.04F};
    const Point across{-along.y * half, along.x * half};
    face.paint.line(Curve{{middle.x - across.x, middle.y - across.y}, {middle.x + across.x, middle.y + across.y}},
                    0.13F, face.hazed(rgb(0x2B2622)));
    face.paint.ellipse(middle, 0.12F, 0.12F, Fill::plain(face.hazed(rgb(0xC9CDD2))));
    face.paint.ellipse(middle, 0.092F, 0.092F, Fill::plain(face.hazed(rgb(0xF7F5EF))));
    face.paint.line(Curve{{middle.x, middle.y - 0.06F}, middle, {middle.x + 0.045F, middle.y + 0.01F}}, 0.018F,
                    face.hazed(rgb(0x2B2622)));
}

}  // namespace

Arms arms_of(const Face& face, const Frame& frame, const Gestures& gestures) {
    return {left_arm(frame, gestures), right_arm(face, frame, gestures), std::max(gestures.to_face, gestures.phone)};
}

Colour sleeve_colour(const Looks& looks) { return looks.clothes == Clothes::vest ? looks.under : looks.cloth; }

float sleeve_length(const Looks& looks) {
    switch (looks.clothes) {
        case Clothes::tshirt: return 0.4F;
        case Clothes::dress: return 0.3F;
        case Clothes::apron: return 0.56F;
        default: return 1;
    }
}

void draw_arm(const Face& face, const Frame& frame, const Arm& arm, float side) {
    const Arm& pose = arm;
    Curve spine = spine_of(frame.shoulder(), pose);
    for (Point& p : spine) p = own(p, side);
    const float covered = sleeve_length(face.looks);
    const Colour cloth = sleeve_colour(face.looks);
    draw_hand(face, pose, side);
    if (covered < 1) draw_limb(face, frame, spine, face.skin, 1, -0.06F);
    draw_limb(face, frame, spine, cloth, covered, 0);
    if (covered > 0.5F) draw_sleeve_folds(face, frame, spine, cloth);
    if (covered == 1)
        face.paint.line(std::span<const Point>(spine).last(2), arm_width(frame, 1) + 0.03F,
                        face.hazed(shade(cloth, -0.16F)));
    if (side < 0 && face.looks.child == 0) draw_watch(face, pose, side, arm_width(frame, 1) / 2);
}

}  // namespace composure::window
