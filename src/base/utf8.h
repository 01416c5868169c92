// UTF-8 without surprises: strict checking, columns as a person counts them, words as the reading clock counts them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace composure {

// Byte offset of the first byte that is not strict UTF-8 (overlong, surrogate, above U+10FFFF, cut short), or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Number of columns: code points without combining marks, variation selectors, joiners and directional controls; a wide
// (East Asian, emoji) character counts 1, as in an editor's column counter, and so do a family joined of several, a
// flag and a hand with its colour of skin. Invalid bytes count 1 each.
std::size_t column_count(std::string_view text);

// Number of characters a person would count as text length; same rule as column_count.
inline std::size_t character_count(std::string_view text) { return column_count(text); }

// Runs between Unicode white space (simulation.md, "Time"): "<trainee>" is one word. Pure and the same in every locale.
std::size_t word_count(std::string_view text);

// Case-folded (ASCII, Latin-1, Latin Extended-A, Greek, Cyrillic), white space runs to one space, punctuation dropped:
// for matching the beginning of a reply's text in a test (scenario-language.md, `play`).
std::string fold(std::string_view text);

}  // namespace composure
