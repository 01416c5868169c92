// The program `composure`: the commands for who writes scenarios, which start in milliseconds. For every other command
// it becomes `composure-records` beside it, with the same words: a database costs no quick command its time.
#pragma once

namespace composure::commands {

// Exit status as in run.h.
int run_quick(int argc, const char* const* argv);

}  // namespace composure::commands
