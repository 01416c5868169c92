// The colours of the window, in three themes. Every pair of text and background that a screen uses stands in
// colour_pairs, and a test holds each to WCAG's contrast in every theme.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace composure::window {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;

    constexpr std::uint32_t packed() const {
        return static_cast<std::uint32_t>(red) | (static_cast<std::uint32_t>(green) << 8) |
               (static_cast<std::uint32_t>(blue) << 16) | (static_cast<std::uint32_t>(alpha) << 24);
    }
    constexpr Colour with_alpha(float share) const {
        return {red, green, blue, static_cast<std::uint8_t>(static_cast<float>(alpha) * share)};
    }
    friend constexpr bool operator==(Colour, Colour) = default;
};

// 0xRRGGBB
constexpr Colour rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex)};
}

// share 0: a, 1: b. Clamped.
Colour mix(Colour a, Colour b, float share);
// Lighter (towards white) for a positive share, darker (towards black) for a negative one.
Colour shade(Colour colour, float share);
// 1..21; alpha is ignored.
double contrast(Colour text, Colour background);

// What each colour is for; every screen takes its colours from here, pictures of people and places bring their own.
struct Theme {
    Colour background;      // the page
    Colour surface;         // cards, plain buttons
    Colour sunken;          // fields, key caps
    Colour ink, soft_ink;   // text; text that says less
    Colour outline;         // of cards: decoration
    Colour strong_outline;  // of what can be pressed or typed into
    Colour accent, accent_hover, accent_soft, on_accent;
    Colour warm, warm_soft;  // content notes, "mind this"
    Colour care, care_soft;  // safety, what cost a lot
    Colour fine, fine_soft;  // what went well
    Colour disabled_ink, disabled;
    Colour focus;            // the ring of the keyboard
    Colour track;            // the empty part of a bar
    Colour dim;              // over the page behind a dialog, mostly transparent
    Colour night, on_night;  // captions over the picture
    Colour bubble, on_bubble;
    // Moods, told apart without red and green as well: each darker (dark themes: stronger) than the one before.
    Colour calm, irritated, angry, furious, on_mood;
    Colour anger, trust, patience, chart_grid;  // lines of charts
};

enum class ThemeName { light, dark, contrast };
inline constexpr std::size_t kThemeCount = 3;
const Theme& theme_of(ThemeName name);
std::string_view word_of(ThemeName name);  // "light": in settings and options
std::optional<ThemeName> theme_named(std::string_view word);

// Two colours that meet on a screen. Text wants 4.5:1 (WCAG 2.2, 1.4.3), marks and edges of controls 3:1 (1.4.11).
struct ColourPair {
    std::string_view name;
    Colour Theme::*front;
    Colour Theme::*back;
    double least = 4.5;
};
std::span<const ColourPair> colour_pairs();

}  // namespace composure::window
