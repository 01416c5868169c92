// A play and its debrief as pages of the window, around the screens that draw them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "window/debrief/debrief_screen.h"
#include "window/desk/desk.h"
#include "window/play/coach.h"
#include "window/play/play_screen.h"

namespace composure::window {

// What is played, from the briefing to the debrief. App owns it and it outlives the pages.
struct Playing {
    std::unique_ptr<simulation::Model> model;
    std::unique_ptr<Shift> shift;              // while it runs, and afterwards for its debrief
    std::optional<session::PlayedWith> files;  // for the records
    std::optional<session::TakenUp> taken_up;  // goes on when the briefing is over
    std::unique_ptr<Shift> second;             // a second try at a moment of `shift`, kept nowhere
    Millis second_from;
    TryFrom tried;
    session::Pace pace;
    records::Mode mode = records::Mode::practice;
    EarlierPlays earlier;        // of the same scenario, in practice
    std::optional<Coach> coach;  // of the first day
    // A play that follows its file: what is wrong with the file now, and what became of the last change.
    std::vector<std::string> faults;
    std::string watched;

    Shift& now() { return second ? *second : *shift; }
};

class PlayPage : public Screen {
public:
    PlayPage(Desk& desk, Playing& playing) : desk_(desk), playing_(playing), screen_(playing.now()) {}
    std::string name() const override { return "play"; }
    Next draw(Ui& ui, Millis real) override;
    std::optional<Millis> still_for(Millis real) override;
    Audible take_audible() override;

private:
    bool may_sound();
    bool sounds();
    bool held();  // time stands still while a hint is read
    Millis without_hints(Millis real);
    void go_back(Millis at);

    Desk& desk_;
    Playing& playing_;
    PlayScreen screen_;
    Millis last_, held_;  // real time; how much of it passed while a hint was read
};

class DebriefPage : public Screen {
public:
    // `message`: said at its foot, with what became of the recording.
    DebriefPage(Desk& desk, Playing& playing, std::string message);
    std::string name() const override { return "debrief"; }
    Next draw(Ui& ui, Millis real) override;
    std::optional<Millis> still_for(Millis real) override;  // what is said while it is saved
    void arrive(Ui& ui) override;

private:
    std::string words() const;
    void keep_estimate();

    Desk& desk_;
    Playing& playing_;
    std::string message_;
    DebriefScreen screen_;
};

}  // namespace composure::window
