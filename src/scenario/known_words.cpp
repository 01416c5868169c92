#include "scenario/known_words.h"

#include <array>

namespace composure::scenario {

std::span<const std::string_view> known_looks() {
    static constexpr std::array<std::string_view, 16> looks{
        "girl",           "boy",         "young-woman",        "young-man",       "woman",         "man",
        "older-woman",    "older-man",   "tall-woman",         "broad-man",       "woman-in-suit", "man-in-suit",
        "woman-in-scarf", "bearded-man", "woman-with-glasses", "man-with-glasses"};
    return looks;
}

std::span<const std::string_view> known_voices() {
    static constexpr std::array<std::string_view, 6> voices{"low", "middle", "high", "soft", "hoarse", "quick"};
    return voices;
}

}  // namespace composure::scenario
