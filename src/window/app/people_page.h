// Sheets of the drawn people, to look at: everybody, and eight of them in every mood. For tools/screenshots and for who
// works on the drawing (composure-window --people FOLDER); no screen of the game.
#pragma once

#include "base/error.h"
#include "window/desk/options.h"

namespace composure::window {

// Writes people-everybody.png, people-moods.png, people-hands.png, people-counter.png and people-line.png into the
// folder `people` of the options, in their theme and size. Codes: those of session/files.h, no-display, cannot-write.
Result<bool> write_people_pages(const Options& options);

}  // namespace composure::window
