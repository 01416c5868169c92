// From screen to screen: the first start, who plays, settings and what becomes of them.
#include <filesystem>

#include "own_machine.h"
#include "window/desk/settings.h"

using namespace composure;

namespace {

namespace fs = std::filesystem;

class Machine : public test::OwnMachine {
public:
    int run(const std::string& script, std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"--virtual-time", "--seed", "1"});
        return window(script, more);
    }
};

bool says(const std::string& text, const std::string& line) { return text.find(line) != std::string::npos; }

constexpr const char* kNewName =
    "key ctrl+backspace\nkey ctrl+backspace\nkey ctrl+backspace\nkey backspace\ntype Ann\n";

}  // namespace

TEST_CASE("the first start welcomes, asks for a name and leads into the guided first day") {
    const Machine machine;
    CHECK(machine.run("expect welcome\nexpect Welcome to Composure\n" + std::string(kNewName) +
                      "key enter\nexpect briefing\nexpect Your first day\nexpect This is practice\nkey enter\n"
                      "expect play\nexpect-not Somebody is in front of you.\n"  // first they speak
                      "wait 8000\nexpect Somebody is in front of you.\n"
                      "wait 60000\nexpect Somebody is in front of you.\n"  // time stands still
                      "key enter\nexpect-not Somebody is in front of you.\n"
                      "wait 12000\nexpect press the number of a reply\n"
                      "key 0\nexpect-not press the number of a reply\n"
                      "key escape\nclick stop/stop\nexpect debrief\nquit\n") == 0);
    CHECK(says(machine.settings(), "trainee: Ann\n"));
    CHECK(says(machine.settings(), "been-here: yes\n"));
    CHECK(machine.run("expect home\nexpect Hello, Ann.\nquit\n") == 0);
}

TEST_CASE("the first day can be left for later") {
    const Machine machine;
    CHECK(machine.run("key escape\nexpect home\nexpect Next for you\nquit\n") == 0);
    CHECK(machine.run("expect home\nquit\n") == 0);
}

TEST_CASE("somebody else can play: a new name, or one who was here before") {
    const Machine machine;
    CHECK(machine.run(std::string(kNewName) +
                      "click people/skip\nexpect Hello, Ann.\nclick home/1\nkey enter\nwait 9000\n"
                      "key escape\nclick stop/stop\nexpect debrief\nkey h\nexpect home\n"
                      "key w\nexpect Who are you?\n"
                      "key ctrl+backspace\ntype Bo\nkey enter\nexpect Hello, Bo.\n"
                      "key w\nexpect Or have you played here before?\n"
                      "click people/known/Ann\nexpect Hello, Ann.\nquit\n") == 0);
    CHECK(says(machine.settings(), "trainee: Ann\n"));
}

TEST_CASE("settings hold at once and the next time; options do not stay") {
    const Machine machine;
    CHECK(machine.run("key escape\nkey s\nexpect Settings\nclick theme/dark\nclick motion/reduced\nclick "
                      "pace/1.5\nclick scale/150\n"
                      "expect Now 150 %.\nkey escape\nexpect home\nkey ctrl++\nquit\n") == 0);
    for (const char* line : {"theme: dark\n", "motion: reduced\n", "ui-scale: 163\n", "pace: 1.5\n"})
        CHECK(says(machine.settings(), line));
    const std::string before = machine.settings();
    CHECK(machine.run("key s\nexpect Now 100 %.\nclick pressure/off\nquit\n",
                      {"--theme", "contrast", "--ui-scale", "100"}) == 0);
    CHECK(says(machine.settings(), "theme: dark\n"));
    CHECK(says(machine.settings(), "ui-scale: 163\n"));
    CHECK(says(machine.settings(), "pressure: off\n"));
}

