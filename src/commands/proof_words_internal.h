// What `check` says about a scenario besides its faults: what was proved, and the figures. Private to this room.
#pragma once

#include <string>
#include <vector>

#include "analysis/league.h"
#include "analysis/proof.h"
#include "simulation/model.h"

namespace composure::commands {

// Some short lines, indented, each ending in a newline. `tests`: how many of the scenario's own hold, of how many.
struct TestCount {
    std::size_t hold = 0, all = 0;
};
std::string proof_words(const simulation::Model& model, const analysis::Proof& proof, const analysis::League& league,
                        TestCount tests);

// What the proofs took together, said once for all files; empty if nothing.
std::string abstraction_words(const std::vector<std::string>& sentences);

// The plays behind the figures, as entries for the scenario's `tests:`.
std::string play_scripts(const simulation::Model& model, const analysis::Proof& proof);

}  // namespace composure::commands
