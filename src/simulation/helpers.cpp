// Helpers: whom a call is for, who comes, and what a colleague does. (hand_over.cpp: what a supervisor is told.)
#include "scenario/helps.h"
#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

constexpr std::size_t kColleague = static_cast<std::size_t>(scenario::Helper::colleague);

struct CalledFor {
    std::size_t customer = kNobody;
    std::size_t escalation = kNobody;
};

std::uint16_t bits_of(const Step& step, std::size_t escalation) {
    const FlatEscalation& flat = step.model.escalations[escalation];
    return step.people[flat.customer].escalations[flat.within_customer];
}

// The first of a customer's escalations not called for yet; kNobody if there is none.
std::size_t open_escalation(const Step& step, std::size_t customer, const scenario::Helper* fitting) {
    const FlatCustomer& flat = step.model.customers[customer];
    for (std::size_t n = 0; n < flat.escalations; ++n) {
        const std::size_t id = flat.first_escalation + n;
        if ((bits_of(step, id) & kCalledBit) != 0) continue;
        if (fitting == nullptr || scenario::helps(step.model.escalations[id].needs, *fitting)) return id;
    }
    return kNobody;
}

// Somebody who waits and for whom a colleague is due.
CalledFor due_in_line(const Step& step) {
    for (std::size_t n = 0; nth_waiting(step, n) != kNobody; ++n) {
        const std::size_t customer = nth_waiting(step, n);
        const FlatCustomer& flat = step.model.customers[customer];
        for (std::size_t e = flat.first_escalation; e < std::size_t{flat.first_escalation} + flat.escalations; ++e) {
            const bool due = (bits_of(step, e) & (kDueBit | kCalledBit)) == kDueBit;
            if (due && step.model.escalations[e].needs == scenario::HelpNeeded::colleague) return {customer, e};
        }
    }
    return {};
}

CalledFor whom_for(const Step& step, scenario::Helper helper) {
    const std::size_t customer = step.head.at_counter;
    if (customer != kNobody) {
        const std::size_t fitting = open_escalation(step, customer, &helper);
        if (fitting != kNobody) return {customer, fitting};
    }
    if (helper == scenario::Helper::colleague) {
        const CalledFor waiting = due_in_line(step);
        if (waiting.customer != kNobody) return waiting;
    }
    if (customer == kNobody) return {};
    return {customer, open_escalation(step, customer, nullptr)};
}

void log_call(Step& step, const CalledFor& whom, scenario::Helper helper, CallReason reason, std::uint16_t reply) {
    const std::int32_t come = whom.escalation == kNobody ? 0 : note_progress(step, whom.escalation);
    Event& event = step.emit(EventKind::called, whom.customer);
    if (whom.customer != kNobody) event.moment.value = step.people[whom.customer].moment;
    event.reply.value = reply;
    event.ref = static_cast<std::uint16_t>(reason);
    event.detail = static_cast<std::uint8_t>(helper);
    if (whom.escalation == kNobody) return;
    event.value = static_cast<std::int32_t>(whom.escalation + 1);
    event.other = come;
    const FlatEscalation& flat = step.model.escalations[whom.escalation];
    std::uint16_t& bits = step.person(flat.customer).escalations[flat.within_customer];
    bits = static_cast<std::uint16_t>(bits | kCalledBit);
}

void supervisor_arrives(Step& step) {
    step.head.help_state[kSupervisor] = HelperState::arrived;
    const std::size_t customer = step.head.at_counter;
    if (stray(step, kSupervisor)) {
        const bool waits = customer != kNobody && step.people[customer].phase == Phase::waiting_for_help;
        step.head.help_for[kSupervisor] = waits ? static_cast<std::uint8_t>(customer) : kNobody;
        step.head.help_escalation = kNobody;
        if (!waits) step.head.help_state[kSupervisor] = HelperState::idle;
    }
    if (customer != kNobody) hand_over_if_ready(step, customer);
}

