// What the window costs while nothing happens (it stands at a waiting moment with pace off, so that time stands still),
// while somebody talks with people behind them, and until its first picture.
// Talk is measured in virtual time and in processor time, so that what else runs on the machine hardly matters.
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

std::string write_script(const std::string& name, const std::string& steps) {
    const std::string path = COMPOSURE_BINARY_DIR "/tests/bench/" + name;
    std::ofstream(path) << steps;
    return path;
}

// Begins the play and then lets time pass, as long as nobody ends the program.
std::string script() { return write_script("window.script", "key enter\nwait 60000\n"); }

constexpr int kPeriods = 240;   // of 33 ms: about eight seconds
constexpr int kPictures = 120;  // in that time: as often as faces move (portrait.h)
constexpr double kTalk = kPeriods * 0.033;

// Four seconds after the begin five people stand in line, and their first line lasts ten. Then the window may show a
// picture thirty times a second; it draws one only where something moved.
std::string script_of_talk(int periods) {
    std::string steps = "key enter\nwait 4000\n";
    for (int i = 0; i < periods; ++i) steps += "wait 33\n";
    return write_script("talk.script", steps + "quit\n");
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
std::vector<std::string> animated(int periods) {
    return {kProgram,   "play",           COMPOSURE_SOURCE_DIR "/tests/bench/five_in_line.yaml",
            "--seed=1", "--virtual-time", "--script=" + script_of_talk(periods)};
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

// Seconds of a core that a program takes from start to end, the best of some.
double core_time(const std::vector<std::string>& words) {
    double least = 1e9;
    for (int i = 0; i < 3; ++i) least = std::min(least, bench::run(words).cpu_seconds);
    return least;
}

// From start until the first picture is on the screen, the best of some.
struct FirstPicture {
    explicit FirstPicture(std::vector<std::string> program) : words(std::move(program)) {
        words.insert(words.begin(),
                     {"/usr/bin/env", "LD_PRELOAD=" COMPOSURE_BINARY_DIR "/tests/bench/libends_at_picture.so"});
    }
    std::vector<std::string> words;
    double seconds = 1e9, cpu_seconds = 1e9;
};

// In turns, because a machine is not as busy now as it will be then. False: one of them did not end well.
bool measure_first(std::array<FirstPicture*, 4> programs) {
    for (int i = 0; i < 15; ++i) {
        for (FirstPicture* each : programs) {
            const bench::Cost cost = bench::run(each->words);
            if (cost.status != 0) return false;
            each->seconds = std::min(each->seconds, cost.seconds);
            each->cpu_seconds = std::min(each->cpu_seconds, cost.cpu_seconds);
        }
    }
    return true;
}

bool measure() {
    FirstPicture ours{{kProgram, "--script=" + write_script("quit.script", "quit\n")}};
    FirstPicture home{{kProgram, "--trainee=Ann", "--records=" COMPOSURE_BINARY_DIR "/tests/bench/home.db",
                       "--script=" + write_script("quit.script", "quit\n")}};
    FirstPicture theirs{{kEmpty}};
    FirstPicture demo{{kEmpty, "demo"}};
    if (!measure_first({&ours, &home, &theirs, &demo})) return false;
    const double rest = share_of(at_rest(), kSettle);
    const double busy = (core_time(animated(kPeriods)) - core_time(animated(0))) / kTalk * 100;
    const std::vector<std::string> pictures{kEmpty, "pictures", std::to_string(kPictures)};
    const double nothing = (core_time(pictures) - core_time({kEmpty})) / kTalk * 100;
    if (rest < 0 || busy <= 0) return false;
    bench::at_most("window at rest", rest, 2, "% of a core while nothing happens");
    bench::at_most("window animated", busy - nothing, 25,
                   fmt::format("% of a core beyond an empty picture fifteen times a second ({:.1f} % and {:.1f} %)",
                               busy, nothing));
    bench::aims_at(
        "first picture", ours.seconds / theirs.seconds, 1.3,
        fmt::format("times an empty SDL2 and ImGui program, until it is on the screen ({:.0f} ms and {:.0f} ms; "
                    "{:.0f} ms with its demo window in it); of a core {:.0f} ms and {:.0f} ms",
                    ours.seconds * 1e3, theirs.seconds * 1e3, demo.seconds * 1e3, ours.cpu_seconds * 1e3,
                    theirs.cpu_seconds * 1e3));
    bench::aims_at("first picture, home", home.seconds / theirs.seconds, 1.3,
                   fmt::format("times the same, where somebody is known and all scenarios and their people are shown "
                               "({:.0f} ms; of a core {:.0f} ms)",
                               home.seconds * 1e3, home.cpu_seconds * 1e3));
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
