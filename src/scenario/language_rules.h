// assets/language/LANGUAGE.yaml: what is known about a language for typed words. Plain data; the language room applies
// it.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace composure::scenario {

// What a word may end with and what stands there instead, if at least `least` letters are left before it.
struct WordEnding {
    std::string cut, put;
    std::size_t least = 1;
    bool stop = false;  // no later ending is tried
};

// Typed words that help or hurt: coaching after a play, never a score.
struct CoachedPhrase {
    std::string id;
    std::vector<std::string> says;  // the ways to say it
    bool helps = false;             // else it hurts
    std::string why, instead;
    std::string rule;  // a conduct code, or a rule of good service like NL12
};

// Every word is folded (base/utf8.h), with ' for an apostrophe.
struct LanguageRules {
    std::string language;  // "en", as a scenario's `language:`
    std::set<std::string, std::less<>> negations, stop_words;
    std::map<std::string, std::string, std::less<>> contractions;  // "can't" -> "can not"
    std::map<std::string, std::string, std::less<>> short_forms;   // "n't" -> "not", at the end of a word
    std::map<std::string, std::string, std::less<>> forms;         // "went" -> "go"
    std::vector<WordEnding> endings;
    std::vector<CoachedPhrase> phrases;
};

}  // namespace composure::scenario
