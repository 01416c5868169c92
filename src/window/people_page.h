// Sheets of the drawn people, to look at: everybody, and eight of them in every mood. For tools/screenshots and for who
// works on the drawing (composure-window --people FOLDER); no screen of the game.
#pragma once

#include <string>

#include "base/error.h"

namespace composure::window {

// Writes people-everybody.png, people-moods.png, people-hands.png, people-counter.png and people-line.png into
// `folder`. Codes: those of session/files.h, no-display, cannot-write.
Result<bool> write_people_pages(const std::string& folder);

}  // namespace composure::window
