// What can be done in a debrief with keys, pointer and wheel, asserted on what the program says of itself.
#include "window/shop.h"

using namespace composure;
using records::Mode;
using test::Shop;

namespace {

// A session of half a minute, opened from the list, with its timeline in sight; the cursor stands at 0:05.
std::string at_the_timeline(const Shop& shop) {
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    return "click home/progress\nclick session/" + code + "\nexpect debrief\n";
}

const std::string kWrongChange = test::source_path("tests/cases/doors/wrong-change.yaml");

constexpr const char* kArgued =
    "wait 7000\nclick I gave you the right change, I am quite sure, I always check it twice.\n"
    "wait 7000\nclick Nobody called you anything. You are the one who is shouting at me here.\n"
    "wait 8000\nclick There is nothing I can do about that, those are the rules of this shop.\n"
    "wait 10000\nwait 10000\nexpect debrief\nclick estimate/skip\n";

std::vector<std::string> play() { return {"play", kWrongChange, "--seed", "1"}; }

}  // namespace

TEST_CASE("the timeline is dragged to any second, also past its ends") {
    const Shop shop;
    CHECK(shop.run("key enter\n" + std::string(kArgued) +
                       "drag 10 0 timeline\nexpect At 0:00\nexpect Anger 35, trust 50 of 100\n"
                       "drag 10 50 timeline\nexpect At 0:16\nexpect-not At 0:00\nexpect Anger 57, trust 34 of 100\n"
                       "expect You: “Nobody called you anything. You are the one who is shouting at me here.”\n"
                       "drag 10 100 timeline\nexpect At 0:32\ndrag 50 140 timeline\nexpect At 0:32\n"
                       "drag 50 -20 timeline\nexpect At 0:00\nexpect-focus timeline\nexpect-layout\nquit\n",
                   play()) == 1);
}

TEST_CASE("arrow keys move the timeline by a second, with Shift by ten, and stop at its ends") {
    const Shop shop;
    CHECK(
        shop.run("key enter\n" + std::string(kArgued) +
                     "drag 10 0 timeline\nexpect At 0:00\nkey right\nexpect At 0:01\nkey shift+right\nexpect At 0:11\n"
                     "key left\nexpect At 0:10\nkey shift+right\nkey shift+right\nkey shift+right\nexpect At 0:32\n"
                     "key shift+left\nkey shift+left\nkey shift+left\nkey shift+left\nexpect At 0:00\n"
                     "key left\nexpect At 0:00\nkey tab\nexpect-focus timeline/back\nkey tab\n"
                     "expect-focus timeline/on\nkey enter\nexpect At 0:01\nquit\n",
                 play()) == 1);
}

TEST_CASE("the wheel brings the timeline closer only when it was chosen; else the page moves") {
    const Shop shop;
    CHECK(shop.run("key enter\n" + std::string(kArgued) +
                       "drag 0 50 timeline\nexpect At 0:16\nexpect 0:04\nwheel 3\nwheel 3\nwheel 3\nexpect-not 0:04\n"
                       "expect 0:15\nexpect At 0:16\ndrag 50 95 timeline\nexpect At 0:20\nwheel -3\nwheel -3\n"
                       "wheel -3\nwheel -3\nexpect 0:04\nkey +\nkey +\nexpect-not 0:04\nexpect-layout\nkey -\nkey -\n"
                       "key -\nexpect 0:04\nkey tab\nmove timeline\nexpect 0:04\nwheel 1\nexpect 0:04\nquit\n",
                   play()) == 1);
}

TEST_CASE("the timeline of a session from the records is searched in the same way") {
    const Shop shop;
    CHECK(shop.run(at_the_timeline(shop) + "drag 10 0 timeline\nexpect At 0:00\nkey right\nexpect At 0:01\nquit\n") ==
          0);
}

TEST_CASE("each moment opens the talk around it, and closes it again") {
    const Shop shop;
    CHECK(shop.run("key enter\n" + std::string(kArgued) +
                       "expect-not 0:22 · You\nclick around/2\nexpect 0:14 · You\nexpect 0:22 · You\n"
                       "expect 0:14 · Mrs Tamm\nexpect-focus around/2\nexpect-layout\nkey enter\n"
                       "expect-not 0:22 · You\nclick around/0\nexpect 0:00 · Mrs Tamm\nexpect 0:07 · You\n"
                       "expect 0:07 · Mrs Tamm\nexpect-not 0:14 · You\nquit\n",
                   play()) == 1);
}

TEST_CASE("the debrief says when a hint was asked for, and at which moment") {
    const Shop shop;
    CHECK(
        shop.run("key enter\nwait 6000\nkey i\nwait 1000\nclick I gave you the right change, I am quite sure, I always "
                 "check it twice.\nwait 6000\n" +
                     std::string(kArgued).substr(std::string(kArgued).find("wait 7000\nclick Nobody")) +
                     "expect You asked for a hint at 0:06. That is what hints are for.\n"
                     "expect You asked for a hint here. It costs nothing.\nexpect-not You went back\n"
                     "expect-layout\nquit\n",
                 play()) == 1);
}

TEST_CASE("without a hint or going back the debrief says nothing of either") {
    const Shop shop;
    CHECK(shop.run("key enter\n" + std::string(kArgued) +
                       "expect-not You asked for a hint\nexpect-not You went back\nquit\n",
                   play()) == 1);
}

TEST_CASE("on the telephone nobody stands in a line: calls wait, in the play and on the timeline") {
    const Shop shop;
    CHECK(shop.run("key enter\nwait 20000\nkey 1\nwait 20000\nkey 1\nwait 20000\nexpect-not in the line\n"
                   "expect-not in line\nexpect-not counter\nkey 1\nwait 60000\nwait 60000\nexpect debrief\nkey enter\n"
                   "drag 0 40 timeline\nexpect Other calls\nexpect-not People in line\nexpect-not being "
                   "served\nexpect-not walked out\n"
                   "expect-layout\nquit\n",
                   {"play", "on-the-line", "--seed", "1"}) == 1);
}
