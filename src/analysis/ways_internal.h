// Which reply or moment leads to which moment, as the file says; nothing is played. Private to this room.
#pragma once

#include <vector>

#include "simulation/model.h"

namespace composure::analysis {

// One way into a moment: by a reply, from a moment by itself (its `then`, its `silence`, an act it answers), or, where
// neither exists, from the start or by help that comes.
struct WayIn {
    MomentId from;
    ReplyId by;
    const scenario::Branch* branch = nullptr;  // of the reply's or the moment's `then`
};

// By MomentId, authored moments only.
std::vector<std::vector<WayIn>> ways_in(const simulation::Model& model);

}  // namespace composure::analysis
