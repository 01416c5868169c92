#include <algorithm>
#include <unordered_set>

#include "records/review_internal.h"

namespace composure::records {
namespace {

constexpr std::int64_t kSoonDue = 7 * kDay;

std::int32_t count_of(const BoardRow& row, Progress progress) {
    return row.assignments[static_cast<std::size_t>(progress)];
}

// Cohorts in the order of their rows.
std::vector<Board::Cohort> cohorts_of(const std::vector<BoardRow>& people) {
    std::vector<Board::Cohort> cohorts;
    for (const BoardRow& row : people) {
        auto cohort = std::ranges::find(cohorts, row.cohort, &Board::Cohort::name);
        if (cohort == cohorts.end()) cohort = cohorts.insert(cohorts.end(), Board::Cohort{row.cohort, 0, {}});
        ++cohort->people;
        for (std::size_t index = 0; index < kProgressCount; ++index)
            cohort->assignments[index] += row.assignments[index];
    }
    return cohorts;
}

void sort_sessions(Needs& needs, const std::vector<SessionInfo>& waiting, const std::vector<BoardRow>& people,
                   const Scope& scope) {
    if (waiting.empty()) return;
    std::unordered_set<std::int64_t> visible;
    for (const BoardRow& row : people) visible.insert(row.person.value);
    for (const SessionInfo& session : waiting) {
        if (session.start.mode != Mode::assessment || !visible.contains(session.start.person.value)) continue;
        if (scope.since && session.start.at < *scope.since) continue;
        if (session.attention == Attention::held) needs.held.push_back(for_reviewers(session));
        if (session.attention == Attention::contested) needs.contested.push_back(for_reviewers(session));
    }
}

void sort_people(Needs& needs, const std::vector<BoardRow>& people, Instant now) {
    for (const BoardRow& row : people) {
        if (row.unclear > 0) needs.unclear.push_back(row);
        if (row.next_due && row.next_due->ms <= now.ms + kSoonDue) needs.due.push_back(row);
        if (count_of(row, Progress::waiting_for_review) > row.held + row.contested) needs.to_sign.push_back(row);
    }
    std::ranges::stable_sort(needs.due, {}, [](const BoardRow& row) { return row.next_due->ms; });
}

}  // namespace

Result<Board> open_board(Store& store, const Reviewer& reviewer, const Scope& scope, Instant now) {
    auto rows = scope.cohort.empty() ? store.board() : store.board(scope.cohort);
    if (!rows) return tl::unexpected(rows.error());
    if (reviewer.role == Role::trainer) {
        std::erase_if(*rows, [&](const BoardRow& row) { return row.trainer != reviewer.name; });
    }
    const auto waiting = store.needing_attention();
    if (!waiting) return tl::unexpected(waiting.error());
    Board board;
    board.cohorts = cohorts_of(*rows);
    sort_sessions(board.needs, *waiting, *rows, scope);
    sort_people(board.needs, *rows, now);
    board.people = std::move(*rows);
    return board;
}

}  // namespace composure::records
