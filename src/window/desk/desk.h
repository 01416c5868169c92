// What every screen may use. App owns it all; a screen keeps a reference.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "window/desk/keeper.h"
#include "window/desk/library.h"
#include "window/desk/options.h"
#include "window/desk/settings.h"
#include "window/text/words.h"
#include "window/ui/screen.h"

namespace composure::window {

struct Desk {
    Library& library;
    Keeper& keeper;
    Settings& settings;
    const Options& options;
    std::string locale_folder;
    std::vector<Language> languages;
    Language language;              // now used
    std::string message = {};       // for the next screen that shows one; it empties it
    bool settings_changed = false;  // App saves them after this pass
};

// Each in its own file, NAME_screen.cpp.
std::unique_ptr<Screen> make_home_screen(Desk& desk);
std::unique_ptr<Screen> make_people_screen(Desk& desk);
std::unique_ptr<Screen> make_settings_screen(Desk& desk);
std::unique_ptr<Screen> make_progress_screen(Desk& desk);
std::unique_ptr<Screen> make_review_screen(Desk& desk);

}  // namespace composure::window
