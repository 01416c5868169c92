// What is decided from facts alone: network disks, rights, the words of a database.
#include "catch.h"
#include "records/file_checks_internal.h"
#include "records/sql_errors_internal.h"
#include "records/sql_text_internal.h"

using namespace composure;
using namespace composure::records;

TEST_CASE("disks of the network") {
    for (const std::uint64_t number : {0x6969ULL, 0x517bULL, 0xff534d42ULL, 0xfe534d42ULL, 0x01021997ULL})
        CHECK(is_over_a_network(number, "whatever"));
    CHECK(is_over_a_network(0x65735546, "fuse.sshfs"));
    CHECK_FALSE(is_over_a_network(0x65735546, "fuseblk"));  // a disk of Windows
    for (const std::uint64_t number : {0xef53ULL, 0x01021994ULL, 0x9123683eULL, 0x58465342ULL, 0x794c7630ULL})
        CHECK_FALSE(is_over_a_network(number, "ext4"));

    FileFacts facts;
    facts.path = "/net/records.db";
    facts.file_system = 0x6969;
    for (const Open how : {Open::existing_or_new, Open::existing, Open::to_read}) {
        const auto error = refusal(facts, how);
        REQUIRE(error);
        CHECK(error->code == "network-file-system");
        CHECK(error->message ==
              "the records '/net/records.db' are on a disk of the network, where they could be damaged");
        CHECK(error->fix ==
              "choose a place on a disk of this computer with --records; `composure backup` may copy to the network");
    }
}

TEST_CASE("the facts of a file here") {
    const FileFacts facts = look_at("/proc/self/status");
    CHECK(facts.kind == FileFacts::Kind::file);
    CHECK(facts.file_system_name == "proc");
    CHECK(look_at("/nowhere/at/all").kind == FileFacts::Kind::nothing);
}

TEST_CASE("what a database says, as codes") {
    const auto code = [](std::string_view said) { return error_of(said, "r.db").code; };
    CHECK(code("sqlite3_statement_backend::loadOne: database is locked") == "records-locked");
    CHECK(code("database table is locked: person") == "records-locked");
    CHECK(code("sqlite3_statement_backend::loadOne: database or disk is full") == "records-full");
    CHECK(code("database disk image is malformed") == "records-damaged");
    CHECK(code("file is not a database") == "records-damaged");
    CHECK(code("attempt to write a readonly database") == "records-read-only");
    CHECK(code("UNIQUE constraint failed: person.number") == "duplicate");
    CHECK(code("NOT NULL constraint failed: person.name") == "refused");
    CHECK(code("FOREIGN KEY constraint failed") == "refused");
    CHECK(code("cannot store TEXT value in INTEGER column person.active") == "refused");
    const Error other = error_of("sqlite3_statement_backend::loadOne: disk I/O error", "r.db");
    CHECK(other.code == "records-failed");
    CHECK(other.message == "the records 'r.db' could not be used: disk I/O error");
    CHECK(full("r.db").message == "there is no space left on the disk of the records 'r.db'");
    CHECK(full("r.db").fix == "make some space and try again; everything kept before is safe");
}

TEST_CASE("values never stand in the SQL") {
    const std::string evil = "x'; DROP TABLE person; --";
    const Where where{{cohort::name, Compare::equal, evil}};
    const Value limit = std::int64_t{5};
    CHECK(insert_statement(Table::cohort, {Value{}, evil}).sql == "INSERT INTO cohort (name) VALUES (:p0)");
    CHECK(update_statement(Table::cohort, where, {{cohort::name, evil}}).sql ==
          "UPDATE cohort SET name = :p0 WHERE name = :p1");
    CHECK(remove_statement(Table::cohort, where).sql == "DELETE FROM cohort WHERE name = :p0");
    const Query query{Table::cohort, {cohort::id}, where, {{cohort::name, Direction::down}}, 5};
    CHECK(select_statement(query, limit).sql ==
          "SELECT id FROM cohort WHERE name = :p0 ORDER BY name DESC, id ASC LIMIT :p1");
    const Query once{Table::session, {session::person_id}, {}, {{session::person_id, Direction::up}}, 0, Alike::once};
    CHECK(select_statement(once, limit).sql == "SELECT DISTINCT person_id FROM session ORDER BY person_id ASC");
}
