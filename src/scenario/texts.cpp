#include <fmt/format.h>

#include <array>

#include "base/suggest.h"
#include "base/utf8.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

constexpr std::size_t kAdvisedReply = 90;  // characters: what fits on one line of the window (scenario-language.md)
constexpr std::size_t kMostSpoken = 300;   // about twenty seconds of speech
constexpr std::size_t kMostLong = 2000;

constexpr std::array<std::string_view, 4> kPlaceholders{"<trainee>", "<customer>", "<supervisor>", "<colleague>"};

// The place of a part of a text, when the text stands in one line as it was written; else the whole text.
SourceSpan part_of(const Node& node, std::size_t offset, std::size_t size) {
    const auto whole = static_cast<std::uint32_t>(character_count(node.text));
    const std::uint32_t quotes = node.style == NodeStyle::quoted ? 2 : 0;
    if (node.style == NodeStyle::block || node.at.length != whole + quotes) return node.at;
    const std::string_view text = node.text;
    const auto before = static_cast<std::uint32_t>(character_count(text.substr(0, offset)));
    const auto length = static_cast<std::uint32_t>(character_count(text.substr(offset, size)));
    return {node.at.line, node.at.column + quotes / 2 + before, length};
}

bool may_stand_in_a_placeholder(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '-' ||
           character == '_';
}

void check_helper_named(std::string_view placeholder, SourceSpan at, Reader& reader) {
    if (placeholder == "<supervisor>") check_helper(Helper::supervisor, at, reader);
    if (placeholder == "<colleague>") check_helper(Helper::colleague, at, reader);
}

void check_placeholder(std::string_view found, SourceSpan at, Reader& reader) {
    for (const std::string_view known : kPlaceholders) {
        if (found == known) return check_helper_named(found, at, reader);
    }
    const auto near = nearest(found, {kPlaceholders.begin(), kPlaceholders.end()});
    std::string note = near ? fmt::format("did you mean {}?", *near)
                            : "names that may stand here: <trainee>, <customer>, <supervisor>, <colleague>";
    reader.findings.error("unknown-placeholder", at, fmt::format("nobody is called {}", found), {std::move(note)});
}

void check_placeholders(const Node& node, Reader& reader) {
    const std::string_view text = node.text;
    for (std::size_t open = text.find('<'); open != std::string_view::npos; open = text.find('<', open + 1)) {
        std::size_t end = open + 1;
        while (end < text.size() && may_stand_in_a_placeholder(text[end])) ++end;
        if (end == open + 1 || end == text.size() || text[end] != '>') continue;
        const std::size_t size = end + 1 - open;
        check_placeholder(text.substr(open, size), part_of(node, open, size), reader);
    }
}

// False if it is far too long: then what it holds is not looked at.
bool check_length(const Node& node, std::string_view key, TextKind kind, Reader& reader) {
    const std::size_t length = character_count(node.text);
    const std::size_t most = kind == TextKind::long_text ? kMostLong : kMostSpoken;
    if (length > most) {
        reader.findings.error("text-too-long", node.at,
                              fmt::format("this '{}' is {} characters long; at most {} fit", key, length, most),
                              {"say it in two moments, or leave half of it out: nobody listens that long"});
        return false;
    }
    if (kind == TextKind::reply && length > kAdvisedReply) {
        reader.findings.warning(
            "text-too-long", node.at,
            fmt::format("this reply is {} characters long; up to {} are read at a glance", length, kAdvisedReply),
            {"the clock runs while the trainee reads: keep what the reply is about"});
    }
    return true;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

std::string read_words(const Node& node, std::string_view key, TextKind kind, Reader& reader) {
    const auto text = read_text(node, key, reader.findings);
    if (!text) return {};
    if (is_blank(*text)) {
        reader.findings.error("no-value", node.at, fmt::format("'{}' is an empty text", key),
                              {"write one, or take the line out"});
        return {};
    }
    if (check_length(node, key, kind, reader)) check_placeholders(node, reader);
    return *text;
}

std::vector<std::string> read_words_list(Fields& fields, std::string_view key, TextKind kind, Reader& reader) {
    std::vector<std::string> texts;
    for (const Node* item : fields.list(key)) texts.push_back(read_words(*item, key, kind, reader));
    return texts;
}

std::string read_optional_words(Fields& fields, std::string_view key, TextKind kind, Reader& reader) {
    const Node* node = fields.find(key);
    return node == nullptr ? std::string{} : read_words(*node, key, kind, reader);
}

}  // namespace composure::scenario
