// rubric.md, "Service, line": the line.
#include "catch.h"
#include "scoring/builders.h"

namespace composure::scoring::testing {
namespace {

using scenario::Outcome;
using scenario::Provocation;

std::vector<CustomerPlan> story() {
    std::vector<CustomerPlan> plans;
    for (const char* id : {"first", "second", "third", "fourth"}) {
        plans.push_back({id,
                         {{"a", Provocation::none, {}, {{}, {"hurries"}}},
                          {"mutter", Provocation::none, {}, {{}, {"hurries"}}, scenario::Speaker::bystander}},
                         {}});
    }
    return plans;
}

// The first comes straight to the empty counter, three wait from 10, 20 and 30 s.
Log opening(const simulation::Model& model) {
    Log log(model);
    log.at(0).arrives("first").at(0).serves("first");
    log.events.back().detail = 0;
    log.at(10'000).arrives("second").at(20'000).arrives("third").at(30'000).arrives("fourth");
    return log;
}

Log reference(const simulation::Model& model) {
    Log log = opening(model);
    log.acknowledges("second").acknowledges("third").acknowledges("fourth");
    for (const char* id : {"first", "second", "third", "fourth"}) log.gone(id, Outcome::resolved);
    log.ended();
    return log;
}

Scorecard judged_line(const simulation::Model& model, const Log& log, simulation::Settings settings = {}) {
    return judged(model, log, reference(model), settings);
}

TEST_CASE("Everybody seen and nobody lost is 100; who came straight to the counter does not wait") {
    const simulation::Model model = model_of(story());
    const Scorecard card = judged_line(model, reference(model));
    REQUIRE(card.line.waiting == 3);
    REQUIRE(card.line.seen == 2);  // the second waited 21 s
    Log log = opening(model);
    log.at(30'000).acknowledges("second").acknowledges("third").serves("fourth");
    const Scorecard in_time = judged_line(model, log);
    REQUIRE(in_time.line.seen == 3);
    REQUIRE(pillar_of(in_time, Pillar::line).exact == 100'000);
}

TEST_CASE("60 x share seen within see-within, whose last instant counts") {
    const simulation::Model model = model_of(story());
    Log log = opening(model);
    log.at(30'000).acknowledges("second").at(40'001).acknowledges("third").at(50'000).serves("fourth");
    const Scorecard card = judged_line(model, log);
    REQUIRE(card.line.seen == 2);
    REQUIRE(pillar_of(card, Pillar::line).exact == 80'000);
}

TEST_CASE("Acknowledged or served, whichever came first; a colleague serves too") {
    const simulation::Model model = model_of(story());
    Log log = opening(model);
    log.at(25'000).serves("second").at(90'000).acknowledges("second");
    log.at(39'000).serves("third");
    log.events.back().kind = simulation::EventKind::went_with_helper;
    REQUIRE(judged_line(model, log).line.seen == 2);
}

TEST_CASE("40 x what was kept of whom the reference keeps") {
    const simulation::Model model = model_of(story());
    Log log = opening(model);
    log.acknowledges("third").acknowledges("fourth").gone("second", Outcome::left);
    const Scorecard card = judged_line(model, log);
    REQUIRE(card.line.lost == 1);
    REQUIRE(card.line.reference_kept == 3);
    REQUIRE(pillar_of(card, Pillar::line).exact == 66'666);  // 60 x 2/3 + 40 x 2/3
    REQUIRE(pillar_of(card, Pillar::line).rounded == 67);
}

TEST_CASE("-15 for each word that hurries somebody in line; at the counter it is a service act, never both") {
    const simulation::Model model = model_of(story());
    Log line = opening(model);
    line.at(30'000).acknowledges("second").acknowledges("third").acknowledges("fourth").turn("first", "mutter", 2);
    const Scorecard waiting = judged_line(model, line);
    REQUIRE(waiting.line.hurried == 1);
    REQUIRE(waiting.service.bad_acts == 0);
    REQUIRE(pillar_of(waiting, Pillar::line).exact == 85'000);
    Log counter = opening(model);
    counter.at(30'000).acknowledges("second").acknowledges("third").acknowledges("fourth").turn("first", "a", 2);
    const Scorecard served = judged_line(model, counter);
    REQUIRE(served.line.hurried == 0);
    REQUIRE(served.service.bad_acts == 1);
    REQUIRE(pillar_of(served, Pillar::line).exact == 100'000);
}

TEST_CASE("Never less than nothing") {
    const simulation::Model model = model_of(story());
    Log log = opening(model);
    for (int n = 0; n < 9; ++n) log.turn("first", "mutter", 2);
    REQUIRE(pillar_of(judged_line(model, log), Pillar::line).exact == 0);
}

TEST_CASE("Mean and longest wait") {
    const simulation::Model model = model_of(story());
    Log log = opening(model);
    log.at(40'000).serves("second").at(60'000).gone("third", Outcome::left).at(90'000).ended();
    const Scorecard card = judged_line(model, log);
    REQUIRE(card.line.longest_wait == Millis{60'000});    // the fourth, to the end
    REQUIRE(card.line.mean_wait == Millis{130'000 / 3});  // 30, 40, 60 s
}

TEST_CASE("n/a under two waiting people, or when the recording says so") {
    const simulation::Model model = model_of(story());
    Log one(model);
    one.arrives("second").acknowledges("second").ended();
    REQUIRE(pillar_of(judged(model, one, one), Pillar::line).exercised == Exercised::not_in_scenario);
    Log two(model);
    two.arrives("second").arrives("third").ended();
    REQUIRE(pillar_of(judged(model, one, two), Pillar::line).exercised == Exercised::too_little);
    REQUIRE(pillar_of(judged_line(model, one), Pillar::line).exercised == Exercised::too_few);
    REQUIRE(pillar_of(judged_line(model, reference(model), {false}), Pillar::line).exercised ==
            Exercised::line_not_judged);
}

}  // namespace
}  // namespace composure::scoring::testing
