#include "terminal/text_game.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "reports/scorecard_text.h"
#include "terminal/text_commands_internal.h"
#include "terminal/text_events_internal.h"

namespace composure::terminal {

namespace {

using simulation::View;

constexpr std::size_t kColumns = 80;
constexpr Millis kReminder{5000};  // left on the clock when the trainee is told

std::string_view patience_in_words(std::int32_t permille) {
    if (permille > 750) return "patient";
    if (permille > 500) return "looking around";
    if (permille > 250) return "getting impatient";
    return "about to leave";
}

class TextGame {
public:
    TextGame(session::Session& session, const session::Pace& pace, Console& console)
        : session_(session), teller_{session.model(), session.names()}, pace_(pace), clock_(pace), console_(console) {}

    void run() {
        brief();
        std::string line;
        if (console_.read_line(line, std::nullopt) == Console::Input::end)
            session_.act({.kind = simulation::ActKind::stop_now});
        clock_.at(console_.now(), false);
        while (!session_.ended()) turn();
        tell_events();
        console_.write("\n" +
                       reports::scorecard_text(session_.model(), session_.scorecard(), session_.names(), kColumns));
    }

private:
    void brief();
    void turn();
    void tell_events();
    void tell_mood(const View& view);
    void open_replies(const View& view);
    void obey(std::string_view typed);
    void do_act(const simulation::Act& act);
    void repeat(const View& view);
    void tell_line(const View& view);
    void tell_time(const View& view);
    void list_policies();
    void let_time_pass(bool running);
    std::optional<Millis> next_stop(const View& view);

