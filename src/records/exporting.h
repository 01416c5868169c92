// Reading for an export: the same rules as review.h, with one entry in the log for each person (Looked::exported), all
// of them durable before the first is read. Moments are not read here; they are opened one by one with open_moments.
#pragma once

#include "records/review.h"

namespace composure::records {

class Exporting {
public:
    // `board` is the reviewer's own (open_board with the same scope): nobody else can be read. A person who left and
    // about whom a decision waits counts too.
    static Result<Exporting> begin(Store& store, const Reviewer& reviewer, const Scope& scope, Instant now);

    const Board& board() const { return board_; }
    const std::vector<PersonId>& people() const { return people_; }  // those whose access was noted

    // As open_person and open_session, without a further entry. Code not-yours: nobody who was noted.
    Result<PersonFile> person(PersonId person) const;
    // `session`: of `person`, as it stands in their PersonFile.
    Result<SessionFile> session(const Person& person, const SessionInfo& session) const;

private:
    Exporting(Store& store, const Scope& scope) : store_(&store), scope_(scope) {}

    Store* store_;
    Scope scope_;
    Board board_;
    std::vector<PersonId> people_;
};

}  // namespace composure::records
