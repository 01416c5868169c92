#include <algorithm>

#include "scoring/pass_internal.h"

namespace composure::scoring {
namespace {

// Which need of the customer a call answers: the one that the event names, else the first not yet called for.
Need* need_of_call(Pass& pass, const simulation::Event& event) {
    const auto named = static_cast<std::size_t>(std::max(event.value, 0));
    if (named > 0 && named <= pass.need_count) return &pass.needs[named - 1];
    for (std::size_t n = 0; n < pass.need_count; ++n) {
        if (pass.model.customer_of(EscalationId::at(n)) != event.customer) continue;
        if (pass.needs[n].called == kNever) return &pass.needs[n];
    }
    return nullptr;
}

template <class Change>
void for_needs_of(Pass& pass, CustomerId customer, Change change) {
    for (std::size_t n = 0; n < pass.need_count; ++n) {
        if (pass.model.customer_of(EscalationId::at(n)) == customer) change(pass.needs[n]);
    }
}

}  // namespace

void note_call(Pass& pass, const simulation::Event& event) {
    // Whoever it is for, the person at the counter sees it done.
    if (Person* here = pass.person(pass.at_counter)) {
        mark_done(pass, *here, pass.words.gets_help);
        here->silences = 0;
    }
    Person* person = pass.person(event.customer);
    if (person == nullptr) return;
    mark_done(pass, *person, pass.words.gets_help);
    person->silences = 0;
    person->turn.by_right = person->turn.by_right || person->unsafe || person->aimed_at_trainee;
    Need* need = need_of_call(pass, event);
    if (need == nullptr || need->called != kNever) return;
    need->called = event.at.count;
    need->helper = static_cast<scenario::Helper>(event.detail);
    need->progress = std::clamp(event.other, 0, kWhole);
    need->due_before_call = need->due != kNever;
    need->harm_before_call = need->harm != kNever;
    need->felt_unsafe = person->unsafe;
    need->by_right = person->unsafe || person->aimed_at_trainee;
    need->limit_missing = person->limit_asked && !person->limit_set && !person->threatened && !person->unsafe;
}

void note_help(Pass& pass, const simulation::Event& event) {
    for (std::size_t n = 0; n < pass.need_count; ++n) {
        Need& need = pass.needs[n];
        if (need.called == kNever || need.arrived || static_cast<std::uint8_t>(need.helper) != event.detail) continue;
        need.arrived = true;
        need.held = !need.broken;
    }
}

void note_limit(Pass& pass, CustomerId customer, std::int64_t at) {
    for_needs_of(pass, customer, [at](Need& need) {
        if (need.called == at) need.limit_missing = false;  // one reply that sets the limit and calls
    });
}

void note_break(Pass& pass, CustomerId customer) {
    for_needs_of(pass, customer, [&pass](Need& need) {
        if (need.called != kNever && need.called < pass.now && !need.arrived) need.broken = true;
    });
}

void note_due(Pass& pass, const simulation::Event& event) {
    if (event.ref >= pass.need_count) return;
    Need& need = pass.needs[event.ref];
    if (event.kind == simulation::EventKind::harm) {
        if (need.harm == kNever) need.harm = event.at.count;
        return;
    }
    if (need.due != kNever) return;
    need.due = event.at.count;
    const Person* person = pass.person(pass.model.customer_of(EscalationId::at(event.ref)));
    need.own_making = person != nullptr && person->severities <= -pass.numbers.own_making_severity;
}

void note_asked(Pass& pass, const simulation::Event& event) {
    const CustomerId whom = event.customer.exists() ? event.customer : pass.last_gone;
    for_needs_of(pass, whom, [](Need& need) { need.asked = true; });
}

void note_facts(Pass& pass, CustomerId customer) {
    for_needs_of(pass, customer, [](Need& need) {
        if (need.called != kNever) need.facts = true;
    });
}

namespace {

// The mean of two means: over those who needed help, and over those for whom holding was right.
Exact mean_of(const std::vector<EscalationVerdict>& verdicts) {
    std::array<std::int64_t, 2> sum{}, count{};
    for (const EscalationVerdict& verdict : verdicts) {
        if (!verdict.counts) continue;
        const std::size_t group = verdict.verdict == Verdict::held_well ? 1 : 0;
        sum[group] += verdict.points;
        ++count[group];
    }
    if (count[0] == 0 && count[1] == 0) return exactly(0);
    if (count[0] == 0 || count[1] == 0) return {sum[0] + sum[1], count[0] + count[1]};
    return divided(Exact{sum[0], count[0]} + Exact{sum[1], count[1]}, 2);
}

struct Came {
    std::int32_t customers = 0;  // with the key: judged, or taken along
    std::int32_t judged = 0;     // customers with a verdict
    std::int32_t good = 0;       // verdicts: in time, or held
    bool counts = false, by_right = false;
};

Came count_customers(const Pass& pass, const std::vector<EscalationVerdict>& verdicts) {
    Came came;
    for (std::size_t n = 0; n < pass.people_count; ++n) {
        bool has_key = false, judged = false;
        for (const EscalationVerdict& verdict : verdicts) {
            if (verdict.customer.position() != n) continue;
            has_key = true;
            judged = judged || verdict.verdict != Verdict::not_applicable;
            came.counts = came.counts || verdict.counts;
            came.by_right = came.by_right || verdict.verdict == Verdict::right_to_help;
            came.good += verdict.verdict == Verdict::hit || verdict.verdict == Verdict::held_well ? 1 : 0;
        }
        came.judged += judged ? 1 : 0;
        came.customers += judged || (has_key && taken_along(pass.people[n])) ? 1 : 0;
    }
    return came;
}

}  // namespace

PillarScore score_escalation(const Pass& pass, const Reference& reference, std::vector<EscalationVerdict>& verdicts,
                             Exact& exact) {
    verdicts.clear();
    for (std::size_t n = 0; n < pass.need_count; ++n) {
        verdicts.push_back(judge_need(pass, EscalationId::at(n), n < reference.due.size() && reference.due[n] != 0));
    }
    const Came came = count_customers(pass, verdicts);
    PillarScore score;
    score.exercised = exercised(came.customers, reference.escalations, pass.numbers);
    if (score.exercised == Exercised::yes && !came.counts) {
        score.exercised = came.by_right ? Exercised::right_to_help : Exercised::cut_short;
    }
    score.opportunities = came.judged;
    score.reference_opportunities = reference.escalations;
    score.good = came.good;
    exact = mean_of(verdicts);
    return score;
}

}  // namespace composure::scoring
