// The hand-over: the supervisor has come and is told what it is about; and the quiet wait before it.
#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

void supervisor_is_free(Step& step) {
    step.head.help_state[kSupervisor] = HelperState::idle;
    step.head.help_for[kSupervisor] = kNobody;
    step.head.help_escalation = kNobody;
    step.changed(kOnHelpers);
}

}  // namespace

bool begin_hand_over(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    if (person.phase != Phase::waiting && person.phase != Phase::waiting_for_help) return false;
    if (step.head.busy_until != kNeverAt || person.attention != kNeverAt) return false;
    cancel_clock(step, customer);
    const std::uint8_t escalation = step.head.help_escalation;
    person.moment =
        escalation == kNobody ? step.model.customers[customer].hand_over : step.model.escalations[escalation].hand_over;
    person.phase = Phase::hand_over;
    unset(person, kToldToWait);
    person.deadline = kNeverAt;
    person.attention = step.head.now;
    step.emit_here(EventKind::hand_over_began, customer).detail = static_cast<std::uint8_t>(kSupervisor);
    offer(step, customer);
    return true;
}

void hand_over(Step& step, std::uint16_t id) {
    const std::size_t customer = step.head.at_counter;
    CustomerState& person = step.person(customer);
    const FlatReply& reply = step.model.replies[id];
    const std::uint8_t escalation = step.head.help_escalation;
    Event& event = step.emit_here(EventKind::handed_over, customer);
    event.reply.value = id;
    event.detail = static_cast<std::uint8_t>(reply.hand_over);
    person.attention = kNeverAt;
    person.silences = 0;
    conduct(step, customer, {reply.conduct_anger, reply.conduct_trust, reply.anger, reply.trust, reply.only_code});
    if ((reply.sets | reply.unsets) != 0) change_facts(step, customer, reply.sets, reply.unsets);
    supervisor_is_free(step);
    const std::uint16_t answer = escalation == kNobody ? kNoIndex : step.model.escalations[escalation].answer;
    if (answer == kNoIndex)
        leave(step, customer, scenario::Outcome::handed_over);
    else
        enter(step, customer, answer);
}

void wait_for_help(Step& step, std::size_t customer) {
    if (!somebody_coming(step)) {
        // Nobody would ever come: the reader warns (help-may-not-come), and nobody is left standing here.
        say_again_after(step, customer);
        return;
    }
    CustomerState& person = step.person(customer);
    step.emit_here(EventKind::waits_for_help, customer);
    person.phase = Phase::waiting_for_help;
    person.deadline = kNeverAt;
    step.head.offered = 0;
    if (hand_over_if_ready(step, customer)) return;
    const auto colleague = static_cast<std::size_t>(scenario::Helper::colleague);
    if (step.head.help_state[colleague] == HelperState::arrived &&
        step.head.help_state[kSupervisor] == HelperState::idle) {
        colleague_takes(step, customer);
    }
}

}  // namespace composure::simulation
