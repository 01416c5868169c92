// What the reference says, and when: of the replies on offer the one that a good trainer would choose (rubric.md).
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

}  // namespace

bool is_called_by_a_reply(const Simulation& simulation, const Step& step, std::size_t escalation) {
    const auto calls = [&](const FlatReply& reply) { return calls_needed(step, reply, escalation); };
    return best_offered(simulation, step, anything, calls).exists();
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
