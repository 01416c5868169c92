// Carrying out an act that is possible.
#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

void call_by_act(Step& step, const Act& act, scenario::Helper helper) {
    const std::size_t customer = step.head.at_counter;
    if (call(step, helper, act.reason, kNoIndex) && customer != kNobody) {
        Effect effect;
        effect.add(step.model.gets_help);
        conduct(step, customer, effect);
    }
    become_busy(step, act.kind);
}

void feel_unsafe(Step& step) {
    const std::size_t customer = step.head.at_counter;
    Event& event = step.emit(EventKind::felt_unsafe, customer);
    if (customer != kNobody) event.moment.value = step.people[customer].moment;
    const auto supervisor = static_cast<std::size_t>(scenario::Helper::supervisor);
    const HelperState state = step.head.help_state[supervisor];
    if (state == HelperState::arrived) return;
    if (state == HelperState::on_the_way && !stray(step, supervisor)) return;
    call(step, scenario::Helper::supervisor, CallReason::safety, kNoIndex);
}

void ask_afterwards(Step& step) {
    const std::size_t customer = ask_about(step);
    set(step.person(customer), kAskedAfterwards);
    step.emit_here(EventKind::asked_afterwards, customer);
    become_busy(step, ActKind::ask_afterwards);
}

void consult(Step& step, PolicyId policy) {
    step.head.consulted |= std::uint32_t{1} << (policy.position() & 31U);
    step.emit(EventKind::consulted, step.head.at_counter).ref = policy.value;
}

void hold(Step& step) {
    put_on_hold(step);
    become_busy(step, ActKind::hold);
}

void switch_over(Step& step, CustomerId to) {
    switch_to(step, to.exists() ? to.position() : next_to_switch_to(step));
    become_busy(step, ActKind::switch_to);
}

void call_next(Step& step, CustomerId which) {
    fetch(step, which.exists() ? which.position() : first_in_line(step));
    become_busy(step, ActKind::call_next);
}

void breathe(Step& step) {
    step.emit(EventKind::breathed, kNobody);
    become_busy(step, ActKind::breathe);
}

EndStatus status_now(const Step& step) {
    return step.head.gone == step.count() ? EndStatus::finished : EndStatus::stopped;
}

void carry_out_act(Step& step, const Act& act) {
    switch (act.kind) {
        case ActKind::reply: answer(step, act.reply.value); break;
        case ActKind::listen: begin_listening(step, step.head.at_counter); break;
        case ActKind::acknowledge: acknowledge(step, act.minutes); break;
        case ActKind::consult: consult(step, act.policy); break;
        case ActKind::call_supervisor: call_by_act(step, act, scenario::Helper::supervisor); break;
        case ActKind::call_colleague: call_by_act(step, act, scenario::Helper::colleague); break;
        case ActKind::set_limit: set_limit(step); break;
        case ActKind::end_conversation: end_conversation(step); break;
        case ActKind::hold: hold(step); break;
        case ActKind::switch_to: switch_over(step, act.customer); break;
        case ActKind::call_next: call_next(step, act.customer); break;
        case ActKind::breathe: breathe(step); break;
        case ActKind::feel_unsafe: feel_unsafe(step); break;
        case ActKind::ask_afterwards: ask_afterwards(step); break;
        case ActKind::unclear: not_understood(step, step.head.at_counter); break;
        case ActKind::close:
        case ActKind::stop_now: end_session(step, status_now(step)); break;
    }
}

}  // namespace

void become_busy(Step& step, ActKind kind) {
    const Millis time = busy_time(kind);
    step.head.busy_kind = kind;
    step.head.busy_until = step.head.now + time.count;
    Event& event = step.emit(EventKind::busy, step.head.at_counter);
    event.value = static_cast<std::int32_t>(time.count);
    event.detail = static_cast<std::uint8_t>(kind);
}

void end_busy(Step& step) {
    if (step.head.busy_until == kNeverAt) return;
    step.head.busy_until = kNeverAt;
    step.emit(EventKind::busy_ended, step.head.at_counter).detail = static_cast<std::uint8_t>(step.head.busy_kind);
}

void busy_over(Step& step) {
    end_busy(step);
    const std::size_t customer = step.head.at_counter;
    if (customer == kNobody) return;
    if (step.people[customer].phase == Phase::coming) {
        if (step.people[customer].moment == kNoIndex) {
            enter(step, customer, step.model.customers[customer].first_moment);
        } else {
            go_on_after_hold(step, customer);
        }
        return;
    }
    if (hand_over_if_ready(step, customer)) return;
    const ActKind kind = step.head.busy_kind;
    if (kind != ActKind::call_supervisor && kind != ActKind::call_colleague) return;
    const std::size_t helper = kind == ActKind::call_supervisor ? 0 : 1;
    if (step.head.help_for[helper] != customer || !can_be_answered(step.people[customer].phase)) return;
    std::uint16_t next = kNoIndex;
    if (!answered(step, customer, static_cast<Answered>(helper), next)) return;
    cancel_clock(step, customer);
    enter(step, customer, next);
}

void carry_out(Step& step, const Act& act) {
    const std::size_t customer = step.head.at_counter;
    const bool listened = listening(step);
    if (listened) stop_listening(step, customer);
    carry_out_act(step, act);
    if (listened && step.head.at_counter == customer) go_on_after_listening(step, customer);
    settle(step);
}

}  // namespace composure::simulation
