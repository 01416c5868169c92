// From a name in the file to the thing it names, with "did you mean 'apologise' (line 57)?" when there is none. Private
// to this room.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "scenario/scenario.h"
#include "scenario/tree_internal.h"

namespace composure::scenario {

// A name and where the file gives it. line 0: not in this file (a code of the conduct table).
struct Named {
    std::string name;
    SourceSpan at;
};

// Ids are one word of letters, digits, hyphens and underscores, of any script, at most 60 characters (code: bad-id).
bool check_id(std::string_view id, SourceSpan at, std::string_view kind, Findings& findings);

// Position of the node's text among `known`, or reports `code`: "there is no <kind> 'x'", with the nearest name.
std::optional<std::size_t> resolve_name(const Node& node, std::string_view code, std::string_view kind,
                                        const std::vector<Named>& known, Findings& findings);

// Codes of `does:`, `calls-for:`: a list or one word.
std::vector<CodeId> resolve_codes(const Node& node, std::string_view key, const Vocabulary& vocabulary,
                                  Findings& findings);
CodeId resolve_code(const Node& node, const Vocabulary& vocabulary, Findings& findings);

// False after the first hundred findings: nobody sees those, and a hostile file must not cost time.
bool worth_suggesting(const Findings& findings);

// Position of the nearest of the first thousand of `known`, if one is near enough to be a help and suggestions are
// worth while.
std::optional<std::size_t> nearest_of(std::string_view name, const std::vector<Named>& known, const Findings& findings);

// The same as notes: "did you mean 'apologise' (line 57)?"; empty when none is near.
std::vector<std::string> did_you_mean(std::string_view name, const std::vector<Named>& known, const Findings& findings);

// "'a', 'b', 'c'", for messages that name all there is; at most eight, then "...".
std::string listed(const std::vector<Named>& names);

}  // namespace composure::scenario
