#include <fmt/format.h>

#include <utility>

#include "records/backup_internal.h"
#include "records/sql_database_internal.h"
#include "records/sql_errors_internal.h"

namespace composure::records {

namespace {

// The program's own mistakes, before they reach the database.
std::optional<Error> mistake(const Statement& statement) {
    for (const Parameter& parameter : statement.parameters) {
        if (std::holds_alternative<std::monostate>(*parameter.value)) continue;
        if (std::holds_alternative<std::string>(*parameter.value) != (parameter.kind == ColumnKind::text))
            return Error{"refused", "the records do not take a value of this kind", "", ErrorKind::machine};
    }
    return std::nullopt;
}

}  // namespace

SqlDatabase::SqlDatabase(std::unique_ptr<Connection> connection, const Dialect& dialect, std::string path)
    : connection_(std::move(connection)), dialect_(&dialect), path_(std::move(path)), claims_(path_) {}

Result<Done> SqlDatabase::begin() { return connection_->begin(std::string(dialect_->begin)); }
Result<Done> SqlDatabase::commit() { return connection_->commit(); }
void SqlDatabase::rollback() { connection_->rollback(); }

Result<std::int64_t> SqlDatabase::change(const Statement& statement) {
    if (!connection_->in_transaction())
        return tl::unexpected(error_of("a change was made outside a transaction", path_));
    if (auto wrong = mistake(statement)) return tl::unexpected(std::move(*wrong));
    return connection_->run(statement.sql, statement.parameters);
}

Result<std::int64_t> SqlDatabase::insert(Table table, const Row& row) {
    const Shape& shape = shape_of(table);
    if (row.size() != shape.columns.size())
        return tl::unexpected(
            Error{"refused", fmt::format("a row of '{}' has another length", shape.name), "", ErrorKind::machine});
    auto inserted = change(insert_statement(table, row));
    if (!inserted || shape.columns.front().kind != ColumnKind::id) return inserted;
    if (const auto* given = std::get_if<std::int64_t>(&row.front())) return *given;
    return connection_->newest_id(std::string(shape.name));
}

Result<std::int64_t> SqlDatabase::update(Table table, const Where& where, const std::vector<Setting>& set) {
    return change(update_statement(table, where, set));
}

Result<std::int64_t> SqlDatabase::remove(Table table, const Where& where) {
    return change(remove_statement(table, where));
}

Result<std::vector<Row>> SqlDatabase::select(const Query& query) {
    const Value limit = query.limit;
    const Statement statement = select_statement(query, limit);
    if (auto wrong = mistake(statement)) return tl::unexpected(std::move(*wrong));
    return connection_->read(statement.sql, statement.parameters, statement.columns);
}

Result<bool> SqlDatabase::claim(std::int64_t session) { return claims_.claim(session); }
Result<bool> SqlDatabase::is_claimed(std::int64_t session) { return claims_.is_claimed(session); }
void SqlDatabase::let_go(std::int64_t session) { claims_.let_go(session); }

Result<Done> SqlDatabase::backup(const std::string& path) { return copy_whole(*connection_, path); }

}  // namespace composure::records
