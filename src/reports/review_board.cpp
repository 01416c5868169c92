// First what needs the reviewer, then where each cohort stands.
#include <fmt/format.h>

#include <algorithm>

#include "reports/review_internal.h"
#include "reports/review_pages.h"

namespace composure::reports {
namespace {

using records::BoardRow;
using records::SessionInfo;

constexpr std::size_t kShortList = 8;
constexpr std::size_t kMostPeople = 60;  // of a whole site in one list; above it, by cohort
constexpr std::size_t kNameColumns = 24;

struct BoardWriter {
    ReviewWriter writer;
    const records::Board& board;
    const std::string& cohort;
    ListLength length;

    std::size_t shown(std::size_t count) const {
        return length == ListLength::whole ? count : std::min(count, kShortList);
    }
    void rest(std::size_t count) {
        if (count > shown(count))
            writer.text.write(2, fmt::format("and {} more (--all shows them)", count - shown(count)));
    }
};

std::string name_of(const BoardWriter& board, records::PersonId person) {
    const auto& people = board.board.people;
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const BoardRow& row) { return row.person == person; });
    return found == people.end() ? "(not on the board)" : found->name;
}

std::string name_column(const std::string& name) { return padded(cut_to(name, kNameColumns), kNameColumns); }

// Stands where a line that can be opened has its number.
std::string number_room(const BoardWriter& board) {
    return board.writer.setting.ways == Ways::keys ? std::string(5, ' ') : "";
}

// The name keeps its width: what follows it starts in one column.
void write_row(BoardWriter& board, const ReviewChoice& what, const std::string& name, std::string_view words) {
    ReviewWriter& writer = board.writer;
    writer.view.choices.push_back(what);
    const std::string number =
        writer.setting.ways == Ways::keys ? fmt::format("{:>3}  ", writer.view.choices.size()) : "";
    writer.text.write(2, number + name_column(name), words, number.size() + kNameColumns + 1);
}

void write_sessions(BoardWriter& board, std::string_view heading, const std::vector<SessionInfo>& sessions) {
    if (sessions.empty()) return;
    board.writer.heading(fmt::format("{} ({})", heading, sessions.size()));
    for (std::size_t n = 0; n < board.shown(sessions.size()); ++n) {
        const SessionInfo& each = sessions[n];
        write_row(board, {each.start.person, each.code, {}}, name_of(board, each.start.person),
                  fmt::format("{}  {}, {}", each.code, cut_to(each.start.title, 24),
                              board.writer.setting.date(each.start.at)));
    }
    board.rest(sessions.size());
}

template <class Words>
void write_people(BoardWriter& board, std::string_view heading, const std::vector<BoardRow>& rows, Words&& words) {
    if (rows.empty()) return;
    board.writer.heading(fmt::format("{} ({})", heading, rows.size()));
    for (std::size_t n = 0; n < board.shown(rows.size()); ++n)
        write_row(board, {rows[n].person, {}, {}}, rows[n].name, words(rows[n]));
    board.rest(rows.size());
}

std::int32_t of(const BoardRow& row, records::Progress progress) {
    return row.assignments[static_cast<std::size_t>(progress)];
}

void write_needs(BoardWriter& board) {
    const records::Needs& needs = board.board.needs;
    const DateText& date = board.writer.setting.date;
    write_sessions(board, "Held for review: a serious incident waits for your decision", needs.held);
    write_sessions(board, "Contested: the trainee sees the result differently", needs.contested);
    write_people(board, "To be signed", needs.to_sign, [](const BoardRow& row) {
        return number_of(of(row, records::Progress::waiting_for_review), "session waits", "sessions wait");
    });
    write_people(board, "Unclear: one more scenario would settle it", needs.unclear,
                 [](const BoardRow& row) { return number_of(row.unclear, "pillar", "pillars"); });
    write_people(board, "Due within 7 days, or overdue", needs.due, [&](const BoardRow& row) {
        const std::int32_t open = of(row, records::Progress::not_started) + of(row, records::Progress::in_progress);
        return fmt::format("{}{}", row.next_due ? date(*row.next_due) : "no date",
                           open > 0 ? fmt::format(", {} open", open) : "");
    });
}