void colleague_arrives(Step& step) {
    step.head.help_state[kColleague] = HelperState::arrived;
    const std::size_t customer = step.head.at_counter;
    const bool only_me = step.head.help_state[kSupervisor] == HelperState::idle;
    if (customer != kNobody && only_me && step.people[customer].phase == Phase::waiting_for_help) {
        colleague_takes(step, customer);
    } else if (step.head.in_line != 0) {
        colleague_takes(step, nth_waiting(step, 0));
    }
}

}  // namespace

bool helper_free(Step& step, std::size_t helper) {
    const FlatHelper& flat = step.model.helpers[helper];
    return flat.present && !flat.never && step.head.now >= flat.free_after &&
           step.head.help_state[helper] == HelperState::idle;
}

bool stray(const Step& step, std::size_t helper) {
    const std::uint8_t whom = step.head.help_for[helper];
    return helper == kSupervisor && (whom == kNobody || step.people[whom].phase == Phase::gone);
}

bool somebody_coming(const Step& step) {
    for (const HelperState state : step.head.help_state) {
        if (state == HelperState::on_the_way || state == HelperState::arrived) return true;
    }
    return false;
}

bool call(Step& step, scenario::Helper helper, CallReason reason, std::uint16_t reply) {
    const auto which = static_cast<std::size_t>(helper);
    const CalledFor whom = whom_for(step, helper);
    log_call(step, whom, helper, reason, reply);
    const bool already = step.head.help_state[which] == HelperState::on_the_way;
    if (!already && !helper_free(step, which)) {
        step.emit(EventKind::help_unavailable, whom.customer).detail = static_cast<std::uint8_t>(helper);
        return false;
    }
    step.head.help_for[which] = static_cast<std::uint8_t>(whom.customer);
    if (which == kSupervisor) step.head.help_escalation = static_cast<std::uint8_t>(whom.escalation);
    step.changed(kOnHelpers);
    if (already) return true;
    step.head.help_state[which] = HelperState::on_the_way;
    step.head.help_at[which] = step.head.now + step.model.helpers[which].arrives;
    return true;
}

void call_again(Step& step, scenario::Helper helper, std::uint16_t reply) {
    const std::size_t customer = step.head.at_counter;
    const std::size_t escalation = open_escalation(step, customer, &helper);
    if (escalation == kNobody) return;
    const bool theirs = step.head.help_for[static_cast<std::size_t>(helper)] == customer;
    if (theirs && (bits_of(step, escalation) & kDueBit) == 0) return;
    log_call(step, {customer, escalation}, helper, CallReason::none, reply);
}

void help_arrives(Step& step, std::size_t helper) {
    step.head.help_at[helper] = kNeverAt;
    step.changed(kOnHelpers);
    if (step.head.help_state[helper] == HelperState::occupied) {
        step.head.help_state[helper] = HelperState::idle;
        return;
    }
    step.emit(EventKind::help_arrived, step.head.help_for[helper]).detail = static_cast<std::uint8_t>(helper);
    if (helper == kSupervisor)
        supervisor_arrives(step);
    else
        colleague_arrives(step);
}

void colleague_takes(Step& step, std::size_t customer) {
    step.head.help_state[kColleague] = HelperState::occupied;
    step.head.help_at[kColleague] = step.head.now + kColleagueBusy;
    step.head.help_for[kColleague] = kNobody;
    step.changed(kOnHelpers);
    if (customer == step.head.at_counter) {
        const FlatCustomer& flat = step.model.customers[customer];
        for (std::size_t e = flat.first_escalation; e < std::size_t{flat.first_escalation} + flat.escalations; ++e) {
            const FlatEscalation& escalation = step.model.escalations[e];
            if ((bits_of(step, e) & kCalledBit) == 0 || escalation.answer == kNoIndex) continue;
            enter(step, customer, escalation.answer);
            return;
        }
    }
    step.emit(EventKind::went_with_helper, customer).detail = static_cast<std::uint8_t>(kColleague);
    const Phase phase = step.people[customer].phase;
    if (phase == Phase::in_line || phase == Phase::on_hold) take_out_of_line(step, customer);
    leave(step, customer, scenario::Outcome::served_by_colleague);
}

}  // namespace composure::simulation
