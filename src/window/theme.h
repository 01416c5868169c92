// The colours of the window: light and calm. Every pair of text and background that a screen uses stands in kPairs, and
// a test holds each to a contrast of at least 4.5:1 (WCAG 2, level AA).
#pragma once

#include <cstdint>
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

namespace theme {
inline constexpr Colour background = rgb(0xF5F4F0);
inline constexpr Colour surface = rgb(0xFFFFFF);
inline constexpr Colour sunken = rgb(0xEDEBE5);
inline constexpr Colour ink = rgb(0x1D2733);
inline constexpr Colour soft_ink = rgb(0x4B5866);
inline constexpr Colour outline = rgb(0xCFD4D9);
inline constexpr Colour strong_outline = rgb(0x7C8894);
inline constexpr Colour accent = rgb(0x1C5D85);
inline constexpr Colour accent_hover = rgb(0x164B6C);
inline constexpr Colour accent_soft = rgb(0xE2EDF4);
inline constexpr Colour on_accent = rgb(0xFFFFFF);
inline constexpr Colour warm = rgb(0x8A4A06);
inline constexpr Colour warm_soft = rgb(0xFCEFD9);
inline constexpr Colour care = rgb(0x9A2430);
inline constexpr Colour care_soft = rgb(0xFBE9E9);
inline constexpr Colour fine = rgb(0x14614D);
inline constexpr Colour fine_soft = rgb(0xE1F1EB);
inline constexpr Colour disabled_ink = rgb(0x5D6873);
inline constexpr Colour disabled = rgb(0xECEAE4);
inline constexpr Colour focus = rgb(0x0A3D91);
inline constexpr Colour night = rgb(0x22303C);
inline constexpr Colour on_night = rgb(0xF7F6F2);
// Moods, told apart without red and green as well: each darker than the one before.
inline constexpr Colour calm = rgb(0x2C7A8C);
inline constexpr Colour irritated = rgb(0xB98A1E);
inline constexpr Colour angry = rgb(0xC4611A);
inline constexpr Colour furious = rgb(0x8E1F2F);
}  // namespace theme

struct ColourPair {
    std::string_view name;
    Colour text, background;
};
std::span<const ColourPair> colour_pairs();

}  // namespace composure::window
