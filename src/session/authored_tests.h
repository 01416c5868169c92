// Plays a scenario's own `tests:` and compares with what they expect (scenario-language.md, `tests`).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "scenario/scenario.h"
#include "simulation/model.h"

namespace composure::session {

struct TestResult {
    std::string name;
    bool passed = false;
    std::vector<Diagnostic> findings;  // code failing-test, at the step or expectation that did not hold
};

TestResult run_authored_test(const simulation::Model& model, const scenario::ScenarioTest& test);

}  // namespace composure::session
