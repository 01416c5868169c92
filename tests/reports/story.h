// One small story and a few plays of it, as event logs, for the exact texts of the reports.
#pragma once

#include <string>

#include "scoring/builders.h"

namespace composure::reports::testing {

// Mrs Tamm and the wrong change, with the real conduct table.
simulation::Model story();

// Heated, an insult answered, help called in time and handed over with the facts.
scoring::Scorecard heated_play(const simulation::Model& model);
// Counted together: nothing to mend.
scoring::Scorecard calm_play(const simulation::Model& model);
// Silent, then stopped.
scoring::Scorecard stopped_play(const simulation::Model& model);

}  // namespace composure::reports::testing
