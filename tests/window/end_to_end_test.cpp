// The whole program without a screen: keys and clicks from a script, pictures drawn by Mesa, words expected on the
// screen.
#include <cstdlib>
#include <filesystem>

#include "folder.h"
#include "session/session.h"
#include "support.h"
#include "window/desk/options.h"
#include "window/window.h"

using namespace composure;

namespace {

namespace fs = std::filesystem;

// Of all cases here, until the program ends.
fs::path folder() {
    static const test::Folder own;
    return own.path();
}

// The exit status of composure-window with the script; `more` words before it.
int played(const std::string& script, std::vector<std::string> more = {}) {
    ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
    ::setenv("COMPOSURE_DATA", COMPOSURE_SOURCE_DIR, 1);
    const std::string file = (folder() / "script.txt").string();
    std::ofstream(file) << script;
    std::vector<std::string> words{"composure-window", "--virtual-time", "--seed", "1", "--script", file};
    words.insert(words.end(), more.begin(), more.end());
    std::vector<const char*> pointers;
    for (const std::string& word : words) pointers.push_back(word.c_str());
    return window::run(static_cast<int>(pointers.size()), pointers.data());
}

const std::string kScenario = test::source_path("tests/cases/doors/wrong-change.yaml");

}  // namespace

TEST_CASE("a session from the briefing to the debrief, with the keyboard alone") {
    const std::string recording = (folder() / "played.recording").string();
    const int status = played(
        "expect briefing\n"
        "expect The wrong change\n"
        "key enter\n"
        "expect play\n"
        "wait 1000\n"
        "expect They are speaking. An answer now cuts in.\n"
        "key 1\n"
        "expect They are still speaking. Cut in?\n"
        "key escape\n"
        "expect-not Cut in?\n"
        "wait 5000\n"
        "expect Answer before this runs out\n"
        "click Let me count it again with you. Which note did you give me?\n"
        "wait 20000\n"
        "wait 20000\n"
        "expect debrief\n"
        "expect What went well\n"
        "expect Your scores\n"
        "expect Moment by moment\n"
        "expect You: “Let me count it again with you. Which note did you give me?”\n"
        "key g\n"
        "expect play\n"
        "key escape\n"
        "expect Stop here?\n"
        "key tab\n"
        "key enter\n"
        "expect debrief\n"
        "expect Incomplete\n"
        "key h\n"
        "expect home\n"
        "quit\n",
        {"play", kScenario, "--record", recording});
    CHECK(status == 1);  // the last session was stopped
    CHECK(fs::exists(recording));
}

TEST_CASE("playing again keeps every recording, and says where") {
    const fs::path first = folder() / "kept.v1.recording", second = folder() / "kept.v1-2.recording";
    const fs::path third = folder() / "kept.v1-3.recording", fourth = folder() / "kept.v1-4.recording";
    std::ofstream(third) << "somebody else's";
    const std::string stop = "key escape\nclick stop/stop\nexpect debrief\n";
    played("key enter\nwait 7000\nclick reply/1\n" + stop + "expect Saved as " + first.string() +
               "\nkey g\nwait 2000\n" + stop + "expect Saved as " + second.string() + "\nkey g\nwait 3000\n" + stop +
               "expect Saved as " + fourth.string() + "\nquit\n",
           {"play", kScenario, "--record", first.string()});
    CHECK(test::bytes_of(third.string()) == "somebody else's");
    REQUIRE(fs::exists(first));
    REQUIRE(fs::exists(second));
    REQUIRE(fs::exists(fourth));
    CHECK(test::bytes_of(first.string()) != test::bytes_of(second.string()));
    CHECK(test::bytes_of(second.string()) != test::bytes_of(fourth.string()));
}

TEST_CASE("every pace can be chosen in the briefing") {
    CHECK(played("click pace/1.5\nclick pace/2\nclick pace/3\nclick pace/10\nexpect Ten times\nclick pace/off\n"
                 "key enter\nwait 60000\nexpect Say nothing and let time pass\nquit\n",
                 {"play", kScenario}) == 1);
}

