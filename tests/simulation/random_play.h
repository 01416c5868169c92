// A program that presses anything at any time, and a scenario with everything in it, for the properties.
#pragma once

#include <cstdint>

#include "base/mix64.h"
#include "build.h"

namespace composure::simulation::testing {

// Four customers, remorse, limits, helpers, facts, conditions of time, one who pushes in.
Model busy_shop(scenario::Place place = scenario::Place::counter);

// Draws acts and pauses from its own seed; the same seed acts the same whatever the simulation answers.
class RandomHand {
public:
    explicit RandomHand(std::uint64_t seed) : seed_(seed) {}
    std::uint32_t below(std::uint32_t limit) { return scale_below(mix64(seed_, 99, 0, n_++), limit); }
    // Mostly what is possible: a reply on offer half of the time.
    Act act(const Simulation& simulation);

private:
    std::uint64_t seed_;
    std::uint64_t n_ = 0;
};

}  // namespace composure::simulation::testing
