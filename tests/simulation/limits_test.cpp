// Limits, nagging, and the exit that they open.
#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;

namespace {

Build insulting(scenario::MayEnd rule) {
    Build build;
    build.may_end(rule);
    build.customer("a").moment("insult", 5, Provocation::insult).reply({"quiet"}, "insult");
    build.reply({"sets-limit"}, "insult").reply({"quiet"}, "removed").reply({"quiet"}, "threat");
    build.moment("threat", 5, Provocation::threat).reply({"quiet"}, "insult").reply({"quiet"}, "removed");
    return build;
}

}  // namespace

TEST_CASE("a limit by the button: the reaction is spoken, the turn goes on, the moment waits again") {
    const Model model = insulting(scenario::MayEnd::never).model();
    Played played(model);
    played.act(2'000, ActKind::set_limit);
    const View view = played.simulation.view();
    CHECK(view.generic_reaction);
    CHECK(model.line(view.moment, view.text) == "All right. I heard you.");
    CHECK(view.replies.size() == 3);
    CHECK(view.limits_set == 1);
    played.to(3'300);
    CHECK(played.log("", 2'000) == Lines{"2000 clock-cancelled a insult", "2000 limit-set a insult",
                                         "2000 moved a 10000 / 52000 r8", "2000 reacted a insult 1300",
                                         "3300 speech-ended a insult", "3300 clock-started a insult 9500"});
}

TEST_CASE("a moment may say what answers a limit") {
    Build build = insulting(scenario::MayEnd::never);
    build.moment("oh", 5).reply({"quiet"}, "insult");
    build.who().moments[0].answers_to = build.answers(ActKind::set_limit, "oh").last().answers_to;
    build.last().answers_to = {};
    const Model model = build.model();
    Played played(model);
    played.act(2'000, ActKind::set_limit);
    CHECK(played.moment() == "oh");
    CHECK(played.log("reacted").empty());
    played.act(4'000, ActKind::set_limit);
    CHECK(played.log("reacted", 4'000).size() == 1);
}

TEST_CASE("beyond what may-end asks a limit nags, by button and by words") {
    const auto [rule, free] = GENERATE(table<scenario::MayEnd, int>(
        {{scenario::MayEnd::never, 1}, {scenario::MayEnd::after_1_limit, 1}, {scenario::MayEnd::after_3_limits, 3}}));
    const bool words_only = GENERATE(false, true);
    const Model model = insulting(rule).model();
    Played played(model);
    for (int n = 0; n < 4; ++n) {
        const std::int64_t at = 2'000 + n * 3'000;
        if (words_only)
            played.reply(at, "insult.2");
        else
            played.act(at, ActKind::set_limit);
        const std::string last = played.log("limit-set").back();
        CHECK((last.find(" d1") != std::string::npos) == (n >= free));
    }
    CHECK(played.anger("a") == 10'000 + (4 - free) * 6'000);
    CHECK(played.trust("a") == 50'000 + 4 * 2'000 - (4 - free) * 4'000);
}

TEST_CASE("ending the talk needs the limits and something worse than a remark since") {
    const Model model = insulting(scenario::MayEnd::after_1_limit).model();
    Played played(model);
    played.to(2'000);
    CHECK(played.refused(ActKind::end_conversation) == Refusal::not_allowed_to_end);
    CHECK(played.refused_reply("insult.3") == Refusal::not_offered);
    played.act(2'000, ActKind::set_limit);
    CHECK(played.refused(ActKind::end_conversation) == Refusal::not_allowed_to_end);
    played.reply(5'000, "insult.1");  // said anew: an insult after the limit
    CHECK(played.simulation.view().replies.size() == 4);
    played.act(7'000, ActKind::end_conversation);
    CHECK(played.log("clock-cancelled told-to-leave gone", 7'000) ==
          Lines{"7000 clock-cancelled a insult", "7000 told-to-leave a insult", "7000 gone a insult d6"});
}

TEST_CASE("a line said again after silence is no new provocation") {
    const Model model = insulting(scenario::MayEnd::after_1_limit).model();
    Played played(model);
    played.act(2'000, ActKind::set_limit).to(13'000);  // silent at 12,800
    CHECK(played.log("silence").size() == 1);
    CHECK(played.refused(ActKind::end_conversation) == Refusal::not_allowed_to_end);
}

TEST_CASE("three limits where three are asked") {
    const Model model = insulting(scenario::MayEnd::after_3_limits).model();
    Played played(model);
    for (const std::int64_t at : {2'000, 4'000}) played.reply(at, "insult.2");
    CHECK(played.refused(ActKind::end_conversation) == Refusal::not_allowed_to_end);
    played.reply(6'000, "insult.2");
    played.act(8'000, ActKind::end_conversation);
    CHECK(played.log("gone") == Lines{"8000 gone a insult d6"});
}

TEST_CASE("a threat opens the exit at once, unless no policy has one") {
    const scenario::MayEnd rule =
        GENERATE(scenario::MayEnd::never, scenario::MayEnd::after_1_limit, scenario::MayEnd::after_3_limits);
    const Model model = insulting(rule).model();
    Played played(model);
    played.reply(2'000, "insult.4");
    if (rule == scenario::MayEnd::never) {
        CHECK(played.refused(ActKind::end_conversation) == Refusal::not_allowed_to_end);
        CHECK(played.refused_reply("threat.2") == Refusal::not_offered);
    } else {
        played.reply(4'000, "threat.2");
        CHECK(played.log("told-to-leave gone") ==
              Lines{"4000 told-to-leave a threat \"threat.2\"", "4000 gone a threat d6"});
    }
}

TEST_CASE("a moment may say what answers the ending") {
    Build build = insulting(scenario::MayEnd::after_1_limit);
    build.answers(ActKind::end_conversation, "slams");
    build.moment("slams", 5).ends(scenario::Outcome::removed);
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "insult.4").act(4'000, ActKind::end_conversation).to(6'000);
    CHECK(played.log("told-to-leave said gone", 4'000) ==
          Lines{"4000 told-to-leave a threat", "4000 said a slams 1300", "5300 gone a slams d6"});
}

TEST_CASE("what a bystander says is not held against the customer") {
    Build build = insulting(scenario::MayEnd::after_1_limit);
    build.who().moments[0].who = scenario::Speaker::bystander;
    build.escalation(scenario::HelpNeeded::supervisor, number_is(ConditionKind::insults, 1));
    const Model model = build.model();
    Played played(model);
    played.act(2'000, ActKind::set_limit).reply(5'000, "insult.1");
    CHECK(played.log("due").empty());
    CHECK(played.refused(ActKind::end_conversation) == Refusal::not_allowed_to_end);
}
