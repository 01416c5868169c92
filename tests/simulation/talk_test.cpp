// Speech, clocks, silence and where the talk goes.
#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;

namespace {

// Two moments: ten words (2,600 ms), two replies of five words: a clock of 5,000 + 10 x 300 = 8,000 ms.
Build two_moments() {
    Build build;
    build.customer("a").moment("asks", 10).reply({"takes-seriously"}, "thanks").reply({"contradicts"}, "asks");
    build.moment("thanks", 5).ends(scenario::Outcome::resolved);
    return build;
}

}  // namespace

TEST_CASE("the first customer speaks at once, and a reply leads on to the end") {
    const Model model = two_moments().model();
    Played played(model);
    played.reply(5'000, "asks.1").to(30'000);
    CHECK(played.log() == Lines{
                              "0 started 1",
                              "0 arrived a",
                              "0 came-to-counter a",
                              "0 said a asks 2600",
                              "0 offered a asks 3",
                              "2600 speech-ended a asks",
                              "2600 clock-started a asks 8000",
                              "5000 replied a asks \"asks.1\"",
                              "5000 moved a 2000 / 56000 r14",
                              "5000 said a thanks 1300",
                              "6300 speech-ended a thanks",
                              "6300 gone a thanks d1",
                              "16300 ended",
                          });
    CHECK(played.now() == 16'300);
    CHECK(played.simulation.ended());
}

TEST_CASE("a line takes 260 ms a word and at least 1.2 s; a moment that only shows takes no time") {
    const auto [words_said, takes] =
        GENERATE(table<std::size_t, std::int32_t>({{0, 0}, {1, 1200}, {4, 1200}, {5, 1300}, {10, 2600}, {40, 10400}}));
    Build build;
    build.customer("a").moment("m", words_said).reply({"quiet"}, "resolved");
    const Model model = build.model();
    Played played(model);
    CHECK(played.log("said") == Lines{takes == 0 ? "0 said a m" : fmt::format("0 said a m {}", takes)});
    CHECK(played.simulation.next_change()->count == (takes == 0 ? 6500 : takes));
}

TEST_CASE("the clock gives time to read: 5 s and 300 ms for each word on offer") {
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "resolved", 7).reply({"quiet"}, "resolved", 3);
    build.said().condition = fact_is(0);
    build.all().facts = {"late"};
    const Model model = build.model();
    CHECK(model.clock_of(MomentId::at(0)) == Millis{8'000});
    Played played(model);
    played.to(1'300);
    CHECK(played.log("offered clock-started") == Lines{"0 offered a m 1", "1300 clock-started a m 7100"});
    CHECK(played.simulation.view().clock_length == Millis{7'100});
    CHECK(played.refused_reply("m.2") == Refusal::not_offered);
}

TEST_CASE("an author may ask for more time, and for less only where it is urgent") {
    struct Wait {
        std::int64_t extra, exact;
        bool urgent;
        std::int64_t clock;
    };
    const Wait wait =
        GENERATE(Wait{0, -1, false, 6'500}, Wait{4'000, -1, false, 10'500}, Wait{10'000, -1, false, 16'500},
                 Wait{0, 30'000, false, 30'000}, Wait{0, 3'000, false, 6'500}, Wait{0, 3'000, true, 3'000});
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "resolved");
    build.last().extra_wait = Millis{wait.extra};
    if (wait.exact >= 0) build.last().exact_wait = Millis{wait.exact};
    build.last().urgent = wait.urgent;
    const Model model = build.model();
    CHECK(model.clock_of(MomentId::at(0)) == Millis{wait.clock});
    Played played(model);
    played.to(1'300);
    CHECK(played.simulation.next_change() == Millis{1'300 + wait.clock});
}

TEST_CASE("a clock accepts an answer until its last millisecond and not after it") {
    const Model model = two_moments().model();
    Played in_time(model);
    in_time.reply(10'599, "asks.1");
    CHECK(in_time.log("silence").empty());
    Played late(model);
    late.reply(10'600, "asks.1");
    CHECK(late.log("silence cut-off replied") ==
          Lines{"10600 silence a asks d1", "10600 cut-off a asks d1", "10600 replied a asks \"asks.1\""});
}

TEST_CASE("twice silent: the line is said again, then they walk out") {
    const Model model = two_moments().model();
    Played played(model);
    played.to(60'000);
    CHECK(played.log() == Lines{
                              "0 started 1",
                              "0 arrived a",
                              "0 came-to-counter a",
                              "0 said a asks 2600",
                              "0 offered a asks 3",
                              "2600 speech-ended a asks",
                              "2600 clock-started a asks 8000",
                              "10600 silence a asks d1",
                              "10600 moved a d4 20000 / 50000",
                              "10600 said a asks d1 2600",
                              "10600 offered a asks 3",
                              "13200 speech-ended a asks",
                              "13200 clock-started a asks 8000",
                              "21200 silence a asks d2",
                              "21200 gone a asks d3",
                              "31200 ended",
                          });
}

TEST_CASE("a named silence goes there, and the row of silences goes on") {
    Build build;
    build.customer("a").moment("asks", 5).reply({"quiet"}, "resolved").silence("hello");
    build.moment("hello", 5).reply({"quiet"}, "asks").silence("leaves");
    build.moment("leaves", 5).ends(scenario::Outcome::walked_out);
    const Model model = build.model();
    Played played(model);
    played.to(20'000);
    CHECK(played.log("silence said moved gone") == Lines{"0 said a asks 1300", "7800 silence a asks d1",
                                                         "7800 said a hello 1300", "15600 silence a hello d2",
                                                         "15600 said a leaves 1300", "16900 gone a leaves d3"});
    Played answered(model);
    answered.reply(9'500, "hello.1").to(30'000);
    CHECK(answered.log("silence") ==
          Lines{"7800 silence a asks d1", "17300 silence a asks d1", "25100 silence a hello d2"});
}

TEST_CASE("a moment goes on by itself, by the first branch that is true") {
    const std::int32_t anger = GENERATE(59'999, 60'000);
    Build build;
    build.customer("a").moment("m", 5);
    build.who().anger = anger;
    build.then("calm");
    build.last().then.insert(build.last().then.begin(),
                             {number_is(ConditionKind::anger, 60'000), build.last().then.front().target});
    build.moment("calm", 5).ends(scenario::Outcome::resolved);
    const Model model = build.model();
    Played played(model);
    played.to(2'600);
    CHECK(played.log("said gone") == Lines{"0 said a m 1300", "1300 said a calm 1300", "2600 gone a calm d1"});
}

TEST_CASE("a reply's way branches on what it has just moved") {
    const std::int32_t anger = GENERATE(47'999, 48'000);
    Build build;
    build.customer("a").moment("m", 5).reply({"contradicts"}, "resolved");
    build.who().anger = anger;
    build.then_if(number_is(ConditionKind::anger, 60'000), "walked-out");
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.1");
    CHECK(played.log("gone") == Lines{anger < 48'000 ? "2000 gone a m d1" : "2000 gone a m d3"});
}

TEST_CASE("a moment's own changes and facts come with its first word, once") {
    Build build;
    build.all().facts = {"x", "y"};
    build.customer("a").moment("m", 5).reply({"quiet"}, "resolved");
    build.last().changes = {5'000, -3'000, {FactId::at(1)}, {}};
    const Model model = build.model();
    Played played(model);
    played.to(10'000);
    CHECK(played.log("said moved fact-set offered") ==
          Lines{"0 said a m 1300", "0 moved a d2 15000 / 47000", "0 fact-set a r1", "0 offered a m 1",
                "7800 moved a d4 25000 / 47000", "7800 said a m d1 1300", "7800 offered a m 1"});
}

TEST_CASE("feelings stay within 0 and 100, with one clamp a reply") {
    Build build;
    build.customer("a").moment("m", 5).reply({"contradicts", "takes-seriously", "takes-seriously"}, "m");
    build.who().anger = 2'000;
    build.who().trust = 99'000;
    const Model model = build.model();
    Played played(model);
    played.reply(1'500, "m.1");  // anger +12 -8 -8 = -4, trust -8 +6 +6 = +4
    CHECK(played.log("moved") == Lines{"1500 moved a / 100000"});
}

TEST_CASE("temper scales conduct and not what the author wrote out") {
    const auto [temper, anger, trust] =
        GENERATE(table<scenario::Temper, std::int32_t, std::int32_t>({{scenario::Temper::forgiving, 18'200, 42'200},
                                                                      {scenario::Temper::even, 23'000, 39'000},
                                                                      {scenario::Temper::hot_headed, 29'000, 35'000}}));
    Build build;
    build.customer("a").moment("m", 5).reply({"contradicts"}, "m");
    build.who().tempers = {temper};
    build.said().changes.anger = 1'000;
    build.said().changes.trust = -3'000;
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.1");
    CHECK(played.log("moved") == Lines{fmt::format("2000 moved a {} / {} r13", anger, trust)});
}

TEST_CASE("a reply that may be said once is off the offer afterwards") {
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "m").reply({"quiet"}, "m");
    build.said().once = true;
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.2");
    CHECK(played.log("offered") == Lines{"0 offered a m 3", "2000 offered a m 1"});
    CHECK(played.refused_reply("m.2") == Refusal::not_offered);
    played.to(3'300);
    CHECK(played.simulation.view().clock_length == Millis{6'500});
}

TEST_CASE("replies are shown in an order of the seed, or as written") {
    Build build;
    build.customer("a").moment("m", 5);
    for (int n = 0; n < 6; ++n) build.reply({"quiet"}, "resolved");
    const bool fixed = GENERATE(false, true);
    build.last().order = fixed ? scenario::Order::fixed : scenario::Order::drawn;
    const Model model = build.model();
    std::vector<std::vector<ReplyId>> orders;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        std::vector<ReplyId> order = Simulation(model, seed).view().replies;
        CHECK(order.size() == 6);
        if (std::find(orders.begin(), orders.end(), order) == orders.end()) orders.push_back(order);
        std::sort(order.begin(), order.end());
        CHECK(std::adjacent_find(order.begin(), order.end()) == order.end());
    }
    if (fixed)
        CHECK(orders.size() == 1);
    else
        CHECK(orders.size() > 30);
}

TEST_CASE("a line is drawn by the seed and keeps its words when it is said again") {
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "resolved");
    build.last().says = {words(5), words(6), words(7)};
    const Model model = build.model();
    std::vector<int> seen(3, 0);
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Played played(model, seed);
        played.to(9'000);
        std::vector<std::uint16_t> texts;
        for (const Event& event : played.simulation.events()) {
            if (event.kind == EventKind::said) texts.push_back(event.ref);
        }
        REQUIRE(texts.size() == 2);
        CHECK(texts[0] == texts[1]);
        CHECK(played.simulation.view().text == texts[0]);
        ++seen[texts[0]];
    }
    for (const int count : seen) CHECK(count > 8);
}
