// Which mistake a writer most likely made where the parser gave up: each case looks at the lines and reports, or
// passes.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "scenario/line_scan_internal.h"
#include "scenario/plain_words_internal.h"

namespace composure::scenario {
namespace {

struct Failure {
    SourceLines& lines;
    Findings& findings;
    Place at;
    std::string_view said;
    std::vector<ScannedLine> scanned;

    std::string_view line() const { return lines.line(at.line); }
    Entry entry() const { return entry_of(line()); }
    bool is_inside() const { return at.line < scanned.size() && scanned[at.line].kind == LineKind::inside; }
    // The last entry above the failing line.
    std::optional<std::size_t> line_above() const {
        for (std::size_t number = std::min(at.line, scanned.size()); number-- > 0;) {
            if (scanned[number].kind == LineKind::entry) return number;
        }
        return std::nullopt;
    }
};

bool tab_in_indentation(Failure& failure) {
    if (failure.is_inside() || !failure.entry().tab) return false;
    const std::size_t tab = failure.line().find('\t');
    const std::string_view rest = failure.line().substr(failure.entry().indent);
    failure.findings.error(
        "tab", failure.lines.span({failure.at.line, tab}, 1), "this line begins with a tab",
        {fmt::format("put spaces before '{}' instead, two for each step further in", rest.substr(0, rest.find(' '))),
         "most editors can do that: look for 'insert spaces'"});
    return true;
}

void report_after_quote(Failure& failure, Place begin, Place end) {
    const std::string_view line = failure.lines.line(end.line);
    std::vector<std::string> notes{"put the quotes around the whole text"};
    if (begin.line == end.line) notes = {corrected_line(failure.lines, begin)};
    const std::string_view first = line.substr(end.byte - 1, 1);
    const std::string_view text = line.substr(begin.line == end.line ? begin.byte : 0, end.byte);
    // 'I don't know': the apostrophe closed the text.
    if (first == "'" && text.starts_with("'") && begin.line == end.line) {
        const std::string_view whole = line.substr(begin.byte);
        const std::size_t last = whole.rfind('\'');
        if (last > end.byte - begin.byte) {
            const std::size_t indent = line.find_first_not_of(" \t");
            notes = {fmt::format("write it like this:  {}{}{}", line.substr(indent, begin.byte - indent),
                                 in_quotes(whole.substr(1, last - 1)), whole.substr(last + 1))};
        }
    }
    const std::size_t behind = line.find_first_not_of(" \t", end.byte);
    failure.findings.error("text-after-quote", failure.lines.span({end.line, behind}, line.size() - behind),
                           fmt::format("the text ended with the {} before this", first), std::move(notes));
}

// Over several lines, and one of them reads like a line of its own: the quote was forgotten.
bool swallows_lines(const Failure& failure, Place begin, Place end) {
    for (std::size_t line = begin.line + 1; line <= end.line; ++line) {
        if (looks_like_key_line(failure.lines.line(line))) return true;
    }
    return false;
}

bool check_quoted(Failure& failure, const Stretch& quoted, std::string_view may_follow) {
    if (!quoted.closed || swallows_lines(failure, quoted.begin, quoted.end)) {
        report_quote_not_closed(failure.lines, quoted.begin, failure.findings);
        return true;
    }
    const std::string_view line = failure.lines.line(quoted.end.line);
    const std::size_t next = line.find_first_not_of(" \t", quoted.end.byte);
    if (next == std::string_view::npos || line[next] == '#' || may_follow.find(line[next]) != std::string_view::npos)
        return false;
    report_after_quote(failure, quoted.begin, quoted.end);
    return true;
}

// A plain text between brackets: where it ends, and whether by a colon.
std::size_t end_of_plain(std::string_view bytes, std::size_t begin) {
    for (std::size_t i = begin; i < bytes.size(); ++i) {
        if (std::string_view{",[]{}\n"}.find(bytes[i]) != std::string_view::npos) return i;
        const bool space_next =
            i + 1 < bytes.size() && std::string_view{" \t\r\n,[]{}"}.find(bytes[i + 1]) != std::string_view::npos;
        if (bytes[i] == ':' && space_next) return i;
        if (bytes[i] == '#' && i > begin && (bytes[i - 1] == ' ' || bytes[i - 1] == '\t')) return i;
    }
    return bytes.size();
}

bool report_missing_comma(Failure& failure, std::size_t line) {
    const std::size_t size = failure.lines.line(line).size();
    failure.findings.error("yaml-syntax", failure.lines.span({line, size}, 0),
                           "there is no ',' at the end of this line", {"between brackets, keys are parted by commas"});
    return true;
}

// The first mistake between a bracket and its end.
bool inside_brackets(Failure& failure, const Stretch& bracket) {
    const std::string_view bytes = failure.lines.bytes();
    const std::size_t end = failure.lines.offset(bracket.end);
    bool has_key = false;
    for (std::size_t i = failure.lines.offset(bracket.begin); i < end;) {
        const char letter = bytes[i];
        const Place here = failure.lines.place(i);
        if (std::string_view{" \t\r\n:"}.find(letter) != std::string_view::npos) {
            ++i;
        } else if (std::string_view{",[]{}"}.find(letter) != std::string_view::npos) {
            has_key = false;
            ++i;
        } else if (letter == '#') {
            i = std::min(bytes.find('\n', i), bytes.size());
        } else if (letter == '"' || letter == '\'') {
            const Stretch quoted = stretch_from(failure.lines, here);
            if (check_quoted(failure, quoted, ",:]}")) return true;
            i = failure.lines.offset(quoted.end);
            has_key = has_key || bytes.substr(i).starts_with(':');
        } else {
            if (std::string_view{"&*!|>%@`"}.find(letter) != std::string_view::npos && has_key) {
                report_sign_at_start(failure.lines, here, failure.findings);
                return true;
            }
            const std::size_t stop = end_of_plain(bytes, i);
            if (stop < bytes.size() && bytes[stop] == '#' &&
                report_cut_by_hash(failure.lines, here, {here.line, here.byte + (stop - 1 - i)}, "say",
                                   failure.findings)) {
                return true;
            }
            if (stop < bytes.size() && bytes[stop] == ':' && std::exchange(has_key, true)) {
                if (looks_like_key_line(failure.lines.line(here.line)) &&
                    here.byte == entry_of(failure.lines.line(here.line)).content) {
                    return bracket.closed && report_missing_comma(failure, here.line - 1);
                }
                failure.findings.error("colon-in-text", failure.lines.span({here.line, here.byte + (stop - i)}, 1),
                                       "a text with ': ' in it wants quotes", {corrected_line(failure.lines, here)});
                return true;
            }
            i = std::max(stop, i + 1);
        }
    }
    return false;
}

void report_bracket_not_closed(Failure& failure, Place begin) {
    const std::string_view sign = failure.lines.line(begin.line).substr(begin.byte, 1);
    failure.findings.error("bracket-not-closed", failure.lines.span(begin, 1),
                           fmt::format("this '{}' is never closed", sign),
                           {fmt::format("write a '{}' where it ends", sign == "{" ? "}" : "]")});
}

bool check_bracket(Failure& failure, const Stretch& bracket, std::string_view key) {
    const std::string_view line = failure.lines.line(bracket.end.line);
    const std::size_t next = std::min(line.find_first_not_of(" \t", bracket.end.byte), line.size());
    const bool goes_on =
        bracket.closed && next < line.size() && std::string_view{"#]}:"}.find(line[next]) == std::string_view::npos;
    const bool one_line = bracket.begin.line == bracket.end.line;
    if (is_text_key(key) && one_line && goes_on) {
        report_sign_at_start(failure.lines, bracket.begin, failure.findings);
        return true;
    }
    if (inside_brackets(failure, bracket)) return true;
    if (!bracket.closed || swallows_lines(failure, bracket.begin, bracket.end)) {
        report_bracket_not_closed(failure, bracket.begin);
        return true;
    }
    if (!goes_on) return false;
    report_sign_at_start(failure.lines, bracket.begin, failure.findings);
    return true;
}

// The quoted text or bracket that begins last at or above the failing line, if it reaches the failing line.
bool quote_or_bracket(Failure& failure) {
    std::size_t number = failure.scanned.size();
    while (number > 0 && failure.scanned[number - 1].kind != LineKind::entry) --number;
    if (number-- == 0) return false;
    const Entry& entry = failure.scanned[number].entry;
    const std::string_view line = failure.lines.line(number);
    if (entry.value >= line.size()) return false;
    const char sign = line[entry.value];
    const bool quote = sign == '"' || sign == '\'';
    if (!quote && sign != '[' && sign != '{') return false;
    const Stretch stretch = stretch_from(failure.lines, {number, entry.value});
    if (stretch.closed && stretch.end.line < failure.at.line) return false;
    if (quote) return check_quoted(failure, stretch, "");
    return check_bracket(failure, stretch, key_of(line, entry));
}

struct Level {
    std::size_t column;
    std::size_t line;
    bool list;
};

// The columns in which something above the failing line still goes on, from left to right.
std::vector<Level> open_levels(const Failure& failure) {
    std::vector<Level> levels;
    for (std::size_t number = 0; number < std::min(failure.at.line, failure.scanned.size()); ++number) {
        const ScannedLine& scanned = failure.scanned[number];
        if (scanned.kind != LineKind::entry) continue;
        const bool list = scanned.entry.has_dash();
        while (!levels.empty() && levels.back().column > scanned.entry.indent) levels.pop_back();
        if (levels.empty() || levels.back().column < scanned.entry.indent) {
            levels.push_back({scanned.entry.indent, number, list});
        }
        levels.back().line = number;
        if (list && scanned.entry.has_key()) levels.push_back({scanned.entry.content, number, false});
    }
    return levels;
}

void report_indentation(Failure& failure, std::string message, std::string note) {
    const Entry entry = failure.entry();
    const std::size_t end = entry.has_key() ? entry.key_end : failure.line().size();
    failure.findings.error("indentation", failure.lines.span({failure.at.line, entry.indent}, end - entry.indent),
                           std::move(message), {std::move(note)});
}

bool between_columns(Failure& failure) {
    const Entry entry = failure.entry();
    if (failure.is_inside() || failure.at.byte > entry.indent) return false;
    const std::vector<Level> levels = open_levels(failure);
    std::string columns;
    bool deepest = true;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        if (level->column == entry.indent) return false;
        if (level->column > entry.indent) deepest = false;
        if (level->list != entry.has_dash()) continue;
        columns += fmt::format("{}in column {}, as line {} does", columns.empty() ? "" : ", or ", level->column + 1,
                               level->line + 1);
        if (level->column < entry.indent) break;
    }
    if (deepest) return false;
    report_indentation(failure, "this line starts in a column in which nothing above it starts",
                       columns.empty() ? "lines that belong together start in the same column" : "start it " + columns);
    return true;
}

bool list_where_keys_are(Failure& failure) {
    const Entry entry = failure.entry();
    if (failure.is_inside() || failure.at.byte > entry.indent || !entry.has_dash()) return false;
    const auto above = failure.line_above();
    if (!above || failure.scanned[*above].entry.has_dash()) return false;
    report_indentation(failure, "a list item ('- ') cannot stand here",
                       "a list stands under its own key, and nothing stands behind that key's ':'");
    return true;
}

bool sign_at_start(Failure& failure) {
    const Entry entry = failure.entry();
    const std::string_view line = failure.line();
    if (failure.is_inside() || entry.value >= line.size()) return false;
    const char sign = line[entry.value];
    const bool lone = std::string_view{"-?,"}.find(sign) != std::string_view::npos && entry.has_key() &&
                      (sign == ',' || line.substr(entry.value + 1).starts_with(' '));
    if (!lone && std::string_view{"&*!|>%@`"}.find(sign) == std::string_view::npos) return false;
    const Place place{failure.at.line, entry.value};
    const bool word_alone = line.find(' ', entry.value) == std::string_view::npos;
    if (sign == '*' && word_alone && !is_text_key(key_of(line, entry))) {
        failure.findings.error("alias", failure.lines.span(place, line.size()),
                               "aliases ('*') are not used in scenarios",
                               {"write out what is meant; customers can share their parts with 'like:'"});
    } else {
        report_sign_at_start(failure.lines, place, failure.findings);
    }
    return true;
}

// "name: Mrs Tamm" and under it, further in, "mood: irritated".
bool further_in_than_its_text(Failure& failure) {
    const auto above = failure.line_above();
    if (failure.is_inside() || !above) return false;
    const Entry upper = failure.scanned[*above].entry;
    const std::string_view upper_line = failure.lines.line(*above);
    const Entry entry = failure.entry();
    const bool upper_has_text = upper.value < upper_line.size() && (upper.has_key() || upper.has_dash());
    if (entry.indent <= upper.content || !upper_has_text || !entry.has_key()) return false;
    if (looks_like_key_line(failure.line())) {
        const std::string_view name = upper.has_key() ? key_of(upper_line, upper) : upper_line.substr(upper.content);
        report_indentation(failure,
                           fmt::format("this line starts further in than '{}', which already has its text", name),
                           fmt::format("start it in column {}, as line {} does", upper.content + 1, *above + 1));
        return true;
    }
    failure.findings.error("colon-in-text", failure.lines.span({failure.at.line, entry.key_end}, 1),
                           "a text with ': ' in it wants quotes",
                           {fmt::format("put the whole text, from line {} on, in quotes", *above + 1)});
    return true;
}

bool colon_in_text(Failure& failure) {
    const Entry entry = failure.entry();
    const std::string_view line = failure.line();
    if (failure.is_inside() || !entry.has_key() || entry.value >= line.size()) return false;
    if (std::string_view{"\"'[{"}.find(line[entry.value]) != std::string_view::npos) return false;
    const std::size_t end = hash_after_space(line, entry.value).value_or(line.size());
    for (std::size_t colon = line.find(':', entry.value); colon < end; colon = line.find(':', colon + 1)) {
        const bool ends_word = colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t';
        if (!ends_word) continue;
        failure.findings.error("colon-in-text", failure.lines.span({failure.at.line, colon}, 1),
                               "a text with ': ' in it wants quotes",
                               {corrected_line(failure.lines, {failure.at.line, entry.value})});
        return true;
    }
    return false;
}

bool text_goes_on_after_comment(Failure& failure) {
    const auto above = failure.line_above();
    if (failure.is_inside() || !above) return false;
    const Entry upper = failure.scanned[*above].entry;
    const std::string_view line = failure.lines.line(*above);
    const auto hash = hash_after_space(line, std::min(upper.value + 1, line.size()));
    if (!hash || failure.entry().indent <= upper.content) return false;
    const std::size_t end = line.find_last_not_of(" \t", *hash - 1) + 1;
    const std::string_view key = upper.has_key() ? key_of(line, upper) : "say";
    if (report_cut_by_hash(failure.lines, {*above, upper.value}, {*above, end}, key, failure.findings)) return true;
    failure.findings.error("yaml-syntax",
                           failure.lines.span({failure.at.line, failure.entry().indent}, failure.line().size()),
                           fmt::format("this text was ended by the remark on line {}", *above + 1),
                           {"put the remark on a line of its own, above the text"});
    return true;
}

// "moments" without its colon, or "say:Hello" without the space behind it; often seen only on the next line.
bool no_colon(Failure& failure) {
    for (const std::size_t number : {failure.line_above().value_or(failure.at.line), failure.at.line}) {
        if (number >= failure.scanned.size() || failure.scanned[number].kind != LineKind::entry) continue;
        const Entry entry = failure.scanned[number].entry;
        const std::string_view line = failure.lines.line(number);
        if (entry.has_key() || entry.has_dash() || entry.content >= line.size()) continue;
        const std::string_view text = line.substr(entry.content, text_end(line, entry.content, "") - entry.content);
        const std::size_t colon = text.find(':');
        const std::size_t space = text.find(' ');
        const bool tight = colon != std::string_view::npos && colon < space;
        const std::string mended =
            tight ? fmt::format("{}: {}", text.substr(0, colon), text.substr(colon + 1)) : fmt::format("{}:", text);
        std::vector<std::string> notes;
        if (tight || space == std::string_view::npos) notes.push_back("write it like this:  " + mended);
        if (notes.empty()) notes.push_back("a text that goes on here must start further in than its key");
        failure.findings.error("yaml-syntax", failure.lines.span({number, entry.content}, text.size()),
                               tight ? "a ':' wants a space behind it" : "this line is no key: it has no ':'",
                               std::move(notes));
        return true;
    }
    return false;
}

bool anything_else(Failure& failure) {
    struct Saying {
        std::string_view said, message, note;
    };
    constexpr std::array<Saying, 7> kSayings{{
        {"unknown escape", "a '\\' in a text in double quotes has a meaning of its own",
         "write '\\\\' for one backslash, or use single quotes"},
        {"invalid unicode", "this '\\u' names no character", "write the character itself"},
        {"bad character found while scanning hex", "this '\\x' or '\\u' names no character",
         "write the character itself"},
        {"illegal flow end", "this closing bracket has no opening one", "take it out, or put the text in quotes"},
        {"flow not found", "a ',' or a closing bracket is missing before this",
         "put a text with brackets or commas in quotes"},
        {"illegal block entry", "a list item ('- ') cannot stand here", "start each item on a line of its own"},
        {"illegal map value", "there is a ':' here that belongs to no key", "put a text with ': ' in it in quotes"},
    }};
    std::string_view message = "this line does not fit to the ones above it";
    std::string_view note = "look at its column, its quotes and its ':'";
    for (const Saying& saying : kSayings) {
        if (failure.said.find(saying.said) == std::string_view::npos) continue;
        message = saying.message;
        note = saying.note;
        break;
    }
    failure.findings.error("yaml-syntax", failure.lines.span(failure.at, 0), std::string{message}, {std::string{note}});
    return true;
}

}  // namespace

void explain_syntax_error(SourceLines& lines, Place failed, std::string_view said, Findings& findings) {
    failed.line = std::min(failed.line, lines.count() - 1);
    // At the end of the file the parser stands behind the last line.
    while (failed.line > 0 && failed.byte == 0 && lines.line(failed.line).empty()) {
        --failed.line;
        failed.byte = lines.line(failed.line).size();
    }
    Failure failure{lines, findings, failed, said, scan_lines(lines, failed.line)};
    constexpr std::array kCases{tab_in_indentation, quote_or_bracket,
                                between_columns,    list_where_keys_are,
                                sign_at_start,      further_in_than_its_text,
                                colon_in_text,      text_goes_on_after_comment,
                                no_colon,           anything_else};
    for (const auto& reports : kCases) {
        if (reports(failure)) return;
    }
}

}  // namespace composure::scenario
