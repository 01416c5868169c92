#include <algorithm>
#include <cmath>

#include "window/portrait/portrait_parts.h"

namespace composure::window {
namespace {

constexpr float kMouthY = 0.6F;
constexpr int kMouthColumns = 24;

// The inside of the mouth between two curves, and the lips around it.
struct Mouth {
    Curve upper_lip, upper_inside, lower_inside, lower_lip;
    float open = 0;
    float grit = 0;  // clenched teeth
    float beam = 0;  // a smile that shows teeth
};

Mouth mouth_of(const Figure& face) {
    const float talk = face.expression.talk;
    const float half = 0.235F + 0.085F * std::max(0.0F, face.smile) - 0.03F * talk * (1 - face.shout) +
                       0.02F * face.shout - 0.012F * face.worry;
    Mouth mouth;
    mouth.grit = face.grit * std::max(0.0F, 1 - 2.2F * talk);
    mouth.beam = std::clamp((face.smile - 0.62F) * 4, 0.0F, 1.0F) * (1 - talk);
    mouth.open = 0.15F * talk * (1 + 0.5F * face.shout) + 0.075F * mouth.beam + 0.085F * mouth.grit;
    const float press = 0.35F * face.frown * (1 - talk) * (1 - mouth.grit);  // lips pressed together
    for (int i = 0; i <= kMouthColumns; ++i) {
        const float t = 2 * static_cast<float>(i) / kMouthColumns - 1;
        const float x = t * half + 0.05F * face.skew + 0.015F * face.turn;  // drawn aside when impatient
        const float arch = 1 - t * t;
        const float corner = -(face.smile > 0 ? 0.13F : 0.1F) * face.smile * (t * t - 0.25F) + 0.012F * face.frown * t -
                             0.03F * face.skew * t;        // a touch crooked in anger, more so in impatience
        const float bow = 0.012F * std::exp(-t * t * 30);  // the dip of the upper lip
        const float round = 0.7F - 0.42F * mouth.grit;     // clenched teeth make it a box
        const float top = kMouthY + corner - mouth.open * 0.42F * std::pow(arch, round);
        const float bottom = kMouthY + corner + mouth.open * 0.75F * std::pow(arch, round - 0.1F) + 0.004F;
        mouth.upper_inside.push_back({x, top});
        mouth.lower_inside.push_back({x, bottom});
        mouth.upper_lip.push_back(
            {x * 1.02F, top - (0.046F * face.looks.lips * (1 - press) * std::pow(arch, 0.8F)) + bow * arch});
        mouth.lower_lip.push_back({x, bottom + 0.062F * face.looks.lips * (1 - press) * std::pow(arch, 0.75F)});
    }
    return mouth;
}

// The teeth on each other, and the gaps between them.
void draw_clenched(const Figure& face, const Mouth& mouth) {
    const Colour gap = face.hazed(rgb(0x7A4A44)).with_alpha(0.75F * mouth.grit);
    Curve meet;
    for (std::size_t i = 1; i < kMouthColumns; ++i)
        meet.push_back(between(mouth.upper_inside[i], mouth.lower_inside[i], 0.5F));
    face.paint.line(meet, 0.014F, gap);
    for (std::size_t i = 4; i < kMouthColumns - 2; i += 4)
        face.paint.line(Curve{between(mouth.upper_inside[i], mouth.lower_inside[i], 0.1F),
                              between(mouth.upper_inside[i], mouth.lower_inside[i], 0.86F)},
                        0.01F, gap.with_alpha(0.7F));
}

void draw_inside(const Figure& face, const Mouth& mouth) {
    if (mouth.open < 0.012F) {
        face.paint.stroke(mouth.upper_inside, 0.026F, face.hazed(rgb(0x5A2426)));
        return;
    }
    face.paint.band(mouth.upper_inside, mouth.lower_inside, Fill::plain(face.hazed(rgb(0x4A1218))));
    Curve teeth_top;
    Curve teeth_bottom;
    Curve tongue_top;
    for (std::size_t i = 0; i < mouth.upper_inside.size(); ++i) {
        const Point a = mouth.upper_inside[i];
        const Point b = mouth.lower_inside[i];
        teeth_top.push_back(between(a, b, 0.04F));
        teeth_bottom.push_back(between(a, b, 0.3F + 0.12F * face.shout + 0.38F * mouth.beam + 0.6F * mouth.grit));
        tongue_top.push_back(between(a, b, 0.72F));
    }
    if (mouth.beam + mouth.grit < 0.5F)
        face.paint.band(tongue_top, mouth.lower_inside, Fill::plain(face.hazed(rgb(0xB2545A))));
    face.paint.band(teeth_top, teeth_bottom, Fill::plain(face.hazed(rgb(0xF6F1EA))));
    if (mouth.grit > 0.3F) draw_clenched(face, mouth);
}

void draw_lips(const Figure& face, const Mouth& mouth) {
    const Colour lip = face.hazed(mix(face.looks.skin, rgb(0xA8393F), face.looks.lashes ? 0.55F : 0.34F));
    face.paint.band(mouth.upper_lip, mouth.upper_inside,
                    Fill::down(shade(lip, -0.06F), shade(lip, -0.18F), kMouthY - 0.08F, kMouthY));
    face.paint.band(mouth.lower_inside, mouth.lower_lip,
                    Fill::down(shade(lip, 0.02F), shade(lip, 0.14F), kMouthY, kMouthY + 0.1F));
    face.paint.glow({-0.03F, mouth.lower_lip[kMouthColumns / 2].y - 0.028F}, 0.09F, 0.02F,
                    face.glint.with_alpha(0.22F));
    face.paint.glow({0, mouth.lower_lip[kMouthColumns / 2].y + 0.035F}, 0.15F, 0.045F,
                    face.hazed(rgb(0x4A2018)).with_alpha(0.2F));
    for (const float side : {-1.0F, 1.0F}) {
        const Point corner = side < 0 ? mouth.upper_inside.front() : mouth.upper_inside.back();
        face.paint.ellipse(corner, 0.018F, 0.014F, Fill::plain(face.skin_dark.with_alpha(0.8F)));
    }
}

void draw_moustache(const Figure& face) {
    const float y = kMouthY - 0.075F - 0.02F * face.expression.talk;
    for (const float side : {-1.0F, 1.0F}) {
        const Curve spine = smooth({{0, y - 0.03F},
                                    {side * 0.12F, y - 0.045F},
                                    {side * 0.24F, y + 0.02F - 0.03F * face.smile},
                                    {side * 0.31F, y + 0.11F - 0.05F * face.smile}});
        face.paint.ribbon(
            spine, [](float t) { return 0.1F * (1 - 0.82F * t); }, mix(face.hair, face.hair_dark, 0.4F));
    }
}

// The lower half of the head's outline from the left to the right, a little inside of it, in so many points.
Curve jaw_line(const Figure& face, std::size_t count) {
    const Curve head = head_outline(face);
    constexpr float kInside = 0.985F;
    const std::size_t from = head.size() * 7 / 9, to = head.size() * 2 / 9;  // beside the eyes
    Curve jaw;
    for (std::size_t i = 0; i < count; ++i) {
        const Point p = head[from - (from - to) * i / (count - 1)];
        jaw.push_back({p.x * kInside, p.y * kInside});
    }
    return jaw;
}

// Around the jaw from ear to ear, open for the mouth.
void draw_full_beard(const Figure& face, float strength) {
    // Stubble stays on the skin, a beard stands out.
    const bool stubble = face.looks.beard == Beard::stubble;
    const float w = face.looks.face_width * (stubble ? 0.965F : 1.0F);
    const float j = face.looks.jaw;
    const float drop = 0.07F * face.expression.talk - (stubble ? 0.07F : 0.0F);
    const Curve beyond = smooth({{-0.735F * w, -0.06F},
                                 {-0.72F * w, 0.35F},
                                 {-0.62F * w * j, 0.72F},
                                 {-0.36F * w * j, 0.99F + drop},
                                 {0, 1.08F + drop},
                                 {0.36F * w * j, 0.99F + drop},
                                 {0.62F * w * j, 0.72F},
                                 {0.72F * w, 0.35F},
                                 {0.735F * w, -0.06F}});
    const Curve inner = smooth({{-0.68F * w, -0.06F},
                                {-0.6F * w, 0.32F},
                                {-0.46F, 0.5F},
                                {-0.31F, 0.66F},
                                {0, 0.76F + drop},
                                {0.31F, 0.66F},
                                {0.46F, 0.5F},
                                {0.6F * w, 0.32F},
                                {0.68F * w, -0.06F}});
    const Curve outer = stubble ? jaw_line(face, inner.size()) : beyond;
    const Fill fill = Fill::down(face.hair.with_alpha(strength),
                                 mix(face.hair, face.hair_dark, 0.75F).with_alpha(strength), 0.0F, 1.05F);
    face.paint.band(inner, outer, fill);
}

void draw_goatee(const Figure& face) {
    const float drop = 0.07F * face.expression.talk;
    const Curve right{
        {0, 0.74F + drop}, {0.16F, 0.76F + drop}, {0.21F, 0.9F + drop}, {0.12F, 1.08F + drop}, {0, 1.14F + drop}};
    face.paint.shape(with_mirror(right), {0, 0.92F + drop}, Fill::down(face.hair, face.hair_dark, 0.74F, 1.14F));
    for (const float side : {-1.0F, 1.0F})
        face.paint.stroke(smooth({{side * 0.3F, 0.56F}, {side * 0.33F, 0.7F}, {side * 0.19F, 0.9F + drop}}), 0.06F,
                          mix(face.hair, face.hair_dark, 0.4F));
}

}  // namespace

void draw_mouth_and_beard(const Figure& face) {
    const Mouth mouth = mouth_of(face);
    if (face.looks.beard == Beard::full) draw_full_beard(face, 1);
    if (face.looks.beard == Beard::stubble) {
        draw_full_beard(face, 0.22F);
        face.paint.glow({0, 0.52F}, 0.3F, 0.07F, face.hair_dark.with_alpha(0.22F));
    }
    if (face.looks.beard == Beard::full)
        face.paint.ellipse({0, 0.76F + 0.07F * face.expression.talk}, 0.08F, 0.06F, Fill::plain(face.hair_dark));
    if (face.looks.beard == Beard::goatee) draw_goatee(face);
    draw_inside(face, mouth);
    draw_lips(face, mouth);
    const Beard beard = face.looks.beard;
    if (beard == Beard::full || beard == Beard::moustache || beard == Beard::goatee) draw_moustache(face);
}

}  // namespace composure::window
