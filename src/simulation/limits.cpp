// Limits, and the exit that they open.
#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

bool said_worse(const CustomerState& person) {
    const auto bit = [](scenario::Provocation provocation) { return 1U << (static_cast<unsigned>(provocation) - 1U); };
    return (person.heard & (bit(scenario::Provocation::threat) | bit(scenario::Provocation::harassment))) != 0;
}

void react(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    person.phase = Phase::reacting;
    person.length = step.model.reaction_time;
    person.deadline = step.head.now + person.length;
    step.emit_here(EventKind::reacted, customer).value = person.length;
}

}  // namespace

bool may_end(const Step& step, std::size_t customer) {
    if (step.model.never_ends) return false;
    const CustomerState& person = step.people[customer];
    return said_worse(person) || (person.limits >= step.model.limits_to_end && has(person, kHarshSinceLimit));
}

bool is_nagging(const Step& step, std::size_t customer) {
    return step.people[customer].limits >= step.model.limits_to_end;
}

void note_limit(Step& step, std::size_t customer, std::uint16_t reply) {
    CustomerState& person = step.person(customer);
    Event& event = step.emit_here(EventKind::limit_set, customer);
    event.reply.value = reply;
    event.detail = is_nagging(step, customer) ? 1 : 0;
    if (person.limits < 255) ++person.limits;
    unset(person, kInsultAfterLimit);
    step.changed(kOnLimits | kOnWords);
}

void set_limit(Step& step) {
    const std::size_t customer = step.head.at_counter;
    const bool interrupts = cut_off(step, customer, CutBy::protection) == Cut::interrupts;
    cancel_clock(step, customer);
    step.person(customer).silences = 0;
    Effect effect;
    effect.add(step.model.sets_limit);
    if (interrupts) effect.add(step.model.interrupts);
    if (is_nagging(step, customer)) effect.add(step.model.nags);
    note_limit(step, customer, kNoIndex);
    conduct(step, customer, effect);
    if (hand_over_if_ready(step, customer)) return;
    std::uint16_t next = kNoIndex;
    if (answered(step, customer, Answered::set_limit, next)) {
        enter(step, customer, next);
    } else {
        react(step, customer);
    }
}

void end_conversation(Step& step) {
    const std::size_t customer = step.head.at_counter;
    const bool interrupts = cut_off(step, customer, CutBy::protection) == Cut::interrupts;
    cancel_clock(step, customer);
    step.emit_here(EventKind::told_to_leave, customer);
    if (interrupts) {
        Effect effect;
        effect.add(step.model.interrupts);
        conduct(step, customer, effect);
    }
    std::uint16_t next = kNoIndex;
    if (answered(step, customer, Answered::end_conversation, next)) {
        enter(step, customer, next);
    } else {
        leave(step, customer, scenario::Outcome::removed);
    }
}

}  // namespace composure::simulation
