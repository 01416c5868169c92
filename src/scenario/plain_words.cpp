#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scenario/line_scan_internal.h"
#include "scenario/plain_words_internal.h"

namespace composure::scenario {
namespace {

constexpr std::array<std::string_view, 27> kTextKeys{
    "agreement", "purpose", "asks",  "better",  "brief", "goals",   "hidden",  "lesson",     "lessons",
    "limit",     "looks",   "means", "mutters", "name",  "play",    "pronoun", "revelation", "reply",
    "says",      "say",     "shows", "title",   "voice", "warning", "why",     "remorse",    "reason"};

// "{say: Well then, does: x}": between brackets a text ends before the next key or the closing bracket.
std::size_t end_in_brackets(std::string_view line, std::size_t begin) {
    for (std::size_t comma = line.find(", ", begin); comma != std::string_view::npos;
         comma = line.find(", ", comma + 1)) {
        const std::size_t word = comma + 2;
        const std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", word);
        if (end != std::string_view::npos && end > word && line.substr(end).starts_with(": ")) return comma;
    }
    const std::size_t last = line.find_last_of("]}");
    if (last == std::string_view::npos || last <= begin) return line.size();
    std::size_t end = last;
    while (end > begin && std::string_view{"]} "}.find(line[end - 1]) != std::string_view::npos) --end;
    return end;
}

bool inside_brackets(std::string_view line, const Entry& entry, std::size_t begin) {
    const std::size_t value = entry.has_key() ? entry.value : entry.content;
    return begin > value && value < line.size() && (line[value] == '{' || line[value] == '[');
}

std::size_t meant_end(std::string_view line, std::size_t begin) {
    const Entry entry = entry_of(line);
    if (inside_brackets(line, entry, begin)) return end_in_brackets(line, begin);
    const bool is_text = !entry.has_key() || is_text_key(key_of(line, entry));
    return text_end(line, begin, is_text ? "say" : key_of(line, entry));
}

bool begins_with_apostrophe(std::string_view text) {
    constexpr std::array<std::string_view, 12> kWords{"tis",  "twas", "em", "til", "cause", "round",
                                                      "bout", "n",    "s",  "ere", "twill", "scuse"};
    if (!text.empty() && text[0] >= '0' && text[0] <= '9') return true;  // the '90s
    std::string word;
    for (const char letter : text.substr(0, std::min(text.find_first_of(" ,.!?'"), text.size()))) {
        word += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    }
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

}  // namespace

bool is_text_key(std::string_view key) { return std::find(kTextKeys.begin(), kTextKeys.end(), key) != kTextKeys.end(); }

std::string in_quotes(std::string_view text) {
    const bool has_double = text.find('"') != std::string_view::npos;
    const bool has_single = text.find('\'') != std::string_view::npos;
    if (has_double && !has_single) return fmt::format("'{}'", text);
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return quoted + '"';
}

std::string corrected_line(const SourceLines& lines, BytePlace place) {
    const std::string_view line = lines.line(place.line);
    const std::size_t begin = std::min(place.byte, line.size());
    const std::size_t end = std::max(meant_end(line, begin), begin);
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), begin);
    std::string note = fmt::format("write it like this:  {}{}{}", line.substr(indent, begin - indent),
                                   in_quotes(line.substr(begin, end - begin)), line.substr(end));
    note.erase(note.find_last_not_of(" \t") + 1);
    return note;
}

bool report_cut_by_hash(SourceLines& lines, BytePlace begin, BytePlace end, std::string_view key, Findings& findings) {
    const std::string_view line = lines.line(end.line);
    const std::size_t hash = line.find_first_not_of(" \t", end.byte);
    if (hash == std::string_view::npos || hash == end.byte || line[hash] != '#') return false;
    const bool one_line = begin.line == end.line;
    const std::size_t from = one_line ? begin.byte : std::min(line.find_first_not_of(" \t"), end.byte);
    if (begins_comment(line, from, hash, key)) return false;
    std::vector<std::string> notes;
    notes.push_back(one_line ? corrected_line(lines, begin) : "put the whole text in quotes");
    notes.push_back("a remark for yourself stands behind two spaces and a '#'");
    findings.error("text-cut-by-hash", lines.span({end.line, hash}, line.size() - hash),
                   "a ' #' ends a text: what stands behind it would never be said", std::move(notes));
    return true;
}

void report_sign_at_start(SourceLines& lines, BytePlace begin, Findings& findings) {
    const std::string_view line = lines.line(begin.line);
    const std::string_view sign = line.substr(begin.byte, 1);
    findings.error("text-starts-with-brace", lines.span(begin, meant_end(line, begin.byte) - begin.byte),
                   fmt::format("a text that begins with '{}' wants quotes", sign), {corrected_line(lines, begin)});
}

void report_sign(SourceLines& lines, BytePlace at, std::string_view key, std::string_view code, std::string message,
                 Findings& findings) {
    // A text that happens to begin with a sign of YAML gets a kinder answer than a wanted anchor, alias or tag.
    if (is_text_key(key)) return report_sign_at_start(lines, at, findings);
    const std::string_view line = lines.line(at.line).substr(at.byte);
    const std::size_t length = std::min(line.find_first_of(" \t,]}"), line.size());
    findings.error(code, lines.span(at, length), std::move(message),
                   {"write out what is meant; customers can share their parts with 'like:'"});
}

