// How a drawn person looks: somebody of assets/looks.yaml, or settled by their id and the scenario's words, always the
// same for the same words. Nothing about a person's looks says anything about how they behave.
#pragma once

#include <string_view>

#include "scenario/looks.h"
#include "scenario/scenario.h"
#include "window/draw/theme.h"

namespace composure::window {

using scenario::Beard;
using scenario::Clothes;
using scenario::Frames;
using scenario::HairCut;
using scenario::Hat;

struct Looks {
    Colour skin, hair, eyes, cloth, under;
    Colour accent = rgb(0x8A4A3C);  // tie, head scarf, hat, apron, stripes
    HairCut cut = HairCut::short_side;
    Hat hat = Hat::none;
    Beard beard = Beard::none;
    Clothes clothes = Clothes::sweater;
    Frames frames = Frames::square;  // of the glasses, if there are any
    bool glasses = false, earrings = false, lashes = false, freckles = false, headset = false;
    float age = 0;         // 0 young .. 1 old
    float child = 0;       // 0 grown up .. 1 a child of eight
    float face_width = 1;  // 0.92 .. 1.08
    float jaw = 1;         // 0.9 narrow .. 1.1 square
    float cheeks = 1;      // 0.9 hollow .. 1.12 round
    float nose = 1;        // 0.85 .. 1.2
    float lips = 1;        // 0.8 .. 1.3
    float brow = 1;        // thickness
    float build = 1;       // shoulders
    float height = 1;      // 0.8 small .. 1.08 tall: where the head is, from the floor
    float eye_size = 1;

    friend bool operator==(const Looks&, const Looks&) = default;
};

// `looks` may be the name of somebody in `people`, or name features in any order ("old woman with glasses, grey bun");
// what it does not say is drawn from the id. Without people the words and the id alone decide.
Looks looks_for(std::string_view id, std::string_view looks, std::string_view pronoun);
Looks looks_for(std::string_view id, std::string_view looks, std::string_view pronoun, const scenario::Gallery& people);
Looks looks_of_person(const scenario::Person& person);
// As looks_for; who is only described where they come in ("a man in a bus driver's uniform") wears that.
Looks looks_of_customer(const scenario::Customer& customer, const scenario::Gallery& people);

}  // namespace composure::window
