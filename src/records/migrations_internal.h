// The schema, version by version, as portable SQL. What is here was used: never change a version that people have, add
// one. Private to this room.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "records/sql_connection_internal.h"
#include "records/sql_text_internal.h"
#include "records/types.h"

namespace composure::records {

struct Migration {
    std::int64_t version = 0;
    std::string_view name;
    std::string_view sql;  // statements that end with ";\n"; {id}, {integer}, {text}, {end} as the dialect says them
};
std::span<const Migration> migrations();  // version 1, 2, ...

// The version of the schema; 0: none yet. Code newer-records if it is newer than the last of `known`.
Result<std::int64_t> schema_version(Connection& connection, std::span<const Migration> known);

// Brings the schema to the last version: all in one transaction, or nothing. `first`: said to a new database before
// (its mark, for example).
Result<Done> migrate(Connection& connection, const Dialect& dialect, std::span<const Migration> known,
                     std::string_view first, Instant now);

}  // namespace composure::records
