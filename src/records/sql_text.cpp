#include <fmt/format.h>

#include <array>
#include <utility>

#include "records/sql_text_internal.h"

namespace composure::records {

namespace {

void add_parameter(Statement& statement, ColumnKind kind, const Value& value) {
    statement.sql += fmt::format(":p{}", statement.parameters.size());
    statement.parameters.push_back({kind, &value});
}

std::string_view sign_of(Compare compare) {
    switch (compare) {
        case Compare::not_equal: return " <> ";
        case Compare::at_least: return " >= ";
        case Compare::less: return " < ";
        case Compare::equal:
        case Compare::is_null: break;
    }
    return " = ";
}

void add_condition(Statement& statement, const Shape& shape, const Condition& condition) {
    const Column& column = shape.columns[condition.column];
    statement.sql += column.name;
    if (condition.compare == Compare::is_null) {
        statement.sql += " IS NULL";
        return;
    }
    statement.sql += sign_of(condition.compare);
    add_parameter(statement, column.kind, condition.value);
}

void add_where(Statement& statement, const Shape& shape, const Where& where) {
    const char* between = " WHERE ";
    for (const Condition& condition : where) {
        statement.sql += std::exchange(between, " AND ");
        add_condition(statement, shape, condition);
    }
}

// NULL before everything, and rows that are alike by their id: the same order in every database.
void add_order(Statement& statement, const Shape& shape, const Query& query) {
    const std::vector<Order>& orders = query.order;
    const char* between = " ORDER BY ";
    for (const Order& order : orders) {
        const Column& column = shape.columns[order.column];
        const bool up = order.direction == Direction::up;
        statement.sql += std::exchange(between, ", ");
        statement.sql += column.name;
        statement.sql += up ? " ASC" : " DESC";
        if (column.may_be_null) statement.sql += up ? " NULLS FIRST" : " NULLS LAST";
    }
    const bool may_be_alike = query.alike == Alike::kept && !orders.empty() && orders.back().column != 0;
    if (may_be_alike && shape.columns.front().kind == ColumnKind::id) statement.sql += ", id ASC";
}

}  // namespace

const Dialect& sqlite_dialect() {
    static constexpr Dialect kDialect{"BEGIN IMMEDIATE", "INTEGER PRIMARY KEY", "INTEGER", "TEXT", " STRICT"};
    return kDialect;
}

Statement insert_statement(Table table, const Row& row) {
    const Shape& shape = shape_of(table);
    Statement statement;
    statement.sql = fmt::format("INSERT INTO {} (", shape.name);
    const std::size_t first = shape.columns.front().kind == ColumnKind::id && is_null(row.front()) ? 1 : 0;
    for (std::size_t n = first; n < shape.columns.size(); ++n) {
        if (n > first) statement.sql += ", ";
        statement.sql += shape.columns[n].name;
    }
    statement.sql += ") VALUES (";
    for (std::size_t n = first; n < shape.columns.size(); ++n) {
        if (n > first) statement.sql += ", ";
        add_parameter(statement, shape.columns[n].kind, row[n]);
    }
    statement.sql += ")";
    return statement;
}

Statement update_statement(Table table, const Where& where, const std::vector<Setting>& set) {
    const Shape& shape = shape_of(table);
    Statement statement;
    statement.sql = fmt::format("UPDATE {}", shape.name);
    const char* between = " SET ";
    for (const Setting& setting : set) {
        statement.sql += std::exchange(between, ", ");
        statement.sql += fmt::format("{} = ", shape.columns[setting.column].name);
        add_parameter(statement, shape.columns[setting.column].kind, setting.value);
    }
    add_where(statement, shape, where);
    return statement;
}

Statement remove_statement(Table table, const Where& where) {
    const Shape& shape = shape_of(table);
    Statement statement;
    statement.sql = fmt::format("DELETE FROM {}", shape.name);
    add_where(statement, shape, where);
    return statement;
}

Statement select_statement(const Query& query, const Value& limit) {
    const Shape& shape = shape_of(query.table);
    Statement statement;
    const std::string_view select = query.alike == Alike::once ? "SELECT DISTINCT " : "SELECT ";
    const auto add_column = [&](std::size_t n) {
        statement.sql += statement.columns.empty() ? select : ", ";
        statement.sql += shape.columns[n].name;
        statement.columns.push_back(shape.columns[n].kind);
    };
    for (const std::size_t n : query.columns) add_column(n);
    if (query.columns.empty())
        for (std::size_t n = 0; n < shape.columns.size(); ++n) add_column(n);
    statement.sql += fmt::format(" FROM {}", shape.name);
    add_where(statement, shape, query.where);
    add_order(statement, shape, query);
    if (query.limit > 0) {
        statement.sql += " LIMIT ";
        add_parameter(statement, ColumnKind::integer, limit);
    }
    return statement;
}

std::string in_dialect(std::string_view sql, const Dialect& dialect) {
    const std::array<std::pair<std::string_view, std::string_view>, 4> words{
        {{"{id}", dialect.id}, {"{integer}", dialect.integer}, {"{text}", dialect.text}, {"{end}", dialect.table_end}}};
    std::string text(sql);
    for (const auto& [word, meant] : words) {
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + meant.size()))
            text.replace(at, word.size(), meant);
    }
    return text;
}

}  // namespace composure::records
