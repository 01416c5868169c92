// The telephone desk and the office behind a chat.
#include <cmath>
#include <numbers>

#include "window/scene/scene_internal.h"

namespace composure::window {
namespace {

void draw_panelling(const Paint& paint, float width, const PlaceLook& look) {
    // Soft squares of felt: an office where people telephone.
    const Palette colours = palette_of(look);
    for (int row = 0; row < 3; ++row)
        for (float x = 0.02F; x < width; x += 0.34F) {
            const float y = 0.02F + 0.215F * static_cast<float>(row);
            const Colour felt = mix(colours.wall_low, rgb(0x6E8CA0), row % 2 == 0 ? 0.16F : 0.24F);
            paint.box(Rect{x, y, 0.32F, 0.198F}, 0.014F, felt);
            paint.box(Rect{x, y, 0.32F, 0.05F}, Fill::down(shade(felt, 0.12F), felt.with_alpha(0), y, y + 0.05F));
        }
}

void draw_headset(const Paint& paint, Point at, const PlaceLook& look) {
    const Colour body = is_dark(look) ? rgb(0x3C444D) : rgb(0x39424C);
    Curve arc;
    for (int i = 0; i <= 14; ++i) {
        const float turn = std::numbers::pi_v<float> * (1 + static_cast<float>(i) / 14);
        arc.push_back({at.x + 0.075F * std::cos(turn), at.y + 0.085F * std::sin(turn)});
    }
    paint.line(arc, 0.016F, body);
    for (const float side : {-1.0F, 1.0F})
        paint.ellipse({at.x + side * 0.075F, at.y + 0.012F}, 0.024F, 0.034F,
                      Fill::across(shade(body, 0.25F), shade(body, -0.3F), at.x + side * 0.075F - 0.02F,
                                   at.x + side * 0.075F + 0.02F));
    paint.line(quadratic({at.x - 0.075F, at.y + 0.03F}, {at.x - 0.06F, at.y + 0.085F}, {at.x - 0.005F, at.y + 0.075F}),
               0.009F, body);
    paint.ellipse({at.x, at.y + 0.074F}, 0.014F, 0.01F, Fill::plain(shade(body, -0.3F)));
}

void draw_telephone(const Paint& paint, Point at, const PlaceLook& look) {
    const Colour body = is_dark(look) ? rgb(0x2A3139) : rgb(0x3E4954);
    paint.ellipse({at.x + 0.17F, at.y + 0.005F}, 0.24F, 0.022F, Fill::plain(rgb(0x0A0E12).with_alpha(0.28F)));
    paint.band(Curve{{at.x + 0.02F, at.y - 0.13F}, {at.x + 0.32F, at.y - 0.13F}},
               Curve{{at.x - 0.02F, at.y}, {at.x + 0.36F, at.y}},
               Fill::down(shade(body, 0.16F), body, at.y - 0.13F, at.y));
    paint.box(Rect{at.x + 0.13F, at.y - 0.115F, 0.17F, 0.04F}, 0.006F, rgb(0x9CCBC4));
    for (int i = 0; i < 12; ++i)
        paint.box(Rect{at.x + 0.145F + 0.05F * static_cast<float>(i % 3),
                       at.y - 0.068F + 0.016F * static_cast<float>(i / 3), 0.036F, 0.011F},
                  0.003F, rgb(0xD6DBDF));
    paint.box(Rect{at.x + 0.015F, at.y - 0.16F, 0.075F, 0.045F}, 0.02F, shade(body, -0.2F));
    paint.box(Rect{at.x + 0.03F, at.y - 0.14F, 0.045F, 0.12F}, 0.016F, shade(body, -0.3F));
    paint.box(Rect{at.x + 0.005F, at.y - 0.04F, 0.085F, 0.045F}, 0.02F, shade(body, -0.2F));
}

void draw_table(const Paint& paint, float width, const PlaceLook& look) {
    const Palette colours = palette_of(look);
    paint.box(Rect{0, 0.86F, width, 0.14F}, Fill::down(colours.wood_light, colours.wood, 0.86F, 1));
    paint.box(Rect{0, 0.86F, width, 0.006F}, Fill::plain(shade(colours.wood_light, 0.3F)));
    paint.box(Rect{0, 0.83F, width, 0.03F},
              Fill::down(colours.shade_colour.with_alpha(0), colours.shade_colour.with_alpha(0.22F), 0.83F, 0.86F));
}

void draw_mug(const Paint& paint, Point at) {
    paint.ellipse({at.x + 0.045F, at.y - 0.04F}, 0.02F, 0.024F, Fill::plain(rgb(0xB0563F)));
    paint.box(Rect{at.x - 0.035F, at.y - 0.08F, 0.07F, 0.085F}, 0.012F, rgb(0xC96A50));
    paint.ellipse({at.x, at.y - 0.078F}, 0.034F, 0.009F, Fill::plain(rgb(0x4A2A1C)));
}

// Notes and a plan on cork, beside the window.
void draw_pin_board(const Paint& paint, Rect board, const PlaceLook& look) {
    const Palette colours = palette_of(look);
    draw_wall_shadow(paint, board, look);
    paint.box(board, 0.008F, colours.wood);
    const Rect cork = board.inset(0.014F);
    const Colour ground = mix(rgb(0xCFA878), colours.wall_low, colours.dull);
    paint.box(cork, Fill::down(shade(ground, 0.06F), shade(ground, -0.1F), cork.y, cork.bottom()));
    struct Note {
        float x, y, width, height;
        std::uint32_t colour;
    };
    constexpr Note kNotes[] = {{0.06F, 0.08F, 0.4F, 0.36F, 0xF7E9A8},
                               {0.56F, 0.06F, 0.36F, 0.5F, 0xF6F3EA},
                               {0.1F, 0.54F, 0.34F, 0.38F, 0xCFE3EE},
                               {0.54F, 0.66F, 0.4F, 0.26F, 0xF3CDBF}};
    for (const Note& note : kNotes) {
        const Rect paper{cork.x + note.x * cork.width, cork.y + note.y * cork.height, note.width * cork.width,
                         note.height * cork.height};
        const Colour colour = mix(rgb(note.colour), colours.wall_low, colours.dull * 0.8F);
        paint.box(Rect{paper.x + 0.004F, paper.y + 0.006F, paper.width, paper.height},
                  Fill::plain(colours.shade_colour.with_alpha(0.16F)));
        paint.box(paper, Fill::down(shade(colour, 0.05F), shade(colour, -0.06F), paper.y, paper.bottom()));
        for (float y = paper.y + 0.034F; y < paper.bottom() - 0.014F; y += 0.02F)
            paint.box(
                Rect{paper.x + 0.012F, y, (paper.width - 0.024F) * (y > paper.bottom() - 0.034F ? 0.6F : 1), 0.005F},
                Fill::plain(colours.shade_colour.with_alpha(0.3F)));
        paint.ellipse({paper.centre().x, paper.y + 0.012F}, 0.009F, 0.009F,
                      Fill::down(rgb(0xD9695C), rgb(0x9C3B33), paper.y, paper.y + 0.02F));
    }
}

}  // namespace

void draw_desk(const Paint& paint, float width, const PlaceLook& look) {
    const bool narrow = width < 1.4F;
    draw_panelling(paint, width, look);
    if (!narrow) draw_view_outside(paint, {width * 0.47F, 0.09F, 0.44F, 0.42F}, look);
    if (!narrow) draw_wall_clock(paint, {width * 0.815F, 0.15F}, 0.075F, look);
    if (!narrow) draw_pin_board(paint, {width * 0.47F + 0.56F, 0.15F, 0.33F, 0.37F}, look);
    draw_lamps(paint, width, look);
    draw_table(paint, width, look);
    if (narrow) return;
    draw_plant(paint, {width - 0.16F, 0.9F}, 0.26F, look);
    draw_telephone(paint, {width * 0.53F, 0.93F}, look);
    draw_headset(paint, {width * 0.47F, 0.86F}, look);
    draw_mug(paint, {width * 0.7F, 0.92F});
}

void draw_office(const Paint& paint, float width, const PlaceLook& look) {
    const bool narrow = width < 1.4F;
    if (!narrow) draw_view_outside(paint, {0.05F, 0.09F, 0.44F, 0.42F}, look);
    draw_lamps(paint, width, look);
    draw_table(paint, width, look);
    if (narrow) return;
    draw_plant(paint, {0.13F, 0.9F}, 0.24F, look);
    draw_mug(paint, {width - 0.14F, 0.93F});
}

void draw_lamp(ImDrawList& list, Point centre, float radius, Lamp lamp, float glow) {
    const Paint paint(list, centre, radius);
    constexpr Colour colours[] = {rgb(0x59636C), rgb(0xE8505B), rgb(0x3FBF7F), rgb(0xF0B23C)};
    const Colour colour = colours[static_cast<std::size_t>(lamp)];
    if (lamp != Lamp::off) paint.glow({0, 0}, 2.6F, 2.6F, colour.with_alpha(0.55F * glow));
    paint.ellipse({0, 0}, 1, 1, Fill::down(shade(colour, 0.3F), shade(colour, -0.25F), -1, 1));
    paint.ellipse({-0.25F, -0.35F}, 0.3F, 0.2F, Fill::plain(rgb(0xFFFFFF).with_alpha(0.6F)));
}

void draw_voice(ImDrawList& list, Rect area, Colour colour, float level, float phase) {
    const Paint paint(list, {area.x, area.centre().y}, 1);
    constexpr int kBars = 17;
    const float step = area.width / kBars;
    for (int i = 0; i < kBars; ++i) {
        const float middle = 1 - std::abs(static_cast<float>(i) - 8) / 9;
        const float wave = 0.5F + 0.5F * std::sin(phase + static_cast<float>(i) * 1.7F) *
                                      std::cos(phase * 0.6F + static_cast<float>(i));
        const float half = std::max(step * 0.2F, area.height / 2 * level * middle * (0.25F + 0.75F * wave));
        paint.box(Rect{step * (static_cast<float>(i) + 0.25F), -half, step * 0.5F, 2 * half}, step * 0.25F,
                  colour.with_alpha(0.45F + 0.55F * middle));
    }
}

}  // namespace composure::window