TEST_CASE("a key is moved by pressing its command and then a letter") {
    const Machine machine;
    CHECK(machine.run("key escape\nkey s\nkey end\nclick key/listen\nexpect Now press a letter for “Let them go on”.\n"
                      "key 1\nexpect Only the letters A to Z can be used.\nkey s\n"
                      "expect “Let them go on” is now on S. “Call the supervisor” had it and is now on L.\n"
                      "key end\nclick keys/reset\nexpect All keys are as they were at first.\n"
                      "key end\nclick key/listen\nkey escape\nexpect settings\nkey escape\nexpect home\nquit\n") == 0);
    CHECK(says(machine.settings(), "key listen: l\n"));
}

TEST_CASE("settings that cannot be kept hold until the end, and it is said") {
    const Machine machine;
    std::ofstream(machine / "config") << "in the way";
    CHECK(machine.run("key escape\nexpect home\nkey s\nclick theme/dark\n"
                      "expect Your settings hold until you quit, but were not saved\nquit\n") == 0);
}

TEST_CASE("a damaged settings file is told on the first screen and the rest of it is used") {
    const Machine machine;
    fs::create_directories(machine / "config/composure");
    std::ofstream(machine / "config/composure/settings") << "been-here: yes\ntheme: pink\ntrainee: Ann\n";
    CHECK(machine.run("expect home\nexpect Line 2 of your settings was not understood: theme: pink\n"
                      "expect Hello, Ann.\nquit\n") == 0);
}

TEST_CASE("with any damaged settings file the window opens, says so, and keeps the damaged one beside its own") {
    for (const std::string& bytes :
         {std::string(3000, '\0'), std::string(200'000, 'x'), std::string("\xFF\xFE\x00t", 4),
          std::string("theme\nmotion\n\n:::\n"), test::bytes_of(test::source_path("assets/rubric.yaml"))}) {
        const Machine machine;
        machine.set(bytes);
        CHECK(machine.run("expect welcome\nexpect our settings\nexpect-layout\nkey escape\nexpect home\nquit\n") == 0);
        CHECK(says(machine.settings(), "been-here: yes\n"));
        CHECK(test::bytes_of(machine / "config/composure/settings.broken") == bytes);
        CHECK(machine.run("expect home\nexpect-not your settings\nquit\n") == 0);
    }
}

TEST_CASE("a settings file that is a folder: the usual ones are used, and it is said") {
    const Machine machine;
    fs::create_directories(machine / "config/composure/settings/something");
    CHECK(machine.run("expect Your settings could not be read, so the usual ones are used:\nkey escape\nexpect home\n"
                      "key s\nclick theme/dark\nquit\n") == 0);
}

TEST_CASE("records that cannot be used: practice goes on, and the reason is on the screen") {
    const Machine machine;
    fs::create_directories(machine / "data/composure/records.db");
    CHECK(machine.run("key escape\nexpect home\nexpect You can play, but it is not kept:\nclick home/1\nkey enter\n"
                      "expect play\nquit\n") == 0);
}

TEST_CASE("a hint of the first day never lies over a question") {
    const Machine machine;
    CHECK(machine.run("key enter\nkey enter\nwait 6000\nkey enter\nwait 300\nkey enter\nwait 300\n"
                      "key 3\nwait 6000\nkey enter\nwait 300\nkey enter\nwait 300\nkey 3\nwait 6000\n"
                      "expect You need not answer everything.\n"
                      "key 1\nexpect They are still speaking. Cut in?\n"
                      "expect-not You need not answer everything.\n"
                      "key escape\nwait 100\nexpect You need not answer everything.\nquit\n") == 0);
}

TEST_CASE("what was seen of the last customer does not stay for the next") {
    const Machine machine;
    CHECK(
        machine.run("key enter\nkey enter\nwait 6000\nkey 0\n"
                    "expect An old lady puts a pot\n"
                    "key 3\nwait 6000\nkey 3\nwait 6000\nkey 3\nwait 6000\nkey 1\nwait 8000\n"
                    "key 1\nwait 8000\nkey 1\nwait 8000\nkey 1\nwait 8000\nkey n\nwait 5000\nexpect A pot of parsley\n"
                    "expect-not Ms Moor wipes her hands\nquit\n") == 0);
}
