#include <cmath>
#include <numbers>

#include "window/portrait/portrait_parts.h"

namespace composure::window {

Fill hair_fill(const Figure& face) { return Fill{face.hair_light, face.hair_dark, {-0.4F, -1.2F}, {0.3F, 0.4F}}; }

void draw_shine(const Figure& face, std::initializer_list<Point> along, float width, float strength) {
    face.paint.stroke(smooth(along, 5), width, rgb(0xFFFFFF).with_alpha(strength * (1 - face.haze)));
}

void draw_strands_between(const Figure& face, std::span<const Point> from, std::span<const Point> to, int count,
                          float strength) {
    for (int i = 0; i < count; ++i) {
        const float share = (static_cast<float>(i) + 0.7F) / (static_cast<float>(count) + 0.4F);
        Curve strand;
        for (std::size_t k = 0; k < std::min(from.size(), to.size()); k += 2)
            strand.push_back(between(from[k], to[k], share));
        const Colour colour = i % 2 == 0 ? face.hair_dark : face.hair_light;
        face.paint.stroke(strand, i % 2 == 0 ? 0.022F : 0.016F, colour.with_alpha(strength));
    }
}

// A cap of hair: from ear over the skull to the other ear, down to the hairline.
void draw_cap(const Figure& face, float height, float side_width, float ear_y, std::initializer_list<Point> hairline) {
    const float w = face.looks.face_width;
    const Curve outer = smooth({{-side_width * w, ear_y},
                                {-(side_width + 0.03F) * w, -0.35F},
                                {-0.62F * w, -0.88F},
                                {-0.3F, -1.02F - height},
                                {0, -1.05F - height},
                                {0.3F, -1.02F - height},
                                {0.62F * w, -0.88F},
                                {(side_width + 0.03F) * w, -0.35F},
                                {side_width * w, ear_y}},
                               6);
    Curve inner = smooth(hairline, 6);
    // Both curves need equally many points: walk the hairline at the outer curve's places.
    Curve line;
    for (std::size_t i = 0; i < outer.size(); ++i) {
        const float at =
            static_cast<float>(i) / static_cast<float>(outer.size() - 1) * static_cast<float>(inner.size() - 1);
        const auto left = std::min(static_cast<std::size_t>(at), inner.size() - 2);
        line.push_back(between(inner[left], inner[left + 1], at - static_cast<float>(left)));
    }
    const Colour shadow = face.hazed(rgb(0x3A1A12)).with_alpha(0.16F);
    Curve low;
    for (const Point p : line) low.push_back({p.x * 0.97F, p.y + 0.09F});
    face.paint.band(line, low, Fill{shadow, shadow.with_alpha(0), {0, -0.7F}, {0, -0.35F}});
    face.paint.band(outer, line, hair_fill(face));
    draw_strands_between(face, outer, line, 5, 0.3F);
}

namespace {

void draw_swept(const Figure& face) {
    draw_cap(face, 0.1F, 0.74F, 0.0F,
             {{-0.68F, 0.02F},
              {-0.63F, -0.4F},
              {-0.5F, -0.58F},
              {-0.1F, -0.66F},
              {0.3F, -0.72F},
              {0.56F, -0.52F},
              {0.66F, -0.3F},
              {0.68F, 0.02F}});
    const Curve tuft = smooth({{-0.66F, -0.62F}, {-0.4F, -1.08F}, {0.1F, -1.2F}, {0.52F, -1.04F}, {0.7F, -0.66F}});
    const Curve under = smooth({{-0.6F, -0.56F}, {-0.3F, -0.68F}, {0.1F, -0.74F}, {0.42F, -0.72F}, {0.66F, -0.5F}});
    face.paint.band(tuft, under, hair_fill(face));
    draw_shine(face, {{-0.42F, -0.86F}, {-0.05F, -1.02F}, {0.34F, -0.96F}}, 0.03F, 0.3F);
}

void draw_bald(const Figure& face) {
    for (const float side : {-1.0F, 1.0F}) {
        const float w = face.looks.face_width;
        const Curve outer = smooth({{side * 0.7F * w, -0.5F}, {side * 0.79F * w, -0.24F}, {side * 0.745F * w, 0.06F}});
        const Curve inner = smooth({{side * 0.69F * w, -0.46F}, {side * 0.67F * w, -0.2F}, {side * 0.69F * w, 0.06F}});
        face.paint.band(side < 0 ? inner : outer, side < 0 ? outer : inner, hair_fill(face));
    }
    face.paint.glow({-0.22F, -0.72F}, 0.28F, 0.18F, face.glint.with_alpha(0.3F));
}

void draw_receding(const Figure& face) {
    draw_cap(face, 0.0F, 0.74F, 0.1F,
             {{-0.69F, 0.1F},
              {-0.66F, -0.3F},
              {-0.56F, -0.66F},
              {-0.34F, -0.9F},
              {-0.1F, -0.8F},
              {0.12F, -0.79F},
              {0.36F, -0.9F},
              {0.57F, -0.66F},
              {0.66F, -0.3F},
              {0.69F, 0.1F}});
}

void draw_pixie(const Figure& face) {
    draw_cap(face, 0.1F, 0.76F, 0.12F,
             {{-0.68F, 0.2F},
              {-0.63F, -0.2F},
              {-0.5F, -0.46F},
              {-0.2F, -0.5F},
              {0.1F, -0.58F},
              {0.42F, -0.66F},
              {0.62F, -0.3F},
              {0.68F, 0.2F}});
    const Curve top = smooth({{0.5F, -0.94F}, {0.1F, -1.16F}, {-0.4F, -1.02F}, {-0.68F, -0.56F}}, 6);
    const Curve low = smooth({{0.44F, -0.7F}, {0.1F, -0.66F}, {-0.28F, -0.5F}, {-0.62F, -0.3F}}, 6);
    face.paint.band(Curve(top.rbegin(), top.rend()), Curve(low.rbegin(), low.rend()), hair_fill(face));
    draw_strands_between(face, top, low, 6, 0.4F);
    draw_shine(face, {{-0.4F, -0.8F}, {0, -0.98F}, {0.34F, -0.94F}}, 0.03F, 0.3F);
}

void draw_crew(const Figure& face) {
    draw_cap(face, 0.02F, 0.735F, 0.04F,
             {{-0.7F, 0.04F},
              {-0.66F, -0.36F},
              {-0.54F, -0.62F},
              {0, -0.7F},
              {0.54F, -0.62F},
              {0.66F, -0.36F},
              {0.7F, 0.04F}});
}

void draw_side_parting(const Figure& face) {
    draw_cap(face, 0.08F, 0.75F, 0.04F,
             {{-0.69F, 0.04F},
              {-0.65F, -0.34F},
              {-0.52F, -0.56F},
              {-0.28F, -0.58F},
              {0.1F, -0.66F},
              {0.5F, -0.64F},
              {0.66F, -0.34F},
              {0.69F, 0.04F}});
    draw_shine(face, {{-0.4F, -0.88F}, {-0.05F, -1.0F}, {0.3F, -0.95F}}, 0.03F, 0.25F);
}

void draw_drawn_back(const Figure& face) {
    draw_cap(
        face, 0.06F, 0.76F, -0.02F,
        {{-0.7F, 0.0F}, {-0.66F, -0.36F}, {-0.42F, -0.7F}, {0, -0.84F}, {0.42F, -0.7F}, {0.66F, -0.36F}, {0.7F, 0.0F}});
    draw_shine(face, {{-0.46F, -0.78F}, {-0.1F, -0.99F}, {0.3F, -0.94F}}, 0.03F, 0.3F);
}

}  // namespace

void draw_hair(const Figure& face) {
    switch (face.looks.cut) {
        case HairCut::bald: draw_bald(face); break;
        case HairCut::crew: draw_crew(face); break;
        case HairCut::short_side: draw_side_parting(face); break;
        case HairCut::swept: draw_swept(face); break;
        case HairCut::receding: draw_receding(face); break;
        case HairCut::pixie: draw_pixie(face); break;
        case HairCut::bun:
        case HairCut::ponytail: draw_drawn_back(face); break;
        case HairCut::scarf:
        case HairCut::turban: break;  // portrait_cover.cpp
        case HairCut::curly:
        case HairCut::waves:
        case HairCut::braids:
        case HairCut::locs:
        case HairCut::bob:
        case HairCut::long_straight: draw_long_hair(face); break;
    }
}

}  // namespace composure::window
