// However the program is ended, what was played is there to the last act, and home goes on from it.
#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <functional>

#include "meanwhile.h"
#include "shop.h"

using namespace composure;

namespace {

std::string door() { return test::source_path("tests/cases/doors/wrong-change.yaml"); }

void close_window() {
    SDL_Event closed{};
    closed.type = SDL_QUIT;
    SDL_PushEvent(&closed);
}

// Two acts, then `ends` while `before_end` is on the screen.
void play_until(const std::string& before_end, const std::function<void()>& ends) {
    for (const int number : {SIGTERM, SIGINT}) std::signal(number, SIG_DFL);  // not Catch's, which SDL would leave
    test::Shop shop;
    shop.real_time = true;
    {
        const test::Meanwhile ending(shop / "now.png", ends);
        CHECK(shop.run("key enter\nwait 300\nkey b\nwait 700\nkey l\nwait 100\n" + before_end +
                           "screenshot now.png\nwait 20000\nexpect what never comes\n",
                       {"play", door(), "--pace", "10", "--seed", "1"}) == 1);
    }
    {
        const auto store = shop.store();
        const auto sessions = store->interrupted(test::Shop::person(*store, "Ann Aas"));
        REQUIRE(sessions);
        REQUIRE(sessions->size() == 1);
        CHECK(sessions->front().acts == 2);
    }
    shop.real_time = false;
    CHECK(shop.run("expect home\nclick home/go-on\nexpect You go on where you were\nkey enter\nexpect play\nquit\n") ==
          0);
}

}  // namespace

TEST_CASE("ended by a signal, a closed terminal or a closed window, a play is kept to its last act and goes on") {
    for (const int number : {SIGTERM, SIGHUP}) {
        INFO("signal " << number);
        play_until("", [number] { ::kill(::getpid(), number); });
    }
    play_until("", close_window);
}

TEST_CASE("ended while a question is open, a play is kept to its last act and goes on") {
    play_until("key escape\nexpect Stop here?\n", [] { ::kill(::getpid(), SIGTERM); });
}

TEST_CASE("a terminal that is gone ends nothing") {
    test::Shop shop;
    const int before = ::dup(STDOUT_FILENO);
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    ::dup2(full, STDOUT_FILENO);
    const int status = shop.run("key enter\nexpect play\nquit\n", {"play", door()});
    ::dup2(before, STDOUT_FILENO);
    ::close(before);
    ::close(full);
    CHECK(status == 1);
}
