// What comes of a line that the trainee entered.
#include <fmt/format.h>

#include <algorithm>

#include "session/perceived.h"
#include "terminal/text_game_internal.h"
#include "terminal/text_words_internal.h"
#include "terminal/wrap_internal.h"

namespace composure::terminal {

namespace {

using simulation::View;

}  // namespace

void TextGame::obey(std::string_view typed) {
    tell();  // what came before this line was entered
    if (const auto answer = typing_.answer(typed)) return carry_out(*answer);
    const auto command = read_command(typed, session_.model(), shown_);
    if (command) return carry_out(*command);
    const bool number = !typed.empty() && typed.front() >= '0' && typed.front() <= '9';
    if (number && speaking(session_.view())) return;
    if (!number && says(typed)) return;
    say(command.error() + "\n");
}

void TextGame::carry_out(const TextTyping::Answer& answer) {
    if (!answer.words.empty()) say(answer.words);
    if (answer.act) do_act(*answer.act);
}

void TextGame::carry_out(const Command& command) {
    const View view = session_.view();
    switch (command.kind) {
        case Command::Kind::act: return do_act(command.act);
        case Command::Kind::nothing: return;
        case Command::Kind::help: return say(help_text(view));
        case Command::Kind::repeat: return repeat(view);
        case Command::Kind::line: return say(line_in_words(teller_, view));
        case Command::Kind::time: {
            const std::string left = time_in_words(pace_, view);
            return say(left.empty() ? "No clock is running; take your time.\n" : left);
        }
        case Command::Kind::policies: return say(cards_in_words(session_.model()));
        case Command::Kind::wait: return let_time_run();
    }
}

void TextGame::do_act(const simulation::Act& act) {
    const simulation::Answer answer = session_.act(act);
    if (!answer) say(fmt::format("{}\n", simulation::sentence_for(answer.refused, session_.view().place)));
}

// Whether the line was taken as something said.
bool TextGame::says(std::string_view typed) {
    const bool spoken_of = extras_.typed != nullptr || !extras_.why_no_typing.empty();
    if (!spoken_of || !typing_.may_be_said(typed)) return false;
    if (extras_.typed == nullptr || !speaking(session_.view())) carry_out(typing_.say(typed, shown_));
    return true;
}

// Says so.
bool TextGame::speaking(const View& view) {
    if (!view.speaking_until) return false;
    const std::string speaker = view.generic_reaction || view.said_as == simulation::SaidAs::remorse
                                    ? teller_.name_of(view.at_counter)
                                    : teller_.speaker(view.moment, view.at_counter);
    say(fmt::format("{} is still speaking. The replies open when the line is complete.\n", speaker));
    return true;
}

void TextGame::repeat(const View& view) {
    for (const Told& told : last_) console_.write(wrapped(told.line, kColumns, 2));
    shown_.clear();
    open_replies(view);
}

// With --pace off: on to what somebody at the counter would notice.
void TextGame::let_time_run() {
    if (!pace_.off) return say("Time runs by itself; w is for --pace off.\n");
    for (;;) {
        const std::optional<Millis> next = session_.next_change();
        if (!next) return;
        const std::size_t before = session_.simulation().events().size();
        session_.advance(*next);
        clock_.set(*next);
        const auto happened = session_.simulation().events().subspan(before);
        if (session_.ended() || std::any_of(happened.begin(), happened.end(), session::ends_a_wait)) return;
    }
}

}  // namespace composure::terminal
