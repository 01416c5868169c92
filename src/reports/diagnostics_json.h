// Diagnostics for editors: one JSON array, an object a finding (interfaces.md, `check --format=json`).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace composure::reports {

struct FileDiagnostics {
    std::string file;
    std::vector<Diagnostic> diagnostics;
};

// [{"file","line","column","length","severity","code","message","context","notes":[...]}], in the order given; "[]" if
// nothing was found.
std::string diagnostics_json(const std::vector<FileDiagnostics>& files);

}  // namespace composure::reports
