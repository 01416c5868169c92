#include "window/draw/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace composure::window {
namespace {

std::uint8_t mixed(std::uint8_t a, std::uint8_t b, float share) {
    const float value = static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share;
    return static_cast<std::uint8_t>(value + 0.5F);  // never below 0, so this rounds
}

double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

constexpr Theme kLight{
    .background = rgb(0xF5F4F0),
    .surface = rgb(0xFFFFFF),
    .sunken = rgb(0xEDEBE5),
    .ink = rgb(0x1D2733),
    .soft_ink = rgb(0x4B5866),
    .outline = rgb(0xCFD4D9),
    .strong_outline = rgb(0x7C8894),
    .accent = rgb(0x1C5D85),
    .accent_hover = rgb(0x164B6C),
    .accent_soft = rgb(0xE2EDF4),
    .on_accent = rgb(0xFFFFFF),
    .warm = rgb(0x8A4A06),
    .warm_soft = rgb(0xFCEFD9),
    .care = rgb(0x9A2430),
    .care_soft = rgb(0xFBE9E9),
    .fine = rgb(0x14614D),
    .fine_soft = rgb(0xE1F1EB),
    .disabled_ink = rgb(0x5D6873),
    .disabled = rgb(0xECEAE4),
    .focus = rgb(0x0A3D91),
    .track = rgb(0xDEDBD3),
    .dim = rgb(0x1D2733),
    .night = rgb(0x22303C),
    .on_night = rgb(0xF7F6F2),
    .bubble = rgb(0xFFFFFF),
    .on_bubble = rgb(0x1D2733),
    .calm = rgb(0x2C7A8C),
    .irritated = rgb(0xA37612),
    .angry = rgb(0xC4611A),
    .furious = rgb(0x8E1F2F),
    .on_mood = rgb(0xFFFFFF),
    .anger = rgb(0xB5501B),
    .trust = rgb(0x1C5D85),
    .patience = rgb(0x5F7A2A),
    .chart_grid = rgb(0xC4CAD0),
};

constexpr Theme kDark{
    .background = rgb(0x12171D),
    .surface = rgb(0x1C242C),
    .sunken = rgb(0x28323B),
    .ink = rgb(0xEEF2F5),
    .soft_ink = rgb(0xB7C3CD),
    .outline = rgb(0x3A4651),
    .strong_outline = rgb(0x8595A3),
    .accent = rgb(0x82C4EC),
    .accent_hover = rgb(0xA3D5F3),
    .accent_soft = rgb(0x17344A),
    .on_accent = rgb(0x081722),
    .warm = rgb(0xF3BA73),
    .warm_soft = rgb(0x38290F),
    .care = rgb(0xF7A0A9),
    .care_soft = rgb(0x43212A),
    .fine = rgb(0x82D9BC),
    .fine_soft = rgb(0x12352B),
    .disabled_ink = rgb(0x9FACB7),
    .disabled = rgb(0x222B33),
    .focus = rgb(0xFFD166),
    .track = rgb(0x3B4650),
    .dim = rgb(0x000000),
    .night = rgb(0x0A0E12),
    .on_night = rgb(0xF3F5F6),
    .bubble = rgb(0x2A343E),
    .on_bubble = rgb(0xF3F5F6),
    .calm = rgb(0x5BB8CB),
    .irritated = rgb(0xDDB34A),
    .angry = rgb(0xF08C48),
    .furious = rgb(0xF4697B),
    .on_mood = rgb(0x12171D),
    .anger = rgb(0xF0925A),
    .trust = rgb(0x82C4EC),
    .patience = rgb(0xA9CB6B),
    .chart_grid = rgb(0x3F4B56),
};

constexpr Theme kContrast{
    .background = rgb(0x000000),
    .surface = rgb(0x000000),
    .sunken = rgb(0x141414),
    .ink = rgb(0xFFFFFF),
    .soft_ink = rgb(0xE6E6E6),
    .outline = rgb(0x8C8C8C),
    .strong_outline = rgb(0xFFFFFF),
    .accent = rgb(0x7FD4FF),
    .accent_hover = rgb(0xB9E8FF),
    .accent_soft = rgb(0x00283D),
    .on_accent = rgb(0x000000),
    .warm = rgb(0xFFD75E),
    .warm_soft = rgb(0x2B2100),
    .care = rgb(0xFFB3BA),
    .care_soft = rgb(0x3D0009),
    .fine = rgb(0x7DFFC9),
    .fine_soft = rgb(0x00301F),
    .disabled_ink = rgb(0xC8C8C8),
    .disabled = rgb(0x141414),
    .focus = rgb(0xFFFF00),
    .track = rgb(0x4A4A4A),
    .dim = rgb(0x000000),
    .night = rgb(0x000000),
    .on_night = rgb(0xFFFFFF),
    .bubble = rgb(0x000000),
    .on_bubble = rgb(0xFFFFFF),
    .calm = rgb(0x6FE0F5),
    .irritated = rgb(0xFFD23F),
    .angry = rgb(0xFF9F55),
    .furious = rgb(0xFF8090),
    .on_mood = rgb(0x000000),
    .anger = rgb(0xFF9F55),
    .trust = rgb(0x7FD4FF),
    .patience = rgb(0xC6F27A),
    .chart_grid = rgb(0x5A5A5A),
};

constexpr std::array kPairs{
    ColourPair{"text on the page", &Theme::ink, &Theme::background},
    ColourPair{"soft text on the page", &Theme::soft_ink, &Theme::background},
    ColourPair{"text on a card", &Theme::ink, &Theme::surface},
    ColourPair{"soft text on a card", &Theme::soft_ink, &Theme::surface},
    ColourPair{"text on a sunken field", &Theme::ink, &Theme::sunken},
    ColourPair{"soft text on a sunken field", &Theme::soft_ink, &Theme::sunken},
    ColourPair{"main button", &Theme::on_accent, &Theme::accent},
    ColourPair{"main button under the pointer", &Theme::on_accent, &Theme::accent_hover},
    ColourPair{"accent on the page", &Theme::accent, &Theme::background},
    ColourPair{"accent on a card", &Theme::accent, &Theme::surface},
    ColourPair{"accent on its tint", &Theme::accent, &Theme::accent_soft},
    ColourPair{"text on the accent's tint", &Theme::ink, &Theme::accent_soft},
    ColourPair{"soft text on the accent's tint", &Theme::soft_ink, &Theme::accent_soft},
    ColourPair{"content note", &Theme::warm, &Theme::warm_soft},
    ColourPair{"text in a content note", &Theme::ink, &Theme::warm_soft},
    ColourPair{"warm on a card", &Theme::warm, &Theme::surface},
    ColourPair{"warm on the page", &Theme::warm, &Theme::background},
    ColourPair{"care button", &Theme::care, &Theme::care_soft},
    ColourPair{"care on a card", &Theme::care, &Theme::surface},
    ColourPair{"care on the page", &Theme::care, &Theme::background},
    ColourPair{"text on the care tint", &Theme::ink, &Theme::care_soft},
    ColourPair{"care button under the pointer", &Theme::on_accent, &Theme::care},
    ColourPair{"fine on its tint", &Theme::fine, &Theme::fine_soft},
    ColourPair{"fine on a card", &Theme::fine, &Theme::surface},
    ColourPair{"text on the fine tint", &Theme::ink, &Theme::fine_soft},
    ColourPair{"act that cannot be done", &Theme::disabled_ink, &Theme::disabled},
    ColourPair{"caption in the scene", &Theme::on_night, &Theme::night},
    ColourPair{"furious", &Theme::on_mood, &Theme::furious},
    ColourPair{"key cap", &Theme::ink, &Theme::sunken},
    ColourPair{"what is said", &Theme::on_bubble, &Theme::bubble},
    ColourPair{"soft text in a bubble", &Theme::soft_ink, &Theme::bubble},
    ColourPair{"fine on the page", &Theme::fine, &Theme::background},
    ColourPair{"soft text on the warm tint", &Theme::soft_ink, &Theme::warm_soft},
    ColourPair{"soft text on the care tint", &Theme::soft_ink, &Theme::care_soft},
    ColourPair{"soft text on the fine tint", &Theme::soft_ink, &Theme::fine_soft},
    ColourPair{"focus on background", &Theme::focus, &Theme::background, 3},
    ColourPair{"focus on surface", &Theme::focus, &Theme::surface, 3},
    ColourPair{"focus on accent_soft", &Theme::focus, &Theme::accent_soft, 3},
    ColourPair{"strong_outline on background", &Theme::strong_outline, &Theme::background, 3},
    ColourPair{"strong_outline on surface", &Theme::strong_outline, &Theme::surface, 3},
    ColourPair{"accent on background", &Theme::accent, &Theme::background, 3},
    ColourPair{"accent on track", &Theme::accent, &Theme::track, 3},
    ColourPair{"warm on track", &Theme::warm, &Theme::track, 3},
    ColourPair{"fine on track", &Theme::fine, &Theme::track, 3},
    ColourPair{"calm on surface", &Theme::calm, &Theme::surface, 3},
    ColourPair{"irritated on surface", &Theme::irritated, &Theme::surface, 3},
    ColourPair{"angry on surface", &Theme::angry, &Theme::surface, 3},
    ColourPair{"furious on surface", &Theme::furious, &Theme::surface, 3},
    ColourPair{"on_mood on calm", &Theme::on_mood, &Theme::calm, 3},
    ColourPair{"on_mood on irritated", &Theme::on_mood, &Theme::irritated, 3},
    ColourPair{"on_mood on angry", &Theme::on_mood, &Theme::angry, 3},
    ColourPair{"on_mood on furious", &Theme::on_mood, &Theme::furious, 3},
    ColourPair{"anger on background", &Theme::anger, &Theme::background, 3},
    ColourPair{"trust on background", &Theme::trust, &Theme::background, 3},
    ColourPair{"patience on background", &Theme::patience, &Theme::background, 3},
    ColourPair{"anger on surface", &Theme::anger, &Theme::surface, 3},
    ColourPair{"trust on surface", &Theme::trust, &Theme::surface, 3},
    ColourPair{"patience on surface", &Theme::patience, &Theme::surface, 3},
    ColourPair{"care on background", &Theme::care, &Theme::background, 3},
};

}  // namespace

