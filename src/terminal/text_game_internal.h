// A play in a terminal while it goes on: what is told and when (text_game.cpp), what comes of a typed line
// (text_answers.cpp). Private to this room.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "terminal/text_commands_internal.h"
#include "terminal/text_events_internal.h"
#include "terminal/text_game.h"
#include "terminal/text_typing_internal.h"

namespace composure::terminal {

inline constexpr std::size_t kColumns = 80;

class TextGame {
public:
    TextGame(session::Session& session, const session::Pace& pace, Console& console, const TextExtras& extras)
        : session_(session),
          teller_{session.model(), session.names()},
          narrator_(teller_),
          pace_(pace),
          clock_(pace),
          console_(console),
          extras_(extras),
          typing_(session, extras.typed, extras.why_no_typing) {}

    void run();

private:
    bool begin();
    void remember();
    void turn();
    void tell();
    void note_events();
    void open_replies(const simulation::View& view);
    void remind(const simulation::View& view);
    void obey(std::string_view typed);
    bool says(std::string_view typed);
    void carry_out(const TextTyping::Answer& answer);
    bool speaking(const simulation::View& view);
    void carry_out(const Command& command);
    void do_act(const simulation::Act& act);
    void repeat(const simulation::View& view);
    void let_time_run();
    void let_time_pass(bool running);
    std::optional<Millis> next_stop(const simulation::View& view) const;
    Millis reminder_before(const simulation::View& view) const;
    void say(std::string_view text);

    session::Session& session_;
    Teller teller_;
    Narrator narrator_;
    session::Pace pace_;
    session::PaceClock clock_;
    Console& console_;
    const TextExtras& extras_;
    TextTyping typing_;
    std::size_t seen_ = 0;        // events
    std::vector<ReplyId> shown_;  // what 1, 2, ... mean; none while they speak
    std::vector<Told> last_;      // what was last said, with what was seen
    bool reminded_ = false;
    bool tells_time_ = false;     // a clock has begun anew
    bool tells_counter_ = false;  // somebody left or joined
    bool left_ = false;           // interrupted; it is kept
};

}  // namespace composure::terminal
