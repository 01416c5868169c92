// A scenario as something to choose practice from. Pure.
#pragma once

#include "records/standing.h"
#include "scenario/scenario.h"

namespace composure::records {

// With the pillars that it gives something to do for; none for an introduction of two minutes at most.
Playable playable_of(const scenario::Scenario& scenario);

}  // namespace composure::records
