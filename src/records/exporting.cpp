#include "records/exporting.h"

#include <algorithm>

#include "records/review_internal.h"

namespace composure::records {
namespace {

std::vector<PersonId> people_on(const Board& board) {
    std::vector<PersonId> people;
    for (const BoardRow& row : board.people) people.push_back(row.person);
    std::vector<PersonId> waiting;
    for (const auto* list : {&board.needs.held, &board.needs.contested})
        for (const SessionInfo& session : *list) waiting.push_back(session.start.person);
    std::ranges::sort(waiting);
    waiting.erase(std::unique(waiting.begin(), waiting.end()), waiting.end());
    for (const PersonId id : waiting)
        if (std::ranges::find(people, id) == people.end()) people.push_back(id);
    return people;
}

std::vector<SessionInfo> assessments_shown(const std::vector<SessionInfo>& sessions, const Scope& scope) {
    std::vector<SessionInfo> list;
    for (const SessionInfo& session : sessions) {
        const bool ended = session.status == Status::finished || session.status == Status::voided;
        if (ended && (!scope.since || session.start.at >= *scope.since)) list.push_back(for_reviewers(session));
    }
    return list;
}

std::vector<SessionInfo> practice_shown(const std::vector<SessionInfo>& sessions, const Scope& scope) {
    std::vector<SessionInfo> list;
    for (const SessionInfo& session : sessions) {
        if (session.status != Status::finished || !session.shared) continue;
        if (!scope.since || session.start.at >= *scope.since) list.push_back(for_reviewers(session));
    }
    return list;
}

}  // namespace

Result<Exporting> Exporting::begin(Store& store, const Reviewer& reviewer, const Scope& scope, Instant now) {
    Exporting made(store, scope);
    auto board = open_board(store, reviewer, scope, now);
    if (!board) return tl::unexpected(board.error());
    made.board_ = std::move(*board);
    made.people_ = people_on(made.board_);
    std::vector<Access> accesses;
    for (const PersonId id : made.people_)
        accesses.push_back({now, reviewer.name, std::string(name_of(reviewer.role)), id, "", Looked::exported, ""});
    if (!accesses.empty()) {
        if (const auto noted = store.note_access(accesses); !noted) return tl::unexpected(noted.error());
    }
    std::ranges::sort(made.people_);
    return made;
}

Result<PersonFile> Exporting::person(PersonId person) const {
    if (!std::ranges::binary_search(people_, person)) return tl::unexpected(not_yours());
    auto who = store_->person(person);
    if (!who) return tl::unexpected(who.error());
    const auto assessments = store_->sessions_of(person, Mode::assessment);
    if (!assessments) return tl::unexpected(assessments.error());
    const auto practice = store_->shared_practice(person);
    if (!practice) return tl::unexpected(practice.error());
    auto assignments = store_->assignments(person);
    if (!assignments) return tl::unexpected(assignments.error());
    return PersonFile{std::move(*who), standing_of(*assessments), assessments_shown(*assessments, scope_),
                      practice_shown(*practice, scope_), std::move(*assignments)};
}

Result<SessionFile> Exporting::session(const Person& person, const SessionInfo& session) const {
    if (!std::ranges::binary_search(people_, person.id) || session.start.person != person.id)
        return tl::unexpected(not_yours());
    if (session.start.mode == Mode::practice && !session.shared) return tl::unexpected(not_yours());
    auto scorecards = store_->scorecards(session.code);
    if (!scorecards) return tl::unexpected(scorecards.error());
    if (session.status == Status::voided) scorecards->clear();
    auto steps = store_->steps(session.code);
    if (!steps) return tl::unexpected(steps.error());
    std::erase_if(*steps, [](const ReviewStep& step) {
        return step.kind == StepKind::shared || step.kind == StepKind::unshared;
    });
    return SessionFile{person, for_reviewers(session), std::move(*scorecards), std::move(*steps)};
}

}  // namespace composure::records
