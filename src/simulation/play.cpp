// Drives a policy: what happens by itself comes first, then its acts, as everywhere.
#include <algorithm>

#include "simulation/policy.h"

namespace composure::simulation {
namespace {

constexpr int kMostActsAtOneInstant = 100;  // a policy that only looks things up would never let time pass

bool is_due(const std::optional<TimedAct>& planned, const std::optional<Millis>& change, Millis last) {
    if (!planned || planned->at > last) return false;
    return !change || planned->at < *change;
}

}  // namespace

void play(Simulation& simulation, Policy& policy, Millis most) {
    int acts_here = 0;
    while (!simulation.ended()) {
        const std::optional<Millis> change = simulation.next_change();
        std::optional<TimedAct> planned;
        if (acts_here < kMostActsAtOneInstant) planned = policy.next(simulation);
        if (is_due(planned, change, most)) {
            const Millis at = std::max(planned->at, simulation.now());
            acts_here = at > simulation.now() ? 0 : acts_here + 1;
            simulation.advance(at);
            if (simulation.act(planned->act)) continue;
        }
        if (!change || *change > most) {
            simulation.advance(std::max(simulation.now(), change ? most : simulation.now()));
            simulation.act({.kind = ActKind::stop_now});
            return;
        }
        simulation.advance(*change);
        acts_here = 0;
    }
}

}  // namespace composure::simulation
