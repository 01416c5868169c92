// The line: patience to the millisecond, words to those who wait, turns, and who loses patience.
#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;

namespace {

// `a` stands at the counter for as long as one likes; the others come when they are told to.
Build with_line(std::initializer_list<std::pair<const char*, std::int64_t>> others) {
    Build build;
    build.customer("a").moment("stays", 5).reply({"quiet"}, "stays").reply({"quiet"}, "resolved").silence("stays");
    for (const auto& [id, arrives] : others) {
        build.customer(id, arrives).moment("asks", 5).reply({"quiet"}, "resolved");
    }
    return build;
}

}  // namespace

TEST_CASE("the first of a session comes by themselves, everybody later waits in line") {
    Build build = with_line({{"b", 3'000}, {"c", 4'000}});
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "stays.2").to(5'000);
    CHECK(played.log("arrived came-to-counter gone patience") ==
          Lines{"0 arrived a", "0 came-to-counter a", "2000 gone a stays d1", "3000 arrived b",
                "3000 patience b d4 1000 / 666", "4000 arrived c", "4000 patience c d4 1000 / 733"});
}

TEST_CASE("patience alone at the head: half at 45 s, a quarter at 67.5 s, gone at 90 s") {
    Build build = with_line({{"b", 1'000}});
    build.who().mutters = {"Well...", "This is too long!"};
    const Model model = build.model();
    Played played(model);
    played.to(100'000);
    CHECK(played.log("patience muttered gone", 1'001) ==
          Lines{"46000 patience b d1 500 / 666", "46000 muttered b d1", "68500 patience b d2 250 / 666",
                "68500 muttered b d2 r1", "91000 patience b d3", "91000 gone b d2"});
    CHECK(played.log("moved", 60'000).front() == "68500 moved b d7 13000 / 50000");
}

TEST_CASE("each person ahead drains a tenth more; the line's move gives a tenth back") {
    // c has b ahead: 440 a ms. Start 36,000,000; half at 18,000,000 / 440 = 40,909.09 -> 40,910 ms after 1,000.
    Build build = with_line({{"b", 1'000}, {"c", 1'000}});
    build.all().customers[1].patience = Millis{30'000};
    const Model model = build.model();
    Played played(model);
    played.to(60'000);
    // b leaves at 31,000: c has drained 30,000 x 440 = 13,200,000 of 36,000,000, 22,800,000 left, + 3,600,000 = 733
    // permille.
    CHECK(played.log("patience gone") == Lines{"1000 patience b d4 1000 / 2000", "1000 patience c d4 1000 / 733",
                                               "16000 patience b d1 500 / 2000", "23500 patience b d2 250 / 2000",
                                               "31000 patience b d3", "31000 patience c d4 733 / 666",
                                               "31000 gone b d2", "52000 patience c d1 500 / 666"});
}

TEST_CASE("patience never rises above where it began") {
    Build build = with_line({{"b", 1'000}, {"c", 5'500}});
    build.all().customers[1].patience = Millis{5'000};
    const Model model = build.model();
    Played played(model);
    played.to(6'000);  // c has lost 500 ms x 440 when b leaves
    CHECK(played.log("patience", 5'600) == Lines{"6000 patience b d3", "6000 patience c d4 1000 / 666"});
}

TEST_CASE("hours of patience do not overflow when the line moves") {
    Build build = with_line({{"b", 1'000}, {"c", 5'500}});
    build.all().customers[1].patience = Millis{5'000};
    build.all().customers[2].patience = Millis{10'000'000};
    const Model model = build.model();
    Played played(model);
    played.to(6'000);
    CHECK(played.simulation.view().line.front().patience == 1'000);
}

TEST_CASE("the rates of simulation.md, all of them whole numbers") {
    struct Rate {
        int ahead;
        bool acknowledged, told, passed;
        std::int32_t lost_a_minute;  // permille of 90 s
    };
    // (10 + ahead) x 40, halved, x 7/10, x 3/2; permille a minute = rate x 60,000 / 36,000
    const Rate rate =
        GENERATE(Rate{0, true, false, false, 333}, Rate{0, true, true, false, 233}, Rate{1, true, false, false, 366},
                 Rate{1, true, true, false, 256}, Rate{2, true, true, false, 280});
    Build build = with_line({{"b", 1'000}, {"c", 1'000}, {"d", 1'000}});
    const Model model = build.model();
    Played played(model);
    played.act(2'000, {.kind = ActKind::acknowledge, .minutes = static_cast<std::uint8_t>(rate.told ? 3 : 0)});
    const char* who[] = {"b", "c", "d"};
    const std::string start = fmt::format("2000 patience {} ", who[rate.ahead]);
    const Lines lines = played.log("patience", 2'000);
    REQUIRE(lines.size() == 3);
    const std::string& line = lines[static_cast<std::size_t>(rate.ahead)];
    CHECK(line.substr(0, start.size()) == start);
    CHECK(line.substr(line.rfind('/')) == fmt::format("/ {}", rate.lost_a_minute));
}

TEST_CASE("a word to the line lasts 20 s, once a person") {
    Build build = with_line({{"b", 1'000}, {"c", 1'000}, {"d", 1'000}, {"e", 12'000}});
    const Model model = build.model();
    Played played(model);
    played.act(2'000, ActKind::acknowledge);
    CHECK(played.log("acknowledged busy") ==
          Lines{"2000 acknowledged b", "2000 acknowledged c", "2000 acknowledged d", "2000 busy a d2 1500"});
    played.to(3'499);
    CHECK(played.refused(ActKind::acknowledge) == Refusal::busy);
    played.to(12'500);
    CHECK(played.refused(ActKind::acknowledge) == Refusal::nobody_to_acknowledge);  // e is the fourth
    played.to(21'999);
    CHECK(played.refused(ActKind::acknowledge) == Refusal::nobody_to_acknowledge);
    CHECK(played.simulation.view().line[0].acknowledged);
    played.to(22'000);
    CHECK_FALSE(played.simulation.view().line[0].acknowledged);
    CHECK(played.log("patience", 22'000) ==
          Lines{"22000 patience b d4 877 / 666", "22000 patience c d4 865 / 733", "22000 patience d d4 853 / 800"});
    played.act(22'000, {.kind = ActKind::acknowledge, .minutes = 2});
    CHECK(played.log("acknowledged", 22'000).size() == 3);
    // Told how long: x 7/10 also after the twenty seconds.
    played.to(42'000);
    CHECK(played.log("patience", 42'000).front() == "42000 patience b d4 800 / 466");
}

TEST_CASE("called in turn: a second to come, then their first word") {
    Build build = with_line({{"b", 1'000}, {"c", 1'000}});
    const Model model = build.model();
    Played played(model);
    CHECK(played.refused(ActKind::call_next) == Refusal::somebody_there);
    played.reply(2'000, "stays.2");
    CHECK(played.refused({.kind = ActKind::call_next, .customer = CustomerId::at(0)}) == Refusal::unknown_customer);
    CHECK(played.refused({.kind = ActKind::call_next, .customer = CustomerId::at(7)}) == Refusal::unknown_customer);
    played.act(2'500, ActKind::call_next);
    CHECK_FALSE(played.simulation.view().moment.exists());
    CHECK(played.refused_reply("asks.1") == Refusal::busy);
    played.to(4'000);
    CHECK(played.log("", 2'500) == Lines{"2500 patience c d4 1000 / 666", "2500 came-to-counter b d1",
                                         "2500 busy b d10 1000", "3500 busy-ended b d10", "3500 said b asks 1300",
                                         "3500 offered b asks 1"});
}

TEST_CASE("called out of turn: those passed lose patience half as fast again") {
    Build build = with_line({{"b", 1'000}, {"c", 1'000}, {"d", 1'000}});
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "stays.2").act(3'000, {.kind = ActKind::call_next, .customer = CustomerId::at(2)});
    CHECK(played.log("", 3'000) == Lines{"3000 patience d d4 1000 / 733", "3000 passed-over b",
                                         "3000 patience b d4 977 / 1000", "3000 came-to-counter c d2",
                                         "3000 busy c d10 1000"});
}

TEST_CASE("out of patience they push in: to the head, past the others, interrupting nobody") {
    Build build = with_line({{"b", 1'000}, {"c", 1'000}, {"d", 2'000}});
    build.all().customers[2].out_of_patience = scenario::OutOfPatience::pushes_in;
    build.all().customers[2].patience = Millis{11'000};
    const Model model = build.model();
    Played played(model);
    played.to(11'500);
    CHECK(played.log("pushed-in passed-over gone") == Lines{"11000 pushed-in c", "11000 passed-over b"});
    const View view = played.simulation.view();
    REQUIRE(view.line.size() == 3);
    CHECK(view.line[0].customer == CustomerId::at(2));
    CHECK(view.line[0].patience == 0);
    CHECK(view.line[1].customer == CustomerId::at(1));
    CHECK(view.line[2].customer == CustomerId::at(3));
    CHECK(played.log("patience", 11'000) == Lines{"11000 patience c d3", "11000 patience b d4 888 / 1100"});
    // c waits on with no patience left and never leaves; b was passed: 32,000,000 left at 11 x 60 a ms.
    played.to(300'000);
    CHECK(played.log("gone") == Lines{"59485 gone b d2", "86775 gone d d2"});
}

TEST_CASE("bystanders take a quarter of the conduct, by their own temper") {
    Build build;
    build.customer("a").moment("m", 5).reply({"contradicts"}, "m");
    build.who().tempers = {scenario::Temper::hot_headed};
    build.said().changes.anger = 5'000;
    build.customer("b", 1'000).moment("x", 5).reply({"quiet"}, "resolved");
    build.customer("c", 1'000).moment("x", 5).reply({"quiet"}, "resolved");
    build.who().tempers = {scenario::Temper::forgiving};
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.1");
    CHECK(played.log("moved") == Lines{"2000 moved a 33000 / 38000 r13", "2000 moved b d6 13000 / 48000 r13",
                                       "2000 moved c d6 11800 / 48800 r13"});
}

TEST_CASE("a loud mutter at a quarter makes everybody in line angrier") {
    Build build = with_line({{"b", 1'000}, {"c", 1'000}});
    build.all().customers[1].patience = Millis{40'000};
    build.all().customers[1].mutters = {"Hm."};
    const Model model = build.model();
    Played played(model);
    played.to(31'000);
    CHECK(played.log("muttered") == Lines{"21000 muttered b d1", "31000 muttered b d2"});
    CHECK(played.log("moved", 31'000) == Lines{"31000 moved b d7 13000 / 50000", "31000 moved c d7 13000 / 50000"});
}
