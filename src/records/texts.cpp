#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "records/review.h"

namespace composure::records {
namespace {

constexpr std::size_t kNameLength = 200;
constexpr std::size_t kWordsLength = 2000;
constexpr std::size_t kQuoted = 12;  // characters before a bad one, to find it

struct Character {
    char32_t value = 0;
    std::size_t offset = 0;
};

// `text` is strict UTF-8.
std::vector<Character> characters_of(std::string_view text) {
    std::vector<Character> characters;
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        const auto byte = static_cast<unsigned char>(text[offset]);
        if ((byte & 0xC0U) == 0x80U) {
            characters.back().value = (characters.back().value << 6U) | (byte & 0x3FU);
            continue;
        }
        const unsigned char mask = byte < 0x80 ? 0x7F : byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07;
        characters.push_back({static_cast<char32_t>(byte & mask), offset});
    }
    return characters;
}

bool between(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

bool is_space(char32_t value) {
    return between(value, 0x09, 0x0D) || value == ' ' || value == 0x85 || value == 0xA0 || value == 0x1680 ||
           between(value, 0x2000, 0x200A) || value == 0x2028 || value == 0x2029 || value == 0x202F || value == 0x205F ||
           value == 0x3000;
}

bool breaks_lines(char32_t value) { return value == '\n' || value == '\r' || value == 0x2028 || value == 0x2029; }

bool turns_writing(char32_t value) {
    return value == 0x61C || value == 0x200E || value == 0x200F || between(value, 0x202A, 0x202E) ||
           between(value, 0x2066, 0x2069);
}

// Not the joiners U+200C and U+200D, which Persian and Indian names need.
bool is_invisible_space(char32_t value) {
    return value == 0xAD || value == 0x34F || value == 0x180E || value == 0x200B || between(value, 0x2060, 0x2064) ||
           value == 0xFEFF;
}

enum class Kind : std::uint8_t { name, words };

// What is wrong with a character; empty: nothing.
std::string_view fault_of(char32_t value, Kind kind) {
    if (turns_writing(value)) return "which is invisible and turns the writing around";
    if (between(value, 0xE0000, 0xE007F)) return "which is invisible";
    if (kind == Kind::name && breaks_lines(value)) return "a line break";
    if (kind == Kind::name && value == '\t') return "a tab";
    if (kind == Kind::name && is_invisible_space(value)) return "which is invisible";
    if (value == '\n' || value == '\t' || value == 0x2028 || value == 0x2029) return "";
    if (value < 0x20 || between(value, 0x7F, 0x9F)) return "a control character";
    return "";
}

std::string_view noun(Kind kind) { return kind == Kind::name ? "name" : "text"; }

Error bad_character(std::string_view text, const std::vector<Character>& characters, std::size_t index,
                    std::string_view fault, Kind kind) {
    const std::size_t from = characters[index - std::min(index, kQuoted)].offset;
    std::string_view before = text.substr(from, characters[index].offset - from);
    before.remove_prefix(before.find_last_of('\n') + 1);
    const std::string place = index == 0       ? std::string("at its beginning")
                              : before.empty() ? std::string("at the beginning of a line")
                                               : fmt::format("right after \"{}\"", before);
    return {"bad-character",
            fmt::format("Character {} of the {}, {}, is U+{:04X}, {}.", index + 1, noun(kind), place,
                        static_cast<std::uint32_t>(characters[index].value), fault),
            "Delete that character, or type the text instead of pasting it.", ErrorKind::usage};
}

Error not_utf8(std::string_view text, std::size_t offset, Kind kind) {
    return {"bad-character",
            fmt::format("The {} is not UTF-8: its byte {} is 0x{:02X}.", noun(kind), offset + 1,
                        static_cast<unsigned char>(text[offset])),
            "Type the text anew, or save the file it comes from as UTF-8.", ErrorKind::usage};
}

std::string with_plain_line_ends(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        plain += text[at];
    }
    return plain;
}

std::string_view trimmed(std::string_view text, const std::vector<Character>& characters) {
    const auto is_ink = [](const Character& character) { return !is_space(character.value); };
    const auto first = std::ranges::find_if(characters, is_ink);
    if (first == characters.end()) return {};
    const auto past = std::find_if(characters.rbegin(), characters.rend(), is_ink).base();
    const std::size_t end = past == characters.end() ? text.size() : past->offset;
    return text.substr(first->offset, end - first->offset);
}

struct Limits {
    Kind kind;
    std::size_t length;
    Error empty, too_long;  // {} in the latter's message: how many there are
};

Result<std::string> clean(std::string_view given, const Limits& limits) {
    if (const auto offset = first_invalid_utf8(given)) {
        return tl::unexpected(not_utf8(given, *offset, limits.kind));
    }
    const std::string_view text = trimmed(given, characters_of(given));
    if (text.empty()) return tl::unexpected(limits.empty);
    const std::vector<Character> characters = characters_of(text);
    for (std::size_t index = 0; index < characters.size(); ++index) {
        const std::string_view fault = fault_of(characters[index].value, limits.kind);
        if (!fault.empty()) return tl::unexpected(bad_character(text, characters, index, fault, limits.kind));
    }
    if (characters.size() > limits.length) {
        Error error = limits.too_long;
        error.message = fmt::format(fmt::runtime(error.message), characters.size());
        return tl::unexpected(error);
    }
    return std::string(text);
}

}  // namespace

Result<std::string> clean_name(std::string_view text) {
    return clean(text,
                 {Kind::name,
                  kNameLength,
                  {"empty-name", "The name is empty.", "Type a name of 1 to 200 characters.", ErrorKind::usage},
                  {"name-too-long", "The name has {} characters; 200 is the most.", "Shorten it.", ErrorKind::usage}});
}

Result<std::string> clean_words(std::string_view text) {
    return clean(
        with_plain_line_ends(text),
        {Kind::words,
         kWordsLength,
         {"words-needed", "This needs a reason in words.", "Write in a sentence or two why; the trainee reads it.",
          ErrorKind::usage},
         {"words-too-long", "The text has {} characters; 2000 is the most.", "Shorten it.", ErrorKind::usage}});
}

}  // namespace composure::records
