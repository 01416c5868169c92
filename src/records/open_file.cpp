#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "records/open_file_internal.h"
#include "records/sql_errors_internal.h"

namespace composure::records {

namespace {

// SOCI splits its target at spaces, and SQLite reads a URI: everything unusual is written as %20.
std::string as_uri(const std::string& path, std::string_view mode) {
    std::string uri = "file:";
    for (const char letter : std::filesystem::absolute(path).string()) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= '0' && letter <= '9') || letter == '/' || letter == '.' || letter == '-' ||
                           letter == '_';
        uri += plain ? std::string(1, letter) : fmt::format("%{:02x}", static_cast<unsigned char>(letter));
    }
    return fmt::format("db={}?{} timeout=5", uri, mode);
}

// What is not so after it was set is an error: nobody is told that something is durable when it is not.
Result<Done> set(Connection& connection, const std::string& name, const std::string& value, const std::string& wanted) {
    auto is = connection.read_one(fmt::format("PRAGMA {} = {}", name, value), ColumnKind::text);
    if (is && std::holds_alternative<std::monostate>(*is))
        is = connection.read_one(fmt::format("PRAGMA {}", name), ColumnKind::text);
    if (!is) return tl::unexpected(is.error());
    if (*is == Value(wanted)) return Done{};
    return tl::unexpected(error_of(fmt::format("{} cannot be set to {} here", name, value), connection.place()));
}

// SQLite does not always wait by itself when two programs want this at once.
Result<Done> set_journal(Connection& connection) {
    using std::chrono::steady_clock;
    const auto last = steady_clock::now() + std::chrono::seconds(5);
    for (;;) {
        auto done = set(connection, "journal_mode", "wal", "wal");
        if (done || done.error().code != "records-locked" || steady_clock::now() > last) return done;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

Result<Done> check_whole(Connection& connection, const std::string& what) {
    auto said = connection.read_one(fmt::format("PRAGMA quick_check({})", what), ColumnKind::text);
    if (!said) return tl::unexpected(said.error());
    if (*said == Value(std::string("ok"))) return Done{};
    return tl::unexpected(damaged(connection.place()));
}

Result<Done> check_ends(Connection& connection, const std::string& table) {
    for (const char* order : {"ASC", "DESC"}) {
        const std::string sql = fmt::format("SELECT * FROM {} ORDER BY rowid {} LIMIT 1", table, order);
        if (auto row = connection.read_one(sql, ColumnKind::text); !row) return tl::unexpected(row.error());
    }
    return Done{};
}

Result<Done> check_large(Connection& connection) {
    for (const char* table : {"meta", "cohort", "person", "salt", "board", "schema_migration"})
        if (auto fine = check_whole(connection, table); !fine) return fine;
    for (const char* table :
         {"document", "assignment", "session", "act", "recording", "scorecard", "step", "access", "rating", "chain"}) {
        if (auto fine = check_ends(connection, table); !fine) return fine;
    }
    return Done{};
}

}  // namespace

Result<std::unique_ptr<Connection>> connect(const FileFacts& facts, Open how) {
    std::string mode = how == Open::to_read ? "mode=ro" : "mode=rw";
    // Where nothing can be written, and nobody else can write either, SQLite needs to be told that no log is missing.
    if (how == Open::to_read && !facts.folder_writable && facts.log_size == 0) mode = "mode=ro&immutable=1";
    auto connection = Connection::open("sqlite3", as_uri(facts.path, mode), facts.path);
    if (!connection) return connection;
    Connection& open = **connection;
    Result<Done> done = set(open, "foreign_keys", "ON", "1");
    if (done) done = set(open, "cell_size_check", "ON", "1");
    if (done) done = set(open, "trusted_schema", "OFF", "0");
    if (!done) return tl::unexpected(done.error());
    return connection;
}

Result<Done> make_durable(Connection& connection) {
    if (auto done = set(connection, "synchronous", "FULL", "2"); !done) return done;
    // What is erased or removed is overwritten, not only forgotten.
    if (auto done = set(connection, "secure_delete", "ON", "1"); !done) return done;
    return set_journal(connection);
}

Result<std::unique_ptr<Connection>> connect_damaged(const std::string& path) {
    auto connection = Connection::open("sqlite3", as_uri(path, "mode=rw"), path);
    if (!connection) return connection;
    // Not for writing: so SQLite reads on although the file is too short or its schema odd.
    if (auto done = (*connection)->run("PRAGMA writable_schema = ON"); !done) return tl::unexpected(done.error());
    return connection;
}

std::string application_mark() { return fmt::format("PRAGMA application_id = {}", kApplicationId); }

Result<bool> check_contents(Connection& connection, std::uint64_t size) {
    const auto mark = connection.read_one("PRAGMA application_id", ColumnKind::integer);
    if (!mark) return tl::unexpected(mark.error());
    const auto tables = connection.read_one("SELECT count(*) FROM sqlite_master", ColumnKind::integer);
    if (!tables) return tl::unexpected(tables.error());
    if (*mark == Value(std::int64_t{0}) && *tables == Value(std::int64_t{0})) return false;
    if (*mark != Value(std::int64_t{kApplicationId})) {
        return tl::unexpected(
            Error{"not-records",
                  fmt::format("'{}' is a database of another program, not records of Composure", connection.place()),
                  "give the file with the records, or the name of a new one, with --records; nothing was changed",
                  ErrorKind::machine});
    }
    auto fine = size <= kCheckedWhole ? check_whole(connection, "1") : check_large(connection);
    if (!fine) return tl::unexpected(fine.error());
    return true;
}

}  // namespace composure::records
