#include <fmt/format.h>

#include <array>
#include <string>

#include "records/migrations_internal.h"

namespace composure::records {

namespace {

constexpr std::string_view kVersions =
    "CREATE TABLE IF NOT EXISTS schema_migration ("
    "version {integer} NOT NULL PRIMARY KEY CHECK (version >= 1), "
    "name {text} NOT NULL, applied_at {integer} NOT NULL){end}";

Result<Done> run_all(Connection& connection, const std::string& sql) {
    for (std::size_t begin = 0; begin < sql.size();) {
        const std::size_t end = std::min(sql.find(";\n", begin), sql.size());
        const std::string statement = sql.substr(begin, end - begin);
        begin = end + 2;
        if (statement.find_first_not_of(" \n") == std::string::npos) continue;
        if (auto done = connection.run(statement); !done) return tl::unexpected(done.error());
    }
    return Done{};
}

Result<Done> note(Connection& connection, const Migration& migration, Instant now) {
    const std::array<Value, 3> values{migration.version, std::string(migration.name), now.ms};
    const std::array<Parameter, 3> parameters{
        {{ColumnKind::integer, &values[0]}, {ColumnKind::text, &values[1]}, {ColumnKind::integer, &values[2]}}};
    auto done =
        connection.run("INSERT INTO schema_migration (version, name, applied_at) VALUES (:p0, :p1, :p2)", parameters);
    if (!done) return tl::unexpected(done.error());
    return Done{};
}

Result<Done> apply(Connection& connection, const Dialect& dialect, std::span<const Migration> known,
                   std::string_view first, Instant now) {
    if (auto done = run_all(connection, std::string(first)); !done) return done;
    if (auto done = run_all(connection, in_dialect(kVersions, dialect)); !done) return done;
    const auto version = schema_version(connection, known);  // another program may have been quicker
    if (!version) return tl::unexpected(version.error());
    for (const Migration& migration : known) {
        if (migration.version <= *version) continue;
        if (auto done = run_all(connection, in_dialect(migration.sql, dialect)); !done) return done;
        if (auto done = note(connection, migration, now); !done) return done;
    }
    return Done{};
}

}  // namespace

Result<std::int64_t> schema_version(Connection& connection, std::span<const Migration> known) {
    const auto newest = connection.read_one("SELECT max(version) FROM schema_migration", ColumnKind::integer);
    if (!newest) {
        if (newest.error().message.find("no such table") != std::string::npos) return 0;
        return tl::unexpected(newest.error());
    }
    const auto* version = std::get_if<std::int64_t>(&*newest);
    if (version == nullptr) return 0;
    if (*version > known.back().version) {
        return tl::unexpected(Error{
            "newer-records",
            fmt::format("the records '{}' were made by a newer version of Composure (schema {}; this one knows {})",
                        connection.place(), *version, known.back().version),
            "install the newer version; the records were left as they are", ErrorKind::machine});
    }
    return *version;
}

Result<Done> migrate(Connection& connection, const Dialect& dialect, std::span<const Migration> known,
                     std::string_view first, Instant now) {
    if (auto begun = connection.begin(std::string(dialect.begin)); !begun) return begun;
    auto applied = apply(connection, dialect, known, first, now);
    if (!applied) {
        connection.rollback();
        return applied;
    }
    return connection.commit();
}

}  // namespace composure::records
