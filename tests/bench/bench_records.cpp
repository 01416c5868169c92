// What keeping an act costs beside the bare database, in the same run and with the same durability.
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "bench.h"
#include "records/open.h"

using namespace composure;
using namespace composure::records;

namespace {

constexpr int kRounds = 30;
constexpr int kActs = 40;  // a round

[[noreturn]] void stop(const std::string& why) {
    std::fputs(("bench_records: " + why + "\n").c_str(), stderr);
    std::exit(1);
}

template <class T>
T sure(Result<T> result) {
    if (!result) stop(result.error().message);
    return std::move(*result);
}

class Bare {
public:
    explicit Bare(const std::string& path) {
        if (sqlite3_open(path.c_str(), &database_) != SQLITE_OK) stop("the bare database does not open");
    }
    ~Bare() {
        for (sqlite3_stmt* statement : statements_) sqlite3_finalize(statement);
        sqlite3_close(database_);
    }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;
    void run(const char* sql) const {
        if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) stop(sqlite3_errmsg(database_));
    }
    sqlite3_stmt* prepare(const char* sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr) != SQLITE_OK) stop(sqlite3_errmsg(database_));
        statements_.push_back(statement);
        return statement;
    }
    static void step(sqlite3_stmt* statement) {
        if (sqlite3_step(statement) != SQLITE_DONE) stop("a bare statement stopped");
        sqlite3_reset(statement);
    }

private:
    sqlite3* database_ = nullptr;
    std::vector<sqlite3_stmt*> statements_;
};

const std::string kLine = "6500 reply accuses.1";

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

SessionCode begun(Store& store, PersonId person) {
    Start start;
    start.person = person;
    start.scenario = start.title = "rude-remark";
    start.scenario_digest = sure(store.keep_document({DocumentKind::scenario, "a.yaml", "scenario"}));
    start.conduct_digest = sure(store.keep_document({DocumentKind::conduct_table, "b.yaml", "table"}));
    return sure(store.begin(start));
}

// Act by act in turn, so that both meet the same disk.
void bench_append(const std::string& folder) {
    auto store = sure(open(folder + "/records.db", Open::existing_or_new, surroundings({1})));
    Person person;
    person.name = "Ada";
    const PersonId id = sure(store->add_person(person, {1}));
    Bare bare(folder + "/bare.db");
    bare.run(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE act (session INTEGER NOT NULL, number INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY "
        "(session, number))");
    sqlite3_stmt* begin = bare.prepare("BEGIN IMMEDIATE");
    sqlite3_stmt* insert = bare.prepare("INSERT INTO act (session, number, line) VALUES (?, ?, ?)");
    sqlite3_stmt* commit = bare.prepare("COMMIT");
    std::vector<double> ours, theirs;
    for (int round = 0; round < kRounds; ++round) {
        const SessionCode session = begun(*store, id);
        for (int act = 0; act < kActs; ++act) {
            const double before = bench::seconds();
            sure(store->append(session, act, kLine));
            const double between = bench::seconds();
            Bare::step(begin);
            sqlite3_bind_int(insert, 1, round);
            sqlite3_bind_int(insert, 2, act);
            sqlite3_bind_text(insert, 3, kLine.data(), static_cast<int>(kLine.size()), SQLITE_STATIC);
            Bare::step(insert);
            Bare::step(commit);
            ours.push_back(between - before);
            theirs.push_back(bench::seconds() - between);
        }
    }
    bench::at_most("append", median(ours) / median(theirs), 1.3,
                   fmt::format("times a bare durable transaction ({:.0f} us and {:.0f} us) to keep an act",
                               median(ours) * 1e6, median(theirs) * 1e6));
}

}  // namespace

int main() {
    char folder[] = "/var/tmp/composure-bench-XXXXXX";  // a disk, where /tmp may be memory
    if (::mkdtemp(folder) == nullptr) stop("no folder");
    bench_append(folder);
    return std::system((std::string("rm -rf ") + folder).c_str());
}
