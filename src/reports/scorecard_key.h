// Whether a debrief may tell the key: what would have been better, and what was really going on. A scenario that is
// kept for assessments keeps it, so that it stays new for the next person.
#pragma once

#include <cstdint>

#include "scenario/scenario.h"

namespace composure::reports {

enum class Key : std::uint8_t {
    shown,
    withheld,  // result, pillars with their sentences, and the lessons
};

inline Key key_of(const scenario::Scenario& scenario) {
    return scenario.use == scenario::Use::assessment ? Key::withheld : Key::shown;
}

}  // namespace composure::reports
