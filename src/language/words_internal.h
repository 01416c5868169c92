// A sentence as words that can be compared. Private to this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/language_rules.h"

namespace composure::language {

struct Token {
    std::string word;       // folded
    std::string stem;       // by the rules of the language: "calls", "called" -> "cal"
    bool content = true;    // no stop word
    bool negation = false;  // "not", "nobody"
    bool negated = false;   // a negation turns it round
    bool ends_clause = false;
};

inline constexpr std::size_t kMostTokens = 80;  // of one sentence; what follows is not looked at

// Splits at white space and punctuation (a hyphen too), folds case, writes contractions out, and finds for each
// negation the word that it turns round. Any bytes.
std::vector<Token> tokens_of(std::string_view text, const scenario::LanguageRules& rules);

// Whether one is the other with the small slip of a quick hand: no slip under 4 letters, one under 8, else two; never
// in the first letter, never where a digit stands.
bool is_slip(std::string_view typed, std::string_view meant);

// A negation in which two neighbours changed places, or (5 letters or more) one letter went wrong.
bool is_slip_of_negation(std::string_view word, const scenario::LanguageRules& rules);

}  // namespace composure::language
