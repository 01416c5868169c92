// The store: everything that is kept, behind an interface without SQL. One implementation (records/open.h) over SQLite,
// and over a memory twin for tests. Each call is one transaction: it happened whole and is durable when it returns, or
// not at all. Not safe for two threads at once; two programs on one file are.
//
// Errors of every call: records-locked (another program writes; try again), records-full (no space), records-damaged,
// records-read-only, records-failed (what the database said), each of kind machine; not-there (no such person, session,
// document).
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "records/types.h"

namespace composure::records {

struct Done {};

class Store {
public:
    virtual ~Store() = default;
    virtual std::string place() const = 0;  // for messages: the file, or the server without its password
    virtual Result<Station> station() = 0;

    // Documents, by SHA-256. Keeping one twice is fine.
    virtual Result<Digest> keep_document(const Document& document) = 0;
    virtual Result<Document> document(const Digest& digest) = 0;

    // People. add: code name-taken if the employee number is. Names are not unique.
    virtual Result<std::vector<Person>> people() = 0;  // by name, then number; erased ones too
    virtual Result<Person> person(PersonId id) = 0;
    virtual Result<std::vector<Person>> find_people(std::string_view name_or_number) = 0;  // equal, not erased
    virtual Result<PersonId> add_person(const Person& person, Instant at) = 0;
    virtual Result<Done> change_people(std::span<const Person> people, Instant at) = 0;  // id 0: added; all or none
    // Name, number, trainer, typed words and salt are destroyed; sessions and figures stay under "erased person".
    virtual Result<Done> erase_person(PersonId id, Instant at) = 0;

    // Playing.
    virtual Result<SessionCode> begin(const Start& start) = 0;
    // Act `number` (0, 1, ...) as a line of the recording without its first word: "6500 reply accuses.1". The same line
    // again under the same number is fine, so that a call whose answer was lost may be repeated.
    virtual Result<Done> append(const SessionCode& session, std::int32_t number, std::string_view line) = 0;
    virtual Result<Done> finish(const SessionCode& session, const Finish& finish) = 0;
    virtual Result<Done> stop(const SessionCode& session, std::string_view recording, Instant at) = 0;  // no result
    virtual Result<std::vector<std::string>> acts(const SessionCode& session) = 0;  // of an open session
    // Holds a session for this program until finish, stop or the program's end, however it ends. False: another holds
    // it.
    virtual Result<bool> claim(const SessionCode& session) = 0;
    // Open sessions that nobody holds: practice to be continued, assessments to be declared void.
    virtual Result<std::vector<SessionInfo>> interrupted(PersonId person) = 0;
    virtual Result<Done> rate(const SessionCode& session, std::span<const Rating> ratings) = 0;
    virtual Result<std::vector<Rating>> ratings(const SessionCode& session) = 0;

    // Reading sessions.
    virtual Result<std::vector<PersonId>> people_who_played() = 0;  // who began a session, however it went on; by id
    virtual Result<SessionInfo> session(const SessionCode& session) = 0;
    virtual Result<std::vector<SessionInfo>> sessions_of(PersonId person, Mode mode) = 0;  // oldest first
    virtual Result<std::vector<SessionInfo>> shared_practice(PersonId person) = 0;  // finished and shared; oldest first
    virtual Result<std::vector<SessionInfo>> needing_attention() = 0;         // held and contested ones, oldest first
    virtual Result<std::vector<SessionInfo>> assessments(Instant since) = 0;  // finished or voided, oldest first
    virtual Result<std::string> recording(const SessionCode& session) = 0;
    virtual Result<std::vector<StoredScorecard>> scorecards(const SessionCode& session) = 0;
    virtual Result<Done> add_scorecard(const SessionCode& session, const StoredScorecard& scorecard) = 0;

    // Deciding about sessions. The rules (who may, after what) are review.h's; this keeps what was decided.
    // `outcome`: the result that holds from now on, if the step changes it.
    virtual Result<Done> add_step(const SessionCode& session, const ReviewStep& step,
                                  std::optional<scoring::Outcome> outcome) = 0;
    virtual Result<std::vector<ReviewStep>> steps(const SessionCode& session) = 0;
    virtual Result<Done> note_access(std::span<const Access> accesses) = 0;
    virtual Result<std::vector<Access>> accesses(PersonId about) = 0;  // oldest first

    // Who plays what by when. The same open assignment again only changes its date.
    virtual Result<Done> assign(std::span<const Assignment> assignments) = 0;
    virtual Result<std::vector<Assignment>> assignments(PersonId person) = 0;
    virtual Result<std::vector<BoardRow>> board() = 0;  // by cohort, then name; not erased
    virtual Result<std::vector<BoardRow>> board(std::string_view cohort) = 0;

    // The chain (records/chain.md).
    virtual Result<std::vector<ChainEntry>> chain(Chain chain) = 0;
    virtual Result<std::optional<ChainEntry>> head(Chain chain) = 0;
    // Salted hash under which a person stands in the chain; nothing once they are erased.
    virtual Result<std::optional<Digest>> chain_name(PersonId person) = 0;
    // Any text hashed with this person's salt, as names and typed words stand in the chain; nothing once they are
    // erased.
    virtual Result<std::optional<Digest>> salted_hash(PersonId person, std::string_view text) = 0;

    // Keeping house. remove: sessions past their retention; the chain says that they were removed by rule.
    virtual Result<Done> remove_sessions(std::span<const SessionCode> sessions, std::string_view why, Instant at) = 0;
    virtual Result<Done> backup(const std::string& path) = 0;  // a whole copy of this moment; never over a file
};

}  // namespace composure::records
