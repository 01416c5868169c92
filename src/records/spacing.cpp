#include <algorithm>
#include <array>

#include "base/permille.h"
#include "records/standing.h"

namespace composure::records {
namespace {

constexpr std::array<std::int64_t, 6> kGapDays{1, 3, 7, 14, 30, 60};
constexpr std::int64_t kSoon = kDay / 2;  // half a day early is still in time: nobody practises at the same hour
constexpr std::int32_t kLeastTurns = 5;

// How far the gaps have grown for one pillar.
struct Spacing {
    std::optional<Instant> practised;  // newest session with a result for the pillar
    std::optional<Instant> set;        // when the gap grew, or went back to the first
    std::size_t gap = 0;               // index of kGapDays

    void add(Instant at, bool good) {
        practised = at;
        if (!good || !set) {
            gap = 0;
            set = at;
        } else if (at.ms - set->ms >= kGapDays[gap] * kDay - kSoon) {
            gap = std::min(gap + 1, kGapDays.size() - 1);
            set = at;
        }
    }
};

std::int32_t percent(std::int32_t part, std::int32_t whole) {
    return static_cast<std::int32_t>(round_half_up(std::int64_t{part} * 100, whole));
}

}  // namespace

std::optional<Instant> due_again(std::span<const SessionInfo> practice, scoring::Pillar pillar) {
    Spacing spacing;
    for (const SessionInfo& session : practice) {
        if (!has_result(session)) continue;
        const auto score = session.figures->pillars[static_cast<std::size_t>(pillar)];
        if (score) spacing.add(session.ended.value_or(session.start.at), *score >= session.figures->pass_mark);
    }
    if (!spacing.practised) return std::nullopt;
    return Instant{spacing.practised->ms + kGapDays[spacing.gap] * kDay};
}

std::optional<Spill> spill_of(std::span<const SessionInfo> sessions) {
    CarryOver sum;
    for (const SessionInfo& session : sessions) {
        if (!has_result(session)) continue;
        sum.after_good += session.carry_over.after_good;
        sum.after_total += session.carry_over.after_total;
        sum.other_good += session.carry_over.other_good;
        sum.other_total += session.carry_over.other_total;
    }
    if (sum.after_total < kLeastTurns || sum.other_total < kLeastTurns) return std::nullopt;
    return Spill{percent(sum.after_good, sum.after_total), percent(sum.other_good, sum.other_total)};
}

}  // namespace composure::records
