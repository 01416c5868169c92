#include "window/portrait/looks.h"

#include <algorithm>
#include <array>

#include "base/mix64.h"

namespace composure::window {
namespace {

constexpr std::array kSkins{rgb(0xF3D0B8), rgb(0xEBBF9F), rgb(0xDDA782), rgb(0xC68A62),
                            rgb(0xA56B48), rgb(0x84513A), rgb(0x6B4232)};
constexpr std::array kHairs{rgb(0x2A211E), rgb(0x4A3324), rgb(0x6E4A2C), rgb(0x9A4F22), rgb(0xC79A58), rgb(0x35302F)};
constexpr std::array kDarkHairs{rgb(0x241D1C), rgb(0x3A2A22), rgb(0x2E2624)};
constexpr std::array kGreys{rgb(0xB9B9BC), rgb(0x9A9A9F), rgb(0xD2D1CF)};
constexpr std::array kEyes{rgb(0x5B3A20), rgb(0x3E6C94), rgb(0x4C7B52), rgb(0x6E5B3A), rgb(0x49352A)};
constexpr std::array kCloths{rgb(0xA6445A), rgb(0x3C6690), rgb(0xCC9A3B), rgb(0x56705E),
                             rgb(0x55595F), rgb(0x6D5A8A), rgb(0x2F6F73), rgb(0xB5653A)};
constexpr std::array kUnders{rgb(0xE9EAEC), rgb(0xCDBF9F), rgb(0xDCE5EA), rgb(0x3A414A)};

class Dice {
public:
    explicit Dice(std::string_view word) {
        for (const char c : word) seed_ = mix64(seed_ ^ static_cast<unsigned char>(c));
    }
    std::uint32_t below(std::uint32_t count) { return scale_below(mix64(seed_, 1, 0, n_++), count); }
    float share() { return static_cast<float>(below(1001)) / 1000.0F; }
    float from(float low, float high) { return low + (high - low) * share(); }
    template <std::size_t N>
    Colour one_of(const std::array<Colour, N>& colours) {
        return colours[below(N)];
    }

private:
    std::uint64_t seed_ = 0x5EED;
    std::uint64_t n_ = 0;
};

// The words of a description, apart: "woman" is not found inside of another word, and no "man" inside of it.
bool says(std::string_view looks, std::string_view word) {
    const auto letter = [&](std::size_t at) {
        return at < looks.size() && ((looks[at] >= 'a' && looks[at] <= 'z') || (looks[at] >= 'A' && looks[at] <= 'Z'));
    };
    for (std::size_t at = looks.find(word); at != std::string_view::npos; at = looks.find(word, at + 1))
        if ((at == 0 || !letter(at - 1)) && !letter(at + word.size())) return true;
    return false;
}

HairCut woman_cut(Dice& dice, bool old) {
    constexpr std::array grey{HairCut::bun, HairCut::bob, HairCut::pixie};
    constexpr std::array cuts{HairCut::bob,   HairCut::long_straight, HairCut::curly, HairCut::ponytail,
                              HairCut::waves, HairCut::pixie,         HairCut::bun};
    return old ? grey[dice.below(grey.size())] : cuts[dice.below(cuts.size())];
}

HairCut man_cut(Dice& dice, bool old) {
    constexpr std::array grey{HairCut::bald, HairCut::short_side, HairCut::receding};
    constexpr std::array cuts{HairCut::short_side, HairCut::swept, HairCut::curly,
                              HairCut::crew,       HairCut::swept, HairCut::receding};
    return old ? grey[dice.below(grey.size())] : cuts[dice.below(cuts.size())];
}

// What anybody may wear on the way to a shop; work clothes come by words or by name.
Clothes some_clothes(Dice& dice) {
    constexpr std::array clothes{Clothes::sweater,  Clothes::jacket, Clothes::hoodie,     Clothes::shirt,
                                 Clothes::cardigan, Clothes::coat,   Clothes::turtleneck, Clothes::tshirt};
    return clothes[dice.below(clothes.size())];
}

template <class T>
struct Named {
    std::string_view word;
    T value;
};

template <class T, std::size_t N>
void take(std::string_view words, T& into, const std::array<Named<T>, N>& known) {
    for (const auto& [word, value] : known)
        if (says(words, word)) into = value;
}

void apply_hair(Looks& looks, std::string_view words) {
    if (says(words, "short")) looks.cut = looks.lashes ? HairCut::pixie : HairCut::short_side;
    constexpr std::array<Named<HairCut>, 15> cuts{{{"bald", HairCut::bald},
                                                   {"receding", HairCut::receding},
                                                   {"crew", HairCut::crew},
                                                   {"swept", HairCut::swept},
                                                   {"curly", HairCut::curly},
                                                   {"long", HairCut::long_straight},
                                                   {"wavy", HairCut::waves},
                                                   {"bob", HairCut::bob},
                                                   {"bun", HairCut::bun},
                                                   {"ponytail", HairCut::ponytail},
                                                   {"braids", HairCut::braids},
                                                   {"locs", HairCut::locs},
                                                   {"pixie", HairCut::pixie},
                                                   {"scarf", HairCut::scarf},
                                                   {"turban", HairCut::turban}}};
    take(words, looks.cut, cuts);
    constexpr std::array<Named<Hat>, 2> hats{{{"cap", Hat::cap}, {"beanie", Hat::beanie}}};
    take(words, looks.hat, hats);
    constexpr std::array<Named<Colour>, 7> colours{{{"red", rgb(0x9A4F22)},
                                                    {"blond", rgb(0xC79A58)},
                                                    {"black", rgb(0x2A211E)},
                                                    {"brown", rgb(0x5A3A26)},
                                                    {"grey", rgb(0xB4B4B7)},
                                                    {"gray", rgb(0xB4B4B7)},
                                                    {"white", rgb(0xDEDDDA)}}};
    take(words, looks.hair, colours);
    constexpr std::array<Named<Beard>, 5> beards{{{"beard", Beard::full},
                                                  {"bearded", Beard::full},
                                                  {"moustache", Beard::moustache},
                                                  {"stubble", Beard::stubble},
                                                  {"goatee", Beard::goatee}}};
    take(words, looks.beard, beards);
}

void apply_words(Looks& looks, std::string_view words) {
    apply_hair(looks, words);
    constexpr std::array<Named<Clothes>, 12> clothes{{{"sweater", Clothes::sweater},
                                                      {"jacket", Clothes::jacket},
                                                      {"suit", Clothes::suit},
                                                      {"shirt", Clothes::shirt},
                                                      {"cardigan", Clothes::cardigan},
                                                      {"hoodie", Clothes::hoodie},
                                                      {"coat", Clothes::coat},
                                                      {"dress", Clothes::dress},
                                                      {"apron", Clothes::apron},
                                                      {"vest", Clothes::vest},
                                                      {"uniform", Clothes::uniform},
                                                      {"turtleneck", Clothes::turtleneck}}};
    take(words, looks.clothes, clothes);
    if (says(words, "broad")) looks.build = 1.2F;
    if (says(words, "slim")) looks.build = 0.88F;
    if (says(words, "tall")) looks.face_width = 0.95F;
    if (says(words, "tall")) looks.height = 1.06F;
    if (says(words, "small")) looks.height = 0.92F;
    if (says(words, "glasses")) looks.glasses = true;
    if (says(words, "earrings")) looks.earrings = true;
    if (says(words, "freckles")) looks.freckles = true;
    if (says(words, "headset")) looks.headset = true;
}

void draw_figure(Looks& looks, Dice& dice) {
    looks.face_width = dice.from(0.94F, 1.06F);
    looks.jaw = dice.from(0.92F, 1.08F);
    looks.nose = dice.from(0.88F, 1.14F);
    looks.brow = dice.from(0.85F, 1.25F);
    looks.build = dice.from(0.92F, 1.1F);
    looks.height = dice.from(0.96F, 1.04F);
    looks.cheeks = dice.from(0.94F, 1.06F);
    looks.lips = dice.from(0.9F, 1.12F);
    looks.eye_size = dice.from(0.94F, 1.08F);
}

// The scenario's words win over the pronoun, and both over chance.
bool is_woman(std::string_view words, std::string_view pronoun, bool by_chance) {
    if (says(words, "woman") || says(words, "girl")) return true;
    if (says(words, "man") || says(words, "boy")) return false;
    if (pronoun == "she" || pronoun == "he") return pronoun == "she";
    return by_chance;
}

void make_young(Looks& looks, float child) {
    looks.child = child;
    looks.eye_size *= 1 + 0.12F * child;
    looks.nose *= 1 - 0.15F * child;
    looks.build *= 1 - 0.16F * child;
    looks.height *= 1 - 0.14F * child;
    if (looks.cut == HairCut::bald) looks.cut = HairCut::swept;
}

}  // namespace

Looks looks_for(std::string_view id, std::string_view words, std::string_view pronoun) {
    Dice dice(id);
    Looks looks;
    const std::uint32_t skin = dice.below(kSkins.size());
    looks.skin = kSkins[skin];
    const bool child = says(words, "girl") || says(words, "boy") || says(words, "teen");
    const bool woman = is_woman(words, pronoun, dice.below(2) == 0);
    const bool old =
        says(words, "old") || says(words, "older") || says(words, "elderly") || (words.empty() && dice.below(5) == 0);
    looks.age = old ? dice.from(0.75F, 1.0F) : child || says(words, "young") ? 0.0F : dice.from(0.0F, 0.55F);
    looks.hair = old ? dice.one_of(kGreys) : skin >= 4 ? dice.one_of(kDarkHairs) : dice.one_of(kHairs);
    looks.eyes = skin >= 4 ? kEyes[dice.below(2) == 0 ? 0 : 4] : dice.one_of(kEyes);
    looks.cloth = dice.one_of(kCloths);
    looks.under = dice.one_of(kUnders);
    looks.cut = woman ? woman_cut(dice, old) : man_cut(dice, old);
    looks.beard = woman || child ? Beard::none : static_cast<Beard>(dice.below(4));
    looks.clothes = some_clothes(dice);
    looks.accent = dice.one_of(kCloths);
    looks.glasses = dice.below(old ? 2 : 4) == 0;
    looks.frames = dice.below(2) == 0 ? Frames::round : Frames::square;
    looks.earrings = woman && dice.below(2) == 0;
    looks.lashes = woman;
    draw_figure(looks, dice);
    if (woman || child) looks.brow *= 0.72F;
    if (child) make_young(looks, says(words, "teen") ? 0.3F : 0.6F);
    apply_words(looks, words);
    return looks;
}

Looks looks_for(std::string_view id, std::string_view words, std::string_view pronoun,
                const scenario::Gallery& people) {
    const scenario::Person* person = people.find(words);
    return person != nullptr ? looks_of_person(*person) : looks_for(id, words, pronoun);
}

Looks looks_of_customer(const scenario::Customer& customer, const scenario::Gallery& people) {
    Looks looks = looks_for(customer.id, customer.looks, customer.pronoun, people);
    if (!customer.looks.empty() || customer.moments.empty() || !says(customer.moments.front().shows, "uniform"))
        return looks;
    looks.clothes = Clothes::uniform;
    looks.cloth = rgb(0x3F5F86);
    looks.under = rgb(0xE9EAEC);
    looks.accent = rgb(0x26364C);
    return looks;
}

Looks looks_of_person(const scenario::Person& person) {
    const auto percent = [](std::int32_t value) { return static_cast<float>(value) / 100.0F; };
    const auto years = static_cast<float>(person.years);
    Looks looks{rgb(person.skin), rgb(person.hair), rgb(person.eyes), rgb(person.cloth), rgb(person.under)};
    looks.accent = rgb(person.accent);
    looks.cut = person.cut;
    looks.hat = person.hat;
    looks.beard = person.beard;
    looks.clothes = person.clothes;
    looks.frames = person.glasses;
    looks.glasses = person.glasses != Frames::none;
    looks.earrings = person.earrings;
    looks.lashes = person.lashes;
    looks.freckles = person.freckles;
    looks.headset = person.headset;
    looks.age = std::clamp((years - 25) / 50, 0.0F, 1.0F);
    looks.child = std::clamp((18 - years) / 10, 0.0F, 1.0F);
    looks.face_width = percent(person.face_width);
    looks.jaw = percent(person.jaw);
    looks.cheeks = percent(person.cheeks);
    looks.nose = percent(person.nose);
    looks.lips = percent(person.lips);
    looks.brow = percent(person.brows);
    looks.build = percent(person.build);
    looks.height = percent(person.height);
    looks.eye_size = percent(person.eye_size);
    return looks;
}

}  // namespace composure::window
