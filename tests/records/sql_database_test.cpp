// The SQL database itself, over a real file: values, conditions, transactions, claims.
#include "catch.h"
#include "records/migrations_internal.h"
#include "records/open_file_internal.h"
#include "records/raw_file.h"
#include "records/sql_database_internal.h"

using namespace composure;
using namespace composure::records;
using test::Folder;

namespace {

std::unique_ptr<SqlDatabase> database_at(const std::string& path) {
    if (look_at(path).kind == FileFacts::Kind::nothing) REQUIRE_FALSE(make_file(path));
    auto connection = connect(look_at(path), Open::existing_or_new);
    REQUIRE(connection);
    REQUIRE(make_durable(**connection));
    REQUIRE(migrate(**connection, sqlite_dialect(), migrations(), "", Instant{1}));
    return std::make_unique<SqlDatabase>(std::move(*connection), sqlite_dialect(), path);
}

Row cohort_row(const std::string& name) { return {Value{}, name}; }
Row salt_row(std::int64_t person, const std::string& salt) { return {person, salt}; }
Row person_row(const std::string& uuid, const std::string& name, Value number = {}) {
    return {
        Value{}, uuid, name, std::move(number), Value{}, "", std::int64_t{1}, Value{}, std::int64_t{1'800'000'000'000}};
}

void add(SqlDatabase& database, Table table, const Row& row) {
    REQUIRE(database.begin());
    const auto id = database.insert(table, row);
    if (!id) FAIL(id.error().message);
    REQUIRE(database.commit());
}

}  // namespace

TEST_CASE("text of any kind and size comes back as it was") {
    const Folder folder;
    auto database = database_at(folder / "records.db");
    std::string every;
    for (int n = 1; n < 128; ++n) every += static_cast<char>(n);
    const std::vector<std::string> texts{"plain",
                                         "Robert'); DROP TABLE person;--",
                                         "a \"quoted\"\nline\r\n\ttab :p0 ? $1",
                                         every,
                                         std::string("zero\0inside", 11),
                                         "\u202Eright to left \u05E9\u05DC\u05D5\u05DD \U0001F600",
                                         std::string(5'000'000, 'x') + "end"};
    for (std::size_t n = 0; n < texts.size(); ++n) add(*database, Table::meta, {std::to_string(n), texts[n]});
    for (std::size_t n = 0; n < texts.size(); ++n) {
        const auto rows =
            database->select({Table::meta, {meta::value}, {{meta::key, Compare::equal, std::to_string(n)}}, {}, 0});
        REQUIRE(rows);
        REQUIRE(rows->size() == 1);
        CHECK((rows->front().front() == Value(texts[n])));
    }
    CHECK(database->select({Table::meta, {}, {{meta::value, Compare::equal, texts[1]}}, {}, 0})->size() == 1);
}

TEST_CASE("numbers keep all their bits, and nothing stays nothing") {
    const Folder folder;
    auto database = database_at(folder / "records.db");
    Row row = person_row("u1", "Ada");
    row[person::created] = std::int64_t{-9'000'000'000'000'000'001};
    add(*database, Table::person, row);
    const auto rows = database->select({Table::person, {}, {}, {}, 0});
    REQUIRE(rows);
    row[person::id] = std::int64_t{1};
    CHECK((rows->front() == row));
}

TEST_CASE("conditions, order and limit") {
    const Folder folder;
    auto database = database_at(folder / "records.db");
    for (const char* name : {"b", "a", "d", "c"}) add(*database, Table::person, person_row(name, name));
    add(*database, Table::person, person_row("e", "a", "7"));
    const auto names = [&](const Query& query) {
        std::string all;
        const auto rows = database->select(query);
        REQUIRE(rows);
        for (const Row& row : *rows) all += std::get<std::string>(row.front());
        return all;
    };
    const std::vector<std::size_t> uuid{person::uuid};
    CHECK(names({Table::person, uuid, {}, {{person::name, Direction::up}}, 0}) == "aebcd");
    CHECK(names({Table::person, uuid, {}, {{person::name, Direction::down}}, 2}) == "dc");
    CHECK(names({Table::person, uuid, {}, {{person::number, Direction::up}, {person::id, Direction::up}}, 0}) ==
          "badce");
    CHECK(names({Table::person, uuid, {}, {{person::number, Direction::down}, {person::id, Direction::up}}, 0}) ==
          "ebadc");
    CHECK(names({Table::person,
                 uuid,
                 {{person::number, Compare::is_null, {}}, {person::id, Compare::at_least, std::int64_t{3}}},
                 {},
                 0}) == "dc");
    CHECK(names({Table::person,
                 uuid,
                 {{person::id, Compare::less, std::int64_t{3}}, {person::name, Compare::not_equal, "a"}},
                 {},
                 0}) == "b");
    CHECK(names({Table::person, uuid, {{person::number, Compare::equal, Value{}}}, {}, 0}).empty());  // as in SQL
}

