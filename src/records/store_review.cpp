#include <fmt/format.h>

#include "records/chain_internal.h"
#include "records/store_internal.h"

namespace composure::records {

namespace {

std::vector<ReviewStep> steps_kept(Work& work, std::int64_t session) {
    std::vector<ReviewStep> steps;
    for (const Row& row :
         work.select(all_of(Table::step, {is(step::session_id, session)}, {{step::id, Direction::up}})))
        steps.push_back(step_from(row));
    return steps;
}

bool is_sharing(StepKind kind) { return kind == StepKind::shared || kind == StepKind::unshared; }

// An open session can only be declared void; a stopped one leaves no result, so there is nothing to decide.
bool takes(Status status, StepKind kind) {
    switch (status) {
        case Status::open: return kind == StepKind::voided;
        case Status::finished: return true;
        case Status::stopped: return is_sharing(kind);
        case Status::voided: return false;
    }
    return false;
}

Error does_not_take(const SessionInfo& session) {
    constexpr std::array<std::string_view, 4> kStates{"is not finished", "is finished",
                                                      "was stopped and left no result", "is void"};
    return {"nothing-to-decide",
            fmt::format("Session {} {}; this cannot be decided about it.", session.code,
                        kStates[static_cast<std::size_t>(session.status)]),
            "", ErrorKind::usage};
}

// The session as it stands after the step, and what of its row changes.
std::vector<Setting> apply(SessionInfo& info, std::span<const ReviewStep> steps,
                           std::optional<scoring::Outcome> outcome) {
    const ReviewStep& step = steps.back();
    std::vector<Setting> set;
    if (step.kind == StepKind::shared) info.shared = step.at;
    if (step.kind == StepKind::unshared) info.shared.reset();
    if (is_sharing(step.kind)) return {{session::shared, maybe(info.shared)}};
    const bool was_open = info.status == Status::open;
    const Standpoint now = standpoint_after(info, steps);
    info.status = now.status;
    info.attention = now.attention;
    if (outcome) info.outcome = outcome;
    set = {{session::status, as_number(info.status)}, {session::attention, as_number(info.attention)}};
    if (info.outcome) set.push_back({session::outcome, as_number(*info.outcome)});
    if (was_open) {
        info.ended = step.at;
        set.push_back({session::ended, step.at.ms});
        set.push_back({session::acts, std::int64_t{info.acts}});
    }
    return set;
}

// A void attempt is as if it had not been: the later ones move up.
void count_attempts_anew(Work& work, const Start& start) {
    const auto rows =
        work.select({Table::session,
                     {session::id, session::attempt},
                     {is(session::person_id, start.person.value), is(session::mode, as_number(start.mode)),
                      is(session::scenario, start.scenario), is(session::status, as_number(Status::finished))},
                     {{session::started, Direction::up}, {session::id, Direction::up}},
                     0});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto attempt = static_cast<std::int64_t>(i) + 1;
        if (number_at(rows[i], 1) != attempt)
            work.update(Table::session, {is(session::id, number_at(rows[i], 0))}, {{session::attempt, attempt}});
    }
}

void add_step_link(Work& work, const SessionInfo& info, const ReviewStep& step) {
    const PersonId person = info.start.person;
    const Digest words = salted_for(work, person, step_text(step)).value_or(Digest{});
    const Digest result = salted_for(work, person, result_text(info, step)).value_or(Digest{});
    add_link(work, {chain_of(info.start.mode), step.at, "step", step_body(info.code, step.kind, words, result)});
}

}  // namespace

