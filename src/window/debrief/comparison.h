// Two ways from the same moment, side by side: the words, how they felt, what came of it. No drawing here.
#pragma once

#include "window/debrief/debrief.h"

namespace composure::window {

struct Comparison {
    Debrief first, second;
    Millis from;                           // up to here both are the same
    std::vector<std::string> differences;  // what came out differently, in sentences; never empty
};

Comparison make_comparison(Debrief first, Debrief second, Millis from);

// What was said from there on: people and trainee.
std::vector<Heard> words_from(const Debrief& debrief, Millis from);
// The highest anger of that customer from there on, 0..1; nothing: gone by then.
std::optional<float> highest_anger(const Debrief& debrief, CustomerId customer, Millis from);

}  // namespace composure::window
