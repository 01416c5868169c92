// Hair that falls: what lies behind the head and what lies beside the face.
#include <cmath>
#include <numbers>

#include "window/portrait/portrait_parts.h"

namespace composure::window {
namespace {

void draw_curls(const Figure& face, bool behind) {
    const float w = face.looks.face_width;
    const int count = behind ? 22 : 13;
    for (int i = 0; i < count; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(count - 1);
        const float angle = std::numbers::pi_v<float> * (behind ? 0.98F + 1.04F * t : 1.12F + 0.76F * t);
        const float radius_x = behind ? 0.84F * w : 0.6F * w;
        const float radius_y = behind ? 1.02F : 0.8F;
        const Point at{std::cos(angle) * radius_x, std::sin(angle) * radius_y - (behind ? 0.12F : 0.1F)};
        const float size = (behind ? 0.21F : 0.19F) + 0.03F * std::sin(static_cast<float>(i) * 2.4F);
        face.paint.ellipse(at, size, size, hair_fill(face));
        face.paint.glow({at.x - size * 0.3F, at.y - size * 0.35F}, size * 0.7F, size * 0.6F,
                        face.hair_light.with_alpha(0.35F));
    }
}

void draw_long_sides(const Figure& face, float down_to, float flare) {
    const float w = face.looks.face_width;
    const Curve right{{0, -1.14F},
                      {0.48F, -1.05F},
                      {0.82F * w, -0.6F},
                      {0.88F * w, 0.0F},
                      {(0.86F + flare) * w, 0.6F},
                      {(0.78F + flare) * w, down_to},
                      {0.4F, down_to + 0.08F},
                      {0, down_to}};
    face.paint.shape(with_mirror(right), {0, 0}, Fill{face.hair_light, face.hair_dark, {-0.5F, -1.3F}, {0.3F, 0.5F}});
}

void draw_strands(const Figure& face, float down_to) {
    const float w = face.looks.face_width;
    for (const float side : {-1.0F, 1.0F}) {
        const Curve outer = smooth(
            {{side * 0.3F, -1.06F}, {side * 0.78F * w, -0.62F}, {side * 0.86F * w, 0.0F}, {side * 0.84F * w, down_to}});
        const Curve inner = smooth({{side * 0.1F, -0.98F},
                                    {side * 0.6F * w, -0.5F},
                                    {side * 0.7F * w, 0.0F},
                                    {side * (down_to > 1 ? 0.8F : 0.64F) * w, down_to - 0.06F}});
        face.paint.band(side < 0 ? inner : outer, side < 0 ? outer : inner,
                        Fill::down(face.hair_light, face.hair_dark, -1.1F, down_to));
        face.paint.stroke(
            smooth({{side * 0.5F, -0.86F}, {side * 0.74F * w, -0.4F}, {side * 0.78F * w, down_to - 0.2F}}), 0.02F,
            face.hair_light.with_alpha(0.8F));
    }
}

void draw_fringe(const Figure& face, float parting) {
    const Curve right_top = smooth({{parting, -1.13F}, {0.38F, -1.06F}, {0.68F, -0.66F}, {0.75F, -0.2F}});
    const Curve right_low = smooth({{parting, -0.8F}, {0.32F, -0.66F}, {0.56F, -0.46F}, {0.67F, -0.14F}});
    const Curve left_top = smooth({{-0.75F, -0.2F}, {-0.68F, -0.66F}, {-0.4F, -1.06F}, {parting + 0.03F, -1.13F}});
    const Curve left_low = smooth({{-0.67F, -0.14F}, {-0.6F, -0.42F}, {-0.32F, -0.62F}, {parting + 0.03F, -0.79F}});
    const Colour shadow = face.hazed(rgb(0x3A1A12)).with_alpha(0.2F);
    for (const Curve* low : {&right_low, &left_low}) {
        Curve under;
        for (const Point p : *low) under.push_back({p.x * 0.96F, p.y + 0.08F});
        face.paint.band(*low, under, Fill{shadow, shadow.with_alpha(0), {0, -0.7F}, {0, -0.3F}});
    }
    face.paint.band(right_top, right_low, hair_fill(face));
    draw_strands_between(face, right_top, right_low, 4, 0.3F);
    face.paint.band(left_top, left_low, hair_fill(face));
    draw_strands_between(face, left_top, left_low, 4, 0.3F);
    draw_shine(face, {{-0.56F, -0.66F}, {-0.38F, -0.86F}, {-0.2F, -0.96F}}, 0.03F, 0.28F);
}

// Hair parted in the middle and drawn to the sides.
void draw_parted(const Figure& face) {
    draw_cap(face, 0.05F, 0.76F, 0.05F,
             {{-0.7F, 0.06F},
              {-0.66F, -0.34F},
              {-0.46F, -0.62F},
              {-0.04F, -0.94F},
              {0.04F, -0.94F},
              {0.46F, -0.62F},
              {0.66F, -0.34F},
              {0.7F, 0.06F}});
    face.paint.stroke(Curve{{0, -1.08F}, {0, -1.0F}, {0, -0.9F}}, 0.025F, face.skin_dark);
}

void draw_braids(const Figure& face) {
    for (const float side : {-1.0F, 1.0F})
        for (int i = 0; i < 8; ++i) {
            const auto down = static_cast<float>(i);
            const Point at{side * (0.8F - 0.012F * down), 0.2F + 0.2F * down};
            const float size = 0.16F - 0.006F * down;
            face.paint.ellipse({at.x + 0.035F, at.y}, size * 0.86F, size, Fill::plain(face.hair_dark));
            face.paint.ellipse(
                {at.x - 0.02F, at.y}, size * 0.72F, size * 0.9F,
                Fill{face.hair_light, face.hair, {at.x - 0.1F, at.y - 0.1F}, {at.x + 0.1F, at.y + 0.1F}});
            if (i == 7)
                face.paint.ellipse({at.x, at.y + 0.13F}, 0.09F, 0.06F, Fill::plain(face.hazed(face.looks.accent)));
        }
}

void draw_locs(const Figure& face, bool behind) {
    const int count = behind ? 15 : 9;
    if (!behind) face.paint.ellipse({0, -0.86F}, 0.5F, 0.24F, Fill::plain(face.hair_dark));
    for (int i = 0; i < count; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(count - 1) * 2 - 1;
        const float w = face.looks.face_width;
        const float fall = behind ? 1.2F + 0.12F * std::sin(static_cast<float>(i) * 2.1F) - 0.25F * t * t : -0.42F;
        const Point root{t * 0.3F, -1.04F + 0.1F * t * t};
        const Point over{t * (behind ? 1.0F : 0.72F) * w, -0.95F + 0.1F * t * t};
        const Point end{t * (behind ? 0.94F : 0.72F) * w, behind ? fall : fall + 0.45F * t * t};
        const Curve spine = quadratic(root, over, end, 8);
        face.paint.ribbon(
            spine, [](float s) { return 0.17F * (1 - 0.2F * s); }, face.hair_dark);
        face.paint.ribbon(
            spine, [](float s) { return 0.12F * (1 - 0.2F * s); },
            i % 2 == 0 ? face.hair : mix(face.hair, face.hair_light, 0.4F));
    }
}

void draw_wavy_sides(const Figure& face) {
    const float w = face.looks.face_width;
    const Curve right{{0, -1.16F},        {0.5F, -1.06F},    {0.86F * w, -0.6F}, {0.86F * w, -0.2F},
                      {1.0F * w, 0.12F},  {0.9F * w, 0.42F}, {1.06F * w, 0.76F}, {0.96F * w, 1.08F},
                      {1.08F * w, 1.42F}, {0.7F, 1.62F},     {0.3F, 1.5F},       {0, 1.46F}};
    face.paint.shape(with_mirror(right), {0, 0}, Fill::down(face.hair, face.hair_dark, -1.0F, 1.5F));
}

void draw_wavy_locks(const Figure& face) {
    const float w = face.looks.face_width;
    for (const float side : {-1.0F, 1.0F}) {
        const Curve outer = smooth({{side * 0.36F, -1.0F},
                                    {side * 0.8F * w, -0.6F},
                                    {side * 0.84F * w, -0.2F},
                                    {side * 0.97F * w, 0.12F},
                                    {side * 0.88F * w, 0.42F},
                                    {side * 1.02F * w, 0.78F},
                                    {side * 0.94F * w, 1.2F}},
                                   6);
        const Curve inner = smooth({{side * 0.3F, -0.86F},
                                    {side * 0.62F * w, -0.5F},
                                    {side * 0.67F * w, -0.16F},
                                    {side * 0.7F * w, 0.14F},
                                    {side * 0.68F * w, 0.44F},
                                    {side * 0.76F * w, 0.8F},
                                    {side * 0.74F * w, 1.16F}},
                                   6);
        face.paint.band(side < 0 ? inner : outer, side < 0 ? outer : inner,
                        Fill::down(face.hair_light, face.hair_dark, -1.1F, 1.3F));
        draw_strands_between(face, outer, inner, 4, 0.4F);
    }
}

}  // namespace

void draw_hair_behind(const Figure& face) {
    switch (face.looks.cut) {
        case HairCut::bob: draw_long_sides(face, 0.92F, 0.0F); break;
        case HairCut::long_straight: draw_long_sides(face, 1.62F, 0.06F); break;
        case HairCut::curly: draw_curls(face, true); break;
        case HairCut::waves: draw_wavy_sides(face); break;
        case HairCut::locs: draw_locs(face, true); break;
        case HairCut::bun:
            face.paint.ellipse({0.02F, -1.16F}, 0.34F, 0.3F, Fill::down(face.hair_light, face.hair_dark, -1.4F, -0.9F));
            break;
        case HairCut::ponytail: {
            const Curve tail = smooth({{0.5F, -0.5F}, {0.92F, -0.1F}, {0.9F, 0.5F}, {0.74F, 1.1F}});
            face.paint.ribbon(
                tail, [](float t) { return 0.34F * (1 - 0.88F * t * t); }, face.hair_dark);
            break;
        }
        default: break;
    }
}

void draw_long_hair(const Figure& face) {
    switch (face.looks.cut) {
        case HairCut::curly: draw_curls(face, false); break;
        case HairCut::locs: draw_locs(face, false); break;
        case HairCut::waves:
            draw_fringe(face, 0.2F);
            draw_wavy_locks(face);
            break;
        case HairCut::braids:
            draw_parted(face);
            draw_braids(face);
            break;
        case HairCut::bob:
            draw_strands(face, 0.72F);
            draw_fringe(face, -0.12F);
            break;
        case HairCut::long_straight:
            draw_strands(face, 1.3F);
            draw_fringe(face, 0.04F);
            break;
        default: break;
    }
}

}  // namespace composure::window
