#include "window/debrief/comparison.h"

#include <cmath>

#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

const Lane* lane_of(const Debrief& debrief, CustomerId customer) {
    for (const Lane& lane : debrief.lanes)
        if (lane.customer == customer) return &lane;
    return nullptr;
}

void compare_people(Comparison& both) {
    for (const Lane& first : both.first.lanes) {
        const Lane* second = lane_of(both.second, first.customer);
        if (second == nullptr) continue;
        if (both.second.stopped && (second->outcome.empty() || second->outcome == tr("not served")))
            both.differences.push_back(
                tr_fill("{}: {} the first time; this time you stopped before it was over.", first.name, first.outcome));
        else if (first.outcome != second->outcome)
            both.differences.push_back(
                tr_fill("{}: {} the first time, {} this time.", first.name, first.outcome, second->outcome));
        const auto before = highest_anger(both.first, first.customer, both.from);
        const auto after = highest_anger(both.second, first.customer, both.from);
        if (!before || !after || std::lround(*before * 100) == std::lround(*after * 100)) continue;
        both.differences.push_back(tr_fill("{} became as angry as {} of 100 the first time, {} this time.", first.name,
                                           std::lround(*before * 100), std::lround(*after * 100)));
    }
}

void compare_pillars(Comparison& both) {
    if (both.first.stopped || both.second.stopped) return;  // half a talk is no measure of a whole one
    for (std::size_t n = 0; n < both.first.pillars.size() && n < both.second.pillars.size(); ++n) {
        const PillarRow& first = both.first.pillars[n];
        const PillarRow& second = both.second.pillars[n];
        if (!first.scored || !second.scored || first.points == second.points) continue;
        both.differences.push_back(
            tr_fill("{}: {} the first time, {} this time.", title_of(first.pillar), first.points, second.points));
    }
}

}  // namespace

std::vector<Heard> words_from(const Debrief& debrief, Millis from) {
    std::vector<Heard> words;
    for (const Heard& heard : debrief.heard)
        if (heard.at >= from && heard.kind != Heard::Kind::note) words.push_back(heard);
    return words;
}

std::optional<float> highest_anger(const Debrief& debrief, CustomerId customer, Millis from) {
    const Lane* lane = lane_of(debrief, customer);
    if (lane == nullptr || lane->to < from) return std::nullopt;
    float highest = lane_at(*lane, from).anger;
    for (const MoodPoint& mood : lane->moods)
        if (mood.at >= from) highest = std::max(highest, mood.anger);
    return highest;
}

Comparison make_comparison(Debrief first, Debrief second, Millis from) {
    Comparison both{std::move(first), std::move(second), from, {}};
    compare_people(both);
    compare_pillars(both);
    if (both.differences.empty()) both.differences.emplace_back(tr("Both ways came out the same."));
    return both;
}

}  // namespace composure::window
