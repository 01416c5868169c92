#include <algorithm>
#include <array>

#include "scenario/line_scan_internal.h"
#include "scenario/plain_words_internal.h"

namespace composure::scenario {
namespace {

constexpr std::string_view kSpaces = " \t";

bool is_space(char letter) { return letter == ' ' || letter == '\t'; }

bool ends_word(std::string_view line, std::size_t position) {
    return position >= line.size() || is_space(line[position]);
}

std::size_t skip_spaces(std::string_view line, std::size_t from) {
    return std::min(line.find_first_not_of(kSpaces, from), line.size());
}

// Behind the quote that closes the one at `begin`, on this line; npos if it is not closed here.
std::size_t behind_quote(std::string_view text, std::size_t begin) {
    const char quote = text[begin];
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            const bool doubled = quote == '\'' && text.substr(i + 1).starts_with('\'');
            if (!doubled) return i + 1;
            ++i;
        }
    }
    return std::string_view::npos;
}

std::size_t key_end_of(std::string_view line, std::size_t begin) {
    if (begin >= line.size()) return begin;
    if (line[begin] == '"' || line[begin] == '\'') {
        const std::size_t behind = behind_quote(line, begin);
        if (behind == std::string_view::npos) return begin;
        const std::size_t colon = skip_spaces(line, behind);
        return line.substr(colon).starts_with(':') && ends_word(line, colon + 1) ? colon : begin;
    }
    if (std::string_view{"[{#&*!|>%@`"}.find(line[begin]) != std::string_view::npos) return begin;
    const std::size_t end = hash_after_space(line, begin).value_or(line.size());
    for (std::size_t colon = line.find(':', begin); colon < end; colon = line.find(':', colon + 1)) {
        if (ends_word(line, colon + 1)) return colon;
    }
    return begin;
}

LineKind kind_of(std::string_view line, const Entry& entry) {
    if (entry.indent >= line.size() || line[entry.indent] == '#') return LineKind::blank;
    const bool marker = line.starts_with("---") || line.starts_with("...");
    return marker && ends_word(line, 3) ? LineKind::marker : LineKind::entry;
}

}  // namespace

bool is_block_header(std::string_view line, std::size_t value) {
    if (value >= line.size() || (line[value] != '|' && line[value] != '>')) return false;
    const std::size_t behind = line.find_first_not_of("+-0123456789", value + 1);
    return behind >= line.size() || skip_spaces(line, behind) >= line.size() ||
           (is_space(line[behind]) && line[skip_spaces(line, behind)] == '#');
}

Entry entry_of(std::string_view line) {
    Entry entry;
    entry.indent = skip_spaces(line, 0);
    entry.tab = line.substr(0, entry.indent).find('\t') != std::string_view::npos;
    entry.content = entry.indent;
    while (line.substr(entry.content).starts_with('-') && ends_word(line, entry.content + 1)) {
        entry.content = skip_spaces(line, entry.content + 1);
    }
    entry.key_end = key_end_of(line, entry.content);
    entry.value = entry.has_key() ? skip_spaces(line, entry.key_end + 1) : entry.content;
    return entry;
}

std::string_view key_of(std::string_view line, const Entry& entry) {
    std::string_view key = line.substr(entry.content, entry.key_end - entry.content);
    while (!key.empty() && is_space(key.back())) key.remove_suffix(1);
    const bool quoted = key.size() >= 2 && (key.front() == '"' || key.front() == '\'');
    return quoted ? key.substr(1, key.size() - 2) : key;
}

std::optional<std::size_t> hash_after_space(std::string_view line, std::size_t from) {
    for (std::size_t hash = line.find('#', from); hash != std::string_view::npos; hash = line.find('#', hash + 1)) {
        if (hash == 0 || is_space(line[hash - 1])) return hash;
    }
    return std::nullopt;
}

bool begins_comment(std::string_view line, std::size_t begin, std::size_t hash, std::string_view key) {
    if (!is_text_key(key) || hash < begin + 2 || line[hash - 1] == '\t' || is_space(line[hash - 2])) return true;
    const std::string_view text = line.substr(begin, hash - 1 - begin);
    const bool touches_word = !ends_word(line, hash + 1) && line[hash + 1] != '#';
    if (touches_word) return false;
    constexpr std::array<std::string_view, 5> kNames{"name", "title", "looks", "voice", "pronoun"};
    if (std::find(kNames.begin(), kNames.end(), key) != kNames.end()) return true;
    const bool ended = std::string_view{".!?\"')"}.find(text.back()) != std::string_view::npos || text.ends_with("…");
    return ended || text.find(' ') == std::string_view::npos;
}

