// Conditions of what is known of a state: true, false, or perhaps either.
#include "analysis/proof_internal.h"

namespace composure::analysis::proving {
namespace {

using scenario::ConditionKind;

bool leaf_is(const State& state, const Op& op) {
    switch (op.kind) {
        case ConditionKind::anger: return state.anger >= op.value;
        case ConditionKind::trust: return state.trust >= op.value;
        case ConditionKind::insults: return state.insults >= op.value;
        case ConditionKind::limit_set: return state.limits > 0;
        case ConditionKind::insult_after_limit: return (state.bits & kInsultAfterLimit) != 0;
        default: return (state.bits >> op.bit & 1U) != 0;
    }
}

bool of_the_state(const Talk& talk, const Op& op) {
    switch (op.kind) {
        case ConditionKind::anger:
        case ConditionKind::trust: return talk.feelings_known;
        case ConditionKind::insults:
        case ConditionKind::limit_set:
        case ConditionKind::insult_after_limit: return true;
        case ConditionKind::heard:
        case ConditionKind::fact:
        case ConditionKind::reached: return op.known != kEither && op.bit != kNoBit;
        default: return false;
    }
}

Truth leaf_truth(const Talk& talk, const State& state, const Op& op) {
    if (of_the_state(talk, op)) return leaf_is(state, op) != op.below ? kTrue : kFalse;
    const bool too_long = op.kind == ConditionKind::served && op.value > talk.moments[state.moment].most_served;
    if (too_long) return op.below ? kTrue : kFalse;
    const bool feeling = op.kind == ConditionKind::anger || op.kind == ConditionKind::trust;
    return feeling ? kEither : op.known;
}

Truth not_of(Truth truth) {
    return static_cast<Truth>((static_cast<unsigned>(truth) & 1U) << 1U | static_cast<unsigned>(truth) >> 1U);
}

Truth of_part(const Talk& talk, const State& state, const Op* op) {
    const Op* const end = op + op->size;
    if (op->kind == ConditionKind::not_) return not_of(of_part(talk, state, op + 1));
    if (op->kind != ConditionKind::all && op->kind != ConditionKind::any) return leaf_truth(talk, state, *op);
    const Truth settles = op->kind == ConditionKind::all ? kFalse : kTrue;
    Truth whole = op->kind == ConditionKind::all ? kTrue : kFalse;
    for (const Op* part = op + 1; part != end; part += part->size) {
        const Truth truth = of_part(talk, state, part);
        if (truth == settles) return settles;
        if (truth == kEither) whole = kEither;
    }
    return whole;
}

bool is_inner(ConditionKind kind) {
    return kind == ConditionKind::all || kind == ConditionKind::any || kind == ConditionKind::not_;
}

}  // namespace

Truth truth_of(const Talk& talk, const State& state, const Test& test) {
    return test.count == 0 ? kTrue : of_part(talk, state, &talk.ops[test.first]);
}

bool note_parts(const Talk& talk, const State& state, const Test& test, std::vector<bool>& seen) {
    bool news = false;
    for (std::uint32_t n = 0; n < test.count; ++n) {
        const Op& op = talk.ops[test.first + n];
        if (is_inner(op.kind) || seen[op.part]) continue;
        const Truth helps = op.negated ? kFalse : kTrue;
        if ((leaf_truth(talk, state, op) & helps) == 0) continue;
        seen[op.part] = true;
        news = true;
    }
    return news;
}

}  // namespace composure::analysis::proving
