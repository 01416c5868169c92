// How a drawn person looks: settled by their id and the scenario's `looks` and `pronoun`, always the same for the same
// words. Nothing about a person's looks says anything about how they behave.
#pragma once

#include <cstdint>
#include <string_view>

#include "window/theme.h"

namespace composure::window {

enum class HairCut : std::uint8_t { bald, short_side, swept, curly, bob, long_straight, bun, ponytail, crew, scarf };
enum class Beard : std::uint8_t { none, stubble, moustache, full };
enum class Clothes : std::uint8_t { sweater, jacket, hoodie, shirt, cardigan };

struct Looks {
    Colour skin, hair, eyes, cloth, under;
    HairCut cut = HairCut::short_side;
    Beard beard = Beard::none;
    Clothes clothes = Clothes::sweater;
    bool glasses = false, earrings = false, lashes = false;
    float age = 0;         // 0 young .. 1 old
    float face_width = 1;  // 0.92 .. 1.08
    float jaw = 1;         // 0.9 narrow .. 1.1 square
    float nose = 1;        // 0.85 .. 1.2
    float brow = 1;        // thickness
    float build = 1;       // shoulders
    float eye_size = 1;
};

// `looks` may name features in any order ("old woman with glasses, grey bun"); what it does not say is drawn from the
// id.
Looks looks_for(std::string_view id, std::string_view looks, std::string_view pronoun);

}  // namespace composure::window
