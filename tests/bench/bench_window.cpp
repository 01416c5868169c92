// What the window costs while nothing happens: it stands at a waiting moment with pace off, so that time stands still.
#include <fcntl.h>
#include <signal.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

#include "child.h"

using namespace composure;

namespace {

constexpr int kSettle = 8;   // seconds until their first line is complete, also on a slow machine
constexpr int kMeasure = 5;  // seconds

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

pid_t start_window() {
    setenv("SDL_VIDEODRIVER", "offscreen", 1);
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    std::vector<std::string> words{COMPOSURE_BINARY_DIR "/composure-window",
                                   "play",
                                   COMPOSURE_SOURCE_DIR "/scenarios/rude-remark.yaml",
                                   "--seed=1",
                                   "--pace=off",
                                   "--script=" + script()};
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    return posix_spawn(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) == 0 ? child : -1;
}

}  // namespace

int main() {
    const pid_t window = start_window();
    if (window < 0) return 1;
    std::this_thread::sleep_for(std::chrono::seconds(kSettle));
    const double before = had(window);
    const double start = bench::seconds();
    std::this_thread::sleep_for(std::chrono::seconds(kMeasure));
    const double after = had(window);
    const double passed = bench::seconds() - start;
    const bool stood = waitpid(window, nullptr, WNOHANG) == 0;
    if (stood) {
        kill(window, SIGTERM);
        waitpid(window, nullptr, 0);
    }
    if (!stood || before < 0 || after < before) {
        std::fputs("bench_window: composure-window did not stay open\n", stderr);
        return 1;
    }
    bench::at_most("window at rest", (after - before) / passed * 100, 2, "% of a core while nothing happens");
    return 0;
}
