// What of the event log a trainee could notice: no codes, no hidden causes, no luck (interfaces.md, "The line
// protocol").
#pragma once

#include "simulation/event.h"

namespace composure::session {

// True for what somebody standing at the counter sees or hears. The trainee's own acts are noticed too, but nobody
// waits for them.
bool perceivable(const simulation::Event& event);

// True for what `wait` returns at: something that others did, not the trainee's own act.
bool ends_a_wait(const simulation::Event& event);

}  // namespace composure::session
