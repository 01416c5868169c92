// What is refused before anything is parsed (scenario-language.md, "Reading a file safely"). Private to this room.
#pragma once

#include <string_view>

#include "scenario/tree_internal.h"

namespace composure::scenario {

// The bytes without a UTF-8 byte order mark, or nothing after one of too-large, not-utf8, nul-byte, control-character.
std::optional<std::string_view> pass_limits(std::string_view bytes, Findings& findings);

// Position of the first control character that is neither tab nor line end; a carriage return counts unless a line feed
// follows it.
std::optional<std::size_t> first_control_character(std::string_view text);

}  // namespace composure::scenario
