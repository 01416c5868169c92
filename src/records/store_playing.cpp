#include <fmt/format.h>

#include "records/store_internal.h"

namespace composure::records {

namespace {

void require_document(Work& work, const Digest& digest, std::string_view what) {
    if (!work.select_one({Table::document, {document::kind}, {is(document::digest, hex(digest))}, {}, 1}))
        work.refuse(not_there(what));
}

void require_start(Work& work, const Start& start) {
    if (const auto person = find_person(work, start.person); person && !is_null_at(*person, person::erased))
        work.refuse(not_there("person"));
    require_document(work, start.scenario_digest, "scenario");
    require_document(work, start.conduct_digest, "conduct table");
    if (start.site_digest) require_document(work, *start.site_digest, "site file");
}

Error not_open(const SessionCode& code) {
    return {"session-ended", fmt::format("Session {} has ended; nothing can be added to it.", code), "",
            ErrorKind::usage};
}

}  // namespace

std::optional<Found> find_session(Work& work, const SessionCode& code) {
    const auto row = work.select_one(all_of(Table::session, {is(session::code, code)}));
    if (!row) {
        work.refuse(not_there("session"));
        return std::nullopt;
    }
    Found found{number_at(*row, session::id), session_from(*row)};
    if (found.info.status == Status::open) found.info.acts = acts_kept(work, found.id);
    return found;
}

std::int32_t acts_kept(Work& work, std::int64_t session) {
    const auto newest = work.select_one(
        {Table::act, {act::number}, {is(act::session_id, session)}, {{act::number, Direction::down}}, 1});
    return newest ? count_at(*newest, 0) + 1 : 0;
}

std::int32_t next_attempt(Work& work, const Start& start) {
    const auto finished =
        work.select({Table::session,
                     {session::id},
                     {is(session::person_id, start.person.value), is(session::mode, as_number(start.mode)),
                      is(session::scenario, start.scenario), is(session::status, as_number(Status::finished))},
                     {},
                     0});
    return static_cast<std::int32_t>(finished.size()) + 1;
}

Result<SessionCode> DatabaseStore::begin(const Start& start) {
    return write(*database_, [&](Work& work) {
        require_start(work, start);
        const SessionCode code = draw_code(work);
        work.insert(Table::session, session_row(start, code, next_attempt(work, start)));
        if (start.mode == Mode::assessment) {
            answer_assignment(work, start, code);
            refresh_board(work, start.person);
        }
        return code;
    });
}

Result<DatabaseStore::Playing*> DatabaseStore::playing(const SessionCode& session) {
    if (const auto known = playing_.find(session); known != playing_.end()) return &known->second;
    const auto found = read(*database_, [&](Work& work) {
        const auto row = find_session(work, session);
        if (row && row->info.status != Status::open) work.refuse(not_open(session));
        return row ? Playing{row->id, row->info.acts} : Playing{};
    });
    if (!found) return tl::unexpected(found.error());
    return &playing_.emplace(session, *found).first->second;
}

Result<Done> DatabaseStore::same_act(std::int64_t session, std::int32_t number, std::string_view line) {
    return read(*database_, [&](Work& work) {
        const auto kept = work.select_one(
            {Table::act, {act::line}, {is(act::session_id, session), is(act::number, std::int64_t{number})}, {}, 1});
        if (kept && text_at(*kept, 0) == line) return Done{};
        work.refuse({"act-differs",
                     fmt::format("Act {} of this session is kept already, and it is another one.", number),
                     "Continue the session from its newest kept act.", ErrorKind::machine});
        return Done{};
    });
}

// One insert: everything that can be known before is kept beside, so that an act costs little more than its commit.
Result<Done> DatabaseStore::append(const SessionCode& session, std::int32_t number, std::string_view line) {
    const auto known = playing(session);
    if (!known) return tl::unexpected(known.error());
    Playing& now = **known;
    if (number < now.next) return same_act(now.id, number, line);
    if (number > now.next)
        return tl::unexpected(Error{"act-missing", fmt::format("Act {} came before act {}.", number, now.next),
                                    "Continue the session from its newest kept act.", ErrorKind::machine});
    auto kept = write(*database_, [&](Work& work) {
        work.insert(Table::act, {now.id, std::int64_t{number}, std::string(line)});
        return Done{};
    });
    if (kept) {
        ++now.next;
        return kept;
    }
    const std::int64_t id = now.id;
    playing_.erase(session);  // what is true is read again
    if (kept.error().code == "duplicate") return same_act(id, number, line);
    if (kept.error().code == "refused") return tl::unexpected(not_there("session"));
    return kept;
}

Result<std::vector<std::string>> DatabaseStore::acts(const SessionCode& session) {
    return read(*database_, [&](Work& work) {
        std::vector<std::string> lines;
        const auto found = find_session(work, session);
        if (!found) return lines;
        for (const Row& row : work.select(
                 {Table::act, {act::line}, {is(act::session_id, found->id)}, {{act::number, Direction::up}}, 0}))
            lines.push_back(text_at(row, 0));
        return lines;
    });
}

Result<bool> DatabaseStore::claim(const SessionCode& session) {
    const auto found = read(*database_, [&](Work& work) {
        const auto row = find_session(work, session);
        if (row && row->info.status != Status::open) work.refuse(not_open(session));
        return row ? row->id : 0;
    });
    if (!found) return tl::unexpected(found.error());
    auto held = database_->claim(*found);
    if (held && *held) playing_.erase(session);  // somebody else may have played on since
    return held;
}

Result<std::vector<SessionInfo>> DatabaseStore::interrupted(PersonId person) {
    return read(*database_, [&](Work& work) {
        std::vector<SessionInfo> open;
        for (const Row& row : work.select(all_of(
                 Table::session, {is(session::person_id, person.value), is(session::status, as_number(Status::open))},
                 {{session::started, Direction::up}, {session::id, Direction::up}}))) {
            const std::int64_t id = number_at(row, session::id);
            if (work.is_claimed(id)) continue;
            open.push_back(session_from(row));
            open.back().acts = acts_kept(work, id);
        }
        return open;
    });
}

Result<Done> DatabaseStore::rate(const SessionCode& session, std::span<const Rating> ratings) {
    return write(*database_, [&](Work& work) {
        const auto found = find_session(work, session);
        if (!found) return Done{};
        for (const Rating& rating : ratings) {
            work.remove(Table::rating,
                        {is(rating::session_id, found->id), is(rating::pillar, as_number(rating.pillar))});
            work.insert(Table::rating, {found->id, as_number(rating.pillar), std::int64_t{rating.value}});
        }
        return Done{};
    });
}

Result<std::vector<Rating>> DatabaseStore::ratings(const SessionCode& session) {
    return read(*database_, [&](Work& work) {
        std::vector<Rating> ratings;
        const auto found = find_session(work, session);
        if (!found) return ratings;
        for (const Row& row :
             work.select(all_of(Table::rating, {is(rating::session_id, found->id)}, {{rating::pillar, Direction::up}})))
            ratings.push_back({enum_at<scoring::Pillar>(row, rating::pillar), count_at(row, rating::value)});
        return ratings;
    });
}

}  // namespace composure::records
