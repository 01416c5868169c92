#include <algorithm>

#include "scoring/pass_internal.h"

namespace composure::scoring {

void count_turn(Pass& pass, const Turn& turn) {
    for (std::size_t pillar = 0; pillar < kLossPillars; ++pillar) {
        Loss& loss = pass.losses[pillar];
        const std::int32_t quality = turn.lowest[pillar];
        if (turn.offers) ++loss.offered_turns;
        if (!turn.offers && quality == kWhole) continue;
        const bool faultless = quality == kWhole;
        loss.lost += std::int64_t{turn.weight} * (kWhole - quality);
        if (quality < loss.lowest) {
            loss.second = loss.lowest;
            loss.lowest = quality;
        } else {
            loss.second = std::min(loss.second, quality);
        }
        ++loss.turns;
        loss.good += faultless ? 1 : 0;
        loss.provoked += turn.provoked ? 1 : 0;
        loss.provoked_good += turn.provoked && faultless ? 1 : 0;
    }
}

std::int64_t remainder_of_walk_out(const Person& person, const Reference::PerCustomer& reference) {
    const bool from_hold = person.on_hold && person.outcome == scenario::Outcome::left;
    if ((person.outcome != scenario::Outcome::walked_out && !from_hold) || !person.last_act_bad) return 0;
    return std::max<std::int64_t>(0, reference.weight - person.weight);
}

namespace {

// max(0, min(100 (1 - loss / W), 100 - 40 (1 - lowest q) - 20 (1 - second lowest q)))
Exact value_of(const Pass& pass, const Loss& loss, std::int64_t walked_out_weight) {
    const scenario::RubricNumbers& numbers = pass.numbers;
    // Everything in millionths of a turn, so that the share of a walk-out stays exact.
    const std::int64_t lost = loss.lost * kWhole + walked_out_weight * kWhole * numbers.walked_out_share;
    const Exact spread{100'000 * pass.turn_weights - lost / 10, pass.turn_weights};
    const std::int64_t worst = 100'000 - std::int64_t{numbers.lowest_turn} * (kWhole - loss.lowest) -
                               std::int64_t{numbers.second_lowest_turn} * (kWhole - loss.second);
    return greater(exactly(0), lesser(spread, exactly(worst)));
}

}  // namespace

PillarScore score_loss(const Pass& pass, const Reference& reference, Pillar pillar, Exact& exact) {
    const std::size_t which = static_cast<std::size_t>(pillar);
    const Loss& loss = pass.losses[which];
    std::int64_t walked_out = 0;
    std::int32_t came_to = loss.offered_turns;
    for (std::size_t n = 0; n < std::min(pass.people_count, reference.customers.size()); ++n) {
        const Person& person = pass.people[n];
        const Reference::PerCustomer& theirs = reference.customers[n];
        if (person.bad_in[which]) walked_out += remainder_of_walk_out(person, theirs);
        if (taken_along(person)) came_to += std::max(0, theirs.turns - person.turns);
    }
    PillarScore score;
    score.exercised = exercised(came_to, reference.turns, pass.numbers);
    score.opportunities = loss.turns;
    score.reference_opportunities = reference.turns;
    score.good = loss.good;
    score.provoked = loss.provoked;
    score.provoked_good = loss.provoked_good;
    exact = value_of(pass, loss, walked_out);
    return score;
}

}  // namespace composure::scoring
