// Typed values of single nodes: texts, numbers, booleans, durations, words (fields_internal.h).
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "base/millis_text.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "scenario/fields_internal.h"
#include "scenario/meant_values_internal.h"
#include "scenario/plain_words_internal.h"

namespace composure::scenario {
namespace {

// A value inside a message: its beginning is enough.
std::string shown(std::string_view text) {
    constexpr std::size_t kMostShown = 40;
    std::string out;
    for (const char letter : text) {
        const bool starts_character = (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U;
        if (starts_character && column_count(out) >= kMostShown) return out + "…";
        out += letter == '\n' ? ' ' : letter;
    }
    return out;
}

// The words of older YAML, as people still write them.
std::optional<bool> meant_by(std::string_view text) {
    const auto is_one_of = [text](const std::vector<std::string_view>& words) {
        return std::any_of(words.begin(), words.end(),
                           [text](std::string_view word) { return edit_distance(text, word) == 0; });
    };
    if (is_one_of({"true", "yes", "on", "y"})) return true;
    if (is_one_of({"false", "no", "off", "n"})) return false;
    return std::nullopt;
}

std::string_view shape_of(const Node& node) {
    if (node.kind == NodeKind::list) return "a list";
    return node.kind == NodeKind::mapping ? "a group of keys" : "a text";
}

bool report_null(const Node& node, std::string_view name, Findings& findings) {
    if (node.kind != NodeKind::null) return false;
    findings.error("no-value", node.at, fmt::format("'{}' has no value", name), {"write one, or take the line out"});
    return true;
}

}  // namespace

// "- Listen: please" and "say: {laughs}" are YAML, but no writer of a sentence meant them so.
bool report_sentence_as_keys(const Node& node, Findings& findings) {
    if (node.kind != NodeKind::mapping || node.members.size() != 1) return false;
    const Member& only = node.members.front();
    if (only.value.kind != NodeKind::scalar && only.value.kind != NodeKind::null) return false;
    // [Listen: please, ...] has no '{': there the pair begins with its key.
    if (node.style == NodeStyle::flow && node.at.column != only.key_at.column) {
        const std::string inside = only.value.kind == NodeKind::null ? only.key : only.key + ": " + only.value.text;
        findings.error("text-starts-with-brace", node.at, "a text that begins with '{' wants quotes",
                       {fmt::format("write the text like this:  {}", in_quotes("{" + inside + "}"))});
        return true;
    }
    if (only.value.kind == NodeKind::null || only.value.at.line != only.key_at.line) return false;
    const SourceSpan colon{only.key_at.line, only.key_at.column + only.key_at.length, 1};
    findings.error("colon-in-text", colon, "a text with ': ' in it wants quotes",
                   {fmt::format("write the text like this:  {}", in_quotes(only.key + ": " + only.value.text))});
    return true;
}

namespace {

// True: a scalar. Everything else has been reported.
bool is_scalar(const Node& node, std::string_view name, std::string_view wanted, Findings& findings) {
    if (node.kind == NodeKind::scalar) return true;
    if (report_null(node, name, findings)) return false;
    if (wanted == "a text" && report_sentence_as_keys(node, findings)) return false;
    std::vector<std::string> notes;
    if (node.kind == NodeKind::list) {
        notes.emplace_back(node.style == NodeStyle::flow ? "only one can stand here: write it without the [ and the ]"
                                                         : "only one can stand here: write it behind the ':'");
    }
    findings.error("wrong-kind", node.at, fmt::format("'{}' must be {}, but here is {}", name, wanted, shape_of(node)),
                   std::move(notes));
    return false;
}

std::optional<std::int64_t> digits(std::string_view text) {
    if (text.empty()) return std::nullopt;
    std::int64_t value = 0;
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    for (const char digit : text) {
        if (digit < '0' || digit > '9') return std::nullopt;
        const std::int64_t next = digit - '0';
        if (value > (kMost - next) / 10) return std::nullopt;
        value = value * 10 + next;
    }
    return value;
}

// "-0.3" in thousandths.
std::optional<std::int64_t> parse_thousandths(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const auto whole = digits(text.substr(0, point));
    if (!whole || *whole > 1'000'000) return std::nullopt;
    std::int64_t value = *whole * 1000;
    if (point != std::string_view::npos) {
        std::string decimals{text.substr(point + 1)};
        if (decimals.empty() || decimals.size() > 3) return std::nullopt;
        decimals.resize(3, '0');
        const auto part = digits(decimals);
        if (!part) return std::nullopt;
        value += *part;
    }
    return negative ? -value : value;
}

std::string in_thousandths(std::int32_t value) {
    std::string text = fmt::format("{}{}.{:03}", value < 0 ? "-" : "", std::abs(value) / 1000, std::abs(value) % 1000);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::string joined(const std::vector<std::string_view>& words) {
    constexpr std::size_t kMostNamed = 16;
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), kMostNamed); ++i) {
        text += fmt::format("{}{}", i == 0 ? "" : i + 1 == words.size() ? " or " : ", ", words[i]);
    }
    return words.size() > kMostNamed ? text + ", ..." : text;
}

}  // namespace

std::optional<std::int64_t> parse_integer(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    const auto value = digits(text);
    if (!value) return std::nullopt;
    return negative ? -*value : *value;
}

