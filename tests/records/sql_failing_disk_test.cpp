// What happens when the disk is full, the program is killed, or the damage comes later: nothing acknowledged is lost,
// and the connection stays usable.
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "catch.h"
#include "records/migrations_internal.h"
#include "records/open_file_internal.h"
#include "records/raw_file.h"
#include "records/sql_database_internal.h"

using namespace composure;
using namespace composure::records;
using test::bytes_in;
using test::Folder;
using test::raw;
using test::raw_change;
using test::write_bytes;

namespace {

std::unique_ptr<SqlDatabase> database_at(const std::string& path) {
    if (look_at(path).kind == FileFacts::Kind::nothing && make_file(path)) return nullptr;
    auto connection = connect(look_at(path), Open::existing_or_new);
    if (!connection || !make_durable(**connection)) return nullptr;
    if (!migrate(**connection, sqlite_dialect(), migrations(), application_mark(), Instant{1})) return nullptr;
    return std::make_unique<SqlDatabase>(std::move(*connection), sqlite_dialect(), path);
}

// One whole transaction; the code of what went wrong, else empty.
std::string keep(SqlDatabase& database, const std::string& key, const std::string& value) {
    if (auto begun = database.begin(); !begun) return begun.error().code;
    if (auto kept = database.insert(Table::meta, {key, value}); !kept) {
        database.rollback();
        return kept.error().code;
    }
    const auto committed = database.commit();
    return committed ? "" : committed.error().code;
}

std::size_t count(SqlDatabase& database) {
    const auto rows = database.select({Table::meta, {meta::key}, {}, {}, 0});
    return rows ? rows->size() : 0;
}

// In a child: a disk of two megabytes that fills up, and is made free again. 0: all was as it should be.
int on_a_small_disk(const std::string& folder) {
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("none", folder.c_str(), "tmpfs", 0, "size=2m") != 0) {
        return 0;  // not allowed here
    }
    const auto database = database_at(folder + "/records.db");
    if (!database) return 2;
    const std::string large(20'000, 'x');
    std::size_t kept = 0;
    std::string said;
    while (kept < 1000 && (said = keep(*database, std::to_string(kept), large)).empty()) ++kept;
    if (said != "records-full" || kept < 10) return 3;
    if (count(*database) != kept) return 4;
    if (keep(*database, "again", large) != "records-full") return 5;
    if (::mount("none", folder.c_str(), "tmpfs", MS_REMOUNT, "size=8m") != 0) return 6;
    if (!keep(*database, "again", large).empty()) return 7;
    const auto other = database_at(folder + "/records.db");
    return other && count(*other) == kept + 1 ? 0 : 8;
}

template <class Work>
int in_a_child(const Work& work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

TEST_CASE("a full disk: said, nothing lost, and usable again when there is space") {
    const Folder folder;
    CHECK(in_a_child([&] { return on_a_small_disk(folder.path()); }) == 0);
}

TEST_CASE("a database that reached its limit is full too, and reading goes on") {
    const Folder folder;
    const std::string path = folder / "records.db";
    REQUIRE_FALSE(make_file(path));
    auto connection = connect(look_at(path), Open::existing_or_new);
    REQUIRE(connection);
    REQUIRE(make_durable(**connection));
    REQUIRE(migrate(**connection, sqlite_dialect(), migrations(), "", Instant{1}));
    REQUIRE((*connection)->read_one("PRAGMA max_page_count = 70", ColumnKind::integer));
    SqlDatabase database(std::move(*connection), sqlite_dialect(), path);
    CHECK(keep(database, "a", "small").empty());
    CHECK(keep(database, "b", std::string(400'000, 'x')) == "records-full");
    CHECK(count(database) == 1);
    CHECK(keep(database, "c", "small").empty());
}

TEST_CASE("a program that is killed lets go of its session, and what it committed stays") {
    const Folder folder;
    const std::string path = folder / "records.db";
    const auto database = database_at(path);
    REQUIRE(database);
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto own = database_at(path);
        const bool fine = own && *own->claim(7) && keep(*own, "kept", "1").empty() && own->begin() &&
                          own->insert(Table::meta, {"open", "2"});
        (void)!::write(ends[1], fine ? "y" : "n", 1);
        ::pause();
    }
    char said = ' ';
    REQUIRE(::read(ends[0], &said, 1) == 1);
    CHECK(said == 'y');
    CHECK(*database->is_claimed(7));
    CHECK_FALSE(*database->claim(7));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ends[0]);
    ::close(ends[1]);
    CHECK_FALSE(*database->is_claimed(7));
    CHECK(*database->claim(7));
    CHECK(count(*database) == 1);
    CHECK(keep(*database, "after", "3").empty());
}

TEST_CASE("damage that is met later is an error of one call") {
    const Folder folder;
    const std::string path = folder / "records.db";
    {
        const auto database = database_at(path);
        REQUIRE(database);
        for (int n = 0; n < 50; ++n) REQUIRE(keep(*database, std::to_string(n), std::string(3'000, 'x')).empty());
    }
    std::string bytes = bytes_in(path);
    for (std::size_t page = bytes.size() - 8 * 4096; page < bytes.size(); page += 4096)
        for (std::size_t n = 0; n < 8; ++n) bytes[page + n] ^= 0x5a;
    write_bytes(path, bytes);
    auto connection = connect(look_at(path), Open::existing_or_new);
    REQUIRE(connection);
    SqlDatabase database(std::move(*connection), sqlite_dialect(), path);
    const auto all = database.select({Table::meta, {}, {}, {}, 0});
    REQUIRE_FALSE(all);
    CHECK(all.error().code == "records-damaged");
    CHECK(database.select({Table::cohort, {}, {}, {}, 0})->empty());
}

TEST_CASE("a large file is looked at where it matters, a small one whole") {
    const Folder folder;
    const std::string path = folder / "records.db";
    REQUIRE(database_at(path));
    const auto check = [&](std::uint64_t size) {
        auto connection = connect(look_at(path), Open::to_read);
        REQUIRE(connection);
        const auto fine = check_contents(**connection, size);
        return fine ? std::string("fine") : fine.error().code;
    };
    CHECK(check(kCheckedWhole) == "fine");
    CHECK(check(kCheckedWhole + 1) == "fine");
    const std::string whole = bytes_in(path);
    for (const char* table : {"person", "board", "act", "session", "chain", "recording"}) {
        INFO(table);
        const std::string root = raw(
            path, "SELECT rootpage FROM sqlite_master WHERE type = 'table' AND name = '" + std::string(table) + "'");
        std::string bytes = whole;
        const std::size_t page = (std::stoul(root) - 1) * 4096;
        for (std::size_t n = 0; n < 10; ++n) bytes[page + n] ^= 0x5a;
        write_bytes(path, bytes);
        CHECK(check(kCheckedWhole) == "records-damaged");
        CHECK(check(kCheckedWhole + 1) == "records-damaged");
        write_bytes(path, whole);
    }
}
