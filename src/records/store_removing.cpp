#include "records/chain_internal.h"
#include "records/standing.h"
#include "records/store_internal.h"

namespace composure::records {

namespace {

constexpr std::string_view kErasedName = "erased person";
constexpr std::string_view kErasedWords = "(erased)";

// Typed words, and the person's own name where they were the one who decided.
void erase_words(Work& work, std::int64_t session, const std::string& name) {
    const Condition of_session = is(step::session_id, session);
    work.update(Table::step, {of_session}, {{step::words, std::string(kErasedWords)}});
    work.update(Table::step, {of_session, is(step::who, name)}, {{step::who, std::string(kErasedName)}});
    for (const StepKind own : {StepKind::contested, StepKind::shared, StepKind::unshared})
        work.update(Table::step, {of_session, is(step::kind, as_number(own))}, {{step::who, std::string(kErasedName)}});
}

void erase_rows(Work& work, PersonId id, const std::string& name, Instant at) {
    for (const Row& row : work.select({Table::session, {session::id}, {is(session::person_id, id.value)}, {}, 0}))
        erase_words(work, number_at(row, 0), name);
    work.update(Table::access, {is(access::person_id, id.value), {access::reason, Compare::not_equal, std::string()}},
                {{access::reason, std::string(kErasedWords)}});
    work.remove(Table::salt, {is(salt::person_id, id.value)});
    work.remove(Table::board, {is(board::person_id, id.value)});
    work.update(Table::person, {is(person::id, id.value)},
                {{person::name, std::string(kErasedName)},
                 {person::number, Value{}},
                 {person::trainer, std::string()},
                 {person::active, std::int64_t{0}},
                 {person::erased, at.ms}});
}

void remove_one(Work& work, const Found& found, std::string_view why, Instant at) {
    const Value id{found.id};
    work.remove(Table::act, {is(act::session_id, id)});
    work.remove(Table::recording, {is(recording::session_id, id)});
    work.remove(Table::scorecard, {is(scorecard::session_id, id)});
    work.remove(Table::step, {is(step::session_id, id)});
    work.remove(Table::rating, {is(rating::session_id, id)});
    work.remove(Table::session, {is(session::id, id)});
    const SessionInfo& info = found.info;
    add_link(work, {chain_of(info.start.mode), at, "removed", removed_body(info.code, why)});
    if (info.start.mode != Mode::assessment) return;
    // An answered assignment is part of the result that is removed; an unanswered one stays to be done.
    if (progress_of(&info) >= Progress::waiting_for_review) {
        work.remove(Table::assignment, {is(assignment::session_code, info.code)});
    } else {
        withdraw_answer(work, info);
    }
    refresh_board(work, info.start.person);
}

}  // namespace

Result<Done> DatabaseStore::erase_person(PersonId id, Instant at) {
    return write(*database_, [&](Work& work) {
        const auto row = find_person(work, id);
        if (!row || !is_null_at(*row, person::erased)) return Done{};
        const std::string name = text_at(*row, person::name);
        const auto subject = subject_of(work, id);
        if (subject) add_link(work, {Chain::assessment, at, "erased", erased_body(*subject)});
        erase_rows(work, id, name, at);
        return Done{};
    });
}

Result<Done> DatabaseStore::remove_sessions(std::span<const SessionCode> sessions, std::string_view why, Instant at) {
    return write(*database_, [&](Work& work) {
        for (const SessionCode& code : sessions) {
            const auto found = find_session(work, code);
            if (!found) return Done{};
            remove_one(work, *found, why, at);
        }
        return Done{};
    });
}

}  // namespace composure::records
