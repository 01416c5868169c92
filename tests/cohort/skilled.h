// A simulated trainee of a given skill: at each decision the reference's way with that chance, else a bad one of some
// kind. Deterministic: same scenario, seed, skill and luck, same acts.
#pragma once

#include <cstdint>

#include "simulation/policy.h"

namespace composure::cohort {

struct Trainee {
    std::int32_t skill = 500;  // permille of decisions taken the reference's way
    std::uint64_t luck = 1;
};

simulation::Simulation play(const simulation::Model& model, std::uint64_t seed, Trainee trainee);

}  // namespace composure::cohort
