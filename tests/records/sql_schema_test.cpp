// The schema of migrations and the tables that the code knows are the same; migrating is all or nothing.
#include <sys/stat.h>

#include "catch.h"
#include "records/migrations_internal.h"
#include "records/open_file_internal.h"
#include "records/raw_file.h"

using namespace composure;
using namespace composure::records;
using test::Folder;
using test::raw;

namespace {

std::unique_ptr<Connection> connection_to(const std::string& path) {
    if (look_at(path).kind == FileFacts::Kind::nothing) REQUIRE_FALSE(make_file(path));
    auto connection = connect(look_at(path), Open::existing_or_new);
    REQUIRE(connection);
    return std::move(*connection);
}

std::string kind_of(const Column& column) { return column.kind == ColumnKind::text ? "TEXT" : "INTEGER"; }

}  // namespace

TEST_CASE("the schema has the tables, columns and unique sets that the code knows, and no others") {
    const Folder folder;
    const std::string path = folder / "records.db";
    REQUIRE(migrate(*connection_to(path), sqlite_dialect(), migrations(), "", Instant{1}));
    std::string names;
    for (std::size_t n = 0; n < kTableCount; ++n) {
        const Shape& shape = shape_of(static_cast<Table>(n));
        INFO(shape.name);
        const std::string table = "pragma_table_info('" + std::string(shape.name) + "')";
        std::string columns, kinds, nulls;
        for (const Column& column : shape.columns) {
            const char* between = columns.empty() ? "" : " ";
            columns += between + std::string(column.name);
            kinds += between + kind_of(column);
            nulls += between + std::string(column.may_be_null || column.kind == ColumnKind::id ? "0" : "1");
        }
        CHECK(raw(path, "SELECT name FROM " + table + " ORDER BY cid") == columns);
        CHECK(raw(path, "SELECT type FROM " + table + " ORDER BY cid") == kinds);
        CHECK(raw(path, "SELECT \"notnull\" FROM " + table + " ORDER BY cid") == nulls);
        CHECK(raw(path, "SELECT strict FROM pragma_table_list('" + std::string(shape.name) + "')") == "1");
        for (const auto& unique : shape.unique) {
            std::string wanted;
            for (const std::size_t column : unique)
                wanted += (wanted.empty() ? "" : ",") + std::string(shape.columns[column].name);
            const std::string keys = "SELECT group_concat(name) FROM " + table + " WHERE pk > 0";
            const std::string indices =
                "SELECT (SELECT group_concat(name) FROM pragma_index_info(l.name)) FROM pragma_index_list('" +
                std::string(shape.name) + "') AS l WHERE l.\"unique\" = 1";
            INFO(wanted);
            CHECK((" " + raw(path, keys) + " " + raw(path, indices) + " ").find(" " + wanted + " ") !=
                  std::string::npos);
        }
        names += " " + std::string(shape.name);
    }
    CHECK(raw(path, "SELECT count(*) FROM sqlite_master WHERE type = 'table'") == std::to_string(kTableCount + 1));
}

TEST_CASE("what the board and a person's page need is found by an index") {
    const Folder folder;
    const std::string path = folder / "records.db";
    REQUIRE(migrate(*connection_to(path), sqlite_dialect(), migrations(), "", Instant{1}));
    const auto plan = [&](const std::string& sql) { return raw(path, "EXPLAIN QUERY PLAN " + sql, 3); };
    CHECK(plan("SELECT * FROM session WHERE person_id = 1 AND mode = 1 ORDER BY started, id") ==
          "SEARCH session USING INDEX session_by_person (person_id=? AND mode=?)");
    CHECK(plan("SELECT DISTINCT person_id FROM session ORDER BY person_id ASC") ==
          "SCAN session USING COVERING INDEX session_by_person");
    CHECK(plan("SELECT * FROM session WHERE mode = 1 AND started >= 5 ORDER BY started, id") ==
          "SEARCH session USING INDEX session_by_mode (mode=? AND started>?)");
    CHECK(plan("SELECT * FROM session WHERE attention >= 2") ==
          "SEARCH session USING INDEX session_by_attention (attention>?)");
    CHECK(plan("SELECT * FROM scorecard WHERE person_id = 1") ==
          "SEARCH scorecard USING INDEX scorecard_by_person (person_id=?)");
    CHECK(plan("SELECT * FROM access WHERE person_id = 1 ORDER BY at, id") ==
          "SEARCH access USING INDEX access_by_person (person_id=?)");
    CHECK(plan("SELECT * FROM board WHERE cohort = 'a' ORDER BY name") ==
          "SEARCH board USING INDEX board_by_cohort (cohort=?)");
    CHECK(plan("SELECT * FROM chain WHERE chain = 0 ORDER BY sequence DESC LIMIT 1") ==
          "SEARCH chain USING INDEX sqlite_autoindex_chain_1 (chain=?)");
}

TEST_CASE("every migration counts up by one and has a name") {
    std::int64_t version = 0;
    for (const Migration& migration : migrations()) {
        CHECK(migration.version == ++version);
        CHECK_FALSE(migration.name.empty());
        CHECK(migration.sql.ends_with(";\n"));
    }
}

TEST_CASE("a migration that stops half-way leaves everything as it was") {
    const Folder folder;
    const std::string path = folder / "records.db";
    const std::vector<Migration> first{{1, "one", "CREATE TABLE a (x {integer}){end};\n"}};
    auto connection = connection_to(path);
    REQUIRE(migrate(*connection, sqlite_dialect(), first, "", Instant{1}));
    std::vector<Migration> both = first;
    both.push_back({2, "two", "CREATE TABLE b (y {integer}){end};\nCREATE TABLE a (x {integer}){end};\n"});
    const auto stopped = migrate(*connection, sqlite_dialect(), both, "", Instant{2});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == "records-failed");
    CHECK(raw(path, "SELECT group_concat(name) FROM sqlite_master") == "schema_migration,a");
    CHECK(*schema_version(*connection, both) == 1);

    both[1].sql = "ALTER TABLE a ADD COLUMN y {text};\n";
    REQUIRE(migrate(*connection, sqlite_dialect(), both, "", Instant{3}));
    CHECK(*schema_version(*connection, both) == 2);
    CHECK(raw(path, "SELECT version || name || applied_at FROM schema_migration ORDER BY version") == "1one1 2two3");
    REQUIRE(migrate(*connection, sqlite_dialect(), both, "", Instant{4}));  // nothing to do
    CHECK(raw(path, "SELECT count(*) FROM schema_migration") == "2");
    CHECK(schema_version(*connection, first).error().code == "newer-records");
}
