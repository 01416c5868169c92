// What happens to a window in a life: it is resized, minimised, carried to another display, started where fonts or
// OpenGL are missing. Nothing ends without a word.
#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "own_machine.h"
#include "window/app/loop.h"

using namespace composure;
using namespace composure::window;

namespace {

bool has_event(const std::vector<WindowEvent>& events, WindowEvent::Kind kind) {
    return std::ranges::count(events, kind, &WindowEvent::kind) > 0;
}

void say_another_display() {
    SDL_Event moved{};
    moved.type = SDL_WINDOWEVENT;
    moved.window.windowID = 1;
    moved.window.event = SDL_WINDOWEVENT_DISPLAY_CHANGED;
    SDL_PushEvent(&moved);
}

class Variable {  // of the environment, as it was afterwards
public:
    Variable(std::string name, const std::string& value) : name_(std::move(name)) {
        if (const char* before = std::getenv(name_.c_str())) before_ = before;
        ::setenv(name_.c_str(), value.c_str(), 1);
    }
    ~Variable() { before_ ? ::setenv(name_.c_str(), before_->c_str(), 1) : ::unsetenv(name_.c_str()); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    std::string name_;
    std::optional<std::string> before_;
};

bool is_said(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

const std::string kTextInstead = "play in the terminal instead: composure play --text SCENARIO";

}  // namespace

TEST_CASE("a window that is shrunk, minimised and carried to another display is drawn afresh") {
    const test::OwnMachine machine;
    auto platform = Platform::open("Robust", 1280, 800);
    REQUIRE(platform);
    Fonts fonts;
    REQUIRE(fonts.load(1));
    (*platform)->upload_fonts();
    Ui ui(fonts);
    SDL_Window* const window = SDL_GetWindowFromID(1);
    REQUIRE(window != nullptr);
    const auto draws = [&] {
        ui.begin((*platform)->size(), {}, {});
        ui.text({10, 10, 200, 0}, "Hello", {Face::body, ui.theme().ink});
        ui.end();
        return (*platform)->present(ui.picture()).has_value();
    };
    CHECK(draws());
    (*platform)->wait(Millis{0});
    for (const auto& [width, height] : {std::pair{640, 440}, std::pair{2000, 1300}, std::pair{1280, 800}}) {
        (*platform)->resize(width, height);
        CHECK(has_event((*platform)->wait(Millis{0}), WindowEvent::Kind::resized));
        CHECK((*platform)->size().x == static_cast<float>(width));
        CHECK(draws());
    }
    SDL_MinimizeWindow(window);
    SDL_RestoreWindow(window);
    (*platform)->wait(Millis{0});
    CHECK_FALSE((*platform)->hidden());
    CHECK(draws());
    say_another_display();
    CHECK(has_event((*platform)->wait(Millis{0}), WindowEvent::Kind::resized));
    CHECK(draws());
}

TEST_CASE("a window that nobody sees is not drawn, and its clock runs on") {
    const test::OwnMachine machine;
    Options options;
    options.scenario = "rude-remark";
    options.seed = 1;
    auto app = App::start(options, {});
    REQUIRE(app);
    auto platform = Platform::open("Hidden", 1280, 800);
    REQUIRE(platform);
    Loop loop(**platform, **app, options);
    REQUIRE(loop.run_script(*read_script("key enter\nexpect play\n")));
    auto again = App::start(options, {});
    REQUIRE(again);
    Loop hidden(**platform, **again, options);
    SDL_HideWindow(SDL_GetWindowFromID(1));
    REQUIRE((*platform)->hidden());
    std::thread closes([] {
        std::this_thread::sleep_for(std::chrono::milliseconds(900));
        SDL_Event closed{};
        closed.type = SDL_QUIT;
        SDL_PushEvent(&closed);
    });
    const auto ran = hidden.run();
    closes.join();
    CHECK(ran);
    CHECK(hidden.pictures() == 1);  // the first
}

TEST_CASE("resized, enlarged and on another display in the middle of a play, everything has its place") {
    const test::OwnMachine machine;
    const std::string sizes =
        "resize 640x440\nexpect play\nexpect-layout\nresize 2000x1300\nexpect-layout\nresize 900x1400\nexpect-layout\n"
        "key ctrl++\nkey ctrl++\nkey ctrl++\nkey ctrl++\nexpect-layout\nresize 1280x800\nexpect-layout\n"
        "key ctrl+0\nexpect-layout\nkey ctrl+-\nkey ctrl+-\nexpect-layout\nkey ctrl+0\n";
    for (const char* const scenario : {"rude-remark", "saturday-rush", "on-the-line", "three-windows"}) {
        INFO(scenario);
        CHECK(machine.window("key enter\nwait 9000\n" + sizes + "key 1\nwait 12000\n" + sizes +
                                 "key escape\nexpect Stop here?\n" + sizes + "click stop/stop\nexpect debrief\n" +
                                 "resize 640x440\nexpect-layout\nresize 1280x800\nexpect-layout\nquit\n",
                             {"--virtual-time", "--seed", "1", "--trainee", "Ann", "--records", machine / "records.db",
                              "play", scenario}) == 1);
    }
}

TEST_CASE("no OpenGL and no display: a word about it, the terminal is offered, and a status of its own") {
    const test::OwnMachine machine;
    const auto without = [&](const std::string& name, const std::string& value) {
        const Variable variable(name, value);
        INFO(name << "=" << value);
        CHECK(machine.window("quit\n", {"play", "rude-remark"}) == 3);
        CHECK(is_said(machine.said(), "composure-window: the window could not be opened: "));
        CHECK(is_said(machine.said(), kTextInstead));
    };
    without("SDL_VIDEODRIVER", "no-such-driver");
    without("SDL_VIDEODRIVER", "dummy");          // a screen without OpenGL
    without("SDL_VIDEO_EGL_DRIVER", "/nowhere");  // its library is missing
    without("MESA_GL_VERSION_OVERRIDE", "2.1");   // too old
}

TEST_CASE("missing and damaged fonts: the package is named, the terminal is offered, and a status of its own") {
    const test::OwnMachine machine;
    const Variable folder("COMPOSURE_FONTS", machine / "fonts");
    const auto plays = [&] { return machine.window("expect briefing\nquit\n", {"play", "rude-remark"}); };
    const auto says_so = [&] {
        CHECK(is_said(machine.said(), "install the package fonts-noto-core (sudo apt install fonts-noto-core)"));
        CHECK(is_said(machine.said(), kTextInstead));
    };
    SECTION("none at all") {
        CHECK(plays() == 3);
        CHECK(is_said(machine.said(), "composure-window: the font Noto Sans was not found\n"));
        says_so();
    }
    SECTION("empty, or no fonts at all") {
        for (const std::string& bytes : {std::string(), std::string("no font"), std::string(9000, 'x')}) {
            for (const char* const name : {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"})
                machine.write(std::string("fonts/") + name, bytes);
            CHECK(plays() == 3);
            CHECK(is_said(machine.said(), "composure-window: the font Noto Sans "));
            says_so();
        }
    }
    SECTION("without Hebrew everything else is drawn") {
        for (const std::string name : {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"})
            machine.write("fonts/" + name, test::bytes_of("/usr/share/fonts/truetype/noto/" + name));
        CHECK(plays() == 0);
        CHECK(machine.window("expect briefing\nexpect-layout\nquit\n",
                             {"--language", "en_XB", "play", "rude-remark"}) == 0);
    }
}