TEST_CASE("changes: counted, refused and rolled back") {
    const Folder folder;
    auto database = database_at(folder / "records.db");
    REQUIRE(database->begin());
    CHECK(*database->insert(Table::cohort, cohort_row("A")) == 1);
    CHECK(*database->insert(Table::cohort, cohort_row("B")) == 2);
    CHECK(*database->insert(Table::cohort, {std::int64_t{40}, "C"}) == 40);
    const Where later{{cohort::id, Compare::at_least, std::int64_t{2}}};
    CHECK(database->update(Table::cohort, later, {{cohort::name, "D"}}).error().code == "duplicate");  // for both
    CHECK(*database->update(Table::cohort, {{cohort::name, Compare::equal, "C"}}, {{cohort::name, "E"}}) == 1);
    CHECK(*database->update(Table::cohort, {{cohort::name, Compare::equal, "C"}}, {{cohort::name, "F"}}) == 0);
    CHECK(*database->remove(Table::cohort, later) == 2);
    REQUIRE(database->commit());
    CHECK((*database->select({Table::cohort, {}, {}, {}, 0}) == std::vector<Row>{{std::int64_t{1}, "A"}}));
}

TEST_CASE("what the schema refuses") {
    const Folder folder;
    auto database = database_at(folder / "records.db");
    add(*database, Table::cohort, cohort_row("A"));
    REQUIRE(database->begin());
    const auto twice = database->insert(Table::cohort, cohort_row("A"));
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == "duplicate");
    const auto empty = database->insert(Table::cohort, cohort_row(""));
    REQUIRE_FALSE(empty);
    CHECK(empty.error().code == "refused");
    CHECK(empty.error().message == "the records do not take this (CHECK constraint failed: length(name) > 0)");
    CHECK(database->insert(Table::salt, salt_row(99, "s")).error().code == "refused");  // nobody has that id
    CHECK(database->insert(Table::cohort, {Value{}, Value{}}).error().code == "refused");
    CHECK(database->insert(Table::cohort, {Value{}, std::int64_t{7}}).error().code == "refused");
    CHECK(database->insert(Table::cohort, {Value{}}).error().code == "refused");
    CHECK(*database->insert(Table::cohort, cohort_row("B")) == 2);  // the transaction goes on
    REQUIRE(database->commit());
    CHECK(database->select({Table::cohort, {}, {}, {}, 0})->size() == 2);
}

TEST_CASE("a write needs a transaction, and there is one at a time") {
    const Folder folder;
    auto database = database_at(folder / "records.db");
    CHECK(database->insert(Table::cohort, cohort_row("A")).error().code == "records-failed");
    CHECK(database->commit().error().code == "records-failed");
    database->rollback();
    REQUIRE(database->begin());
    CHECK(database->begin().error().code == "records-failed");
    REQUIRE(database->insert(Table::cohort, cohort_row("A")));
    database->rollback();
    CHECK(database->select({Table::cohort, {}, {}, {}, 0})->empty());
    add(*database, Table::cohort, cohort_row("A"));
}

TEST_CASE("another connection sees what is committed, and waits for the one that writes") {
    const Folder folder;
    auto one = database_at(folder / "records.db");
    auto other = database_at(folder / "records.db");
    REQUIRE(one->begin());
    REQUIRE(one->insert(Table::cohort, cohort_row("A")));
    CHECK(other->select({Table::cohort, {}, {}, {}, 0})->empty());
    const auto refused = other->begin();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "records-locked");
    CHECK(refused.error().message == "another program is using the records '" + (folder / "records.db") + "' just now");
    CHECK(refused.error().fix == "wait a moment and try again; if it stays so, close the other program");
    REQUIRE(one->commit());
    CHECK(other->select({Table::cohort, {}, {}, {}, 0})->size() == 1);
    add(*other, Table::cohort, cohort_row("B"));
    CHECK(one->select({Table::cohort, {}, {}, {}, 0})->size() == 2);
}

TEST_CASE("a session is held by one, and let go when its holder is gone") {
    const Folder folder;
    auto one = database_at(folder / "records.db");
    auto other = database_at(folder / "records.db");
    CHECK_FALSE(*one->is_claimed(7));
    CHECK(*one->claim(7));
    CHECK(*one->claim(7));  // again is fine
    CHECK(*one->is_claimed(7));
    CHECK(*other->is_claimed(7));
    CHECK_FALSE(*other->claim(7));
    CHECK(*other->claim(8));
    CHECK_FALSE(*other->is_claimed(9));
    other->let_go(7);  // not its own
    CHECK(*other->is_claimed(7));
    one->let_go(7);
    CHECK(*other->claim(7));
    other.reset();
    CHECK_FALSE(*one->is_claimed(7));
    CHECK_FALSE(*one->is_claimed(8));
}
