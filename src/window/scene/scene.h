// The places behind the talk: a shop counter, a telephone desk, an office for the chat. Each varies with the scenario
// and has the light of the theme: day, or evening. All sizes follow the area's height.
#pragma once

#include <cstdint>

#include "base/millis.h"
#include "scenario/scenario.h"
#include "window/draw/geometry.h"
#include "window/draw/theme.h"

struct ImDrawList;

namespace composure::window {

// What a place deals in, for shelves and counter.
enum class Goods : std::uint8_t { jars, parcels, suits, flowers, keys, books, cups };
enum class Light : std::uint8_t { day, evening, night };

struct PlaceLook {
    scenario::Place place = scenario::Place::counter;
    Goods goods = Goods::jars;
    Light light = Light::day;
    std::uint32_t variety = 0;
    friend bool operator==(const PlaceLook&, const PlaceLook&) = default;
};
// From the scenario's id, title and brief.
PlaceLook look_of_place(const scenario::Scenario& scenario, ThemeName theme);

// All that stands still, behind the people.
void draw_room(ImDrawList& list, Rect area, const PlaceLook& look);
// The hands of the clock on the wall; the shift began at a full hour.
void draw_clock_hands(ImDrawList& list, Rect area, const PlaceLook& look, Millis since_begin);
Rect clock_place(Rect area);  // the clock on the wall, within `area`
// The counter in front of the people and what stands on it: its top edge is at `top`, it fills the area below.
void draw_counter(ImDrawList& list, Rect area, float top, const PlaceLook& look);
// The air that far people fade into.
Colour air_of(const PlaceLook& look);

// A round lamp of a telephone line.
enum class Lamp : std::uint8_t { off, ringing, talking, holding };
void draw_lamp(ImDrawList& list, Point centre, float radius, Lamp lamp, float glow);
// Bars that go up and down with a voice: `level` 0 still .. 1 loud; `phase` moves them.
void draw_voice(ImDrawList& list, Rect area, Colour colour, float level, float phase);

}  // namespace composure::window
