#include "window/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace composure::window {
namespace {

std::uint8_t mixed(std::uint8_t a, std::uint8_t b, float share) {
    const float value = static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share;
    return static_cast<std::uint8_t>(std::lround(value));
}

double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

constexpr std::array kPairs{
    ColourPair{"text on the page", theme::ink, theme::background},
    ColourPair{"soft text on the page", theme::soft_ink, theme::background},
    ColourPair{"text on a card", theme::ink, theme::surface},
    ColourPair{"soft text on a card", theme::soft_ink, theme::surface},
    ColourPair{"text on a sunken field", theme::ink, theme::sunken},
    ColourPair{"soft text on a sunken field", theme::soft_ink, theme::sunken},
    ColourPair{"main button", theme::on_accent, theme::accent},
    ColourPair{"main button under the pointer", theme::on_accent, theme::accent_hover},
    ColourPair{"accent on the page", theme::accent, theme::background},
    ColourPair{"accent on a card", theme::accent, theme::surface},
    ColourPair{"accent on its tint", theme::accent, theme::accent_soft},
    ColourPair{"text on the accent's tint", theme::ink, theme::accent_soft},
    ColourPair{"soft text on the accent's tint", theme::soft_ink, theme::accent_soft},
    ColourPair{"content note", theme::warm, theme::warm_soft},
    ColourPair{"text in a content note", theme::ink, theme::warm_soft},
    ColourPair{"warm on a card", theme::warm, theme::surface},
    ColourPair{"warm on the page", theme::warm, theme::background},
    ColourPair{"care button", theme::care, theme::care_soft},
    ColourPair{"care on a card", theme::care, theme::surface},
    ColourPair{"care on the page", theme::care, theme::background},
    ColourPair{"text on the care tint", theme::ink, theme::care_soft},
    ColourPair{"care button under the pointer", theme::on_accent, theme::care},
    ColourPair{"fine on its tint", theme::fine, theme::fine_soft},
    ColourPair{"fine on a card", theme::fine, theme::surface},
    ColourPair{"text on the fine tint", theme::ink, theme::fine_soft},
    ColourPair{"act that cannot be done", theme::disabled_ink, theme::disabled},
    ColourPair{"caption in the scene", theme::on_night, theme::night},
    ColourPair{"furious", theme::on_accent, theme::furious},
    ColourPair{"key cap", theme::ink, theme::sunken},
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

std::span<const ColourPair> colour_pairs() { return kPairs; }

}  // namespace composure::window
