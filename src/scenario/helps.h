// Who is the help that somebody needs: said once, for the play, the reference and the judging.
#pragma once

#include "scenario/scenario.h"

namespace composure::scenario {

// Whether this helper can give what an escalation `needs` (scenario-language.md, "escalation").
constexpr bool helps(HelpNeeded needs, Helper helper) {
    if (needs == HelpNeeded::any) return true;
    return (needs == HelpNeeded::supervisor) == (helper == Helper::supervisor);
}

}  // namespace composure::scenario
