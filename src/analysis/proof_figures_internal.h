// The figures of a proof, and what it left out, in words. Private to analysis/.
#pragma once

#include <span>

#include "analysis/proof_internal.h"

namespace composure::analysis::proving {

// Fills in highest, lowest, shortest and longest.
void find_figures(const simulation::Model& model, Proof& proof);

// Fills in upper_bound and why. `talk`: of the first customer; `on_offer`: by reply of the talk, may be on offer.
void find_upper_bound(const simulation::Model& model, const Talk& talk, std::span<const bool> on_offer, Proof& proof);

// What was taken together, a sentence each.
std::vector<std::string> told_apart_no_more(std::span<const Talk> talks);

}  // namespace composure::analysis::proving
