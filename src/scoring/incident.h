// A serious incident is the reviewer's to decide (rubric.md, "Serious incidents"): a held session becomes "not met
// here" only when a person has seen the moment and confirms.
#pragma once

#include "scoring/scorecard.h"
#include "simulation/model.h"

namespace composure::scoring {

enum class IncidentReview : std::uint8_t { none, confirmed, dismissed };

// The same card with the result that holds after the decision; its numbers stay. Of a card that is not held: the same.
Scorecard after_review(const simulation::Model& model, const Scorecard& card, IncidentReview review);

}  // namespace composure::scoring
