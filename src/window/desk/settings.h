// What a person set for themselves in the window, kept in their own configuration folder
// ($XDG_CONFIG_HOME/composure/settings, else ~/.config/composure/settings): lines of `key: value` that can be read and
// mended by hand. Nothing in it is about scores; pace is nobody else's business and stays there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "session/pace.h"
#include "window/desk/key_map.h"
#include "window/ui/ui.h"

namespace composure::window {

struct Settings {
    float ui_scale = 1;  // 0.75 .. 3
    ThemeName theme = ThemeName::light;
    Motion motion = Motion::full;
    bool pressure = true;    // is seen and heard; off under reduced motion and in an assessment
    bool sound = true;       // of practice; an assessment is silent
    int volume = 50;         // percent, 0 .. 100
    session::Pace pace;      // of practice
    std::string language;    // code; empty: as the machine is set
    std::string trainee;     // who played last on this machine; empty: nobody yet
    bool been_here = false;  // the tutorial was offered
    KeyMap keys;
};

struct ReadSettings {
    Settings settings;
    std::vector<std::string> notes;  // one sentence for each line that was not understood; its default is used
};

// Never refuses: what cannot be read keeps its default and is told in a note.
ReadSettings read_settings(std::string_view bytes);
std::string write_settings(const Settings& settings);

// The file: $XDG_CONFIG_HOME/composure/settings, else ~/.config/composure/settings. Empty: none, because a script plays
// and no XDG_CONFIG_HOME was set for it; then nothing is read or kept.
enum class PlayedBy { person, script };
std::string settings_place(PlayedBy by);

// A missing file gives the defaults without a note, a damaged one goes on with what could be read. An empty place gives
// the defaults of somebody who has been here before.
ReadSettings load_settings(const std::string& place);
// Writes a new file and moves it into place; one of which something was not understood is kept beside it as
// "settings.broken". An empty place: nothing. Code cannot-write.
Result<bool> save_settings(const Settings& settings, const std::string& place);

}  // namespace composure::window
