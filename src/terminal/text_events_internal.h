// One event as a line for a person; empty if it is not for telling.
#pragma once

#include <string>

#include "scoring/evidence.h"
#include "simulation/event.h"
#include "simulation/model.h"

namespace composure::terminal {

struct Teller {
    const simulation::Model& model;
    const scoring::Names& names;
    std::string words(std::string_view text, CustomerId customer) const {
        return scoring::expand(text, model, customer, names);
    }
};

std::string told(const Teller& teller, const simulation::Event& event);
std::string clock_time(Millis at);  // "1:12"
std::string name_of(const Teller& teller, CustomerId customer);

}  // namespace composure::terminal
