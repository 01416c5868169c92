// From a key in the window's own event queue to the recording, in the frame that takes the key.
#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <chrono>
#include <cstdlib>

#include "simulation/recording.h"
#include "support.h"
#include "window/platform.h"
#include "window/play_screen.h"

using namespace composure;
using namespace composure::window;

namespace {

// A play in a window of its own, a frame at a time.
class Play {
public:
    Play() : shift_(model_, 1, {}), screen_(shift_) {
        ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
        auto platform = Platform::open("Input", 1280, 800);
        REQUIRE(platform);
        platform_ = std::move(*platform);
        REQUIRE(fonts_.load(1, Letters::usual));
        platform_->upload_fonts();
    }
    // What has come since the last frame is obeyed, then the picture is made.
    void frame(Millis later) {
        now_ += later;
        for (const WindowEvent& event : platform_->wait(Millis{}))
            if (event.kind == WindowEvent::Kind::input) pass(event.input);
        pass({});
        CHECK(platform_->present(ui_.picture()));
    }
    void press(SDL_Keycode key) {
        SDL_Event event{};
        event.type = SDL_KEYDOWN;
        event.key.state = SDL_PRESSED;
        event.key.keysym.sym = key;
        CHECK(SDL_PushEvent(&event) == 1);
    }
    Shift& shift() { return shift_; }
    const std::vector<simulation::RecordedAct> recorded() const {
        return simulation::record(shift_.session().simulation(), {}).acts;
    }

private:
    void pass(const InputEvent& event) {
        shift_.run_to(now_);
        ui_.begin(platform_->size(), event, now_);
        screen_.draw(ui_);
        ui_.end();
    }

    simulation::Model model_ = test::model_of("tests/cases/doors/wrong-change.yaml");
    std::unique_ptr<Platform> platform_;
    Fonts fonts_;
    Ui ui_{fonts_};
    Shift shift_;
    PlayScreen screen_;
    Millis now_{1000};
};

}  // namespace

TEST_CASE("a key is a recorded act at the end of the frame that takes it") {
    Play play;
    play.frame({0});
    for (int i = 0; i < 200 && !play.shift().view().silence_at; ++i) play.frame({100});
    REQUIRE(play.shift().view().silence_at);
    REQUIRE(play.recorded().empty());

    const auto pressed = std::chrono::steady_clock::now();
    play.press(SDLK_1);
    play.frame({16});
    const auto taken = std::chrono::steady_clock::now() - pressed;
    REQUIRE(play.recorded().size() == 1);
    CHECK(play.shift().session().simulation().acts().back().at == play.shift().session().now());
    CHECK(taken < std::chrono::milliseconds(250));  // tools/bench holds it to a frame; here machines are busy
}

TEST_CASE("an act by key is taken although the panel stood still before") {
    Play play;
    play.frame({0});
    for (int i = 0; i < 200 && !play.shift().view().silence_at; ++i) play.frame({100});
    for (int i = 0; i < 5; ++i) play.frame({16});  // the panels are shown again, not drawn
    play.press(SDLK_b);
    play.frame({16});
    REQUIRE(play.recorded().size() == 1);
    CHECK(play.recorded()[0].kind == simulation::ActKind::set_limit);
}
