// The texts of explain.h, a file for each part of the reader. Private to this room.
#pragma once

#include <span>

#include "scenario/explain.h"

namespace composure::scenario {

std::span<const Explanation> file_explanations();   // the file itself: YAML, limits, signs
std::span<const Explanation> value_explanations();  // keys and values
std::span<const Explanation> name_explanations();   // names and what they refer to
std::span<const Explanation> talk_explanations();   // the form of a talk
std::span<const Explanation> help_explanations();   // calls for help, limits, clocks
std::span<const Explanation> test_explanations();   // `tests`, weights and the conduct table

}  // namespace composure::scenario
