// How the room's own code looks into a Simulation: its state as the structs of state_internal.h. Private to
// simulation/.
#pragma once

#include <cstddef>
#include <new>

#include "simulation/simulation.h"
#include "simulation/step_internal.h"

namespace composure::simulation {

class Insight {
public:
    // A Step over the simulation's own state. Only Simulation itself may change it; everybody else looks.
    static Step look(const Simulation& simulation) { return step(const_cast<Simulation&>(simulation), nullptr); }

    static Step step(Simulation& simulation, EventLog* log) {
        std::byte* const first = simulation.state_.front().bytes;
        const Compiled& model = simulation.model_->compiled();
        auto* const head = std::launder(reinterpret_cast<Header*>(first));
        auto* const people = std::launder(reinterpret_cast<CustomerState*>(first + kCell));
        std::byte* const rest = first + kCell * (1 + model.customers.size());
        auto* const bits = std::launder(reinterpret_cast<std::uint64_t*>(rest));
        return Step{model, *head, people, bits, simulation.seed_, log, 0};
    }

    static std::size_t cells(const Compiled& model) { return 1 + model.customers.size() + (model.bits + 511) / 512; }

    static constexpr std::size_t kCell = 64;
};

}  // namespace composure::simulation
