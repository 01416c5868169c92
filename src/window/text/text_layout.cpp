#include "window/text/text_layout.h"

#include <fribidi.h>

#include <algorithm>

namespace composure::window {
namespace {

bool is_space(char32_t c) { return c == ' ' || c == '\t'; }

bool is_control(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == '\r';
}

bool breaks_after(char32_t c) { return is_space(c) || c == '-' || c == 0x2013 || c == 0x2014; }

struct Paragraph {
    std::u32string_view letters;
    std::size_t first = 0;  // place of letters[0] in the whole text
    std::vector<FriBidiLevel> levels;
    bool right_to_left = false;
};

Paragraph analyse(std::u32string_view letters, std::size_t first) {
    Paragraph paragraph{letters, first, std::vector<FriBidiLevel>(letters.size()), false};
    if (letters.empty()) return paragraph;
    const std::vector<FriBidiChar> text(letters.begin(), letters.end());
    const auto length = static_cast<FriBidiStrIndex>(text.size());
    std::vector<FriBidiCharType> types(text.size());
    std::vector<FriBidiBracketType> brackets(text.size());
    fribidi_get_bidi_types(text.data(), length, types.data());
    fribidi_get_bracket_types(text.data(), length, types.data(), brackets.data());
    FriBidiParType direction = FRIBIDI_PAR_ON;
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &direction,
                                            paragraph.levels.data()) != 0)
        paragraph.right_to_left = FRIBIDI_IS_RTL(direction);
    return paragraph;
}

// UAX 9, rule L2: from the highest level down to the lowest odd one, turn every run of at least that level around.
void reorder(std::vector<std::size_t>& order, const std::vector<FriBidiLevel>& levels) {
    FriBidiLevel highest = 0;
    for (const std::size_t at : order) highest = std::max(highest, levels[at]);
    for (FriBidiLevel level = highest; level >= 1; --level) {
        for (std::size_t i = 0; i < order.size();) {
            if (levels[order[i]] < level) {
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < order.size() && levels[order[end]] >= level) ++end;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                         order.begin() + static_cast<std::ptrdiff_t>(end));
            i = end;
        }
    }
}

Line make_line(const Paragraph& paragraph, std::size_t from, std::size_t to, const Advance& advance) {
    while (to > from && is_space(paragraph.letters[to - 1])) --to;
    std::vector<std::size_t> order;
    for (std::size_t i = from; i < to; ++i)
        if (!is_control(paragraph.letters[i])) order.push_back(i);
    reorder(order, paragraph.levels);
    Line line;
    line.right_to_left = paragraph.right_to_left;
    for (const std::size_t at : order) {
        char32_t letter = paragraph.letters[at];
        FriBidiChar mirrored = letter;
        if ((paragraph.levels[at] & 1) != 0 && fribidi_get_mirror_char(letter, &mirrored) != 0) letter = mirrored;
        line.glyphs.push_back({letter, paragraph.first + at, line.width});
        line.width += advance(letter);
    }
    return line;
}

// Where the line that begins at `from` ends: after the last place to break that still fits, else in the middle of a
// word.
std::size_t end_of_line(const Paragraph& paragraph, std::size_t from, float width, const Advance& advance) {
    float used = 0;
    std::size_t last_break = from;
    for (std::size_t i = from; i < paragraph.letters.size(); ++i) {
        const char32_t letter = paragraph.letters[i];
        const float step = is_control(letter) ? 0 : advance(letter);
        if (!is_space(letter) && used + step > width && i > from) return last_break > from ? last_break : i;
        used += step;
        if (breaks_after(letter)) last_break = i + 1;
    }
    return paragraph.letters.size();
}

}  // namespace

std::u32string decode(std::string_view utf8) {
    std::u32string letters;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
        if (length == 0 || i + length > utf8.size()) {
            letters += U'\uFFFD';
            ++i;
            continue;
        }
        char32_t letter = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length; ++k)
            letter = (letter << 6) | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
        letters += letter;
        i += length;
    }
    return letters;
}

void append_utf8(std::string& to, char32_t letter) {
    const auto byte = [&](char32_t value) { to += static_cast<char>(static_cast<unsigned char>(value)); };
    if (letter < 0x80) {
        byte(letter);
    } else if (letter < 0x800) {
        byte(0xC0 | (letter >> 6));
        byte(0x80 | (letter & 0x3F));
    } else if (letter < 0x10000) {
        byte(0xE0 | (letter >> 12));
        byte(0x80 | ((letter >> 6) & 0x3F));
        byte(0x80 | (letter & 0x3F));
    } else {
        byte(0xF0 | (letter >> 18));
        byte(0x80 | ((letter >> 12) & 0x3F));
        byte(0x80 | ((letter >> 6) & 0x3F));
        byte(0x80 | (letter & 0x3F));
    }
}

std::vector<Line> lay_out(std::string_view text, float width, const Advance& advance) {
    const std::u32string letters = decode(text);
    std::vector<Line> lines;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= letters.size(); ++i) {
        if (i < letters.size() && letters[i] != U'\n') continue;
        const Paragraph paragraph = analyse(std::u32string_view(letters).substr(start, i - start), start);
        std::size_t from = 0;
        do {
            const std::size_t to = end_of_line(paragraph, from, width, advance);
            lines.push_back(make_line(paragraph, from, to, advance));
            lines.back().breaks_word = to < paragraph.letters.size() && !breaks_after(paragraph.letters[to - 1]);
            from = to;
        } while (from < paragraph.letters.size());
        start = i + 1;
    }
    return lines;
}

std::string visual_text(const Line& line) {
    std::string text;
    for (const Glyph& glyph : line.glyphs) append_utf8(text, glyph.letter);
    return text;
}

}  // namespace composure::window