std::string progress_words(const std::array<std::int32_t, records::kProgressCount>& assignments) {
    std::string words;
    for (std::size_t n = 0; n < records::kProgressCount; ++n) {
        if (assignments[n] == 0) continue;
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", assignments[n],
                             words_for(static_cast<records::Progress>(n)));
    }
    return words.empty() ? "nothing assigned" : words;
}

void write_cohorts(BoardWriter& board) {
    board.writer.heading("Board");
    for (const records::Board::Cohort& each : board.board.cohorts) {
        const std::string name = each.name.empty() ? "(no cohort)" : each.name;
        const std::string words =
            fmt::format("{}: {}", number_of(each.people, "person", "people"), progress_words(each.assignments));
        if (each.name.empty() || !board.cohort.empty()) {
            board.writer.text.write(2, number_room(board) + name_column(name), words,
                                    number_room(board).size() + kNameColumns + 1);
        } else {
            write_row(board, {{}, {}, each.name}, name, words);
        }
    }
}

void write_everybody(BoardWriter& board) {
    const auto& people = board.board.people;
    const bool whole = board.length == ListLength::whole || !board.cohort.empty() || people.size() <= kMostPeople;
    if (people.empty()) return;
    if (!whole) {
        board.writer.text.write(2, fmt::format("{} people: open one cohort to see them.", people.size()));
        return;
    }
    board.writer.heading("People, by name");
    std::string cohort;
    for (const BoardRow& row : people) {
        if (board.cohort.empty() && row.cohort != cohort)
            board.writer.text.write(
                2, row.cohort.empty() ? "In no cohort" : fmt::format("Cohort {}", cut_to(row.cohort, 60)));
        cohort = row.cohort;
        const std::string due = row.next_due ? fmt::format("; due {}", board.writer.setting.date(*row.next_due)) : "";
        write_row(board, {row.person, {}, {}}, row.name, progress_words(row.assignments) + due);
    }
}

void write_next(BoardWriter& board) {
    ReviewWriter& writer = board.writer;
    if (writer.setting.ways == Ways::keys) return;
    writer.heading("Next");
    const records::Needs& needs = board.board.needs;
    const SessionInfo* first = !needs.held.empty()        ? &needs.held.front()
                               : !needs.contested.empty() ? &needs.contested.front()
                                                          : nullptr;
    if (first != nullptr) writer.next("Open a session", fmt::format("--session {}", first->code));
    const auto& people = !needs.to_sign.empty() ? needs.to_sign : board.board.people;
    if (!people.empty())
        writer.next("Open a person",
                    fmt::format("--person {}", person_word(people.front().name, people.front().number)));
    const auto named = std::find_if(board.board.cohorts.begin(), board.board.cohorts.end(),
                                    [](const records::Board::Cohort& each) { return !each.name.empty(); });
    if (board.cohort.empty() && board.board.cohorts.size() > 1 && named != board.board.cohorts.end())
        writer.next("One cohort alone", fmt::format("--cohort {}", shell_word(named->name)));
    writer.next("The same step by step, with numbers", "--interactive");
}

bool nothing_needed(const records::Needs& needs) {
    return needs.held.empty() && needs.contested.empty() && needs.unclear.empty() && needs.due.empty() &&
           needs.to_sign.empty();
}

}  // namespace

ReviewView board_view(const ReviewSetting& setting, const records::Board& board, const std::string& cohort,
                      ListLength length) {
    BoardWriter writer{ReviewWriter(setting), board, cohort, length};
    const std::string of = cohort.empty() ? "" : fmt::format(", cohort {}", cut_to(cohort, 60));
    writer.writer.text.write(0, fmt::format("What needs you{}", of));
    if (nothing_needed(board.needs)) writer.writer.text.write(2, "Nothing waits for you.");
    write_needs(writer);
    if (board.people.empty()) {
        writer.writer.heading("Board");
        writer.writer.text.write(
            2, cohort.empty() ? "Nobody is in the records yet." : "Nobody that you may see is in this cohort.");
        if (cohort.empty())
            writer.writer.text.write(2,
                                     "`composure people import FILE` adds a list of people, `composure assign` asks "
                                     "them to play.");
        return writer.writer.take();
    }
    write_cohorts(writer);
    write_everybody(writer);
    write_next(writer);
    return writer.writer.take();
}

}  // namespace composure::reports
