// The JSON Schema (draft-07) of a scenario file, for editors that complete and check while one writes.
#pragma once

#include <string>

#include "scenario/conduct.h"

namespace composure::reports {

// Written from scenario/keys.h, so that it knows exactly the reader's keys; the words of conduct, topics and people are
// those of `table`. What refers to something else in the file (a moment's name) is any word here. Ends with a newline.
std::string scenario_schema(const scenario::Vocabulary& table);

}  // namespace composure::reports
