// records::open over real files: what it makes, and each thing it refuses, with the words that people read.
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "catch.h"
#include "records/file_checks_internal.h"
#include "records/open.h"
#include "records/raw_file.h"

using namespace composure;
using namespace composure::records;
using test::bytes_in;
using test::Folder;
using test::raw;
using test::raw_change;
using test::write_bytes;

namespace {

constexpr Instant kNow{1'800'000'000'000};

std::string mode_of(const std::string& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return "missing";
    return fmt::format("{:o}", about.st_mode & 0777U);
}

// What a person reads; "fine" if it opens.
std::string opening(const std::string& place, Open how = Open::existing_or_new) {
    const auto store = open(place, how, surroundings(kNow));
    if (store) return "fine";
    CHECK(store.error().kind == (store.error().code == "server-later" ? ErrorKind::usage : ErrorKind::machine));
    return fmt::format("{}: {}\n{}", store.error().code, store.error().message, store.error().fix);
}

std::string new_records(const Folder& folder, const std::string& name = "records.db") {
    REQUIRE(opening(folder / name) == "fine");
    return folder / name;
}

// As a user without rights over everything; tests run as root.
std::string opening_as_nobody(const std::string& place, Open how) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(1);
        const std::string said = opening(place, how);
        (void)!::write(ends[1], said.data(), said.size());
        ::_exit(0);
    }
    ::close(ends[1]);
    std::string said(2000, '\0');
    const ssize_t size = ::read(ends[0], said.data(), said.size());
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    said.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return said;
}

}  // namespace

TEST_CASE("new records: their folder and file are this user's alone") {
    const Folder folder;
    const std::string path = folder / "a b/c%20\"d'e=f?#/records ö.db";
    REQUIRE(opening(path) == "fine");
    CHECK(mode_of(folder / "a b") == "700");
    CHECK(mode_of(folder / "a b/c%20\"d'e=f?#") == "700");
    CHECK(mode_of(path) == "600");
    CHECK(opening(path) == "fine");
    CHECK(opening(path, Open::existing) == "fine");
    CHECK(opening(path, Open::to_read) == "fine");
}

TEST_CASE("settings: a log that is written through to the disk") {
    const Folder folder;
    const std::string path = new_records(folder);
    CHECK(raw(path, "PRAGMA journal_mode") == "wal");
    CHECK(raw(path, "PRAGMA application_id") == "1129140307");
    CHECK(raw(path, "SELECT version FROM schema_migration ORDER BY version") == "1 2 3");
    CHECK(raw(path, "SELECT applied_at FROM schema_migration WHERE version = 1") == "1800000000000");
}

TEST_CASE("no records yet") {
    const Folder folder;
    const std::string path = folder / "records.db";
    const std::string said = "no-records: there are no records '" + path +
                             "' yet\nthe first `composure play --trainee NAME` makes them; or give the right file with "
                             "--records";
    CHECK(opening(path, Open::existing) == said);
    CHECK(opening(path, Open::to_read) == said);
    CHECK(mode_of(path) == "missing");
    write_bytes(path, "");
    CHECK(opening(path, Open::to_read) == said);
    CHECK(opening(path) == "fine");  // an empty file becomes records
}

TEST_CASE("a folder, other files and other databases are left alone") {
    const Folder folder;
    const std::string fix =
        "\ngive the file with the records, or the name of a new one, with --records; nothing was changed";
    CHECK(opening(folder.path()) == "not-records: '" + folder.path() + "' is a folder, not records of Composure" + fix);
    CHECK(opening("/dev/null") == "not-records: '/dev/null' is no ordinary file, not records of Composure" + fix);

    const std::string text = folder / "letter.txt";
    write_bytes(text, "Dear Sir or Madam,\n");
    CHECK(opening(text) == "not-records: '" + text + "' is another kind of file, not records of Composure" + fix);
    CHECK(bytes_in(text) == "Dear Sir or Madam,\n");

    const std::string other = folder / "other.db";
    raw_change(other, "CREATE TABLE song (title TEXT)");
    const std::string before = bytes_in(other);
    for (const Open how : {Open::existing_or_new, Open::existing, Open::to_read}) {
        CHECK(opening(other, how) ==
              "not-records: '" + other + "' is a database of another program, not records of Composure" + fix);
    }
    CHECK(bytes_in(other) == before);
    CHECK(mode_of(other + "-wal") == "missing");
}

TEST_CASE("records of a newer version are left alone") {
    const Folder folder;
    const std::string path = new_records(folder);
    raw_change(path, "INSERT INTO schema_migration (version, name, applied_at) VALUES (99, 'later', 1)");
    const std::string before = bytes_in(path);
    for (const Open how : {Open::existing_or_new, Open::existing, Open::to_read}) {
        CHECK(opening(path, how) == "newer-records: the records '" + path +
                                        "' were made by a newer version of Composure (schema 99; this one knows 3)\n"
                                        "install the newer version; the records were left as they are");
    }
    CHECK(bytes_in(path) == before);
}

TEST_CASE("older records are brought up to date, but not by looking") {
    const Folder folder;
    const std::string path = folder / "records.db";
    raw_change(path, "PRAGMA application_id = 1129140307");
    raw_change(path, "CREATE TABLE schema_migration (version INTEGER, name TEXT, applied_at INTEGER)");
    const std::string before = bytes_in(path);
    CHECK(opening(path, Open::to_read) ==
          "older-records: the records '" + path +
              "' were made by an older version of Composure\n"
              "`composure play` brings them up to date, for example; only looking at them does not");
    CHECK(bytes_in(path) == before);
    CHECK(opening(path, Open::existing) == "fine");
    CHECK(raw(path, "SELECT max(version) FROM schema_migration") == "3");
}

