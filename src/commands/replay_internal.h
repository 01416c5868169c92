// Playing a recording file again, for the commands that do. Private to this room.
#pragma once

#include <memory>

#include "commands/command_internal.h"
#include "scoring/scorecard.h"
#include "simulation/recording.h"
#include "simulation/simulation.h"

namespace composure::commands {

struct Replayed {
    std::unique_ptr<simulation::Model> model;
    simulation::Simulation simulation;
    scoring::Scorecard card;
};
// With the scenario asked for, else the one beside the recording, else the shipped one. An error without a message was
// printed already.
Result<Replayed> replay_file(const ReplayOptions& options);

}  // namespace composure::commands
