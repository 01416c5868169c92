// Tables for a spreadsheet: RFC 4180 with CRLF, UTF-8 with a byte order mark so that spreadsheets read it as such, and
// no cell that a spreadsheet would take for a formula. Practice, pace and what is the trainee's own are in none of
// them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "records/review.h"
#include "reports/frame.h"

namespace composure::reports {

// One line. A cell that begins with = + - @ tab or CR gets an apostrophe before it.
std::string csv_line(std::span<const std::string> cells, char separator);

// Each is written row by row, so that nothing needs to be held: the head first, then a row each.
std::string people_csv_head(char separator);
std::string people_csv_row(const records::BoardRow& row, const records::Standing& standing, const Frame& frame,
                           char separator);
std::string sessions_csv_head(char separator);
std::string sessions_csv_row(const records::Person& person, const records::SessionInfo& session, const Frame& frame,
                             char separator);
// Groups of fewer than kLeastGroup people: their name, and "fewer than 5 people: not shown".
std::string cohorts_csv(const std::vector<records::Board::Cohort>& cohorts, char separator);

// What stands in each column, what a score is for and not for.
std::string csv_readme(const Frame& frame, char separator);

}  // namespace composure::reports
