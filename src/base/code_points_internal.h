// One code point at a time, for the .cpp files of this room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace composure {

struct CodePoint {
    char32_t value = 0;     // U+FFFD if the bytes here are not strict UTF-8
    std::size_t bytes = 1;  // 1 for each invalid byte
    bool valid = true;
};

// offset < text.size().
CodePoint code_point_at(std::string_view text, std::size_t offset);
void append_code_point(std::string& out, char32_t value);

bool is_white_space(char32_t value);   // Unicode's White_Space
bool takes_no_column(char32_t value);  // combining marks, variation selectors, joiners, directional controls
// Code points one after another: whether each begins a character as a person sees it. A family of four, a flag and a
// hand with its colour of skin are one character each.
class ColumnCounter {
public:
    bool begins_column(char32_t value);

private:
    bool emoji_ = false, joined_ = false, half_flag_ = false;
};

bool is_directional_control(char32_t value);
bool is_control(char32_t value);  // C0, DEL, C1, line and paragraph separators
bool is_wide(char32_t value);     // drawn two cells wide by a terminal

}  // namespace composure
