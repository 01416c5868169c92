// Lines that start in the wrong column.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "scenario/keys.h"
#include "scenario/plain_words_internal.h"
#include "scenario/syntax_cases_internal.h"

namespace composure::scenario {

bool is_any_key(std::string_view key) {
    for (std::size_t group = 0; group < kGroupCount; ++group) {
        if (keys_of(static_cast<Group>(group)).find(key) != nullptr) return true;
    }
    return false;
}

namespace {

struct Level {
    std::size_t column;
    std::size_t line;
    bool list;
    std::size_t first = 0;  // line
    std::size_t lines = 1;
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
            levels.push_back({scanned.entry.indent, number, list, number, 0});
        }
        levels.back().line = number;
        ++levels.back().lines;
        if (list && scanned.entry.has_key()) levels.push_back({scanned.entry.content, number, false, number});
    }
    return levels;
}

// How many lines of the file start in this column.
std::size_t lines_in_column(const SourceLines& lines, std::size_t column) {
    std::size_t count = 0;
    for (std::size_t number = 0; number < lines.count(); ++number) {
        const Entry entry = entry_of(lines.line(number));
        const bool blank = entry.indent >= lines.line(number).size() || lines.line(number)[entry.indent] == '#';
        if (!blank && entry.indent == column) ++count;
    }
    return count;
}

// The first line of a group stands a little too far in, which only the next one of the group shows.
bool first_of_group(Failure& failure, const std::vector<Level>& levels) {
    const std::size_t column = failure.entry().indent;
    const auto deeper = std::find_if(levels.begin(), levels.end(), [&](const Level& l) { return l.column > column; });
    if (deeper == levels.end() || deeper->column > column + 3 || deeper->lines > 1) return false;
    if (deeper->list != failure.entry().has_dash()) return false;
    const std::string_view line = failure.lines.line(deeper->first);
    const Entry entry = entry_of(line);
    // Of "- say:", the hyphen moves as far as the key has to.
    const std::size_t away = deeper->column - column;
    if (entry.indent < away) return false;
    const std::size_t right = entry.indent - away;
    if (lines_in_column(failure.lines, entry.indent) >= lines_in_column(failure.lines, right)) return false;
    failure.findings.error("indentation",
                           failure.lines.span({deeper->first, entry.indent},
                                              (entry.has_key() ? entry.key_end : line.size()) - entry.indent),
                           "this line starts in a column in which nothing else starts",
                           {fmt::format("start it in column {}: what stands in line {} belongs to it or beside it",
                                        right + 1, failure.at.line + 1)});
    return true;
}

// Which of the open levels a line most likely belongs to: known keys go where they are known, else to the nearest.
std::size_t unlikelihood(const Failure& failure, const std::vector<Level>& levels, const Level& level) {
    const std::size_t column = failure.entry().indent;
    const std::size_t away = level.column > column ? level.column - column : column - level.column;
    const std::string_view key = key_of(failure.line(), failure.entry());
    const auto same =
        std::find_if(levels.begin(), levels.end(), [&](const Level& l) { return l.column == level.column; });
    std::string_view parent, grandparent;
    for (auto above = levels.begin(); above != same; ++above) {
        if (above->list) continue;
        const std::string_view line = failure.lines.line(above->line);
        grandparent = parent;
        parent = key_of(line, entry_of(line));
    }
    const bool named = parent == "customers" || parent == "moments" || parent == "policies" || parent == "words";
    const auto knows = [&](Group group) { return keys_of(group).find(key) != nullptr; };
    bool fits = named != is_any_key(key);
    if (level.column == 0) fits = knows(Group::scenario);
    if (grandparent == "customers") fits = knows(Group::customer);
    if (grandparent == "moments") fits = knows(Group::moment);
    if (parent == "replies") fits = knows(Group::reply);
    return away + (fits || failure.entry().has_dash() ? 0 : 100);
}

// Where a line that is moved in with tabs belongs, if that is clear.
std::optional<std::size_t> column_without_tabs(const Failure& failure) {
    const auto above = failure.line_above();
    if (!above) return std::nullopt;
    const Entry upper = failure.scanned[*above].entry;
    if (upper.tab) return std::nullopt;
    if (upper.has_key() && upper.value >= failure.lines.line(*above).size()) return upper.content + 2;
    std::optional<std::size_t> best;
    std::size_t least = 100;
    const std::vector<Level> levels = open_levels(failure);
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        if (level->list != failure.entry().has_dash()) continue;
        const std::size_t found = unlikelihood(failure, levels, *level);
        if (found >= least) continue;
        least = found;
        best = level->column;
    }
    return best;
}

}  // namespace

void report_indentation(Failure& failure, std::string message, std::string note) {
    const Entry entry = failure.entry();
    const std::size_t end = entry.has_key() ? entry.key_end : failure.line().size();
    failure.findings.error("indentation", failure.lines.span({failure.at.line, entry.indent}, end - entry.indent),
                           std::move(message), {std::move(note)});
}

bool tab_in_indentation(Failure& failure) {
    if (failure.is_inside() || !failure.entry().tab) return false;
    const std::size_t tab = failure.line().find('\t');
    const std::string_view rest = failure.line().substr(failure.entry().indent);
    const auto column = column_without_tabs(failure);
    failure.findings.error("tab", failure.lines.span({failure.at.line, tab}, 1), "this line begins with a tab",
                           {fmt::format("put spaces before '{}' instead, {}", rest.substr(0, rest.find(' ')),
                                        column ? fmt::format("so that it starts in column {}", *column + 1)
                                               : "two for each step further in"),
                            "most editors can do that: look for 'insert spaces'"});
    return true;
}

bool between_columns(Failure& failure) {
    const Entry entry = failure.entry();
    if (failure.is_inside() || failure.at.byte > entry.indent) return false;
    const std::vector<Level> levels = open_levels(failure);
    std::vector<Level> near;
    bool deepest = true;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        if (level->column == entry.indent) return false;
        if (level->column > entry.indent) deepest = false;
        if (level->list != entry.has_dash()) continue;
        near.push_back(*level);
        if (level->column < entry.indent) break;
    }
    if (deepest) return false;
    if (first_of_group(failure, levels)) return true;
    std::stable_sort(near.begin(), near.end(), [&](const Level& a, const Level& b) {
        return unlikelihood(failure, levels, a) < unlikelihood(failure, levels, b);
    });
    std::string columns;
    for (std::size_t i = 0; i < std::min<std::size_t>(near.size(), 2); ++i) {
        columns +=
            fmt::format("{}in column {}, as line {} does", i == 0 ? "" : ", or ", near[i].column + 1, near[i].line + 1);
    }
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

bool list_goes_on(const Failure& failure, std::size_t line, std::size_t column) {
    Failure above = failure;
    above.at.line = line;
    for (const Level& level : open_levels(above)) {
        if (level.column == column && level.list) return true;
    }
    return false;
}

bool item_further_in(Failure& failure) {
    const auto above = failure.line_above();
    if (failure.is_inside() || !above || !failure.entry().has_dash()) return false;
    const Entry upper = failure.scanned[*above].entry;
    if (!upper.has_dash() || failure.entry().indent <= upper.indent) return false;
    report_indentation(failure, "this '- ' starts further in than the item above it, which has its text already",
                       fmt::format("start it in column {}, as line {} does", upper.indent + 1, *above + 1));
    return true;
}

}  // namespace composure::scenario
