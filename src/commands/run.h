// The program `composure-records`, which `composure` becomes: reads the command line and runs one command
// (interfaces.md).
#pragma once

#include "records/log.h"
#include "records/open.h"

namespace composure::commands {

// Exit status: 0 fine, 1 findings or a session with any result but `met here`, 2 wrong usage or unreadable input, 3 the
// machine failed.
// `open`: how records are opened; main passes records::open. `log`: what happened, for whoever looks after the machine.
int run(int argc, const char* const* argv, records::Opener open, records::Log& log);

}  // namespace composure::commands
