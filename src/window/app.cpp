#include "window/app.h"

#include <fmt/format.h>

#include <random>

#include "window/save.h"

namespace composure::window {

Result<std::unique_ptr<App>> App::start(const Options& options) {
    auto library = Library::open();
    if (!library) return tl::unexpected(library.error());
    std::unique_ptr<App> app(new App(std::move(*library)));
    app->options_ = options;
    app->ui_scale_ = options.ui_scale;
    if (options.scenario.empty()) return app;
    auto model = app->library_.load(options.scenario);
    if (!model) return tl::unexpected(model.error());
    app->model_ = std::move(*model);
    app->briefing_ = std::make_unique<BriefingScreen>(app->model_->scenario(), options.pace);
    app->screen_ = Screen::briefing;
    return app;
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
    auto model = library_.load(id);
    if (!model) return home_.set_message(model.error().message);
    play_.reset();
    debrief_.reset();
    shift_.reset();
    model_ = std::move(*model);
    briefing_ = std::make_unique<BriefingScreen>(model_->scenario(), options_.pace);
    screen_ = Screen::briefing;
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
    shift_ = std::make_unique<Shift>(*model_, next_seed(), briefing_->pace());
    play_ = std::make_unique<PlayScreen>(*shift_);
    screen_ = Screen::play;
}

void App::end_play() {
    if (!shift_->session().ended()) shift_->act({.kind = simulation::ActKind::stop_now});
    debrief_ = std::make_unique<DebriefScreen>(make_debrief(shift_->session()));
    met_ = shift_->session().scorecard().outcome == scoring::Outcome::met;
    screen_ = Screen::debrief;
    std::string message = fmt::format("Seed {}", shift_->session().simulation().seed());
    if (!options_.record.empty()) {
        bool failed = false;
        const std::string path = path_for_play(options_.record, ++recorded_);
        message += "  ·  " + save_recording_as(shift_->session(), path, failed);
        save_failed_ = save_failed_ || failed;
    }
    debrief_->set_message(std::move(message));
}

void App::go_home() {
    play_.reset();
    debrief_.reset();
    shift_.reset();
    screen_ = Screen::home;
}

void App::close() {
    if (screen_ == Screen::play) end_play();
    quit_ = true;
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
            if (play_->draw(ui) == PlayResult::over) end_play();
            break;
        case Screen::debrief: draw_debrief(ui); break;
    }
}

void App::draw_debrief(Ui& ui) {
    switch (debrief_->draw(ui)) {
        case DebriefChoice::again: begin_play(); break;
        case DebriefChoice::home: go_home(); break;
        case DebriefChoice::save: debrief_->set_message(save_recording(shift_->session())); break;
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