Standpoint standpoint_after(const SessionInfo& session, std::span<const ReviewStep> steps) {
    Standpoint now;
    if (session.start.mode == Mode::assessment)
        now.attention = session.figures && session.figures->outcome == scoring::Outcome::held_for_review
                            ? Attention::held
                            : Attention::to_sign;
    Attention before_contest = now.attention;
    for (const ReviewStep& step : steps) {
        switch (step.kind) {
            case StepKind::signed_off: now.attention = Attention::none; break;
            case StepKind::incident_confirmed:
            case StepKind::incident_dismissed: now.attention = Attention::to_sign; break;
            case StepKind::contested:
                if (now.attention != Attention::contested) before_contest = now.attention;
                now.attention = Attention::contested;
                break;
            case StepKind::contest_rejected: now.attention = before_contest; break;
            case StepKind::contest_accepted:
            case StepKind::voided: return {Status::voided, Attention::none};
            case StepKind::shared:
            case StepKind::unshared: break;
        }
    }
    return now;
}

Result<Done> DatabaseStore::add_step(const SessionCode& session, const ReviewStep& step,
                                     std::optional<scoring::Outcome> outcome) {
    std::int64_t ended = 0;
    auto done = write(*database_, [&](Work& work) {
        const auto found = find_session(work, session);
        if (!found) return Done{};
        SessionInfo info = with_figures(work, *found);
        if (info.status == Status::voided && step.kind == StepKind::voided) return Done{};  // somebody was quicker
        if (!takes(info.status, step.kind)) {
            work.refuse(does_not_take(info));
            return Done{};
        }
        if (info.status == Status::open) ended = found->id;
        work.insert(Table::step, {Value{}, found->id, as_number(step.kind), step.at.ms, step.who, step.words});
        const std::vector<ReviewStep> steps = steps_kept(work, found->id);
        if (!work.ok()) return Done{};
        work.update(Table::session, {is(session::id, found->id)}, apply(info, steps, outcome));
        add_step_link(work, info, step);
        if (info.status == Status::voided) count_attempts_anew(work, info.start);
        if (info.start.mode == Mode::assessment) refresh_board(work, info.start.person);
        return Done{};
    });
    if (done && ended != 0) done_playing(session, ended);
    return done;
}

Result<std::vector<ReviewStep>> DatabaseStore::steps(const SessionCode& session) {
    return read(*database_, [&](Work& work) {
        const auto found = find_session(work, session);
        return found ? steps_kept(work, found->id) : std::vector<ReviewStep>{};
    });
}

Result<Done> DatabaseStore::add_scorecard(const SessionCode& session, const StoredScorecard& scorecard) {
    return write(*database_, [&](Work& work) {
        const auto found = find_session(work, session);
        if (!found) return Done{};
        const auto kept = work.select(
            all_of(Table::scorecard, {is(scorecard::session_id, found->id)}, {{scorecard::number, Direction::up}}));
        if (kept.empty()) {
            work.refuse(does_not_take(found->info));
            return Done{};
        }
        StoredScorecard card = scorecard;
        const StoredScorecard newest = scorecard_from(kept.back());
        card.number = newest.number + 1;
        // The same again, because the answer was lost.
        if (newest.kind == card.kind && newest.made == card.made && newest.by == card.by &&
            newest.frozen == card.frozen && newest.figures == card.figures)
            return Done{};
        work.insert(Table::scorecard, scorecard_row(found->id, found->info.start.person, card, {}));
        add_link(work, {chain_of(found->info.start.mode), card.made, "scorecard", scorecard_body(session, card)});
        return Done{};
    });
}

Result<Done> DatabaseStore::note_access(std::span<const Access> accesses) {
    return write(*database_, [&](Work& work) {
        for (const Access& access : accesses) {
            find_person(work, access.about);
            work.insert(Table::access, {Value{}, access.at.ms, access.who, access.role, access.about.value,
                                        access.session.empty() ? Value{} : Value{access.session},
                                        as_number(access.what), access.reason});
        }
        return Done{};
    });
}

Result<std::vector<Access>> DatabaseStore::accesses(PersonId about) {
    return read(*database_, [about](Work& work) {
        std::vector<Access> accesses;
        for (const Row& row : work.select(all_of(Table::access, {is(access::person_id, about.value)},
                                                 {{access::at, Direction::up}, {access::id, Direction::up}})))
            accesses.push_back(access_from(row));
        return accesses;
    });
}

}  // namespace composure::records
