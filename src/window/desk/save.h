// Recordings and pages on disk.
#pragma once

#include <string>

#include "records/types.h"
#include "session/session.h"

namespace composure::window {

// Each answers with a sentence for the person: where it was saved, or why not.
std::string save_recording(const session::Session& session);  // in the user's data folder, never over another one
std::string save_recording_text(const std::string& scenario,
                                const std::string& recording);  // the same, written already
std::string save_recording_as(const session::Session& session, const std::string& path, bool& failed);

// The debrief as a page for a browser, in the person's documents folder, never over another one.
std::string save_page(const simulation::Model& model, const scoring::Scorecard& card, records::Mode mode);

// Where the recording of the `number`th play of one run goes: `path` itself for the first, as asked for; for later ones
// the first free of mine-2.recording, mine-3.recording ... beside mine.recording.
std::string path_for_play(const std::string& path, int number);

}  // namespace composure::window
