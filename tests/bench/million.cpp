#include "million.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdio>
#include <fstream>
#include <memory>
#include <vector>

#include "analysis/bots.h"
#include "records/open.h"
#include "scoring/frozen.h"
#include "session/files.h"
#include "session/keeping.h"
#include "session/session.h"

namespace composure::bench {

namespace {

constexpr std::int64_t kNow = 1'795'000'000'000;  // a fixed day: the same records every time
constexpr int kAssessments = 12;                  // of one person

bool wrong(const std::string& what) {
    std::fputs(("bench: " + what + "\n").c_str(), stderr);
    return false;
}

std::vector<records::Person> everybody() {
    std::vector<records::Person> people;
    for (int n = 0; n < kPeople; ++n) {
        records::Person person;
        person.name = fmt::format("Person {:04}", n);
        person.number = fmt::format("{}", 10'000 + n);
        person.cohort = fmt::format("Cohort {}", n % kCohorts + 1);
        people.push_back(person);
    }
    return people;
}

// One whole session through the store.
bool play_one(records::Store& store, const std::string& path, const scenario::Vocabulary& table,
              const std::string& table_bytes, records::PersonId person, records::Mode mode) {
    auto loaded = session::load_scenario(path, table);
    if (!loaded || !loaded->reading.value) return wrong("cannot read " + path);
    const simulation::Model model(std::move(*loaded->reading.value));
    const auto scenario = store.keep_document({records::DocumentKind::scenario, path, loaded->bytes});
    const auto conduct = store.keep_document({records::DocumentKind::conduct_table, "rubric.yaml", table_bytes});
    if (!scenario || !conduct) return wrong("the documents were not kept");
    session::Session session(model, 1, {}, {});
    const auto played = analysis::play_bot(model, 1, analysis::Bot::reference);
    for (const auto& timed : played.acts()) {
        session.advance(timed.at);
        session.act(timed.act);
    }
    session.advance(played.now());
    records::Start start{.person = person,
                         .mode = mode,
                         .scenario = model.scenario().id,
                         .title = model.scenario().title,
                         .scenario_digest = *scenario,
                         .conduct_digest = *conduct,
                         .rules = simulation::kRulesVersion,
                         .seed = 1,
                         .at = {kNow - 400 * records::kDay}};
    const auto code = store.begin(start);
    if (!code) return wrong(code.error().message);
    const scoring::Scorecard card = session.scorecard();
    const auto done = store.finish(*code, {simulation::write_recording(session.recording()),
                                           scoring::freeze(model, card),
                                           session::figures_of(card),
                                           session::carry_over_of(session),
                                           {kNow - 400 * records::kDay + 240'000}});
    return done ? true : wrong(done.error().message);
}

bool run(sqlite3* database, const std::string& sql) {
    char* message = nullptr;
    const bool fine = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message) == SQLITE_OK;
    if (!fine) wrong(fmt::format("{} in: {}", message, sql));
    sqlite3_free(message);
    return fine;
}

// `count` sessions of `mode`, spread over all people and a year; figures vary, texts are those of the played ones.
bool copy_sessions(sqlite3* database, records::Mode mode, std::int64_t count) {
    const int number = static_cast<int>(mode);
    const std::string prefix = mode == records::Mode::assessment ? "a" : "p";
    const bool whole = mode == records::Mode::assessment;  // practice is never opened here: no text is copied
    // Those that were played stand one after the other.
    const std::string source = fmt::format("(SELECT min(id) FROM session WHERE mode = {}) + n % 3", number);
    return run(database,
               fmt::format("CREATE TEMP TABLE copies AS WITH RECURSIVE counting(n) AS (SELECT 0 UNION ALL SELECT n + 1 "
                           "FROM counting WHERE n + 1 < {}) SELECT n, {} AS source, (SELECT max(id) FROM session) + 1 "
                           "+ n AS id, 1 + n % {} AS person, {} - (n / {}) % 360 * {} AS at FROM counting",
                           count, source, kPeople, kNow, kPeople, records::kDay)) &&
           run(database,
               fmt::format(
                   "INSERT INTO session SELECT c.id, '{}' || c.n, c.person, s.mode, 1, NULL, s.scenario || '-' || (c.n "
                   "/ "
                   "{}) % {}, s.title, s.scenario_digest, s.conduct_digest, s.site_digest, s.rules, s.seed, "
                   "s.line_judged, s.pace, c.at, c.at + 240000, s.acts, 1, {}, s.outcome FROM copies c JOIN session s "
                   "ON s.id = c.source",
                   prefix, kPeople, kAssessments, whole ? "CASE WHEN c.n % 97 = 0 THEN 1 ELSE 0 END" : "0")) &&
           run(database,
               fmt::format(
                   "INSERT INTO scorecard SELECT NULL, c.id, c.person, 1, 0, k.rules, k.conduct_digest, c.at + 240000, "
                   "'', "
                   "k.outcome, k.reason, 60 + c.n % 41, 55 + c.n % 46, 60 + c.n % 41, k.escalation, 65 + c.n % 36, "
                   "k.line, k.scored_on, k.pass_mark, k.due_helped, k.due_total, k.foils_held, k.foils_total, 0, "
                   "k.after_good, k.after_total, k.other_good, k.other_total, {} FROM copies c JOIN scorecard k ON "
                   "k.session_id = c.source",
                   whole ? "k.frozen" : "'-'")) &&
           (!whole || run(database,
                          "INSERT INTO recording SELECT c.id, r.text FROM copies c JOIN recording r ON "
                          "r.session_id = c.source")) &&
           run(database, "DROP TABLE copies");
}

bool fill(const std::string& path, std::int64_t sessions) {
    sqlite3* database = nullptr;
    if (sqlite3_open(path.c_str(), &database) != SQLITE_OK) return wrong("cannot open " + path);
    const std::int64_t assessments = std::int64_t{kPeople} * kAssessments;
    const bool fine =
        run(database, "PRAGMA synchronous = OFF") && run(database, "BEGIN") &&
        copy_sessions(database, records::Mode::assessment, std::min(sessions, assessments)) &&
        (sessions <= assessments || copy_sessions(database, records::Mode::practice, sessions - assessments)) &&
        run(database, "COMMIT") && run(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    sqlite3_close(database);
    return fine;
}

}  // namespace

bool make_records(const std::string& folder, std::int64_t sessions) {
    const std::string path = folder + "/records.db";
    std::ofstream(folder + "/site.yaml") << "site: 1\nname: A big house\npurpose: Training.\nreviewers: [Bench]\n"
                                            "retention: 3650 days\nagreement: Everyone was told on 2026-11-21.\n";
    {
        auto store = records::open(path, records::Open::existing_or_new, records::surroundings({kNow}));
        if (!store) return wrong(store.error().message);
        const auto folders = session::find_data_folders();
        if (!folders) return wrong(folders.error().message);
        const auto table = session::load_conduct_table(*folders);
        const auto table_bytes = session::read_file(folders->assets + "/rubric.yaml", 1 << 20);
        if (!table || !table_bytes) return wrong("cannot read the conduct table");
        if (const auto added = (*store)->change_people(everybody(), {kNow - 401 * records::kDay}); !added)
            return wrong(added.error().message);
        for (const records::Mode mode : {records::Mode::assessment, records::Mode::practice}) {
            for (const std::string& scenario : session::shipped_scenarios(*folders))
                if (!play_one(**store, scenario, *table, *table_bytes, records::PersonId{1}, mode)) return false;
        }
    }
    if (!fill(path, sessions)) return false;
    // The board is kept up to date by every write about a person: one about each brings it up to the copied rows.
    auto store = records::open(path, records::Open::existing, records::surroundings({kNow}));
    if (!store) return wrong(store.error().message);
    auto people = (*store)->people();
    if (!people) return wrong(people.error().message);
    for (records::Person& person : *people) person.trainer = "Tiina Tamm";
    const auto changed = (*store)->change_people(*people, {kNow});
    return changed ? true : wrong(changed.error().message);
}

}  // namespace composure::bench