TEST_CASE("an act in a script happens at its exact time, as in a bare session") {
    const std::string file = (folder() / "exact.recording").string();
    played(
        "click briefing/start\nwait 7000\nclick Let me count it again with you. Which note did you give me?\nwait "
        "60000\nquit\n",
        {"play", kScenario, "--record", file});
    const simulation::Model model = test::model_of("tests/cases/doors/wrong-change.yaml");
    session::Session bare(model, 1, {}, {});
    bare.advance({7000});
    for (const ReplyId reply : bare.view().replies)
        if (model.reply(reply).say.starts_with("Let me count it again"))
            REQUIRE(bare.act({.kind = simulation::ActKind::reply, .reply = reply}));
    while (!bare.ended() && bare.next_change()) bare.advance(*bare.next_change());
    REQUIRE(bare.ended());
    CHECK(test::bytes_of(file) == simulation::write_recording(bare.recording()));
}

TEST_CASE("home shows what can be played, and the pointer alone is enough") {
    CHECK(played("expect home\nexpect Composure\nexpect Choose a scenario\nexpect Content note\nclick home/1\nexpect "
                 "briefing\nclick briefing/back\nexpect home\nclick home/quit\n") == 0);
}

TEST_CASE("policy cards, transcript, pause and help are all at hand") {
    CHECK(played("key enter\nwait 6000\n"
                 "key c\nexpect Policy cards\nkey 1\nexpect Exception\nkey escape\nexpect-not Exception\n"
                 "key t\nexpect What was said\nkey t\n"
                 "key p\nexpect Time stands still for everybody.\nkey p\n"
                 "expect I do not feel safe\nexpect Stop now\n"
                 "key f\nwait 2000\nexpect on the way\n"
                 "quit\n",
                 {"play", kScenario}) == 1);
}

TEST_CASE("last words can be read to their end, and Enter leads to the debrief at once") {
    CHECK(played("key enter\nwait 7000\nclick Let me count it again with you. Which note did you give me?\n"
                 "wait 6000\nexpect Mrs Tamm: “Oh. There it is. Thank you for your patience.”\n"
                 "expect That was the last one. Breathe out.\nexpect In a moment you see how it went.\nwait "
                 "5000\nexpect play\n"
                 "key enter\nexpect debrief\nquit\n",
                 {"play", kScenario}) == 0);
}

TEST_CASE("somebody in line is called out of turn by pointer or keyboard, after one question") {
    const simulation::Model model = test::model_of("scenarios/saturday-rush.yaml");
    session::Session bare(model, 1, {}, {});
    bare.advance({53'000});
    REQUIRE_FALSE(bare.view().at_counter.exists());
    REQUIRE(bare.view().line.size() == 2);
    const CustomerId second = bare.view().line[1].customer;
    REQUIRE(bare.act({.kind = simulation::ActKind::call_next, .customer = second}));
    bare.advance({60'000});
    REQUIRE(bare.act({.kind = simulation::ActKind::stop_now}));
    const std::string file = (folder() / "turn.recording").string();
    const std::string question = "expect Mr Tan is first. Call Ms Noor out of turn?\n";
    const std::string to_her = "key shift+tab\nkey shift+tab\nkey shift+tab\nkey shift+tab\nkey shift+tab\nkey enter\n";
    for (const std::string& way : {"click line/" + model.customer(second).id + "\n", to_her}) {
        fs::remove(file);
        played("click briefing/start\nwait 53000\n" + way + question + "key escape\nexpect-not out of turn?\n" + way +
                   question + "key y\nwait 7000\nquit\n",
               {"play", "saturday-rush", "--record", file});
        CHECK(test::bytes_of(file) == simulation::write_recording(bare.recording()));
    }
}

TEST_CASE("it works small and with large text") {
    for (const char* scale : {"75", "150", "200"})
        CHECK(played("key enter\nwait 7000\nexpect Answer before this runs out\nclick reply/1\nwait 2000\nquit\n",
                     {"play", kScenario, "--ui-scale", scale, "--size", "800x600"}) == 1);
}

TEST_CASE("an expectation that does not hold fails the script") {
    CHECK(played("expect Something that is nowhere\nquit\n") == 4);
    CHECK(played("click nobody\nquit\n") == 4);
    CHECK(played("expect-focus nobody\nquit\n") == 4);
}

TEST_CASE("what cannot be played is said without opening a window") {
    CHECK(played("quit\n", {"play", "no-such-scenario"}) == 2);
    CHECK(played("quit\n", {"play", test::source_path("tests/bad/unknown-moment.yaml")}) == 2);
    CHECK(played("quit\n", {"--seed", "much"}) == 2);
}

TEST_CASE("without a display it says so and answers with the machine's status") {
    ::setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
    const char* words[] = {"composure-window"};
    CHECK(window::run(1, words) == 3);
}
