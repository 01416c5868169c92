// A scorecard as bytes that are kept for ever and compared bit for bit: every figure, every finding by its authored
// ids, and the reference it was measured by; no words that a later version might put differently. The format is
// frozen_scorecard.md beside this file.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "scoring/scorecard.h"
#include "simulation/model.h"

namespace composure::scoring {

inline constexpr std::int32_t kFrozenFormat = 1;

// Lines "path value", in a fixed order, each once: "pillar.calm.exact 87123".
std::string freeze(const simulation::Model& model, const Scorecard& card);

// The inverse, for the same scenario and conduct table: thaw(freeze(card)) freezes to the same bytes. Codes:
// not-a-scorecard, newer-scorecard, scorecard-line (with the line's number).
Result<Scorecard> thaw(const simulation::Model& model, std::string_view frozen);

// The first line in which two frozen scorecards differ, for people. Empty path: none.
struct Difference {
    std::string path;  // "pillar.calm.exact"; "line 12" if the lines do not even name the same thing
    std::string stored, derived;
};
Difference first_difference(std::string_view stored, std::string_view derived);

}  // namespace composure::scoring
