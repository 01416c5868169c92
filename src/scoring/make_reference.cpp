#include "scoring/reference.h"
#include "simulation/policy.h"
#include "simulation/simulation.h"

namespace composure::scoring {

Reference make_reference(const simulation::Model& model, std::uint64_t seed) {
    simulation::Simulation simulation(model, seed);
    simulation::ReferencePolicy policy;
    simulation::play(simulation, policy);
    return measure_reference(model, simulation.events());
}

}  // namespace composure::scoring
