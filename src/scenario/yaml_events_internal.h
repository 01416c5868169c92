// The one place where yaml-cpp is called: a single pass of its events. Private to this room.
#pragma once

#include <optional>
#include <vector>

#include "scenario/source_lines_internal.h"
#include "scenario/tree_internal.h"

namespace composure::scenario {

// Bytes that passed the limits of limits_internal.h. Nothing if a finding ends the reading. No exception leaves it.
std::optional<Node> parse_tree(SourceLines& lines, Findings& findings);

// Reports each key that a mapping has again (duplicate-key) and leaves the first of each.
void drop_duplicate_keys(std::vector<Member>& members, Findings& findings);

}  // namespace composure::scenario
