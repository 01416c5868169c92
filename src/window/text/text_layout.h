// From a text as written to lines of glyphs as seen: bidirectional order by FriBidi, wrapped in logical order, then
// each line mirrored and reordered (platform.md, "Text"). Pure: what a letter takes is asked from the caller.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace composure::window {

using Advance = std::function<float(char32_t)>;  // pixels

struct Glyph {
    char32_t letter = 0;      // mirrored where it stands right to left
    std::size_t logical = 0;  // which character of the text it is, counted from 0
    float x = 0;              // from the line's left edge
};

struct Line {
    std::vector<Glyph> glyphs;  // from left to right; no line breaks, no directional controls
    float width = 0;
    bool right_to_left = false;  // the paragraph's direction: such a line is drawn from the right edge
    bool breaks_word = false;    // its last word goes on in the next line, without a hyphen
};

// '\n' begins a paragraph. A word wider than `width` is broken where it must be. There is always at least one line.
// White space at a break takes no width.
std::vector<Line> lay_out(std::string_view text, float width, const Advance& advance);

// The line as UTF-8, left to right.
std::string visual_text(const Line& line);

std::u32string decode(std::string_view utf8);  // invalid bytes become U+FFFD
void append_utf8(std::string& to, char32_t letter);

}  // namespace composure::window