    session::Session& session_;
    Teller teller_;
    session::Pace pace_;
    session::PaceClock clock_;
    Console& console_;
    std::size_t told_ = 0;
    std::vector<ReplyId> shown_;
    CustomerId mood_of_;
    simulation::Mood mood_ = simulation::Mood::calm;
    bool reminded_ = false;
    std::string last_line_;
};

void TextGame::brief() {
    const scenario::Scenario& scenario = session_.model().scenario();
    std::string text = fmt::format("{}\n\n", scenario.title);
    if (!scenario.warning.empty())
        text += fmt::format("Before you start: {}\nYou can stop at any time with q.\n\n", scenario.warning);
    if (!scenario.brief.empty()) text += session_.words(scenario.brief, CustomerId::none()) + "\n";
    for (const scenario::Policy& policy : scenario.policies) {
        text += fmt::format("Policy [{}]: {}\n", policy.id, session_.words(policy.says, CustomerId::none()));
    }
    for (const std::string& goal : scenario.goals)
        text += fmt::format("Goal: {}\n", session_.words(goal, CustomerId::none()));
    text += "\nYou answer with the number of a reply. ? shows what else you can do.\nPress Enter to begin.\n";
    console_.write(text);
}

void TextGame::tell_events() {
    std::string text;
    const auto events = session_.simulation().events();
    for (; told_ < events.size(); ++told_) {
        const std::string line = told(teller_, events[told_]);
        if (events[told_].kind == simulation::EventKind::said) {
            last_line_ = line;
            shown_.clear();
        }
        if (events[told_].kind == simulation::EventKind::replied) shown_.clear();
        text += line;
    }
    if (!text.empty()) console_.write(text);
}

void TextGame::tell_mood(const View& view) {
    if (view.at_counter.exists() && (view.at_counter != mood_of_ || view.mood != mood_)) {
        console_.write(
            fmt::format("* {} looks {}.\n", name_of(teller_, view.at_counter), simulation::name_of(view.mood)));
    }
    mood_of_ = view.at_counter;
    mood_ = view.mood;
}

void TextGame::open_replies(const View& view) {
    const bool open = !view.speaking_until && !view.replies.empty();
    if (!open) {
        shown_.clear();
        return;
    }
    if (shown_ == view.replies) return;
    shown_ = view.replies;
    reminded_ = false;
    std::string text;
    for (std::size_t place = 0; place < shown_.size(); ++place) {
        text += fmt::format("  {}  {}\n", place + 1,
                            session_.words(session_.model().reply(shown_[place]).say, view.at_counter));
    }
    console_.write(text);
    tell_time(view);
}

void TextGame::tell_time(const View& view) {
    if (pace_.off) return;
    if (!view.silence_at) {
        if (view.hand_over) console_.write("(No clock runs now.)\n");
        return;
    }
    const std::int64_t left = (*view.silence_at - view.at).count * pace_.times_ten / 10;
    console_.write(fmt::format("({} seconds to answer.)\n", (left + 500) / 1000));
}

void TextGame::repeat(const View& view) {
    console_.write(last_line_);
    shown_.clear();
    open_replies(view);
}

void TextGame::tell_line(const View& view) {
    if (view.line.empty()) {
        console_.write("Nobody is waiting.\n");
        return;
    }
    std::string text;
    for (const simulation::PersonInLine& person : view.line) {
        text += fmt::format("  {}: {}, {}\n", name_of(teller_, person.customer), simulation::name_of(person.mood),
                            patience_in_words(person.patience));
    }
    console_.write(text);
}

void TextGame::list_policies() {
    std::string text;
    for (const scenario::Policy& policy : session_.model().scenario().policies)
        text += fmt::format("  p {}\n", policy.id);
    console_.write(text.empty() ? "There are no written policies here.\n" : "Policies you can look up:\n" + text);
}

std::optional<Millis> TextGame::next_stop(const View& view) {
    std::optional<Millis> stop = session_.next_change();
    if (view.silence_at && !reminded_ && !pace_.off) {
        const Millis reminder = std::max(*view.silence_at - kReminder, view.at);
        if (reminder > view.at && (!stop || reminder < *stop)) stop = reminder;
    }
    return stop;
}

void TextGame::let_time_pass(bool running) {
    Millis now = std::max(clock_.at(console_.now(), running), session_.now());
    while (!session_.ended() && running && session_.now() < now) {
        const std::optional<Millis> next = session_.next_change();
        const Millis until = next && *next < now ? *next : now;
        session_.advance(until);
        if (pace_.off && !runs(pace_, session_.view())) {
            clock_.set(session_.now());
            return;
        }
    }
}

void TextGame::turn() {
    tell_events();
    const View view = session_.view();
    tell_mood(view);
    open_replies(view);
    if (view.silence_at && !reminded_ && !pace_.off && *view.silence_at - view.at <= kReminder &&
        view.clock_length > kReminder * 2) {
        console_.write("(5 seconds left.)\n");
        reminded_ = true;
    }
    const bool running = runs(pace_, view);
    const std::optional<Millis> stop = next_stop(view);
    const std::optional<Millis> sleep = stop ? clock_.until(*stop, running) : std::nullopt;
    std::string typed;
    const Console::Input input = console_.read_line(typed, sleep);
    let_time_pass(running);
    if (input == Console::Input::line && !session_.ended()) obey(typed);
    if (input == Console::Input::end) session_.act({.kind = simulation::ActKind::stop_now});
}

void TextGame::do_act(const simulation::Act& act) {
    tell_events();
    const simulation::Answer answer = session_.act(act);
    if (!answer) console_.write(fmt::format("{}\n", simulation::sentence_for(answer.refused)));
}

void TextGame::obey(std::string_view typed) {
    if (session_.view().speaking_until && !typed.empty() && typed.front() >= '1' && typed.front() <= '9') {
        console_.write("They are still speaking; the replies open when the line is complete.\n");
        return;
    }
    const auto command = read_command(typed, session_.model(), shown_);
    if (!command) {
        console_.write(command.error() + "\n");
        return;
    }
    const View view = session_.view();
    switch (command->kind) {
        case Command::Kind::act: do_act(command->act); break;
        case Command::Kind::nothing: break;
        case Command::Kind::help: console_.write(help_text(view)); break;
        case Command::Kind::repeat: repeat(view); break;
        case Command::Kind::line: tell_line(view); break;
        case Command::Kind::time: tell_time(view); break;
        case Command::Kind::policies: list_policies(); break;
        case Command::Kind::wait:
            if (const auto next = session_.next_change(); next && pace_.off) {
                session_.advance(*next);
                clock_.set(*next);
            } else if (!pace_.off) {
                console_.write("Time runs by itself; `wait` is for --pace off.\n");
            }
            break;
    }
}

}  // namespace

void play_text(session::Session& session, const session::Pace& pace, Console& console) {
    TextGame(session, pace, console).run();
}

}  // namespace composure::terminal
