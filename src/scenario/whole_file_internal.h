// From the bytes of a file to its value, the same for every kind of file. Private to this room.
#pragma once

#include <string_view>
#include <utility>

#include "scenario/read_scenario.h"
#include "scenario/tree_internal.h"

namespace composure::scenario {

// `read(root, into, findings)` takes in what the file says. The value is there only where nothing was wrong.
template <class Value, class Read>
Reading<Value> read_whole_file(std::string_view bytes, Value into, const Read& read) {
    Findings findings;
    Reading<Value> reading;
    const std::optional<Node> root = read_tree(bytes, findings);
    if (root) read(*root, into, findings);
    const bool sound = root.has_value() && !findings.has_errors();
    reading.diagnostics = findings.take();
    if (sound) reading.value = std::move(into);
    return reading;
}

}  // namespace composure::scenario