std::optional<std::string> read_text(const Node& node, std::string_view name, Findings& findings) {
    if (!is_scalar(node, name, "a text", findings)) return std::nullopt;
    if (node.text.find_first_not_of(" \t\n") != std::string::npos) return node.text;
    findings.error("no-value", node.at, fmt::format("'{}' is an empty text", name),
                   {"write one, or take the line out"});
    return std::nullopt;
}

std::optional<std::int64_t> read_integer(const Node& node, std::string_view name, std::int64_t least, std::int64_t most,
                                         Findings& findings) {
    if (!is_scalar(node, name, "a whole number", findings)) return std::nullopt;
    const auto value = parse_integer(node.text);
    const std::size_t first = node.text.find_first_not_of("+-");
    const bool too_long = !value && first < 2 && node.text.find_first_not_of("0123456789", first) == std::string::npos;
    if ((!value && !too_long) || node.style != NodeStyle::plain) {
        std::vector<std::string> notes{fmt::format("a number from {} to {}, without quotes", least, most)};
        const auto meant = meant_number(node.text);
        if (!value && meant && *meant <= most) notes.insert(notes.begin(), fmt::format("did you mean '{}'?", *meant));
        findings.error("not-a-number", node.at,
                       fmt::format("'{}' must be a whole number, not '{}'", name, shown(node.text)), std::move(notes));
        return std::nullopt;
    }
    if (value && *value >= least && *value <= most) return value;
    findings.error("out-of-range", node.at,
                   fmt::format("'{}' must be from {} to {}, not {}", name, least, most,
                               value ? std::to_string(*value) : shown(node.text)),
                   {fmt::format("the nearest number that may stand here: {}",
                                node.text.starts_with('-') || (value && *value < least) ? least : most)});
    return std::nullopt;
}

std::optional<bool> read_boolean(const Node& node, std::string_view name, Findings& findings) {
    if (!is_scalar(node, name, "true or false", findings)) return std::nullopt;
    if (node.style == NodeStyle::plain && node.text == "true") return true;
    if (node.style == NodeStyle::plain && node.text == "false") return false;
    std::vector<std::string> notes;
    if (const auto meant = meant_by(node.text)) {
        const bool quoted = node.style != NodeStyle::plain && (node.text == "true" || node.text == "false");
        notes.push_back(fmt::format("write {}{}", *meant ? "true" : "false", quoted ? ", without the quotes" : ""));
    }
    findings.error("not-true-or-false", node.at,
                   fmt::format("'{}' must be true or false, not '{}'", name, shown(node.text)), std::move(notes));
    return std::nullopt;
}

std::optional<Millis> read_duration(const Node& node, std::string_view name, Findings& findings) {
    if (!is_scalar(node, name, "a duration", findings)) return std::nullopt;
    const auto value = parse_duration(node.text);
    if (value) return value;
    std::vector<std::string> notes{"durations are written like 800ms, 12s or 2m, up to 1440m"};
    if (const auto meant = meant_duration(node.text))
        notes.insert(notes.begin(), fmt::format("did you mean '{}'?", *meant));
    findings.error("not-a-duration", node.at, fmt::format("'{}' must be a duration, not '{}'", name, shown(node.text)),
                   std::move(notes));
    return std::nullopt;
}

std::optional<std::int32_t> read_thousandths(const Node& node, std::string_view name, std::int32_t least,
                                             std::int32_t most, Findings& findings) {
    if (!is_scalar(node, name, "a number", findings)) return std::nullopt;
    const auto value = node.style == NodeStyle::plain ? parse_thousandths(node.text) : std::nullopt;
    const std::string range = fmt::format("from {} to {}", in_thousandths(least), in_thousandths(most));
    if (!value) {
        findings.error("not-a-number", node.at, fmt::format("'{}' must be a number, not '{}'", name, shown(node.text)),
                       {fmt::format("a number {}, with at most three decimals, without quotes", range)});
        return std::nullopt;
    }
    if (*value >= least && *value <= most) return static_cast<std::int32_t>(*value);
    findings.error("out-of-range", node.at, fmt::format("'{}' must be {}, not {}", name, range, shown(node.text)),
                   {fmt::format("for example: {}", in_thousandths(least / 2))});
    return std::nullopt;
}

std::optional<std::size_t> read_choice(const Node& node, std::string_view name,
                                       const std::vector<std::string_view>& words, Findings& findings) {
    if (!is_scalar(node, name, "one word", findings)) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), node.text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::vector<std::string> notes;
    if (const auto near = nearest(node.text, words)) notes.push_back(fmt::format("did you mean '{}'?", *near));
    notes.push_back(fmt::format("it can be {}", joined(words)));
    findings.error("unknown-word", node.at, fmt::format("'{}' cannot be '{}'", name, shown(node.text)),
                   std::move(notes));
    return std::nullopt;
}

std::vector<const Node*> read_list(const Node& node, std::string_view name, Findings& findings) {
    if (report_null(node, name, findings)) return {};
    if (node.kind != NodeKind::list) return {&node};
    std::vector<const Node*> items;
    for (const Node& item : node.items) {
        if (item.kind != NodeKind::null) {
            items.push_back(&item);
            continue;
        }
        findings.error("no-value", item.at, fmt::format("an item of '{}' is empty", name),
                       {"write it, or take its line out"});
    }
    return items;
}

}  // namespace composure::scenario
