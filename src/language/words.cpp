#include <algorithm>

#include "base/suggest.h"
#include "base/utf8.h"
#include "language/words_internal.h"

namespace composure::language {

namespace {

using scenario::LanguageRules;

constexpr std::size_t kLongestWord = 40;  // bytes; a longer run of letters is compared letter by letter only
constexpr std::size_t kShortWord = 4, kLongWord = 8, kLongNegation = 5;

enum class Mark : std::uint8_t { letter, apostrophe, space, clause_end };

struct Piece {
    Mark mark = Mark::space;
    std::size_t bytes = 1;
};

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '%';
}

Piece ascii_piece(char letter) {
    if (is_letter(letter)) return {Mark::letter};
    if (letter == '\'') return {Mark::apostrophe};
    constexpr std::string_view kEnds = ".,!?;:\n";
    return {kEnds.find(letter) != std::string_view::npos ? Mark::clause_end : Mark::space};
}

// What is no letter outside ASCII: punctuation, brackets, pictures.
Piece piece_at(std::string_view rest) {
    const auto lead = static_cast<unsigned char>(rest.front());
    if (lead < 0x80) return ascii_piece(rest.front());
    if (rest.starts_with("\u2019") || rest.starts_with("\u2018")) return {Mark::apostrophe, 3};
    for (const std::string_view end : {"\u2026", "\u2013", "\u2014", "\u3002", "\u3001", "\u061F", "\u060C"})
        if (rest.starts_with(end)) return {Mark::clause_end, end.size()};
    std::size_t bytes = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    bytes = std::min(bytes, rest.size());
    const auto next = bytes > 1 ? static_cast<unsigned char>(rest[1]) : 0U;
    const bool picture = lead >= 0xF0;
    const bool sign = lead == 0xC2 || (lead == 0xE2 && next <= 0xAF) || (lead == 0xE3 && next == 0x80) ||
                      (lead == 0xEF && (next == 0xB8 || next == 0xBB || next == 0xBF));
    return {picture || sign ? Mark::space : Mark::letter, bytes};
}

std::string stem_of(const std::string& word, const LanguageRules& rules) {
    if (word.size() > kLongestWord) return word;
    std::string stem = word;
    if (const auto form = rules.forms.find(word); form != rules.forms.end()) stem = form->second;
    for (const scenario::WordEnding& ending : rules.endings) {
        if (ending.cut.empty() || !stem.ends_with(ending.cut)) continue;
        if (stem.size() < ending.cut.size() + ending.least) continue;
        stem.resize(stem.size() - ending.cut.size());
        stem += ending.put;
        if (ending.stop) break;
    }
    return stem;
}

class Splitter {
public:
    Splitter(std::string_view text, const LanguageRules& rules) : rules_(rules) { split(text); }
    std::vector<Token> take() { return std::move(tokens_); }

private:
    void split(std::string_view text) {
        std::string part, word;
        while (!text.empty() && tokens_.size() < kMostTokens) {
            const Piece piece = piece_at(text);
            if (piece.mark == Mark::letter) {
                part += text.substr(0, piece.bytes);
            } else if (piece.mark == Mark::apostrophe) {
                word += folded(part) + "'";
                part.clear();
            } else {
                finish(word + folded(part));
                word.clear();
                part.clear();
                if (piece.mark == Mark::clause_end && !tokens_.empty()) tokens_.back().ends_clause = true;
            }
            text.remove_prefix(piece.bytes);
        }
        finish(word + folded(part));
    }

    static std::string folded(const std::string& part) { return part == "%" ? part : fold(part); }

    void finish(std::string word) {
        while (!word.empty() && word.front() == '\'') word.erase(0, 1);
        while (!word.empty() && word.back() == '\'') word.pop_back();
        if (word.empty()) return;
        if (const auto whole = rules_.contractions.find(word); whole != rules_.contractions.end())
            return add_all(whole->second);
        for (const auto& [end, meant] : rules_.short_forms) {
            if (word.size() <= end.size() || !word.ends_with(end)) continue;
            add(word.substr(0, word.size() - end.size()));
            return add(meant);
        }
        std::erase(word, '\'');
        add(std::move(word));
    }

    void add_all(std::string_view words) {
        while (!words.empty()) {
            const std::size_t end = words.find(' ');
            add(std::string(words.substr(0, end)));
            if (end == std::string_view::npos) return;
            words.remove_prefix(end + 1);
        }
    }

    void add(std::string word) {
        if (tokens_.size() == kMostTokens) return;
        Token token;
        token.stem = stem_of(word, rules_);
        token.negation = rules_.negations.contains(word) || is_slip_of_negation(word, rules_);
        token.content = !rules_.stop_words.contains(word) && !rules_.stop_words.contains(token.stem);
        token.word = std::move(word);
        tokens_.push_back(std::move(token));
    }

    const LanguageRules& rules_;
    std::vector<Token> tokens_;
};

// "not" turns round the next word with a meaning in its clause ("I do not think"), and a word with a meaning right
// before it ("I can not help"); where nothing follows, whatever stands before it ("it is not"). A lone "No," nothing.
void turn_round(std::vector<Token>& tokens) {
    for (std::size_t n = 0; n < tokens.size(); ++n) {
        if (!tokens[n].negation) continue;
        const bool begins = n == 0 || tokens[n - 1].ends_clause;
        if (begins && tokens[n].ends_clause) {
            tokens[n].negation = false;
            continue;
        }
        std::size_t next = n;
        while (next + 1 < tokens.size() && !tokens[next].ends_clause) {
            ++next;
            if (tokens[next].content && !tokens[next].negation) break;
        }
        const bool found = next != n && tokens[next].content && !tokens[next].negation;
        if (found) tokens[next].negated = !tokens[next].negated;
        if (begins) continue;
        if (!found || tokens[n - 1].content) tokens[n - 1].negated = !tokens[n - 1].negated;
    }
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text, const LanguageRules& rules) {
    std::vector<Token> tokens = Splitter(text, rules).take();
    turn_round(tokens);
    return tokens;
}

bool is_slip(std::string_view typed, std::string_view meant) {
    const std::size_t shorter = std::min(typed.size(), meant.size());
    const std::size_t longer = std::max(typed.size(), meant.size());
    if (shorter < kShortWord || longer > kLongestWord) return false;
    const std::size_t most = shorter < kLongWord ? 1 : 2;
    if (longer - shorter > most || typed.front() != meant.front()) return false;
    if (has_digit(typed) || has_digit(meant)) return false;
    return edit_distance(typed, meant) <= most;
}

bool is_slip_of_negation(std::string_view word, const LanguageRules& rules) {
    if (word.size() < 3 || word.size() > kLongestWord) return false;
    return std::any_of(rules.negations.begin(), rules.negations.end(), [&](const std::string& negation) {
        if (negation.front() != word.front()) return false;
        const bool swapped = word.size() == negation.size() && word != negation &&
                             std::is_permutation(word.begin(), word.end(), negation.begin());
        if (swapped && edit_distance(word, negation) <= 1) return true;
        return negation.size() >= kLongNegation && word.size() + 1 >= kLongNegation && is_slip(word, negation);
    });
}

}  // namespace composure::language
