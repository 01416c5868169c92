// Cutting in: before 80 % of the line it interrupts, with the exceptions that simulation.md names.
#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;

namespace {

// A line of 10,400 ms; the first reply says nothing special, the others limit, remove and call.
Build long_line(Provocation is) {
    Build build;
    build.supervisor(20'000).may_end(scenario::MayEnd::after_1_limit);
    build.customer("a").moment("before", 5, Provocation::threat).then("m");
    build.moment("m", 40, is).reply({"quiet"}, "end").reply({"sets-limit"}, "end").reply({"quiet"}, "removed");
    build.reply({"quiet"}, "wait-for-help");
    build.said().calls = Helper::supervisor;
    build.moment("end", 5).ends(scenario::Outcome::resolved);
    return build;
}

constexpr std::int64_t kStart = 1'300;

bool interrupts(const Played& played) {
    const Lines lines = played.log("cut-off");
    REQUIRE(lines.size() == 1);
    return lines.front().find(" d1") != std::string::npos;
}

}  // namespace

TEST_CASE("before 80 % of the line a reply interrupts, from then on it does not") {
    const auto [after, line] = GENERATE(table<std::int64_t, std::string>({
        {0, "1300 cut-off a m d1"},
        {8'319, "9619 cut-off a m d1 799"},
        {8'320, "9620 cut-off a m 800"},
        {10'399, "11699 cut-off a m 999"},
    }));
    const Model model = long_line(Provocation::none).model();
    Played played(model);
    played.reply(kStart + after, "m.1");
    CHECK(played.log("cut-off") == Lines{line});
    CHECK(played.log("speech-ended", kStart + 1).empty());
    CHECK((played.anger("a") == 16'000) == (after < 8'320));
}

TEST_CASE("after the last word nothing is cut off") {
    const Model model = long_line(Provocation::none).model();
    Played played(model);
    played.reply(kStart + 10'400, "m.1");
    CHECK(played.log("cut-off").empty());
}

TEST_CASE("a line that may be interrupted") {
    Build build = long_line(Provocation::none);
    build.who().moments[1].may_interrupt = true;
    const Model model = build.model();
    Played played(model);
    played.reply(3'000, "m.1");
    CHECK_FALSE(interrupts(played));
}

TEST_CASE("abuse may be cut off by a limit, an ending or a call for help, and by nothing else") {
    const auto [is, abuse] = GENERATE(table<Provocation, bool>({{Provocation::none, false},
                                                                {Provocation::remark, false},
                                                                {Provocation::insult, true},
                                                                {Provocation::threat, true},
                                                                {Provocation::harassment, true},
                                                                {Provocation::complaint, false},
                                                                {Provocation::hurry, false}}));
    const std::string reply = GENERATE("m.1", "m.2", "m.3", "m.4");
    const Model model = long_line(is).model();
    Played played(model);
    played.reply(3'000, reply);
    CHECK(interrupts(played) == !(abuse && reply != "m.1"));
}

TEST_CASE("the buttons cut in as the words do") {
    const ActKind kind = GENERATE(ActKind::set_limit, ActKind::end_conversation);
    const Provocation is = GENERATE(Provocation::none, Provocation::insult);
    const Model model = long_line(is).model();
    Played played(model);
    played.act(3'000, kind);
    CHECK(interrupts(played) == (is == Provocation::none));
}

TEST_CASE("a call, listening, a word to the line and a look at a card cut nobody off") {
    Build build = long_line(Provocation::none);
    build.all().policies.push_back({});
    build.customer("b", 1'000).moment("x", 5).reply({"quiet"}, "resolved");
    const Model model = build.model();
    const ActKind kind = GENERATE(ActKind::call_supervisor, ActKind::call_colleague, ActKind::listen,
                                  ActKind::acknowledge, ActKind::consult, ActKind::breathe, ActKind::feel_unsafe);
    Played played(model);
    played.act(3'000, {.kind = kind, .policy = PolicyId::at(0)}).to(11'700);
    CHECK(played.log("cut-off").empty());
    CHECK(played.log("speech-ended", 2'000) == Lines{"11700 speech-ended a m"});
}

TEST_CASE("the effect of interrupting is added before the one clamp") {
    Build build = long_line(Provocation::none);
    build.all().customers[0].moments[1].replies[0].does = {code("takes-seriously")};
    build.who().anger = 5'000;
    const Model model = build.model();
    Played played(model);
    played.reply(3'000, "m.1");  // -8 + 6 = -2
    CHECK(played.log("moved") == Lines{"3000 moved a 3000 / 51000"});
}
