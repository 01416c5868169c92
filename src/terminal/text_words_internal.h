// What the text game says by itself: the briefing, who waits, how long there is, what can be done now.
#pragma once

#include <string>

#include "session/pace.h"
#include "session/session.h"
#include "terminal/text_events_internal.h"

namespace composure::terminal {

// Title, content note and the way out, the situation, goals, cards, how to play. Many lines, not wrapped.
enum class OwnWords : std::uint8_t { not_here, may_be_typed };
std::string briefing(const Teller& teller, const session::Pace& pace, OwnWords own_words = OwnWords::not_here);

std::string line_in_words(const Teller& teller, const simulation::View& view);  // `i`
std::string cards_in_words(const simulation::Model& model);                     // `p`

// "(12 seconds to answer.)" in the trainee's own time; empty if there is nothing to say about time.
std::string time_in_words(const session::Pace& pace, const simulation::View& view);

// The counter is free: who may be called, what may be asked, whether one may close. Empty if it is not free.
std::string free_counter_in_words(const Teller& teller, const simulation::View& view);

}  // namespace composure::terminal
