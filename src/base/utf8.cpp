#include "base/utf8.h"

#include "base/code_points_internal.h"

namespace composure {
namespace {

bool between(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

// In most blocks capitals and small letters alternate: an even or an odd capital, its small letter next.
char32_t pair_with_even_capital(char32_t value) { return value | 1U; }
char32_t pair_with_odd_capital(char32_t value) { return value + (value & 1U); }

char32_t fold_latin(char32_t value) {
    if (between(value, 'A', 'Z')) return value + 0x20;
    if (between(value, 0xC0, 0xDE) && value != 0xD7) return value + 0x20;
    if (value == 0x130) return 'i';
    if (value == 0x178) return 0xFF;
    if (value == 0x17F) return 's';
    if (between(value, 0x100, 0x12F) || between(value, 0x132, 0x137) || between(value, 0x14A, 0x177)) {
        return pair_with_even_capital(value);
    }
    if (between(value, 0x139, 0x148) || between(value, 0x179, 0x17E)) return pair_with_odd_capital(value);
    return value;
}

char32_t fold_greek(char32_t value) {
    if (between(value, 0x391, 0x3AB) && value != 0x3A2) return value + 0x20;
    if (value == 0x3C2) return 0x3C3;
    if (value == 0x386) return 0x3AC;
    if (between(value, 0x388, 0x38A)) return value + 37;
    if (value == 0x38C) return 0x3CC;
    if (value == 0x38E || value == 0x38F) return value + 63;
    return value;
}

char32_t fold_cyrillic(char32_t value) {
    if (between(value, 0x410, 0x42F)) return value + 0x20;
    if (between(value, 0x400, 0x40F)) return value + 0x50;
    if (value == 0x4C0) return 0x4CF;
    if (between(value, 0x4C1, 0x4CE)) return pair_with_odd_capital(value);
    if (between(value, 0x460, 0x481) || between(value, 0x48A, 0x4BF) || between(value, 0x4D0, 0x52F)) {
        return pair_with_even_capital(value);
    }
    return value;
}

char32_t fold_case(char32_t value) {
    if (value < 0x180) return fold_latin(value);
    if (value < 0x400) return fold_greek(value);
    return fold_cyrillic(value);
}

bool is_punctuation(char32_t value) {
    if (value < 0x80)
        return value > 0x20 && value < 0x7F && !between(fold_latin(value), 'a', 'z') && !between(value, '0', '9');
    constexpr std::u32string_view kMarks =
        U"\u00A1\u00A7\u00AB\u00B6\u00B7\u00BB\u00BF\u037E\u0387\u05BE\u05F3\u05F4\u3001\u3002\uFEFF";
    if (kMarks.find(value) != std::u32string_view::npos || is_directional_control(value)) return true;
    return between(value, 0x200B, 0x200D) || between(value, 0x2010, 0x2027) || between(value, 0x2030, 0x205E) ||
           value == 0x2060;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint point = code_point_at(text, offset);
        if (!point.valid) return offset;
        offset += point.bytes;
    }
    return std::nullopt;
}

std::size_t column_count(std::string_view text) {
    std::size_t columns = 0;
    ColumnCounter counter;
    for (std::size_t offset = 0; offset < text.size();) {
        if (static_cast<unsigned char>(text[offset]) < 0x80) {  // most files are little else
            counter = {};
            ++columns;
            ++offset;
            continue;
        }
        const CodePoint point = code_point_at(text, offset);
        if (counter.begins_column(point.value)) ++columns;
        offset += point.bytes;
    }
    return columns;
}

std::size_t word_count(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint point = code_point_at(text, offset);
        const bool space = is_white_space(point.value);
        if (!space && !inside) ++words;
        inside = !space;
        offset += point.bytes;
    }
    return words;
}

std::string fold(std::string_view text) {
    std::string folded;
    bool space_before = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint point = code_point_at(text, offset);
        offset += point.bytes;
        if (is_white_space(point.value)) {
            space_before = true;
        } else if (!is_punctuation(point.value)) {
            if (space_before && !folded.empty()) folded += ' ';
            space_before = false;
            append_code_point(folded, fold_case(point.value));
        }
    }
    return folded;
}

}  // namespace composure
