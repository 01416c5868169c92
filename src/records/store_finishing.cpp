#include <fmt/format.h>

#include "records/chain_internal.h"
#include "records/store_internal.h"

namespace composure::records {

namespace {

Error ended(const SessionCode& code) {
    return {"session-ended", fmt::format("Session {} has ended already, in another way.", code), "", ErrorKind::usage};
}

std::string recording_of(Work& work, std::int64_t session) {
    const auto row =
        work.select_one({Table::recording, {recording::text}, {is(recording::session_id, session)}, {}, 1});
    return row ? text_at(*row, 0) : std::string();
}

// The same end again, because its answer was lost: nothing to do. Another one: refused.
bool is_repeated(Work& work, const Found& found, const Finish& finish) {
    const auto card = work.select_one(
        all_of(Table::scorecard, {is(scorecard::session_id, found.id), is(scorecard::number, std::int64_t{1})}));
    return card && text_at(*card, scorecard::frozen) == finish.frozen &&
           figures_from(*card, scorecard::outcome) == finish.figures &&
           recording_of(work, found.id) == finish.recording;
}

Attention attention_for(Mode mode, scoring::Outcome outcome) {
    if (mode == Mode::practice) return Attention::none;
    return outcome == scoring::Outcome::held_for_review ? Attention::held : Attention::to_sign;
}

// Acts live in the recording from now on.
void close_session(Work& work, const Found& found, std::string_view recording, std::vector<Setting> set) {
    work.insert(Table::recording, {found.id, std::string(recording)});
    set.push_back({session::acts, std::int64_t{found.info.acts}});
    work.update(Table::session, {is(session::id, found.id)}, set);
    work.remove(Table::act, {is(act::session_id, found.id)});
}

void keep_result(Work& work, Found found, const Finish& finish) {
    const Start& start = found.info.start;
    const StoredScorecard card{
        1, ScorecardKind::original, start.rules, start.conduct_digest, finish.frozen, finish.figures, finish.at, ""};
    work.insert(Table::scorecard, scorecard_row(found.id, start.person, card, finish.carry_over));
    close_session(work, found, finish.recording,
                  {{session::status, as_number(Status::finished)},
                   {session::ended, finish.at.ms},
                   {session::attempt, std::int64_t{next_attempt(work, start)}},
                   {session::attention, as_number(attention_for(start.mode, finish.figures.outcome))},
                   {session::outcome, as_number(finish.figures.outcome)}});
    found.info.ended = finish.at;
    found.info.carry_over = finish.carry_over;
    const Digest subject = subject_of(work, start.person).value_or(Digest{});
    add_link(work, {chain_of(start.mode), finish.at, "session",
                    session_body(found.info, subject, {finish.recording, &card})});
    if (start.mode == Mode::assessment) refresh_board(work, start.person);
}

}  // namespace

void DatabaseStore::done_playing(const SessionCode& session, std::int64_t id) {
    playing_.erase(session);
    database_->let_go(id);
}

Result<Done> DatabaseStore::finish(const SessionCode& session, const Finish& finish) {
    std::int64_t id = 0;
    auto done = write(*database_, [&](Work& work) {
        const auto found = find_session(work, session);
        if (!found) return Done{};
        id = found->id;
        if (found->info.status == Status::open) {
            keep_result(work, *found, finish);
        } else if (!is_repeated(work, *found, finish)) {
            work.refuse(ended(session));
        }
        return Done{};
    });
    if (done) done_playing(session, id);
    return done;
}

Result<Done> DatabaseStore::stop(const SessionCode& session, std::string_view recording, Instant at) {
    std::int64_t id = 0;
    auto done = write(*database_, [&](Work& work) {
        const auto found = find_session(work, session);
        if (!found) return Done{};
        id = found->id;
        if (found->info.status == Status::stopped && recording_of(work, id) == recording) return Done{};
        if (found->info.status != Status::open) {
            work.refuse(ended(session));
            return Done{};
        }
        close_session(work, *found, recording,
                      {{session::status, as_number(Status::stopped)}, {session::ended, at.ms}});
        if (found->info.start.mode == Mode::assessment) {
            withdraw_answer(work, found->info);
            refresh_board(work, found->info.start.person);
        }
        return Done{};
    });
    if (done) done_playing(session, id);
    return done;
}

}  // namespace composure::records
