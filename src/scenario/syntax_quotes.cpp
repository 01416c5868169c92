// Quotes and brackets that are not closed, or closed too early.
#include <fmt/format.h>

#include <utility>

#include "scenario/plain_words_internal.h"
#include "scenario/syntax_cases_internal.h"

namespace composure::scenario {
namespace {

// "She said "hello" to me" and 'I don't know': the quote at `end` was meant as a sign inside the text. Where the text
// ends with another one, its inside is what was meant.
std::optional<std::string> meant_inside(std::string_view line, std::size_t begin, std::size_t end) {
    const char quote = line[begin];
    const std::size_t last = line.rfind(quote);
    const bool opens_again = end >= 2 && line[end - 2] == ' ';
    const bool apostrophe = end < line.size() && line[end] != ' ' && line[end] != ',' && line[end] != '.';
    if (last < end || !(opens_again || apostrophe)) return std::nullopt;
    const std::size_t indent = line.find_first_not_of(" \t");
    return fmt::format("write it like this:  {}{}{}", line.substr(indent, begin - indent),
                       in_quotes(line.substr(begin + 1, last - begin - 1)), line.substr(last + 1));
}

void report_after_quote(Failure& failure, BytePlace begin, BytePlace end) {
    const std::string_view line = failure.lines.line(end.line);
    std::string note = "put the quotes around the whole text";
    if (begin.line == end.line) {
        note = meant_inside(line, begin.byte, end.byte).value_or(corrected_line(failure.lines, begin));
    }
    const std::size_t behind = line.find_first_not_of(" \t", end.byte);
    failure.findings.error("text-after-quote", failure.lines.span({end.line, behind}, line.size() - behind),
                           fmt::format("the text ended with the {} before this", line.substr(end.byte - 1, 1)),
                           {std::move(note)});
}

// Over several lines, and one of them reads like a line of its own: the quote was forgotten.
bool swallows_lines(const Failure& failure, BytePlace begin, BytePlace end) {
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

// {say: [sighs] Wait.}: brackets that are part of a text for people.
bool text_in_brackets(const Failure& failure, BytePlace begin) {
    const std::string_view line = failure.lines.line(begin.line);
    const bool sign = line[begin.byte] == '[' || line[begin.byte] == '{';
    if (!sign || !line.substr(0, begin.byte).ends_with(": ") || !is_text_key(key_before(line, begin.byte - 1)))
        return false;
    const Stretch stretch = stretch_from(failure.lines, begin);
    if (!stretch.closed || stretch.end.line != begin.line) return false;
    const std::size_t next = line.find_first_not_of(' ', stretch.end.byte);
    return next != std::string_view::npos && std::string_view{",]}#"}.find(line[next]) == std::string_view::npos;
}

// A word or sentence without quotes, from `here` to before `stop`; `has_key`: its mapping already has a key without a
// comma behind its value. Nothing: no mistake here. Else whether it was reported.
std::optional<bool> plain_in_brackets(Failure& failure, const Stretch& bracket, BytePlace here, std::size_t stop,
                                      bool& has_key) {
    const std::string_view bytes = failure.lines.bytes();
    const std::size_t begin = failure.lines.offset(here);
    const std::string_view line = failure.lines.line(here.line);
    if (std::string_view{"&*!|>%@`"}.find(bytes[begin]) != std::string_view::npos && has_key) {
        report_sign_at_start(failure.lines, here, failure.findings);
        return true;
    }
    if (stop >= bytes.size()) return std::nullopt;
    const BytePlace last{here.line, here.byte + (stop - 1 - begin)};
    if (bytes[stop] == '#' && report_cut_by_hash(failure.lines, here, last, "say", failure.findings)) return true;
    if (bytes[stop] != ':' || !std::exchange(has_key, true)) return std::nullopt;
    const Entry entry = entry_of(line);
    if (looks_like_key_line(line) && (here.byte == entry.content || here.byte == entry.indent))
        return bracket.closed && report_missing_comma(failure, here.line - 1);
    failure.findings.error("colon-in-text", failure.lines.span({here.line, here.byte + (stop - begin)}, 1),
                           "a text with ': ' in it wants quotes", {corrected_line(failure.lines, here)});
    return true;
}

// The first mistake between a bracket and its end.
bool inside_brackets(Failure& failure, const Stretch& bracket) {
    const std::string_view bytes = failure.lines.bytes();
    const std::size_t end = failure.lines.offset(bracket.end);
    bool has_key = false;
    for (std::size_t i = failure.lines.offset(bracket.begin); i < end;) {
        const char letter = bytes[i];
        const BytePlace here = failure.lines.place(i);
        if (std::string_view{" \t\r\n:"}.find(letter) != std::string_view::npos) {
            ++i;
        } else if (text_in_brackets(failure, here)) {
            report_sign_at_start(failure.lines, here, failure.findings);
            return true;
        } else if (std::string_view{",[]{}"}.find(letter) != std::string_view::npos) {
            has_key = false;
            ++i;
        } else if (letter == '#') {
            i = std::min(bytes.find('\n', i), bytes.size());
        } else if (letter == '"' || letter == '\'') {
            const Stretch quoted = stretch_from(failure.lines, here);
            if (check_quoted(failure, quoted, ",:]}")) return true;
            i = failure.lines.offset(quoted.end);
            const bool key = bytes.substr(i).starts_with(':');
            if (key && has_key && bracket.closed && here.line > 0) return report_missing_comma(failure, here.line - 1);
            has_key = has_key || key;
        } else {
            const std::size_t stop = end_of_plain(bytes, i);
            if (const auto reported = plain_in_brackets(failure, bracket, here, stop, has_key)) return *reported;
            i = std::max(stop, i + 1);
        }
    }
    return false;
}

void report_bracket_not_closed(Failure& failure, BytePlace begin) {
    const std::string_view sign = failure.lines.line(begin.line).substr(begin.byte, 1);
    failure.findings.error("bracket-not-closed", failure.lines.span(begin, 1),
                           fmt::format("this '{}' is never closed", sign),
                           {fmt::format("write a '{}' where it ends", sign == "{" ? "}" : "]")});
}

// [greets}: the bracket that is closed by one of the other kind.
bool report_wrong_bracket(Failure& failure, const Stretch& bracket) {
    const std::string_view bytes = failure.lines.bytes();
    const std::size_t end = failure.lines.offset(bracket.end);
    std::vector<std::size_t> open;
    for (std::size_t i = failure.lines.offset(bracket.begin); i < end; ++i) {
        const char letter = bytes[i];
        if (letter == '"' || letter == '\'') {
            const char before = bytes[bytes.find_last_not_of(" \t\r\n", i - 1)];
            if (std::string_view{"[{,:"}.find(before) == std::string_view::npos) continue;
            i = failure.lines.offset(stretch_from(failure.lines, failure.lines.place(i)).end) - 1;
        } else if (letter == '#' && std::string_view{" \t\n"}.find(bytes[i - 1]) != std::string_view::npos) {
            i = std::min(bytes.find('\n', i), bytes.size());  // a bracket in a remark closes nothing
        } else if (letter == '[' || letter == '{') {
            open.push_back(i);
        } else if (letter == ']' || letter == '}') {
            if (open.empty()) return false;  // what looks like a quote here was none to who found the end
            const char opening = bytes[open.back()];
            const BytePlace place = failure.lines.place(open.back());
            if ((opening == '[') != (letter == ']') && failure.lines.place(i).line == place.line) {
                failure.findings.error("bracket-not-closed", failure.lines.span(place, 1),
                                       fmt::format("this '{}' is closed by a '{}'", opening, letter),
                                       {fmt::format("write a '{}' where it ends, before the '{}' or in its place",
                                                    opening == '[' ? ']' : '}', letter)});
                return true;
            }
            open.pop_back();
        }
    }
    return false;
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
    if (report_wrong_bracket(failure, bracket)) return true;
    const bool whole_file = bracket.begin.byte == 0;  // JSON, for example
    if (!bracket.closed || (!whole_file && swallows_lines(failure, bracket.begin, bracket.end))) {
        report_bracket_not_closed(failure, bracket.begin);
        return true;
    }
    if (!goes_on) return false;
    report_sign_at_start(failure.lines, bracket.begin, failure.findings);
    return true;
}

}  // namespace

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

}  // namespace composure::scenario
