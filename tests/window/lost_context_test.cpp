// The graphics card is reset, or another one takes over: the OpenGL context is gone with all that was in it, behind the
// program's back. The picture comes again as it was.
#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <imgui.h>

#include <functional>
#include <optional>

#include "own_machine.h"
#include "window/platform/canvas.h"
#include "window/platform/platform.h"
#include "window/ui/ui.h"

using namespace composure;
using namespace composure::window;

namespace {

enum class Told { yes, no };

// As a driver or SDL does it; some say so, with others only the context is another one.
void lose_the_context(Told told) {
    SDL_Window* const window = SDL_GL_GetCurrentWindow();
    const SDL_GLContext before = SDL_GL_GetCurrentContext();
    SDL_GL_CreateContext(window);  // and it is the current one
    SDL_GL_DeleteContext(before);
    if (told == Told::no) return;
    SDL_Event reset{};
    reset.type = SDL_RENDER_DEVICE_RESET;
    SDL_PushEvent(&reset);
}

void tell(Uint32 type, Uint8 window_event = 0) {
    SDL_Event event{};
    event.type = type;
    event.window.event = window_event;
    event.window.windowID = SDL_GetWindowID(SDL_GL_GetCurrentWindow());
    SDL_PushEvent(&event);
}

// A window of its own with a few words, a picture at a time.
class Words {
public:
    Words() {
        auto platform = Platform::open("Lost", 1280, 800);
        REQUIRE(platform);
        platform_ = std::move(*platform);
        REQUIRE(fonts_.load(1));
        platform_->upload_fonts();
    }
    enum class Saved { no, yes };
    std::string picture(Saved saved = Saved::yes) {
        platform_->wait(Millis{0});
        ui_.begin(platform_->size(), {}, {});
        ui_.list().AddRectFilled({0, 0}, {1280, 800}, ui_.theme().background.packed());
        ui_.text({10, 10, 400, 0}, "Hello, and good morning", {Face::heading, ui_.theme().ink});
        ui_.end();
        const std::string file = saved == Saved::yes ? (machine_ / "picture.png").string() : "";
        REQUIRE(platform_->present(ui_.picture(), file));
        return saved == Saved::yes ? test::bytes_of(file) : std::string();
    }

private:
    test::OwnMachine machine_;
    std::unique_ptr<Platform> platform_;
    Fonts fonts_;
    Ui ui_{fonts_};
};

// While it lives each change of the window's size loses the context.
class LosesWhenResized {
public:
    LosesWhenResized() { SDL_AddEventWatch(&lose, nullptr); }
    ~LosesWhenResized() { SDL_DelEventWatch(&lose, nullptr); }
    LosesWhenResized(const LosesWhenResized&) = delete;
    LosesWhenResized& operator=(const LosesWhenResized&) = delete;

private:
    static int lose(void*, SDL_Event* event) {
        const bool resized = event->type == SDL_WINDOWEVENT && event->window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
        if (resized && SDL_GL_GetCurrentContext() != nullptr) lose_the_context(Told::yes);
        return 0;
    }
};

}  // namespace

TEST_CASE("a lost context is made anew, and the picture is what it was, to the pixel") {
    const auto after = [](const std::function<void()>& between) {
        Words words;
        for (int i = 0; i < 40; ++i) words.picture(Words::Saved::no);  // until it is kept as the ground
        const std::string before = words.picture();
        between();
        CHECK((words.picture() == before));
        return words.picture();
    };
    const std::string usual = after([] {});
    CHECK((after([] { lose_the_context(Told::yes); }) == usual));
    CHECK((after([] { lose_the_context(Told::no); }) == usual));
    CHECK((after([] { SDL_GL_DeleteContext(SDL_GL_GetCurrentContext()); }) == usual));
    CHECK((after([] { tell(SDL_RENDER_TARGETS_RESET); }) == usual));
    CHECK((after([] { tell(SDL_WINDOWEVENT, SDL_WINDOWEVENT_EXPOSED); }) == usual));
    CHECK((after([] {
               for (int i = 0; i < 20; ++i) lose_the_context(Told::yes);
           }) == usual));
}

TEST_CASE("a play and its debrief go on over contexts that are lost, and look the same") {
    const auto played = [](bool loses) {
        const test::OwnMachine machine;
        const std::string lose = "resize 1000x700\nresize 1280x800\n";
        std::optional<LosesWhenResized> losing;
        if (loses) losing.emplace();
        CHECK(machine.window("key enter\nwait 6000\n" + lose + "screenshot 1.png\nkey 1\nkey enter\nwait 5000\n" +
                                 lose + "key p\nexpect Time stands still\nscreenshot 2.png\n" + lose +
                                 "key p\nkey escape\n" + "click stop/stop\nexpect debrief\n" + lose +
                                 "screenshot 3.png\nquit\n",
                             {"--virtual-time", "--seed", "1", "play", "rude-remark"}) == 1);
        std::vector<std::string> pictures;
        for (const char* const name : {"1.png", "2.png", "3.png"}) pictures.push_back(test::bytes_of(machine / name));
        return pictures;
    };
    CHECK((played(true) == played(false)));
}

TEST_CASE("no room in the card's memory: a word about it, and what was played stays") {
    const test::OwnMachine machine;
    auto platform = Platform::open("No room", 1280, 800);
    REQUIRE(platform);
    auto canvas = Canvas::make();
    REQUIRE(canvas);
    const Point beyond{100'000, 100'000};
    CHECK_FALSE((*canvas)->make_ground({}, beyond));
    const auto drawn = (*canvas)->draw({}, beyond, Canvas::Behind::old_picture);
    REQUIRE_FALSE(drawn);
    CHECK(drawn.error().code == "no-display");
    CHECK(drawn.error().message == "there is no room in the graphics memory for a picture of 100000x100000");
    CHECK(drawn.error().kind == ErrorKind::machine);
    CHECK((*canvas)->draw({}, {1280, 800}, Canvas::Behind::old_picture));  // there is room for a smaller one
    CHECK((*canvas)->make_ground({}, {1280, 800}));
}
