#include "window/app/play_pages.h"

#include <algorithm>

#include "base/millis_text.h"
#include "window/desk/save.h"
#include "window/text/words.h"

namespace composure::window {

namespace {

// What practice offered and was used: to know, and nothing against anybody.
std::vector<std::string> notes_of(const Shift& shift) {
    std::vector<std::string> notes;
    std::string times;
    Millis last{-1};
    for (const Shift::Hinted& hint : shift.hinted()) {
        if (hint.at != last) times += (times.empty() ? "" : ", ") + clock_text(hint.at);
        last = hint.at;
    }
    if (!times.empty()) notes.push_back(tr_fill("You asked for a hint at {}. That is what hints are for.", times));
    if (shift.went_back())
        notes.emplace_back(
            tr("You went back to try a moment another way. So this play is for you alone and is not kept."));
    if (shift.typed()) {
        for (const auto& said : shift.typed()->coaching())
            notes.push_back(
                said.phrase->helps
                    ? tr_fill("“{}” helped. {} {}", said.typed, said.phrase->why, said.phrase->instead)
                    : tr_fill("“{}” may have hurt. {} Better: {}", said.typed, said.phrase->why, said.phrase->instead));
    }
    return notes;
}

Debrief debrief_of(const Shift& shift, const scenario::Gallery& people) {
    Debrief debrief = make_debrief(shift.session(), people);
    mark_hints(debrief, shift.hinted());
    return debrief;
}

}  // namespace

bool PlayPage::held() { return playing_.coach && !playing_.second && playing_.coach->holds_time(); }

// In an assessment nothing is: it is the same for everybody, with or without loudspeakers.
bool PlayPage::may_sound() { return playing_.mode == records::Mode::practice && playing_.now().may_pause(); }

bool PlayPage::sounds() {
    return may_sound() && desk_.settings.sound && desk_.settings.volume > 0 && playing_.now().time_runs() && !held();
}

// A steady clock that stands still while a hint is read.
Millis PlayPage::without_hints(Millis real) {
    if (held()) held_ += real - std::min(last_, real);
    last_ = real;
    return real - held_;
}

Next PlayPage::draw(Ui& ui, Millis real) {
    Shift& shift = playing_.now();
    shift.run_to(without_hints(real));
    const auto sound = !may_sound()           ? PlayManner::Sound::none
                       : desk_.settings.sound ? PlayManner::Sound::on
                                              : PlayManner::Sound::off;
    screen_.set_manner(
        {desk_.settings.keys, desk_.settings.pressure, shift.may_pause(), sound, &desk_.library.people()});
    const char* kept = desk_.keeper.not_saved_yet() ? tr("Not saved yet") : "";
    screen_.set_faults(playing_.faults);
    screen_.set_mark(!playing_.watched.empty() ? playing_.watched.c_str()
                     : playing_.second         ? tr("A second try, for practice")
                     : shift.went_back()       ? tr("For you alone, not kept")
                                               : kept);
    const bool was_covered = screen_.modal();
    switch (screen_.draw(ui)) {
        case PlayResult::goes_on: break;
        case PlayResult::over: return GoToDebrief{};
        case PlayResult::goes_back: go_back(screen_.goes_back_to()); break;
    }
    if (screen_.take_sound_switched()) {
        desk_.settings.sound = !desk_.settings.sound;
        desk_.settings_changed = true;
    }
    if (playing_.coach && !playing_.second && !was_covered && !screen_.modal()) {
        const std::size_t acts = shift.session().simulation().acts().size();
        playing_.coach->draw(ui, hints_for(shift.view(), acts, desk_.settings.keys), acts);
    }
    return Stay{};
}

// What was played so far ends as stopped; what comes now is another session, of which nothing is kept.
void PlayPage::go_back(Millis at) {
    Shift& shift = playing_.now();
    if (!playing_.second && !shift.went_back()) {
        shift.act({.kind = simulation::ActKind::stop_now});
        desk_.keeper.end(shift.session());
    }
    shift.go_back(at);
}

std::optional<Millis> PlayPage::still_for(Millis real) {
    std::optional<Millis> still;
    Shift& shift = playing_.now();
    if (!held()) still = shift.until_change(real - held_);
    if (const auto tick = next_tick(shift.view()); tick && still && sounds())
        still = std::min(*still, shift.until(*tick, real - held_).value_or(*still));
    if (const auto next = screen_.next_picture(real)) {
        const Millis wait = std::max(*next - real, Millis{0});
        still = still ? std::min(*still, wait) : wait;
    }
    return still;
}

// Silent whenever time stands still.
Audible PlayPage::take_audible() {
    Audible audible = screen_.take_audible();
    audible.volume = sounds() ? desk_.settings.volume : 0;
    return audible;
}

DebriefPage::DebriefPage(Desk& desk, Playing& playing, std::string message)
    : desk_(desk),
      playing_(playing),
      message_(std::move(message)),
      screen_(debrief_of(*playing.shift, desk.library.people())) {
    if (playing.mode == records::Mode::practice && screen_.debrief().key == reports::Key::shown)
        screen_.allow_trying_again();
    screen_.set_notes(notes_of(*playing.shift));
    if (playing.mode == records::Mode::practice) screen_.set_since(since_last(playing.earlier, screen_.debrief()));
    if (desk.keeper.keeps() && !screen_.debrief().stopped && !playing.shift->went_back()) screen_.ask_estimate();
}

std::string DebriefPage::words() const {
    const std::string kept = desk_.keeper.ending() ? std::string(tr("Saving …")) : desk_.keeper.outcome();
    return kept.empty() ? message_ : message_ + "  ·  " + kept;
}

// For the trainee alone; what cannot be kept is still shown beside this result.
void DebriefPage::keep_estimate() {
    if (!desk_.keeper.rate(screen_.ratings())) message_ += tr("  ·  Your estimate is shown here, but was not kept.");
}

std::optional<Millis> DebriefPage::still_for(Millis) {
    return desk_.keeper.ending() ? std::optional(Millis{100}) : std::nullopt;
}

void DebriefPage::arrive(Ui& ui) { ui.focus(screen_.asks() ? "estimate/done" : ""); }

Next DebriefPage::draw(Ui& ui, Millis) {
    if (!message_.empty()) screen_.set_message(words());
    const session::Session& session = playing_.shift->session();
    const DebriefChoice choice = screen_.draw(ui);
    if (playing_.coach && !screen_.asks()) playing_.coach->draw(ui, hints_for_debrief(), 0);
    switch (choice) {
        case DebriefChoice::again: return PlayAgain{};
        case DebriefChoice::home: return GoHome{};
        case DebriefChoice::back: return GoBack{};
        case DebriefChoice::try_again: return TryFrom{screen_.tried()};
        case DebriefChoice::estimated: keep_estimate(); break;
        case DebriefChoice::save_page:
            message_.clear();
            screen_.set_message(save_page(session.model(), session.scorecard(), playing_.mode));
            break;
        case DebriefChoice::save_recording:
            message_.clear();
            screen_.set_message(save_recording(session));
            break;
        case DebriefChoice::none: break;
    }
    return Stay{};
}

}  // namespace composure::window
