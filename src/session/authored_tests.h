// Plays a scenario's own `tests:` and compares with what they expect (scenario-language.md, `tests`).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "scenario/scenario.h"
#include "scoring/scorecard.h"
#include "simulation/model.h"
#include "simulation/recording.h"

namespace composure::session {

struct TestResult {
    std::string name;
    bool passed = false;
    std::vector<Diagnostic> findings;  // code failing-test, at the step or the expectation that did not hold
    simulation::Recording recording;   // what was played, for `replay`
    scoring::Scorecard scorecard;
};

// How a step is timed: a reply 2 s after the line has ended (half of the clock if that is shorter), or `after` the end
// of the line, or `cut-in` after its first word; when that has passed already, at once. An act happens now, or `after`
// from now; call-next waits for a free counter and every act for the end of what keeps the trainee busy. A hand-over
// that no step speaks of takes the facts. After the last step time runs to the end.
TestResult run_authored_test(const simulation::Model& model, const scenario::ScenarioTest& test);

}  // namespace composure::session
