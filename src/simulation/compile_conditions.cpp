// Conditions and ways, from trees to flat tables.
#include <algorithm>

#include "simulation/compiled_internal.h"

namespace composure::simulation {
namespace {

using scenario::Condition;
using scenario::ConditionKind;

constexpr std::int64_t kLargest = 1'000'000'000'000;  // beyond any value asked for; sums stay far from overflow

std::uint16_t depends_of(const Condition& condition) {
    switch (condition.kind) {
        case ConditionKind::anger:
        case ConditionKind::trust: return kOnFeelings;
        case ConditionKind::insults:
        case ConditionKind::heard:
        case ConditionKind::insult_after_limit:
        case ConditionKind::reached: return kOnWords;
        case ConditionKind::limit_set: return kOnLimits;
        case ConditionKind::waited:
        case ConditionKind::served: return kOnTime | kOnPlace;
        case ConditionKind::in_line: return kOnLine;
        case ConditionKind::fact: return kOnFacts;
        case ConditionKind::helper_free: return kOnHelpers | kOnTime;
        case ConditionKind::walked_out: return kOnPlace;
        case ConditionKind::never:
        case ConditionKind::not_:
        case ConditionKind::any:
        case ConditionKind::all: break;
    }
    return 0;
}

std::uint16_t argument_of(const Compiled& tables, const Condition& condition) {
    switch (condition.kind) {
        case ConditionKind::heard: return static_cast<std::uint16_t>(condition.provocation);
        case ConditionKind::fact: return condition.fact.value;
        case ConditionKind::reached: return tables.moments[condition.moment.position()].reached_bit;
        case ConditionKind::helper_free: return static_cast<std::uint16_t>(condition.helper);
        default: return 0;
    }
}

void append(Compiled& into, FlatCondition& whole, const Condition& condition) {
    const std::size_t place = into.ops.size();
    Op op;
    op.kind = condition.kind;
    op.comparison = condition.comparison;
    op.argument = argument_of(into, condition);
    op.value = std::clamp<std::int64_t>(condition.value, -kLargest, kLargest);
    whole.depends = static_cast<std::uint16_t>(whole.depends | depends_of(condition));
    into.ops.push_back(op);
    for (const Condition& part : condition.parts) append(into, whole, part);
    into.ops[place].size = static_cast<std::uint32_t>(into.ops.size() - place);
}

void number_reached(Compiled& into, const Condition& condition) {
    if (condition.kind == ConditionKind::reached) {
        FlatMoment& moment = into.moments[condition.moment.position()];
        if (moment.reached_bit == kNoIndex) moment.reached_bit = static_cast<std::uint16_t>(into.bits++);
    }
    for (const Condition& part : condition.parts) number_reached(into, part);
}

void number_reached(Compiled& into, const scenario::Way& way) {
    for (const scenario::Branch& branch : way) number_reached(into, branch.condition);
}

}  // namespace

FlatCondition flatten(Compiled& into, const Condition& condition) {
    FlatCondition flat;
    if (condition.always()) return flat;
    flat.first = static_cast<std::uint32_t>(into.ops.size());
    append(into, flat, condition);
    flat.count = static_cast<std::uint32_t>(into.ops.size()) - flat.first;
    if ((flat.depends & kOnTime) != 0) into.timed = true;
    return flat;
}

FlatTarget flatten(const scenario::Target& target) { return {target.kind, target.outcome, target.moment.value}; }

FlatWay flatten(Compiled& into, const scenario::Way& way) {
    FlatWay flat;
    std::vector<FlatBranch> branches;
    for (const scenario::Branch& branch : way) {
        branches.push_back({flatten(into, branch.condition), flatten(branch.target)});
    }
    flat.first = static_cast<std::uint32_t>(into.branches.size());
    flat.count = static_cast<std::uint32_t>(branches.size());
    into.branches.insert(into.branches.end(), branches.begin(), branches.end());
    return flat;
}

void number_reached_moments(Compiled& into, const scenario::Scenario& scenario) {
    for (const scenario::Customer& customer : scenario.customers) {
        if (customer.remorse) number_reached(into, customer.remorse->then);
        for (const scenario::Escalation& escalation : customer.escalations) {
            number_reached(into, escalation.due);
            number_reached(into, escalation.harm);
        }
        for (std::size_t n = 0; n < customer.moments.size(); ++n) {
            const scenario::Moment& moment = customer.moments[n];
            number_reached(into, moment.then);
            for (const scenario::Reply& reply : moment.replies) {
                number_reached(into, reply.condition);
                number_reached(into, reply.then);
            }
        }
    }
}

}  // namespace composure::simulation
