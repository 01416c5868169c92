// Pieces of reading conduct codes and the rubric's numbers, shared by the table and a scenario's `words:`. Private to
// this room.
#pragma once

#include <optional>

#include "scenario/conduct.h"
#include "scenario/fields_internal.h"
#include "scenario/word_lists_internal.h"

namespace composure::scenario {

// One code of `codes:` or `words:`. Reports what is missing: a code without pillar, topic or severity, or moves, is
// refused. `vocabulary` knows the topics; a scenario's own word may not bring a new one.
std::optional<ConductCode> read_conduct_code(const Member& member, const Vocabulary& vocabulary, Findings& findings);

// `pillars`, `provocations`, `scoring`, `pass-mark`: every number must be there.
void read_rubric_numbers(Fields& top, RubricNumbers& numbers, Findings& findings);

}  // namespace composure::scenario
