// Does one bad customer spoil the next (NL12)? Counts for the trainee alone; never part of a score.
#pragma once

#include <cstdint>
#include <span>

#include "scoring/scorecard.h"
#include "simulation/event.h"
#include "simulation/model.h"

namespace composure::scoring {

// Turns with replies, of unprovoked moments alone: who answers badly to an insult carries nothing over.
struct CarryOverCounts {
    std::int32_t after_good = 0, after_total = 0;  // within the first 3 turns of the customer who came to the counter
                                                   // right after one who provoked with level 2 or more
    std::int32_t other_good = 0, other_total = 0;  // all others
};
// good: no finding of calm, not-arguing or service with a severity in that turn.
CarryOverCounts carry_over(const simulation::Model& model, std::span<const simulation::Event> events,
                           const Scorecard& card);

}  // namespace composure::scoring
