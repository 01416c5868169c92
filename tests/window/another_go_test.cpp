// What makes one want another go: where the advice leads, what changed since the last time, how a reply is felt.
#include "window/debrief/since_last.h"
#include "window/play/mood_change.h"
#include "window/shop.h"
#include "window/spoken.h"

using namespace composure;
using namespace composure::window;
using simulation::ActKind;

namespace {

const simulation::Model& first_day() {
    static const simulation::Model model = test::model_of("scenarios/first-day.yaml");
    return model;
}

records::SessionInfo played_once(const std::string& scenario, std::int32_t total, std::int32_t calm) {
    records::SessionInfo info;
    info.start.scenario = scenario;
    info.status = records::Status::finished;
    info.figures.emplace();
    info.figures->outcome = scoring::Outcome::not_met;
    info.figures->total = total;
    info.figures->pillars[0] = calm;
    return info;
}

Debrief debrief_with(std::int32_t total, std::int32_t calm) {
    Debrief debrief;
    debrief.points = total;
    debrief.pillars.push_back({scoring::Pillar::calm, "Calm", "", true, calm, 25, {}});
    debrief.pillars.push_back({scoring::Pillar::line, "The line", "", true, 50, 5, {}});
    return debrief;
}

const std::string kShopScenario = test::source_path("tests/cases/doors/wrong-change.yaml");

}  // namespace

