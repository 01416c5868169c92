#include "language/phrases.h"

#include <algorithm>

#include "language/words_internal.h"

namespace composure::language {

namespace {

bool stands_in(const std::vector<Token>& phrase, const std::vector<Token>& line) {
    if (phrase.empty()) return false;
    const auto same = [](const Token& a, const Token& b) { return a.stem == b.stem; };
    const auto at = std::search(line.begin(), line.end(), phrase.begin(), phrase.end(), same);
    if (at == line.end()) return false;
    // "I am not telling you to calm down": the word before it turns it round.
    const bool turned = at->negated && !phrase.front().negated;
    return !turned;
}

}  // namespace

std::vector<FoundPhrase> find_phrases(std::span<const std::string> typed, const scenario::LanguageRules& rules) {
    std::vector<FoundPhrase> found;
    std::vector<std::vector<Token>> lines;
    for (const std::string& line : typed) lines.push_back(tokens_of(line, rules));
    for (std::size_t p = 0; p < rules.phrases.size(); ++p) {
        std::vector<std::vector<Token>> ways;
        for (const std::string& words : rules.phrases[p].says) ways.push_back(tokens_of(words, rules));
        FoundPhrase one{p, 0, 0};
        for (std::size_t n = 0; n < lines.size(); ++n) {
            const auto has = [&](const std::vector<Token>& way) { return stands_in(way, lines[n]); };
            if (!std::any_of(ways.begin(), ways.end(), has)) continue;
            if (one.times++ == 0) one.line = n;
        }
        if (one.times > 0) found.push_back(one);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const FoundPhrase& a, const FoundPhrase& b) { return a.line < b.line; });
    return found;
}

}  // namespace composure::language
