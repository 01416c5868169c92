// The debrief as text: for the terminal and screen readers. Pure: plain data to bytes.
#pragma once

#include <string>

#include "reports/scorecard_key.h"
#include "scoring/evidence.h"
#include "scoring/scorecard.h"
#include "simulation/model.h"

namespace composure::reports {

// Result and the condition that decided; what went well; the one thing to change; the pillars with their sentence; each
// judged moment with quoted words, why, better, rules; what was really going on (revelation) and lessons. Lines of at
// most `columns` characters. Without the key: result, pillars and lessons.
std::string scorecard_text(const simulation::Model& model, const scoring::Scorecard& card, const scoring::Names& names,
                           std::size_t columns, Key key = Key::shown);

}  // namespace composure::reports
