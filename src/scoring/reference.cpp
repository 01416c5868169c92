#include "scoring/reference.h"

#include "scoring/pass_internal.h"

namespace composure::scoring {

Reference measure_reference(const simulation::Model& model, std::span<const simulation::Event> reference_events) {
    std::vector<Finding> findings;
    Pass pass(model, findings, 0);
    follow(pass, reference_events);

    Reference reference;
    reference.turns = pass.losses[0].offered_turns;
    for (const std::int32_t items : pass.items) reference.service_items += items;
    for (std::size_t n = 0; n < pass.people_count; ++n) {
        const Person& person = pass.people[n];
        Reference::PerCustomer measured;
        measured.weight = person.weight;
        measured.turns = person.turns;
        measured.items = person.items;
        measured.kept = person.outcome != scenario::Outcome::left;
        reference.weight += person.weight;
        reference.waiting += person.waiting ? 1 : 0;
        reference.kept += person.waiting && measured.kept ? 1 : 0;
        reference.customers.push_back(measured);
    }
    for (std::size_t n = 0; n < pass.need_count; ++n) reference.due.push_back(pass.needs[n].due != kNever ? 1 : 0);
    std::vector<EscalationVerdict> verdicts;
    Exact unused;
    reference.escalations = score_escalation(pass, reference, verdicts, unused).opportunities;
    return reference;
}

}  // namespace composure::scoring
