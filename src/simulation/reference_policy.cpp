// The reference play of rubric.md: what a good trainer would do, decided from the state alone.
#include <algorithm>

#include "simulation/policy_internal.h"

namespace composure::simulation {
namespace {

bool calls_nobody(const Model& model, ReplyId reply) { return !model.reply(reply).calls.has_value(); }

TimedAct at_once(const Step& step, Act act) { return {Millis{step.head.now}, act}; }

std::optional<TimedAct> possible(const Simulation& simulation, const Step& step, Act act) {
    if (!simulation.would(act)) return std::nullopt;
    return at_once(step, act);
}

std::optional<TimedAct> call_for(const Simulation& simulation, const Step& step, std::size_t escalation) {
    const scenario::HelpNeeded needs = step.model.escalations[escalation].needs;
    const bool colleague = needs == scenario::HelpNeeded::colleague ||
                           (needs == scenario::HelpNeeded::any && !step.model.helpers[0].present);
    Act act;
    act.kind = colleague ? ActKind::call_colleague : ActKind::call_supervisor;
    return possible(simulation, step, act);
}

// Their last words: whoever is leaving needs no supervisor any more. (A colleague helps those behind them.)
bool comes_too_late(const Simulation& simulation, const Step& step, std::size_t customer, std::size_t escalation) {
    if (step.model.escalations[escalation].needs == scenario::HelpNeeded::colleague) return false;
    const CustomerState& person = step.people[customer];
    if (person.phase == Phase::hand_over || person.moment >= simulation.model().moment_count()) return false;
    return simulation.model().moment(MomentId::at(person.moment)).ends != scenario::Outcome::none;
}

// Help that is due and that no reply on offer calls.
std::optional<TimedAct> call_help(const Simulation& simulation, const Step& step) {
    const std::size_t here = step.head.at_counter;
    for (std::size_t n = 0; nth_waiting(step, n) != kNobody; ++n) {
        const std::size_t escalation = needed(step, nth_waiting(step, n));
        if (escalation == kNobody) continue;
        if (step.model.escalations[escalation].needs != scenario::HelpNeeded::colleague)
            continue;  // when they are back
        if (const auto act = call_for(simulation, step, escalation)) return act;
    }
    if (here == kNobody) return std::nullopt;
    const std::size_t escalation = needed(step, here);
    if (escalation == kNobody || comes_too_late(simulation, step, here, escalation)) return std::nullopt;
    const bool open = can_be_answered(step.people[here].phase) && step.head.offered != 0;
    if (open && is_called_by_a_reply(simulation, step, escalation)) return std::nullopt;
    return call_for(simulation, step, escalation);
}

std::optional<TimedAct> see_newcomers(const Simulation& simulation, const Step& step) {
    for (std::size_t n = 0; n < kNearest; ++n) {
        const std::size_t customer = nth_in_line(step, n);
        if (customer == kNobody || has(step.people[customer], kAcknowledgedOnce)) continue;
        Act act;
        act.kind = ActKind::acknowledge;
        return possible(simulation, step, act);
    }
    return std::nullopt;
}

// Asks about those with whom something happened: a call, or a provocation.
bool worth_asking(const Step& step) {
    const std::size_t customer = ask_about(step);
    if (customer == kNobody) return false;
    if (step.people[customer].heard != 0) return true;
    return std::any_of(step.people[customer].escalations.begin(), step.people[customer].escalations.end(),
                       [](std::uint16_t bits) { return (bits & kCalledBit) != 0; });
}

std::optional<TimedAct> between_customers(const Simulation& simulation, const Step& step) {
    Act act;
    act.kind = ActKind::ask_afterwards;
    if (worth_asking(step) && !soon_lost(step)) return possible(simulation, step, act);
    act.kind = ActKind::close;
    return possible(simulation, step, next_to_serve(step).value_or(act));
}

std::optional<TimedAct> reply_in_time(const Simulation& simulation, const Step& step, ReplyFilter among) {
    const std::size_t customer = step.head.at_counter;
    const ReplyId reply = reference_reply(simulation, among);
    if (!reply.exists()) return std::nullopt;
    TimedAct planned{std::max(reference_time(simulation), Millis{step.head.now}), {}};
    planned.act.reply = reply;
    const bool limit = step.people[customer].phase != Phase::hand_over && wants_limit(step, customer) &&
                       !step.model.replies[reply.position()].sets_limit &&
                       !calls_needed(step, step.model.replies[reply.position()], needed(step, customer));
    if (limit) {
        planned.act = {};
        planned.act.kind = ActKind::set_limit;
    }
    return planned;
}

}  // namespace

std::optional<TimedAct> ReferencePolicy::next(const Simulation& simulation) {
    const Step step = Insight::look(simulation);
    if ((step.head.flags & kEnded) != 0 || step.head.busy_until != kNeverAt) return std::nullopt;
    const std::size_t customer = step.head.at_counter;
    const ReplyFilter among = calling_ == Calling::never ? calls_nobody : anything;
    if (customer != kNobody && step.people[customer].phase == Phase::hand_over) {
        return reply_in_time(simulation, step, among);
    }
    if (calling_ == Calling::when_due) {
        if (const auto act = call_help(simulation, step)) return act;
    }
    if (const auto act = see_newcomers(simulation, step)) return act;
    if (customer == kNobody) return between_customers(simulation, step);
    if (step.people[customer].phase == Phase::waiting_for_help) return turn_to_others(simulation, step);
    if (!can_be_answered(step.people[customer].phase)) return std::nullopt;
    const std::optional<TimedAct> reply = reply_in_time(simulation, step, among);
    if (calling_ == Calling::when_due && needed(step, customer) != kNobody) return reply;  // help comes first
    const std::optional<TimedAct> turn = turn_to_others(simulation, step);
    return turn && (!reply || turn->at <= reply->at) ? turn : reply;
}

}  // namespace composure::simulation
