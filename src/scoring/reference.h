// What the judge needs of the reference play (rubric.md): the yardstick of one scenario and seed. Made once a seed,
// frozen in every scorecard that it measured.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "scenario/scenario.h"
#include "simulation/event.h"
#include "simulation/model.h"

namespace composure::scoring {

inline constexpr std::size_t kMostTopics = 16;  // topics of service in one vocabulary that the judge keeps apart

struct Reference {
    struct PerCustomer {
        std::int64_t weight = 0;                        // sum of w over turns that offer replies
        std::int32_t turns = 0;                         // those turns
        std::array<std::uint8_t, kMostTopics> items{};  // service items by topic
        bool kept = true;                               // did not leave the line

        friend bool operator==(const PerCustomer&, const PerCustomer&) = default;
    };
    std::int64_t weight = 0;  // W before the least of 6
    std::int32_t turns = 0;   // turns that offer replies
    std::int32_t service_items = 0;
    std::int32_t escalations = 0;        // customers with the key who got a verdict
    std::int32_t waiting = 0;            // people who had to wait in line
    std::int32_t kept = 0;               // of those, who did not leave
    std::vector<PerCustomer> customers;  // by CustomerId
    std::vector<std::uint8_t> due;       // by EscalationId: 1 if it came

    friend bool operator==(const Reference&, const Reference&) = default;
};

Reference measure_reference(const simulation::Model& model, std::span<const simulation::Event> reference_events);

// Simulates the reference policy and measures it.
Reference make_reference(const simulation::Model& model, std::uint64_t seed);

}  // namespace composure::scoring
