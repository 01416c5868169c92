#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "records/review_internal.h"

namespace composure::records {
namespace {

using scenario::MomentsFor;
using scenario::Site;

// Shared steps tell when and how often practice was shared; that is the trainee's own.
bool is_about_sharing(const ReviewStep& step) {
    return step.kind == StepKind::shared || step.kind == StepKind::unshared;
}

bool has_step(const std::vector<ReviewStep>& steps, StepKind kind) {
    return std::ranges::find(steps, kind, &ReviewStep::kind) != steps.end();
}

// Nothing is shown if it cannot be written down.
Result<Done> note(Store& store, const Reviewer& reviewer, const Access& access) {
    Access whole = access;
    whole.who = reviewer.name;
    whole.role = name_of(reviewer.role);
    return store.note_access(std::span(&whole, 1));
}

Result<SessionFile> session_file(Store& store, PersonsSession found) {
    auto scorecards = store.scorecards(found.session.code);
    if (!scorecards) return tl::unexpected(scorecards.error());
    auto steps = store.steps(found.session.code);
    if (!steps) return tl::unexpected(steps.error());
    if (found.session.status == Status::voided) scorecards->clear();
    return SessionFile{std::move(found.person), for_reviewers(std::move(found.session)), std::move(*scorecards),
                       std::move(*steps)};
}

SessionFile without_sharing(SessionFile file) {
    std::erase_if(file.steps, is_about_sharing);
    return file;
}

Error reason_needed() {
    return {"reason-needed", "The moments are opened for a reason, which the trainee sees.",
            "Give one: contested, incident or audit.", ErrorKind::usage};
}

Error does_not_apply(OpenReason reason) {
    const std::string_view why =
        reason == OpenReason::contested ? "nobody contested this session" : "this session has no serious incident";
    return {"reason-does-not-apply", fmt::format("The reason \"{}\" does not apply: {}.", name_of(reason), why),
            "Give the reason that does; audit always may be given, and the trainee sees it.", ErrorKind::usage};
}

Error moments_closed() {
    return {"moments-closed", "site.yaml keeps the moments to the trainee and the assigned trainer.",
            "Ask the assigned trainer to open them, or the trainee to show them to you.", ErrorKind::usage};
}

bool applies(OpenReason reason, const SessionFile& file) {
    switch (reason) {
        case OpenReason::none:
        case OpenReason::audit: return true;
        case OpenReason::contested: return has_step(file.steps, StepKind::contested);
        case OpenReason::serious_incident: {
            const auto serious = [](const StoredScorecard& card) { return card.figures.serious > 0; };
            return std::ranges::any_of(file.scorecards, serious);
        }
    }
    return false;
}

std::optional<Error> closed(const Site& site, const Reviewer& reviewer, const SessionFile& file, OpenReason reason) {
    const bool assigned = file.person.trainer == reviewer.name;
    if (!assigned && site.moments == MomentsFor::nobody) return moments_closed();
    if (!assigned && site.moments == MomentsFor::with_reason && reason == OpenReason::none) return reason_needed();
    if (!applies(reason, file)) return does_not_apply(reason);
    return std::nullopt;
}

// Numbers of void sessions count for nothing, so they are shown to nobody here.
std::vector<SessionInfo> shown(const std::vector<SessionInfo>& sessions, const Scope& scope) {
    std::vector<SessionInfo> list;
    for (const SessionInfo& session : sessions) {
        const bool practice = session.start.mode == Mode::practice;
        const bool ended = session.status == Status::finished || (!practice && session.status == Status::voided);
        const bool wanted = !scope.since || session.start.at >= *scope.since;
        if (ended && wanted && (!practice || session.shared)) list.push_back(for_reviewers(session));
    }
    return list;
}

}  // namespace

Result<Reviewer> reviewer_named(const Site& site, std::string_view name) {
    if (std::ranges::find(site.reviewers, name) != site.reviewers.end())
        return Reviewer{std::string(name), Role::reviewer};
    if (std::ranges::find(site.trainers, name) != site.trainers.end())
        return Reviewer{std::string(name), Role::trainer};
    std::vector<std::string_view> known(site.reviewers.begin(), site.reviewers.end());
    known.insert(known.end(), site.trainers.begin(), site.trainers.end());
    const auto near = nearest(name, known);
    return tl::unexpected(Error{
        "not-a-reviewer", fmt::format("\"{}\" is not named in site.yaml as a reviewer or a trainer.", name),
        near ? fmt::format("Did you mean \"{}\"?", *near) : "Add the name to `reviewers` or `trainers` in site.yaml.",
        ErrorKind::usage});
}

std::string_view name_of(OpenReason reason) {
    switch (reason) {
        case OpenReason::none: return "";
        case OpenReason::contested: return "contested";
        case OpenReason::serious_incident: return "incident";
        case OpenReason::audit: return "audit";
    }
    return "";
}

std::optional<OpenReason> open_reason_named(std::string_view name) {
    for (const OpenReason reason : {OpenReason::contested, OpenReason::serious_incident, OpenReason::audit}) {
        if (name == name_of(reason)) return reason;
    }
    return std::nullopt;
}

Result<PersonFile> open_person(Store& store, const Reviewer& reviewer, PersonId person, const Scope& scope,
                               Instant now) {
    auto who = store.person(person);
    if (!who && who.error().code != "not-there") return tl::unexpected(who.error());
    if (!who || !may_see(reviewer, *who)) return tl::unexpected(not_yours());
    const auto assessments = store.sessions_of(person, Mode::assessment);
    if (!assessments) return tl::unexpected(assessments.error());
    const auto practice = store.shared_practice(person);
    if (!practice) return tl::unexpected(practice.error());
    auto assignments = store.assignments(person);
    if (!assignments) return tl::unexpected(assignments.error());
    const auto noted = note(store, reviewer, {now, "", "", person, "", Looked::person, ""});
    if (!noted) return tl::unexpected(noted.error());
    return PersonFile{std::move(*who), standing_of(*assessments), shown(*assessments, scope), shown(*practice, scope),
                      std::move(*assignments)};
}

Result<SessionFile> open_session(Store& store, const Reviewer& reviewer, const SessionCode& session, Instant now) {
    auto found = visible_session(store, reviewer, session);
    if (!found) return tl::unexpected(found.error());
    auto file = session_file(store, std::move(*found));
    if (!file) return file;
    const auto noted = note(store, reviewer, {now, "", "", file->person.id, session, Looked::session, ""});
    if (!noted) return tl::unexpected(noted.error());
    return without_sharing(std::move(*file));
}

Result<SessionFile> open_moments(Store& store, const Site& site, const Reviewer& reviewer, const SessionCode& session,
                                 OpenReason reason, Instant now) {
    auto found = visible_session(store, reviewer, session);
    if (!found) return tl::unexpected(found.error());
    auto file = session_file(store, std::move(*found));
    if (!file) return file;
    if (auto error = closed(site, reviewer, *file, reason)) return tl::unexpected(std::move(*error));
    const auto noted =
        note(store, reviewer, {now, "", "", file->person.id, session, Looked::moments, std::string(name_of(reason))});
    if (!noted) return tl::unexpected(noted.error());
    return without_sharing(std::move(*file));
}

}  // namespace composure::records
