// A whole copy of this moment in a new file. Private to this room.
#pragma once

#include <string>

#include "records/sql_connection_internal.h"

namespace composure::records {

// The copy is made under another name beside `to` and gets its name when it is whole and on the disk. Never over a
// file. Codes: backup-exists, no-folder, records-full, records-failed.
Result<Done> copy_whole(Connection& from, const std::string& to);

// Gives a finished file its name, unless there is one of that name.
Result<Done> put_in_place(const std::string& finished, const std::string& to);
// Codes: backup-exists, no-folder.
Result<Done> may_be_made(const std::string& to);

}  // namespace composure::records
