// The flow of the window: home, briefing, play, debrief, and again. Knows neither SDL nor a clock: events and times
// come in, a picture comes out on the Ui.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "window/briefing_screen.h"
#include "window/debrief_screen.h"
#include "window/home_screen.h"
#include "window/keeper.h"
#include "window/library.h"
#include "window/options.h"
#include "window/play_screen.h"

namespace composure::window {

class App {
public:
    // Code: those of Library, of loading the scenario of the options, and of Keeper where the records were asked for.
    static Result<std::unique_ptr<App>> start(const Options& options, const Outside& outside);

    // One pass: time runs on to `real`, the event is obeyed, the screen is drawn.
    void draw(Ui& ui, Millis real);
    // How long nothing changes by itself after `real`; nothing: until somebody does something.
    std::optional<Millis> still_for(Millis real);

    // The window is closed. A play that is not over stays open in the records, to be continued; unkept, it ends as it
    // is. It is recorded where that was asked for.
    void close();
    bool wants_to_quit() const { return quit_; }
    // After it was closed: waits until all is durable. What the records did not take went elsewhere: says where.
    std::optional<std::string> kept_elsewhere();
    bool save_failed() const { return save_failed_; }
    std::optional<bool> met() const {
        return met_;
    }  // whether the last session met the standard; nothing: none was played
    float ui_scale() const { return ui_scale_; }
    Appearance appearance() const { return {}; }
    std::string screen_name() const;
    Shift* shift() { return shift_.get(); }

private:
    enum class Screen { home, briefing, play, debrief };

    App(Library library, std::unique_ptr<Keeper> keeper) : library_(std::move(library)), keeper_(std::move(keeper)) {}
    Result<bool> prepare();
    Result<bool> prepare_continued();
    Result<bool> prepare_new(const std::string& path_or_id);
    void record(std::string& message);
    std::string message_of_end() const;
    void choose(const std::string& id);
    void begin_play();
    void end_play();
    void go_home();
    void draw_debrief(Ui& ui);
    void change_scale(const Ui& ui);
    std::uint64_t next_seed();

    Library library_;
    std::unique_ptr<Keeper> keeper_;
    std::optional<session::PlayedWith> files_;  // of the chosen scenario
    std::optional<session::TakenUp> taken_up_;  // goes on when the briefing is over
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
    std::string end_message_;
    int recorded_ = 0;  // plays of this run
    std::optional<bool> met_;
};

}  // namespace composure::window
