// Which mistake a writer most likely made where the parser gave up: the first case that finds one.
#include <fmt/format.h>

#include <array>

#include "scenario/plain_words_internal.h"
#include "scenario/syntax_cases_internal.h"

namespace composure::scenario {
namespace {

// A non-breaking space looks like indentation and is none; often seen only on the next line.
bool hard_space_in_indentation(Failure& failure) {
    for (const std::size_t number : {failure.line_above().value_or(failure.at.line), failure.at.line}) {
        const std::string_view line = failure.lines.line(number);
        const std::size_t indent = line.find_first_not_of(' ');
        if (indent == std::string_view::npos || !line.substr(indent).starts_with("\u00a0")) continue;
        failure.findings.error("indentation", failure.lines.span({number, indent}, 2),
                               "this line begins with a non-breaking space, which counts as a letter",
                               {"take the spaces before the first word away and type them again"});
        return true;
    }
    return false;
}

// "-say: ..." or "-Stay calm." where a list goes on; YAML often stumbles over the line below it only.
bool hyphen_without_space(Failure& failure) {
    if (failure.is_inside()) return false;
    for (const std::size_t number : {failure.at.line, failure.line_above().value_or(failure.at.line)}) {
        const std::string_view line = failure.lines.line(number);
        const Entry entry = entry_of(line);
        const std::string_view text = line.substr(std::min(entry.indent, line.size()));
        if (text.size() < 2 || text[0] != '-' || text[1] == '-' || entry.has_dash()) continue;
        const bool key = text[1] == '{' || looks_like_key_line(text.substr(1));
        const bool item_below = failure.entry().has_dash() && failure.entry().indent == entry.indent;
        const bool item = number == failure.at.line ? list_goes_on(failure, number, entry.indent) : item_below;
        if (!key && !item) continue;
        report_hyphen(failure.lines, {number, entry.indent}, failure.findings);
        return true;
    }
    return false;
}

// [even, *usual]: the parser looks for what the star points to.
bool star_in_brackets(Failure& failure) {
    const std::string_view line = failure.line();
    const std::size_t star = failure.at.byte;
    if (failure.said.find("anchor") == std::string_view::npos || star >= line.size() || line[star] != '*') return false;
    if (!failure.is_inside() && line.substr(0, star).find_first_of("[{") == std::string_view::npos) return false;
    report_sign(failure.lines, failure.at, key_before(line, failure.at.byte), "alias",
                "aliases ('*') are not used in scenarios", failure.findings);
    return true;
}

bool sign_at_start(Failure& failure) {
    const Entry entry = failure.entry();
    const std::string_view line = failure.line();
    if (failure.is_inside() || entry.value >= line.size()) return false;
    const char sign = line[entry.value];
    const bool lone =
        std::string_view{"-?,]}"}.find(sign) != std::string_view::npos && entry.has_key() &&
        (std::string_view{",]}"}.find(sign) != std::string_view::npos || line.substr(entry.value + 1).starts_with(' '));
    if (is_block_header(line, entry.value)) return false;
    if (!lone && std::string_view{"&*!|>%@`"}.find(sign) == std::string_view::npos) return false;
    const BytePlace place{failure.at.line, entry.value};
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

// What to write instead of a line without a colon, or with nothing behind it: `tight` is "say:Hello".
std::vector<std::string> notes_without_colon(std::string_view dash, std::string_view text, std::size_t space,
                                             const std::string& mended, bool tight) {
    if (tight || space == std::string_view::npos) return {fmt::format("write it like this:  {}{}", dash, mended)};
    std::vector<std::string> notes;
    std::string_view rest = text.substr(space + 1);
    if (rest.starts_with("= ")) rest.remove_prefix(2);
    const std::string key_first = fmt::format("{}: {}", text.substr(0, space), rest);
    if (looks_like_key_line(key_first)) notes.push_back("if it is a key, write it like this:  " + key_first);
    notes.push_back("a text that goes on here must start further in than its key");
    return notes;
}

// "moments" without its colon, or "say:Hello" without the space behind it; often seen only on the next line.
bool no_colon(Failure& failure) {
    for (const std::size_t number : {failure.line_above().value_or(failure.at.line), failure.at.line}) {
        if (number >= failure.scanned.size() || failure.scanned[number].kind != LineKind::entry) continue;
        const Entry entry = failure.scanned[number].entry;
        const std::string_view line = failure.lines.line(number);
        if (entry.has_key() || entry.content >= line.size()) continue;
        if (line[entry.content] == ']' || line[entry.content] == '}') continue;
        const std::string_view text = line.substr(entry.content, text_end(line, entry.content, "") - entry.content);
        const std::size_t colon = text.find(':');
        const std::size_t space = text.find(' ');
        const bool tight = colon != std::string_view::npos && colon < space;
        if (entry.has_dash() && !(tight && is_text_key(text.substr(0, colon)))) continue;
        // Looks like a space and is none; it comes along with text copied from a word processor.
        constexpr std::string_view kHardSpace = "\u00a0";
        std::string_view value = tight ? text.substr(colon + 1) : std::string_view{};
        const bool hard_space = value.starts_with(kHardSpace);
        while (value.starts_with(kHardSpace)) value.remove_prefix(kHardSpace.size());
        const std::string mended =
            tight ? fmt::format("{}: {}", text.substr(0, colon), value) : fmt::format("{}:", text);
        const std::string_view dash = line.substr(entry.indent, entry.content - entry.indent);
        failure.findings.error("yaml-syntax", failure.lines.span({number, entry.content}, text.size()),
                               hard_space ? "the space behind this ':' is a non-breaking one, which counts as a letter"
                               : tight    ? "a ':' wants a space behind it"
                                          : "this line is no key: it has no ':'",
                               notes_without_colon(dash, text, space, mended, tight));
        return true;
    }
    return false;
}

// "play" without its colon, and the list under it taken for more of the same text.
bool name_without_colon(Failure& failure) {
    std::size_t number = failure.at.line;
    const std::size_t indent = failure.entry().indent;
    bool list = false;
    while (number-- > 0) {
        const Entry above = entry_of(failure.lines.line(number));
        if (above.indent >= failure.lines.line(number).size()) continue;
        if (above.indent <= indent) break;
        list = above.has_dash();
    }
    if (!list || number >= failure.scanned.size() || failure.scanned[number].kind != LineKind::entry) return false;
    const Entry name = failure.scanned[number].entry;
    const std::string_view line = failure.lines.line(number);
    const std::string_view text = line.substr(name.content, text_end(line, name.content, "") - name.content);
    if (name.content != indent || name.has_key() || text.find(' ') != std::string_view::npos) return false;
    failure.findings.error("yaml-syntax", failure.lines.span({number, name.content}, text.size()),
                           "this line is no key: it has no ':'", {fmt::format("write it like this:  {}:", text)});
    return true;
}

bool anything_else(Failure& failure) {
    struct Saying {
        std::string_view said, message, note;
    };
    constexpr std::array<Saying, 7> kSayings{{
        {"unknown escape", "a '\\' in a text in double quotes has a meaning of its own",
         "write '\\\\' for one backslash, or use single quotes"},
        {"invalid unicode", "this '\\u' names no character", "write the character itself"},
        {"bad character found while scanning hex", "this '\\x', '\\u' or '\\U' names no character",
         "write '\\\\' for one backslash, or use single quotes"},
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
    BytePlace at = failure.at;
    // The parser has read on behind the '\\' that it complains about.
    const std::size_t escape = failure.line().substr(0, at.byte).rfind('\\');
    if (message.find("'\\") != std::string_view::npos && escape != std::string_view::npos) at.byte = escape;
    failure.findings.error("yaml-syntax", failure.lines.span(at, 0), std::string{message}, {std::string{note}});
    return true;
}

}  // namespace

void explain_syntax_error(SourceLines& lines, BytePlace failed, std::string_view said, Findings& findings) {
    failed.line = std::min(failed.line, lines.count() - 1);
    // At the end of the file the parser stands behind the last line.
    while (failed.line > 0 && failed.byte == 0 && lines.line(failed.line).empty()) {
        --failed.line;
        failed.byte = lines.line(failed.line).size();
    }
    Failure failure{lines, findings, failed, said, scan_lines(lines, failed.line)};
    constexpr std::array kCases{tab_in_indentation,
                                hard_space_in_indentation,
                                hyphen_without_space,
                                star_in_brackets,
                                name_without_colon,
                                quote_or_bracket,
                                between_columns,
                                key_where_a_list_is,
                                list_where_keys_are,
                                item_further_in,
                                sign_at_start,
                                further_in_than_its_text,
                                colon_in_text,
                                text_goes_on_after_comment,
                                block_text_not_further_in,
                                no_colon,
                                anything_else};
    for (const auto& reports : kCases) {
        if (reports(failure)) return;
    }
}

}  // namespace composure::scenario
