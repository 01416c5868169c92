// The short way through a file: most lines of a scenario are `key: text`, and yaml-cpp spends nine tenths of the time
// of `composure check` on looking at each of their letters. Private to this room.
#pragma once

#include <optional>

#include "scenario/source_lines_internal.h"
#include "scenario/tree_internal.h"

namespace composure::scenario {

// The same tree as parse_tree gives, or nothing: wherever a line is anything but the plainest YAML (and so wherever
// something is wrong), yaml-cpp reads the file and has the word. tests/scenario/plain_tree_test.cpp compares the two.
// The lines have passed the limits of limits_internal.h.
std::optional<Node> read_plain_tree(SourceLines& lines);

}  // namespace composure::scenario
