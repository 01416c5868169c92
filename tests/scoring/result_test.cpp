// rubric.md, "Pillars": exercised, n/a, and the first condition that decides.
#include "catch.h"
#include "scoring/builders.h"

namespace composure::scoring::testing {
namespace {

using scenario::Provocation;
using Left = scenario::Outcome;
using simulation::EndStatus;
using simulation::SaidAs;

const std::vector<std::string> kAsked{"takes-seriously"};
const std::vector<std::vector<std::string>> kReplies{{"takes-seriously"}, {"raises-voice"}, {"insults"}, {}};

std::vector<CustomerPlan> story() {
    return {{"kask",
             {{"a", Provocation::none, kAsked, kReplies},
              {"b", Provocation::none, kAsked, kReplies},
              {"c", Provocation::none, kAsked, kReplies},
              {"d", Provocation::none, kAsked, kReplies},
              {"insult", Provocation::insult, kAsked, kReplies}},
             {NeedPlan{true}}}};
}

Log play(const simulation::Model& model, const std::vector<int>& replies, EndStatus status = EndStatus::finished) {
    Log log(model);
    const std::vector<std::string> moments{"a", "b", "c", "d", "a", "b", "c", "d"};
    for (std::size_t n = 0; n < replies.size(); ++n) log.turn("kask", moments[n], replies[n]);
    log.gone("kask", Left::resolved).ended(status);
    return log;
}

Scorecard result(const simulation::Model& model, const Log& log) {
    return judged(model, log, play(model, {1, 1, 1, 1}));
}

TEST_CASE("met: all pillars at their floors and the total at the pass mark; the line is n/a and the rest scaled up") {
    const simulation::Model model = model_of(story());
    const Scorecard card = result(model, play(model, {1, 1, 1, 1}));
    REQUIRE(card.outcome == Outcome::met);
    REQUIRE(card.reason == Reason::all_met);
    REQUIRE(card.total == 100);
    REQUIRE(card.scored_on == 95);
    REQUIRE(pillar_of(card, Pillar::line).exercised == Exercised::not_in_scenario);
}

TEST_CASE("stopped early comes before everything else") {
    const simulation::Model model = model_of(story());
    const Scorecard stopped = result(model, play(model, {3, 2, 2, 2}, EndStatus::stopped));
    REQUIRE(stopped.outcome == Outcome::incomplete);
    REQUIRE(stopped.reason == Reason::stopped_early);
    Log log = play(model, {1, 1, 1, 1});
    log.events.pop_back();
    REQUIRE(result(model, log).reason == Reason::stopped_early);
}

TEST_CASE("A serious incident holds the session for review, with its numbers visible") {
    const simulation::Model model = model_of(story());
    const Scorecard card = result(model, play(model, {1, 3, 2, 2}));
    REQUIRE(card.outcome == Outcome::held_for_review);
    REQUIRE(card.reason == Reason::serious_incident);
    REQUIRE(card.total.has_value());
    REQUIRE(name_of(card.outcome) == "held");
    REQUIRE(words_for(card.outcome) == "held for review");
}

TEST_CASE("A pillar under its floor decides whatever the total says, and it is named") {
    const simulation::Model model = model_of(story());
    const Scorecard card = result(model, play(model, {1, 2, 2, 1}));
    REQUIRE(card.outcome == Outcome::not_met);
    REQUIRE(card.reason == Reason::pillar_under_floor);
    REQUIRE(card.decided_by == Pillar::calm);
}

TEST_CASE("Too few: half of what the reference came to is enough, less is incomplete") {
    const simulation::Model model = model_of(story());
    const Log reference = play(model, {1, 1, 1, 1, 1, 1, 1, 1});
    const Scorecard half = judged(model, play(model, {1, 1, 1, 1}), reference);
    REQUIRE(half.outcome == Outcome::met);
    const Scorecard less = judged(model, play(model, {1, 1, 1}), reference);
    REQUIRE(less.outcome == Outcome::incomplete);
    REQUIRE(less.reason == Reason::pillar_too_few);
    REQUIRE(less.decided_by == Pillar::calm);
}

TEST_CASE("A floor comes before too few") {
    const simulation::Model model = model_of(story());
    const Log reference = play(model, {1, 1, 1, 1, 1, 1, 1, 1});
    Log log = play(model, {1, 2, 2});
    log.events.pop_back();
    log.events.back().detail = static_cast<std::uint8_t>(Left::walked_out);
    log.ended();
    const Scorecard card = judged(model, log, reference);
    REQUIRE(card.reason == Reason::pillar_under_floor);
}

TEST_CASE("Under 60 % of clocks answered is incomplete; exactly 60 % is not") {
    const simulation::Model model = model_of(story());
    Log three(model);
    three.turn("kask", "a", 1).turn("kask", "b", 1).turn("kask", "c", 1).says("kask", "d").silent();
    three.turn("kask", "d", 1).says("kask", "a").silent();
    Log five = three;
    five.turn("kask", "b", 1).says("kask", "c").silent().turn("kask", "d", 1).says("kask", "a").silent();
    Log enough = five;
    five.gone("kask", Left::resolved).ended();
    const Scorecard card = judged(model, five, play(model, {1, 1, 1, 1}));
    REQUIRE(card.clocks == 10);
    REQUIRE(card.clocks_answered == 6);
    REQUIRE(card.reason != Reason::clocks_unanswered);
    enough.turn("kask", "b", 1);
    enough.says("kask", "a").silent().turn("kask", "b", 1).says("kask", "a").silent();
    enough.gone("kask", Left::resolved).ended();
    const Scorecard under = judged(model, enough, play(model, {1, 1, 1, 1}));
    REQUIRE(under.clocks_answered * 100 < under.clocks * 60 + 100);
}

TEST_CASE("Under 60 of 100 there is no total") {
    scenario::Scenario scenario = scenario_of(story());
    scenario.weights = {25, 20, 14, 0, 41};
    const simulation::Model model{std::move(scenario)};
    const Scorecard card = result(model, play(model, {1, 1, 1, 1}));
    REQUIRE(card.scored_on == 59);
    REQUIRE_FALSE(card.total.has_value());
    REQUIRE(card.outcome == Outcome::incomplete);
    REQUIRE(card.reason == Reason::no_total);
}

TEST_CASE("Nothing that is missing because of a rightful call makes a session incomplete") {
    const simulation::Model model = model_of(story());
    const Log reference = play(model, {1, 1, 1, 1, 1, 1, 1, 1});
    Log log(model);
    log.says("kask", "insult").calls().help().hand_over(scenario::HandOverReply::Kind::facts);
    log.gone("kask", Left::handed_over).ended();
    const Scorecard card = judged(model, log, reference);
    REQUIRE(pillar_of(card, Pillar::calm).exercised == Exercised::right_to_help);
    REQUIRE(pillar_of(card, Pillar::escalation).exercised == Exercised::right_to_help);
    REQUIRE(card.outcome == Outcome::ended_by_right_to_help);
    REQUIRE(card.reason == Reason::right_to_help);
    REQUIRE(words_for(card.outcome) == "ended by right to help");
}

// Calm 60 and the others 100 of weights 25, 20, 25, 25: 89.47..
TEST_CASE("One rounding, half up, and that number is compared with the pass mark") {
    scenario::Scenario scenario = scenario_of(story());
    scenario.weights = {50, 10, 20, 20, 0};
    scenario.pass_mark = 80;
    const simulation::Model model{std::move(scenario)};
    const Log reference = play(model, {1, 1, 1, 1, 1, 1, 1, 1});
    // Calm 60, service 7 of 8 done: 50 x 60 + 10 x 100 + 20 x 100 + 20 x 87.5 = 7750: 77.5
    const Scorecard card = judged(model, play(model, {1, 1, 2, 1, 1, 1, 1, 1}), reference);
    REQUIRE(pillar_of(card, Pillar::calm).exact == 60'000);
    REQUIRE(pillar_of(card, Pillar::service).exact == 87'500);
    REQUIRE(pillar_of(card, Pillar::service).rounded == 88);
    REQUIRE(card.total == 78);
    REQUIRE(card.reason == Reason::under_pass_mark);
    scenario::Scenario easier = scenario_of(story());
    easier.weights = {50, 10, 20, 20, 0};
    easier.pass_mark = 78;
    const simulation::Model other{std::move(easier)};
    REQUIRE(judged(other, play(other, {1, 1, 2, 1, 1, 1, 1, 1}), play(other, {1, 1, 1, 1, 1, 1, 1, 1})).outcome ==
            Outcome::met);
}

TEST_CASE("The total is made of exact pillars, not of rounded ones") {
    scenario::Scenario scenario = scenario_of(story());
    scenario.weights = {0, 0, 25, 75, 0};
    const simulation::Model model{std::move(scenario)};
    const Log reference = play(model, {1, 1, 1});
    const Scorecard card = judged(model, play(model, {1, 1, 4}), reference);
    // 25 x 100 + 75 x 66.66.. = 75 exactly; from 67 it would be 75.25, from 66.666 under 75
    REQUIRE(pillar_of(card, Pillar::service).exact == 66'666);
    REQUIRE(card.total == 75);
}

TEST_CASE("Judging again into the same card changes nothing and keeps its memory") {
    const simulation::Model model = model_of(story());
    const Log log = play(model, {1, 2, 3, 4});
    const Reference reference = measure_reference(model, play(model, {1, 1, 1, 1}).events);
    Scorecard card;
    judge(model, log.events, reference, {}, card);
    const Finding* before = card.findings.data();
    const auto total = card.total;
    judge(model, log.events, reference, {}, card);
    REQUIRE(card.findings.data() == before);
    REQUIRE(card.total == total);
}

}  // namespace
}  // namespace composure::scoring::testing
