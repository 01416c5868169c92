// From a key in the window's own event queue to the recording, in the frame that takes the key.
#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <utility>

#include "simulation/recording.h"
#include "support.h"
#include "window/platform/platform.h"
#include "window/platform/platform_input.h"
#include "window/play/play_screen.h"

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
    void press(SDL_Keycode key, bool repeated = false) {
        SDL_Event event{};
        event.key.repeat = repeated ? 1 : 0;
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

namespace {

struct Pressed {
    SDL_Keycode sym = SDLK_UNKNOWN;
    SDL_Scancode place = SDL_SCANCODE_UNKNOWN;
    int mod = KMOD_NONE;
    bool repeated = false;
};

std::optional<InputEvent> input_of(const Pressed& pressed) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = pressed.sym;
    event.key.keysym.scancode = pressed.place;
    event.key.keysym.mod = static_cast<Uint16>(pressed.mod);
    event.key.repeat = pressed.repeated ? 1 : 0;
    return input_from(event, 1);
}

// 0: it is no character.
char32_t character_of(const Pressed& pressed) {
    const auto input = input_of(pressed);
    return input ? input->character : 0;
}

}  // namespace

TEST_CASE("replies are on the digits of every keyboard") {
    CHECK(character_of({SDLK_1, SDL_SCANCODE_1}) == U'1');
    CHECK(character_of({SDLK_AMPERSAND, SDL_SCANCODE_1}) == U'1');  // French
    CHECK(character_of({SDLK_AMPERSAND, SDL_SCANCODE_1, KMOD_SHIFT}) == U'1');
    CHECK(character_of({SDLK_MINUS, SDL_SCANCODE_6}) == U'6');
    CHECK(character_of({SDLK_2, SDL_SCANCODE_2, KMOD_CAPS}) == U'2');
    CHECK(character_of({SDLK_KP_3, SDL_SCANCODE_KP_3, KMOD_NUM}) == U'3');
    CHECK(character_of({SDLK_KP_3, SDL_SCANCODE_KP_3}) == U'3');  // Num Lock is off
    CHECK(character_of({SDLK_s, SDL_SCANCODE_S, KMOD_CAPS}) == U's');
    CHECK(character_of({SDLK_a, SDL_SCANCODE_Q}) == U'a');                           // French: by what it says
    CHECK(character_of({static_cast<SDL_Keycode>(0x44B), SDL_SCANCODE_S}) == U's');  // Russian: by its place
    CHECK(character_of({static_cast<SDL_Keycode>(0xF6), SDL_SCANCODE_SEMICOLON}) == 0);
}

TEST_CASE("what belongs to the desktop or to the third level presses nothing") {
    for (const int mod : {KMOD_LALT, KMOD_RALT, KMOD_MODE, KMOD_LGUI}) {
        INFO("with " << mod);
        for (const auto& [sym, place] :
             {std::pair{SDLK_1, SDL_SCANCODE_1}, std::pair{SDLK_q, SDL_SCANCODE_Q},
              std::pair{SDLK_RETURN, SDL_SCANCODE_RETURN}, std::pair{SDLK_TAB, SDL_SCANCODE_TAB},
              std::pair{SDLK_ESCAPE, SDL_SCANCODE_ESCAPE}, std::pair{SDLK_F4, SDL_SCANCODE_F4}})
            CHECK_FALSE(input_of({sym, place, mod}));
    }
    CHECK_FALSE(input_of({SDLK_LSHIFT, SDL_SCANCODE_LSHIFT, KMOD_SHIFT}));  // Shift alone, five times or once
    CHECK_FALSE(input_of({SDLK_CAPSLOCK, SDL_SCANCODE_CAPSLOCK, KMOD_CAPS}));
}

TEST_CASE(
    "smaller text by Ctrl and minus on a keyboard where that is a digit's place; pasting by place and by Insert") {
    CHECK(character_of({SDLK_MINUS, SDL_SCANCODE_6, KMOD_LCTRL}) == U'-');
    CHECK(character_of({SDLK_EQUALS, SDL_SCANCODE_EQUALS, KMOD_LCTRL}) == U'+');
    const Play play;  // a window with a clipboard
    SDL_SetClipboardText("Tere!");
    for (const Pressed& pressed : {Pressed{SDLK_v, SDL_SCANCODE_V, KMOD_LCTRL},
                                   Pressed{static_cast<SDL_Keycode>(0x43C), SDL_SCANCODE_V, KMOD_LCTRL},
                                   Pressed{SDLK_INSERT, SDL_SCANCODE_INSERT, KMOD_LSHIFT}}) {
        const auto input = input_of(pressed);
        REQUIRE(input);
        CHECK(input->kind == InputEvent::Kind::text);
        CHECK(input->text == "Tere!");
    }
}

TEST_CASE("a reply's key that is held down answers once, and a double press does not answer for the trainee") {
    Play play;
    play.frame({0});
    for (int i = 0; i < 200 && !play.shift().view().silence_at; ++i) play.frame({100});
    play.press(SDLK_1);
    play.frame({16});
    for (int i = 0; i < 100; ++i) {
        play.press(SDLK_1, true);
        play.frame({33});
    }
    CHECK(play.recorded().size() == 1);
    play.press(SDLK_1);
    play.press(SDLK_1, true);
    play.frame({16});
    CHECK(play.recorded().size() <= 2);
}

TEST_CASE("only the main button presses, whichever it is; a finger is a pointer") {
    SDL_Event event{};
    event.type = SDL_MOUSEBUTTONDOWN;
    event.button.x = 20;
    event.button.y = 30;
    for (const int other : {SDL_BUTTON_RIGHT, SDL_BUTTON_MIDDLE, SDL_BUTTON_X1}) {
        event.button.button = static_cast<Uint8>(other);
        CHECK_FALSE(input_from(event, 1));
    }
    event.button.button = SDL_BUTTON_LEFT;  // the desktop has swapped them already
    event.button.which = SDL_TOUCH_MOUSEID;
    const auto input = input_from(event, 2);
    REQUIRE(input);
    CHECK(input->kind == InputEvent::Kind::pointer_down);
    CHECK(input->pointer == Point{40, 60});
    event = {};
    event.type = SDL_FINGERDOWN;  // comes as a pointer, too
    CHECK_FALSE(input_from(event, 1));
}
