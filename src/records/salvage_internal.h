// What can still be read of a damaged file, row by row. Private to this room.
#pragma once

#include <cstdint>
#include <string>

#include "records/sql_connection_internal.h"
#include "records/tables_internal.h"

namespace composure::records {

struct Salvaged {
    std::int64_t saved = 0;
    std::int64_t lost = 0;     // rows that could not be read or were no longer possible; at most so many
    bool end_unknown = false;  // more may have followed
};
// Every row that can be read of one table, into the same table. Damage is narrowed down by halves to single rows.
Result<Salvaged> salvage_table(Connection& from, Connection& into, Table table);

// A copy to work on, so that the damaged file is only ever read; what a disk refuses to give becomes zeros. Its first
// bytes are mended: they are the same in every file of records.
Result<Done> copy_and_mend(const std::string& from, const std::string& copy);

}  // namespace composure::records
