// The hand-over replies that every escalation has when the file writes none (`hand-over:`): what they say, and what a
// step of a test may call them.
#pragma once

#include <array>
#include <string_view>

#include "scenario/scenario.h"

namespace composure::scenario {

struct OwnHandOver {
    HandOverReply::Kind kind = HandOverReply::Kind::bare;
    std::string_view name;  // in a test: `play: [..., facts]`
    std::string_view say;
};

inline constexpr std::array<OwnHandOver, 3> kOwnHandOvers{
    {{HandOverReply::Kind::facts, "facts", "Here is what happened, what we tried, and what is still open."},
     {HandOverReply::Kind::gossip, "gossip", "This is the one I mean. Good luck, you will need it."},
     {HandOverReply::Kind::bare, "bare", "Could you take over here, please?"}}};

}  // namespace composure::scenario
