// Which of the offered replies a typed text is: by rules that a person can read (assets/language/), never by anything
// learned. Pure; the same text and offers give the same answer on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/language_rules.h"

namespace composure::language {

// A reply on offer, in the words that are shown (placeholders filled in), and the trainer's other ways to say it.
struct Offer {
    std::string say;
    std::vector<std::string> means;
};

struct Understood {
    enum class Kind : std::uint8_t {
        sure,     // it is that one
        ask,      // it may be one of these: "You mean: ...?"
        unclear,  // it is none of them
    } kind = Kind::unclear;
    std::vector<std::size_t> offers;  // places in what was offered; sure: one, ask: 1 to 3, best first
};

inline constexpr std::size_t kMostTyped = 1000;  // bytes; longer is unclear at once

// Any bytes. Time grows with the length of the text and of the offers, never faster than their product. Rules, in this
// order: equal after folding (case, space, punctuation); the beginning of one reply alone, three words or more; shared
// words (understand.cpp has the numbers). A text never is a reply that says the opposite of it.
Understood understand(std::string_view typed, std::span<const Offer> offers, const scenario::LanguageRules& rules);

}  // namespace composure::language
