// judge(model, events, reference events) -> Scorecard: a pure function of the events (rubric.md). It computes no conditions: what was
// due and when is in the events.
#pragma once

#include <span>

#include "scoring/scorecard.h"
#include "simulation/event.h"
#include "simulation/model.h"
#include "simulation/recording.h"

namespace composure::scoring {

// What the judge needs of the reference play of the same scenario and seed. Make it once a seed.
struct Reference {
    struct PerCustomer {
        std::int64_t provoked_weight = 0;  // sum of w over turns with replies
        bool called = false, due_came = false, kept = true;
    };
    std::int64_t weight = 0;  // W before the least of 6
    std::int32_t turns = 0;   // turns that offer replies
    std::int32_t service_items = 0;
    std::int32_t waiting = 0;
    std::int32_t kept = 0;
    std::vector<PerCustomer> customers;
    std::vector<bool> due;  // by EscalationId
};
Reference measure_reference(const simulation::Model& model, std::span<const simulation::Event> reference_events);

// Simulates the reference policy and measures it.
Reference make_reference(const simulation::Model& model, std::uint64_t seed);

// Reuses `into`'s memory. `settings`: the recording's.
void judge(const simulation::Model& model, std::span<const simulation::Event> events, const Reference& reference,
           simulation::Settings settings, Scorecard& into);
Scorecard judge(const simulation::Model& model, std::span<const simulation::Event> events, const Reference& reference,
                simulation::Settings settings = {});

}  // namespace composure::scoring