std::size_t text_end(std::string_view line, std::size_t begin, std::string_view key) {
    std::size_t end = line.size();
    for (auto hash = hash_after_space(line, begin); hash; hash = hash_after_space(line, *hash + 1)) {
        if (!begins_comment(line, begin, *hash, key)) continue;
        end = *hash;
        break;
    }
    while (end > begin && is_space(line[end - 1])) --end;
    return end;
}

Stretch stretch_from(const SourceLines& lines, BytePlace begin) {
    const std::string_view bytes = lines.bytes();
    const std::size_t start = lines.offset(begin);
    const auto ends_at = [&](std::size_t offset, bool closed) { return Stretch{begin, lines.place(offset), closed}; };
    if (bytes[start] == '"' || bytes[start] == '\'') {
        const std::size_t behind = behind_quote(bytes, start);
        return behind == std::string_view::npos ? ends_at(bytes.size(), false) : ends_at(behind, true);
    }
    std::size_t depth = 0;
    char before = ' ';  // a quote begins a text only where a text can begin
    for (std::size_t i = start; i < bytes.size(); ++i) {
        const char letter = bytes[i];
        const bool text_begins = std::string_view{"[{,:"}.find(before) != std::string_view::npos;
        if ((letter == '"' || letter == '\'') && text_begins) {
            const std::size_t behind = behind_quote(bytes, i);
            if (behind == std::string_view::npos) return ends_at(bytes.size(), false);
            i = behind - 1;
        } else if (letter == '#' && i > 0 && (is_space(bytes[i - 1]) || bytes[i - 1] == '\n')) {
            i = std::min(bytes.find('\n', i), bytes.size()) - 1;
        } else if (letter == '[' || letter == '{') {
            ++depth;
        } else if ((letter == ']' || letter == '}') && --depth == 0) {
            return ends_at(i + 1, true);
        }
        if (!is_space(bytes[i]) && bytes[i] != '\n' && bytes[i] != '\r') before = bytes[i];
    }
    return ends_at(bytes.size(), false);
}

std::vector<ScannedLine> scan_lines(const SourceLines& lines, std::size_t last) {
    std::vector<ScannedLine> scanned;
    std::optional<std::size_t> block;  // column of the key of a block text
    std::size_t block_text = 0;        // one column less than that of its first line
    std::size_t inside_until = 0;      // lines up to here belong to a quoted text or a bracket
    std::optional<std::size_t> text;   // column of what a plain text belongs to; further in, it goes on
    for (std::size_t number = 0; number <= last && number < lines.count(); ++number) {
        const std::string_view line = lines.line(number);
        ScannedLine here{LineKind::inside, entry_of(line)};
        const bool blank = here.entry.indent >= line.size();
        if (block && !blank) {
            if (here.entry.indent <= std::max(*block, block_text)) block.reset();
            if (block && block_text == 0) block_text = here.entry.indent - 1;  // its lines start there, or further in
        }
        if (!block && (number == 0 || number > inside_until)) {
            here.kind = kind_of(line, here.entry);
            const std::size_t value = here.entry.value;
            const char sign = here.kind == LineKind::entry && value < line.size() ? line[value] : ' ';
            const bool bare = here.kind == LineKind::entry && !here.entry.has_key() && !here.entry.has_dash();
            if (bare && text && here.entry.indent > *text) {
                here.kind = LineKind::inside;
                scanned.push_back(here);
                continue;
            }
            if (here.kind == LineKind::entry) text.reset();
            if (is_block_header(line, value)) {
                block = here.entry.has_key() ? here.entry.content : here.entry.indent;
                block_text = 0;
            } else if (std::string_view{"\"'[{"}.find(sign) != std::string_view::npos) {
                const Stretch stretch = stretch_from(lines, {number, value});
                inside_until = stretch.end.line;
                if (!stretch.closed) last = number;
            } else if (sign != ' ' && !bare && !hash_after_space(line, value)) {
                text = here.entry.has_key() ? here.entry.content : here.entry.indent;
            }
        }
        scanned.push_back(here);
    }
    return scanned;
}

bool looks_like_key_line(std::string_view line) {
    const Entry entry = entry_of(line);
    if (!entry.has_key()) return entry.has_dash();
    const std::string_view key = key_of(line, entry);
    return std::all_of(key.begin(), key.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
    });
}

}  // namespace composure::scenario
