// The whole scorecard as one JSON object on one line (interfaces.md, the protocol's `score`). Integers and strings only; stable key order.
#pragma once

#include <string>

#include "scoring/evidence.h"
#include "scoring/scorecard.h"
#include "simulation/model.h"

namespace composure::reports {

std::string scorecard_json(const simulation::Model& model, const scoring::Scorecard& card, const scoring::Names& names);

}  // namespace composure::reports
