// Outfits with a shape of their own: coat, high-visibility vest, uniform, apron and dress.
#include <cmath>

#include "window/portrait/portrait_clothes_parts.h"

namespace composure::window::clothes {

void draw_coat(const Figure& face, const Torso& torso) {
    const float down_to = torso.top + 1.1F;
    draw_opening(face, torso, 0.42F, down_to, face.looks.under);
    draw_lapels(face, torso, face.looks.cloth, down_to, 1.3F);
    for (const float x : {-0.26F, 0.34F})
        draw_buttons(face, x, down_to + 0.22F, torso.floor, 0.5F, shade(face.looks.cloth, -0.55F));
    // A shawl around the neck.
    const Fill fill = lit(face, face.looks.accent, torso.top - 0.2F, torso.top + 0.4F);
    const Curve upper = smooth({{-0.52F, torso.top - 0.16F},
                                {-0.3F, torso.top - 0.02F},
                                {0, torso.top + 0.06F},
                                {0.3F, torso.top - 0.02F},
                                {0.52F, torso.top - 0.16F}});
    const Curve lower = smooth({{-0.58F, torso.top + 0.14F},
                                {-0.34F, torso.top + 0.34F},
                                {0, torso.top + 0.42F},
                                {0.34F, torso.top + 0.34F},
                                {0.58F, torso.top + 0.14F}});
    face.paint.shape(Curve{{-0.18F, torso.top + 0.3F},
                           {0.2F, torso.top + 0.3F},
                           {0.12F, torso.top + 1.2F},
                           {-0.24F, torso.top + 1.16F}},
                     {0, torso.top + 0.8F},
                     lit(face, shade(face.looks.accent, -0.08F), torso.top + 0.3F, torso.top + 1.2F));
    face.paint.band(upper, lower, fill);
    for (const float down : {0.1F, 0.22F})
        face.paint.stroke(smooth({{-0.46F, torso.top + down - 0.16F},
                                  {0.02F, torso.top + down + 0.06F},
                                  {0.46F, torso.top + down - 0.16F}}),
                          0.03F, face.hazed(shade(face.looks.accent, -0.35F)).with_alpha(0.6F));
}

void draw_vest(const Figure& face, const Torso& torso) {
    const Colour silver = rgb(0xD3D6D8);
    draw_chest_band(face, torso, 1.0F, 0.17F, silver);
    draw_chest_band(face, torso, 1.5F, 0.17F, silver);
    draw_opening(face, torso, 0.44F, torso.top + 1.0F, face.looks.under);
    draw_neckline(face, torso, 0.2F, 0.38F);
    for (const float side : {-1.0F, 1.0F}) {
        face.paint.line(smooth({on(side, 0.72F, torso.top + 0.14F), on(side, 0.7F, torso.top + 0.6F),
                                on(side, 0.68F, torso.top + 1.02F)}),
                        0.16F, face.hazed(silver));
        face.paint.line(Curve{on(side, 0.44F, torso.top + 0.04F), on(side, 0.2F, torso.top + 0.58F),
                              on(side, 0.012F, torso.top + 1.0F)},
                        0.035F, face.hazed(shade(face.looks.cloth, -0.35F)));
    }
    face.paint.line(Curve{{0, torso.top + 1.0F}, {0, torso.floor}}, 0.03F, face.hazed(shade(face.looks.cloth, -0.4F)));
}

void draw_uniform(const Figure& face, const Torso& torso) {
    draw_shirt_collar(face, torso, face.looks.cloth);
    draw_placket(face, torso, face.looks.cloth);
    draw_tie(face, torso, face.looks.accent);
    for (const float side : {-1.0F, 1.0F}) {
        const Curve pocket{{0.42F, torso.top + 0.82F},
                           {0.86F, torso.top + 0.82F},
                           {0.86F, torso.top + 1.2F},
                           {0.64F, torso.top + 1.27F},
                           {0.42F, torso.top + 1.2F}};
        Curve rim;
        for (const Point p : pocket) rim.push_back(on(side, p.x, p.y));
        rim.push_back(rim.front());
        face.paint.line(rim, 0.02F, face.hazed(shade(face.looks.cloth, -0.35F)).with_alpha(0.8F));
        face.paint.line(Curve{on(side, 0.72F, torso.top + 0.17F), on(side, 1.1F, torso.top + 0.33F)}, 0.13F,
                        face.hazed(face.looks.accent));
    }
    face.paint.box(Rect{0.46F, torso.top + 0.66F, 0.36F, 0.11F}, 0.02F, face.hazed(rgb(0xE9EAEC)));
}

void draw_apron(const Figure& face, const Torso& torso) {
    draw_shirt_collar(face, torso, face.looks.cloth);
    draw_placket(face, torso, face.looks.cloth);
    const float y = torso.top + 0.72F;
    for (const float side : {-1.0F, 1.0F})
        face.paint.line(
            smooth({on(side, 0.42F, torso.top - 0.02F), on(side, 0.5F, torso.top + 0.4F), on(side, 0.5F, y)}), 0.12F,
            face.hazed(shade(face.looks.accent, -0.12F)));
    const Curve bib{{-0.56F, y},
                    {0.56F, y},
                    {0.66F, y + 0.7F},
                    {torso.trunk(y + 1) * 0.96F, y + 1.0F},
                    {torso.trunk(torso.floor) * 0.98F, torso.floor},
                    {-torso.trunk(torso.floor) * 0.98F, torso.floor},
                    {-torso.trunk(y + 1) * 0.96F, y + 1.0F},
                    {-0.66F, y + 0.7F}};
    face.paint.shape(bib, {0, y + 0.6F},
                     Fill{face.hazed(shade(face.looks.accent, 0.1F)),
                          face.hazed(shade(face.looks.accent, -0.2F)),
                          {-0.6F, y},
                          {0.7F, y + 1.6F}});
    face.paint.line(Curve{{-0.56F, y + 0.03F}, {0.56F, y + 0.03F}}, 0.06F,
                    face.hazed(shade(face.looks.accent, -0.25F)));
}

void draw_dress(const Figure& face, const Torso& torso) {
    draw_neckline(face, torso, 0.5F, 0.58F);
    for (int row = 0; row < 5; ++row)
        for (int i = -2; i <= 2; ++i) {
            const float y = torso.top + 0.62F + 0.32F * static_cast<float>(row);
            const float x = (static_cast<float>(i) + (row % 2 == 0 ? 0.0F : 0.5F)) * 0.4F;
            if (y > torso.floor || std::abs(x) > torso.trunk(y) - 0.1F) continue;
            face.paint.ellipse({x, y}, 0.055F, 0.055F, Fill::plain(face.hazed(face.looks.accent)));
        }
    const Curve chain = smooth({{-0.4F, torso.top - 0.02F},
                                {-0.2F, torso.top + 0.22F},
                                {0, torso.top + 0.3F},
                                {0.2F, torso.top + 0.22F},
                                {0.4F, torso.top - 0.02F}});
    face.paint.line(chain, 0.016F, face.hazed(rgb(0xD9B65C)));
    face.paint.ellipse({0, torso.top + 0.33F}, 0.045F, 0.055F, Fill::plain(face.hazed(rgb(0xD9B65C))));
}

}  // namespace composure::window::clothes
