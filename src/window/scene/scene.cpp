// What a place looks like, and what all places share: the wall, the window, the clock, the lamps.
#include "window/scene/scene.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <string_view>
#include <vector>

#include "base/mix64.h"
#include "window/scene/scene_internal.h"

namespace composure::window {
namespace {

struct GoodsWord {
    std::string_view word;
    Goods goods;
};
constexpr std::array kGoodsWords{GoodsWord{"parcel", Goods::parcels},  GoodsWord{"post office", Goods::parcels},
                                 GoodsWord{"suit", Goods::suits},      GoodsWord{"cleaner", Goods::suits},
                                 GoodsWord{"tailor", Goods::suits},    GoodsWord{"flower", Goods::flowers},
                                 GoodsWord{"florist", Goods::flowers}, GoodsWord{"bouquet", Goods::flowers},
                                 GoodsWord{"garden", Goods::flowers},  GoodsWord{"hotel", Goods::keys},
                                 GoodsWord{"key", Goods::keys},        GoodsWord{"library", Goods::books},
                                 GoodsWord{"book", Goods::books},      GoodsWord{"office", Goods::books},
                                 GoodsWord{"bakery", Goods::cups},     GoodsWord{"coffee", Goods::cups},
                                 GoodsWord{"café", Goods::cups}};

struct Wall {
    Colour top, low;
};
constexpr std::array kWalls{Wall{rgb(0xEFE7D8), rgb(0xDCCFB9)}, Wall{rgb(0xDDE8E4), rgb(0xC2D2CC)},
                            Wall{rgb(0xE9E1EA), rgb(0xD0C4D4)}, Wall{rgb(0xE3E8EE), rgb(0xC8D1DC)},
                            Wall{rgb(0xF0E2D6), rgb(0xDEC7B4)}};

}  // namespace

PlaceLook look_of_place(const scenario::Scenario& scenario, ThemeName theme) {
    PlaceLook look;
    look.place = scenario.place;
    look.light = theme == ThemeName::light ? Light::day : theme == ThemeName::dark ? Light::evening : Light::night;
    for (const char c : scenario.id) look.variety = look.variety * 31 + static_cast<unsigned char>(c);
    std::string words = scenario.id + " " + scenario.title + " " + scenario.brief;
    for (char& c : words)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    std::size_t first = std::string::npos;  // what is named first is what it is about
    for (const GoodsWord& each : kGoodsWords) {
        const std::size_t found = words.find(each.word);
        if (found >= first) continue;
        first = found;
        look.goods = each.goods;
    }
    return look;
}

bool is_dark(const PlaceLook& look) { return look.light != Light::day; }

Palette palette_of(const PlaceLook& look) {
    const Wall& wall = kWalls[look.variety % kWalls.size()];
    Palette day{.wall_top = wall.top,
                .wall_low = wall.low,
                .panel = shade(wall.low, -0.12F),
                .trim = shade(wall.low, -0.28F),
                .wood_light = rgb(0xDDB684),
                .wood = rgb(0xA97645),
                .wood_dark = rgb(0x6E4828),
                .sky_top = rgb(0x9CCBE8),
                .sky_low = rgb(0xEAF5F7),
                .city = rgb(0x93A8B8),
                .city_far = rgb(0xBACBD6),
                .beam = rgb(0xFFF6DC),
                .shade_colour = rgb(0x2A1C10),
                .dull = 0.22F};
    if (look.light == Light::day) return day;
    const float deep = look.light == Light::night ? 0.82F : 0.66F;
    const Colour dusk = rgb(0x131A26);
    for (Colour* each : {&day.wall_top, &day.wall_low, &day.panel, &day.trim}) *each = mix(*each, dusk, deep);
    for (Colour* each : {&day.wood_light, &day.wood, &day.wood_dark}) *each = mix(*each, dusk, deep * 0.72F);
    day.sky_top = rgb(0x0E1A33);
    day.sky_low = rgb(0x47406B);
    day.city = rgb(0x141B2B);
    day.city_far = rgb(0x232B44);
    day.beam = rgb(0xFFC67A);
    day.shade_colour = rgb(0x05070B);
    day.dull = 0.5F;
    return day;
}

Colour air_of(const PlaceLook& look) {
    const Palette colours = palette_of(look);
    return mix(colours.wall_top, colours.wall_low, 0.6F);
}

void draw_wall(const Paint& paint, float width, const PlaceLook& look) {
    const Palette colours = palette_of(look);
    paint.box(Rect{0, 0, width, 0.66F}, Fill::down(colours.wall_top, colours.wall_low, 0, 0.66F));
    paint.box(Rect{0, 0, width, 0.12F},
              Fill::down(colours.shade_colour.with_alpha(0.14F), colours.shade_colour.with_alpha(0), 0, 0.12F));
    paint.box(Rect{0, 0.66F, width, 0.34F},
              Fill::down(colours.panel, shade(colours.panel, is_dark(look) ? -0.3F : -0.12F), 0.66F, 1));
    paint.box(Rect{0, 0.652F, width, 0.016F}, Fill::down(shade(colours.trim, 0.2F), colours.trim, 0.652F, 0.668F));
    for (float x = 0.11F; x < width; x += 0.31F) {
        paint.box(Rect{x, 0.705F, 0.25F, 0.004F}, Fill::plain(colours.trim.with_alpha(0.5F)));
        paint.box(Rect{x, 0.705F, 0.004F, 0.3F}, Fill::plain(colours.trim.with_alpha(0.35F)));
        paint.box(Rect{x + 0.246F, 0.705F, 0.004F, 0.3F}, Fill::plain(colours.wall_top.with_alpha(0.25F)));
    }
}

void draw_wall_shadow(const Paint& paint, Rect thing, const PlaceLook& look) {
    const Colour colour = palette_of(look).shade_colour.with_alpha(is_dark(look) ? 0.3F : 0.2F);
    paint.halo({thing.x + 0.008F, thing.y + 0.014F, thing.width, thing.height}, 0.012F, 0.022F, 0.04F, colour);
}

void draw_view_outside(const Paint& paint, Rect frame, const PlaceLook& look) {
    const Palette colours = palette_of(look);
    draw_wall_shadow(paint, frame, look);
    paint.box(frame, 0.012F, colours.wood);
    const Rect glass = frame.inset(0.018F);
    paint.box(glass, Fill::down(colours.sky_top, colours.sky_low, glass.y, glass.bottom()));
    for (int layer = 0; layer < 2; ++layer) {
        const Colour colour = layer == 0 ? colours.city_far : colours.city;
        const int count = layer == 0 ? 7 : 5;
        for (int i = 0; i < count; ++i) {
            const std::uint64_t luck =
                mix64(look.variety, 11, static_cast<std::uint64_t>(layer), static_cast<std::uint64_t>(i));
            const float high = glass.height * (0.2F + 0.34F * static_cast<float>(scale_below(luck, 100)) / 100 +
                                               (layer == 0 ? 0.18F : 0));
            const float wide = glass.width / static_cast<float>(count);
            const float x = glass.x + wide * static_cast<float>(i);
            const Rect house{x, glass.bottom() - high, wide * (layer == 0 ? 1.0F : 0.82F), high};
            paint.box(house,
                      Fill::down(shade(colour, 0.1F), mix(colour, colours.sky_low, 0.25F), house.y, house.bottom()));
            if (layer == 0) continue;
            for (int lit = 0; lit < 6; ++lit) {
                if (scale_below(mix64(luck + static_cast<std::uint64_t>(lit)), 3) == 0) continue;
                const Rect pane{house.x + house.width * (0.2F + 0.38F * static_cast<float>(lit % 2)),
                                house.y + 0.025F + 0.045F * static_cast<float>(lit / 2), house.width * 0.2F, 0.022F};
                if (pane.bottom() < glass.bottom() - 0.01F)
                    paint.box(pane, Fill::plain(is_dark(look) ? rgb(0xFFD58A).with_alpha(0.85F)
                                                              : colours.sky_low.with_alpha(0.55F)));
            }
        }
    }
    paint.box(glass, Fill{rgb(0xFFFFFF).with_alpha(is_dark(look) ? 0.08F : 0.34F),
                          rgb(0xFFFFFF).with_alpha(0),
                          {glass.x, glass.y},
                          {glass.x + glass.width * 0.6F, glass.bottom()}});
    const Fill bar = Fill::across(shade(colours.wood, 0.15F), colours.wood, glass.x, glass.right());
    paint.box(Rect{glass.centre().x - 0.007F, glass.y, 0.014F, glass.height}, bar);
    paint.box(Rect{glass.x, glass.y + glass.height * 0.36F, glass.width, 0.011F}, bar);
    paint.box(Rect{frame.x - 0.025F, frame.bottom() - 0.004F, frame.width + 0.05F, 0.026F},
              Fill::down(colours.wood_light, colours.wood, frame.bottom(), frame.bottom() + 0.026F));
}

void draw_wall_clock(const Paint& paint, Point centre, float radius, const PlaceLook& look) {
    const Palette colours = palette_of(look);
    for (const float by : {0.005F, 0.011F, 0.017F})
        paint.ellipse({centre.x + by * 0.7F, centre.y + by}, radius * 1.12F + by * 0.4F, radius * 1.12F + by * 0.4F,
                      Fill::plain(colours.shade_colour.with_alpha(0.07F)));
    paint.ellipse(centre, radius * 1.12F, radius * 1.12F,
                  Fill::down(shade(colours.wood, 0.1F), colours.wood_dark, centre.y - radius, centre.y + radius));
    const Colour face = is_dark(look) ? rgb(0xCFC7B4) : rgb(0xFBF8F0);
    paint.ellipse(centre, radius, radius, Fill::down(face, shade(face, -0.08F), centre.y - radius, centre.y + radius));
    for (int i = 0; i < 12; ++i) {
        const float turn = std::numbers::pi_v<float> * static_cast<float>(i) / 6;
        const Point out{std::sin(turn), -std::cos(turn)};
        const float inner = i % 3 == 0 ? 0.74F : 0.84F;
        paint.line(Curve{{centre.x + out.x * radius * inner, centre.y + out.y * radius * inner},
                         {centre.x + out.x * radius * 0.92F, centre.y + out.y * radius * 0.92F}},
                   i % 3 == 0 ? 0.008F : 0.005F, rgb(0x3A3128));
    }
}

namespace {

// Beside what stands or is said before the wall: the window, bubbles, the clock, a caller, the chat's window.
std::vector<float> lamp_shares(float width, const PlaceLook& look) {
    if (width < 1.4F) return {look.place == scenario::Place::counter ? 0.54F : 0.5F};
    switch (look.place) {
        case scenario::Place::counter: return {0.245F, 0.72F};
        case scenario::Place::phone: return {0.7F, 0.93F};
        case scenario::Place::chat: return {0.05F, 0.97F};
    }
    return {};
}

}  // namespace

void draw_lamps(const Paint& paint, float width, const PlaceLook& look) {
    const Palette colours = palette_of(look);
    for (const float share : lamp_shares(width, look)) {
        const float x = width * share;
        paint.box(Rect{x - 0.003F, 0, 0.006F, 0.055F}, Fill::plain(rgb(0x2B2B2E)));
        if (is_dark(look)) {
            paint.glow({x, 0.13F}, 0.62F, 0.5F, colours.beam.with_alpha(0.3F));
            paint.glow({x, 0.1F}, 0.2F, 0.16F, colours.beam.with_alpha(0.5F));
        }
        const Curve top{{x - 0.02F, 0.05F}, {x + 0.02F, 0.05F}};
        const Curve low{{x - 0.085F, 0.1F}, {x + 0.085F, 0.1F}};
        paint.band(top, low, Fill::across(rgb(0x3F4A50), rgb(0x6C7A80), x - 0.08F, x + 0.08F));
        paint.ellipse({x, 0.101F}, 0.05F, 0.011F, Fill::plain(is_dark(look) ? rgb(0xFFE9BD) : rgb(0xF7F2E2)));
    }
}

void draw_room(ImDrawList& list, Rect area, const PlaceLook& look) {
    const Paint paint(list, {area.x, area.y}, area.height);
    const float width = area.width / area.height;
    draw_wall(paint, width, look);
    switch (look.place) {
        case scenario::Place::counter: draw_shop(paint, width, look); break;
        case scenario::Place::phone: draw_desk(paint, width, look); break;
        case scenario::Place::chat: draw_office(paint, width, look); break;
    }
}

Rect clock_place(Rect area) {
    const float radius = area.height * 0.075F;
    const float x = area.width < area.height * 1.4F ? area.width * 0.82F : area.width * 0.815F;
    return {area.x + x - radius, area.y + area.height * 0.15F - radius, 2 * radius, 2 * radius};
}

void draw_clock_hands(ImDrawList& list, Rect area, const PlaceLook& look, Millis since_begin) {
    const Rect face = clock_place(area);
    const Paint paint(list, face.centre(), face.width / 2);
    const float seconds = static_cast<float>(since_begin.count / 1000 % 60);
    const float minutes = static_cast<float>(since_begin.count / 1000) / 60;
    const float hour = static_cast<float>(9 + look.variety % 6) + minutes / 60;
    const auto hand = [&](float turn, float length, float width, Colour colour) {
        const Point out{std::sin(turn), -std::cos(turn)};
        paint.line(Curve{{-out.x * 0.15F, -out.y * 0.15F}, {out.x * length, out.y * length}}, width, colour);
    };
    constexpr float kRound = 2 * std::numbers::pi_v<float>;
    hand(kRound * hour / 12, 0.5F, 0.11F, rgb(0x2A2420));
    hand(kRound * minutes / 60, 0.76F, 0.075F, rgb(0x2A2420));
    hand(kRound * seconds / 60, 0.8F, 0.03F, rgb(0xB3392F));
    paint.ellipse({0, 0}, 0.07F, 0.07F, Fill::plain(rgb(0x2A2420)));
}

}  // namespace composure::window
