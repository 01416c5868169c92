// The league in words that a trainer can act on. Private to this room.
#pragma once

#include <string>

#include "analysis/league.h"
#include "reports/league_report.h"
#include "simulation/model.h"

namespace composure::commands {

reports::LeagueReport report_of(const simulation::Model& model, const analysis::League& league,
                                const std::string& file);

}  // namespace composure::commands
