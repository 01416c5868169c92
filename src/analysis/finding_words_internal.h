// What findings of the proof say beside their message. Private to analysis/.
#pragma once

#include "analysis/proof.h"
#include "base/diagnostic.h"

namespace composure::analysis {

// That only what is repeated leads there, where it is so.
void note_strain(Diagnostic& one, const Claim& claim);
// What the trainee does in the claim's witness, if it has one.
void note_play(Diagnostic& one, const simulation::Model& model, const Claim& claim);

// pass-mark-out-of-reach, as the upper bound proves it.
Diagnostic out_of_reach(const simulation::Model& model, const Proof& proof);

}  // namespace composure::analysis
