// Help: whom a call is for, who comes and when, the hand-over, the colleague at the line.
#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;
using scenario::HelpNeeded;

namespace {

Build needing(HelpNeeded needs, Condition due, std::string answer = "with-her") {
    Build build;
    build.supervisor(15'000).colleague(8'000);
    build.customer("a").moment("asks", 5).reply({"quiet"}, "asks").reply({"gets-help"}, "wait-for-help");
    build.said().calls = Helper::supervisor;
    build.reply({"quiet"}, "resolved");
    build.moment("with-her", 5).ends(scenario::Outcome::handed_over);
    build.last().who = scenario::Speaker::supervisor;
    build.escalation(needs, std::move(due), std::move(answer));
    return build;
}

Build needing_now(std::string answer = "with-her") {
    return needing(HelpNeeded::supervisor, all_of({}), std::move(answer));
}

}  // namespace

TEST_CASE("called by a reply: a quiet wait, a hand-over of one's choice, the helper's own words") {
    const Model model = needing_now().model();
    Played played(model);
    played.reply(2'000, "asks.2").to(5'000);
    const View waiting = played.simulation.view();
    CHECK(waiting.waiting_for_help);
    CHECK(waiting.supervisor_on_the_way);
    CHECK(waiting.replies.empty());
    CHECK_FALSE(waiting.silence_at);
    for (const ActKind kind : {ActKind::listen, ActKind::set_limit, ActKind::end_conversation}) {
        CHECK(played.refused(kind) == Refusal::waiting_for_help);
    }
    CHECK(played.refused_reply("asks.1") == Refusal::waiting_for_help);
    CHECK(played.refused(ActKind::call_supervisor) == Refusal::help_on_the_way);
    played.to(17'000);
    const View telling = played.simulation.view();
    CHECK(telling.hand_over);
    CHECK(telling.replies.size() == 3);
    for (const ActKind kind : {ActKind::listen, ActKind::acknowledge, ActKind::breathe, ActKind::call_colleague,
                               ActKind::call_next, ActKind::consult}) {
        CHECK(played.refused(kind) == Refusal::hand_over_first);
    }
    CHECK(played.refused_reply("asks.1") == Refusal::hand_over_first);
    CHECK_FALSE(played.simulation.next_change());  // no clock runs
    played.reply(30'000, "hand-over.facts").to(31'300);
    CHECK(played.log("", 2'000) ==
          Lines{"2000 replied a asks \"asks.2\"", "2000 moved a 6000 / 54000 r9",
                "2000 called a asks \"asks.2\" 1 / 1000", "2000 waits-for-help a asks", "17000 help-arrived a",
                "17000 hand-over-began a hand-over", "17000 offered a hand-over 7",
                "30000 handed-over a hand-over \"hand-over.facts\"", "30000 moved a / 60000 r4",
                "30000 said a with-her 1300", "31300 speech-ended a with-her", "31300 gone a with-her d4"});
}

TEST_CASE("the three ways to hand over, in words of the engine") {
    struct Way {
        const char* id;
        int kind;
        std::int32_t anger, trust;
        const char* words;
    };
    const Way way = GENERATE(
        Way{"hand-over.facts", 0, 4'000, 56'000, "Here is what happened, what we tried, and what is still open."},
        Way{"hand-over.gossip", 1, 13'000, 42'000, "This is the one I mean. Good luck, you will need it."},
        Way{"hand-over.bare", 2, 10'000, 50'000, "Could you take over here, please?"});
    Build build = needing_now("");
    build.who().moments[0].replies[1].does.clear();
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "asks.2").to(17'000);
    CHECK(model.reply(played.find(way.id)).say == way.words);
    played.reply(18'000, way.id);
    CHECK(played.anger("a") == way.anger);
    CHECK(played.trust("a") == way.trust);
    CHECK(played.log("gone") == Lines{"18000 gone a hand-over d4"});
}

TEST_CASE("an author's own hand-over replies take their place") {
    Build build = needing_now();
    scenario::HandOverReply own;
    own.reply.id = "tell-her";
    own.reply.say = "The receipt is here.";
    own.kind = scenario::HandOverReply::Kind::facts;
    build.needs().hand_over = {own};
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "asks.2").to(17'000);
    CHECK(played.simulation.view().replies.size() == 1);
    played.reply(18'000, "tell-her");
    CHECK(played.log("handed-over") == Lines{"18000 handed-over a hand-over \"tell-her\""});
}

TEST_CASE("a helper who comes while somebody speaks or the trainee is busy waits for the end of it") {
    Build build = needing_now();
    build.supervisor(2'000);
    const Model model = build.model();
    Played speaking(model);
    speaking.act(1'400, ActKind::call_supervisor).reply(3'000, "asks.1").to(5'000);  // said again until 4,300
    CHECK(speaking.log("busy-ended help-arrived hand-over-began clock-started", 1'400) ==
          Lines{"2900 busy-ended a d4", "3400 help-arrived a", "4300 hand-over-began a hand-over"});
    Played busy(model);
    busy.act(1'400, ActKind::call_supervisor).act(3'000, ActKind::breathe).to(5'000);
    CHECK(busy.log("help-arrived busy-ended clock-cancelled hand-over-began", 3'000) ==
          Lines{"3400 help-arrived a", "5000 busy-ended a d11", "5000 clock-cancelled a asks",
                "5000 hand-over-began a hand-over"});
}

TEST_CASE("a reply while the helper waits takes effect, then the hand-over begins; an ending ends") {
    Build build = needing_now();
    build.supervisor(0);
    const Model model = build.model();
    Played played(model);
    played.act(300, ActKind::call_supervisor);
    CHECK(played.refused(ActKind::call_supervisor) == Refusal::busy);
    played.to(1'799);
    CHECK(played.log("hand-over-began").empty());
    played.to(1'800);
    CHECK(played.log("hand-over-began") == Lines{"1800 hand-over-began a hand-over"});

    Build slow = needing_now();
    slow.supervisor(3'000);
    slow.who().moments[0].says = {words(40)};
    const Model long_line = slow.model();
    Played cut(long_line);
    cut.act(100, ActKind::call_supervisor).reply(9'000, "asks.1");
    CHECK(cut.log("replied hand-over-began said", 1) ==
          Lines{"9000 replied a asks \"asks.1\"", "9000 hand-over-began a hand-over"});
    Played ended(long_line);
    ended.act(100, ActKind::call_supervisor).reply(9'000, "asks.3");
    CHECK(ended.log("gone hand-over-began") == Lines{"9000 gone a asks d1"});
}

TEST_CASE("nobody free: the call counts, the reply goes its other way, the view had not told") {
    using Free = scenario::TeamMember::Free;
    const int kind = GENERATE(0, 1, 2);  // not in the team, never, after a minute
    Build build = needing_now();
    build.who().moments[0].replies[1].otherwise = build.who().moments[0].replies[0].then.front().target;
    if (kind == 0) build.all().supervisor.present = false;
    if (kind == 1) build.all().supervisor.free = Free::never;
    if (kind == 2) {
        build.all().supervisor.free = Free::after;
        build.all().supervisor.free_after = Millis{60'000};
    }
    const Model model = build.model();
    Played played(model);
    for (const ActOnOffer& act : played.simulation.view().acts) {
        if (act.kind == ActKind::call_supervisor) CHECK(act.refused == Refusal::none);
    }
    played.reply(2'000, "asks.2");
    CHECK(played.log("called help-unavailable said", 1) ==
          Lines{"2000 called a asks \"asks.2\" 1 / 1000", "2000 help-unavailable a", "2000 said a asks 1300"});
    played.act(4'000, ActKind::call_supervisor);
    CHECK(played.log("help-unavailable moved", 4'000) == Lines{"4000 help-unavailable a"});
}

TEST_CASE("waiting for help that nobody has called is not waiting for ever") {
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "wait-for-help");
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.1");
    CHECK(played.log("said waits-for-help", 1) == Lines{"2000 said a m d2 1300"});
}

TEST_CASE("a call by the button: 1.5 s, the clock runs on, and it is worth the words") {
    const Model model = needing_now().model();
    Played played(model);
    Act act{.kind = ActKind::call_supervisor, .reason = CallReason::authority};
    played.act(2'000, act).to(4'000);
    CHECK(played.log("", 2'000) == Lines{"2000 called a asks 1 / 1000 r1", "2000 moved a 6000 / 54000 r9",
                                         "2000 busy a d4 1500", "3500 busy-ended a d4"});
    CHECK(played.simulation.view().silence_at);
    played.to(20'000);
    CHECK(played.log("silence") == Lines{"10800 silence a asks d1"});
    CHECK(played.log("clock-cancelled hand-over-began") ==
          Lines{"17000 clock-cancelled a asks", "17000 hand-over-began a hand-over"});
}

TEST_CASE("a moment may say what answers a call, when the trainee has hung up") {
    Build build = needing_now();
    build.who().moments[0].answers_to.call_supervisor = {};
    Build other;
    other.supervisor(15'000);
    other.customer("a").moment("asks", 5).reply({"quiet"}, "asks").answers(ActKind::call_supervisor, "good");
    other.moment("good", 5).reply({"quiet"}, "asks");
    const Model model = other.model();
    Played played(model);
    played.act(2'000, ActKind::call_supervisor).to(4'000);
    CHECK(played.log("busy-ended clock-cancelled said", 2'000) ==
          Lines{"3500 busy-ended a d4", "3500 clock-cancelled a asks", "3500 said a good 1300"});
}

TEST_CASE("how far it had come is told with the call, at its furthest") {
    const auto [due, permille] = GENERATE(table<Condition, int>({
        {never(), 0},
        {number_is(ConditionKind::anger, 60'000), 366},  // 22 of 60, before it fell to 14
        {number_is(ConditionKind::insults, 4), 0},
        {number_is(ConditionKind::trust, 20'000, Comparison::below), 725},  // 42 on the way from 100 to 20
        {all_of({number_is(ConditionKind::anger, 44'000), fact_is(0)}), 250},
        {any_of({number_is(ConditionKind::anger, 44'000), fact_is(0)}), 500},
        {number_is(ConditionKind::served, 20'000), 250},
        {not_(all_of({})), 0},
    }));
    Build build;
    build.supervisor(15'000);
    build.customer("a").moment("m", 5).reply({"contradicts"}, "m").reply({"takes-seriously"}, "m");
    build.escalation(HelpNeeded::supervisor, due);
    const Model model = build.model();
    Played played(model);
    played.reply(1'500, "m.1").reply(3'000, "m.2").act(5'000, ActKind::call_supervisor);
    const Lines lines = played.log("called");
    CHECK(lines == Lines{permille == 0 ? "5000 called a m 1" : fmt::format("5000 called a m 1 / {}", permille)});
}

TEST_CASE("several escalations: a call is for the first open one that it fits, else for the first open one") {
    Build build;
    build.supervisor(500'000).colleague(500'000);
    build.customer("a").moment("m", 5).reply({"quiet"}, "m");
    build.escalation(HelpNeeded::colleague, never()).escalation(HelpNeeded::supervisor, never());
    const Model model = build.model();
    Played played(model);
    played.act(2'000, ActKind::call_supervisor);
    CHECK(played.log("called") == Lines{"2000 called a m 2"});
    played.act(4'000, ActKind::call_colleague);
    CHECK(played.log("called", 4'000) == Lines{"4000 called a m d1 1"});
    Played other(model);
    other.act(2'000, ActKind::call_colleague).act(4'000, ActKind::call_supervisor);
    CHECK(other.log("called") == Lines{"2000 called a m d1 1", "4000 called a m 2"});
}

TEST_CASE("a colleague takes the first in line, and the talk goes on") {
    Build build = needing(HelpNeeded::colleague, number_is(ConditionKind::in_line, 2));
    build.customer("b", 1'000).moment("x", 5).reply({"quiet"}, "resolved");
    build.customer("c", 3'000).moment("x", 5).reply({"quiet"}, "resolved");
    const Model model = build.model();
    Played played(model);
    played.act(3'500, ActKind::call_colleague).to(15'000);
    CHECK(played.log("due called help-arrived went-with-helper gone clock-cancelled", 1) ==
          Lines{"3000 due a", "3500 called a asks d1 1 / 1000", "11500 help-arrived a d1",
                "11500 went-with-helper b d1", "11500 gone b d5"});
    CHECK(played.simulation.view().line.size() == 1);
    played.act(16'000, ActKind::call_colleague);  // still with b for a minute
    CHECK(played.log("help-unavailable") == Lines{"16000 help-unavailable a d1"});
    played.act(71'500, ActKind::call_colleague);
    CHECK(played.log("help-unavailable").size() == 1);
}

TEST_CASE("a colleague who finds nobody in line takes the next to come") {
    Build build = needing_now();
    build.customer("b", 20'000).moment("x", 5).reply({"quiet"}, "resolved");
    const Model model = build.model();
    Played played(model);
    played.act(2'000, ActKind::call_colleague).to(12'000);
    CHECK(played.refused(ActKind::call_colleague) == Refusal::help_on_the_way);
    played.to(20'000);
    CHECK(played.log("help-arrived arrived went-with-helper gone", 1) ==
          Lines{"10000 help-arrived a d1", "20000 arrived b", "20000 went-with-helper b d1", "20000 gone b d5"});
}

TEST_CASE("a colleague for whom somebody waits at the counter takes them") {
    const bool goes_on = GENERATE(false, true);
    Build build;
    build.colleague(5'000);
    build.customer("a").moment("m", 5).reply({"quiet"}, "wait-for-help");
    build.said().calls = Helper::colleague;
    build.moment("n", 5).ends(scenario::Outcome::resolved);
    build.escalation(HelpNeeded::colleague, all_of({}), goes_on ? "n" : "");
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.1").to(9'000);
    CHECK(played.log("went-with-helper gone said", 1) ==
          (goes_on ? Lines{"7000 said a n 1300", "8300 gone a n d1"}
                   : Lines{"7000 went-with-helper a d1", "7000 gone a m d5"}));
}

TEST_CASE("a reply's call for somebody already on the way changes nothing") {
    const Model model = needing_now().model();
    Played played(model);
    played.act(2'000, ActKind::call_supervisor).reply(4'000, "asks.2").to(17'000);
    CHECK(played.log("called").size() == 1);
    CHECK(played.log("waits-for-help hand-over-began") ==
          Lines{"4000 waits-for-help a asks", "17000 hand-over-began a hand-over"});
}

TEST_CASE("a reply's call for somebody on the way to others is this customer's own call all the same") {
    Build build;
    build.colleague(30'000).customer("a").moment("m", 5).reply({"quiet"}, "resolved");
    build.customer("b", 1'000).moment("x", 5).reply({"quiet"}, "wait-for-help");
    build.said().calls = Helper::colleague;
    build.moment("y", 5).ends(scenario::Outcome::resolved);
    build.escalation(HelpNeeded::colleague, build.reached("x"), "y");
    const Model model = build.model();
    Played played(model);
    played.act(2'000, ActKind::call_colleague).reply(4'000, "m.1").act(5'000, ActKind::call_next);
    played.reply(8'000, "x.1").to(40'000);
    CHECK(played.log("due called help-unavailable waits-for-help help-arrived went-with-helper said", 2'000) ==
          Lines{"2000 called a m d1", "6000 said b x 1300", "6000 due b", "8000 called b x \"x.1\" d1 1 / 1000",
                "8000 waits-for-help b x", "32000 help-arrived a d1", "32000 said b y 1300"});
}

TEST_CASE("the supervisor comes for somebody who has gone, and goes again") {
    Build build = needing_now();
    build.customer("b", 1'000).moment("x", 5).reply({"quiet"}, "wait-for-help").reply({"quiet"}, "resolved");
    build.said().calls = Helper::supervisor;
    build.who().moments[0].replies[0].calls = Helper::supervisor;
    const Model model = build.model();
    Played alone(model);
    alone.act(2'000, ActKind::call_supervisor).reply(4'000, "asks.3").act(5'000, ActKind::call_next).to(17'000);
    CHECK(alone.log("help-arrived hand-over-began") == Lines{"17000 help-arrived a"});
    CHECK_FALSE(alone.simulation.view().supervisor_on_the_way);
    // Called for b meanwhile: the same walk, another customer.
    Played both(model);
    both.act(2'000, ActKind::call_supervisor).reply(4'000, "asks.3").act(5'000, ActKind::call_next);
    both.reply(8'000, "x.1").to(17'000);
    CHECK(both.log("called help-arrived hand-over-began") == Lines{"2000 called a asks 1 / 1000",
                                                                   "8000 called b x \"x.1\"", "17000 help-arrived b",
                                                                   "17000 hand-over-began b hand-over"});
}

TEST_CASE("feeling unsafe calls the supervisor, also while busy, and never costs anything") {
    const Model model = needing_now().model();
    Played played(model);
    played.act(2'000, ActKind::breathe).act(2'500, ActKind::feel_unsafe).act(3'000, ActKind::feel_unsafe);
    CHECK(played.log("felt-unsafe called moved busy", 2'500) ==
          Lines{"2500 felt-unsafe a asks", "2500 called a asks 1 / 1000 r4", "3000 felt-unsafe a asks"});
}
