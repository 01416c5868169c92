// rubric.md, "Calm, not arguing: loss over turns".
#include "catch.h"
#include "scoring/builders.h"

namespace composure::scoring::testing {
namespace {

using scenario::Outcome;
using scenario::Provocation;
using simulation::SaidAs;

// W = 9: two quiet turns, a remark (2), an insult (3), and two quiet ones more. Every reply 1 is fine; the others are
// not.
const std::vector<std::vector<std::string>> kReplies{
    {}, {"mild-calm"}, {"raises-voice"}, {"snaps-back"}, {"contradicts"}, {"yes-but"}, {"calls-liar"}};

std::vector<CustomerPlan> nine() {
    return {{"kask",
             {{"a", Provocation::none, {}, kReplies},
              {"b", Provocation::none, {}, kReplies},
              {"c", Provocation::remark, {}, kReplies},
              {"d", Provocation::insult, {}, kReplies},
              {"e", Provocation::none, {}, kReplies},
              {"f", Provocation::none, {}, kReplies},
              {"g", Provocation::threat, {}, kReplies},
              {"bye"}},
             {}}};
}

Log play(const simulation::Model& model, const std::vector<int>& replies) {
    Log log(model);
    const std::vector<std::string> moments{"a", "b", "c", "d", "e", "f"};
    for (std::size_t n = 0; n < moments.size(); ++n) log.turn("kask", moments[n], replies[n]);
    log.says("kask", "bye").gone("kask", Outcome::resolved).ended();
    return log;
}

Log flawless(const simulation::Model& model) { return play(model, {1, 1, 1, 1, 1, 1}); }

std::int64_t calm(const Scorecard& card) { return pillar_of(card, Pillar::calm).exact; }
std::int64_t no_arguing(const Scorecard& card) { return pillar_of(card, Pillar::no_arguing).exact; }

TEST_CASE("W = 9: a flawless play is worth 100") {
    const simulation::Model model = model_of(nine());
    const Scorecard card = judged(model, flawless(model), flawless(model));
    REQUIRE(card.reference.weight == 9);
    REQUIRE(card.reference.turns == 6);
    REQUIRE(calm(card) == 100'000);
    REQUIRE(no_arguing(card) == 100'000);
    REQUIRE(pillar_of(card, Pillar::calm).opportunities == 6);
    REQUIRE(pillar_of(card, Pillar::calm).good == 6);
    REQUIRE(pillar_of(card, Pillar::calm).provoked == 2);
    REQUIRE(pillar_of(card, Pillar::calm).provoked_good == 2);
}

TEST_CASE("W = 9: a mild slip under no provocation keeps 80 or more") {
    const simulation::Model model = model_of(nine());
    const Scorecard card = judged(model, play(model, {1, 2, 1, 1, 1, 1}), flawless(model));
    REQUIRE(calm(card) == 92'000);  // 100 - 40 x 0.2; the loss alone, 0.2 / 9, takes less
    REQUIRE(no_arguing(card) == 100'000);
    REQUIRE(pillar_of(card, Pillar::calm).good == 5);
}

TEST_CASE("W = 9: one blown turn keeps at most 60, which just reaches the floor") {
    const simulation::Model model = model_of(nine());
    const Scorecard quiet = judged(model, play(model, {3, 1, 1, 1, 1, 1}), flawless(model));
    REQUIRE(calm(quiet) == 60'000);
    REQUIRE(pillar_of(quiet, Pillar::calm).rounded == 60);
    REQUIRE(quiet.reason != Reason::pillar_under_floor);
    const Scorecard provoked = judged(model, play(model, {1, 1, 1, 3, 1, 1}), flawless(model));
    REQUIRE(calm(provoked) == 60'000);  // 100 (1 - 3 / 9) = 66.7 is more
}

TEST_CASE("W = 9: two blown turns keep at most 40") {
    const simulation::Model model = model_of(nine());
    REQUIRE(calm(judged(model, play(model, {3, 3, 1, 1, 1, 1}), flawless(model))) == 40'000);
    const Scorecard card = judged(model, play(model, {1, 1, 3, 3, 3, 1}), flawless(model));
    REQUIRE(calm(card) == 33'333);  // 100 (1 - 6 / 9)
    REQUIRE(card.reason == Reason::pillar_under_floor);
    REQUIRE(card.decided_by == Pillar::calm);
    REQUIRE(card.outcome == scoring::Outcome::not_met);
}

TEST_CASE("Six blown turns leave nothing, and never less than nothing") {
    const simulation::Model model = model_of(nine());
    Log log(model);
    for (const char* moment : {"a", "b", "c", "d", "e", "f", "g", "g"}) log.turn("kask", moment, 3);
    log.gone("kask", Outcome::resolved).ended();
    REQUIRE(calm(judged(model, log, flawless(model))) == 0);
}

TEST_CASE("W is at least 6") {
    const simulation::Model model = model_of(nine());
    Log reference(model);
    reference.turn("kask", "a", 1).turn("kask", "b", 1).gone("kask", Outcome::resolved).ended();
    Log log(model);
    log.turn("kask", "a", 2).turn("kask", "b", 2).gone("kask", Outcome::resolved).ended();
    const Scorecard card = judged(model, log, reference);
    REQUIRE(card.reference.weight == 2);
    REQUIRE(calm(card) == 88'000);  // not 100 (1 - 0.4 / 2) = 80, but 100 - 8 - 4
}

TEST_CASE("Padding with quiet turns cannot raise it") {
    const simulation::Model model = model_of(nine());
    Log log(model);
    log.turn("kask", "c", 3).turn("kask", "d", 3).turn("kask", "a", 3);
    const auto value = calm(judged(model, log, flawless(model)));
    for (int n = 0; n < 20; ++n) log.turn("kask", "b", 1);
    REQUIRE(calm(judged(model, log, flawless(model))) == value);
}

TEST_CASE("In one act the severities add up; the lowest act of a turn counts") {
    auto plans = nine();
    plans[0].moments[0].replies = {{}, {"mild-calm", "snaps-back"}, {"snaps-back", "raises-voice"}};
    const simulation::Model model = model_of(plans);
    REQUIRE(calm(judged(model, play(model, {2, 1, 1, 1, 1, 1}), flawless(model))) == 72'000);  // 100 - 40 x 0.7
    REQUIRE(calm(judged(model, play(model, {3, 1, 1, 1, 1, 1}), flawless(model))) == 60'000);  // at most one whole turn
    Log log(model);
    log.says("kask", "b").limit().replies(2);
    REQUIRE(calm(judged(model, log, flawless(model))) == 92'000);
}

TEST_CASE("The n-th arguing act with the same customer weighs severity x (1 + 0.5 (n - 1))") {
    const simulation::Model model = model_of(nine());
    const Scorecard card = judged(model, play(model, {6, 6, 6, 1, 1, 1}), flawless(model));
    REQUIRE(card.findings.size() == 3);
    REQUIRE(card.findings[0].severity == -100);
    REQUIRE(card.findings[1].severity == -150);
    REQUIRE(card.findings[2].severity == -200);
    REQUIRE(card.findings[2].chain == 3);
    REQUIRE(no_arguing(card) == 89'000);  // 100 - 40 x 0.2 - 20 x 0.15
}

TEST_CASE("An arguing act weighs at most a whole turn") {
    const simulation::Model model = model_of(nine());
    const Scorecard card = judged(model, play(model, {5, 5, 5, 5, 1, 1}), flawless(model));
    REQUIRE(card.findings[3].severity == -1000);
    REQUIRE(card.findings[3].chain == 4);
    // losses .5 + .75 + 2 x 1 + 3 x 1 of 9
    REQUIRE(no_arguing(card) == 30'555);
}

TEST_CASE("The chain is one customer's, and calm has none") {
    auto plans = nine();
    plans.push_back(plans[0]);
    plans[1].id = "lepp";
    const simulation::Model model = model_of(plans);
    Log log(model);
    log.turn("kask", "a", 6).turn("lepp", "a", 6).turn("kask", "b", 2).turn("kask", "e", 2);
    const Scorecard card = judged(model, log, flawless(model));
    REQUIRE(card.findings[0].severity == -100);
    REQUIRE(card.findings[1].severity == -100);
    REQUIRE(card.findings[3].severity == -200);
    REQUIRE(card.findings[3].chain == 0);
}

TEST_CASE("Cutting somebody off is part of the act that did it") {
    const simulation::Model model = model_of(nine());
    Log log(model);
    log.says("kask", "a").interrupts(6);
    const Scorecard card = judged(model, log, flawless(model));
    REQUIRE(no_arguing(card) == 88'000);  // 0.1 + 0.2 in one act
    REQUIRE(card.findings.size() == 2);
    REQUIRE(card.findings[1].chain == 1);
}

TEST_CASE("no-answer costs 0.3 in calm, 0.6 twice in a row, and is never an argument") {
    const simulation::Model model = model_of(nine());
    Log once(model);
    once.says("kask", "a").silent().says("kask", "a", SaidAs::again).replies(1);
    const Scorecard first = judged(model, once, flawless(model));
    REQUIRE(calm(first) == 88'000);
    REQUIRE(no_arguing(first) == 100'000);
    REQUIRE(first.service.bad_acts == 1);
    Log twice(model);
    twice.says("kask", "a").silent().says("kask", "a", SaidAs::again).silent(2);
    const Scorecard second = judged(model, twice, flawless(model));
    REQUIRE(calm(second) == 70'000);  // 100 - 40 x 0.6 - 20 x 0.3
    REQUIRE(second.findings[1].severity == -600);
    REQUIRE(second.service.bad_acts == 2);
}

TEST_CASE("Two silences in a row count as such also at two moments, and an answer between ends the row") {
    const simulation::Model model = model_of(nine());
    Log row(model);
    row.says("kask", "a").silent().says("kask", "b").silent();
    REQUIRE(calm(judged(model, row, flawless(model))) == 70'000);
    Log called(model);  // the row of the event goes on, but the trainee did something
    called.says("kask", "a").silent().says("kask", "a", SaidAs::again).calls().silent(2);
    for (const Finding& finding : judged(model, called, called).findings) REQUIRE(finding.severity >= -300);
    Log apart(model);
    apart.says("kask", "a").silent().turn("kask", "b", 1).says("kask", "e").silent();
    REQUIRE(calm(judged(model, apart, flawless(model))) == 82'000);  // 100 - 40 x 0.3 - 20 x 0.3
}

TEST_CASE("At a threat, and after feeling unsafe, saying nothing costs nothing") {
    const simulation::Model model = model_of(nine());
    Log threat(model);
    threat.says("kask", "g").silent();
    const Scorecard card = judged(model, threat, flawless(model));
    REQUIRE(calm(card) == 100'000);
    REQUIRE(card.service.bad_acts == 0);
    REQUIRE(card.clocks == 0);
    REQUIRE(card.findings.empty());
    Log unsafe(model);
    unsafe.says("kask", "d").unsafe().silent();
    REQUIRE(calm(judged(model, unsafe, flawless(model))) == 100'000);
}

TEST_CASE("A line said again is a new turn of the same weight and no other provocation") {
    const simulation::Model model = model_of(nine());
    Log log(model);
    log.says("kask", "d").silent().says("kask", "d", SaidAs::again).replies(1);
    const Scorecard card = judged(model, log, flawless(model));
    REQUIRE(pillar_of(card, Pillar::calm).opportunities == 2);
    REQUIRE(pillar_of(card, Pillar::calm).provoked == 1);
    Log reference(model);
    reference.says("kask", "d").silent().says("kask", "d", SaidAs::again).replies(1);
    REQUIRE(measure_reference(model, reference.events).weight == 6);
}

TEST_CASE("A line that goes on after an interruption opens no turn, and neither do words of remorse") {
    const simulation::Model model = model_of(nine());
    Log log(model);
    log.says("kask", "d").says("kask", "d", SaidAs::continued).says("kask", "d", SaidAs::remorse).replies(1);
    REQUIRE(pillar_of(judged(model, log, flawless(model)), Pillar::calm).opportunities == 1);
}

TEST_CASE("Turns without replies count for nothing unless something bad is done in them") {
    const simulation::Model model = model_of(nine());
    Log log(model);
    log.turn("kask", "a", 1).says("kask", "bye");
    REQUIRE(pillar_of(judged(model, log, flawless(model)), Pillar::no_arguing).opportunities == 1);
    log.at(9000).events.push_back(log.events.back());
    simulation::Event& cut = log.events.back();
    cut.kind = simulation::EventKind::cut_off;
    cut.detail = 1;
    log.ends_talk();
    const Scorecard card = judged(model, log, flawless(model));
    REQUIRE(pillar_of(card, Pillar::no_arguing).opportunities == 2);
    REQUIRE(no_arguing(card) == 92'000);
}

TEST_CASE("Driving somebody away is no escape: half of what the reference still had with them is lost") {
    const simulation::Model model = model_of(nine());
    Log log(model);
    log.turn("kask", "a", 2).gone("kask", Outcome::walked_out).ended();
    const Scorecard card = judged(model, log, flawless(model));
    // 0.2 of a turn, and half of 9 - 1, of 9
    REQUIRE(calm(card) == 53'333);
    REQUIRE(no_arguing(card) == 100'000);  // nothing was done to them there
    REQUIRE(pillar_of(card, Pillar::calm).exercised == Exercised::yes);
    REQUIRE(pillar_of(card, Pillar::no_arguing).exercised == Exercised::yes);
}

TEST_CASE("Only a last act that was bad, and only a customer who walked out") {
    const simulation::Model model = model_of(nine());
    Log made_up(model);
    made_up.turn("kask", "a", 2).turn("kask", "b", 1).gone("kask", Outcome::walked_out).ended();
    REQUIRE(calm(judged(model, made_up, flawless(model))) == 92'000);
    Log handed_over(model);
    handed_over.turn("kask", "a", 2).gone("kask", Outcome::handed_over).ended();
    REQUIRE(calm(judged(model, handed_over, flawless(model))) == 92'000);
    Log silent(model);
    silent.says("kask", "a")
        .silent()
        .says("kask", "a", SaidAs::again)
        .silent(2)
        .gone("kask", Outcome::walked_out)
        .ended();
    const Scorecard card = judged(model, silent, flawless(model));
    REQUIRE(calm(card) == 51'111);  // 0.3 + 0.6 + half of 9 - 2, of 9
    REQUIRE(no_arguing(card) == 100'000);
}

}  // namespace
}  // namespace composure::scoring::testing
