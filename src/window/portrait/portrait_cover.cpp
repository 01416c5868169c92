// What covers the head: scarf, turban, cap and beanie; and a headset.
#include <cmath>

#include "window/portrait/portrait_parts.h"

namespace composure::window {
namespace {

Colour cloth_of(const Figure& face) { return face.hazed(face.looks.accent); }

void fold(const Figure& face, std::initializer_list<Point> along, float width = 0.026F) {
    face.paint.stroke(smooth(along, 6), width, shade(cloth_of(face), -0.35F).with_alpha(0.55F));
}

// A scarf around the head, open for the face; its lower part lies over the shoulders (draw_cover_behind).
void draw_scarf(const Figure& face) {
    const float w = face.looks.face_width;
    const Colour cloth = cloth_of(face);
    Curve outer = with_mirror(Curve{{0, -1.17F},
                                    {0.5F, -1.05F},
                                    {0.84F * w, -0.5F},
                                    {0.87F * w, 0.2F},
                                    {0.76F * w, 0.84F},
                                    {0.44F, 1.24F},
                                    {0, 1.34F}});
    Curve inner = with_mirror(Curve{{0, -0.74F},
                                    {0.36F, -0.68F},
                                    {0.6F * w, -0.36F},
                                    {0.66F * w, 0.16F},
                                    {0.56F * w, 0.64F},
                                    {0.3F, 0.93F},
                                    {0, 1.0F}});
    outer.push_back(Point{outer[0]});
    inner.push_back(Point{inner[0]});
    face.paint.band(outer, inner, Fill{shade(cloth, 0.18F), shade(cloth, -0.26F), {-0.6F, -1.1F}, {0.5F, 1.2F}});
    const Colour shadow = face.hazed(rgb(0x3A1A12)).with_alpha(0.25F);
    face.paint.line(inner, 0.05F, shadow);
    face.paint.line(inner, 0.03F, shade(cloth, 0.1F));
    fold(face, {{-0.1F, -0.98F}, {-0.6F, -0.7F}, {-0.77F, 0.1F}, {-0.5F, 0.9F}});
    fold(face, {{0.2F, -1.0F}, {0.68F, -0.56F}, {0.74F, 0.3F}, {0.36F, 1.05F}});
    fold(face, {{0.5F, -0.86F}, {0.8F, -0.2F}, {0.74F, 0.5F}});
    fold(face, {{-0.4F, 1.06F}, {0, 1.2F}, {0.4F, 1.0F}}, 0.034F);
}

void draw_turban(const Figure& face) {
    const Colour cloth = cloth_of(face);
    const Curve outer{{0, -1.5F},      {0.42F, -1.42F}, {0.78F, -1.14F}, {0.92F, -0.76F}, {0.84F, -0.42F},
                      {0.72F, -0.24F}, {0.56F, -0.4F},  {0.3F, -0.56F},  {0, -0.62F}};
    face.paint.shape(with_mirror(outer), {0, -0.95F},
                     Fill{shade(cloth, 0.2F), shade(cloth, -0.28F), {-0.7F, -1.4F}, {0.8F, -0.3F}});
    for (int i = 0; i < 5; ++i) {
        const float t = static_cast<float>(i) / 4;
        fold(face,
             {{-0.88F + 0.1F * t, -0.44F - 0.3F * t},
              {-0.3F, -0.72F - 0.42F * t},
              {0.06F + 0.1F * t, -0.66F - 0.5F * t}},
             0.04F);
        fold(
            face,
            {{0.88F - 0.1F * t, -0.44F - 0.3F * t}, {0.4F, -0.86F - 0.3F * t}, {-0.02F + 0.06F * t, -0.7F - 0.44F * t}},
            0.04F);
    }
    face.paint.stroke(smooth({{-0.56F, -1.1F}, {-0.2F, -1.36F}, {0.2F, -1.36F}}), 0.05F,
                      rgb(0xFFFFFF).with_alpha(0.2F * (1 - face.haze)));
}

void draw_peaked_cap(const Figure& face) {
    const Colour cloth = cloth_of(face);
    const Curve crown{{0, -1.24F}, {0.4F, -1.18F}, {0.7F, -0.94F}, {0.79F, -0.58F}, {0.4F, -0.66F}, {0, -0.68F}};
    face.paint.shape(with_mirror(crown), {0, -0.9F},
                     Fill{shade(cloth, 0.18F), shade(cloth, -0.2F), {-0.5F, -1.2F}, {0.6F, -0.6F}});
    fold(face, {{0, -1.22F}, {0.02F, -0.96F}, {0, -0.72F}});
    fold(face, {{-0.14F, -1.2F}, {-0.5F, -0.94F}, {-0.56F, -0.66F}});
    fold(face, {{0.14F, -1.2F}, {0.5F, -0.94F}, {0.56F, -0.66F}});
    const Curve peak{{0, -0.78F}, {0.5F, -0.72F}, {0.72F, -0.56F}, {0.6F, -0.46F}, {0.3F, -0.52F}, {0, -0.54F}};
    face.paint.glow({0, -0.46F}, 0.62F, 0.16F, face.hazed(rgb(0x2A1512)).with_alpha(0.35F));
    face.paint.shape(with_mirror(peak), {0, -0.62F},
                     Fill::down(shade(cloth, -0.1F), shade(cloth, -0.4F), -0.76F, -0.5F));
    face.paint.ellipse({0, -1.24F}, 0.05F, 0.03F, Fill::plain(shade(cloth, -0.3F)));
}

void draw_beanie(const Figure& face) {
    const Colour cloth = cloth_of(face);
    const Curve crown{{0, -1.36F}, {0.42F, -1.26F}, {0.72F, -0.98F}, {0.78F, -0.6F}, {0.4F, -0.66F}, {0, -0.68F}};
    face.paint.shape(with_mirror(crown), {0, -0.95F},
                     Fill{shade(cloth, 0.16F), shade(cloth, -0.26F), {-0.5F, -1.3F}, {0.6F, -0.6F}});
    const Curve top = smooth({{-0.8F, -0.66F}, {-0.4F, -0.8F}, {0, -0.83F}, {0.4F, -0.8F}, {0.8F, -0.66F}});
    const Curve low = smooth({{-0.77F, -0.38F}, {-0.4F, -0.5F}, {0, -0.53F}, {0.4F, -0.5F}, {0.77F, -0.38F}});
    face.paint.band(top, low, Fill::across(shade(cloth, 0.06F), shade(cloth, -0.3F), -0.7F, 0.7F));
    for (std::size_t i = 1; i + 1 < top.size(); i += 2)
        face.paint.line(Curve{top[i], low[i]}, 0.02F, shade(cloth, -0.4F).with_alpha(0.5F));
}

void draw_headset(const Figure& face) {
    const Colour dark = face.hazed(rgb(0x2B2F36));
    face.paint.line(smooth({{-0.78F, -0.1F}, {-0.66F, -0.8F}, {0, -1.2F}, {0.66F, -0.8F}, {0.78F, -0.1F}}), 0.06F,
                    dark);
    for (const float side : {-1.0F, 1.0F})
        face.paint.ellipse({side * 0.79F, 0.08F}, 0.12F, 0.21F, Fill::down(shade(dark, 0.25F), dark, -0.1F, 0.3F));
    face.paint.line(smooth({{-0.78F, 0.24F}, {-0.66F, 0.62F}, {-0.34F, 0.72F}}), 0.04F, dark);
    face.paint.ellipse({-0.32F, 0.72F}, 0.07F, 0.05F, Fill::plain(dark));
}

}  // namespace

void draw_cover_behind(const Figure& face) {
    if (face.looks.cut != HairCut::scarf) return;
    const Colour cloth = cloth_of(face);
    const Curve right{{0, 0.9F}, {0.6F, 1.0F}, {0.84F, 1.4F}, {0.72F, 1.78F}, {0.3F, 2.0F}, {0, 2.06F}};
    face.paint.shape(with_mirror(right), {0, 1.4F}, Fill{cloth, shade(cloth, -0.32F), {-0.5F, 1.0F}, {0.6F, 2.0F}});
    fold(face, {{-0.66F, 1.2F}, {-0.1F, 1.56F}, {0.5F, 1.8F}}, 0.04F);
    fold(face, {{-0.7F, 1.46F}, {-0.2F, 1.8F}, {0.2F, 1.96F}}, 0.04F);
    fold(face, {{0.72F, 1.24F}, {0.4F, 1.5F}, {0.1F, 1.62F}}, 0.04F);
}

void draw_cover(const Figure& face) {
    if (face.looks.cut == HairCut::scarf) draw_scarf(face);
    if (face.looks.cut == HairCut::turban) draw_turban(face);
    if (face.looks.hat == Hat::cap) draw_peaked_cap(face);
    if (face.looks.hat == Hat::beanie) draw_beanie(face);
    if (face.looks.headset) draw_headset(face);
}

}  // namespace composure::window
