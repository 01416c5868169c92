// Lines that start further in than they may, or not as far in as they must: a text, and what stands under it.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "scenario/keys.h"
#include "scenario/plain_words_internal.h"
#include "scenario/syntax_cases_internal.h"

namespace composure::scenario {

namespace {

// The line with the key of the list in which this item stands; the item's own when there is none.
std::size_t key_of_list(const Failure& failure, std::size_t item) {
    const std::size_t column = failure.scanned[item].entry.indent;
    for (std::size_t number = item; number-- > 0;) {
        if (failure.scanned[number].kind != LineKind::entry) continue;
        const Entry entry = failure.scanned[number].entry;
        if (entry.has_key() && entry.content <= column && (!entry.has_dash() || entry.content < column)) return number;
    }
    return item;
}

}  // namespace

// "name: Mrs Tamm" and under it, further in, "mood: irritated".
bool further_in_than_its_text(Failure& failure) {
    const auto above = failure.line_above();
    if (failure.is_inside() || !above) return false;
    const Entry upper = failure.scanned[*above].entry;
    const std::string_view upper_line = failure.lines.line(*above);
    const Entry entry = failure.entry();
    const bool upper_has_text = upper.value < upper_line.size() && (upper.has_key() || upper.has_dash());
    // "- I see that", and not "- say:I see", which only lacks its space.
    const std::string_view first_word =
        upper_line.substr(upper.content).substr(0, upper_line.substr(upper.content).find(' '));
    const bool under_item = upper.has_dash() && !upper.has_key() && first_word.find(':') == std::string_view::npos;
    if (entry.indent + (under_item ? 1 : 0) <= upper.content || !upper_has_text || !entry.has_key()) return false;
    const bool sentence = !is_any_key(key_of(failure.line(), entry)) && entry.value < failure.line().size() &&
                          std::string_view{"{[\"'|>"}.find(failure.line()[entry.value]) == std::string_view::npos &&
                          is_text_key(key_of(upper_line, upper));
    if (looks_like_key_line(failure.line()) && !sentence) {
        const std::string_view name = upper.has_key() ? key_of(upper_line, upper) : upper_line.substr(upper.content);
        const std::size_t like = under_item ? key_of_list(failure, *above) : *above;
        report_indentation(
            failure, fmt::format("this line starts further in than '{}', which already has its text", name),
            fmt::format("start it in column {}, as line {} does", failure.scanned[like].entry.content + 1, like + 1));
        return true;
    }
    failure.findings.error("colon-in-text", failure.lines.span({failure.at.line, entry.key_end}, 1),
                           "a text with ': ' in it wants quotes",
                           {fmt::format("put the whole text, from line {} on, in quotes", *above + 1)});
    return true;
}

// "brief: |" and the text not further in than "brief".
bool block_text_not_further_in(Failure& failure) {
    for (const std::size_t number : {failure.at.line, failure.line_above().value_or(0)}) {
        if (number == 0 || number >= failure.scanned.size()) continue;
        const Entry text = failure.scanned[number].entry;
        const Entry above = failure.scanned[number - 1].entry;
        const std::string_view line = failure.lines.line(number - 1);
        const bool block = above.value < line.size() && (line[above.value] == '|' || line[above.value] == '>');
        if (failure.scanned[number - 1].kind != LineKind::entry || !block || text.has_key()) continue;
        failure.findings.error(
            "indentation", failure.lines.span({number, text.indent}, failure.lines.line(number).size()),
            "this text does not start further in than its key", {"put two spaces more before each line of the text"});
        return true;
    }
    return false;
}

}  // namespace composure::scenario
