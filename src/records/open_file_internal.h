// A SQLite file as a connection, checked and set up. Private to this room.
#pragma once

#include <memory>
#include <string>

#include "records/file_checks_internal.h"
#include "records/sql_connection_internal.h"

namespace composure::records {

// Up to this size the whole file is checked when it is opened (PRAGMA quick_check: every page, order and constraint; a
// tenth of a second). A larger file: header and length, the small tables whole, and the ends of each large one.
inline constexpr std::uint64_t kCheckedWhole = std::uint64_t{64} << 20U;

// Nothing is written yet, checked or migrated.
Result<std::unique_ptr<Connection>> connect(const FileFacts& facts, Open how);
// Settings that are kept in the file: a log (WAL) that is written through to the disk at each commit. Only in records
// of our own, so check_contents comes before.
Result<Done> make_durable(Connection& connection);
// Without any check, for a copy of a damaged file.
Result<std::unique_ptr<Connection>> connect_damaged(const std::string& path);
std::string application_mark();  // SQL that marks a file as ours
// Another program's database, or damage. True: records of Composure; false: an empty file.
Result<bool> check_contents(Connection& connection, std::uint64_t size);

}  // namespace composure::records
