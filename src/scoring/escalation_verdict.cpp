// One need for help: what the call was, and its points (rubric.md, "Escalation").
#include <algorithm>

#include "scenario/helps.h"
#include "scoring/pass_internal.h"

namespace composure::scoring {
namespace {

Verdict verdict_of(const Need& need, const scenario::Escalation& key, bool came, bool reference_due) {
    const bool foil = key.due.kind == scenario::ConditionKind::never;
    if (need.called != kNever) {
        if (!foil && need.harm_before_call) return Verdict::too_late;
        if (!need.due_before_call) return need.by_right ? Verdict::right_to_help : Verdict::early;
        if (!scenario::helps(key.needs, need.helper))
            return need.felt_unsafe ? Verdict::right_to_help : Verdict::other_help;
        return need.called <= need.due + key.within.count ? Verdict::hit : Verdict::late;
    }
    if (!foil && need.due != kNever) return Verdict::miss;
    if (!came) return Verdict::not_applicable;
    return foil || !reference_due ? Verdict::held_well : Verdict::not_applicable;
}

std::int64_t late_points(const Need& need, const scenario::Escalation& key, const scenario::RubricNumbers& numbers) {
    const std::int64_t in_time = need.due + key.within.count;
    const std::int64_t harm = need.harm != kNever ? need.harm : in_time + numbers.harm_default.count;
    const std::int64_t span = std::max<std::int64_t>(1, harm - in_time);
    const std::int64_t passed = std::clamp<std::int64_t>(need.called - in_time, 0, span);
    return std::int64_t{numbers.hit} * 1000 - std::int64_t{numbers.late_span} * 1000 * passed / span;
}

std::int64_t plain_points(const Need& need, const scenario::Escalation& key, const EscalationVerdict& verdict,
                          const scenario::RubricNumbers& numbers) {
    switch (verdict.verdict) {
        case Verdict::held_well: return std::int64_t{numbers.held_well} * 1000;
        case Verdict::early:
            return std::int64_t{numbers.early_least} * 1000 + std::int64_t{numbers.early_progress} * verdict.progress;
        case Verdict::hit: return std::int64_t{numbers.hit} * 1000;
        case Verdict::late: return late_points(need, key, numbers);
        case Verdict::too_late: return std::int64_t{numbers.too_late} * 1000;
        case Verdict::miss: return std::int64_t{numbers.miss} * 1000;
        case Verdict::other_help: return std::int64_t{numbers.other_help} * 1000;
        case Verdict::none:
        case Verdict::right_to_help:
        case Verdict::not_applicable: break;
    }
    return 0;
}

std::int32_t bonus_of(const EscalationVerdict& verdict, const scenario::RubricNumbers& numbers) {
    if (verdict.verdict != Verdict::hit && verdict.verdict != Verdict::late) return 0;
    return (verdict.held_until_help ? numbers.bonus_hold : 0) +
           (verdict.facts_handed_over ? numbers.bonus_hand_over : 0) +
           (verdict.asked_afterwards ? numbers.bonus_ask : 0);
}

std::int32_t penalty_of(const EscalationVerdict& verdict, const Person& person,
                        const scenario::RubricNumbers& numbers) {
    const std::int32_t acts =
        std::min(person.bad_escalation_acts * numbers.escalation_bad_penalty, numbers.escalation_bad_most);
    return acts + (verdict.limit_missing ? numbers.no_limit_penalty : 0);
}

std::optional<Millis> when(std::int64_t at) {
    if (at == kNever) return std::nullopt;
    return Millis{at};
}

}  // namespace

EscalationVerdict judge_need(const Pass& pass, EscalationId id, bool reference_due) {
    const scenario::Escalation& key = pass.model.escalation(id);
    const Need& need = pass.needs[id.position()];
    EscalationVerdict verdict;
    verdict.escalation = id;
    verdict.customer = pass.model.customer_of(id);
    const Person& person = pass.people[verdict.customer.position()];
    verdict.foil = key.due.kind == scenario::ConditionKind::never;
    verdict.due = when(verdict.foil ? kNever : need.due);
    verdict.called = when(need.called);
    verdict.harm = when(need.harm);
    verdict.progress = verdict.foil ? 0 : need.progress;
    verdict.verdict = verdict_of(need, key, person.came, reference_due);
    verdict.own_making = verdict.due.has_value() && need.own_making;
    verdict.held_until_help = need.arrived && need.held;
    verdict.facts_handed_over = need.facts;
    verdict.asked_afterwards = need.asked;
    verdict.limit_missing = need.called != kNever && need.limit_missing;
    verdict.counts = verdict.verdict != Verdict::right_to_help && verdict.verdict != Verdict::not_applicable;
    if (!verdict.counts) return verdict;
    verdict.bonus = bonus_of(verdict, pass.numbers);
    verdict.penalty = penalty_of(verdict, person, pass.numbers);
    verdict.points =
        plain_points(need, key, verdict, pass.numbers) + std::int64_t{verdict.bonus - verdict.penalty} * 1000;
    verdict.points = std::clamp<std::int64_t>(verdict.points, 0, 100'000);
    if (verdict.own_making)
        verdict.points = std::min(verdict.points, std::int64_t{pass.numbers.own_making_most} * 1000);
    return verdict;
}

}  // namespace composure::scoring
