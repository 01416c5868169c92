// What a database says, as errors of store.h in words for people. Private to this room; no SOCI here.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace composure::records {

// `said`: the database's own message, with or without SOCI's prefix.
Error error_of(std::string_view said, const std::string& place);

Error locked(const std::string& place);
Error full(const std::string& place);
Error damaged(const std::string& place, std::string_view how = {});  // how: "the file is shorter than it should be"
Error read_only(const std::string& place);

}  // namespace composure::records
