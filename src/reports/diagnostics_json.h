// Diagnostics for programs: editors (`check --format=json`) and build servers (`check --format=github`).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace composure::reports {

struct FileDiagnostics {
    std::string file;
    std::vector<Diagnostic> diagnostics;
};

// [{"file","line","column","end_line","end_column","length","severity","code","message","context","notes":[...],"fix",
// "explain"}], in the order given; "[]" if nothing was found. Lines and columns count from 1, as in Diagnostic; the end
// is the first column behind the place. "fix" is the note that says how to mend it, "explain" the command that says
// more; "context" and "fix" are left out where there is nothing to say.
std::string diagnostics_json(const std::vector<FileDiagnostics>& files);

// A workflow command of GitHub a finding: "::error
// file=a.yaml,line=4,endLine=4,col=9,endColumn=14,title=CODE::MESSAGE", each on a line of its own; empty if nothing was
// found. Columns are left out where only the file is known.
std::string diagnostics_github(const std::vector<FileDiagnostics>& files);

}  // namespace composure::reports
