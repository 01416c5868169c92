#include "window/debrief/since_last.h"

#include <algorithm>

#include "records/standing.h"
#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

constexpr std::int32_t kSeen = 5;  // points: less is luck

std::string total_words(std::int32_t last, std::int32_t best, std::int32_t now) {
    if (now > best) return tr_fill("Last time {}, now {}: your best so far here.", last, now);
    const std::string beside =
        last == now ? tr_fill("{} again, as the last time.", now) : tr_fill("Last time {}, now {}.", last, now);
    return best > std::max(last, now) || now < last ? tr_fill("{} Your best so far here is {}.", beside, best) : beside;
}

}  // namespace

EarlierPlays earlier_plays(std::span<const records::SessionInfo> practice, std::string_view scenario) {
    EarlierPlays earlier;
    for (const records::SessionInfo& each : practice) {
        if (each.start.scenario != scenario || !records::has_result(each) || !each.figures) continue;
        earlier.last = each.figures;
        if (each.figures->total) earlier.best = std::max(earlier.best.value_or(0), *each.figures->total);
    }
    return earlier;
}

SinceLast since_last(const EarlierPlays& earlier, const Debrief& debrief) {
    SinceLast since;
    if (!earlier.last || debrief.stopped) return since;
    if (earlier.last->total && debrief.points)
        since.lines.push_back(total_words(*earlier.last->total, earlier.best.value_or(0), *debrief.points));
    const PillarRow *rose = nullptr, *fell = nullptr;
    const auto before = [&](const PillarRow& row) {
        return *earlier.last->pillars.at(static_cast<std::size_t>(row.pillar));
    };
    const auto by = [&](const PillarRow* row) { return row == nullptr ? 0 : row->points - before(*row); };
    for (const PillarRow& row : debrief.pillars) {
        if (!row.scored || !earlier.last->pillars.at(static_cast<std::size_t>(row.pillar))) continue;
        if (by(&row) >= kSeen && by(&row) > by(rose)) rose = &row;
        if (by(&row) <= -kSeen && by(&row) < by(fell)) fell = &row;
    }
    if (rose != nullptr)
        since.better =
            tr_fill("{} rose from {} to {} since the last time.", title_of(rose->pillar), before(*rose), rose->points);
    if (fell != nullptr)
        since.lines.push_back(
            tr_fill("{} was {} the last time and is {} now.", title_of(fell->pillar), before(*fell), fell->points));
    return since;
}

}  // namespace composure::window
