#include <algorithm>

#include "scoring/pass_internal.h"

namespace composure::scoring {
namespace {

// The first instant at which somebody in line was acknowledged, called to the counter, or taken by a colleague.
std::int64_t first_seen(const Person& person) {
    if (person.seen_at == kNever) return person.served_at;
    if (person.served_at == kNever) return person.seen_at;
    return std::min(person.seen_at, person.served_at);
}

std::int64_t wait_of(const Person& person, std::int64_t end) {
    if (person.served_at != kNever) return person.served_at - person.arrived_at + person.held_for;
    return (person.gone_at != kNever ? person.gone_at : end) - person.arrived_at;
}

LineFigures figures_of(const Pass& pass, const Reference& reference) {
    LineFigures figures;
    const std::int64_t see_within = pass.model.scenario().see_within.count;
    std::int64_t waited = 0;
    for (std::size_t n = 0; n < pass.people_count; ++n) {
        const Person& person = pass.people[n];
        if (person.outcome == scenario::Outcome::left) ++figures.lost;  // also from hold
        if (!person.waiting) continue;
        ++figures.waiting;
        const std::int64_t seen = first_seen(person);
        if (seen != kNever && seen - person.arrived_at <= see_within) ++figures.seen;
        const std::int64_t wait = wait_of(person, pass.now);
        waited += wait;
        figures.longest_wait = std::max(figures.longest_wait, Millis{wait});
    }
    figures.mean_wait = Millis{figures.waiting == 0 ? 0 : waited / figures.waiting};
    figures.reference_kept = reference.kept;
    figures.hurried = pass.hurried;
    return figures;
}

}  // namespace

PillarScore score_line(const Pass& pass, const Reference& reference, bool judged, LineFigures& figures, Exact& exact) {
    const scenario::RubricNumbers& numbers = pass.numbers;
    figures = figures_of(pass, reference);
    PillarScore score;
    score.opportunities = figures.waiting;
    score.reference_opportunities = reference.waiting;
    score.good = figures.seen;
    score.exercised =
        exercised(figures.waiting, reference.waiting < numbers.least_people ? 0 : reference.waiting, numbers);
    if (score.exercised == Exercised::yes && figures.waiting < numbers.least_people)
        score.exercised = Exercised::too_little;
    if (!judged) score.exercised = Exercised::line_not_judged;
    exact = exactly(0);
    if (figures.waiting == 0) return score;

    const Exact seen{std::int64_t{numbers.seen} * 1000 * figures.seen, figures.waiting};
    const std::int32_t to_keep = std::max(1, figures.reference_kept);
    const Exact kept{std::int64_t{numbers.kept} * 1000 * (to_keep - std::min(to_keep, figures.lost)), to_keep};
    const Exact hurried = exactly(std::int64_t{numbers.hurry_penalty} * 1000 * figures.hurried);
    exact = greater(exactly(0), seen + kept - hurried);
    return score;
}

}  // namespace composure::scoring
