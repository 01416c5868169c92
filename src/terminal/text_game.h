// The whole game in a terminal: line based, in real time, readable by a screen reader (simulation.md, "Pace and
// fairness").
#pragma once

#include "session/pace.h"
#include "session/session.h"
#include "terminal/console.h"

namespace composure::terminal {

// Shows the briefing, plays until the session ends or the trainee stops, and prints the debrief. End of input stops the
// session. Replies are shown when the line is complete. Acts happen at the moment their line is entered.
void play_text(session::Session& session, const session::Pace& pace, Console& console);

}  // namespace composure::terminal
