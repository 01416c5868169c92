// The scenarios that ship with the program, as something to choose practice from.
#pragma once

#include <vector>

#include "records/standing.h"
#include "session/files.h"

namespace composure::commands {

enum class ForUse : std::uint8_t { practice, anything };

// In order of name. Those kept for assessments only with `anything`; those that cannot be read are left out (`check`
// says why).
std::vector<records::Playable> library_of(const session::DataFolders& folders, ForUse use);

}  // namespace composure::commands
