// The cases of syntax_errors.cpp: each looks for one kind of mistake where the parser gave up, and reports it (true) or
// passes (false). Private to this room.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/line_scan_internal.h"
#include "scenario/tree_internal.h"

namespace composure::scenario {

struct Failure {
    SourceLines& lines;
    Findings& findings;
    BytePlace at;
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

// What the cases of columns share (syntax_columns.cpp, syntax_further_in.cpp).
void report_indentation(Failure& failure, std::string message, std::string note);
bool is_any_key(std::string_view key);  // of any group of the language

bool quote_or_bracket(Failure& failure);  // not closed, closed too early, a mistake inside brackets
bool tab_in_indentation(Failure& failure);
bool between_columns(Failure& failure);  // in a column in which nothing above it starts
bool key_where_a_list_is(Failure& failure);
bool list_where_keys_are(Failure& failure);
bool item_further_in(Failure& failure);                                           // under "- {say: ...}", further in
bool list_goes_on(const Failure& failure, std::size_t line, std::size_t column);  // is this the column of list items?
bool further_in_than_its_text(Failure& failure);                                  // under "name: Mrs Tamm", further in
bool block_text_not_further_in(Failure& failure);                                 // under "brief: |", not further in

}  // namespace composure::scenario
