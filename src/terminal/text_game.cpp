#include "terminal/text_game.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/scorecard_text.h"
#include "terminal/text_game_internal.h"
#include "terminal/text_words_internal.h"
#include "terminal/wrap_internal.h"

namespace composure::terminal {

namespace {

using simulation::ActKind;
using simulation::EventKind;
using simulation::View;

constexpr std::size_t kRemembered = 4;    // lines shown again after an interruption
constexpr std::int64_t kReminder = 5000;  // the trainee's own milliseconds, left on the clock

void call(const std::function<void()>& extra) {
    if (extra) extra();
}

}  // namespace

void TextGame::run() {
    if (!begin()) return;
    call(extras_.begins);
    clock_.at(console_.now(), false);
    clock_.set(session_.now());
    while (!session_.ended() && !left_) turn();
    if (left_) return;
    tell();
    call(extras_.before_score);
    console_.write("\n" + reports::scorecard_text(session_.model(), session_.scorecard(), session_.names(), kColumns,
                                                  reports::key_of(session_.model().scenario())));
    call(extras_.after_score);
    if (extras_.typed != nullptr) console_.write(coaching_in_words(*extras_.typed, kColumns));
}

// Many lines, each broken between words.
void TextGame::say(std::string_view text) {
    std::string lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        lines += wrapped(line, kColumns, line.starts_with("  ") ? 5 : 2);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    console_.write(lines);
}

// False if the trainee left before it began.
bool TextGame::begin() {
    if (extras_.from == TextExtras::From::an_interruption) {
        remember();
    } else {
        say(briefing(teller_, pace_, extras_.typed != nullptr ? OwnWords::may_be_typed : OwnWords::not_here));
    }
    std::string typed;
    for (;;) {
        const Console::Input input = console_.read_line(typed, std::nullopt);
        const auto command = read_command(typed, session_.model(), {});
        const bool leaves = command && command->kind == Command::Kind::act && command->act.kind == ActKind::stop_now;
        if ((input == Console::Input::end || leaves) && extras_.from == TextExtras::From::an_interruption) {
            say("You left it as it was; it can still be continued.\n");
            return false;
        }
        if (input == Console::Input::end || leaves) {
            session_.act({.kind = ActKind::stop_now});
            say("You left before it began. Nothing was counted.\n");
            return false;
        }
        if (!command || command->kind != Command::Kind::help) return true;
        say(help_text(session_.view()));
        say("Press Enter when you are ready.\n");
    }
}

// Where the interrupted play stands: what was last said and done.
void TextGame::remember() {
    note_events();
    const std::vector<Told> lines = narrator_.tell(session_.simulation().events());
    const std::size_t from = lines.size() > kRemembered ? lines.size() - kRemembered : 0;
    say(fmt::format("{}\n\nYou go on where you were interrupted, at {}. The last words were:\n\n",
                    session_.words(session_.model().scenario().title, CustomerId::none()), clock_time(session_.now())));
    for (std::size_t n = from; n < lines.size(); ++n) {
        console_.write(wrapped(lines[n].line, kColumns, 2));
        if (lines[n].kind == Told::Kind::said || lines[n].kind == Told::Kind::shown) last_.push_back(lines[n]);
    }
    tells_time_ = true;
    say("\nPress Enter when you are ready; the time goes on then.\n");
}

void TextGame::note_events() {
    const auto events = session_.simulation().events();
    for (; seen_ < events.size(); ++seen_) {
        const EventKind kind = events[seen_].kind;
        if (kind == EventKind::said || kind == EventKind::replied || kind == EventKind::silence ||
            kind == EventKind::held || kind == EventKind::unclear) {
            shown_.clear();
            typing_.forget_question();
        }
        if (kind == EventKind::clock_started) tells_time_ = true;
        if (kind == EventKind::gone || kind == EventKind::arrived || kind == EventKind::pushed_in ||
            kind == EventKind::held)
            tells_counter_ = true;
    }
}

void TextGame::tell() {
    note_events();
    const std::vector<Told> lines = narrator_.tell(session_.simulation().events());
    Told::Kind before = Told::Kind::note;
    for (const Told& told : lines) {
        const bool scene = told.kind == Told::Kind::said || told.kind == Told::Kind::shown;
        if (scene) {
            if (before != Told::Kind::shown) last_.clear();
            last_.push_back(told);
        }
        console_.write((scene && before != Told::Kind::shown ? "\n" : "") + wrapped(told.line, kColumns, 2));
        before = told.kind;
    }
}

void TextGame::open_replies(const View& view) {
    if (view.speaking_until || view.replies.empty()) {
        shown_.clear();
        return;
    }
    if (shown_ != view.replies) {
        std::string text = shown_.empty() ? "" : "What you can say has changed:\n";
        shown_ = view.replies;
        for (std::size_t place = 0; place < shown_.size(); ++place) {
            text += fmt::format("  {}  {}\n", place + 1,
                                session_.words(session_.model().reply(shown_[place]).say, view.at_counter));
        }
        say(text);
        tells_time_ = true;
    }
    if (!tells_time_ || (view.busy_until && !view.silence_at)) return;
    tells_time_ = false;
    reminded_ = false;
    say(time_in_words(pace_, view));
}

void TextGame::remind(const View& view) {
    if (!view.silence_at || reminded_ || pace_.off || view.at < reminder_before(view)) return;
    reminded_ = true;
    if (view.clock_length.count * pace_.times_ten / 10 > kReminder * 2) say("(5 seconds left.)\n");
}

std::optional<Millis> TextGame::next_stop(const View& view) const {
    std::optional<Millis> stop = session_.next_change();
    if (view.silence_at && !reminded_ && !pace_.off) {
        const Millis reminder = std::max(reminder_before(view), view.at);
        if (!stop || reminder < *stop) stop = reminder;
    }
    return stop;
}

void TextGame::let_time_pass(bool running) {
    const Millis now = std::max(clock_.at(console_.now(), running), session_.now());
    while (!session_.ended() && running && session_.now() < now) {
        const std::optional<Millis> next = session_.next_change();
        session_.advance(next && *next < now ? *next : now);
        if (pace_.off && !runs(pace_, session_.view())) {
            clock_.set(session_.now());
            return;
        }
    }
}

void TextGame::turn() {
    tell();
    const View view = session_.view();
    if (tells_counter_) say(free_counter_in_words(teller_, view));
    tells_counter_ = false;
    open_replies(view);
    remind(view);
    const bool running = runs(pace_, view);
    const std::optional<Millis> stop = next_stop(view);
    const std::optional<Millis> sleep = stop ? clock_.until(*stop, running) : std::nullopt;
    std::string typed;
    const Console::Input input = console_.read_line(typed, sleep);
    let_time_pass(running);
    if (input == Console::Input::line && !session_.ended()) obey(typed);
    if (input != Console::Input::end) return;
    console_.write("\n");
    if (session_.ended()) return;
    left_ = extras_.interrupted && extras_.interrupted();
    if (!session_.ended()) session_.act({.kind = ActKind::stop_now});
}

Millis TextGame::reminder_before(const View& view) const {
    return *view.silence_at - Millis{kReminder * 10 / pace_.times_ten};
}

void play_text(session::Session& session, const session::Pace& pace, Console& console, const TextExtras& extras) {
    TextGame(session, pace, console, extras).run();
}

}  // namespace composure::terminal
