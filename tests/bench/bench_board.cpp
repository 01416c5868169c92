// A million sessions: the board against the bare query of its table and against records with few sessions, one person,
// and a cohort's report. COMPOSURE_BENCH_SESSIONS asks for fewer (a build server with a small disk).
#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "child.h"
#include "million.h"
#include "records/open.h"
#include "records/standing.h"

using namespace composure;

namespace {

std::int64_t wanted_sessions() {
    const char* given = std::getenv("COMPOSURE_BENCH_SESSIONS");
    return given == nullptr ? 1'000'000 : std::max(50'000LL, std::atoll(given));
}

template <class Work>
double best_of(int rounds, Work work) {
    double best = 1e9;
    for (int n = 0; n < rounds; ++n) {
        const double start = bench::seconds();
        if (!work()) std::exit(1);
        best = std::min(best, bench::seconds() - start);
    }
    return best;
}

std::unique_ptr<records::Store> store_in(const std::string& folder) {
    auto store = records::open(folder + "/records.db", records::Open::to_read, records::surroundings({}));
    if (!store) {
        std::fputs((store.error().message + "\n").c_str(), stderr);
        std::exit(1);
    }
    return std::move(*store);
}

double bare_board(const std::string& folder) {
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_open((folder + "/records.db").c_str(), &database) != SQLITE_OK) std::exit(1);
    sqlite3_prepare_v2(database, "SELECT * FROM board", -1, &statement, nullptr);
    const double best = best_of(200, [&] {
        std::size_t rows = 0;
        std::int64_t seen = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            ++rows;
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                if (column >= 1 && column <= 4) {
                    seen += *std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, column))).c_str();
                } else {
                    seen += sqlite3_column_int64(statement, column);
                }
            }
        }
        sqlite3_reset(statement);
        return rows == bench::kPeople && seen != 0;
    });
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return best;
}

double our_board(records::Store& store) {
    return best_of(200, [&] {
        const auto rows = store.board();
        return rows && rows->size() == bench::kPeople;
    });
}

double one_person(records::Store& store) {
    return best_of(20, [&] {
        const auto assessed = store.sessions_of({7}, records::Mode::assessment);
        const auto practised = store.sessions_of({7}, records::Mode::practice);
        if (!assessed || !practised || assessed->empty()) return false;
        return records::standing_of(*assessed).forms > 0 && records::standing_of(*practised).forms >= 0;
    });
}

void report_of_a_cohort(const std::string& folder) {
    ::setenv("COMPOSURE_DATA", COMPOSURE_SOURCE_DIR, 1);
    const bench::Cost cost =
        bench::run({std::string(COMPOSURE_BINARY_DIR) + "/composure", "export", "--html", "--cohort", "Cohort 3",
                    "--as", "Bench", "--records", folder + "/records.db", "--to", folder + "/report"});
    if (cost.status != 0) std::exit(1);
    bench::at_most("report of 200", cost.seconds, 2, "seconds to write a cohort's pages");
    bench::at_most("report's memory", cost.peak_megabytes, 200, "MB at most while it does");
}

}  // namespace

int main() {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / fmt::format("composure-bench-{}", ::getpid());
    const fs::path few = folder / "few";
    fs::create_directories(few);
    const bool made =
        bench::make_records(few.string(), 24'000) && bench::make_records(folder.string(), wanted_sessions());
    if (made) {
        auto many_store = store_in(folder.string());
        auto few_store = store_in(few.string());
        const double board = our_board(*many_store);
        bench::at_most("board", board / bare_board(folder.string()), 3,
                       fmt::format("times the bare query of its table ({:.2f} ms for 2,000 people)", board * 1e3));
        bench::at_most("board, many sessions", board / our_board(*few_store), 1.2,
                       fmt::format("times the board of records with 24,000 sessions, with {}", wanted_sessions()));
        bench::at_most("one person", one_person(*many_store) * 1e3, 10,
                       "ms for all sessions and figures of one person");
        report_of_a_cohort(folder.string());
    }
    fs::remove_all(folder);
    return made ? 0 : 1;
}
