// The flow of the window: home, briefing, play, debrief, and again. Knows neither SDL nor a clock: events and times
// come in, a picture comes out on the Ui.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "window/briefing_screen.h"
#include "window/debrief_screen.h"
#include "window/home_screen.h"
#include "window/library.h"
#include "window/options.h"
#include "window/play_screen.h"

namespace composure::window {

class App {
public:
    // Code: those of Library, and of loading the scenario of the options.
    static Result<std::unique_ptr<App>> start(const Options& options);

    // One pass: time runs on to `real`, the event is obeyed, the screen is drawn.
    void draw(Ui& ui, Millis real);
    // How long nothing changes by itself after `real`; nothing: until somebody does something.
    std::optional<Millis> still_for(Millis real);

    // The window is closed: a play that is not over ends as it is, and is recorded where that was asked for.
    void close();
    bool wants_to_quit() const { return quit_; }
    bool save_failed() const { return save_failed_; }
    std::optional<bool> met() const {
        return met_;
    }  // whether the last session met the standard; nothing: none was played
    float ui_scale() const { return ui_scale_; }
    std::string screen_name() const;
    Shift* shift() { return shift_.get(); }

private:
    enum class Screen { home, briefing, play, debrief };

    explicit App(Library library) : library_(std::move(library)) {}
    void choose(const std::string& id);
    void begin_play();
    void end_play();
    void go_home();
    void draw_debrief(Ui& ui);
    void change_scale(const Ui& ui);
    std::uint64_t next_seed();

    Library library_;
    Options options_;
    Screen screen_ = Screen::home;
    std::unique_ptr<simulation::Model> model_;
    std::unique_ptr<Shift> shift_;
    HomeScreen home_;
    std::unique_ptr<BriefingScreen> briefing_;
    std::unique_ptr<PlayScreen> play_;
    std::unique_ptr<DebriefScreen> debrief_;
    float ui_scale_ = 1;
    bool quit_ = false, save_failed_ = false;
    int recorded_ = 0;  // plays of this run
    std::optional<bool> met_;
};

}  // namespace composure::window
