// Lines that start in the wrong column.
#include <fmt/format.h>

#include "scenario/plain_words_internal.h"
#include "scenario/syntax_cases_internal.h"

namespace composure::scenario {
namespace {

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

}  // namespace

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

bool key_where_a_list_is(Failure& failure) {
    const Entry entry = failure.entry();
    if (failure.is_inside() || failure.at.byte > entry.indent || entry.has_dash() || !entry.has_key()) return false;
    for (const Level& level : open_levels(failure)) {
        if (level.column != entry.indent || !level.list) continue;
        report_indentation(failure, "a key cannot stand among list items",
                           "write '- ' before it, or start it further in, under the keys of the item above");
        return true;
    }
    return false;
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
