// Shelves and what lies on the counter, after what the place deals in.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "base/mix64.h"
#include "window/scene/scene_internal.h"

namespace composure::window {
namespace {

constexpr std::array kColours{rgb(0xB86A5E), rgb(0x5E86A3), rgb(0xD0A94F), rgb(0x76976F), rgb(0x8B749F), rgb(0xC98B5F)};

struct Spot {
    float x, floor, luck;  // luck 0..1
    Colour colour;
    float wide = 0;  // taken
};

float part(std::uint64_t luck) { return static_cast<float>(scale_below(luck, 1000)) / 1000; }

void draw_jar(const Paint& paint, Spot& spot) {
    const float wide = 0.036F + 0.02F * spot.luck, high = 0.06F + 0.065F * std::fmod(spot.luck * 7, 1.0F);
    const Rect jar{spot.x, spot.floor - high, wide, high};
    paint.box(jar, 0.008F, spot.colour);
    paint.box(Rect{jar.x + wide * 0.12F, jar.y + 0.006F, wide * 0.16F, high - 0.012F},
              Fill::plain(shade(spot.colour, 0.3F).with_alpha(0.6F)));
    paint.box(Rect{jar.x + wide * 0.2F, jar.y + high * 0.4F, wide * 0.6F, high * 0.3F},
              Fill::plain(mix(spot.colour, rgb(0xFFFFFF), 0.65F)));
    paint.box(Rect{jar.x + wide * 0.15F, jar.y - 0.01F, wide * 0.7F, 0.014F}, 0.004F, shade(spot.colour, -0.25F));
    spot.wide = wide + 0.012F;
}

void draw_box_of(const Paint& paint, Rect box, Colour card) {
    paint.box(box, Fill::across(shade(card, 0.08F), shade(card, -0.16F), box.x, box.right()));
    paint.box(Rect{box.x, box.y, box.width, 0.008F}, Fill::plain(shade(card, 0.22F)));
    paint.box(Rect{box.x + box.width * 0.42F, box.y, box.width * 0.16F, box.height},
              Fill::plain(rgb(0xE5CFA2).with_alpha(0.75F)));
    paint.box(Rect{box.x + box.width * 0.62F, box.y + box.height * 0.5F, box.width * 0.28F, box.height * 0.28F},
              Fill::plain(rgb(0xF3EEE2)));
}

void draw_parcel(const Paint& paint, Spot& spot, float dull, Colour wall) {
    const float wide = 0.07F + 0.06F * spot.luck, high = 0.05F + 0.07F * std::fmod(spot.luck * 5, 1.0F);
    draw_box_of(paint, {spot.x, spot.floor - high, wide, high}, mix(rgb(0xC39A66), wall, dull));
    spot.wide = wide + 0.012F;
}

void draw_book(const Paint& paint, Spot& spot) {
    const float wide = 0.016F + 0.014F * spot.luck, high = 0.085F + 0.04F * std::fmod(spot.luck * 3, 1.0F);
    const Rect book{spot.x, spot.floor - high, wide, high};
    paint.box(book, Fill::across(shade(spot.colour, 0.1F), shade(spot.colour, -0.15F), book.x, book.right()));
    paint.box(Rect{book.x, book.y + high * 0.2F, wide, 0.006F}, Fill::plain(rgb(0xEADFC0).with_alpha(0.7F)));
    spot.wide = wide + 0.002F;
}

void draw_cup(const Paint& paint, Spot& spot) {
    const float x = spot.x + 0.03F;
    paint.ellipse({x + 0.026F, spot.floor - 0.026F}, 0.014F, 0.014F, Fill::plain(shade(spot.colour, -0.1F)));
    paint.box(Rect{x - 0.022F, spot.floor - 0.05F, 0.044F, 0.05F}, 0.012F, mix(spot.colour, rgb(0xFFFFFF), 0.35F));
    paint.ellipse({x, spot.floor - 0.05F}, 0.022F, 0.006F, Fill::plain(shade(spot.colour, -0.3F)));
    spot.wide = 0.075F;
}

void draw_key_hook(const Paint& paint, Spot& spot) {
    const Colour metal = spot.luck < 0.5F ? rgb(0xC9CCD0) : rgb(0xD9B25A);
    const Point hook{spot.x + 0.02F, spot.floor - 0.12F};
    paint.ellipse(hook, 0.005F, 0.005F, Fill::plain(rgb(0x4A3B2C)));
    paint.ellipse({hook.x, hook.y + 0.026F}, 0.015F, 0.015F, Fill::plain(metal));
    paint.ellipse({hook.x, hook.y + 0.024F}, 0.006F, 0.006F, Fill::plain(shade(metal, -0.5F)));
    paint.box(Rect{hook.x - 0.004F, hook.y + 0.038F, 0.008F, 0.045F}, Fill::plain(metal));
    paint.box(Rect{hook.x, hook.y + 0.068F, 0.012F, 0.005F}, Fill::plain(metal));
    paint.box(Rect{hook.x, hook.y + 0.056F, 0.009F, 0.005F}, Fill::plain(metal));
    spot.wide = 0.046F;
}

void draw_bloom(const Paint& paint, Point at, float radius, Colour colour) {
    for (int i = 0; i < 5; ++i) {
        const float turn = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / 5;
        paint.ellipse({at.x + radius * 0.6F * std::cos(turn), at.y + radius * 0.6F * std::sin(turn)}, radius * 0.55F,
                      radius * 0.55F, Fill::plain(colour));
    }
    paint.ellipse(at, radius * 0.35F, radius * 0.35F, Fill::plain(rgb(0xF1CE62)));
}

void draw_bucket(const Paint& paint, Spot& spot, std::uint64_t luck) {
    const float x = spot.x + 0.055F;
    for (int i = 0; i < 5; ++i) {
        const Point bloom{x - 0.044F + 0.022F * static_cast<float>(i),
                          spot.floor - 0.1F - 0.025F * part(mix64(luck + static_cast<std::uint64_t>(i)))};
        paint.line(Curve{{x, spot.floor - 0.04F}, bloom}, 0.005F, rgb(0x5B8A55));
        draw_bloom(paint, bloom, 0.019F, i % 2 == 0 ? spot.colour : shade(spot.colour, 0.25F));
    }
    paint.band(Curve{{x - 0.036F, spot.floor - 0.055F}, {x + 0.036F, spot.floor - 0.055F}},
               Curve{{x - 0.026F, spot.floor}, {x + 0.026F, spot.floor}},
               Fill::across(rgb(0xA9B4BA), rgb(0x6C7980), x - 0.03F, x + 0.03F));
    spot.wide = 0.115F;
}

void draw_thing(const Paint& paint, Spot& spot, const PlaceLook& look, std::uint64_t luck, Colour wall) {
    switch (look.goods) {
        case Goods::parcels: return draw_parcel(paint, spot, palette_of(look).dull, wall);
        case Goods::books: return draw_book(paint, spot);
        case Goods::cups: return draw_cup(paint, spot);
        case Goods::keys: return draw_key_hook(paint, spot);
        case Goods::flowers: return draw_bucket(paint, spot, luck);
        case Goods::jars:
        case Goods::suits: return draw_jar(paint, spot);
    }
}

// A rail with clothes on hangers, some under a cover.
void draw_rail(const Paint& paint, Rect area, const PlaceLook& look) {
    const Palette colours = palette_of(look);
    constexpr std::array cloth{rgb(0x2F3B4C), rgb(0x6B4A3F), rgb(0x7D8A94),
                               rgb(0x394A3E), rgb(0xA6B4BE), rgb(0x5B3A4A)};
    paint.box(Rect{area.x, area.y + 0.02F, area.width, 0.012F},
              Fill::down(rgb(0xC5CACD), rgb(0x7C848A), area.y + 0.02F, area.y + 0.032F));
    int i = 0;
    for (float x = area.x + 0.06F; x < area.right() - 0.04F; x += 0.078F, ++i) {
        const std::uint64_t luck = mix64(look.variety, 23, 0, static_cast<std::uint64_t>(i));
        const Colour colour = mix(cloth[scale_below(luck, cloth.size())], colours.wall_low, colours.dull * 0.8F);
        const float top = area.y + 0.06F, foot = area.y + 0.38F + 0.1F * part(mix64(luck));
        paint.line(Curve{{x, area.y + 0.03F}, {x, top}}, 0.005F, rgb(0x888E92));
        const Curve left{{x - 0.012F, top}, {x - 0.046F, top + 0.035F}, {x - 0.044F, foot}};
        const Curve right{{x + 0.012F, top}, {x + 0.046F, top + 0.035F}, {x + 0.044F, foot}};
        paint.band(right, left, Fill::across(shade(colour, 0.12F), shade(colour, -0.22F), x - 0.046F, x + 0.046F));
        paint.line(Curve{{x, top + 0.01F}, {x, foot - 0.01F}}, 0.004F, shade(colour, -0.35F));
        if (scale_below(mix64(luck + 3), 2) == 0) continue;
        paint.band(
            right, left,
            Fill::across(rgb(0xFFFFFF).with_alpha(0.4F), rgb(0xDDEAF0).with_alpha(0.12F), x - 0.046F, x + 0.046F));
    }
}

void draw_bouquet(const Paint& paint, Point at) {
    const auto bloom = [&](int i) {
        return Point{at.x - 0.12F + 0.026F * static_cast<float>(i),
                     at.y - 0.13F - 0.03F * static_cast<float>((i * 5) % 3)};
    };
    for (int i = 0; i < 9; ++i) {
        const Point tip = bloom(i);
        paint.line(Curve{{at.x, at.y - 0.04F}, tip}, 0.007F, rgb(0x5B8A55));
        paint.ellipse({tip.x + 0.012F, tip.y + 0.03F}, 0.012F, 0.02F,
                      Fill::plain(rgb(i % 2 == 0 ? 0x6E9B62 : 0x5B8A55)));
    }
    paint.band(Curve{{at.x - 0.13F, at.y - 0.12F}, {at.x + 0.08F, at.y - 0.1F}},
               Curve{{at.x - 0.01F, at.y + 0.02F}, {at.x + 0.03F, at.y + 0.02F}},
               Fill::across(rgb(0xF3EBDC), rgb(0xD2C5AE), at.x - 0.1F, at.x + 0.08F));
    constexpr std::array petals{rgb(0xD95F6E), rgb(0xF0A8B4), rgb(0xE9C46A), rgb(0xB98AC9), rgb(0xF4F0E6)};
    for (int i = 0; i < 9; ++i)
        draw_bloom(paint, bloom(i), 0.026F, petals[static_cast<std::size_t>(i) % petals.size()]);
}

void draw_folded_suit(const Paint& paint, Point at) {
    paint.box(Rect{at.x - 0.15F, at.y - 0.045F, 0.3F, 0.06F}, 0.012F, rgb(0x2A3342));
    paint.box(Rect{at.x - 0.15F, at.y - 0.045F, 0.3F, 0.018F}, 0.01F, rgb(0x455268));
    paint.band(Curve{{at.x - 0.03F, at.y - 0.045F}, {at.x + 0.03F, at.y - 0.045F}},
               Curve{{at.x - 0.004F, at.y - 0.004F}, {at.x + 0.004F, at.y - 0.004F}}, Fill::plain(rgb(0xEEF1F3)));
    paint.box(Rect{at.x + 0.09F, at.y - 0.055F, 0.045F, 0.03F}, 0.004F, rgb(0xE89AA8));
}

void draw_bell(const Paint& paint, Point at) {
    paint.ellipse({at.x, at.y + 0.012F}, 0.055F, 0.012F, Fill::plain(rgb(0x54402A)));
    paint.shape(smooth(Curve{{-0.045F + at.x, at.y + 0.006F},
                             {at.x - 0.036F, at.y - 0.03F},
                             {at.x, at.y - 0.046F},
                             {at.x + 0.036F, at.y - 0.03F},
                             {at.x + 0.045F, at.y + 0.006F}},
                       true),
                {at.x, at.y - 0.015F}, Fill::across(rgb(0xF5DD93), rgb(0xA87C2B), at.x - 0.045F, at.x + 0.045F));
    paint.ellipse({at.x, at.y - 0.05F}, 0.01F, 0.008F, Fill::plain(rgb(0xD9B25A)));
}

}  // namespace

void draw_shelves(const Paint& paint, Rect area, const PlaceLook& look) {
    const Palette colours = palette_of(look);
    if (look.goods == Goods::suits) return draw_rail(paint, area, look);
    paint.box(area.inset(-0.012F), 0.01F, mix(colours.wood, colours.wall_low, 0.35F));
    paint.box(area, Fill::down(shade(colours.wall_low, -0.16F), shade(colours.wall_low, -0.3F), area.y, area.bottom()));
    for (int row = 0; row < 3; ++row) {
        const float board = area.y + area.height * (static_cast<float>(row) + 1) / 3 - 0.016F;
        float x = area.x + 0.015F;
        for (int i = 0; x < area.right() - 0.1F; ++i) {
            const std::uint64_t luck =
                mix64(look.variety, 3, static_cast<std::uint64_t>(row), static_cast<std::uint64_t>(i));
            const Colour colour =
                mix(kColours[scale_below(mix64(luck + 1), kColours.size())], colours.wall_low, colours.dull);
            Spot spot{x, board, part(mix64(luck)), colour};
            draw_thing(paint, spot, look, luck, colours.wall_low);
            x += spot.wide + (scale_below(mix64(luck + 2), 11) == 0 ? 0.05F : 0);
        }
        paint.box(Rect{area.x, board, area.width, 0.016F},
                  Fill::down(colours.wood_light, colours.wood, board, board + 0.016F));
        paint.box(Rect{area.x, board + 0.016F, area.width, 0.03F},
                  Fill::down(colours.shade_colour.with_alpha(0.22F), colours.shade_colour.with_alpha(0), board + 0.016F,
                             board + 0.046F));
    }
}

void draw_plant(const Paint& paint, Point foot, float height, const PlaceLook& look) {
    const Colour leaf = is_dark(look) ? rgb(0x2C4A3A) : rgb(0x5C9068);
    const float pot = height * 0.36F;
    for (int i = 0; i < 7; ++i) {
        const float lean = (static_cast<float>(i) - 3) / 3;
        const Point tip{foot.x + lean * height * 0.6F, foot.y - height * (1 - 0.25F * lean * lean)};
        paint.ribbon(
            quadratic({foot.x, foot.y - pot}, {foot.x + lean * height * 0.1F, tip.y}, tip),
            [height](float t) {
                return height * 0.16F * std::sin(std::numbers::pi_v<float> * std::clamp(t + 0.05F, 0.0F, 1.0F));
            },
            i % 2 == 0 ? leaf : shade(leaf, 0.14F));
    }
    paint.band(Curve{{foot.x - pot * 0.55F, foot.y - pot}, {foot.x + pot * 0.55F, foot.y - pot}},
               Curve{{foot.x - pot * 0.4F, foot.y}, {foot.x + pot * 0.4F, foot.y}},
               Fill::across(rgb(0xC98765), rgb(0x8F5439), foot.x - pot * 0.5F, foot.x + pot * 0.5F));
}

void draw_on_counter(const Paint& paint, float width, const PlaceLook& look) {
    const Point left{std::max(0.2F, width * 0.065F), 0.018F};
    const Colour dark = rgb(0x1A1008).with_alpha(0.22F);
    paint.ellipse({left.x, left.y + 0.012F}, 0.17F, 0.022F, Fill::plain(dark));
    switch (look.goods) {
        case Goods::parcels: draw_box_of(paint, {left.x - 0.14F, left.y - 0.15F, 0.28F, 0.165F}, rgb(0xC39A66)); break;
        case Goods::flowers: draw_bouquet(paint, left); break;
        case Goods::suits: draw_folded_suit(paint, left); break;
        case Goods::keys: draw_bell(paint, left); break;
        case Goods::books:
            for (int i = 0; i < 3; ++i)
                paint.box(Rect{left.x - 0.12F + 0.012F * static_cast<float>(i),
                               left.y - 0.03F - 0.032F * static_cast<float>(i), 0.24F, 0.03F},
                          0.004F, kColours[static_cast<std::size_t>(i)]);
            break;
        case Goods::cups:
        case Goods::jars: draw_plant(paint, left, 0.2F, look); break;
    }
}

}  // namespace composure::window
