// How a customer leaves, and how a session ends.
#include "simulation/step_internal.h"

namespace composure::simulation {

void leave(Step& step, std::size_t customer, scenario::Outcome outcome) {
    watch(step, customer);  // what came true with the last word still counts
    CustomerState& person = step.person(customer);
    if (step.head.at_counter == customer) {
        if (listening(step)) stop_listening(step, customer);
        step.head.at_counter = kNobody;
        step.head.offered = 0;
        step.head.last_gone = static_cast<std::uint8_t>(customer);
    }
    person.phase = Phase::gone;
    person.outcome = outcome;
    person.deadline = kNeverAt;
    person.attention = kNeverAt;
    step.emit_here(EventKind::gone, customer).detail = static_cast<std::uint8_t>(outcome);
    step.changed(kOnPlace);
    watch(step, customer);
    const auto supervisor = static_cast<std::size_t>(scenario::Helper::supervisor);
    if (supervisor_waits_for(step, customer)) {
        step.head.help_state[supervisor] = HelperState::idle;
        step.changed(kOnHelpers);
    }
    if (++step.head.gone == step.count()) step.head.ends_at = step.head.now + kEndAfter.count;
}

void end_session(Step& step, EndStatus status) {
    for (std::size_t c = 0; c < step.count(); ++c) {
        CustomerState& person = step.person(c);
        if (person.phase == Phase::away || person.phase == Phase::gone) continue;
        person.phase = Phase::gone;
        person.outcome = scenario::Outcome::unserved;
        step.emit_here(EventKind::gone, c).detail = static_cast<std::uint8_t>(scenario::Outcome::unserved);
    }
    step.head.at_counter = kNobody;
    step.head.in_line = 0;
    step.head.offered = 0;
    step.head.busy_until = kNeverAt;
    step.head.flags = static_cast<std::uint8_t>(step.head.flags | kEnded);
    step.emit(EventKind::ended, kNobody).detail = static_cast<std::uint8_t>(status);
}

}  // namespace composure::simulation
