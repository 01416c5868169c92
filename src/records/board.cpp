#include <algorithm>

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

// People who left are on no row, but what waits for a decision about them still does.
Result<bool> concerns(Store& store, const Reviewer& reviewer, const Scope& scope, PersonId id) {
    const auto person = store.person(id);
    if (!person) return tl::unexpected(person.error());
    return may_see(reviewer, *person) && (scope.cohort.empty() || person->cohort == scope.cohort);
}

Result<Done> add_sessions(Store& store, const Reviewer& reviewer, const Scope& scope, Needs& needs) {
    const auto waiting = store.needing_attention();
    if (!waiting) return tl::unexpected(waiting.error());
    for (const SessionInfo& session : *waiting) {
        const bool old = scope.since && session.start.at < *scope.since;
        if (old || session.start.mode != Mode::assessment) continue;
        const auto mine = concerns(store, reviewer, scope, session.start.person);
        if (!mine) return tl::unexpected(mine.error());
        if (*mine && session.attention == Attention::held) needs.held.push_back(for_reviewers(session));
        if (*mine && session.attention == Attention::contested) needs.contested.push_back(for_reviewers(session));
    }
    return Done{};
}

// An assignment that waits may wait for a decision or for a signature; only with both kinds the sessions must tell.
Result<bool> waits_for_signature(Store& store, const BoardRow& row) {
    if (count_of(row, Progress::waiting_for_review) == 0) return false;
    if (row.held + row.contested == 0) return true;
    const auto sessions = store.sessions_of(row.person, Mode::assessment);
    if (!sessions) return tl::unexpected(sessions.error());
    return std::ranges::any_of(*sessions, [](const SessionInfo& session) {
        return session.attention == Attention::to_sign && outcome_of(session) != scoring::Outcome::incomplete;
    });
}

Result<Done> add_people(Store& store, const std::vector<BoardRow>& people, Instant now, Needs& needs) {
    for (const BoardRow& row : people) {
        if (row.unclear > 0) needs.unclear.push_back(row);
        if (row.next_due && row.next_due->ms <= now.ms + kSoonDue) needs.due.push_back(row);
        const auto waits = waits_for_signature(store, row);
        if (!waits) return tl::unexpected(waits.error());
        if (*waits) needs.to_sign.push_back(row);
    }
    std::ranges::stable_sort(needs.due, {}, [](const BoardRow& row) { return row.next_due->ms; });
    return Done{};
}

}  // namespace

Result<Board> open_board(Store& store, const Reviewer& reviewer, const Scope& scope, Instant now) {
    auto rows = scope.cohort.empty() ? store.board() : store.board(scope.cohort);
    if (!rows) return tl::unexpected(rows.error());
    if (reviewer.role == Role::trainer) {
        std::erase_if(*rows, [&](const BoardRow& row) { return row.trainer != reviewer.name; });
    }
    Board board;
    if (const auto added = add_sessions(store, reviewer, scope, board.needs); !added) {
        return tl::unexpected(added.error());
    }
    if (const auto added = add_people(store, *rows, now, board.needs); !added) return tl::unexpected(added.error());
    board.cohorts = cohorts_of(*rows);
    board.people = std::move(*rows);
    return board;
}

}  // namespace composure::records
