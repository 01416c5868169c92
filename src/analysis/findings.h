// What the proof and the league say about a scenario, as diagnostics: one for each fault, at its root, with the fix
// (scenario-language.md, "What `composure check` proves").
#pragma once

#include <span>
#include <vector>

#include "analysis/league.h"
#include "analysis/proof.h"
#include "base/diagnostic.h"
#include "scenario/explain.h"
#include "simulation/model.h"

namespace composure::analysis {

// Errors: unreachable-moment, unreachable-reply, impossible-ending, escalation-never-due, no-way-on, endless,
// pass-mark-out-of-reach. A warning: condition-part-never-true. What follows from one of them is not said again.
std::vector<Diagnostic> findings_of(const simulation::Model& model, const Proof& proof);

// An error: too-little-scored. Warnings: reference-not-met, pillar-never-exercised, every-reply-fine, longest-is-best,
// first-is-best, guessable-from-replies, bad-bot-meets-standard.
std::vector<Diagnostic> findings_of(const simulation::Model& model, const League& league);

// Both, without what one explains of the other, in the order of the file. pass-mark-out-of-reach is also a warning
// here: not proved, but no play that was found is worth so much.
std::vector<Diagnostic> all_findings(const simulation::Model& model, const Proof& proof, const League& league);

// For `composure explain`: each of these codes, in alphabetical order. Static data.
std::span<const scenario::Explanation> proof_explanations();

}  // namespace composure::analysis
