// Plays a case of tests/cases: a folder with scenario.yaml and play.txt, whose events and score a person has looked at.
// play.txt, a line each: "# words"; "seed 7"; "wait 13s"; "reply start.1" (2 s after the end of the line, or half of
// the clock if that is shorter); "end" (to the session's end); any other act with its target, "call-next lepp", done at
// once.
#pragma once

#include <string>
#include <vector>

#include "scoring/judge.h"
#include "simulation/simulation.h"

namespace composure::scoring::testing {

struct PlayedCase {
    std::string events;  // what the judge goes by, a line each
    std::string score;   // the scorecard, a line for each number, verdict and finding
    Scorecard card;
};

// Fails the test where the play cannot be read, or an act is refused.
PlayedCase play_case(const simulation::Model& model, const std::string& play);

}  // namespace composure::scoring::testing
