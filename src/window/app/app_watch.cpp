// `play --watch`: the play goes on in every sound version of its file, and says what is wrong with the others.
#include "session/carried_over.h"
#include "window/app/app.h"
#include "window/text/words.h"

namespace composure::window {

void App::watch() {
    if (!options_.watch) return;
    if (const auto path = session::find_scenario(options_.scenario, library_.folders())) watched_.emplace(*path);
}

void App::follow_file(Millis real) {
    if (!watched_ || !watched_->changed(real)) return;
    playing_.faults = library_.faults(options_.scenario);
    playing_.watched.clear();  // what it says is of the version before
    if (!playing_.faults.empty()) return;
    auto fresh = library_.load(options_.scenario, records::Mode::practice);
    if (!fresh) {
        playing_.faults = {fresh.error().message};
        return;
    }
    if (screen_name() == "play" && !playing_.second) return go_on_in(std::move(*fresh));
    if (screen_name() == "briefing") return prepare_or_say(prepare_new({options_.scenario, records::Mode::practice}));
    fresh_ = std::move(*fresh);  // for the next play
}

void App::go_on_in(std::unique_ptr<simulation::Model> fresh) {
    const bool paused = playing_.shift->paused();
    session::CarriedOver carried = session::carried_over(playing_.shift->session(), *fresh);
    playing_.watched = carried.acts == carried.whole
                           ? std::string(tr("Read again; you are where you were"))
                           : tr_fill("Read again; {} of {} acts still apply", carried.acts, carried.whole);
    screens_.resize(1);  // the page that shows the old one
    playing_.shift = std::make_unique<Shift>(std::move(carried.session), playing_.pace);
    playing_.model = std::move(fresh);
    allow_typing(*playing_.shift);
    playing_.shift->pause(paused);
    show(std::make_unique<PlayPage>(desk_, playing_));
}

}  // namespace composure::window
