// Plays by chance, to see what no plan led to. Private to analysis/.
#pragma once

#include "simulation/simulation.h"

namespace composure::analysis::proving {

// The nth of them; a play's own luck is its seed, n among the first few.
simulation::Simulation random_play(const simulation::Model& model, std::uint64_t n);
// With this luck.
simulation::Simulation random_play(const simulation::Model& model, std::uint64_t seed, std::uint64_t n);

}  // namespace composure::analysis::proving
