// The league (rubric.md, "It must discriminate"): every bot plays a scenario over many seeds; what came of it, and
// which requirement does not hold. A pure function of the model.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/bots.h"
#include "analysis/guesses.h"
#include "scoring/scorecard.h"

namespace composure::analysis {

struct Standing {
    Bot bot = Bot::reference;
    std::int32_t runs = 0;        // seeds played: 1, 2, ...
    std::int32_t told_apart = 0;  // seeds on which it did something else than the reference; the rest is not counted
                                  // below but in the figures
    std::int32_t met = 0;         // of those, that met the standard
    std::int32_t nearly = 0;      // of those, that did not, but without a pillar 10 points under its floor (for silent:
                                  // not incomplete either)
    std::uint64_t met_on = 0;     // the first seed of `met`; 0: none
    std::uint64_t nearly_on = 0;
    std::int64_t own_replies = 0;  // of those seeds: replies that the reference does not give there
    // Of all runs:
    std::int32_t all_met = 0;
    std::int32_t with_total = 0;
    std::int64_t total_sum = 0;  // of the totals
    std::int32_t least_total = 0, most_total = 0;
    std::array<std::int32_t, scenario::kPillarCount> exercised{};
    std::array<std::int64_t, scenario::kPillarCount> pillar_sum{};
    Millis time_sum{};
    std::int32_t incomplete = 0, held = 0;

    // Rounded half up; nothing where no run has one.
    std::optional<std::int32_t> mean_total() const;
    std::optional<std::int32_t> mean_of(scenario::Pillar pillar) const;
    Millis mean_time() const;
};

enum class LeagueFault : std::uint8_t {
    reference_not_met,
    bad_bot_met,     // a bad bot meets the standard
    bad_bot_nearly,  // it does not, but no pillar is clearly under its floor
    ladder_flat,     // more skill does not bring more: `bot`, and the next better rung, `other`
    spread,          // the same good play is worth more on one seed than on another
    guess_passes,    // `bot`, who sees only the replies, meets the standard on more than half of the seeds
    guessed,         // `guess`, a plain rule, picks the best reply in more than half of the moments
};

struct LeagueFinding {
    LeagueFault fault = LeagueFault::reference_not_met;
    Bot bot = Bot::reference;
    Bot other = Bot::reference;
    Guess guess = Guess::longest;  // guessed
};

struct League {
    std::int32_t runs = 0;
    std::vector<Standing> standings;  // in the order of kLeague
    std::vector<GuessRate> guesses;   // in the order of kGuesses; `first` only over moments of a fixed order
    std::vector<LeagueFinding> findings;
    std::int32_t scored_on = 100;                                        // of the reference on seed 1
    std::array<scoring::Exercised, scenario::kPillarCount> exercised{};  // by it, on seed 1

    const Standing& of(Bot bot) const;
};

inline constexpr std::int32_t kUsualRuns = 100;
inline constexpr std::int32_t kQuickRuns = 20;
inline constexpr std::int32_t kClearlyUnder = 10;  // points under the floor
inline constexpr std::int32_t kMostSpread = 5;     // points of the reference's total

// Bots that are bad in one way. Who plays by luck may be lucky: on one seed in twenty.
bool is_bad(Bot bot);
bool plays_by_luck(const simulation::Model& model, Bot bot);

// Plays everything on the seeds 1 .. runs.
League play_league(const simulation::Model& model, std::int32_t runs);

}  // namespace composure::analysis
