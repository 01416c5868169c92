// One play in the records, the same for every door: who plays, what an earlier run left open, how a session begins and
// how it ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/site.h"
#include "session/files.h"
#include "session/journal.h"
#include "session/keeping.h"
#include "session/pace.h"

namespace composure::session {

// Code which-person: `count` people have that name, and it was not said who is meant.
Error which_person(std::size_t count, std::string_view name);

// The one person of that name or employee number; somebody new is added. `name` was cleaned (records::clean_name).
// Code which-person: several have that name.
Result<records::Person> find_or_add_person(records::Store& store, const std::string& name, records::Instant now);

// What earlier runs of this person left open. Assessments are declared void here and may be taken again.
struct LeftOpen {
    std::vector<records::SessionInfo> practice;  // oldest first
    std::vector<records::SessionInfo> voided;
};
Result<LeftOpen> settle_left_open(records::Store& store, records::PersonId person, records::Instant now);

// The newest that may be continued (of that scenario's id; empty: of any). Nothing: there is none.
std::optional<records::SessionInfo> to_continue(const LeftOpen& left, std::string_view scenario);

// The files that a session is played with; they are kept with it, so that it can always be replayed.
struct PlayedWith {
    records::Document scenario, conduct_table;
    std::optional<records::Document> site;  // an assessment's
};
Result<PlayedWith> files_of(const std::string& scenario_path, const DataFolders& folders);
struct PlayPlan {
    records::PersonId person;
    records::Mode mode = records::Mode::practice;
    Pace pace;
    records::Instant at;
};
// Keeps the files, begins the session and claims it, on the journal's thread.
Journal::Begin begin_of(const Session& session, PlayedWith files, const PlayPlan& plan);

// A practice session taken up again where its last durable act left it: claimed, with its own scenario, seed and pace.
struct TakenUp {
    KeptModel model;
    Session session;
    Pace pace;
    records::SessionInfo info;
    PlayedWith files;
};
// Codes: those of keeping.h; session-in-use (another program plays it).
Result<TakenUp> take_up(records::Store& store, const records::SessionInfo& info, scoring::Names names);

// How a session that has ended goes into the records.
records::Finish finish_of(const Session& session, records::Instant at);
void begin_end(Journal& journal, const Session& session, records::Instant at);  // finish, or stop if it was stopped
Result<bool> end(Journal& journal, const Session& session, records::Instant at);
// The door was closed on a play whose `acts` acts were appended, and nobody said stop: practice may be continued, an
// assessment is void. The journal is over then. On an error not every act is kept.
Result<bool> let_go(Journal& journal, std::size_t acts, records::Mode mode, records::Instant at);

// Said before an assessment begins: who will see the result, for what, how long, by which agreement. One paragraph.
std::string assessment_notice(const scenario::Site& site, const records::Person& trainee);

}  // namespace composure::session
