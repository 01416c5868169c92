#include <algorithm>
#include <array>

#include "scenario/line_scan_internal.h"
#include "scenario/plain_values_internal.h"

namespace composure::scenario {

namespace {

constexpr std::size_t kNot = std::string_view::npos;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_word_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || is_digit(letter) ||
           static_cast<unsigned char>(letter) >= 0x80;
}

// Nothing that YAML gives a meaning to at the beginning of a text.
bool begins_plainly(std::string_view text) {
    if (text.empty()) return false;
    if (text[0] == '-' || text[0] == '+') return text.size() > 1 && is_digit(text[1]);
    return is_word_letter(text[0]) || text[0] == '<' || text[0] == '(';
}

bool is_simple(std::string_view text) {
    constexpr std::array<std::string_view, 3> kNothing{"null", "Null", "NULL"};
    return begins_plainly(text) && text.find("  ") == kNot && text.find(": ") == kNot && !text.ends_with(':') &&
           std::find(kNothing.begin(), kNothing.end(), text) == kNothing.end();
}

bool has_lone_question_mark(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '?' && (i == 0 || std::string_view{" ?-:"}.find(text[i - 1]) != kNot)) return true;
    }
    return false;
}

// Behind a value that is whole: nothing, or a comment.
bool ends_line(std::string_view row, std::size_t end) {
    const std::size_t next = row.find_first_not_of(' ', end);
    return next == kNot || (row[next] == '#' && next > end);
}

std::size_t behind_spaces(std::string_view row, std::size_t from) {
    return std::min(row.find_first_not_of(' ', from), row.size());
}

char letter_at(std::string_view row, std::size_t byte) { return byte < row.size() ? row[byte] : '\0'; }

std::size_t end_of_key(std::string_view row, std::size_t begin) {
    std::size_t end = begin;
    while (end < row.size() && (is_word_letter(row[end]) || row[end] == '_' || (row[end] == '-' && end > begin))) ++end;
    const bool followed = end > begin && letter_at(row, end) == ':' && (end + 1 == row.size() || row[end + 1] == ' ');
    return followed && is_simple(row.substr(begin, end - begin)) ? end : kNot;
}

}  // namespace

bool PlainValues::begin(NodeKind kind, NodeStyle style, BytePlace at, std::size_t depth, Node& node) {
    if (depth >= kMostLevels) return false;
    ++count_;
    node.kind = kind;
    node.style = style;
    node.at = lines_.span(at, 1);
    return true;
}

bool PlainValues::is_key(std::string_view row, std::size_t begin) { return end_of_key(row, begin) != kNot; }

std::size_t PlainValues::read_key(BytePlace at, std::string_view row, Member& member) {
    const std::size_t colon = end_of_key(row, at.byte);
    if (colon == kNot) return kNot;
    ++count_;
    member.key = row.substr(at.byte, colon - at.byte);
    member.key_at = lines_.span(at, colon - at.byte);
    return colon;
}

bool PlainValues::read_nothing(Member& member) {
    ++count_;
    member.value.at = member.key_at;
    return true;
}

void PlainValues::set_text(BytePlace at, std::string_view text, std::size_t bytes, NodeStyle style, Node& node) {
    ++count_;
    node.kind = NodeKind::scalar;
    node.style = style;
    node.text = text;
    node.at = lines_.span(at, bytes);
}

bool PlainValues::read_line_value(BytePlace at, std::string_view row, std::string_view key, std::size_t depth,
                                  Node& node) {
    const char sign = row[at.byte];
    if (sign == '{' || sign == '[') {
        const std::size_t end = read_flow(at, row, depth, node);
        return end != kNot && ends_line(row, end);
    }
    if (sign == '"' || sign == '\'') {
        const std::size_t end = read_quoted(at, row, node);
        return end != kNot && ends_line(row, end);
    }
    return read_plain(at, row, key, node);
}

bool PlainValues::read_plain(BytePlace at, std::string_view row, std::string_view key, Node& node) {
    std::string_view text = row.substr(at.byte);
    if (const auto hash = hash_after_space(row, at.byte)) {
        // Whether a '#' in a text is a sign is a question for the words of plain_words.cpp.
        if (key.empty() || !begins_comment(row, at.byte, *hash, key)) return false;
        text = row.substr(at.byte, *hash - at.byte);
        text = text.substr(0, text.find_last_not_of(' ') + 1);
    }
    if (!is_simple(text)) return false;
    set_text(at, text, text.size(), NodeStyle::plain, node);
    return true;
}

