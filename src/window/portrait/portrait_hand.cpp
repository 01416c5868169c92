#include <array>
#include <cmath>

#include "window/portrait/portrait_parts.h"

namespace composure::window {
namespace {

// The hand's own axes: along the fingers, and across towards the thumb.
struct Axes {
    Point root, along, across;

    Point at(float forward, float aside) const {
        return {root.x + along.x * forward + across.x * aside, root.y + along.y * forward + across.y * aside};
    }
};

Axes turned(const Axes& axes, Point root, float by) {
    const float c = std::cos(by);
    const float s = std::sin(by);
    return {root,
            {axes.along.x * c + axes.across.x * s, axes.along.y * c + axes.across.y * s},
            {axes.across.x * c - axes.along.x * s, axes.across.y * c - axes.along.y * s}};
}

float round_tip(float t) { return t < 0.72F ? 1 : std::sqrt(std::max(0.02F, 1 - std::pow((t - 0.72F) / 0.28F, 2.0F))); }

// The points of a finger stand closer at its tip.
float place_of(float t) {
    constexpr std::array kAt{0.0F, 0.4F, 0.72F, 0.82F, 0.9F, 0.96F, 1.0F};
    return kAt[static_cast<std::size_t>(std::lround(t * 6))];
}

void draw_finger(const Figure& face, const Axes& axes, float length, float width, Colour skin) {
    Curve spine;
    for (const float t : {0.0F, 0.4F, 0.72F, 0.82F, 0.9F, 0.96F, 1.0F}) spine.push_back(axes.at(length * t, 0));
    face.paint.ribbon(
        spine, [width](float t) { return (width + 0.035F) * round_tip(place_of(t)); }, face.skin_dark.with_alpha(0.8F));
    face.paint.ribbon(
        spine, [width](float t) { return width * round_tip(place_of(t)); }, skin);
}

void draw_palm(const Figure& face, const Axes& axes, float length, float width, Colour skin) {
    Curve outline;
    for (const Point p : {Point{-0.06F, 0.13F},
                          {0.14F, 0.18F},
                          {0.32F, 0.185F},
                          {0.4F, 0.13F},
                          {0.42F, 0},
                          {0.4F, -0.13F},
                          {0.3F, -0.18F},
                          {0.14F, -0.17F},
                          {-0.06F, -0.13F}})
        outline.push_back(axes.at(p.x * length, p.y * width));
    Curve curve = smooth(outline, true, 4);
    float area = 0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const Point a = curve[i];
        const Point b = curve[(i + 1) % curve.size()];
        area += a.x * b.y - b.x * a.y;
    }
    if (area < 0) curve = reversed(std::move(curve));
    const Point centre = axes.at(0.18F * length, 0);
    face.paint.shape(curve, centre, Fill::plain(skin));
}

}  // namespace

void draw_hand(const Figure& face, const Arm& arm, float side) {
    const Point along{std::cos(arm.aim) * side, std::sin(arm.aim)};
    // Towards the thumb: a quarter turn, to the side that the pose says.
    const float hand = arm.thumb < 0 ? -1.0F : 1.0F;
    const Point across{-along.y * hand * side, along.x * hand * side};
    const Axes axes{{arm.wrist.x * side, arm.wrist.y}, along, across};
    const float size = 1.25F * (1 - 0.18F * face.looks.child);
    const float length = arm.length * size;
    constexpr std::array kLengths{0.27F, 0.37F, 0.4F, 0.36F};  // from the little finger to the index
    const float thumb = std::min(1.0F, std::abs(arm.thumb));
    const bool fist = arm.curl > 0.5F;
    // An open hand shows its palm, which is light on everybody.
    const Colour skin = mix(face.skin, face.hazed(rgb(0xE9B493)), 0.5F * arm.spread * (1 - arm.curl));
    const auto draw_thumb = [&] {
        const float out = (1 - arm.curl) * (0.5F + 0.4F * arm.spread);
        const Axes root = turned(axes, axes.at(0.1F * length, 0.1F * thumb * size), 0.25F + out);
        draw_finger(face, root, (0.36F - 0.06F * arm.curl) * length * thumb + 0.02F, 0.115F * size, skin);
    };
    if (!fist) draw_thumb();
    draw_palm(face, axes, length, size, skin);
    for (std::size_t i = 0; i < kLengths.size(); ++i) {
        const float place = static_cast<float>(i) - 1.5F;
        const float curl = i == 3 ? arm.curl * (1 - arm.index) : arm.curl;
        const Axes root = turned(axes, axes.at(0.33F * length, 0.095F * place * size), 0.13F * place * arm.spread);
        draw_finger(face, root, kLengths[i] * length * (1 - 0.72F * curl), 0.098F * size, skin);
    }
    if (fist) {
        const Axes root = turned(axes, axes.at(0.2F * length, 0.17F * thumb * size), -0.95F);
        draw_finger(face, root, 0.28F * length * thumb + 0.02F, 0.11F * size, skin);
    }
}

void draw_phone(const Figure& face, float strength) {
    const float away = (1 - strength) * 2.4F;
    const Point top{0.8F + away * 0.2F, -0.12F + away};
    const Point low{0.9F + away * 0.2F, 0.98F + away};
    const auto width = [](float t) { return 0.2F * std::pow(std::max(0.0F, 1 - std::pow(2 * t - 1, 12.0F)), 0.3F); };
    Curve spine;
    for (int i = 0; i <= 16; ++i) spine.push_back(between(top, low, static_cast<float>(i) / 16));
    face.paint.ribbon(spine, width, face.hazed(rgb(0x22262C)));
    face.paint.stroke(Curve{between(top, low, 0.06F), between(top, low, 0.5F), between(top, low, 0.94F)}, 0.03F,
                      face.hazed(rgb(0x5B646E)));
}

}  // namespace composure::window
