// The whole scorecard as one JSON object on one line (interfaces.md, the protocol's `score`). Integers, strings, lists
// and objects only; keys always in the same order; what does not exist is left out; yes and no are strings. Points:
// `score` whole, `exact` in thousandths; times in ms; severities in thousandths. A pillar that is n/a says only that,
// never why. Without the key: result, pillars and `lessons`.
#pragma once

#include <string>

#include "reports/scorecard_key.h"
#include "scoring/evidence.h"
#include "scoring/scorecard.h"
#include "simulation/model.h"

namespace composure::reports {

std::string scorecard_json(const simulation::Model& model, const scoring::Scorecard& card, const scoring::Names& names,
                           Key key = Key::shown);

}  // namespace composure::reports
