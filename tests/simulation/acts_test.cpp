// Every line of the table of acts: what it takes, what it does to the clock, and when it is refused.
#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;

namespace {

Build shop() {
    Build build;
    build.supervisor(30'000).colleague(30'000);
    build.all().policies.resize(2);
    build.customer("a").moment("m", 5).reply({"quiet"}, "m").reply({"quiet"}, "resolved");
    build.customer("b", 1'000).moment("x", 5).reply({"quiet"}, "resolved");
    return build;
}

}  // namespace

TEST_CASE("acts take their time and refuse others meanwhile") {
    const auto [kind, takes] = GENERATE(table<ActKind, std::int64_t>({{ActKind::acknowledge, 1'500},
                                                                      {ActKind::call_supervisor, 1'500},
                                                                      {ActKind::call_colleague, 1'500},
                                                                      {ActKind::breathe, 2'000}}));
    const Model model = shop().model();
    Played played(model);
    played.act(2'000, kind).to(2'000 + takes - 1);
    CHECK(played.simulation.view().busy_until == Millis{2'000 + takes});
    for (const ActKind other : {ActKind::listen, ActKind::acknowledge, ActKind::consult, ActKind::call_supervisor,
                                ActKind::set_limit, ActKind::breathe, ActKind::call_next, ActKind::close}) {
        CHECK(played.refused(other) == Refusal::busy);
    }
    CHECK(played.refused_reply("m.1") == Refusal::busy);
    played.reply(2'000 + takes, "m.1");
    CHECK(played.log("silence clock-cancelled").empty());
    CHECK(played.log("busy-ended").size() == 1);
}

TEST_CASE("an act that takes time lets the moment's clock run on") {
    const ActKind kind = GENERATE(ActKind::acknowledge, ActKind::consult, ActKind::call_supervisor,
                                  ActKind::call_colleague, ActKind::breathe, ActKind::feel_unsafe);
    const Model model = shop().model();
    Played played(model);
    played.to(1'300);
    const Millis ends = played.simulation.view().silence_at.value();
    played.act(9'000, {.kind = kind, .policy = PolicyId::at(1)});
    CHECK(played.simulation.view().silence_at == ends);
}

TEST_CASE("listening: two points a second, five seconds, and then the clock in full") {
    const Model model = shop().model();
    Played played(model);
    played.act(3'000, ActKind::listen).to(8'000);
    CHECK(played.log("", 3'000) == Lines{"3000 clock-cancelled a m", "3000 listened a m", "3000 busy a d1 5000",
                                         "4000 listened a m d1", "4000 moved a d3 8000 / 50000", "5000 listened a m d2",
                                         "5000 moved a d3 6000 / 50000", "6000 listened a m d3",
                                         "6000 moved a d3 4000 / 50000", "7000 listened a m d4",
                                         "7000 moved a d3 2000 / 50000", "8000 busy-ended a d1", "8000 listened a m d5",
                                         "8000 moved a d3 / 50000", "8000 clock-started a m 8000"});
    CHECK(played.refused(ActKind::listen) == Refusal::listened_already);
    played.reply(9'000, "m.1").act(9'100, ActKind::listen);  // another line, another ear
}

TEST_CASE("listening during speech: the clock starts when both are over") {
    const auto [begins, starts] = GENERATE(table<std::int64_t, std::string>(
        {{100, "5100 clock-started a m 8000"}, {1'200, "6200 clock-started a m 8000"}}));
    const Model model = shop().model();
    Played played(model);
    played.act(begins, ActKind::listen).to(10'000);
    CHECK(played.log("clock-started") == Lines{starts});
    CHECK(played.log("silence cut-off").empty());
}

TEST_CASE("any other act ends listening, and takes the seconds that were full") {
    const Model model = shop().model();
    Played replied(model);
    replied.act(3'000, ActKind::listen).reply(5'500, "m.1");
    CHECK(replied.log("", 5'001) ==
          Lines{"5500 busy-ended a d1", "5500 replied a m \"m.1\"", "5500 said a m 1300", "5500 offered a m 3"});
    Played looked(model);
    looked.act(3'000, ActKind::listen).act(4'000, {.kind = ActKind::consult, .policy = PolicyId::at(1)});
    CHECK(looked.log("", 4'000) == Lines{"4000 listened a m d1", "4000 moved a d3 8000 / 50000", "4000 busy-ended a d1",
                                         "4000 consulted a r1", "4000 clock-started a m 8000"});
    Played unsafe(model);
    unsafe.act(3'000, ActKind::listen);
    CHECK(unsafe.refused(ActKind::listen) == Refusal::busy);
    unsafe.act(3'100, ActKind::feel_unsafe);
    CHECK(unsafe.log("busy-ended") == Lines{"3100 busy-ended a d1"});
}

TEST_CASE("a moment may say what five seconds of listening bring") {
    const std::int64_t begins = GENERATE(500, 3'000);  // over before or after the line's end
    Build build = shop();
    build.all().customers[0].moments[0].says = {words(25)};  // 6,500 ms
    Build fresh;
    fresh.customer("a").moment("m", begins == 500 ? 25 : 5).reply({"quiet"}, "m").answers(ActKind::listen, "more");
    fresh.moment("more", 5).reply({"quiet"}, "resolved");
    const Model model = fresh.model();
    Played played(model);
    played.act(begins, ActKind::listen).to(10'000);
    CHECK(played.log("said", 1) == Lines{begins == 500 ? "6500 said a more 1300" : "8000 said a more 1300"});
    Played early(model);
    early.act(begins, ActKind::listen).act(begins + 4'999, ActKind::breathe).to(begins + 6'000);
    CHECK(early.log("said", 1).empty());
}

TEST_CASE("consult opens a card, counts as looked up and takes no time") {
    const Model model = shop().model();
    Played played(model);
    played.act(500, {.kind = ActKind::consult, .policy = PolicyId::at(1)});
    CHECK(played.simulation.view().consulted == 2);
    CHECK_FALSE(played.simulation.view().busy_until);
    CHECK(played.refused({.kind = ActKind::consult, .policy = PolicyId::at(2)}) == Refusal::unknown_policy);
    CHECK(played.refused(ActKind::consult) == Refusal::unknown_policy);
}

TEST_CASE("at a counter nobody is put on hold and nobody is switched to") {
    const Model model = shop().model();
    Played played(model);
    CHECK(played.refused(ActKind::hold) == Refusal::not_here);
    CHECK(played.refused({.kind = ActKind::switch_to, .customer = CustomerId::at(1)}) == Refusal::not_here);
}

TEST_CASE("an empty counter: nobody to answer, somebody to ask about") {
    const Model model = shop().model();
    Played played(model);
    CHECK(played.refused(ActKind::ask_afterwards) == Refusal::somebody_there);
    played.reply(2'000, "m.2").to(3'000);
    for (const ActKind kind :
         {ActKind::listen, ActKind::set_limit, ActKind::end_conversation, ActKind::call_supervisor}) {
        CHECK(played.refused(kind) == Refusal::nobody_there);
    }
    CHECK(played.refused({.kind = ActKind::reply, .reply = ReplyId::at(0)}) == Refusal::nobody_there);
    CHECK(played.refused(ActKind::close) == Refusal::still_somebody);
    played.act(3'000, ActKind::ask_afterwards).to(6'000);
    CHECK(played.log("asked-afterwards busy busy-ended") ==
          Lines{"3000 asked-afterwards a m", "3000 busy d13 3000", "6000 busy-ended d13"});
    CHECK(played.refused(ActKind::ask_afterwards) == Refusal::nothing_to_ask);
}

TEST_CASE("a word to the line needs a line") {
    const Model model = shop().model();
    Played played(model);
    CHECK(played.refused(ActKind::acknowledge) == Refusal::nobody_in_line);
    CHECK(played.refused({.kind = ActKind::reply}) == Refusal::not_offered);
    CHECK(played.refused({.kind = ActKind::reply, .reply = ReplyId::at(2)}) == Refusal::not_offered);  // b's
}

TEST_CASE("names, codes and sentences for every act and every refusal") {
    for (std::size_t n = 0; n < kActKindCount; ++n) {
        const auto kind = static_cast<ActKind>(n);
        CHECK(act_named(name_of(kind)) == kind);
    }
    CHECK_FALSE(act_named("shout"));
    CHECK_FALSE(act_named(""));
    for (int n = 0; n <= static_cast<int>(CallReason::line); ++n) {
        CHECK(reason_named(name_of(static_cast<CallReason>(n))) == static_cast<CallReason>(n));
    }
    std::vector<std::string_view> codes;
    for (int n = 1; n <= static_cast<int>(Refusal::listened_already); ++n) {
        const auto refusal = static_cast<Refusal>(n);
        CHECK(sentence_for(refusal).size() > 10);
        CHECK(sentence_for(refusal).back() == '.');
        CHECK(std::find(codes.begin(), codes.end(), code_of(refusal)) == codes.end());
        codes.push_back(code_of(refusal));
    }
    CHECK(code_of(Refusal::help_on_the_way) == "help-on-the-way");
    CHECK(sentence_for(Refusal::help_on_the_way) == "Help is already on the way.");
}
