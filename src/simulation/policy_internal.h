// Parts of the reference policy that stand in files of their own. Private to simulation/.
#pragma once

#include <optional>

#include "scenario/helps.h"
#include "simulation/insight_internal.h"
#include "simulation/policy.h"

namespace composure::simulation {

inline bool anything(const Model&, ReplyId) { return true; }

inline bool has_bit(const Step& step, std::size_t escalation, EscalationBits bit) {
    const FlatEscalation& flat = step.model.escalations[escalation];
    return (step.people[flat.customer].escalations[flat.within_customer] & bit) != 0;
}

// An escalation of this customer that is due and not called for; kNobody if none.
inline std::size_t needed(const Step& step, std::size_t customer) {
    const FlatCustomer& flat = step.model.customers[customer];
    for (std::size_t e = flat.first_escalation; e < std::size_t{flat.first_escalation} + flat.escalations; ++e) {
        if (has_bit(step, e, kDueBit) && !has_bit(step, e, kCalledBit)) return e;
    }
    return kNobody;
}

inline bool calls_needed(const Step& step, const FlatReply& reply, std::size_t escalation) {
    if (reply.calls == kNobody || escalation == kNobody) return false;
    return scenario::helps(step.model.escalations[escalation].needs, static_cast<scenario::Helper>(reply.calls));
}

// The second insult, and no limit so far.
inline bool wants_limit(const Step& step, std::size_t customer) {
    const CustomerState& person = step.people[customer];
    return person.insults >= 2 && person.limits == 0 && step.moment_of(customer).is == scenario::Provocation::insult;
}

// Whether a reply on offer calls the help that this escalation needs.
bool is_called_by_a_reply(const Simulation& simulation, const Step& step, std::size_t escalation);

// Phone and chat: leaves the talk, with a word, for somebody who would soon be lost; nothing if nobody would.
std::optional<TimedAct> turn_to_others(const Simulation& simulation, const Step& step);
// Whom the reference serves when nobody is at the counter and somebody waits.
std::optional<Act> next_to_serve(const Step& step);
bool soon_lost(const Step& step);  // somebody who waits is as good as gone

}  // namespace composure::simulation
