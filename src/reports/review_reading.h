// From an opened session to what its pages say, the same for the terminal and the window. Pure.
#pragma once

#include <span>

#include "reports/review_text.h"

namespace composure::reports {

// With a sentence for the result and for each pillar, from the scorecard that holds.
SessionText session_text(records::SessionFile file, const simulation::Model& model, const scoring::Scorecard& card);
// The scenario cannot be read again, so that only the figures are there.
SessionText session_text(records::SessionFile file, const Error& why_not_read);

// Practice for the weakest pillar, other than the scenario just played. Nothing: the library has none.
const records::Playable* practice_for(const records::SessionFile& file, std::span<const records::Playable> library);

}  // namespace composure::reports
