// A play, from the choice of its scenario to its debrief.
#include <fmt/format.h>

#include <cstdio>
#include <random>

#include "base/millis_text.h"
#include "session/again.h"
#include "window/app/app.h"
#include "window/app/kept_page.h"
#include "window/debrief/comparison_screen.h"
#include "window/desk/save.h"
#include "window/play/briefing_screen.h"
#include "window/text/figure_words.h"

namespace composure::window {

Result<bool> App::prepare() {
    if (options_.go_on) return prepare_continued(options_.scenario);
    if (options_.scenario.empty()) return true;
    return prepare_new({options_.scenario, options_.assessment ? records::Mode::assessment : records::Mode::practice});
}

void App::leave_play() {
    playing_ = {};
    keeper_->set_mode(records::Mode::practice);
}

void App::prepare_or_say(const Result<bool>& prepared) {
    if (!prepared) desk_.message = error_words(prepared.error());
}

Result<bool> App::prepare_continued(const std::string& path_or_id) {
    std::string id;
    if (!path_or_id.empty()) {
        auto model = library_.load(path_or_id, records::Mode::practice);
        if (!model) return tl::unexpected(model.error());
        id = (*model)->scenario().id;
    }
    auto taken = keeper_->take_up(id);
    if (!taken) return tl::unexpected(taken.error());
    screens_.resize(1);
    playing_ = {};
    playing_.files = std::move(taken->files);
    playing_.taken_up.emplace(std::move(*taken));
    const session::TakenUp& ready = *playing_.taken_up;
    BriefingSetting setting;
    setting.pace = ready.pace;
    setting.goes_on = true;
    setting.keys = settings_.keys;
    setting.notice_heading = tr("You go on where you were");
    setting.notice = tr_fill("This session was interrupted at {}. It goes on from there, with the same pace.",
                             clock_text(ready.session.now()));
    show(std::make_unique<BriefingScreen>(ready.model.model->scenario(), library_.people(), std::move(setting)));
    return true;
}

// Time and a half is what an assessment gives everybody.
session::Pace App::pace_for(records::Mode mode) const {
    if (options_.pace_given || options_.assessment) return options_.pace;
    return mode == records::Mode::assessment ? *session::pace_named("1.5") : settings_.pace;
}

Result<bool> App::prepare_new(const GoToBriefing& wanted) {
    auto model = library_.load(wanted.scenario, wanted.mode);
    if (!model) return tl::unexpected(model.error());
    std::optional<session::PlayedWith> files;
    if (keeper_->keeps()) {
        auto read = library_.files(wanted.scenario);
        if (!read) return tl::unexpected(read.error());
        files = std::move(*read);
    }
    if (const auto mode = keeper_->set_mode(wanted.mode); !mode) return tl::unexpected(mode.error());
    const bool guided = screen_name() == "welcome";
    screens_.resize(1);
    playing_ = {};
    if (guided) playing_.coach.emplace(desk_.language);
    playing_.files = std::move(files);
    playing_.model = std::move(*model);
    playing_.mode = wanted.mode;
    BriefingSetting setting;
    setting.pace = pace_for(wanted.mode);
    setting.mode = wanted.mode;
    setting.keys = settings_.keys;
    setting.who_sees = keeper_->agreement();
    show(std::make_unique<BriefingScreen>(playing_.model->scenario(), library_.people(), std::move(setting)));
    return true;
}

std::uint64_t App::next_seed() {
    if (options_.seed) return *options_.seed;
    std::random_device luck;
    const std::uint64_t seed = luck() % 1'000'000;
    std::fputs(fmt::format("seed {}\n", seed).c_str(), stdout);  // so that the same session can be played again
    return seed;
}

// Read while nothing is being written: the debrief must not wait for it.
void App::look_back() {
    playing_.earlier = {};
    const simulation::Model* model = playing_.taken_up ? playing_.taken_up->model.model.get() : playing_.model.get();
    records::Store* store = keeper_->knows_who() && model != nullptr ? keeper_->store() : nullptr;
    if (store == nullptr) return;
    if (const auto practice = store->sessions_of(keeper_->person().id, records::Mode::practice))
        playing_.earlier = earlier_plays(*practice, model->scenario().id);
}

void App::begin(const session::Pace& pace) {
    look_back();
    if (playing_.taken_up) {
        screens_.resize(1);
        session::TakenUp& taken = *playing_.taken_up;
        playing_.pace = taken.pace;
        playing_.shift = std::make_unique<Shift>(std::move(taken.session), taken.pace);
        playing_.model = std::move(taken.model.model);
        keeper_->go_on(playing_.shift->session(), taken.info);
        playing_.taken_up.reset();
    } else {
        screens_.resize(1);
        playing_.pace = pace;
        playing_.watched.clear();
        if (fresh_) {
            playing_.shift.reset();
            playing_.model = std::move(fresh_);
        }
        playing_.shift = std::make_unique<Shift>(*playing_.model, next_seed(), pace);
        if (playing_.files) keeper_->begin(playing_.shift->session(), *playing_.files, pace);
    }
    if (playing_.coach && playing_.coach->over()) playing_.coach.reset();
    if (playing_.mode == records::Mode::assessment) playing_.shift->forbid_pause();
    allow_typing(*playing_.shift);
    show(std::make_unique<PlayPage>(desk_, playing_));
}

void App::allow_typing(Shift& shift) const {
    if (!shift.may_pause()) return;
    if (auto rules = library_.language_rules(shift.session().model().scenario())) shift.allow_typing(*std::move(rules));
}

// Over the list it was chosen from, which is read anew when its page is left or cannot be opened.
void App::open_kept(const GoToSession& wanted) {
    records::Store* store = keeper_->store();
    auto seen = store == nullptr ? tl::unexpected(Error{"no-records", tr("nothing is kept here"), ""})
                                 : session::see_again(*store, wanted.session);
    if (seen && seen->info.start.person != keeper_->person().id)
        seen = tl::unexpected(Error{"not-yours", tr("this is a session of somebody else"), ""});
    if (!seen) {
        desk_.message = tr_fill("This session cannot be opened. {}", error_words(seen.error()));
        arrived_ = false;
        return;
    }
    playing_ = {};
    show(std::make_unique<KeptPage>(desk_, playing_, std::move(*seen)));
}

// Over the debrief, which stays as it is.
void App::try_from(const TryFrom& wanted) {
    auto again = session::again_from(playing_.shift->session(), wanted.at);
    if (!again) {
        desk_.message = again.error().message;
        return;
    }
    while (screen_name() != "debrief" && screens_.size() > 1) screens_.pop_back();
    playing_.tried = wanted;
    playing_.second_from = again->now();
    playing_.second = std::make_unique<Shift>(std::move(*again), playing_.pace);
    allow_typing(*playing_.second);
    show(std::make_unique<PlayPage>(desk_, playing_));
}

void App::end_second_try() {
    if (!playing_.second->session().ended()) playing_.second->act({.kind = simulation::ActKind::stop_now});
    const auto debrief_of = [&](Shift& shift) { return make_debrief(shift.session(), library_.people()); };
    Comparison comparison =
        make_comparison(debrief_of(*playing_.shift), debrief_of(*playing_.second), playing_.second_from);
    screens_.pop_back();
    show(std::make_unique<ComparisonScreen>(std::move(comparison), playing_.tried));
    playing_.second.reset();
}

void App::record(std::string& message) {
    if (options_.record.empty()) return;
    bool failed = false;
    const std::string path = path_for_play(options_.record, ++recorded_);
    message += "  ·  " + save_recording_as(playing_.shift->session(), path, failed);
    save_failed_ = save_failed_ || failed;
}

// The first play of this run that it can be made of.
void App::record_test(std::string& message) {
    if (options_.record_test.empty()) return;
    const auto written = library_.record_test(options_.scenario, playing_.shift->session(), options_.record_test);
    message += "  ·  " + (written ? tr_fill("Written as the test “{}”", options_.record_test)
                                  : capitalised(error_words(written.error())));
    if (written) options_.record_test.clear();
}

void App::end_play() {
    if (playing_.second) return end_second_try();
    session::Session& session = playing_.shift->session();
    if (!session.ended()) playing_.shift->act({.kind = simulation::ActKind::stop_now});
    keeper_->end(session);
    met_ = !playing_.shift->went_back() && session.scorecard().outcome == scoring::Outcome::met;
    std::string message = tr_fill("Seed {}", session.simulation().seed());
    record(message);
    record_test(message);
    if (watched_) message += std::string("  ·  ") + tr("Played with --watch: nothing of it is kept");
    if (options_.virtual_time) keeper_->wait();  // a script's time does not wait for a disk
    show_alone(std::make_unique<DebriefPage>(desk_, playing_, std::move(message)));
}

}  // namespace composure::window
