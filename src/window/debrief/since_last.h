// What changed since the same scenario was practised the last time, for the one who plays alone. No drawing here.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "records/types.h"
#include "window/debrief/debrief.h"

namespace composure::window {

// Their finished practice of one scenario so far; sessions without a result count in nothing.
struct EarlierPlays {
    std::optional<records::Figures> last;
    std::optional<std::int32_t> best;  // total, points 0..100
};
// `practice`: of one person, oldest first.
EarlierPlays earlier_plays(std::span<const records::SessionInfo> practice, std::string_view scenario);

struct SinceLast {
    std::string better;              // what rose most; empty: nothing did
    std::vector<std::string> lines;  // the total beside the last and the best, and what was lower
};
SinceLast since_last(const EarlierPlays& earlier, const Debrief& debrief);

}  // namespace composure::window
