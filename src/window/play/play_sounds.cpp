#include "window/play/play_sounds.h"

#include <algorithm>

namespace composure::window {

using simulation::PersonInLine;
using simulation::View;

namespace {

constexpr std::int64_t kTicks = 5;     // as long as the clock says "Answer now" (play_answers.cpp)
constexpr Millis kMessageIsNew{1000};  // of a session that is taken up, or went back, the older ones are not

}  // namespace

std::optional<Millis> next_tick(const View& view) {
    if (!view.silence_at) return std::nullopt;
    for (std::int64_t seconds = kTicks; seconds > 0; --seconds) {
        const Millis at{view.silence_at->count - seconds * 1000};
        if (at > view.at) return at;
    }
    return std::nullopt;
}

bool PlaySounds::hears_tick(Shift& shift) {
    const View& view = shift.view();
    const bool clock = view.silence_at && !view.speaking_until && !view.busy_until && !shift.pace_off();
    const std::int64_t left = clock ? (*view.silence_at - view.at).count : 0;
    const std::int64_t second = left > 0 && left <= kTicks * 1000 ? (left + 999) / 1000 : 0;
    const bool ticks = second != 0 && second != second_;
    second_ = second;
    return ticks;
}

bool PlaySounds::hears_message(const Shift& shift, Millis now) {
    const std::vector<Heard>& heard = shift.heard();
    bool came = false;
    for (std::size_t i = std::min(messages_, heard.size()); i < heard.size(); ++i)
        came = came || (heard[i].kind == Heard::Kind::said && now - heard[i].at < kMessageIsNew);
    messages_ = heard.size();
    return came;
}

bool PlaySounds::hears_somebody_join(const View& view) {
    const auto is_the_same = [](const PersonInLine& person, CustomerId known) { return person.customer == known; };
    if (knows_line_ && std::equal(view.line.begin(), view.line.end(), line_.begin(), line_.end(), is_the_same))
        return false;
    const bool joined = knows_line_ && std::any_of(view.line.begin(), view.line.end(), [&](const PersonInLine& person) {
                            return person.how == simulation::Waiting::in_line &&
                                   std::find(line_.begin(), line_.end(), person.customer) == line_.end();
                        });
    line_.clear();
    for (const PersonInLine& person : view.line) line_.push_back(person.customer);
    knows_line_ = true;
    return joined;
}

Audible PlaySounds::follow(Shift& shift, float pressure, float beat) {
    const View& view = shift.view();
    Audible now;
    now.volume = 100;
    now.pressure = pressure;
    now.tick = hears_tick(shift);
    now.beat = beat_ < beat && beat == 1;
    beat_ = beat;
    const bool message = hears_message(shift, view.at);
    const bool joined = hears_somebody_join(view);
    const auto waits = [](const PersonInLine& each) { return each.how == simulation::Waiting::in_line; };
    switch (view.place) {
        case scenario::Place::counter:
            now.people = static_cast<int>(view.line.size());
            now.bell = joined;
            break;
        case scenario::Place::phone:
            if (std::any_of(view.line.begin(), view.line.end(), waits))
                now.ringing = view.at_counter.exists() ? Ringing::behind_a_talk : Ringing::at_hand;
            break;
        case scenario::Place::chat: now.pop = message || joined; break;
    }
    return now;
}

}  // namespace composure::window
