// Arms: where the hands are for each gesture, and how limbs are drawn.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "window/portrait/portrait_parts.h"

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

Arm hanging(const Torso& torso) {
    const float w = torso.width;
    return {{w * 1.0F, 3.2F}, {w * 0.96F, 4.4F}, kDown, 0.4F, 0, 0.1F, 1, 1};
}

// Both forearms on the counter with clenched fists, no wider than the shoulders; or the hands on the hips.
Arm planted(const Torso& torso) {
    const float w = torso.width;
    if (torso.counter > 0)
        return {
            {w * 1.0F, torso.counter - 0.1F}, {w * 0.5F, torso.counter + 0.06F}, kPi - 0.1F, 0.92F, 0, 0.1F, 1, 1.15F};
    return {{w * 1.26F, 2.95F}, {w * 0.88F, 3.72F}, 2.5F, 0.5F, 0, 0.1F, 1, 0.9F};
}

Weighed rest_of(const Torso& torso, std::span<const Weighed> poses) {
    float sum = 0;
    for (const Weighed& pose : poses) sum += pose.weight;
    return {hanging(torso), std::max(0.0F, 1 - sum)};
}

// Behind a near counter arms are crossed, and watches looked at, higher up, where they can be seen.
float lift_of(const Torso& torso) { return torso.counter > 0 ? std::clamp(3.0F - torso.counter, 0.0F, 0.42F) : 0; }

Arm lifted(Arm arm, float by) {
    arm.elbow.y -= by * 0.8F;
    arm.wrist.y -= by;
    return arm;
}

Arm right_arm(const Figure& face, const Torso& torso, const Gestures& hands) {
    const float w = torso.width;
    const float wag = face.expression.emphasis - 0.5F;
    const float lift = lift_of(torso);
    std::array<Weighed, 8> poses{{
        {lifted({{w * 0.98F, 2.98F}, {-0.42F, 2.62F}, kPi + 0.1F, 0.12F, 0, 0.1F, 1, 0.9F}, lift), hands.crossed},
        {{{w * 1.24F, 2.75F}, {w * 0.98F, 1.9F + 0.16F * wag}, kUp - 0.12F + 0.2F * wag, 0.95F, 1, 0, -1, 1},
         hands.pointing},
        {planted(torso), hands.fists * (1 - hands.pointing)},
        {lifted({{w * 0.98F, 3.05F}, {w * 1.2F, 2.35F}, 2 * kPi - 0.95F, 0.06F, 0, 1, -1, 1}, lift), hands.open},
        {{{w * 0.96F, 2.7F}, {0.66F, 1.3F}, kUp - 0.25F, 0.22F, 0, 0.3F, -1, 1}, hands.to_face},
        {{{w * 1.18F, 2.55F}, {0.98F, 1.2F}, kUp - 0.1F, 0.55F, 0.1F, 0.1F, -1, 0.9F}, hands.phone},
        {lifted({{w * 1.1F, 3.05F}, {w * 0.78F, 2.52F - 0.2F * wag}, 2 * kPi - 1.5F, 0.18F, 0.2F, 0.7F, -1, 1}, lift),
         hands.talking},
        {},
    }};
    poses.back() = rest_of(torso, std::span(poses).first(7));
    return blended(poses);
}

Arm left_arm(const Torso& torso, const Gestures& hands) {
    const float w = torso.width;
    const float lift = lift_of(torso);
    std::array<Weighed, 5> poses{{
        {lifted({{w * 0.98F, 3.02F}, {-0.35F, 2.74F}, kPi, 0.6F, 0, 0.1F, 1, 0.8F}, lift), hands.crossed},
        {lifted({{w * 1.0F, 2.95F}, {-0.12F, 2.42F}, kPi + 0.1F, 0.75F, 0, 0.1F, 1, 0.9F}, lift), hands.watch},
        {planted(torso), hands.fists * (1 - hands.watch)},
        {lifted({{w * 0.98F, 3.05F}, {w * 1.2F, 2.35F}, 2 * kPi - 0.95F, 0.06F, 0, 1, -1, 1}, lift), hands.open},
        {},
    }};
    poses.back() = rest_of(torso, std::span(poses).first(4));
    return blended(poses);
}

Point own(Point p, float side) { return {p.x * side, p.y}; }

float half_width(const Torso& torso, float t) { return torso.arm * (1 - 0.42F * t); }

// A piece of a limb: round at both ends, wider at `from`.
struct ArmPiece {
    Point from, to;
    float wide = 0, narrow = 0;

    Point along() const {
        const float length = std::max(0.001F, std::hypot(to.x - from.x, to.y - from.y));
        return {(to.x - from.x) / length, (to.y - from.y) / length};
    }
    Point side(float share, float by) const {  // beside the middle line; by 1: its right edge, seen along it
        const Point d = along();
        const Point p = between(from, to, share);
        const float half = (wide + (narrow - wide) * share) * by;
        return {p.x - d.y * half, p.y + d.x * half};
    }
};

