// The whole game in a terminal: line based, in real time, readable by a screen reader (simulation.md, "Pace and
// fairness").
#pragma once

#include <cstdint>
#include <functional>

#include "session/pace.h"
#include "session/session.h"
#include "session/typed_talk.h"
#include "terminal/console.h"

namespace composure::terminal {

// What a door adds to the game, for a play that is kept.
struct TextExtras {
    enum class From : std::uint8_t { the_beginning, an_interruption } from = From::the_beginning;
    std::function<void()> begins = nullptr;  // the trainee is ready; not called if they leave before
    // The input ended, and nobody said stop. True: the play was kept as it is, and nothing more is shown of it here.
    std::function<bool()> interrupted = nullptr;
    std::function<void()> before_score = nullptr;  // it is over, and nothing of the score was shown yet
    std::function<void()> after_score = nullptr;
    session::TypedTalk* typed = nullptr;  // understands answers in the trainee's own words; none: `why_no_typing`
    std::string why_no_typing = {};       // a sentence; empty: typing is not spoken of
};

// Shows the briefing (or where the play was interrupted), plays until the session ends or the trainee stops, and prints
// the debrief. End of input stops the session, unless `interrupted` keeps it. Replies are shown when the line is
// complete. Acts happen at the moment their line is entered.
void play_text(session::Session& session, const session::Pace& pace, Console& console, const TextExtras& extras = {});

}  // namespace composure::terminal
