#include <algorithm>

#include "scoring/pass_internal.h"

namespace composure::scoring {

Exercised exercised(std::int32_t came_to, std::int32_t reference, const scenario::RubricNumbers& numbers) {
    if (reference == 0) return Exercised::not_in_scenario;
    if (std::int64_t{came_to} * 100 < std::int64_t{reference} * numbers.exercised_share) return Exercised::too_few;
    return Exercised::yes;
}

namespace {

bool called_by_right(const Scorecard& card) {
    return std::any_of(card.escalations.begin(), card.escalations.end(),
                       [](const EscalationVerdict& each) { return each.verdict == Verdict::right_to_help; });
}

// What is missing because help was called by right never makes a session incomplete.
void excuse(Scorecard& card) {
    if (!called_by_right(card)) return;
    for (PillarScore& score : card.pillars) {
        if (score.exercised == Exercised::too_few) score.exercised = Exercised::right_to_help;
    }
}

// Half up, of the weighted mean of the exact pillars.
std::int32_t total_of(const std::array<Exact, scenario::kPillarCount>& exact, const Scorecard& card) {
    constexpr std::int64_t kMostUnder = std::int64_t{1} << 20;  // five of them and the sum fit a Wide
    Wide over = 0, under = 1;
    for (std::size_t n = 0; n < exact.size(); ++n) {
        const PillarScore& score = card.pillars[n];
        if (score.exercised != Exercised::yes) continue;
        const Exact value = tamed(exact[n], kMostUnder);
        over = over * value.under + Wide{value.over} * score.weight * under;
        under *= value.under;
    }
    const Wide divisor = under * card.scored_on * 1000;
    return static_cast<std::int32_t>((2 * over + divisor) / (2 * divisor));
}

std::optional<Pillar> furthest_under_floor(const Scorecard& card) {
    std::optional<Pillar> found;
    std::int32_t most = 0;
    for (const Pillar pillar : scenario::kPillars) {
        const PillarScore& score = pillar_of(card, pillar);
        if (score.exercised != Exercised::yes || !score.floor || *score.floor - score.rounded <= most) continue;
        most = *score.floor - score.rounded;
        found = pillar;
    }
    return found;
}

std::optional<Pillar> first_with(const Scorecard& card, Exercised state) {
    for (const Pillar pillar : scenario::kPillars) {
        if (pillar_of(card, pillar).exercised == state) return pillar;
    }
    return std::nullopt;
}

void settle(Scorecard& card, Outcome outcome, Reason reason, std::optional<Pillar> by = std::nullopt) {
    card.outcome = outcome;
    card.reason = reason;
    card.decided_by = by.value_or(Pillar::calm);
}

// The first that applies.
void choose_result(const Pass& pass, Scorecard& card) {
    if (!pass.over || pass.stopped) return settle(card, Outcome::incomplete, Reason::stopped_early);
    if (pass.serious) return settle(card, Outcome::held_for_review, Reason::serious_incident);
    settle_by_figures(pass.numbers, card);
}

}  // namespace

void settle_by_figures(const scenario::RubricNumbers& numbers, Scorecard& card) {
    if (const auto under = furthest_under_floor(card))
        return settle(card, Outcome::not_met, Reason::pillar_under_floor, under);
    if (const auto few = first_with(card, Exercised::too_few)) {
        return settle(card, Outcome::incomplete, Reason::pillar_too_few, few);
    }
    if (std::int64_t{card.clocks_answered} * 100 < std::int64_t{card.clocks} * numbers.least_clocks_answered) {
        return settle(card, Outcome::incomplete, Reason::clocks_unanswered);
    }
    if (!card.total) {
        if (called_by_right(card)) return settle(card, Outcome::ended_by_right_to_help, Reason::right_to_help);
        return settle(card, Outcome::incomplete, Reason::no_total);
    }
    if (*card.total < card.pass_mark) return settle(card, Outcome::not_met, Reason::under_pass_mark);
    settle(card, Outcome::met, Reason::all_met);
}

void decide(const Pass& pass, const std::array<Exact, scenario::kPillarCount>& exact, Scorecard& card) {
    excuse(card);
    card.scored_on = 0;
    for (std::size_t n = 0; n < card.pillars.size(); ++n) {
        PillarScore& score = card.pillars[n];
        const bool shown = score.exercised == Exercised::yes || score.exercised == Exercised::too_few;
        score.exact = shown ? exact[n].thousandths() : 0;
        score.rounded = shown ? exact[n].points() : 0;
        if (score.exercised == Exercised::yes) card.scored_on += score.weight;
    }
    card.total.reset();
    if (card.scored_on >= pass.numbers.least_scored) card.total = total_of(exact, card);
    choose_result(pass, card);
}

}  // namespace composure::scoring
