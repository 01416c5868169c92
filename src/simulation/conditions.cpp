// Conditions over the state: true or not, how far they have come, when time alone may turn them.
#include <algorithm>
#include <bit>

#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

using scenario::Comparison;
using scenario::ConditionKind;

constexpr std::int32_t kAllOfIt = 1000;

std::int64_t waited(const Step& step, std::size_t customer) {
    const CustomerState& person = step.people[customer];
    if (person.phase == Phase::away) return 0;
    if (person.phase == Phase::on_hold) return step.head.now - step.model.customers[customer].arrives - person.length;
    const std::int64_t until = has(person, kWasAtCounter) ? person.since : step.head.now;
    return until - step.model.customers[customer].arrives;
}

std::int64_t served(const Step& step, std::size_t customer) {
    const CustomerState& person = step.people[customer];
    if (person.phase == Phase::on_hold) return person.length;
    return has(person, kWasAtCounter) ? step.head.now - person.since : 0;
}

std::int64_t number(const Step& step, std::size_t customer, const Op& op) {
    const CustomerState& person = step.people[customer];
    switch (op.kind) {
        case ConditionKind::anger: return person.anger;
        case ConditionKind::trust: return person.trust;
        case ConditionKind::insults: return person.insults;
        case ConditionKind::waited: return waited(step, customer);
        case ConditionKind::served: return served(step, customer);
        default: return std::popcount(step.head.in_line);
    }
}

bool is_number(ConditionKind kind) {
    switch (kind) {
        case ConditionKind::anger:
        case ConditionKind::trust:
        case ConditionKind::insults:
        case ConditionKind::waited:
        case ConditionKind::served:
        case ConditionKind::in_line: return true;
        default: return false;
    }
}

bool fact_holds(Step& step, std::size_t customer, const Op& op) {
    const CustomerState& person = step.people[customer];
    switch (op.kind) {
        case ConditionKind::heard: return op.argument != 0 && (person.heard >> (op.argument - 1U) & 1U) != 0;
        case ConditionKind::limit_set: return person.limits > 0;
        case ConditionKind::fact: return (step.head.facts >> op.argument & 1U) != 0;
        case ConditionKind::reached: return op.argument != kNoIndex && step.bit(op.argument);
        case ConditionKind::helper_free: return helper_free(step, op.argument);
        case ConditionKind::walked_out: return person.outcome == scenario::Outcome::walked_out;
        case ConditionKind::insult_after_limit: return has(person, kInsultAfterLimit);
        default: return false;
    }
}

bool leaf_holds(Step& step, std::size_t customer, const Op& op) {
    if (!is_number(op.kind)) return fact_holds(step, customer, op);
    const bool reached = number(step, customer, op) >= op.value;
    return op.comparison == Comparison::at_least ? reached : !reached;
}

bool holds(Step& step, std::size_t customer, const Op* op) {
    const Op* const end = op + op->size;
    switch (op->kind) {
        case ConditionKind::not_: return !holds(step, customer, op + 1);
        case ConditionKind::all:
            for (const Op* part = op + 1; part != end; part += part->size) {
                if (!holds(step, customer, part)) return false;
            }
            return true;
        case ConditionKind::any:
            for (const Op* part = op + 1; part != end; part += part->size) {
                if (holds(step, customer, part)) return true;
            }
            return false;
        default: return leaf_holds(step, customer, *op);
    }
}

std::int32_t share(std::int64_t reached, std::int64_t asked) {
    if (asked <= 0 || reached >= asked) return kAllOfIt;
    return static_cast<std::int32_t>(std::max<std::int64_t>(reached, 0) * kAllOfIt / asked);
}

// Going down counts from the top of the scale; where there is no top it is all or nothing.
std::int32_t leaf_progress(Step& step, std::size_t customer, const Op& op) {
    if (leaf_holds(step, customer, op)) return kAllOfIt;
    if (!is_number(op.kind)) return 0;
    const std::int64_t reached = number(step, customer, op);
    if (op.comparison == Comparison::at_least) return share(reached, op.value);
    const bool feeling = op.kind == ConditionKind::anger || op.kind == ConditionKind::trust;
    return feeling ? share(kLimitOfFeeling - reached, kLimitOfFeeling - op.value) : 0;
}

std::int32_t progress(Step& step, std::size_t customer, const Op* op) {
    const Op* const end = op + op->size;
    std::int32_t sum = 0, best = 0, parts = 0;
    switch (op->kind) {
        case ConditionKind::not_: return holds(step, customer, op) ? kAllOfIt : 0;
        case ConditionKind::all:
        case ConditionKind::any:
            for (const Op* part = op + 1; part != end; part += part->size) {
                const std::int32_t come = progress(step, customer, part);
                sum += come;
                best = std::max(best, come);
                ++parts;
            }
            if (op->kind == ConditionKind::any) return best;
            return parts == 0 ? kAllOfIt : sum / parts;
        default: return leaf_progress(step, customer, *op);
    }
}

std::int64_t flip_of(const Step& step, std::size_t customer, const Op& op) {
    const CustomerState& person = step.people[customer];
    switch (op.kind) {
        case ConditionKind::waited: {
            const std::int64_t from = step.model.customers[customer].arrives;
            if (person.phase == Phase::on_hold) return from + person.length + op.value;
            return person.phase == Phase::in_line ? from + op.value : kNeverAt;
        }
        case ConditionKind::served: return at_counter(person.phase) ? person.since + op.value : kNeverAt;
        case ConditionKind::helper_free: {
            const FlatHelper& helper = step.model.helpers[op.argument];
            return helper.present && !helper.never ? helper.free_after : kNeverAt;
        }
        default: return kNeverAt;
    }
}

}  // namespace

bool holds(Step& step, std::size_t customer, const FlatCondition& condition) {
    return condition.count == 0 || holds(step, customer, &step.model.ops[condition.first]);
}

std::int32_t progress(Step& step, std::size_t customer, const FlatCondition& condition) {
    return condition.count == 0 ? kAllOfIt : progress(step, customer, &step.model.ops[condition.first]);
}

std::int64_t next_flip(Step& step, std::size_t customer, const FlatCondition& condition) {
    if ((condition.depends & kOnTime) == 0) return kNeverAt;
    std::int64_t next = kNeverAt;
    for (std::uint32_t n = 0; n < condition.count; ++n) {
        const std::int64_t flip = flip_of(step, customer, step.model.ops[condition.first + n]);
        if (flip > step.head.now) next = std::min(next, flip);
    }
    return next;
}

}  // namespace composure::simulation
