// SQL from tables and conditions, never from values: values stand as ":p0", ":p1", ... Private to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "records/database_internal.h"
#include "records/sql_connection_internal.h"

namespace composure::records {

// All that differs between databases.
struct Dialect {
    std::string_view begin;  // takes the right to write at once
    std::string_view id;     // column kinds
    std::string_view integer;
    std::string_view text;       // compared by its bytes
    std::string_view table_end;  // after the closing bracket of a table
};
const Dialect& sqlite_dialect();

struct Statement {
    std::string sql;
    std::vector<Parameter> parameters;  // point into what it was made from
    std::vector<ColumnKind> columns;    // of a select
};
Statement insert_statement(Table table, const Row& row);  // without an id that is NULL
Statement update_statement(Table table, const Where& where, const std::vector<Setting>& set);
Statement remove_statement(Table table, const Where& where);
// `limit` holds the query's limit as a value, because parameters are pointed to.
Statement select_statement(const Query& query, const Value& limit);

// `sql` with {id}, {integer}, {text} and {end} in the words of the dialect.
std::string in_dialect(std::string_view sql, const Dialect& dialect);

}  // namespace composure::records