TEST_CASE("advice about a call for help leads to the moment of the call, which can be tried again") {
    session::Session session(first_day(), 5, {}, {});
    test::say(session, {8'000}, "Good morning. Oh dear");
    test::say(session, {16'000}, "A present, and now this");
    session.advance({24'000});
    REQUIRE(session.act({.kind = ActKind::call_supervisor}));
    test::run_out(session);
    const Debrief debrief = make_debrief(session);
    REQUIRE(debrief.advice.happened == "Mrs Ilves: you called for help at 0:24. Help was not needed yet.");
    REQUIRE(debrief.change_at);
    CHECK(*debrief.change_at == Millis{24'000});
    REQUIRE(debrief.change);
    CHECK(debrief.moments[*debrief.change].their_words.starts_with("He comes on Sunday."));
    CHECK(debrief.moments[*debrief.change].your_words == "called for help");
}

TEST_CASE("whoever listened is told that they listened, and what was asked for is said in sentences") {
    session::Session session(first_day(), 5, {}, {});
    test::say(session, {8'000}, "Good morning. Oh dear");
    session.advance({16'000});
    REQUIRE(session.act({.kind = ActKind::listen}));
    session.advance({30'000});
    const Debrief debrief = make_debrief(session);
    const auto moment = std::ranges::find_if(debrief.moments, [](const JudgedMoment& each) {
        return each.their_words.starts_with("I watered it every day.");
    });
    REQUIRE(moment != debrief.moments.end());
    CHECK(moment->your_words == "listened");
    REQUIRE(moment->codes.size() == 2);
    CHECK(moment->codes[0].words == "Asked for here: Put into words how this must feel for them.");
    CHECK(moment->codes[1].words == "Asked for here: Ask one short, exact question that moves it on.");
}

TEST_CASE("the last and the best practice of the same scenario are found, and nothing else counts") {
    std::vector sessions{played_once("a", 80, 60), played_once("b", 99, 99), played_once("a", 40, 20)};
    sessions.push_back(played_once("a", 100, 100));
    sessions.back().status = records::Status::stopped;
    const EarlierPlays earlier = earlier_plays(sessions, "a");
    REQUIRE(earlier.last);
    CHECK(*earlier.last->total == 40);
    CHECK(earlier.best == 80);
    CHECK_FALSE(earlier_plays(sessions, "c").last);
}

TEST_CASE("what changed since the last time is said in one line each") {
    const auto told = [](std::vector<records::SessionInfo> before, const Debrief& debrief) {
        return since_last(earlier_plays(before, "a"), debrief);
    };
    const SinceLast better = told({played_once("a", 40, 20)}, debrief_with(70, 60));
    CHECK(better.better == "Calm rose from 20 to 60 since the last time.");
    CHECK(better.lines == std::vector<std::string>{"Last time 40, now 70: your best so far here."});
    const SinceLast between = told({played_once("a", 80, 60), played_once("a", 40, 60)}, debrief_with(70, 62));
    CHECK(between.better.empty());  // two points are luck
    CHECK(between.lines == std::vector<std::string>{"Last time 40, now 70. Your best so far here is 80."});
    const SinceLast lower = told({played_once("a", 80, 60)}, debrief_with(70, 40));
    CHECK(lower.lines == std::vector<std::string>{"Last time 80, now 70. Your best so far here is 80.",
                                                  "Calm was 60 the last time and is 40 now."});
    const SinceLast same = told({played_once("a", 70, 60)}, debrief_with(70, 60));
    CHECK(same.lines == std::vector<std::string>{"70 again, as the last time."});
}

TEST_CASE("of the first play, and of one that was stopped, nothing is compared") {
    CHECK(since_last({}, debrief_with(70, 60)).lines.empty());
    Debrief stopped = debrief_with(70, 60);
    stopped.stopped = true;
    const std::vector before{played_once("a", 40, 20)};
    const SinceLast since = since_last(earlier_plays(before, "a"), stopped);
    CHECK(since.lines.empty());
    CHECK(since.better.empty());
}

TEST_CASE("a step of anger is shown for three seconds, slow cooling and somebody new are none") {
    MoodChange change;
    change.follow(CustomerId{0}, 40'000, {0});
    CHECK_FALSE(change.from());
    change.follow(CustomerId{0}, 39'000, {1'000});
    CHECK_FALSE(change.from());
    change.follow(CustomerId{0}, 55'000, {2'000});
    CHECK(change.from() == 39'000);
    change.follow(CustomerId{0}, 54'000, {4'999});
    CHECK(change.from() == 39'000);
    change.follow(CustomerId{0}, 54'000, {5'000});
    CHECK_FALSE(change.from());
    change.follow(CustomerId{1}, 10'000, {6'000});
    CHECK_FALSE(change.from());
    change.follow(CustomerId{1}, 30'000, {7'000});
    CHECK(change.from() == 10'000);
    change.follow(CustomerId{1}, 10'000, {3'000});  // gone back to an earlier moment
    CHECK_FALSE(change.from());
}

TEST_CASE("a second play says beside its result what the first one was, and home what was best") {
    const test::Shop shop;
    const std::string played =
        "key enter\nwait 7000\nclick Let me count it again with you. Which note did you give me?\nwait 20000\n"
        "wait 20000\nexpect debrief\nclick estimate/skip\n";
    CHECK(shop.run(played + "expect-not the last time\nexpect-not Last time\nkey g\nexpect play\nwait 7000\n"
                            "click Let me count it again with you. Which note did you give me?\nwait 20000\n"
                            "wait 20000\nexpect debrief\nclick estimate/skip\nexpect again, as the last time.\n"
                            "expect-layout\nquit\n",
                   {"play", kShopScenario, "--seed", "1"}) == 0);
}

TEST_CASE("the card of a played scenario says the best practice so far, never an assessment's figure") {
    const test::Shop shop;
    shop.played("Ann Aas", records::Mode::practice, 1, "scenarios/first-day.yaml");
    shop.played("Ann Aas", records::Mode::assessment, 1, "scenarios/odd-request.yaml");
    CHECK(shop.run("expect home\nexpect your best so far: \nquit\n") == 0);
    const test::Shop other;
    other.played("Ann Aas", records::Mode::assessment, 1, "scenarios/odd-request.yaml");
    CHECK(other.run("expect home\nexpect Played once\nexpect-not your best so far\nquit\n") == 0);
}

TEST_CASE("at the end of a shift the supervisor can be asked with a key or a click, and the debrief keeps the answer") {
    const test::Shop shop;
    const std::string end =
        "key enter\nwait 7000\nclick Let me count it again with you. Which note did you give me?\nwait 6000\n"
        "expect That was the last one. Breathe out.\nexpect Ask Ms Saar what to do next time\nexpect-layout\n";
    for (const std::string how : {"key q\n", "click reply/ask\n"})
        CHECK(shop.run(end + how + "expect You ask Ms Saar what to do next time\nwait 30000\nexpect debrief\nquit\n",
                       {"play", kShopScenario, "--seed", "1"}) == 0);
}

TEST_CASE("in the question whether to stop, Enter goes on as its mark says, and Y stops") {
    const test::Shop shop;
    CHECK(shop.run("key enter\nwait 3000\nkey escape\nexpect Stop here?\nexpect-focus stop/go-on\nkey enter\n"
                   "expect-not Stop here?\nexpect play\nkey escape\nexpect Stop here?\nkey y\nexpect debrief\nquit\n",
                   {"play", kShopScenario, "--seed", "1"}) == 1);
}

TEST_CASE("why something cannot be done now is said for five seconds, and never over another question") {
    const test::Shop shop;
    const std::string refused = "key enter\nwait 6000\nkey n\nexpect Somebody is still at the counter.\n";
    CHECK(shop.run(refused + "wait 5100\nexpect-not Somebody is still at the counter.\nquit\n",
                   {"play", kShopScenario, "--seed", "1"}) == 1);
    CHECK(shop.run(refused + "key c\nexpect Policy cards\nexpect-not Somebody is still at the counter.\nquit\n",
                   {"play", kShopScenario, "--seed", "1"}) == 1);
}

TEST_CASE("with one call on hold and none that rings, it is said who waits and which key goes back") {
    const test::Shop shop;
    CHECK(shop.run("key enter\nwait 12000\nkey h\nwait 2500\nexpect Mr Dorn waits for you. W goes back to them.\n"
                   "expect-not Take the next call with N.\nexpect-layout\nkey w\nwait 2000\nexpect They are speaking.\n"
                   "quit\n",
                   {"play", "on-the-line", "--seed", "6"}) == 1);
}

TEST_CASE("while nobody is served it is said who in the line has nearly had enough") {
    const test::Shop shop;
    CHECK(shop.run("key enter\nwait 53000\nexpect The counter is free. Call the next person with N.\n"
                   "expect-not nearly had enough\nwait 16000\nexpect Ms Noor has nearly had enough of waiting.\n"
                   "expect-layout\nquit\n",
                   {"play", "saturday-rush", "--seed", "6"}) == 1);
}

TEST_CASE("in a chat people write, they do not speak") {
    const test::Shop shop;
    CHECK(shop.run("key enter\nwait 1000\nexpect They are writing. An answer now cuts in.\nkey 1\n"
                   "expect They are still writing. Cut in?\nexpect-not speaking\nquit\n",
                   {"play", "three-windows", "--seed", "6"}) == 1);
}
