#include "window/app/app.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace composure::window {
namespace {

constexpr float kScaleStep = 0.125F;

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};

}  // namespace

App::App(Library library, std::unique_ptr<Keeper> keeper, const Options& options)
    : library_(std::move(library)),
      keeper_(std::move(keeper)),
      options_(options),
      desk_{library_, *keeper_, settings_, options_, locale_folder(), {}, {}} {}

Result<std::unique_ptr<App>> App::start(const Options& options, const Outside& outside) {
    auto library = Library::open();
    if (!library) return tl::unexpected(library.error());
    const std::string place = settings_place(options.script.empty() ? PlayedBy::person : PlayedBy::script);
    ReadSettings read = load_settings(place);
    // Somebody new is asked who they are, unless they came to play something at once.
    const char* named = std::getenv("COMPOSURE_TRAINEE");
    const bool known = !options.trainee.empty() || (named != nullptr && *named != '\0');
    const bool asks = !known && !read.settings.been_here && options.scenario.empty() && !options.go_on;
    Outside kept_with = outside;
    if (options.watch) kept_with.open = nullptr;  // a play of a file that is being written is kept nowhere
    auto keeper = Keeper::open(options, kept_with, asks ? std::nullopt : std::optional(read.settings.trainee));
    if (!keeper) return tl::unexpected(keeper.error());
    std::unique_ptr<App> app(new App(std::move(*library), std::move(*keeper), options));
    app->settings_place_ = place;
    app->take_settings(std::move(read));
    app->screens_.push_back(make_home_screen(app->desk_));
    const bool who = app->keeper_->keeps() && !app->keeper_->knows_who();
    if (asks || who) app->show(make_people_screen(app->desk_));
    if (const auto ready = app->prepare(); !ready) return tl::unexpected(ready.error());
    app->watch();
    return app;
}

void App::read_ahead(When when) {
    if (!options_.scenario.empty() || options_.go_on) return;
    const bool home_first = screens_.size() == 1;  // it shows them
    if (home_first || when == When::first_picture_there) library_.read_ahead();
}

void App::take_settings(ReadSettings read) {
    kept_ = settings_ = std::move(read.settings);
    if (options_.ui_scale) settings_.ui_scale = *options_.ui_scale;
    if (options_.theme) settings_.theme = *options_.theme;
    if (options_.motion) settings_.motion = *options_.motion;
    if (options_.language) settings_.language = *options_.language;
    desk_.languages = languages(desk_.locale_folder);
    machine_language_ = choose_language({}, desk_.locale_folder).code;  // before another choice hides it
    choose_language_of_settings();
    desk_.message = keeper_->notice();
    if (library_.people_missing())
        read.notes.push_back(
            tr("The people in assets/looks.yaml could not be read. Everybody is drawn all the same, from their name."));
    for (const std::string& note : read.notes) desk_.message += (desk_.message.empty() ? "" : " ") + note;
}

void App::choose_language_of_settings() {
    const std::string& code = settings_.language.empty() ? machine_language_ : settings_.language;
    if (code != desk_.language.code) desk_.language = choose_language(code, desk_.locale_folder);
}

// Only what was changed here is kept, not what the options of this run say.
void App::keep_settings() {
    desk_.settings_changed = false;
    Settings next = settings_;
    if (options_.ui_scale && next.ui_scale == *options_.ui_scale) next.ui_scale = kept_.ui_scale;
    if (options_.theme && next.theme == *options_.theme) next.theme = kept_.theme;
    if (options_.motion && next.motion == *options_.motion) next.motion = kept_.motion;
    if (options_.language && next.language == *options_.language) next.language = kept_.language;
    kept_ = next;
    choose_language_of_settings();
    if (const auto saved = save_settings(kept_, settings_place_); !saved)
        desk_.message = tr_fill("Your settings hold until you quit, but were not saved: {}.", saved.error().message);
}

Appearance App::appearance() const { return {settings_.theme, settings_.motion, desk_.language.right_to_left}; }

void App::change_scale(const Ui& ui) {
    const InputEvent& event = ui.event();
    if (event.kind != InputEvent::Kind::key || !event.control || event.key != Key::character) return;
    const float before = settings_.ui_scale;
    if (event.character == U'+') settings_.ui_scale = std::min(3.0F, before + kScaleStep);
    if (event.character == U'-') settings_.ui_scale = std::max(0.75F, before - kScaleStep);
    if (event.character == U'0') settings_.ui_scale = 1;
    if (settings_.ui_scale != before) desk_.settings_changed = true;
    if (event.character == U'q') close();
}

void App::draw(Ui& ui, Millis real) {
    change_scale(ui);
    follow_file(real);
    Screen& screen = *screens_.back();
    if (!arrived_) screen.arrive(ui);
    arrived_ = true;
    go(screen.draw(ui, real));
    if (desk_.settings_changed) keep_settings();
}

std::optional<Millis> App::still_for(Millis real) {
    if (!arrived_) return Millis{};  // the screen that comes now was not drawn yet
    const std::optional<Millis> still = screens_.back()->still_for(real);
    if (!watched_) return still;
    const Millis look = watched_->until_next_look(real);
    return still ? std::min(*still, look) : look;
}

void App::tell(const std::string& note) {
    if (desk_.message.find(note) == std::string::npos) desk_.message += (desk_.message.empty() ? "" : " ") + note;
}

void App::show(std::unique_ptr<Screen> screen) {
    screens_.push_back(std::move(screen));
    arrived_ = false;
}

void App::show_alone(std::unique_ptr<Screen> screen) {
    screens_.resize(1);
    show(std::move(screen));
}

void App::go_back() {
    if (screens_.size() == 2) return go_home();
    if (screens_.size() > 1) screens_.pop_back();
    arrived_ = false;
}

void App::go_home() {
    screens_.resize(1);
    leave_play();
    arrived_ = false;
}

void App::go(const Next& next) {
    std::visit(Match{[](Stay) {}, [&](GoHome) { go_home(); }, [&](GoBack) { go_back(); }, [&](Quit) { close(); },
                     [&](GoToPeople) { show(make_people_screen(desk_)); },
                     [&](GoToSettings) { show(make_settings_screen(desk_)); },
                     [&](GoToProgress) { show(make_progress_screen(desk_)); },
                     [&](GoToReview) { show(make_review_screen(desk_)); },
                     [&](const GoToSession& wanted) { open_kept(wanted); },
                     [&](const GoToBriefing& wanted) { prepare_or_say(prepare_new(wanted)); },
                     [&](GoOn) { prepare_or_say(prepare_continued({})); },
                     [&](const Begin& wanted) { begin(wanted.pace); }, [&](PlayAgain) { begin(playing_.pace); },
                     [&](const TryFrom& wanted) { try_from(wanted); }, [&](GoToDebrief) { end_play(); }},
               next);
}

void App::close() {
    if (std::exchange(quit_, true)) return;  // once
    if (screen_name() != "play") return;
    if (playing_.second) return;  // kept nowhere, and the play before it has ended
    if (!keeper_->keeps() || playing_.shift->went_back()) return end_play();
    met_ = false;  // it stays open, to be continued; an assessment becomes void
    std::string ignored;
    record(ignored);
    keeper_->leave_open(playing_.shift->session());
}

std::optional<std::string> App::kept_elsewhere() {
    keeper_->wait();
    return keeper_->kept_elsewhere() ? std::optional(keeper_->outcome()) : std::nullopt;
}

}  // namespace composure::window
