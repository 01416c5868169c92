// Which of the typed words help or hurt, from the list of the language. Coaching after a practice; never a score.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/language_rules.h"

namespace composure::language {

struct FoundPhrase {
    std::size_t phrase = 0;  // place in LanguageRules::phrases
    std::size_t line = 0;    // place in what was typed: the first that has it
    std::size_t times = 1;   // in how many lines
};

// In the order of the lines; each phrase once, in any word form ("calming down" too). A phrase that a negation turns
// round is not found.
std::vector<FoundPhrase> find_phrases(std::span<const std::string> typed, const scenario::LanguageRules& rules);

}  // namespace composure::language
