// One page of the window. App holds the one that is shown and makes the next when a screen asks for it.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "base/millis.h"
#include "records/types.h"
#include "session/pace.h"
#include "window/sound/audible.h"
#include "window/ui/ui.h"

namespace composure::window {

// Where to go next.
struct Stay {};
struct GoHome {};
struct GoBack {};  // to the screen before
struct Quit {};
struct GoToPeople {};  // who are you
struct GoToSettings {};
struct GoToProgress {};
struct GoToReview {};
struct GoToSession {  // one of those kept, again as a debrief
    records::SessionCode session;
};
struct GoToBriefing {
    std::string scenario;  // id or path
    records::Mode mode = records::Mode::practice;
};
struct GoOn {};  // the interrupted session
struct Begin {   // what was briefed
    session::Pace pace;
};
struct PlayAgain {};  // the same scenario, from its briefing's choices
struct TryFrom {      // the debriefed session again from the line that is answered then, with the same luck
    Millis at;
};
struct GoToDebrief {};  // of the play or the second try that has just ended
using Next = std::variant<Stay, GoHome, GoBack, Quit, GoToPeople, GoToSettings, GoToProgress, GoToReview, GoToSession,
                          GoToBriefing, GoOn, Begin, PlayAgain, TryFrom, GoToDebrief>;

class Screen {
public:
    virtual ~Screen() = default;

    virtual std::string name() const = 0;  // "home": in scripts and reports
    // Draws itself and obeys the event of this pass. `real`: a steady clock.
    virtual Next draw(Ui& ui, Millis real) = 0;
    // How long nothing changes by itself; nothing: until somebody does something.
    virtual std::optional<Millis> still_for(Millis real);
    // What is to be heard since it was last asked for; asked after draw. All screens but few are silent.
    virtual Audible take_audible() { return {}; }
    virtual void arrive(Ui& ui);  // shown (again): puts the focus where it belongs
};

}  // namespace composure::window
