// What comes first when several things are due at one instant (simulation.md, "Time").
#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;
using scenario::HelpNeeded;

namespace {

// The kinds logged at one instant, first of each run.
Lines at(const Played& played, std::int64_t instant, std::string_view kinds) {
    Lines lines;
    for (const std::string& line : played.log(kinds, instant)) {
        if (line.starts_with(fmt::format("{} ", instant))) lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("busy ends, then help arrives, then speech ends") {
    Build build;
    build.supervisor(4'000);
    build.customer("a").moment("m", 25).reply({"quiet"}, "m");  // until 6,500
    build.escalation(HelpNeeded::supervisor, never());
    const Model model = build.model();
    Played played(model);
    played.act(2'500, ActKind::call_supervisor).act(4'500, ActKind::breathe).to(7'000);
    CHECK(at(played, 6'500, "busy-ended help-arrived speech-ended hand-over-began") ==
          Lines{"6500 busy-ended a d11", "6500 help-arrived a", "6500 speech-ended a m",
                "6500 hand-over-began a hand-over"});
}

TEST_CASE("speech ends, then the listening step") {
    Build build;
    build.customer("a").moment("m", 25).reply({"quiet"}, "m");
    const Model model = build.model();
    Played played(model);
    played.act(3'500, ActKind::listen).to(6'500);
    CHECK(at(played, 6'500, "speech-ended listened") == Lines{"6500 speech-ended a m", "6500 listened a m d3"});
}

TEST_CASE("a word wears off, then patience crosses a threshold, then somebody arrives") {
    // b and c wait; the word of 2,000 wears off at 22,000; d arrives then; b's patience reaches half then.
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "m").silence("m");
    build.customer("b", 1'000).moment("x", 5).reply({"quiet"}, "resolved");
    build.customer("c", 1'000).moment("x", 5).reply({"quiet"}, "resolved");
    build.customer("d", 22'000).moment("x", 5).reply({"quiet"}, "resolved");
    // By 22,000: 1,000 x 400 + 20,000 x 200 = 4,400,000: half of 22,000 ms.
    build.all().customers[1].patience = Millis{22'000};
    const Model model = build.model();
    Played played(model);
    played.act(2'000, ActKind::acknowledge).to(22'000);
    CHECK(at(played, 22'000, "patience arrived") ==
          Lines{"22000 patience b d4 500 / 2727", "22000 patience c d4 865 / 733", "22000 patience b d1 500 / 2727",
                "22000 arrived d", "22000 patience d d4 1000 / 800"});
}

TEST_CASE("an arrival comes before a timed due, and that before the moment's clock") {
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "m");  // clock until 1,300 + 6,500
    build.escalation(HelpNeeded::supervisor, number_is(ConditionKind::served, 7'800));
    build.customer("b", 7'800).moment("x", 5).reply({"quiet"}, "resolved");
    const Model model = build.model();
    Played played(model);
    played.to(7'800);
    CHECK(at(played, 7'800, "arrived due silence") == Lines{"7800 arrived b", "7800 due a", "7800 silence a m d1"});
}

TEST_CASE("the same kind at one instant goes by customer number") {
    Build build;
    build.customer("a", 500).moment("m", 5).reply({"quiet"}, "m");
    build.customer("b", 700).moment("m", 5).reply({"quiet"}, "m");
    build.customer("c", 700).moment("m", 5).reply({"quiet"}, "m");
    build.customer("d", 100).moment("m", 5).reply({"quiet"}, "m");
    const Model model = build.model();
    Played played(model);
    played.to(1'000);
    CHECK(played.log("arrived came-to-counter") ==
          Lines{"100 arrived d", "100 came-to-counter d", "500 arrived a", "700 arrived b", "700 arrived c"});
}

TEST_CASE("what is due at an instant happens before an act at that instant") {
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "m");
    build.customer("b", 3'000).moment("x", 5).reply({"quiet"}, "resolved");
    const Model model = build.model();
    Played played(model);
    played.act(3'000, ActKind::acknowledge);
    CHECK(played.log("acknowledged") == Lines{"3000 acknowledged b"});
}

TEST_CASE("timed conditions come true to the millisecond, however time is sliced") {
    Build build;
    build.all().supervisor.present = true;
    build.all().supervisor.free = scenario::TeamMember::Free::after;
    build.all().supervisor.free_after = Millis{5'000};
    Condition free = number_is(ConditionKind::helper_free, 0);
    build.customer("a").moment("m", 5).reply({"quiet"}, "m").reply({"quiet"}, "resolved");
    build.said().condition = free;
    build.escalation(HelpNeeded::supervisor, all_of({free, number_is(ConditionKind::served, 4'321)}));
    build.customer("b", 1'000).moment("x", 5).reply({"quiet"}, "resolved");
    build.escalation(HelpNeeded::colleague, number_is(ConditionKind::waited, 4'001));
    build.escalation(HelpNeeded::supervisor, number_is(ConditionKind::waited, 10));  // looked at from the counter
    const Model model = build.model();
    Played whole(model), sliced(model);
    whole.to(7'000);
    for (std::int64_t t = 0; t <= 7'000; ++t) sliced.to(t);
    CHECK(whole.log() == sliced.log());
    CHECK(whole.log("due offered", 1) == Lines{"5000 due a", "5000 offered a m 3", "5001 due b r1"});
}
