// The reference play of rubric.md: what a good trainer would do, decided from the state alone.
#include <algorithm>

#include "simulation/policy_internal.h"

namespace composure::simulation {
namespace {

constexpr std::int64_t kThinking = 1000;

// How good a reply is here; compared part by part.
struct Worth {
    bool clean = false;         // no bad code, and no call for help that is not needed
    std::int32_t severity = 0;  // of its bad codes; nearer to 0 is better
    std::int32_t asked = 0;     // codes of calls-for that it does
    std::int32_t trust = 0;
};

bool better(const Worth& a, const Worth& b) {
    if (a.clean != b.clean) return a.clean;
    if (!a.clean && a.severity != b.severity) return a.severity > b.severity;
    if (a.asked != b.asked) return a.asked > b.asked;
    return a.trust > b.trust;
}

bool has_bit(const Step& step, std::size_t escalation, EscalationBits bit) {
    const FlatEscalation& flat = step.model.escalations[escalation];
    return (step.people[flat.customer].escalations[flat.within_customer] & bit) != 0;
}

// An escalation of this customer that is due and not called for; kNobody if none.
std::size_t needed(const Step& step, std::size_t customer) {
    const FlatCustomer& flat = step.model.customers[customer];
    for (std::size_t e = flat.first_escalation; e < std::size_t{flat.first_escalation} + flat.escalations; ++e) {
        if (has_bit(step, e, kDueBit) && !has_bit(step, e, kCalledBit)) return e;
    }
    return kNobody;
}

bool fits(scenario::HelpNeeded needs, std::size_t helper) {
    if (needs == scenario::HelpNeeded::any) return true;
    return (needs == scenario::HelpNeeded::supervisor) == (helper == 0);
}

bool calls_needed(const Step& step, const FlatReply& reply, std::size_t escalation) {
    if (reply.calls == kNobody || escalation == kNobody) return false;
    return fits(step.model.escalations[escalation].needs, reply.calls);
}

// Help that nobody needs yet, for somebody with whom calling is judged.
bool calls_too_early(const Step& step, std::size_t customer, const FlatReply& reply) {
    if (reply.calls == kNobody) return false;
    const FlatCustomer& flat = step.model.customers[customer];
    for (std::size_t e = flat.first_escalation; e < std::size_t{flat.first_escalation} + flat.escalations; ++e) {
        if (!has_bit(step, e, kCalledBit)) return !calls_needed(step, reply, needed(step, customer));
    }
    return false;
}

Worth worth_of(const Simulation& simulation, const Step& step, std::size_t customer, ReplyId id) {
    const scenario::Vocabulary& vocabulary = simulation.model().vocabulary();
    const FlatReply& flat = step.model.replies[id.position()];
    const auto& asked = simulation.model().moment(MomentId::at(flat.moment)).calls_for;
    Worth worth;
    worth.clean = !calls_too_early(step, customer, flat);
    worth.trust = flat.conduct_trust + flat.trust;
    for (const CodeId code : simulation.model().reply(id).does) {
        const scenario::ConductCode& conduct = vocabulary[code];
        if (conduct.kind == scenario::ConductKind::bad) {
            worth.clean = false;
            worth.severity += conduct.severity;
        }
        if (std::find(asked.begin(), asked.end(), code) != asked.end()) ++worth.asked;
    }
    return worth;
}

bool anything(const Model&, ReplyId) { return true; }
bool calls_nobody(const Model& model, ReplyId reply) { return !model.reply(reply).calls.has_value(); }

template <class Wanted>
ReplyId best_offered(const Simulation& simulation, const Step& step, ReplyFilter among, Wanted wanted) {
    const std::size_t customer = step.head.at_counter;
    const FlatMoment& moment = step.moment_of(customer);
    ReplyId best;
    Worth best_worth;
    for (std::size_t n = 0; n < moment.replies; ++n) {
        if ((std::uint32_t{step.head.offered} >> n & 1U) == 0) continue;
        const ReplyId id = ReplyId::at(std::size_t{moment.first_reply} + n);
        if (!wanted(step.model.replies[id.position()]) || !among(simulation.model(), id)) continue;
        const Worth worth = worth_of(simulation, step, customer, id);
        if (best.exists() && !better(worth, best_worth)) continue;
        best = id;
        best_worth = worth;
    }
    return best;
}

bool clean(const Simulation& simulation, const Step& step, ReplyId id) {
    return worth_of(simulation, step, step.head.at_counter, id).clean;
}

// The second insult, and no limit so far.
bool wants_limit(const Step& step, std::size_t customer) {
    const CustomerState& person = step.people[customer];
    return person.insults >= 2 && person.limits == 0 && step.moment_of(customer).is == scenario::Provocation::insult;
}

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
    const auto calls = [&](const FlatReply& reply) { return calls_needed(step, reply, escalation); };
    if (open && best_offered(simulation, step, anything, calls).exists()) return std::nullopt;
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

ReplyId reference_reply(const Simulation& simulation) { return reference_reply(simulation, anything); }

ReplyId reference_reply(const Simulation& simulation, ReplyFilter among) {
    const Step step = Insight::look(simulation);
    const std::size_t customer = step.head.at_counter;
    if (customer == kNobody || step.head.offered == 0) return ReplyId::none();
    const auto best = [&](auto wanted) { return best_offered(simulation, step, among, wanted); };
    if (step.people[customer].phase == Phase::hand_over) {
        const ReplyId facts =
            best([](const FlatReply& reply) { return reply.hand_over == scenario::HandOverReply::Kind::facts; });
        if (facts.exists()) return facts;
    }
    const std::size_t escalation = needed(step, customer);
    const ReplyId calling = best([&](const FlatReply& reply) { return calls_needed(step, reply, escalation); });
    if (calling.exists()) return calling;
    if (wants_limit(step, customer)) {
        const ReplyId limit = best([](const FlatReply& reply) { return reply.sets_limit; });
        if (limit.exists() && clean(simulation, step, limit)) return limit;
    }
    return best([](const FlatReply&) { return true; });
}

Millis reference_time(const Simulation& simulation) {
    const Step step = Insight::look(simulation);
    if (step.head.at_counter == kNobody) return Millis{step.head.now};
    const std::size_t customer = step.head.at_counter;
    const CustomerState& person = step.people[customer];
    if (!can_be_answered(person.phase) && person.phase != Phase::hand_over) return Millis{step.head.now};
    const FlatMoment& moment = step.moment_of(customer);
    std::int64_t think = kThinking;
    for (std::size_t n = 0; n < moment.replies; ++n) {
        if ((std::uint32_t{step.head.offered} >> n & 1U) != 0)
            think += step.model.replies[moment.first_reply + n].reading;
    }
    if (person.phase == Phase::hand_over) return Millis{person.attention + think};
    const bool clock_runs = person.phase == Phase::waiting && person.deadline != kNeverAt;
    const std::int64_t clock = clock_runs ? person.length : clock_now(step, customer);
    const std::int64_t speech_end = clock_runs ? person.deadline - person.length : person.deadline;
    if (speech_end == kNeverAt) return Millis{step.head.now};
    return Millis{speech_end + std::min(think, clock / 2)};
}

}  // namespace composure::simulation
