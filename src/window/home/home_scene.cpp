#include "window/home/home_scene.h"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "window/draw/paint.h"
#include "window/portrait/looks.h"
#include "window/portrait/portrait.h"
#include "window/scene/scene.h"
#include "window/ui/controls.h"

namespace composure::window {
namespace {

struct Guest {
    const char *id, *words, *pronoun;
    float anger, trust, impatience, plead, watch, look;
};
constexpr std::array kGuests{
    Guest{"vera", "old woman bun glasses cardigan", "she", 0.25F, 0.5F, 0.3F, 0, 0, 0},
    Guest{"milo", "beard swept jacket", "he", 0.85F, 0.2F, 0, 0, 0, 0},
    Guest{"ines", "young woman braids coat", "she", 0.35F, 0.4F, 0.7F, 0, 1, 0.6F},
    Guest{"otto", "old man bald glasses cardigan", "he", 0.05F, 0.8F, 0, 0, 0, -0.5F},
    Guest{"ada", "curly hoodie", "she", 0.0F, 0.95F, 0, 0, 0, 0},
};

// How light the theme is, so that the wall goes with it.
bool is_dark(const Theme& theme) { return contrast(theme.background, rgb(0xFFFFFF)) > 7; }

Expression mood_of(const Guest& guest) {
    Expression mood;
    mood.anger = guest.anger;
    mood.trust = guest.trust;
    mood.impatience = guest.impatience;
    mood.plead = guest.plead;
    mood.watch = guest.watch;
    mood.look = guest.look;
    return mood;
}

void draw_wall(Ui& ui, Rect area) {
    const bool dark = is_dark(ui.theme());
    const Paint paint(ui.list(), {0, 0}, 1);
    const Colour top = dark ? rgb(0x22303C) : rgb(0xDCE8EC);
    const Colour low = dark ? rgb(0x2C3A44) : rgb(0xF3EBDD);
    paint.box(area, Fill::down(top, low, area.y, area.bottom()));
    // Daylight through a shop window, and a shelf with boxes.
    const float unit = area.height;
    paint.glow({area.x + area.width * 0.62F, area.y + unit * 0.3F}, area.width * 0.34F, unit * 0.9F,
               rgb(dark ? 0x6F8496 : 0xFFF6DE).with_alpha(dark ? 0.35F : 0.9F));
    const Colour shelf = dark ? rgb(0x3B4A55) : rgb(0xCBB79A);
    const float y = area.y + unit * 0.3F;
    const float left = area.x + area.width * 0.5F;
    paint.box({left, y, area.width * 0.5F, unit * 0.03F}, 0, shelf);
    constexpr std::array<std::uint32_t, 4> kBoxes{0x6E8CA0, 0xB98F62, 0x8FA07A, 0xA8746A};
    float x = left + unit * 0.1F;
    for (int i = 0; x < area.right() - unit * 0.3F; ++i) {
        const auto step = static_cast<float>((i * 7) % 5);
        const float width = unit * (0.14F + 0.03F * step),
                    height = unit * (0.1F + 0.025F * static_cast<float>((i * 3) % 4));
        const Colour colour = rgb(kBoxes[static_cast<std::size_t>(i) % kBoxes.size()]);
        paint.box({x, y - height, width, height}, unit * 0.012F, shade(colour, dark ? -0.45F : 0.3F));
        x += width + unit * (0.03F + 0.05F * static_cast<float>((i * 5) % 3));
    }
}

void draw_shop_anew(Ui& ui, Rect area, const scenario::Gallery& people) {
    draw_wall(ui, area);
    const float counter = area.height * 0.13F;
    const float top = area.bottom() - counter;
    const float unit = area.height * 0.25F;
    const auto room = static_cast<int>(area.width * 0.6F / (unit * 2.25F));
    const int count = std::clamp(room, 0, static_cast<int>(kGuests.size()));
    float x = area.right() - unit * 1.6F - std::max(0.0F, (area.width - ui.px(1180)) / 2);
    ui.list().PushClipRect({area.x, area.y}, {area.right(), top + 1}, true);  // the counter hides the rest
    for (int i = 0; i < count; ++i) {
        const Guest& guest = kGuests[static_cast<std::size_t>(i)];
        draw_person(ui.list(), {{x, area.y + area.height * 0.42F}, unit, top + 2 * unit, 0.06F},
                    looks_for(guest.id, guest.words, guest.pronoun, people), mood_of(guest));
        x -= unit * 2.25F;
    }
    ui.list().PopClipRect();
    const Paint paint(ui.list(), {0, 0}, 1);
    const bool dark = is_dark(ui.theme());
    const Colour wood = dark ? rgb(0x54412F) : rgb(0xB98A5C);
    paint.box({area.x, top, area.width, counter}, Fill::down(wood, shade(wood, -0.25F), top, area.bottom()));
    paint.box({area.x, top, area.width, std::max(1.0F, counter * 0.12F)}, 0, shade(wood, 0.25F));
}

ThemeName theme_name(const Theme& theme) {
    if (!is_dark(theme)) return ThemeName::light;
    return &theme == &theme_of(ThemeName::dark) ? ThemeName::dark : ThemeName::contrast;
}

constexpr std::size_t kMostFaces = 4;

void draw_customer(Ui& ui, const Portrait& portrait, const scenario::Customer& customer,
                   const scenario::Gallery& people) {
    Expression mood;
    mood.anger = static_cast<float>(customer.anger) / 100'000;
    mood.trust = static_cast<float>(customer.trust) / 100'000;
    draw_person(ui.list(), portrait, looks_of_customer(customer, people), mood);
}

// Side by side around `middle`, where the heads are; a counter begins where `area` ends.
void draw_row(Ui& ui, Rect area, Point middle, float unit, Colour air, const scenario::Scenario& scenario,
              const scenario::Gallery& people) {
    const float step = unit * 2.15F;
    const auto room = static_cast<std::size_t>(std::max(1.0F, (area.width - unit) / step));
    const std::size_t count = std::min({scenario.customers.size(), room, kMostFaces});
    float x = middle.x - step * static_cast<float>(count - 1) / 2;
    for (std::size_t i = 0; i < count; ++i, x += step)
        draw_customer(ui, {{x, middle.y}, unit, area.bottom() + 2 * unit, 0.04F, air, area.bottom()},
                      scenario.customers[i], people);
}

// Who calls or writes is seen in a frame.
void draw_frames(Ui& ui, Rect area, const PlaceLook& look, const scenario::Scenario& scenario,
                 const scenario::Gallery& people) {
    const float side = area.height * 0.74F;
    const auto room = static_cast<std::size_t>(std::max(1.0F, area.width * 0.9F / (side * 1.14F)));
    const std::size_t count = std::min({scenario.customers.size(), room, kMostFaces});
    // In a strip across the whole window words begin further down at its left; a card shows them in its middle.
    float x = area.width > area.height * 5 ? area.x + area.width * 0.09F
                                           : area.centre().x - side * (1.14F * static_cast<float>(count) - 0.14F) / 2;
    const bool day = look.light == Light::day;
    for (std::size_t i = 0; i < count; ++i, x += side * 1.14F) {
        const Rect frame{x, area.y + area.height * 0.1F, side, side};
        shadow(ui, frame, 2);
        ui.list().AddRectFilled({frame.x, frame.y}, {frame.right(), frame.bottom()}, rgb(0x1F2A35).packed(),
                                side * 0.08F);
        const Rect inside = frame.inset(side * 0.03F);
        const Paint paint(ui.list(), {0, 0}, 1);
        const Colour air = rgb(day ? 0xC7D7E0 : 0x2F3D4A);
        paint.box(inside, Fill::down(air, shade(air, -0.15F), inside.y, inside.bottom()));
        ui.list().PushClipRect({inside.x, inside.y}, {inside.right(), inside.bottom()}, true);
        draw_customer(ui, {{inside.centre().x, inside.y + side * 0.44F}, side * 0.26F, inside.bottom() + side, 0, air},
                      scenario.customers[i], people);
        ui.list().PopClipRect();
    }
}

// A wall in the place's colour with a window and a shelf, in a few boxes: there are many cards.
void draw_card_wall(Ui& ui, Rect area, const PlaceLook& look) {
    const Paint paint(ui.list(), {area.x, area.y}, area.height);
    const float width = area.width / area.height;
    const Colour air = air_of(look);
    const bool dark = look.light != Light::day;
    paint.box(Rect{0, 0, width, 1}, Fill::down(shade(air, dark ? -0.12F : 0.3F), air, 0, 1));
    const Rect pane{0.4F, 0.1F, 0.62F, 0.54F};
    const Colour frame = mix(air, rgb(dark ? 0x6E4828 : 0xA97645), 0.5F);
    paint.box(pane.inset(-0.03F), 0.02F, frame);
    paint.box(pane,
              Fill::down(rgb(dark ? 0x101C36 : 0xA9D3EB), rgb(dark ? 0x433E66 : 0xEAF5F7), pane.y, pane.bottom()));
    paint.box(Rect{pane.centre().x - 0.012F, pane.y, 0.024F, pane.height}, 0, frame);
    paint.box(Rect{pane.x, pane.y + 0.2F, pane.width, 0.02F}, 0, frame);
    const float left = width - 1.0F;
    constexpr std::array<std::uint32_t, 4> kGoods{0x6E8CA0, 0xB98F62, 0x8FA07A, 0xA8746A};
    for (int row = 0; row < 2; ++row) {
        const float y = 0.34F + 0.32F * static_cast<float>(row);
        paint.box(Rect{left, y, 1, 0.03F}, 0, frame);
        float x = left + 0.06F;
        for (unsigned i = 0; i < 5; ++i) {
            const unsigned luck = (look.variety / 7 + i * 5 + static_cast<unsigned>(row) * 3) % 4;
            const float high = 0.1F + 0.035F * static_cast<float>((luck + i) % 4);
            const float wide = 0.1F + 0.03F * static_cast<float>(luck);
            if (x + wide > width - 0.03F) break;
            paint.box(Rect{x, y - high, wide, high}, 0.015F, mix(rgb(kGoods[luck]), air, dark ? 0.55F : 0.45F));
            x += wide + 0.035F;
        }
    }
}

void draw_people_anew(Ui& ui, Rect area, const scenario::Scenario& scenario, const scenario::Gallery& people) {
    const PlaceLook look = look_of_place(scenario, theme_name(ui.theme()));
    const bool dark = is_dark(ui.theme());
    const Paint paint(ui.list(), {0, 0}, 1);
    const float desk = area.height * 0.07F, top = area.bottom() - desk;
    ui.list().PushClipRect({area.x, area.y}, {area.right(), top + 1}, true);
    draw_card_wall(ui, area, look);
    const Rect seen{area.x, area.y, area.width, area.height - desk};
    if (look.place == scenario::Place::counter)
        draw_row(ui, seen, {area.centre().x, area.y + area.height * 0.43F}, area.height * 0.265F, air_of(look),
                 scenario, people);
    else
        draw_frames(ui, area, look, scenario, people);
    ui.list().PopClipRect();
    const Colour wood = dark ? rgb(0x54412F) : rgb(0xC39A6C);
    paint.box({area.x, top, area.width, desk}, Fill::down(wood, shade(wood, -0.2F), top, area.bottom()));
    paint.box({area.x, top, area.width, std::max(1.0F, desk * 0.2F)}, 0, shade(wood, 0.3F));
}

void draw_place_anew(Ui& ui, Rect area, const scenario::Scenario& scenario, const scenario::Gallery& people) {
    const PlaceLook look = look_of_place(scenario, theme_name(ui.theme()));
    const float full = std::max(area.width * 0.32F, area.height * 1.6F);  // of the room that the strip shows a part of
    const bool counter = look.place == scenario::Place::counter;
    ui.list().PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true);
    const float up = counter ? full * 0.13F : full - area.height;
    draw_room(ui.list(), {area.x, area.y - up, area.width, full}, look);
    const float unit = area.height * 0.25F;
    if (counter) {
        const float top = area.bottom() - area.height * 0.16F;
        draw_row(ui, {area.x, area.y, area.width, top - area.y}, {area.x + area.width * 0.265F, area.y + unit * 1.7F},
                 unit, air_of(look), scenario, people);
        draw_counter(ui.list(), {area.x, area.bottom() - full, area.width, full}, top, look);
    } else {
        draw_frames(ui, area, look, scenario, people);
    }
    ui.list().PopClipRect();
}

// What both follow from beside their place.
std::uint64_t light_and_scale(const Ui& ui) {
    return static_cast<std::uint64_t>(ui.px(1000)) * 2 + (is_dark(ui.theme()) ? 1 : 0);
}

}  // namespace

void draw_shop(Ui& ui, Rect area, const scenario::Gallery& people) {
    ui.kept("shop").draw(ui.picture(), {area, light_and_scale(ui)}, [&] { draw_shop_anew(ui, area, people); });
}

void draw_place_of(Ui& ui, Rect area, const scenario::Scenario& scenario, const scenario::Gallery& people) {
    const auto light = static_cast<std::uint64_t>(theme_name(ui.theme()));
    ui.kept("place of " + scenario.id).draw(ui.picture(), {area, light_and_scale(ui) * 4 + light}, [&] {
        draw_place_anew(ui, area, scenario, people);
    });
}

void draw_people_of(Ui& ui, Rect area, const scenario::Scenario& scenario, const scenario::Gallery& people,
                    std::string_view where) {
    std::string name(where);
    name += " people of ";
    name += scenario.id;
    ui.kept(name).draw(ui.picture(), {area, light_and_scale(ui)},
                       [&] { draw_people_anew(ui, area, scenario, people); });
}

}  // namespace composure::window
