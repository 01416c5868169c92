// The one Store, over a Database. Its files: store (station, documents), store_people, store_playing, store_finishing,
// store_reading, store_review, store_board, store_chain, store_removing. Private to this room.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "records/rows_internal.h"
#include "records/work_internal.h"

namespace composure::records {

// Parts that several calls share; each within the caller's transaction.

struct Found {  // a session's row
    std::int64_t id = 0;
    SessionInfo info;
};
std::optional<Found> find_session(Work& work, const SessionCode& code);  // refuses the work if there is none
std::optional<Row> find_person(Work& work, PersonId id);                 // the same; erased people too
Person person_from(const Row& row, const std::map<std::int64_t, std::string>& cohorts);
std::map<std::int64_t, std::string> cohort_names(Work& work);
std::int32_t acts_kept(Work& work, std::int64_t session);

// Sessions with the figures of their original scorecards; all of one person and mode, oldest first.
std::vector<SessionInfo> sessions_with_figures(Work& work, PersonId person, Mode mode);
SessionInfo with_figures(Work& work, Found found);

// One line of the board, computed anew, for this person alone.
void refresh_board(Work& work, PersonId person);
// What begins or ends an answer to an assignment.
void answer_assignment(Work& work, const Start& start, const SessionCode& code);
void withdraw_answer(Work& work, const SessionInfo& session);

// The nth finished session of this person, scenario and mode, were it finished now.
std::int32_t next_attempt(Work& work, const Start& start);

struct Link {  // what an entry of the chain says
    Chain chain = Chain::assessment;
    Instant at;
    std::string kind, body;
};
void add_link(Work& work, const Link& link);
std::optional<Digest> salted_for(Work& work, PersonId person, std::string_view text);  // nothing once they are erased
std::optional<Digest> subject_of(Work& work, PersonId person);
inline Chain chain_of(Mode mode) { return mode == Mode::assessment ? Chain::assessment : Chain::practice; }

// Attention after all steps, and whether they leave the session void.
struct Standpoint {
    Status status = Status::finished;
    Attention attention = Attention::none;
};
Standpoint standpoint_after(const SessionInfo& session, std::span<const ReviewStep> steps);

class DatabaseStore final : public Store {
public:
    DatabaseStore(std::unique_ptr<Database> database, Surroundings surroundings)
        : database_(std::move(database)), surroundings_(std::move(surroundings)) {}
    Result<Done> make_marks();

    std::string place() const override { return database_->place(); }
    Result<Station> station() override;
    Result<Digest> keep_document(const Document& document) override;
    Result<Document> document(const Digest& digest) override;

    Result<std::vector<Person>> people() override;
    Result<Person> person(PersonId id) override;
    Result<std::vector<Person>> find_people(std::string_view name_or_number) override;
    Result<PersonId> add_person(const Person& person, Instant at) override;
    Result<Done> change_people(std::span<const Person> people, Instant at) override;
    Result<Done> erase_person(PersonId id, Instant at) override;

    Result<SessionCode> begin(const Start& start) override;
    Result<Done> append(const SessionCode& session, std::int32_t number, std::string_view line) override;
    Result<Done> finish(const SessionCode& session, const Finish& finish) override;
    Result<Done> stop(const SessionCode& session, std::string_view recording, Instant at) override;
    Result<std::vector<std::string>> acts(const SessionCode& session) override;
    Result<bool> claim(const SessionCode& session) override;
    Result<std::vector<SessionInfo>> interrupted(PersonId person) override;
    Result<Done> rate(const SessionCode& session, std::span<const Rating> ratings) override;
    Result<std::vector<Rating>> ratings(const SessionCode& session) override;

    Result<std::vector<PersonId>> people_who_played() override;
    Result<SessionInfo> session(const SessionCode& session) override;
    Result<std::vector<SessionInfo>> sessions_of(PersonId person, Mode mode) override;
    // Practice that the trainee shares: the same as filtering sessions_of, without reading all that they practised.
    Result<std::vector<SessionInfo>> shared_practice(PersonId person) override;
    Result<std::vector<SessionInfo>> needing_attention() override;
    Result<std::vector<SessionInfo>> assessments(Instant since) override;
    Result<std::string> recording(const SessionCode& session) override;
    Result<std::vector<StoredScorecard>> scorecards(const SessionCode& session) override;
    Result<Done> add_scorecard(const SessionCode& session, const StoredScorecard& scorecard) override;

    Result<Done> add_step(const SessionCode& session, const ReviewStep& step,
                          std::optional<scoring::Outcome> outcome) override;
    Result<std::vector<ReviewStep>> steps(const SessionCode& session) override;
    Result<Done> note_access(std::span<const Access> accesses) override;
    Result<std::vector<Access>> accesses(PersonId about) override;

    Result<Done> assign(std::span<const Assignment> assignments) override;
    Result<std::vector<Assignment>> assignments(PersonId person) override;
    Result<std::vector<BoardRow>> board() override;
    Result<std::vector<BoardRow>> board(std::string_view cohort) override;

    Result<std::vector<ChainEntry>> chain(Chain chain) override;
    Result<std::optional<ChainEntry>> head(Chain chain) override;
    Result<std::optional<Digest>> chain_name(PersonId person) override;
    Result<std::optional<Digest>> salted_hash(PersonId person, std::string_view text) override;

    Result<Done> remove_sessions(std::span<const SessionCode> sessions, std::string_view why, Instant at) override;
    Result<Done> backup(const std::string& path) override { return database_->backup(path); }

private:
    struct Playing {  // a session that this store appends to
        std::int64_t id = 0;
        std::int32_t next = 0;  // number of the next act
    };
    Result<Playing*> playing(const SessionCode& session);
    Result<Done> same_act(std::int64_t session, std::int32_t number, std::string_view line);
    void done_playing(const SessionCode& session, std::int64_t id);
    std::string draw_hex(std::size_t digits);
    std::string draw_uuid(Work& work);
    SessionCode draw_code(Work& work);
    std::optional<PersonId> put_person(Work& work, const Person& person, Instant at);

    std::unique_ptr<Database> database_;
    Surroundings surroundings_;
    std::map<SessionCode, Playing> playing_;
};

}  // namespace composure::records
