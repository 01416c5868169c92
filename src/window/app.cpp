#include "window/app.h"

#include <fmt/format.h>

#include <random>

#include "base/millis_text.h"
#include "window/save.h"

namespace composure::window {

Result<std::unique_ptr<App>> App::start(const Options& options, const Outside& outside) {
    auto library = Library::open();
    if (!library) return tl::unexpected(library.error());
    if (!options.assessment) library->leave_out_assessments();
    auto keeper = Keeper::open(options, outside);
    if (!keeper) return tl::unexpected(keeper.error());
    std::unique_ptr<App> app(new App(std::move(*library), std::move(*keeper)));
    app->options_ = options;
    app->ui_scale_ = options.ui_scale;
    app->home_.set_message(app->keeper_->notice());
    if (const auto ready = app->prepare(); !ready) return tl::unexpected(ready.error());
    return app;
}

Result<bool> App::prepare() {
    if (options_.go_on) return prepare_continued();
    return options_.scenario.empty() ? Result<bool>(true) : prepare_new(options_.scenario);
}

Result<bool> App::prepare_continued() {
    std::string id;
    if (!options_.scenario.empty()) {
        auto model = library_.load(options_.scenario);
        if (!model) return tl::unexpected(model.error());
        id = (*model)->scenario().id;
    }
    auto taken = keeper_->take_up(id);
    if (!taken) return tl::unexpected(taken.error());
    files_ = std::move(taken->files);
    taken_up_.emplace(std::move(*taken));
    briefing_ = std::make_unique<BriefingScreen>(taken_up_->model.model->scenario(), taken_up_->pace);
    briefing_->set_notice("You go on where you were",
                          fmt::format("This session was interrupted at {}. It goes on from there, with the same pace.",
                                      clock_text(taken_up_->session.now())));
    screen_ = Screen::briefing;
    return true;
}

Result<bool> App::prepare_new(const std::string& path_or_id) {
    auto model = library_.load(path_or_id);
    if (!model) return tl::unexpected(model.error());
    if (keeper_->keeps()) {
        auto files = library_.files(path_or_id);
        if (!files) return tl::unexpected(files.error());
        files_ = std::move(*files);
    }
    play_.reset();
    debrief_.reset();
    shift_.reset();
    taken_up_.reset();
    model_ = std::move(*model);
    briefing_ = std::make_unique<BriefingScreen>(model_->scenario(), options_.pace);
    if (options_.assessment) briefing_->set_notice("This is an assessment", keeper_->agreement());
    screen_ = Screen::briefing;
    return true;
}

std::string App::screen_name() const {
    switch (screen_) {
        case Screen::home: return "home";
        case Screen::briefing: return "briefing";
        case Screen::play: return "play";
        case Screen::debrief: return "debrief";
    }
    return {};
}

void App::choose(const std::string& id) {
    if (const auto ready = prepare_new(id); !ready) home_.set_message(ready.error().message);
}

std::uint64_t App::next_seed() {
    if (options_.seed) return *options_.seed;
    std::random_device luck;
    const std::uint64_t seed = luck() % 1'000'000;
    fmt::print("seed {}\n", seed);  // so that the same session can be played again
    return seed;
}

void App::begin_play() {
    play_.reset();
    debrief_.reset();
    if (taken_up_) {
        shift_ = std::make_unique<Shift>(std::move(taken_up_->session), taken_up_->pace);
        model_ = std::move(taken_up_->model.model);
        keeper_->go_on(shift_->session(), taken_up_->info);
        taken_up_.reset();
    } else {
        shift_ = std::make_unique<Shift>(*model_, next_seed(), briefing_->pace());
        if (files_) keeper_->begin(shift_->session(), *files_, briefing_->pace());
    }
    if (options_.assessment) shift_->forbid_pause();
    play_ = std::make_unique<PlayScreen>(*shift_);
    screen_ = Screen::play;
}

void App::record(std::string& message) {
    if (options_.record.empty()) return;
    bool failed = false;
    const std::string path = path_for_play(options_.record, ++recorded_);
    message += "  ·  " + save_recording_as(shift_->session(), path, failed);
    save_failed_ = save_failed_ || failed;
}

void App::end_play() {
    if (!shift_->session().ended()) shift_->act({.kind = simulation::ActKind::stop_now});
    keeper_->end(shift_->session());
    debrief_ = std::make_unique<DebriefScreen>(make_debrief(shift_->session()));
    met_ = shift_->session().scorecard().outcome == scoring::Outcome::met;
    screen_ = Screen::debrief;
    end_message_ = fmt::format("Seed {}", shift_->session().simulation().seed());
    record(end_message_);
    if (options_.virtual_time) keeper_->wait();  // a script's time does not wait for a disk
}

void App::go_home() {
    play_.reset();
    debrief_.reset();
    shift_.reset();
    screen_ = Screen::home;
}

void App::close() {
    quit_ = true;
    if (screen_ != Screen::play) return;
    if (!keeper_->keeps()) return end_play();
    met_ = false;  // it stays open, to be continued; an assessment becomes void
    std::string ignored;
    record(ignored);
    keeper_->leave_open(shift_->session());
}

std::optional<std::string> App::kept_elsewhere() {
    keeper_->wait();
    return keeper_->kept_elsewhere() ? std::optional(keeper_->outcome()) : std::nullopt;
}

void App::change_scale(const Ui& ui) {
    const InputEvent& event = ui.event();
    if (event.kind != InputEvent::Kind::key || !event.control || event.key != Key::character) return;
    if (event.character == U'+') ui_scale_ = std::min(3.0F, ui_scale_ + 0.125F);
    if (event.character == U'-') ui_scale_ = std::max(0.75F, ui_scale_ - 0.125F);
    if (event.character == U'0') ui_scale_ = 1;
    if (event.character == U'q') close();
}

void App::draw(Ui& ui, Millis real) {
    change_scale(ui);
    switch (screen_) {
        case Screen::home: {
            const HomeChoice choice = home_.draw(ui, library_.shipped());
            if (choice.quit) quit_ = true;
            if (!choice.id.empty()) choose(choice.id);
            break;
        }
        case Screen::briefing: {
            const BriefingChoice choice = briefing_->draw(ui);
            if (choice == BriefingChoice::start) begin_play();
            if (choice == BriefingChoice::back) go_home();
            break;
        }
        case Screen::play:
            shift_->run_to(real);
            play_->set_mark(keeper_->not_saved_yet() ? "Not saved yet" : "");
            if (play_->draw(ui) == PlayResult::over) end_play();
            break;
        case Screen::debrief: draw_debrief(ui); break;
    }
}

std::string App::message_of_end() const {
    const std::string& kept = keeper_->ending() ? std::string("Saving …") : keeper_->outcome();
    return kept.empty() ? end_message_ : end_message_ + "  ·  " + kept;
}

void App::draw_debrief(Ui& ui) {
    if (!end_message_.empty()) debrief_->set_message(message_of_end());
    switch (debrief_->draw(ui)) {
        case DebriefChoice::again: begin_play(); break;
        case DebriefChoice::home: go_home(); break;
        case DebriefChoice::save:
            end_message_.clear();
            debrief_->set_message(save_recording(shift_->session()));
            break;
        case DebriefChoice::none: break;
    }
}

std::optional<Millis> App::still_for(Millis real) {
    if (screen_ != Screen::play) return std::nullopt;
    std::optional<Millis> still = shift_->until_change(real);
    if (const auto next = play_->next_picture(real)) {
        const Millis wait = std::max(*next - real, Millis{0});
        still = still ? std::min(*still, wait) : wait;
    }
    return still;
}

}  // namespace composure::window
