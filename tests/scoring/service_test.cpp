// rubric.md, "Service, line": service.
#include "catch.h"
#include "scoring/builders.h"

namespace composure::scoring::testing {
namespace {

using scenario::Outcome;
using scenario::Provocation;
using simulation::MovedBy;
using simulation::SaidAs;

// Two topics: respect (takes-seriously) and reassurance (reassures). Reply 1 does both.
const std::vector<std::string> kAsked{"takes-seriously", "reassures"};
const std::vector<std::vector<std::string>> kReplies{
    {"takes-seriously", "reassures"}, {"takes-seriously"}, {}, {"jargon"}, {"gives-in"}, {"fobs-off"}, {"contradicts"}};

std::vector<CustomerPlan> story() {
    return {{"kask",
             {{"a", Provocation::none, kAsked, kReplies},
              {"b", Provocation::none, kAsked, kReplies},
              {"sorry", Provocation::none, {"apologises"}, {{"apologises"}, {"apologises", "offers-option"}, {}}},
              {"limit", Provocation::insult, {"sets-limit"}, {{"sets-limit"}, {}}},
              {"help", Provocation::none, {"gets-help"}, {{"gets-help"}, {}}},
              {"threat", Provocation::threat, kAsked, kReplies},
              {"bye"}},
             {}}};
}

Log reference(const simulation::Model& model) {
    Log log(model);
    log.turn("kask", "a", 1).turn("kask", "b", 1).gone("kask", Outcome::resolved).ended();
    return log;
}

PillarScore service(const Scorecard& card) { return pillar_of(card, Pillar::service); }

std::int64_t points(const simulation::Model& model, const Log& log) {
    return service(judged(model, log, reference(model))).exact;
}

TEST_CASE("A topic is 100 x done / items, and service the mean of the topics with items") {
    const simulation::Model model = model_of(story());
    REQUIRE(points(model, reference(model)) == 100'000);
    Log log(model);
    log.turn("kask", "a", 2).turn("kask", "b", 1).turn("kask", "sorry", 3);
    const Scorecard card = judged(model, log, reference(model));
    REQUIRE(card.topics.size() == 2);
    REQUIRE(card.topics[0].items == 2);  // respect 2 of 2
    REQUIRE(card.topics[0].done == 2);
    REQUIRE(card.topics[1].items == 3);  // reassurance 1 of 3
    REQUIRE(card.topics[1].done == 1);
    REQUIRE(service(card).exact == 66'666);
    REQUIRE(service(card).rounded == 67);
    REQUIRE(service(card).opportunities == 5);
    REQUIRE(service(card).good == 3);
}

TEST_CASE("An item needs a reply on offer that does it") {
    const simulation::Model model = model_of(story());
    Log log(model);
    log.turn("kask", "a", 1).says("kask", "b", SaidAs::first, 0b0000110).replies(2);  // nothing on offer that reassures
    const Scorecard card = judged(model, log, reference(model));
    REQUIRE(service(card).opportunities == 3);
    REQUIRE(service(card).exact == 100'000);
}

TEST_CASE("What was not done is told, with its words and its price") {
    const simulation::Model model = model_of(story());
    Log log(model);
    log.turn("kask", "a", 2).turn("kask", "b", 1);
    const Scorecard card = judged(model, log, reference(model));
    const Finding missed = card.findings.at(1);
    REQUIRE(missed.missed);
    REQUIRE(model.vocabulary()[missed.code].id == "reassures");
    REQUIRE(model.reply(missed.better_reply).id == "a.1");
    REQUIRE(missed.cost == 25'000);  // one of two items in one of two topics
    REQUIRE(service(card).exact == 75'000);
}

TEST_CASE("Words and buttons are worth the same") {
    const simulation::Model model = model_of(story());
    Log words(model);
    words.turn("kask", "limit", 1).turn("kask", "help", 1).turn("kask", "sorry", 1);
    REQUIRE(points(model, words) == 100'000);
    Log buttons(model);
    buttons.says("kask", "limit").limit().says("kask", "help").calls().turn("kask", "sorry", 1);
    REQUIRE(points(model, buttons) == 100'000);
}

TEST_CASE("A call for somebody in line is help got in the talk at the counter too") {
    std::vector<CustomerPlan> plans = story();
    plans.push_back({"lepp", {{"a"}}, {{false, scenario::HelpNeeded::colleague}}});
    const simulation::Model model = model_of(plans);
    Log log(model);
    log.arrives("kask").serves("kask").says("kask", "help").calls(scenario::Helper::colleague);
    log.events.back().customer = customer_named(model, "lepp");
    log.events.back().moment = MomentId::none();
    log.gone("kask", Outcome::resolved);
    const Scorecard card = judged(model, log, reference(model));
    REQUIRE(card.topics.size() == 1);
    REQUIRE(card.topics[0].done == 1);
}

TEST_CASE("-10 for each bad service act, at most 50") {
    const simulation::Model model = model_of(story());
    Log one(model);
    one.turn("kask", "a", 1).turn("kask", "b", 1).turn("kask", "threat", 4);  // 2 of 3 in both topics
    REQUIRE(points(model, one) == 56'666);
    Log many(model);
    for (int n = 0; n < 12; ++n) many.turn("kask", "a", 1);
    const auto full = points(model, many);
    REQUIRE(full == 100'000);
    for (int n = 0; n < 7; ++n) many.says("kask", "help", SaidAs::first, 0b10).silent();
    REQUIRE(points(model, many) == 50'000);
}

TEST_CASE("Surrender is not service: it is a bad act and holds the pillar at 50 or less") {
    const simulation::Model model = model_of(story());
    Log log(model);
    for (int n = 0; n < 9; ++n) log.turn("kask", "a", 1);
    log.turn("kask", "a", 5);
    const Scorecard card = judged(model, log, reference(model));
    REQUIRE(service(card).exact == 50'000);  // 90 - 10 without the limit
    REQUIRE(card.service.surrendered);
    REQUIRE(card.reason == Reason::stopped_early);
}

TEST_CASE("A great save never beats no mistake: at most 85 if the trainee's own act raised the anger") {
    const simulation::Model model = model_of(story());
    Log log(model);
    log.turn("kask", "sorry", 1).says("kask", "a").replies(7).moved(40'000, MovedBy::conduct);
    for (int n = 0; n < 100; ++n) log.turn("kask", "b", 1);
    const Scorecard card = judged(model, log, reference(model));
    REQUIRE(card.service.own_anger);
    REQUIRE(service(card).exact == 85'000);
    log.events.clear();
    log.says("kask", "a").replies(7).moved(40'000, MovedBy::changes);  // the author's own figure for that reply
    REQUIRE(judged(model, log, reference(model)).service.own_anger);
}

TEST_CASE("Anger that did not rise, rose by itself, or after a mild act is not the trainee's own") {
    const simulation::Model model = model_of(story());
    Log fell(model);
    fell.says("kask", "a").replies(7).moved(9'000, MovedBy::conduct);
    REQUIRE_FALSE(judged(model, fell, reference(model)).service.own_anger);
    Log theirs(model);
    theirs.says("kask", "a").replies(7).moved(40'000, MovedBy::moment);
    REQUIRE_FALSE(judged(model, theirs, reference(model)).service.own_anger);
    Log mild(model);
    mild.says("kask", "a").replies(4).moved(40'000, MovedBy::conduct);
    REQUIRE_FALSE(judged(model, mild, reference(model)).service.own_anger);
}

TEST_CASE("From the third apology without an option between it is robotic") {
    const simulation::Model model = model_of(story());
    Log third(model);
    third.turn("kask", "sorry", 1).turn("kask", "sorry", 1).turn("kask", "sorry", 1);
    const Scorecard card = judged(model, third, reference(model));
    REQUIRE(card.service.bad_acts == 1);
    REQUIRE(model.vocabulary()[card.findings[2].code].id == "robotic");
    REQUIRE(card.topics[0].done == 2);
    REQUIRE(service(card).exact == 56'666);  // 2 of 3, less 10
    Log option(model);
    option.turn("kask", "sorry", 1)
        .turn("kask", "sorry", 1)
        .turn("kask", "sorry", 2)
        .turn("kask", "sorry", 1)
        .turn("kask", "sorry", 1);
    REQUIRE(judged(model, option, reference(model)).service.bad_acts == 0);
}

TEST_CASE("Under 3 items it is n/a") {
    const simulation::Model model = model_of(story());
    Log few(model);
    few.turn("kask", "a", 1).gone("kask", Outcome::resolved).ended();
    REQUIRE(service(judged(model, few, few)).exercised == Exercised::not_in_scenario);
    const Scorecard card = judged(model, few, reference(model));  // half of 4, and yet under 3
    REQUIRE(service(card).exercised == Exercised::too_little);
    REQUIRE(service(card).exact == 0);
    Log one(model);
    one.turn("kask", "sorry", 1).gone("kask", Outcome::resolved).ended();
    REQUIRE(service(judged(model, one, reference(model))).exercised == Exercised::too_few);
}

TEST_CASE("Items that a customer took along after a bad act count as come to and as not done") {
    const simulation::Model model = model_of(story());
    Log log(model);
    log.turn("kask", "a", 7).gone("kask", Outcome::walked_out).ended();
    const Scorecard card = judged(model, log, reference(model));
    REQUIRE(service(card).exercised == Exercised::yes);
    REQUIRE(service(card).opportunities == 4);
    REQUIRE(service(card).exact == 0);
    Log calm(model);
    calm.turn("kask", "sorry", 1).gone("kask", Outcome::walked_out).ended();
    REQUIRE(service(judged(model, calm, reference(model))).opportunities == 1);
}

TEST_CASE("Help that arrives before the trainee could answer leaves nothing undone, and a threat asks for nothing") {
    const simulation::Model model = model_of(story());
    Log log(model);
    log.turn("kask", "a", 1).says("kask", "b");
    log.hand_over(scenario::HandOverReply::Kind::facts);  // 1 s after the first word of a line of 1.2 s
    REQUIRE(service(judged(model, log, reference(model))).opportunities == 2);
    Log threat(model);
    threat.turn("kask", "a", 1).says("kask", "threat").silent();
    REQUIRE(service(judged(model, threat, reference(model))).opportunities == 2);
}

TEST_CASE("What stays unanswered after a rightful call is no fault; what was done counts") {
    const simulation::Model model = model_of(story());
    Log log(model);
    log.turn("kask", "a", 1).says("kask", "limit").calls().help().hand_over(scenario::HandOverReply::Kind::facts);
    REQUIRE(service(judged(model, log, reference(model))).opportunities == 2);
    Log answered(model);
    answered.turn("kask", "a", 1).says("kask", "limit").calls().replies(2).help();
    REQUIRE(service(judged(model, answered, reference(model))).opportunities == 3);
    Log early(model);
    early.turn("kask", "a", 1)
        .says("kask", "b")
        .at(10'000)
        .calls()
        .help()
        .hand_over(scenario::HandOverReply::Kind::facts);
    REQUIRE(service(judged(model, early, reference(model))).opportunities == 4);  // called, but by no right: not done
}

}  // namespace
}  // namespace composure::scoring::testing
