#include <algorithm>
#include <tuple>

#include "records/standing.h"
#include "records/store_internal.h"

namespace composure::records {

namespace {

struct KeptAssignment {
    std::int64_t id = 0;
    Assignment assignment;
};

// Newest first.
std::vector<KeptAssignment> kept_assignments(Work& work, const Where& where) {
    std::vector<KeptAssignment> kept;
    for (const Row& row : work.select(all_of(Table::assignment, where, {{assignment::id, Direction::down}})))
        kept.push_back({number_at(row, assignment::id), assignment_from(row)});
    return kept;
}

Progress progress_now(Work& work, const Assignment& assignment) {
    if (assignment.session.empty()) return progress_of(nullptr);
    const auto row = work.select_one(all_of(Table::session, {is(session::code, assignment.session)}));
    if (!row) return progress_of(nullptr);
    const SessionInfo answer = session_from(*row);
    return progress_of(&answer);
}

// Assessment of this assignment that came before and was not stopped.
std::optional<SessionCode> earlier_answer(Work& work, const Assignment& assignment, const SessionCode& but) {
    const auto rows = work.select({Table::session,
                                   {session::code, session::status},
                                   {is(session::person_id, assignment.person.value),
                                    is(session::mode, as_number(Mode::assessment)),
                                    is(session::scenario, assignment.scenario),
                                    {session::started, Compare::at_least, assignment.at.ms}},
                                   {{session::started, Direction::down}, {session::id, Direction::down}},
                                   0});
    for (const Row& row : rows)
        if (text_at(row, 0) != but && enum_at<Status>(row, 1) != Status::stopped) return text_at(row, 0);
    return std::nullopt;
}

void count_assignments(Work& work, std::span<const SessionInfo> sessions, BoardRow& line) {
    for (const KeptAssignment& kept : kept_assignments(work, {is(assignment::person_id, line.person.value)})) {
        const auto answer = std::find_if(sessions.begin(), sessions.end(), [&kept](const SessionInfo& session) {
            return session.code == kept.assignment.session;
        });
        const Progress progress = progress_of(answer == sessions.end() ? nullptr : &*answer);
        ++line.assignments[static_cast<std::size_t>(progress)];
        const auto& due = kept.assignment.due;
        if (due && may_be_begun(progress) && (!line.next_due || *due < *line.next_due)) line.next_due = due;
    }
}

void count_sessions(std::span<const SessionInfo> sessions, BoardRow& line) {
    const Standing standing = standing_of(sessions);
    line.unclear = unclear_pillars(standing);
    line.forms = standing.forms;
    for (const SessionInfo& session : sessions) {
        if (session.attention == Attention::held) ++line.held;
        if (session.attention == Attention::contested) ++line.contested;
        if (session.status == Status::finished && (!line.newest || *line.newest < session.start.at))
            line.newest = session.start.at;
    }
}

Row board_row(const BoardRow& line) {
    Row row{line.person.value, line.name, line.number, line.cohort, line.trainer};
    for (const std::int32_t count : line.assignments) row.push_back(std::int64_t{count});
    row.push_back(maybe(line.next_due));
    for (const std::int32_t count : {line.held, line.contested, line.unclear, line.forms})
        row.push_back(std::int64_t{count});
    row.push_back(maybe(line.newest));
    return row;
}

Result<std::vector<BoardRow>> board_where(Database& database, const Where& where) {
    return read(database, [&where](Work& work) {
        std::vector<BoardRow> lines;
        for (const Row& row : work.select(all_of(Table::board, where))) lines.push_back(board_from(row));
        std::sort(lines.begin(), lines.end(), [](const BoardRow& a, const BoardRow& b) {
            return std::tie(a.cohort, a.name, a.number, a.person) < std::tie(b.cohort, b.name, b.number, b.person);
        });
        return lines;
    });
}

}  // namespace

Progress progress_of(const SessionInfo* answer) {
    if (answer == nullptr || answer->status == Status::stopped) return Progress::not_started;
    if (answer->status == Status::open) return Progress::in_progress;
    if (answer->status == Status::voided || answer->outcome == scoring::Outcome::incomplete)
        return Progress::incomplete;
    return answer->attention == Attention::none ? Progress::signed_off : Progress::waiting_for_review;
}

void refresh_board(Work& work, PersonId person) {
    const auto row = find_person(work, person);
    if (!row) return;
    const Person known = person_from(*row, cohort_names(work));
    work.remove(Table::board, {is(board::person_id, person.value)});
    if (known.erased || !known.active) return;
    BoardRow line;
    line.person = person;
    line.name = known.name;
    line.number = known.number;
    line.cohort = known.cohort;
    line.trainer = known.trainer;
    const auto sessions = sessions_with_figures(work, person, Mode::assessment);
    count_assignments(work, sessions, line);
    count_sessions(sessions, line);
    work.insert(Table::board, board_row(line));
}

void answer_assignment(Work& work, const Start& start, const SessionCode& code) {
    const Where asked{is(assignment::person_id, start.person.value), is(assignment::scenario, start.scenario)};
    for (const KeptAssignment& kept : kept_assignments(work, asked)) {
        if (!may_be_begun(progress_now(work, kept.assignment))) continue;
        work.update(Table::assignment, {is(assignment::id, kept.id)}, {{assignment::session_code, code}});
        return;
    }
    work.insert(Table::assignment,
                {Value{}, start.person.value, start.scenario, Value{}, std::string(), start.at.ms, code});
}

// After stop or removal. What nobody asked for leaves with its session.
void withdraw_answer(Work& work, const SessionInfo& session) {
    for (const KeptAssignment& kept : kept_assignments(work, {is(assignment::session_code, session.code)})) {
        const auto earlier = earlier_answer(work, kept.assignment, session.code);
        if (!earlier && kept.assignment.by.empty() && !kept.assignment.due) {
            work.remove(Table::assignment, {is(assignment::id, kept.id)});
            continue;
        }
        work.update(Table::assignment, {is(assignment::id, kept.id)},
                    {{assignment::session_code, earlier ? Value{*earlier} : Value{}}});
    }
}

namespace {

void assign_one(Work& work, const Assignment& wanted) {
    if (const auto person = find_person(work, wanted.person); !person || !is_null_at(*person, person::erased)) {
        work.refuse(not_there("person"));
        return;
    }
    const Where asked{is(assignment::person_id, wanted.person.value), is(assignment::scenario, wanted.scenario)};
    for (const KeptAssignment& kept : kept_assignments(work, asked)) {
        if (progress_now(work, kept.assignment) == Progress::signed_off) {
            if (!kept.assignment.by.empty() && kept.assignment.due == wanted.due) return;  // the same wish, fulfilled
            continue;
        }
        work.update(Table::assignment, {is(assignment::id, kept.id)}, {{assignment::due, maybe(wanted.due)}});
        return;
    }
    work.insert(Table::assignment, {Value{}, wanted.person.value, wanted.scenario, maybe(wanted.due), wanted.by,
                                    wanted.at.ms, wanted.session.empty() ? Value{} : Value{wanted.session}});
}

}  // namespace

Result<Done> DatabaseStore::assign(std::span<const Assignment> assignments) {
    return write(*database_, [&](Work& work) {
        std::vector<PersonId> people;
        for (const Assignment& assignment : assignments) {
            assign_one(work, assignment);
            if (std::find(people.begin(), people.end(), assignment.person) == people.end())
                people.push_back(assignment.person);
        }
        for (const PersonId person : people) refresh_board(work, person);
        return Done{};
    });
}

Result<std::vector<Assignment>> DatabaseStore::assignments(PersonId person) {
    return read(*database_, [person](Work& work) {
        std::vector<Assignment> assignments;
        for (KeptAssignment& kept : kept_assignments(work, {is(assignment::person_id, person.value)}))
            assignments.push_back(std::move(kept.assignment));
        std::reverse(assignments.begin(), assignments.end());
        return assignments;
    });
}

Result<std::vector<BoardRow>> DatabaseStore::board() { return board_where(*database_, {}); }

Result<std::vector<BoardRow>> DatabaseStore::board(std::string_view cohort) {
    return board_where(*database_, {is(board::cohort, std::string(cohort))});
}

}  // namespace composure::records
