#include "reports/csv.h"

#include <fmt/format.h>

#include <array>

#include "reports/review_pages.h"

namespace composure::reports {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

bool is_formula(std::string_view cell) {
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string cell_text(const std::string& text, char separator) {
    std::string cell = is_formula(text) ? "'" + text : text;
    const bool quoted = cell.find_first_of("\"\r\n") != std::string::npos || cell.find(separator) != std::string::npos;
    if (!quoted) return cell;
    std::string made = "\"";
    for (const char each : cell) made += each == '"' ? std::string("\"\"") : std::string(1, each);
    return made + "\"";
}

std::string date_of(const Frame& frame, const std::optional<records::Instant>& at) {
    return at ? frame.date(*at) : std::string();
}

std::string number(std::int64_t value) { return fmt::format("{}", value); }

std::vector<std::string> with_pillars(std::vector<std::string> cells, std::vector<std::string> after) {
    for (const scoring::Pillar pillar : scenario::kPillars) cells.emplace_back(scoring::title_of(pillar));
    cells.insert(cells.end(), after.begin(), after.end());
    return cells;
}

std::string_view words_for_status(const records::SessionInfo& session) {
    if (session.status == records::Status::voided) return "void";
    switch (session.attention) {
        case records::Attention::held: return "held for review";
        case records::Attention::contested: return "contested";
        case records::Attention::to_sign: return "to be signed";
        case records::Attention::none: break;
    }
    return "settled";
}

}  // namespace

std::string csv_line(std::span<const std::string> cells, char separator) {
    std::string line;
    for (const std::string& each : cells) {
        if (&each != cells.data()) line += separator;
        line += cell_text(each, separator);
    }
    return line + "\r\n";
}

std::string people_csv_head(char separator) {
    return std::string(kMark) + csv_line(with_pillars({"Name", "Employee number", "Group", "Trainer", "Status"},
                                                      {"Different scenarios", "Help when due", "Held when not due",
                                                       "Next due", "Newest assessment"}),
                                         separator);
}

std::string people_csv_row(const records::BoardRow& row, const records::Standing& standing, const Frame& frame,
                           char separator) {
    std::vector<std::string> cells{row.name, row.number, row.cohort, row.trainer,
                                   std::string(board_word(row, frame.made).text)};
    for (const records::PillarStanding& each : standing.pillars) cells.emplace_back(records::words_for(each.status));
    cells.push_back(number(standing.forms));
    const auto of = [](std::int32_t good, std::int32_t all) {
        return all == 0 ? std::string() : fmt::format("{} of {}", good, all);
    };
    cells.push_back(of(standing.due_helped, standing.due_total));
    cells.push_back(of(standing.foils_held, standing.foils_total));
    cells.push_back(date_of(frame, row.next_due));
    cells.push_back(date_of(frame, row.newest));
    return csv_line(cells, separator);
}

std::string sessions_csv_head(char separator) {
    return std::string(kMark) + csv_line(with_pillars({"Session", "Name", "Employee number", "Group", "Scenario",
                                                       "Date", "Attempt", "Result", "Review"},
                                                      {"Total", "Scored on", "Pass mark"}),
                                         separator);
}

std::string sessions_csv_row(const records::Person& person, const records::SessionInfo& session, const Frame& frame,
                             char separator) {
    const std::optional<records::Instant> at = session.ended ? session.ended : std::optional(session.start.at);
    std::vector<std::string> cells{session.code,
                                   person.name,
                                   person.number,
                                   person.cohort,
                                   session.start.title,
                                   date_of(frame, at),
                                   number(session.attempt),
                                   session.outcome ? std::string(scoring::words_for(*session.outcome)) : std::string(),
                                   std::string(words_for_status(session))};
    for (std::size_t n = 0; n < scenario::kPillarCount; ++n) {
        const auto score = session.figures ? session.figures->pillars[n] : std::nullopt;
        cells.push_back(score ? number(*score) : session.figures ? std::string("n/a") : std::string());
    }
    const bool figures = session.figures.has_value();
    cells.push_back(figures && session.figures->total ? number(*session.figures->total) : std::string());
    cells.push_back(figures ? number(session.figures->scored_on) : std::string());
    cells.push_back(figures ? number(session.figures->pass_mark) : std::string());
    return csv_line(cells, separator);
}

std::string cohorts_csv(const std::vector<records::Board::Cohort>& cohorts, char separator) {
    const std::vector<std::string> head{
        "Group", "People", "Not started", "In progress", "Incomplete", "Waiting for review", "Signed"};
    std::string made = std::string(kMark) + csv_line(head, separator);
    for (const records::Board::Cohort& each : cohorts) {
        std::vector<std::string> cells{each.name.empty() ? "(in no group)" : each.name};
        if (each.people < kLeastGroup) {
            cells.push_back(fmt::format("fewer than {} people: not shown", kLeastGroup));
            cells.resize(head.size());
        } else {
            cells.push_back(number(each.people));
            for (const std::int32_t count : each.assignments) cells.push_back(number(count));
        }
        made += csv_line(cells, separator);
    }
    return made;
}

std::string csv_readme(const Frame& frame, char separator) {
    std::string made =
        fmt::format(R"(Assessments of {}
Made {} by {} with {}, rules {}.
Purpose: {}
Agreement: {}
Head of the chain: {}, entry {}. `composure verify` says whether it is still in the chain.

{}

The tables are UTF-8 with {} between the cells. A cell that a spreadsheet would take for a formula begins with an
apostrophe. Practice is in none of them, nor is anybody's pace.
People stand by group and name, sessions by person and date: please keep it so, and do not sort people by score.

people.csv, a line a person
  Name, Employee number, Group, Trainer   as in the roster
  Status                  the most urgent: contested, held for review, overdue, waiting for review, incomplete,
                          in progress, not started, signed, nothing assigned
  Calm .. The line        per pillar: ready, needs practice, unclear, or not enough evidence (under {} different forms).
                          ready: the mean of the newest {} forms, less one standard error, is at the pass mark or above;
                          needs practice: with one standard error more it is still below. It assumes that the forms are
                          alike in difficulty and independent.
  Different scenarios     assessment scenarios with a result
  Help when due           how often help was called of the times that it was needed
  Held when not due       how often it was rightly not called
  Next due, Newest assessment   dates

sessions.csv, a line an assessment
  Session                 its code, for `composure review --session CODE`
  Attempt                 1: first time; a repeat is easier and is in no mean
  Result                  what holds now, after review
  Review                  held for review, contested, to be signed, void, settled
  Calm .. The line        0 to 100; n/a: not judged in that session, and no fault
  Total, Scored on, Pass mark   of 100

cohorts.csv, a line a group: its assignments by state. Groups of fewer than {} people have no figures.
)",
                    frame.site, frame.date_time(frame.made), frame.by, frame.program, frame.rules, frame.purpose,
                    frame.agreement, frame.head.empty() ? "none yet" : frame.head, frame.entries, kWhatAScoreIsFor,
                    separator == '\t' ? std::string("a tab") : fmt::format("'{}'", separator), records::kLeastForStatus,
                    records::kNewestForms, kLeastGroup);
    return made;
}

}  // namespace composure::reports
