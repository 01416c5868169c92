// The command line of composure-window: `composure-window [play SCENARIO] [options]`. `composure` starts it with the
// same words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/error.h"
#include "session/pace.h"
#include "window/ui/ui.h"

namespace composure::window {

struct Options {
    std::string scenario;  // file or id; empty: the home screen
    std::optional<std::uint64_t> seed;
    session::Pace pace;
    bool pace_given = false;
    std::string trainee, records;  // empty: as session/whereabouts.h says
    bool assessment = false, go_on = false;
    std::string record;       // file to write; empty: none
    std::string record_test;  // name of the test that the play becomes; empty: none
    bool watch = false;       // the play follows its file; nothing of it is kept
    std::string script;       // for tests; empty: a person plays
    std::string people;       // a folder for sheets of the drawn people, and nothing else is done; empty: none
    bool virtual_time = false;
    // Of this run alone; nothing: as in the settings.
    std::optional<float> ui_scale;  // 0.75 .. 3
    std::optional<ThemeName> theme;
    std::optional<Motion> motion;
    std::optional<std::string> language;
    int width = 1280, height = 800;
    bool help = false, version = false;
};

// Without the program's name. Code: wrong-usage.
Result<Options> read_options(std::span<const std::string> words);
std::string help_text();

}  // namespace composure::window
