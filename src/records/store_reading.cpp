#include <algorithm>
#include <unordered_map>

#include "records/store_internal.h"

namespace composure::records {

namespace {

void set_figures(SessionInfo& info, const Row& row, std::size_t outcome) {
    if (info.status == Status::open) return;  // finished since the session was read
    info.figures = figures_from(row, outcome);
    info.carry_over = carry_over_from(row, outcome + (scorecard::after_good - scorecard::outcome));
}

const std::vector<Order>& oldest_first() {
    static const std::vector<Order> order{{session::started, Direction::up}, {session::id, Direction::up}};
    return order;
}

std::vector<SessionInfo> sessions_where(Work& work, const Where& where) {
    std::vector<SessionInfo> sessions;
    for (const Row& row : work.select(all_of(Table::session, where, oldest_first())))
        sessions.push_back(with_figures(work, {number_at(row, session::id), session_from(row)}));
    return sessions;
}

}  // namespace

SessionInfo with_figures(Work& work, Found found) {
    if (found.info.status == Status::open) {
        found.info.acts = acts_kept(work, found.id);
        return std::move(found.info);
    }
    const auto card = work.select_one({Table::scorecard,
                                       figure_columns(),
                                       {is(scorecard::session_id, found.id), is(scorecard::number, std::int64_t{1})},
                                       {},
                                       1});
    if (card) set_figures(found.info, *card, 1);
    return std::move(found.info);
}

// Two reads, however many sessions: the frozen texts and the recordings stay where they are.
std::vector<SessionInfo> sessions_with_figures(Work& work, PersonId person, Mode mode) {
    std::vector<SessionInfo> sessions;
    std::unordered_map<std::int64_t, std::size_t> place;
    for (const Row& row :
         work.select(all_of(Table::session, {is(session::person_id, person.value), is(session::mode, as_number(mode))},
                            oldest_first()))) {
        const std::int64_t id = number_at(row, session::id);
        place.emplace(id, sessions.size());
        sessions.push_back(session_from(row));
        if (sessions.back().status == Status::open) sessions.back().acts = acts_kept(work, id);
    }
    if (sessions.empty()) return sessions;
    const Where original{is(scorecard::person_id, person.value), is(scorecard::number, std::int64_t{1})};
    for (const Row& row : work.select({Table::scorecard, figure_columns(), original, {}, 0})) {
        const auto found = place.find(number_at(row, 0));
        if (found != place.end()) set_figures(sessions[found->second], row, 1);
    }
    return sessions;
}

// One read, however many people and sessions there are: the index of sessions by person answers it.
Result<std::vector<PersonId>> DatabaseStore::people_who_played() {
    return read(*database_, [](Work& work) {
        std::vector<PersonId> people;
        const Query who{Table::session, {session::person_id}, {}, {{session::person_id, Direction::up}}, 0,
                        Alike::once};
        for (const Row& row : work.select(who)) people.push_back({number_at(row, 0)});
        return people;
    });
}

Result<SessionInfo> DatabaseStore::session(const SessionCode& session) {
    return read(*database_, [&](Work& work) {
        const auto found = find_session(work, session);
        return found ? with_figures(work, *found) : SessionInfo{};
    });
}

Result<std::vector<SessionInfo>> DatabaseStore::sessions_of(PersonId person, Mode mode) {
    return read(*database_, [&](Work& work) {
        auto sessions = sessions_with_figures(work, person, mode);
        if (sessions.empty()) find_person(work, person);
        return sessions;
    });
}

Result<std::vector<SessionInfo>> DatabaseStore::shared_practice(PersonId person) {
    return read(*database_, [person](Work& work) {
        return sessions_where(work, {is(session::person_id, person.value),
                                     is(session::mode, as_number(Mode::practice)),
                                     is(session::status, as_number(Status::finished)),
                                     {session::shared, Compare::at_least, std::int64_t{0}}});
    });
}

Result<std::vector<SessionInfo>> DatabaseStore::needing_attention() {
    return read(*database_, [](Work& work) {
        return sessions_where(work, {{session::attention, Compare::at_least, as_number(Attention::held)}});
    });
}

Result<std::vector<SessionInfo>> DatabaseStore::assessments(Instant since) {
    return read(*database_, [since](Work& work) {
        const Condition from{session::started, Compare::at_least, since.ms};
        const Condition assessment = is(session::mode, as_number(Mode::assessment));
        auto sessions = sessions_where(work, {assessment, from, is(session::status, as_number(Status::finished))});
        for (SessionInfo& voided :
             sessions_where(work, {assessment, from, is(session::status, as_number(Status::voided))}))
            sessions.push_back(std::move(voided));
        std::stable_sort(sessions.begin(), sessions.end(),
                         [](const SessionInfo& a, const SessionInfo& b) { return a.start.at < b.start.at; });
        return sessions;
    });
}

Result<std::string> DatabaseStore::recording(const SessionCode& session) {
    return read(*database_, [&](Work& work) {
        const auto found = find_session(work, session);
        if (!found) return std::string();
        const auto row =
            work.select_one({Table::recording, {recording::text}, {is(recording::session_id, found->id)}, {}, 1});
        if (!row) work.refuse(not_there("recording"));
        return row ? text_at(*row, 0) : std::string();
    });
}

Result<std::vector<StoredScorecard>> DatabaseStore::scorecards(const SessionCode& session) {
    return read(*database_, [&](Work& work) {
        std::vector<StoredScorecard> cards;
        const auto found = find_session(work, session);
        if (!found) return cards;
        for (const Row& row : work.select(all_of(Table::scorecard, {is(scorecard::session_id, found->id)},
                                                 {{scorecard::number, Direction::up}})))
            cards.push_back(scorecard_from(row));
        return cards;
    });
}

}  // namespace composure::records