TEST_CASE("a server comes later") {
    CHECK(opening("postgresql://anna:secret@db.example/records") ==
          "server-later: records on a server (postgresql://) come with a later version\ngive a file with --records");
}

TEST_CASE("damage is found when the file is opened") {
    const Folder folder;
    const std::string path = new_records(folder);
    const std::string whole = bytes_in(path);
    const auto with = [&](std::string bytes) {
        write_bytes(path, bytes);
        const std::string said = opening(path);
        CHECK(bytes_in(path) == bytes);
        return said;
    };
    const std::string fix =
        "\n`composure backup --salvage '" + path + "' NEW-FILE` saves what can still be read; this file stays as it is";
    const std::string damaged = "records-damaged: the records '" + path + "' are damaged";

    std::string flipped = whole;
    flipped[3] ^= 1;
    CHECK(with(flipped) == damaged + ": its first bytes were changed" + fix);
    flipped = whole;
    flipped[16] ^= 0x40;
    CHECK(with(flipped) == damaged + ": its first bytes were changed" + fix);
    CHECK(with(whole.substr(0, whole.size() - 4096)) == damaged + ": the file is shorter than it should be" + fix);
    CHECK(with(whole.substr(0, 60)) == damaged + ": the file is shorter than it should be" + fix);

    int found = 0;
    for (std::size_t page = 0; page < whole.size(); page += 4096) {  // the first bytes of every page
        flipped = whole;
        for (std::size_t n = page == 0 ? 100 : page; n < page + (page == 0 ? 110 : 10); ++n) flipped[n] ^= 0x5a;
        found += with(flipped).starts_with(damaged) ? 1 : 0;
    }
    CHECK(found == static_cast<int>(whole.size() / 4096));
    CHECK(with(whole) == "fine");
}

TEST_CASE("records that another program holds") {
    const Folder folder;
    const std::string path = new_records(folder);
    soci::session other("sqlite3", "db=" + path);
    test::run_raw(other, "PRAGMA locking_mode = EXCLUSIVE");
    test::run_raw(other, "BEGIN EXCLUSIVE");
    test::run_raw(other, "INSERT INTO meta (key, value) VALUES ('a', 'b')");
    const std::string said = "records-locked: another program is using the records '" + path +
                             "' just now\nwait a moment and try again; if it stays so, close the other program";
    CHECK(opening(path, Open::to_read) == said);
    test::run_raw(other, "COMMIT");
}

TEST_CASE("read-only, unreadable and somebody else's, for a user without rights over everything") {
    if (::geteuid() != 0) return;
    const Folder folder;
    ::chmod(folder.path().c_str(), 0755);
    const std::string path = new_records(folder);
    const std::string rights =
        "give yourself the right to write to the file and to its folder, or choose another place with --records";

    CHECK(opening_as_nobody(path, Open::to_read) ==
          "records-elsewhere: the records '" + path +
              "' belong to another user of this computer\n"
              "choose a place of your own with --records, or ask their owner for the right to read them");
    ::chmod(path.c_str(), 0644);
    CHECK(
        opening_as_nobody(path, Open::existing) ==
        "records-elsewhere: the records '" + path +
            "' belong to another user of this computer\nchoose a place of your own with --records, or ask their owner "
            "for the right to write to the file and its folder");
    const std::string before = bytes_in(path);
    CHECK(opening_as_nobody(path, Open::to_read) == "fine");
    CHECK(bytes_in(path) == before);
    CHECK(mode_of(path + "-shm") == "missing");

    REQUIRE(::chown(path.c_str(), 65534, 65534) == 0);
    ::chmod(path.c_str(), 0400);
    CHECK(opening_as_nobody(path, Open::existing) ==
          "records-read-only: the records '" + path + "' may be read, but not changed\n" + rights);
    ::chmod(path.c_str(), 0600);  // the folder is still root's
    CHECK(opening_as_nobody(path, Open::existing) ==
          "records-read-only: the records '" + path + "' may be read, but not changed\n" + rights);
    CHECK(opening_as_nobody(path, Open::to_read) == "fine");
    ::chmod(path.c_str(), 0000);
    CHECK(
        opening_as_nobody(path, Open::to_read) ==
        "records-read-only: the records '" + path +
            "' may not be read\ngive yourself the right to read the file and its folder, or choose another place with "
            "--records");
    CHECK(opening_as_nobody(folder / "new.db", Open::existing_or_new) ==
          "records-read-only: the records '" + (folder / "new.db") +
              "' cannot be made: the folder may not be changed\n"
              "choose another place with --records, or give yourself the right to write there");
    REQUIRE(::chown(folder.path().c_str(), 65534, 65534) == 0);
    CHECK(opening_as_nobody(folder / "new.db", Open::existing_or_new) == "fine");
}

TEST_CASE("a place that cannot be: below a file") {
    const Folder folder;
    write_bytes(folder / "file", "x");
    const std::string path = folder / "file/records.db";
    CHECK(opening(path) == "records-read-only: the records '" + path +
                               "' could not be made: Not a directory\n"
                               "choose another place with --records, or give yourself the right to write there");
}
