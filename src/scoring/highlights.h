// What a good trainer says first: what went well, then the one thing that would change most.
#pragma once

#include <string>
#include <vector>

#include "scoring/evidence.h"
#include "scoring/scorecard.h"
#include "simulation/model.h"

namespace composure::scoring {

// One to three sentences, the strongest first; never empty, because something always did.
std::vector<std::string> what_went_well(const simulation::Model& model, const Scorecard& card, const Names& names);

// The one thing that cost most: what happened, what to do instead, and words for it where there were some on offer.
struct Advice {
    std::string
        happened;  // "At 0:21, to Mrs Tamm: \"Nobody called you anything.\""; empty when there is nothing to change
    std::string instead;  // "Let their word be the last one, and make yours the next step."
    std::string words;    // a reply that was on offer; may be empty
};
Advice one_thing_to_change(const simulation::Model& model, const Scorecard& card, const Names& names);

}  // namespace composure::scoring
