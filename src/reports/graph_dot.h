// A scenario as a picture: the talks with their replies, for Graphviz (`composure graph`).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "simulation/event.h"
#include "simulation/model.h"

namespace composure::reports {

// What is marked in the picture. All may be empty.
struct GraphMarks {
    std::span<const simulation::Event> best, worst;  // two plays: the ways that they took
    std::string best_words, worst_words;             // "the reference play: 92", for the legend
    std::vector<MomentId> unreachable_moments;
    std::vector<ReplyId> unreachable_replies;
};

// DOT: a cluster for each customer; a moment is a box with its first words and a row for each reply and each other way
// on; arrows say by line and head as well as by colour what a reply does. Customers with the same talk are drawn once.
// Pure ASCII but for the scenario's own words; the same input gives the same bytes.
std::string graph_dot(const simulation::Model& model, const GraphMarks& marks);

}  // namespace composure::reports
