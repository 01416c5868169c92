// The program `composure`: reads the command line and runs one command (interfaces.md).
#pragma once

namespace composure::commands {

// Exit status: 0 fine, 1 findings or a session with any result but `met here`, 2 wrong usage or unreadable input, 3 the
// machine failed.
int run(int argc, const char* const* argv);

}  // namespace composure::commands
