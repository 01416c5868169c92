// Parts of the reference policy that stand in files of their own. Private to simulation/.
#pragma once

#include <optional>

#include "simulation/insight_internal.h"
#include "simulation/policy.h"

namespace composure::simulation {

// Phone and chat: leaves the talk, with a word, for somebody who would soon be lost; nothing if nobody would.
std::optional<TimedAct> turn_to_others(const Simulation& simulation, const Step& step);
// Whom the reference serves when nobody is at the counter and somebody waits.
std::optional<Act> next_to_serve(const Step& step);
bool soon_lost(const Step& step);  // somebody who waits is as good as gone

}  // namespace composure::simulation
