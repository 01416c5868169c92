#include "scenario/looks.h"

#include <algorithm>
#include <array>

namespace composure::scenario {

namespace {

constexpr std::array kFeatures = std::to_array<std::string_view>(
    {"woman",   "man",      "girl",      "boy",      "teen",     "young",    "old",     "older",   "elderly",   "tall",
     "small",   "broad",    "slim",      "bald",     "receding", "short",    "crew",    "swept",   "curly",     "wavy",
     "long",    "bob",      "bun",       "ponytail", "braids",   "locs",     "pixie",   "scarf",   "turban",    "cap",
     "beanie",  "red",      "blond",     "black",    "brown",    "grey",     "white",   "hair",    "glasses",   "beard",
     "bearded", "stubble",  "moustache", "goatee",   "freckles", "earrings", "headset", "sweater", "jacket",    "suit",
     "shirt",   "cardigan", "hoodie",    "coat",     "dress",    "apron",    "vest",    "uniform", "turtleneck"});

constexpr std::array kFilling = std::to_array<std::string_view>({"a", "an", "and", "in", "the", "with"});

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_understood(std::string_view word) {
    return std::find(kFeatures.begin(), kFeatures.end(), word) != kFeatures.end() ||
           std::find(kFilling.begin(), kFilling.end(), word) != kFilling.end();
}

}  // namespace

const Person* Gallery::find(std::string_view name) const {
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Person& person) { return person.name == name; });
    return found == people.end() ? nullptr : &*found;
}

std::span<const std::string_view> feature_words() { return kFeatures; }

namespace {

std::vector<std::string_view> words_of_looks(std::string_view looks) {
    std::vector<std::string_view> words;
    while (!looks.empty()) {
        const auto end = std::find_if_not(looks.begin(), looks.end(), is_letter);
        const std::string_view word = looks.substr(0, static_cast<std::size_t>(end - looks.begin()));
        if (!word.empty()) words.push_back(word);
        looks.remove_prefix(std::min(looks.size(), word.size() + 1));
    }
    return words;
}

}  // namespace

bool is_description(std::string_view looks) {
    const auto words = words_of_looks(looks);
    return !words.empty() && std::all_of(words.begin(), words.end(), is_understood);
}

std::vector<std::string_view> words_not_understood(std::string_view looks) {
    std::vector<std::string_view> words = words_of_looks(looks);
    words.erase(std::remove_if(words.begin(), words.end(), is_understood), words.end());
    return words;
}

}  // namespace composure::scenario
