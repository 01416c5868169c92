// The people of assets/looks.yaml: each a name and what a drawing needs to know. A scenario's `looks:` names one of
// them, or describes somebody in words. Nothing about a person's looks says anything about how they behave.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace composure::scenario {

enum class HairCut : std::uint8_t {
    bald,
    short_side,
    swept,
    curly,
    bob,
    long_straight,
    bun,
    ponytail,
    crew,
    scarf,  // the hair is covered, open for the face
    receding,
    waves,
    braids,
    pixie,
    locs,
    turban
};
enum class Hat : std::uint8_t { none, cap, beanie };
enum class Beard : std::uint8_t { none, stubble, moustache, full, goatee };
enum class Clothes : std::uint8_t {
    sweater,
    jacket,
    hoodie,
    shirt,
    cardigan,
    coat,
    dress,
    apron,
    vest,  // high visibility
    uniform,
    tshirt,
    turtleneck,
    suit  // with a tie
};
enum class Frames : std::uint8_t { none, round, square, half };

// One person. Colours are 0xRRGGBB; the shape of a face and a body is in percent of the usual.
struct Person {
    std::string name;  // "vera"
    std::string line;  // "An old woman with a grey bun, round glasses and a green cardigan."
    std::uint32_t skin = 0xDDA782, hair = 0x4A3324, eyes = 0x5B3A20;
    std::uint32_t cloth = 0x3C6690;   // what is worn outside
    std::uint32_t under = 0xE9EAEC;   // a shirt below a jacket
    std::uint32_t accent = 0x8A4A3C;  // tie, head scarf, hat, apron, stripes
    HairCut cut = HairCut::short_side;
    Hat hat = Hat::none;
    Beard beard = Beard::none;
    Clothes clothes = Clothes::sweater;
    Frames glasses = Frames::none;
    bool earrings = false, lashes = false, freckles = false, headset = false;
    std::int32_t years = 35;  // 6 .. 100
    std::int32_t height = 100, build = 100, face_width = 100, jaw = 100, nose = 100, brows = 100, eye_size = 100,
                 lips = 100, cheeks = 100;
};

struct Gallery {
    std::vector<Person> people;  // in the file's order

    const Person* find(std::string_view name) const;  // nullptr when there is nobody of that name
};

// The words by which `looks:` may describe somebody ("old woman with glasses, grey bun"); filling words stand among
// them. A description is understood when every word of it is one of these.
std::span<const std::string_view> feature_words();
bool is_description(std::string_view looks);
std::vector<std::string_view> words_not_understood(std::string_view looks);  // of a description; in its order

}  // namespace composure::scenario
