#include "window/looks.h"

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

bool says(std::string_view looks, std::string_view word) { return looks.find(word) != std::string_view::npos; }

HairCut woman_cut(Dice& dice, bool old) {
    if (old) return dice.below(2) == 0 ? HairCut::bun : HairCut::bob;
    constexpr std::array cuts{HairCut::bob, HairCut::long_straight, HairCut::curly, HairCut::ponytail, HairCut::bun};
    return cuts[dice.below(cuts.size())];
}

HairCut man_cut(Dice& dice, bool old) {
    if (old) return dice.below(2) == 0 ? HairCut::bald : HairCut::short_side;
    constexpr std::array cuts{HairCut::short_side, HairCut::swept, HairCut::curly,
                              HairCut::crew,       HairCut::swept, HairCut::bald};
    return cuts[dice.below(cuts.size())];
}

void apply_words(Looks& looks, std::string_view words) {
    constexpr std::array<std::pair<std::string_view, HairCut>, 8> cuts{{{"bald", HairCut::bald},
                                                                        {"bun", HairCut::bun},
                                                                        {"bob", HairCut::bob},
                                                                        {"curly", HairCut::curly},
                                                                        {"long", HairCut::long_straight},
                                                                        {"ponytail", HairCut::ponytail},
                                                                        {"crew", HairCut::crew},
                                                                        {"swept", HairCut::swept}}};
    for (const auto& [word, cut] : cuts)
        if (says(words, word)) looks.cut = cut;
    if (says(words, "scarf")) looks.cut = HairCut::scarf;
    if (says(words, "broad")) looks.build = 1.2F;
    if (says(words, "tall")) looks.face_width = 0.93F;
    if (says(words, "glasses")) looks.glasses = true;
    if (says(words, "beard")) looks.beard = Beard::full;
    if (says(words, "moustache")) looks.beard = Beard::moustache;
    if (says(words, "stubble")) looks.beard = Beard::stubble;
    if (says(words, "hoodie")) looks.clothes = Clothes::hoodie;
    if (says(words, "jacket") || says(words, "suit")) looks.clothes = Clothes::jacket;
    if (says(words, "shirt")) looks.clothes = Clothes::shirt;
    if (says(words, "cardigan")) looks.clothes = Clothes::cardigan;
    if (says(words, "red hair")) looks.hair = rgb(0x9A4F22);
    if (says(words, "blond")) looks.hair = rgb(0xC79A58);
    if (says(words, "grey") || says(words, "gray")) looks.hair = rgb(0xB4B4B7);
}

void draw_figure(Looks& looks, Dice& dice) {
    looks.face_width = dice.from(0.94F, 1.06F);
    looks.jaw = dice.from(0.92F, 1.08F);
    looks.nose = dice.from(0.88F, 1.14F);
    looks.brow = dice.from(0.85F, 1.25F);
    looks.build = dice.from(0.92F, 1.1F);
    looks.eye_size = dice.from(0.94F, 1.08F);
}

// The scenario's words win over the pronoun, and both over chance.
bool is_woman(std::string_view words, std::string_view pronoun, bool by_chance) {
    if (says(words, "woman") || says(words, "girl")) return true;
    if (says(words, "man") || says(words, "boy")) return false;
    if (pronoun == "she" || pronoun == "he") return pronoun == "she";
    return by_chance;
}

void make_young(Looks& looks) {
    looks.eye_size *= 1.14F;
    looks.nose *= 0.85F;
    looks.build *= 0.86F;
    if (looks.cut == HairCut::bald) looks.cut = HairCut::swept;
}

}  // namespace

Looks looks_for(std::string_view id, std::string_view words, std::string_view pronoun) {
    Dice dice(id);
    Looks looks;
    const std::uint32_t skin = dice.below(kSkins.size());
    looks.skin = kSkins[skin];
    const bool child = says(words, "girl") || says(words, "boy");
    const bool woman = is_woman(words, pronoun, dice.below(2) == 0);
    const bool old = says(words, "old") || says(words, "elderly") || (words.empty() && dice.below(5) == 0);
    looks.age = old ? dice.from(0.75F, 1.0F) : child || says(words, "young") ? 0.0F : dice.from(0.0F, 0.55F);
    looks.hair = old ? dice.one_of(kGreys) : skin >= 4 ? dice.one_of(kDarkHairs) : dice.one_of(kHairs);
    looks.eyes = skin >= 4 ? kEyes[dice.below(2) == 0 ? 0 : 4] : dice.one_of(kEyes);
    looks.cloth = dice.one_of(kCloths);
    looks.under = dice.one_of(kUnders);
    looks.cut = woman ? woman_cut(dice, old) : man_cut(dice, old);
    looks.beard = woman || child ? Beard::none : static_cast<Beard>(dice.below(4));
    looks.clothes = static_cast<Clothes>(dice.below(5));
    looks.glasses = dice.below(old ? 2 : 4) == 0;
    looks.earrings = woman && dice.below(2) == 0;
    looks.lashes = woman;
    draw_figure(looks, dice);
    if (woman || child) looks.brow *= 0.72F;
    if (child) make_young(looks);
    apply_words(looks, words);
    return looks;
}

}  // namespace composure::window
