// Hold and switch: on the phone and in a chat a talk may wait while another goes on.
#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

// Nobody owes a word to somebody who threatens them.
bool threatens(const FlatMoment& moment) {
    return moment.who == scenario::Speaker::customer &&
           (moment.is == scenario::Provocation::threat || moment.is == scenario::Provocation::harassment);
}

HowHeld how_held(const Step& step, std::size_t customer) {
    const CustomerState& person = step.people[customer];
    if (has(person, kToldToWait)) return HowHeld::after_a_word;
    const bool needs_none = step.model.place == scenario::Place::chat || person.phase == Phase::waiting_for_help ||
                            threatens(step.moment_of(customer));
    return needs_none ? HowHeld::needs_no_word : HowHeld::without_a_word;
}

}  // namespace

void put_on_hold(Step& step) {
    const std::size_t customer = step.head.at_counter;
    CustomerState& person = step.person(customer);
    const HowHeld how = how_held(step, customer);
    const bool interrupts = cut_off(step, customer, CutBy::hold) == Cut::interrupts;
    cancel_clock(step, customer);
    if (person.phase == Phase::waiting_for_help) set(person, kHeldWhileWaiting);
    step.emit_here(EventKind::held, customer).detail = static_cast<std::uint8_t>(how);
    Effect effect;
    if (how == HowHeld::without_a_word) effect.add(step.model.ignores);
    if (interrupts) effect.add(step.model.interrupts);
    conduct(step, customer, effect);
    unset(person, kToldToWait);
    step.head.at_counter = kNobody;
    step.head.offered = 0;
    wait_on_hold(step, customer, how == HowHeld::after_a_word ? step.head.now + kSeenFor : kNeverAt);
}

void switch_to(Step& step, std::size_t customer) {
    if (step.head.at_counter != kNobody) put_on_hold(step);
    if (step.people[customer].phase == Phase::in_line) {
        fetch(step, customer);
        return;
    }
    take_out_of_line(step, customer);
    CustomerState& person = step.person(customer);
    const std::int64_t served = person.length;
    come_to_counter(step, customer, Lead::back);
    person.since = step.head.now - served;
    person.phase = Phase::coming;
}

void go_on_after_hold(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    const bool waited = has(person, kHeldWhileWaiting);
    unset(person, kHeldWhileWaiting);
    person.phase = Phase::waiting;
    person.deadline = kNeverAt;
    if (hand_over_if_ready(step, customer)) return;
    if (waited) {
        wait_for_help(step, customer);
    } else {
        say_again_after(step, customer);
    }
}

}  // namespace composure::simulation
