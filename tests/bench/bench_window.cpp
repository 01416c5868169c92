// What the window costs while nothing happens (it stands at a waiting moment with pace off, so that time stands still),
// while somebody talks with people behind them, and until its first picture.
// On a screen of X, as people have it: without a screen SDL does not sleep but looks a thousand times a second.
#include <fcntl.h>
#include <signal.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

#include "child.h"

using namespace composure;

namespace {

constexpr int kSettle = 8;   // seconds until their first line is complete, also on a slow machine
constexpr int kMeasure = 8;  // seconds

// Begins the play and then lets time pass, as long as nobody ends the program.
std::string script() {
    const std::string path = COMPOSURE_BINARY_DIR "/tests/bench/window.script";
    std::ofstream(path) << "key enter\nwait 60000\n";
    return path;
}

// Seconds of a core that the process has had, by /proc/PID/stat; -1 when there is no such process.
double had(pid_t process) {
    std::ifstream file(fmt::format("/proc/{}/stat", process));
    const std::string all{std::istreambuf_iterator<char>(file), {}};
    const std::size_t name_end = all.rfind(')');
    if (name_end == std::string::npos) return -1;
    std::istringstream fields(all.substr(name_end + 1));
    std::string skipped;
    for (int field = 3; field < 14; ++field) fields >> skipped;
    double user = 0, system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

pid_t start(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    return posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) == 0 ? child : -1;
}

// Sets DISPLAY when it stands.
pid_t start_screen() {
    std::array<int, 2> pipe_ends{};
    if (pipe(pipe_ends.data()) != 0) return -1;
    const pid_t screen =
        start({"Xvfb", "-displayfd", std::to_string(pipe_ends[1]), "-screen", "0", "1280x800x24", "-nolisten", "tcp"});
    close(pipe_ends[1]);
    std::string number;
    for (char digit = 0; screen > 0 && read(pipe_ends[0], &digit, 1) == 1 && digit != '\n';) number += digit;
    close(pipe_ends[0]);
    setenv("DISPLAY", (":" + number).c_str(), 1);
    return number.empty() ? -1 : screen;
}

const std::string kProgram = COMPOSURE_BINARY_DIR "/composure-window";
const std::string kEmpty = COMPOSURE_BINARY_DIR "/tests/bench/empty_window";

std::vector<std::string> at_rest() {
    return {kProgram,   "play",       COMPOSURE_SOURCE_DIR "/scenarios/rude-remark.yaml",
            "--seed=1", "--pace=off", "--script=" + script()};
}

// Six people and a line that lasts while it is measured.
std::vector<std::string> animated() {
    return {kProgram, "play", COMPOSURE_SOURCE_DIR "/tests/bench/five_in_line.yaml", "--seed=1",
            "--script=" + script()};
}

void end(pid_t process) {
    kill(process, SIGTERM);
    waitpid(process, nullptr, 0);
}

// Percent of a core from `settle` on; -1 when the program did not stay open.
double share_of(const std::vector<std::string>& words, int settle) {
    const pid_t window = start(words);
    if (window < 0) return -1;
    std::this_thread::sleep_for(std::chrono::seconds(settle));
    const double before = had(window);
    const double begin = bench::seconds();
    std::this_thread::sleep_for(std::chrono::seconds(kMeasure));
    const double after = had(window);
    const double passed = bench::seconds() - begin;
    if (waitpid(window, nullptr, WNOHANG) != 0) return -1;
    end(window);
    return (after - before) / passed * 100;
}

// From start to end with one picture, the best of some.
double first_picture(const std::vector<std::string>& words) {
    double least = 1e9;
    for (int i = 0; i < 9; ++i) {
        const bench::Cost cost = bench::run(words);
        if (cost.status != 0) return -1;
        least = std::min(least, cost.seconds);
    }
    return least;
}

bool measure() {
    const double rest = share_of(at_rest(), kSettle);
    const double busy = share_of(animated(), 4);
    const double nothing = share_of({kEmpty, "15"}, 1);  // as often as faces move: portrait.h
    const std::string quit = COMPOSURE_BINARY_DIR "/tests/bench/quit.script";
    std::ofstream(quit) << "quit\n";
    const double ours = first_picture({kProgram, "--script=" + quit});
    const double theirs = first_picture({kEmpty});
    const double demo = first_picture({kEmpty, "demo"});
    if (std::min({rest, busy, nothing, ours, theirs, demo}) < 0) return false;
    bench::at_most("window at rest", rest, 2, "% of a core while nothing happens");
    bench::aims_at("window animated", busy - nothing, 25,
                   fmt::format("% of a core beyond an empty picture fifteen times a second ({:.1f} % and {:.1f} %)",
                               busy, nothing));
    bench::aims_at(
        "first picture", ours / theirs, 1.3,
        fmt::format(
            "times an empty SDL2 and ImGui program ({:.0f} ms and {:.0f} ms; {:.0f} ms with its demo window in it)",
            ours * 1e3, theirs * 1e3, demo * 1e3));
    return true;
}

}  // namespace

int main() {
    const pid_t screen = start_screen();
    if (screen < 0) {
        std::fputs("bench_window: no Xvfb here\n", stderr);
        return 1;
    }
    setenv("SDL_VIDEODRIVER", "x11", 1);
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    const bool measured = measure();
    end(screen);
    if (!measured) std::fputs("bench_window: a program did not stay open\n", stderr);
    return measured ? 0 : 1;
}
