// What follows when something has changed: help is due, harm is done, other replies are on offer.
#include <algorithm>

#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

// Help for somebody in line can only be a colleague's; a supervisor's is looked at once they are at the counter.
bool is_watched(const Step& step, const FlatEscalation& escalation) {
    const Phase phase = step.people[escalation.customer].phase;
    if (phase == Phase::in_line) return escalation.needs == scenario::HelpNeeded::colleague;
    return at_counter(phase) || phase == Phase::on_hold;
}

void mark(Step& step, const FlatEscalation& escalation, std::size_t id, EscalationBits bit, EventKind kind) {
    std::uint16_t& bits = step.person(escalation.customer).escalations[escalation.within_customer];
    bits = static_cast<std::uint16_t>(bits | bit);
    step.emit(kind, escalation.customer).ref = static_cast<std::uint16_t>(id);
}

void watch_one(Step& step, std::size_t id) {
    const FlatEscalation& escalation = step.model.escalations[id];
    const std::uint16_t& bits = step.person(escalation.customer).escalations[escalation.within_customer];
    const bool watched = is_watched(step, escalation);
    if (watched && (bits & kDueBit) == 0) {
        if (holds(step, escalation.customer, escalation.due)) {
            mark(step, escalation, id, kDueBit, EventKind::due);
        } else if ((bits & kCalledBit) == 0) {
            note_progress(step, id);
        }
    }
    const bool gone = step.person(escalation.customer).phase == Phase::gone;
    if ((watched || gone) && (bits & kHarmBit) == 0 && holds(step, escalation.customer, escalation.harm)) {
        mark(step, escalation, id, kHarmBit, EventKind::harm);
    }
}

}  // namespace

std::int32_t note_progress(Step& step, std::size_t escalation) {
    const FlatEscalation& flat = step.model.escalations[escalation];
    std::uint16_t& bits = step.person(flat.customer).escalations[flat.within_customer];
    const std::int32_t furthest = std::max<std::int32_t>(bits & kProgressMask, progress(step, flat.customer, flat.due));
    bits = static_cast<std::uint16_t>((bits & ~kProgressMask) | furthest);
    return furthest;
}

void watch(Step& step, std::size_t customer) {
    const FlatCustomer& flat = step.model.customers[customer];
    for (std::size_t n = 0; n < flat.escalations; ++n) watch_one(step, flat.first_escalation + n);
}

std::uint16_t offered_now(Step& step, std::size_t customer) {
    const FlatMoment& moment = step.moment_of(customer);
    std::uint16_t offered = 0;
    for (std::size_t n = 0; n < moment.replies; ++n) {
        const FlatReply& reply = step.model.replies[moment.first_reply + n];
        if (reply.once_bit != kNoIndex && step.bit(reply.once_bit)) continue;
        if (reply.removes && !may_end(step, customer)) continue;
        if (reply.condition.count != 0 && !holds(step, customer, reply.condition)) continue;
        offered = static_cast<std::uint16_t>(offered | 1U << n);
    }
    return offered;
}

void offer(Step& step, std::size_t customer) {
    const FlatMoment& moment = step.moment_of(customer);
    if (moment.replies == 0) {
        step.head.offered = 0;
        return;
    }
    step.head.offered =
        moment.all_offered ? static_cast<std::uint16_t>((1U << moment.replies) - 1U) : offered_now(step, customer);
    step.emit_here(EventKind::offered, customer).value = step.head.offered;
}

void settle_changes(Step& step) {
    const std::uint16_t dirty = step.dirty;
    step.dirty = 0;
    if ((dirty & step.model.depends) != 0) {
        for (std::size_t c = 0; c < step.count(); ++c) {
            if ((dirty & step.model.customers[c].depends) != 0 && step.people[c].phase != Phase::gone) watch(step, c);
        }
    }
    const std::size_t customer = step.head.at_counter;
    if (customer == kNobody || !can_be_answered(step.people[customer].phase)) return;
    const FlatMoment& moment = step.moment_of(customer);
    if (moment.all_offered || (dirty & moment.depends) == 0) return;
    const std::uint16_t offered = offered_now(step, customer);
    if (offered == step.head.offered) return;
    step.head.offered = offered;
    step.emit_here(EventKind::offered, customer).value = offered;
}

std::int64_t next_timed(Step& step) {
    if (!step.model.timed) return kNeverAt;
    std::int64_t next = kNeverAt;
    for (std::size_t e = 0; e < step.model.escalations.size(); ++e) {
        const FlatEscalation& escalation = step.model.escalations[e];
        if (!is_watched(step, escalation)) continue;
        const std::uint16_t bits = step.people[escalation.customer].escalations[escalation.within_customer];
        if ((bits & kDueBit) == 0) next = std::min(next, next_flip(step, escalation.customer, escalation.due));
        if ((bits & kHarmBit) == 0) next = std::min(next, next_flip(step, escalation.customer, escalation.harm));
    }
    const std::size_t customer = step.head.at_counter;
    if (customer == kNobody || !can_be_answered(step.people[customer].phase)) return next;
    const FlatMoment& moment = step.moment_of(customer);
    if ((moment.depends & kOnTime) == 0) return next;
    for (std::size_t n = 0; n < moment.replies; ++n) {
        next = std::min(next, next_flip(step, customer, step.model.replies[moment.first_reply + n].condition));
    }
    return next;
}

}  // namespace composure::simulation
