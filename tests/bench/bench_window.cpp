// What the window costs while nothing happens: it stands at a waiting moment with pace off, so that time stands still.
// On a screen of X, as people have it: without a screen SDL does not sleep but looks a thousand times a second.
#include <fcntl.h>
#include <signal.h>

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

pid_t start_window() {
    setenv("SDL_VIDEODRIVER", "x11", 1);
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    return start({COMPOSURE_BINARY_DIR "/composure-window", "play", COMPOSURE_SOURCE_DIR "/scenarios/rude-remark.yaml",
                  "--seed=1", "--pace=off", "--script=" + script()});
}

void end(pid_t process) {
    kill(process, SIGTERM);
    waitpid(process, nullptr, 0);
}

// Percent of a core; -1 when the window did not stay open.
double share_at_rest() {
    const pid_t window = start_window();
    if (window < 0) return -1;
    std::this_thread::sleep_for(std::chrono::seconds(kSettle));
    const double before = had(window);
    const double begin = bench::seconds();
    std::this_thread::sleep_for(std::chrono::seconds(kMeasure));
    const double after = had(window);
    const double passed = bench::seconds() - begin;
    if (waitpid(window, nullptr, WNOHANG) != 0) return -1;
    end(window);
    return (after - before) / passed * 100;
}

}  // namespace

int main() {
    const pid_t screen = start_screen();
    if (screen < 0) {
        std::fputs("bench_window: no Xvfb here\n", stderr);
        return 1;
    }
    const double share = share_at_rest();
    end(screen);
    if (share < 0) {
        std::fputs("bench_window: composure-window did not stay open\n", stderr);
        return 1;
    }
    bench::at_most("window at rest", share, 2, "% of a core while nothing happens");
    return 0;
}
