// What was said and done, one line each with its time: for `replay` and for reading along.
#pragma once

#include <string>

#include "scoring/evidence.h"
#include "simulation/simulation.h"

namespace composure::terminal {

std::string transcript(const simulation::Simulation& simulation, const scoring::Names& names);

}  // namespace composure::terminal
