// The shop: window, shelves, door, and the counter with the till.
#include <algorithm>
#include <cmath>

#include "base/mix64.h"
#include "window/scene/scene_internal.h"

namespace composure::window {
namespace {

void draw_door(const Paint& paint, Rect frame, const PlaceLook& look) {
    const Palette colours = palette_of(look);
    draw_wall_shadow(paint, frame, look);
    paint.box(frame, Fill::across(shade(colours.wood, 0.08F), colours.wood_dark, frame.x, frame.right()));
    const Rect glass = Rect{frame.x + 0.035F, frame.y + 0.04F, frame.width - 0.07F, frame.height * 0.62F};
    paint.box(glass, Fill::down(colours.sky_top, colours.sky_low, glass.y, glass.bottom()));
    paint.box(Rect{glass.x, glass.bottom() - 0.1F, glass.width, 0.1F},
              Fill::down(colours.city_far, mix(colours.city_far, colours.sky_low, 0.4F), glass.bottom() - 0.1F,
                         glass.bottom()));
    paint.box(glass, Fill{rgb(0xFFFFFF).with_alpha(is_dark(look) ? 0.1F : 0.4F),
                          rgb(0xFFFFFF).with_alpha(0),
                          {glass.x, glass.y},
                          {glass.right(), glass.bottom()}});
    paint.box(Rect{glass.x + 0.04F, glass.y + 0.07F, glass.width - 0.08F, 0.07F}, 0.008F, rgb(0xF4EBD9));
    paint.box(Rect{glass.x + 0.055F, glass.y + 0.088F, glass.width - 0.11F, 0.012F}, Fill::plain(rgb(0x4C8A6B)));
    paint.box(Rect{glass.x + 0.055F, glass.y + 0.112F, (glass.width - 0.11F) * 0.6F, 0.01F},
              Fill::plain(rgb(0xB9AE98)));
    paint.ellipse({frame.x + 0.022F, frame.y + frame.height * 0.55F}, 0.012F, 0.012F, Fill::plain(rgb(0xD8B45C)));
}

void draw_light(const Paint& paint, float width, const PlaceLook& look) {
    const Palette colours = palette_of(look);
    if (is_dark(look)) return;
    const Curve upper{{0.1F, 0.1F}, {0.66F, 0.1F}, {width * 0.62F, 0.66F}};
    const Curve lower{{0.1F, 0.5F}, {0.4F, 0.8F}, {width * 0.62F, 1.1F}};
    paint.band(upper, lower,
               Fill::across(colours.beam.with_alpha(0.42F), colours.beam.with_alpha(0), 0.1F, width * 0.6F));
}

void draw_till(const Paint& paint, float x, const PlaceLook& look) {
    const Colour body = is_dark(look) ? rgb(0x2E353D) : rgb(0x4B545E);
    paint.ellipse({x + 0.17F, 0.02F}, 0.22F, 0.025F, Fill::plain(rgb(0x1A1008).with_alpha(0.25F)));
    paint.box(Rect{x + 0.08F, -0.2F, 0.2F, 0.1F}, 0.012F, shade(body, -0.45F));
    paint.box(Rect{x + 0.093F, -0.188F, 0.174F, 0.07F}, Fill::down(rgb(0x6FD0C0), rgb(0x3C8E86), -0.188F, -0.118F));
    paint.box(Rect{x + 0.155F, -0.11F, 0.05F, 0.04F}, Fill::plain(shade(body, -0.3F)));
    paint.box(Rect{x, -0.075F, 0.34F, 0.1F}, 0.014F, body);
    paint.box(Rect{x, -0.075F, 0.34F, 0.02F}, 0.01F, shade(body, 0.18F));
    for (int i = 0; i < 14; ++i)
        paint.box(Rect{x + 0.03F + 0.041F * static_cast<float>(i % 7), -0.046F + 0.028F * static_cast<float>(i / 7),
                       0.03F, 0.018F},
                  0.004F, i == 13 ? rgb(0x6FBF8B) : rgb(0xDDE1E4));
    paint.box(Rect{x + 0.4F, -0.07F, 0.07F, 0.085F}, 0.01F, shade(body, -0.2F));
    paint.box(Rect{x + 0.411F, -0.06F, 0.048F, 0.028F}, Fill::plain(rgb(0xB9DDE4)));
}

}  // namespace

void draw_shop(const Paint& paint, float width, const PlaceLook& look) {
    const bool narrow = width < 1.4F;
    draw_view_outside(paint, {0.07F, 0.09F, narrow ? width * 0.4F : 0.58F, 0.46F}, look);
    if (!narrow) {
        draw_plant(paint, {0.56F, 0.555F}, 0.16F, look);
        draw_shelves(paint, {width * 0.5F, 0.13F, width * 0.265F, 0.5F}, look);
        draw_door(paint, {width * 0.885F, 0.13F, std::min(0.3F, width * 0.1F), 0.87F}, look);
    }
    draw_wall_clock(paint, {narrow ? width * 0.82F : width * 0.815F, 0.15F}, 0.075F, look);
    draw_lamps(paint, width, look);
    draw_light(paint, width, look);
}

void draw_counter(ImDrawList& list, Rect area, float top, const PlaceLook& look) {
    const Paint paint(list, {area.x, top}, area.height);
    const float width = area.width / area.height;
    const float height = (area.bottom() - top) / area.height;
    const Palette colours = palette_of(look);
    const Colour dark = colours.shade_colour;
    paint.box(Rect{0, -0.03F, width, 0.03F}, Fill::down(dark.with_alpha(0), dark.with_alpha(0.22F), -0.03F, 0));
    paint.box(Rect{0, 0, width, 0.055F}, Fill::down(colours.wood_light, shade(colours.wood_light, -0.18F), 0, 0.055F));
    paint.box(Rect{0, 0, width, 0.006F}, Fill::plain(shade(colours.wood_light, 0.35F)));
    for (int i = 0; i < 14; ++i) {
        const float y =
            0.012F +
            0.038F * static_cast<float>(scale_below(mix64(look.variety, 17, 0, static_cast<std::uint64_t>(i)), 100)) /
                100;
        const float x = width * static_cast<float>(i) / 14;
        paint.box(Rect{x, y, width / 9, 0.003F},
                  Fill::across(colours.wood.with_alpha(0.35F), colours.wood.with_alpha(0), x, x + width / 9));
    }
    paint.box(Rect{0, 0.055F, width, 0.02F},
              Fill::down(shade(colours.wood_light, -0.3F), colours.wood, 0.055F, 0.075F));
    paint.box(Rect{0, 0.075F, width, height}, Fill::down(colours.wood, colours.wood_dark, 0.075F, height));
    paint.box(Rect{0, 0.075F, width, 0.035F}, Fill::down(dark.with_alpha(0.4F), dark.with_alpha(0), 0.075F, 0.11F));
    for (float x = 0.05F; x < width; x += 0.42F) {
        paint.box(Rect{x, 0.11F, 0.36F, height}, 0.01F, colours.wood_dark.with_alpha(0.4F));
        paint.box(Rect{x + 0.008F, 0.118F, 0.344F, height}, 0.008F, shade(colours.wood, 0.03F).with_alpha(0.75F));
    }
    if (width < 1.4F) return;
    draw_till(paint, width * 0.425F, look);
    draw_on_counter(paint, width, look);
}

}  // namespace composure::window
