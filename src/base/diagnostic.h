// What is wrong with a file, where, and how to mend it (scenario-language.md, "Diagnostics").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace composure {

// A stretch of one line of a text file. Lines and columns count from 1. Columns and length count characters as a person
// sees them (one for each grapheme base; combining marks and joiners take no column), never bytes. length 0: a single
// caret. line 0: no position (the whole file).
struct SourceSpan {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t length = 0;

    friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

enum class Severity { error, warning, note };

struct Diagnostic {
    std::string code;  // stable, like "unknown-moment"
    Severity severity = Severity::error;
    SourceSpan at;
    std::string message;             // "there is no moment 'appologise'"
    std::string context;             // said beside the caret: "in customer 'tamm'"; may be empty
    std::vector<std::string> notes;  // each printed after "= ": "did you mean 'apologise' (line 57)?"

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

enum class Colour { never, ansi };

// All diagnostics of one file in file order, each as in scenario-language.md, with the source line and a caret right
// under the place (also under Hebrew and Czech). `source` is the file's bytes; may be invalid UTF-8. Ends with a
// newline if not empty.
std::string print_diagnostics(const std::vector<Diagnostic>& diagnostics, std::string_view display_name,
                              std::string_view source, Colour colour);

// True if at least one has Severity::error.
bool has_errors(const std::vector<Diagnostic>& diagnostics);

}  // namespace composure