Curve outline_of(const ArmPiece& piece, Point moved) {
    constexpr int kCap = 9;
    const float angle = std::atan2(piece.to.y - piece.from.y, piece.to.x - piece.from.x);
    Curve curve;
    const auto cap = [&](Point at, float half, float begin) {
        for (int i = 0; i <= kCap; ++i) {
            const float turned = begin + kPi * static_cast<float>(i) / kCap;
            curve.push_back({at.x + half * std::cos(turned) + moved.x, at.y + half * std::sin(turned) + moved.y});
        }
    };
    cap(piece.to, piece.narrow, angle - kPi / 2);
    cap(piece.from, piece.wide, angle + kPi / 2);
    return curve;
}

enum class Edges { from_middle, whole };

void draw_piece(const Figure& face, const ArmPiece& piece, const Fill& fill, Colour colour, Edges edges) {
    const Point middle = between(piece.from, piece.to, 0.5F);
    // In front of the body it throws a shadow, in the air it does not.
    const float before = std::clamp((1.1F * face.looks.build - std::abs(middle.x)) * 3, 0.0F, 1.0F);
    if (edges == Edges::whole && before > 0)
        face.paint.shape(outline_of(piece, {0.02F, 0.08F}), {middle.x + 0.02F, middle.y + 0.08F},
                         Fill::plain(rgb(0x1A1210).with_alpha(0.13F * before)));
    face.paint.shape(outline_of(piece, {}), middle, fill);
    const Colour rim = face.hazed(shade(colour, -0.6F)).with_alpha(0.6F);
    const float start = edges == Edges::whole ? -0.02F : 0.3F;
    for (const float by : {-0.97F, 0.97F}) {
        Curve edge;
        for (int i = 0; i <= 5; ++i) {
            const float share = start + (1.04F - start) * static_cast<float>(i) / 5;
            edge.push_back(piece.side(share, by));
        }
        face.paint.stroke(edge, 0.042F, rim);
    }
}

// Creases on the inner side of the elbow.
void draw_creases(const Figure& face, const ArmPiece& upper, const ArmPiece& lower, Colour colour) {
    const Point a = upper.along();
    const Point b = lower.along();
    const float bent = a.x * b.y - a.y * b.x;  // its sign says on which side the arm closes
    const float by = bent > 0 ? 1.0F : -1.0F;
    const Colour line = face.hazed(shade(colour, -0.5F)).with_alpha(0.55F * std::min(1.0F, std::abs(bent) * 2));
    for (const float share : {0.12F, 0.24F}) {
        const Point inner = lower.side(share, by * 0.9F);
        const Point outer = lower.side(share + 0.1F, -by * 0.25F);
        face.paint.stroke(Curve{inner, between(inner, outer, 0.5F), outer}, 0.034F, line);
    }
}

void draw_watch(const Figure& face, const Arm& arm, float side, float half) {
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

Arms arms_of(const Figure& face, const Torso& torso, const Gestures& gestures) {
    return {left_arm(torso, gestures), right_arm(face, torso, gestures), std::max(gestures.to_face, gestures.phone)};
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

void draw_arm(const Figure& face, const Torso& torso, const Arm& arm, float side) {
    const Point shoulder = own(torso.shoulder(), side);
    const Point elbow = own(arm.elbow, side);
    const Point wrist = own(arm.wrist, side);
    const ArmPiece upper{shoulder, elbow, half_width(torso, 0), half_width(torso, 0.5F)};
    const ArmPiece lower{elbow, wrist, half_width(torso, 0.5F), half_width(torso, 1)};
    const float covered = sleeve_length(face.looks);
    const Colour cloth = sleeve_colour(face.looks);
    const Fill sleeve = cloth_fill(face, torso, cloth);
    const Fill bare{face.skin, mix(face.skin, face.skin_dark, 0.5F), {-1.2F, 1.6F}, {1.6F, 3.6F}};
    if (covered < 0.5F)
        draw_piece(face, {shoulder, elbow, upper.wide * 0.86F, upper.narrow * 0.9F}, bare, face.looks.skin,
                   Edges::from_middle);
    const float reach = std::min(1.0F, covered * 2);
    const Point end = between(shoulder, elbow, reach);
    draw_piece(face, {shoulder, end, upper.wide, upper.wide + (upper.narrow - upper.wide) * reach}, sleeve, cloth,
               Edges::from_middle);
    draw_hand(face, arm, side);
    if (covered == 1) {
        draw_piece(face, lower, sleeve, cloth, Edges::whole);
        draw_creases(face, upper, lower, cloth);
        face.paint.line(Curve{lower.side(0.97F, -1.1F), lower.side(0.97F, 1.1F)}, 0.1F,
                        face.hazed(shade(cloth, -0.22F)));
    } else {
        draw_piece(face, {elbow, wrist, lower.wide * 0.9F, lower.narrow * 0.92F}, bare, face.looks.skin, Edges::whole);
    }
    if (covered > 0.5F && covered < 1)  // rolled up
        draw_piece(
            face,
            {between(shoulder, elbow, 0.9F), between(elbow, wrist, 0.16F), upper.narrow * 1.1F, lower.wide * 1.04F},
            sleeve, cloth, Edges::whole);
    if (side < 0 && face.looks.child == 0) draw_watch(face, arm, side, lower.narrow * 1.05F);
}

}  // namespace composure::window