// In double quotes, only \" and \\ are simple; in single ones, '' is left to yaml-cpp.
std::size_t PlainValues::read_quoted(BytePlace at, std::string_view row, Node& node) {
    const char quote = row[at.byte];
    std::string text;
    std::size_t end = at.byte + 1;
    for (; end < row.size() && row[end] != quote; ++end) {
        if (row[end] == '\\' && quote == '"') {
            const char escaped = letter_at(row, ++end);
            if (escaped != '"' && escaped != '\\') return kNot;
        }
        text += row[end];
    }
    if (end >= row.size() || letter_at(row, end + 1) == quote) return kNot;
    set_text(at, text, end + 1 - at.byte, NodeStyle::quoted, node);
    return end + 1;
}

// `>-` and its like: lines all moved in alike, and the next letter after them further left.
std::size_t PlainValues::read_block(BytePlace at, std::string_view row, std::size_t indent, Node& node) {
    const std::string_view sign = row.substr(at.byte);
    const bool folded = sign[0] == '>';
    std::string text;
    std::size_t line = at.line + 1;
    std::size_t moved_in = 0;
    for (; line < lines_.count(); ++line) {
        const std::string_view words = lines_.line(line);
        const std::size_t first = words.find_first_not_of(' ');
        if (first == kNot || first <= indent) break;
        if (moved_in == 0) moved_in = first;
        if (first != moved_in || words.ends_with(' ')) return kNot;
        if (!text.empty()) text += folded ? ' ' : '\n';
        text += words.substr(first);
    }
    const std::size_t behind = line;
    while (line < lines_.count() && lines_.line(line).find_first_not_of(' ') == kNot) ++line;
    // At the very end of a file, line ends have fine print of their own.
    const std::string_view next = lines_.line(line);
    if (moved_in == 0 || line == lines_.count() || next.find_first_not_of(' ') > indent) return kNot;
    if (!sign.ends_with('-')) text += '\n';
    set_text(at, text, 1, NodeStyle::block, node);
    return behind;
}

// From the opening bracket; the byte behind the closing one.
std::size_t PlainValues::read_flow(BytePlace at, std::string_view row, std::size_t depth, Node& node) {
    const bool mapping = row[at.byte] == '{';
    const char closing = mapping ? '}' : ']';
    if (!begin(mapping ? NodeKind::mapping : NodeKind::list, NodeStyle::flow, at, depth, node)) return kNot;
    std::size_t next = behind_spaces(row, at.byte + 1);
    if (letter_at(row, next) == closing) return next + 1;
    while (next < row.size()) {
        Node* value = nullptr;
        if (mapping) {
            Member& member = node.members.emplace_back();
            const std::size_t colon = read_key({at.line, next}, row, member);
            if (colon == kNot) return kNot;
            next = behind_spaces(row, colon + 1);
            value = &member.value;
            const auto same = [&](const Member& other) { return &other != &member && other.key == member.key; };
            if (std::any_of(node.members.begin(), node.members.end(), same)) return kNot;
        } else {
            value = &node.items.emplace_back();
        }
        next = read_flow_value({at.line, next}, row, depth + 1, *value);
        if (next == kNot) return kNot;
        next = behind_spaces(row, next);
        if (letter_at(row, next) == closing) return next + 1;
        if (letter_at(row, next) != ',' || letter_at(row, next + 1) != ' ') return kNot;
        next = behind_spaces(row, next + 1);
    }
    return kNot;
}

std::size_t PlainValues::read_flow_value(BytePlace at, std::string_view row, std::size_t depth, Node& node) {
    const char sign = letter_at(row, at.byte);
    if (sign == '{' || sign == '[') return read_flow(at, row, depth, node);
    if (sign == '"' || sign == '\'') return read_quoted(at, row, node);
    return read_flow_plain(at, row, node);
}

std::size_t PlainValues::read_flow_plain(BytePlace at, std::string_view row, Node& node) {
    const std::size_t end = row.find_first_of("[]{},", at.byte);
    if (end == kNot) return kNot;
    std::string_view text = row.substr(at.byte, end - at.byte);
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    // A colon, a number sign, or a '?' that ends no word: between brackets they are a matter of fine print.
    if (!is_simple(text) || text.find_first_of(":#") != kNot || has_lone_question_mark(text)) return kNot;
    set_text(at, text, text.size(), NodeStyle::plain, node);
    return end;
}

}  // namespace composure::scenario
