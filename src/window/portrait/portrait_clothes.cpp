// What is worn, over the trunk that portrait_body.cpp has drawn in the cloth's colour.
#include <cmath>

#include "window/portrait/portrait_clothes_parts.h"

namespace composure::window {

using namespace clothes;

namespace {

void draw_round_collar(const Figure& face, const Torso& torso, float drop, float width) {
    const Curve spine = draw_neckline(face, torso, drop, 0.44F);
    face.paint.ribbon(
        spine, [width](float t) { return width * tapered(t); }, face.hazed(shade(face.looks.cloth, -0.3F)));
    if (width < 0.06F) return;
    face.paint.ribbon(
        spine, [width](float t) { return width * 0.3F * tapered(t); },
        face.hazed(shade(face.looks.cloth, -0.1F)).with_alpha(0.7F));
}

void draw_jacket(const Figure& face, const Torso& torso) {
    const float down_to = torso.top + 1.5F;
    draw_opening(face, torso, 0.42F, down_to, face.looks.under);
    draw_shirt_collar(face, torso, face.looks.under);
    if (face.looks.clothes == Clothes::suit)
        draw_tie(face, torso, face.looks.accent);
    else
        draw_buttons(face, 0, torso.top + 0.5F, down_to - 0.3F, 0.34F, shade(face.looks.under, -0.25F));
    draw_lapels(face, torso, face.looks.cloth, down_to, 1);
    draw_buttons(face, 0.04F, down_to + 0.16F, torso.floor, 0.5F, shade(face.looks.cloth, -0.5F));
    const Curve pocket{{0.62F, torso.top + 1.06F}, {0.96F, torso.top + 1.0F}};
    face.paint.line(pocket, 0.05F, face.hazed(shade(face.looks.cloth, -0.3F)));
}

void draw_cardigan(const Figure& face, const Torso& torso) {
    const float down_to = torso.top + 1.3F;
    draw_opening(face, torso, 0.4F, down_to, face.looks.under);
    draw_neckline(face, torso, 0.26F, 0.36F);
    const Colour rib = face.hazed(shade(face.looks.cloth, -0.26F));
    for (const float side : {-1.0F, 1.0F})
        face.paint.line(smooth({on(side, 0.42F, torso.top - 0.04F), on(side, 0.38F, torso.top + 0.45F),
                                on(side, 0.05F, down_to), on(side, 0.05F, torso.floor)}),
                        0.13F, rib);
    draw_buttons(face, 0.02F, down_to + 0.1F, torso.floor, 0.4F, shade(face.looks.cloth, 0.5F));
}

void draw_hoodie(const Figure& face, const Torso& torso) {
    draw_round_collar(face, torso, 0.22F, 0.03F);
    const Colour dark = face.hazed(shade(face.looks.cloth, -0.2F));
    const Curve hood = smooth({{-0.56F, torso.top - 0.12F},
                               {-0.44F, torso.top + 0.18F},
                               {0, torso.top + 0.34F},
                               {0.44F, torso.top + 0.18F},
                               {0.56F, torso.top - 0.12F}});
    face.paint.ribbon(
        hood, [](float t) { return 0.24F * tapered(t); }, face.hazed(shade(face.looks.cloth, -0.34F)));
    face.paint.ribbon(
        hood, [](float t) { return 0.17F * tapered(t); }, dark);
    for (const float side : {-1.0F, 1.0F})
        face.paint.line(smooth({on(side, 0.15F, torso.top + 0.36F), on(side, 0.16F, torso.top + 0.6F),
                                on(side, 0.19F, torso.top + 0.86F)}),
                        0.036F, face.hazed(rgb(0xECE7DC)));
    face.paint.line(smooth({{-0.6F, torso.top + 2.3F},
                            {-0.42F, torso.top + 1.75F},
                            {0.42F, torso.top + 1.75F},
                            {0.6F, torso.top + 2.3F}}),
                    0.024F, face.hazed(shade(face.looks.cloth, -0.4F)).with_alpha(0.7F));
}

void draw_sweater(const Figure& face, const Torso& torso) {
    draw_chest_band(face, torso, 0.86F, 0.16F, face.looks.accent);
    draw_chest_band(face, torso, 1.12F, 0.07F, mix(face.looks.accent, rgb(0xFFFFFF), 0.55F));
    draw_round_collar(face, torso, 0.26F, 0.1F);
}

void draw_turtleneck(const Figure& face, const Torso& torso) {
    const float y = torso.top;
    const Colour cloth = face.looks.cloth;
    const float half = 0.39F * std::sqrt(face.looks.build) * (1 - 0.24F * face.looks.child);
    const Curve upper = smooth(
        {{-half, y - 0.22F}, {-half * 0.5F, y - 0.16F}, {0, y - 0.13F}, {half * 0.5F, y - 0.16F}, {half, y - 0.22F}});
    const Curve lower = smooth({{-half * 1.3F, y + 0.2F},
                                {-half * 0.6F, y + 0.28F},
                                {0, y + 0.3F},
                                {half * 0.6F, y + 0.28F},
                                {half * 1.3F, y + 0.2F}});
    const Fill fill = Fill::across(face.hazed(shade(cloth, 0.12F)), face.hazed(shade(cloth, -0.26F)), -half, half);
    face.paint.band(upper, lower, fill);
    // The collar is folded over.
    Curve fold;
    for (const Point p : upper) fold.push_back({p.x * 1.05F, p.y + 0.08F});
    face.paint.ribbon(
        fold, [](float t) { return 0.23F * tapered(t); }, face.hazed(shade(cloth, -0.4F)).with_alpha(0.5F));
    face.paint.ribbon(
        fold, [](float t) { return 0.2F * tapered(t); }, fill);
}

}  // namespace

void draw_clothes(const Figure& face, const Torso& torso) {
    switch (face.looks.clothes) {
        case Clothes::sweater: draw_sweater(face, torso); break;
        case Clothes::suit:
        case Clothes::jacket: draw_jacket(face, torso); break;
        case Clothes::cardigan: draw_cardigan(face, torso); break;
        case Clothes::hoodie: draw_hoodie(face, torso); break;
        case Clothes::shirt:
            draw_neckline(face, torso, 0.2F, 0.34F);
            draw_shirt_collar(face, torso, face.looks.cloth);
            draw_placket(face, torso, face.looks.cloth);
            break;
        case Clothes::coat: draw_coat(face, torso); break;
        case Clothes::dress: draw_dress(face, torso); break;
        case Clothes::apron: draw_apron(face, torso); break;
        case Clothes::vest: draw_vest(face, torso); break;
        case Clothes::uniform: draw_uniform(face, torso); break;
        case Clothes::tshirt: draw_round_collar(face, torso, 0.26F, 0.06F); break;
        case Clothes::turtleneck: draw_turtleneck(face, torso); break;
    }
}

}  // namespace composure::window