Colour mix(Colour a, Colour b, float share) {
    const float s = std::clamp(share, 0.0F, 1.0F);
    return {mixed(a.red, b.red, s), mixed(a.green, b.green, s), mixed(a.blue, b.blue, s), mixed(a.alpha, b.alpha, s)};
}

Colour shade(Colour colour, float share) {
    const Colour towards = share >= 0 ? Colour{255, 255, 255, colour.alpha} : Colour{0, 0, 0, colour.alpha};
    return mix(colour, towards, std::abs(share));
}

double contrast(Colour text, Colour background) {
    const double a = luminance(text);
    const double b = luminance(background);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

const Theme& theme_of(ThemeName name) {
    switch (name) {
        case ThemeName::dark: return kDark;
        case ThemeName::contrast: return kContrast;
        case ThemeName::light: break;
    }
    return kLight;
}

std::string_view word_of(ThemeName name) {
    constexpr std::array<std::string_view, kThemeCount> words{"light", "dark", "contrast"};
    return words[static_cast<std::size_t>(name)];
}

std::optional<ThemeName> theme_named(std::string_view word) {
    for (const ThemeName each : {ThemeName::light, ThemeName::dark, ThemeName::contrast})
        if (word == word_of(each)) return each;
    return std::nullopt;
}

std::span<const ColourPair> colour_pairs() { return kPairs; }

}  // namespace composure::window
