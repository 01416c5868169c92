// Recordings on disk.
#pragma once

#include <string>

#include "session/session.h"

namespace composure::window {

// Each answers with a sentence for the person: where it was saved, or why not.
std::string save_recording(const session::Session& session);  // in the user's data folder, never over another one
std::string save_recording_as(const session::Session& session, const std::string& path, bool& failed);

}  // namespace composure::window