std::string_view key_before(std::string_view line, std::size_t byte) {
    const std::size_t colon = line.rfind(": ", byte);
    if (colon == std::string_view::npos) return {};
    const std::size_t begin = line.find_last_of(" {[,", colon);
    return line.substr(begin + 1, colon - begin - 1);
}

void report_hyphen(SourceLines& lines, BytePlace hyphen, Findings& findings) {
    const std::string_view text = lines.line(hyphen.line).substr(hyphen.byte + 1);
    findings.error("yaml-syntax", lines.span(hyphen, 1), "a '-' wants a space behind it",
                   {fmt::format("write it like this:  - {}", text)});
}

bool report_swallowed_item(SourceLines& lines, BytePlace begin, BytePlace end, Findings& findings) {
    const Entry upper = entry_of(lines.line(begin.line));
    for (std::size_t number = begin.line + 1; number <= end.line; ++number) {
        const std::string_view line = lines.line(number);
        const Entry entry = entry_of(line);
        if (line.substr(std::min(entry.indent, line.size())).starts_with("\u2022 ")) {
            findings.error("yaml-syntax", lines.span({number, entry.indent}, 3),
                           "a list item begins with '- ' and not with '\u2022'",
                           {fmt::format("write it like this:  - {}", line.substr(entry.indent + 4))});
            return true;
        }
        if (!entry.has_dash()) continue;
        const std::string_view first = lines.line(begin.line).substr(begin.byte);
        if (upper.indent == begin.byte && first.starts_with('-') && first.size() > 1 && first[1] != ' ') {
            report_hyphen(lines, begin, findings);
            return true;
        }
        const std::string note =
            upper.has_dash() ? fmt::format("start it in column {}, as line {} does", upper.indent + 1, begin.line + 1)
                             : "a list stands under its own key, and nothing stands behind that key's ':'";
        findings.error("indentation", lines.span({number, entry.indent}, 1),
                       fmt::format("this '- ' begins no list item: the text of line {} goes on here", begin.line + 1),
                       {note, "or, where the text shall go on, put the whole text in quotes"});
        return true;
    }
    return false;
}

void report_quote_not_closed(SourceLines& lines, BytePlace quote, Findings& findings) {
    const std::string_view line = lines.line(quote.line);
    const std::size_t size = line.size() - std::min(quote.byte, line.size());
    const std::string_view text = line.substr(quote.byte, size);
    const std::string_view sign = text.substr(0, 1);
    const std::size_t indent = line.find_first_not_of(" \t");
    std::size_t end = meant_end(line, quote.byte);
    // 'Tis fine: an apostrophe, not a quote.
    const bool apostrophe = sign == "'" && begins_with_apostrophe(line.substr(quote.byte + 1));
    const std::string_view inside = line.substr(quote.byte + 1, end - quote.byte - 1);
    const std::string mended =
        apostrophe    ? in_quotes(line.substr(quote.byte, end - quote.byte))
        : sign == "'" ? (inside.find('\'') == std::string_view::npos ? fmt::format("'{}'", inside) : in_quotes(inside))
                      : fmt::format("{}\"", line.substr(quote.byte, end - quote.byte));
    findings.error("quote-not-closed", lines.span(quote, text.size()),
                   fmt::format("this text begins with {} and never ends", sign),
                   {fmt::format("write it like this:  {}{}{}", line.substr(indent, quote.byte - indent), mended,
                                line.substr(end))});
}

void report_second_root(SourceLines& lines, BytePlace begin, Findings& findings) {
    const auto is_marker = [](std::string_view line) { return line.starts_with("---") || line.starts_with("..."); };
    std::size_t above = begin.line;
    while (above > 0 && lines.line(above - 1).find_first_not_of(" \t") == std::string_view::npos) --above;
    if (is_marker(lines.line(begin.line)) || (above > 0 && is_marker(lines.line(above - 1)))) {
        findings.error("several-documents", lines.span(begin, 3), "a second document begins here",
                       {"one file is one scenario: take the line '---' or '...' out, or make two files"});
        return;
    }
    std::size_t first = 0;
    const auto is_blank = [&](std::size_t number) {
        const std::string_view line = lines.line(number);
        const std::size_t indent = entry_of(line).indent;
        return indent >= line.size() || line[indent] == '#';
    };
    while (first < begin.line && is_blank(first)) ++first;
    std::size_t second = first + 1;
    while (second < begin.line && is_blank(second)) ++second;
    if (second == begin.line && begin.byte < entry_of(lines.line(first)).indent) {
        const std::size_t indent = entry_of(lines.line(first)).indent;
        findings.error("indentation", lines.span({first, indent}, 1), "this line starts further in than those below it",
                       {fmt::format("start it in column {}, as line {} does", begin.byte + 1, begin.line + 1)});
        return;
    }
    if (begin.byte < entry_of(lines.line(first)).indent) {
        findings.error("indentation", lines.span(begin, 1),
                       "this line starts further left than the first line of the file",
                       {"lines that belong together start in the same column"});
        return;
    }
    findings.error("yaml-syntax", lines.span(begin, 1), "this does not belong to what stands above it",
                   {"a file is one group of keys, such as 'composure: 1' and 'title: ...'"});
}

}  // namespace composure::scenario
