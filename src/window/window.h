// The program composure-window: everything behind its main().
#pragma once

#include "window/desk/keeper.h"

namespace composure::window {

// Exit status as in interfaces.md: 0 fine, 1 a session with any result but "met here" (or a failed test script), 2
// wrong usage or unreadable input, 3 no display, no font, or a disk that does not take the recording.
int run(int count, const char* const* words, const Outside& outside = {});

}  // namespace composure::window
