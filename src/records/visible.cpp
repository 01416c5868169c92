#include <algorithm>

#include "records/review_internal.h"

namespace composure::records {
namespace {

// That something does not exist is told in the same words as that it is not theirs.
Error hidden(Error error) {
    if (error.code == "not-there") return not_yours();
    return error;
}

bool is_for_reviewers(const SessionInfo& session) {
    if (session.start.mode == Mode::practice) return session.status == Status::finished && session.shared.has_value();
    return session.status == Status::finished || session.status == Status::voided;
}

Result<PersonsSession> found(Store& store, const SessionCode& code) {
    auto session = store.session(code);
    if (!session) return tl::unexpected(hidden(session.error()));
    auto person = store.person(session->start.person);
    if (!person) return tl::unexpected(hidden(person.error()));
    return PersonsSession{std::move(*person), std::move(*session)};
}

}  // namespace

Error not_yours() {
    return {"not-yours", "There is no such session or person among those that are open to you.",
            "Check the code or name; trainers see the people assigned to them, and practice only if it is shared.",
            ErrorKind::usage};
}

std::string_view name_of(Role role) { return role == Role::reviewer ? "reviewer" : "trainer"; }

bool may_see(const Reviewer& reviewer, const Person& person) {
    if (person.erased) return false;
    return reviewer.role == Role::reviewer || person.trainer == reviewer.name;
}

Result<PersonsSession> visible_session(Store& store, const Reviewer& reviewer, const SessionCode& session) {
    auto both = found(store, session);
    if (!both) return both;
    if (!may_see(reviewer, both->person) || !is_for_reviewers(both->session)) return tl::unexpected(not_yours());
    return both;
}

Result<PersonsSession> own_session(Store& store, PersonId trainee, const SessionCode& session) {
    auto both = found(store, session);
    if (!both) return both;
    if (!trainee.exists() || both->person.id != trainee) return tl::unexpected(not_yours());
    return both;
}

SessionInfo for_reviewers(SessionInfo session) {
    session.start.pace = Start{}.pace;
    session.start.line_judged = true;
    session.carry_over = {};
    if (session.start.mode == Mode::practice) session.attempt = 1;
    if (session.status == Status::voided) {
        session.figures.reset();
        session.outcome.reset();
    }
    return session;
}

Instant newest_change(const std::vector<StoredScorecard>& scorecards, const std::vector<ReviewStep>& steps) {
    Instant newest;
    for (const StoredScorecard& scorecard : scorecards) newest = std::max(newest, scorecard.made);
    for (const ReviewStep& step : steps) newest = std::max(newest, step.at);
    return newest;
}

}  // namespace composure::records
