// The flow of the window: holds the screens, shows the newest, and makes the next one when a screen asks for it. Knows
// neither SDL nor a clock: events and times come in, a picture comes out on the Ui.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "window/app/play_pages.h"
#include "window/app/watched_file.h"
#include "window/desk/desk.h"

namespace composure::window {

class App {
public:
    // Code: those of Library, of loading the scenario of the options, and of Keeper where the records were asked for.
    static Result<std::unique_ptr<App>> start(const Options& options, const Outside& outside);
    // Begins, on a thread of its own, with what the first screen will want, or else with what those after it will.
    enum class When { window_opens, first_picture_there };
    void read_ahead(When when);
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    // One pass: time runs on to `real`, the event is obeyed, the screen is drawn.
    void draw(Ui& ui, Millis real);
    // How long nothing changes by itself after `real`; nothing: until somebody does something.
    std::optional<Millis> still_for(Millis real);

    // Once after each pass: what is to be heard now.
    Audible take_audible() { return screens_.back()->take_audible(); }

    void tell(const std::string& note);  // on the next screen that has room for it, once
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
    float ui_scale() const { return settings_.ui_scale; }
    Appearance appearance() const;
    std::string screen_name() const { return screens_.back()->name(); }

private:
    App(Library library, std::unique_ptr<Keeper> keeper, const Options& options);
    void take_settings(ReadSettings read);
    void keep_settings();
    void choose_language_of_settings();
    void change_scale(const Ui& ui);

    // Where a screen wants to go.
    void go(const Next& next);
    void go_back();
    void go_home();
    void show(std::unique_ptr<Screen> screen);
    void show_alone(std::unique_ptr<Screen> screen);  // over home, in place of everything else

    // A play, app_play.cpp.
    Result<bool> prepare();
    session::Pace pace_for(records::Mode mode) const;
    void leave_play();
    Result<bool> prepare_continued(const std::string& path_or_id);
    Result<bool> prepare_new(const GoToBriefing& wanted);
    void prepare_or_say(const Result<bool>& prepared);
    void begin(const session::Pace& pace);
    void look_back();
    void open_kept(const GoToSession& wanted);
    void try_from(const TryFrom& wanted);
    void end_second_try();
    void end_play();
    void record(std::string& message);
    std::uint64_t next_seed();
    void allow_typing(Shift& shift) const;
    void record_test(std::string& message);

    // The file of a watched play, app_watch.cpp.
    void watch();
    void follow_file(Millis real);
    void go_on_in(std::unique_ptr<simulation::Model> fresh);

    Library library_;
    std::unique_ptr<Keeper> keeper_;
    Options options_;
    std::string settings_place_, machine_language_;
    Settings settings_;  // as used now
    Settings kept_;      // as in the file: what an option of this run overrides stays as it was
    Desk desk_;
    Playing playing_;
    std::optional<WatchedFile> watched_;
    std::unique_ptr<simulation::Model> fresh_;      // the file's newest good version, for the next play
    std::vector<std::unique_ptr<Screen>> screens_;  // home first; the last one is shown
    bool arrived_ = false;                          // the shown one knows it
    bool quit_ = false, save_failed_ = false;
    int recorded_ = 0;  // plays of this run
    std::optional<bool> met_;
};

}  // namespace composure::window
