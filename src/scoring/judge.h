// judge(model, events, reference) -> Scorecard: a pure function of the events (rubric.md). It computes no conditions:
// what was due and when is in the events. One linear pass; decisions.md beside this file says what was decided where
// the rubric is silent.
#pragma once

#include <span>

#include "scoring/reference.h"
#include "scoring/scorecard.h"
#include "simulation/event.h"
#include "simulation/model.h"
#include "simulation/recording.h"

namespace composure::scoring {

// `events`: of one session from its start, ended or not (not ended: the result is `incomplete`). `reference`: of the
// same model and seed. `settings`: the recording's. Reuses `into`'s memory: no allocation once it has held a session of
// this size.
void judge(const simulation::Model& model, std::span<const simulation::Event> events, const Reference& reference,
           simulation::Settings settings, Scorecard& into);
Scorecard judge(const simulation::Model& model, std::span<const simulation::Event> events, const Reference& reference,
                simulation::Settings settings = {});

}  // namespace composure::scoring
