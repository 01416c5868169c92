// Putting somebody on hold: a word before it, and not for too long. Played, so that the evidence is what people read.
#include <string_view>

#include "scoring/evidence.h"
#include "scoring/judge.h"
#include "simulation/simulation.h"
#include "support.h"

namespace composure::scoring {
namespace {

using simulation::Act;
using simulation::ActKind;
using simulation::Simulation;

const char* const kDesk = R"(composure: 1
title: A desk
language: en
place: phone
team:
  supervisor: {name: Ms Haas, arrives: 5s}
customers:
  dorn:
    name: Mr Dorn
    patience: 80s
    mutters: [Hello?, Is anybody there?]
    moments:
      asks:
        says: Water comes through my ceiling and nobody does anything about it.
        is: complaint
        calls-for: takes-seriously
        replies:
          - {say: "I take that seriously.", does: takes-seriously, then: thanks}
          - {say: "That cannot be.", does: contradicts, then: thanks}
      thanks:
        says: Well, thank you, then I shall wait for the plumber here.
        replies:
          - {say: "Goodbye.", does: greets, ends: resolved}
  threat:
    name: Mr Grau
    arrives: 5m
    moments:
      asks:
        says: I know where you live, and I am coming over.
        is: threat
        replies:
          - {say: "Goodbye.", does: greets, ends: resolved}
)";

const simulation::Model& desk() {
    static const simulation::Model model = test::model_from(kDesk, "desk.yaml");
    return model;
}

void act(Simulation& play, std::int64_t at, ActKind kind) {
    play.advance(Millis{at});
    REQUIRE(play.act({.kind = kind}));
}

Scorecard judged(const Simulation& play) {
    return judge(play.model(), play.events(), make_reference(play.model(), play.seed()));
}

std::vector<Finding> findings_of(const Scorecard& card, std::string_view code) {
    std::vector<Finding> found;
    for (const Finding& finding : card.findings) {
        if (desk().vocabulary()[finding.code].id == code) found.push_back(finding);
    }
    return found;
}

TEST_CASE("a hold without a word is told with the line that it passed over, and what would have been better") {
    Simulation play(desk(), 1);
    act(play, 6'000, ActKind::hold);
    act(play, 9'000, ActKind::switch_to);
    const Scorecard card = judged(play);
    const auto found = findings_of(card, "ignores");
    REQUIRE(found.size() == 1);
    CHECK(found.front().at == Millis{6'000});
    CHECK(found.front().pillar == Pillar::service);
    CHECK(card.service.bad_acts == 1);
    CHECK(card.service.own_anger);  // their anger rose by it
    const Evidence evidence = evidence_for(desk(), found.front(), {});
    CHECK(evidence.their_words == "Water comes through my ceiling and nobody does anything about it.");
    CHECK(evidence.your_words == "(put them on hold)");
    CHECK(evidence.says == "Passed over what the customer had just said.");
    CHECK(evidence.why == "All they hear is a click, and they do not know for how long.");
    CHECK(evidence.better == "Say that you have to leave them for a moment, and for how long; then hold.");
    CHECK(evidence.rules == std::vector<std::string>{"NL17", "NL5"});
}

TEST_CASE("a hold after a word, and back in time, costs nothing; the turn goes on and is still to be answered") {
    Simulation play(desk(), 1);
    act(play, 5'000, ActKind::acknowledge);
    act(play, 7'000, ActKind::hold);
    act(play, 30'000, ActKind::switch_to);
    play.advance(Millis{40'000});
    REQUIRE(play.act({.kind = ActKind::reply, .reply = desk().find_reply(CustomerId::at(0), "asks.1")}));
    play.advance(Millis{45'000});
    REQUIRE(play.act({.kind = ActKind::reply, .reply = desk().find_reply(CustomerId::at(0), "thanks.1")}));
    act(play, 60'000, ActKind::stop_now);
    const Scorecard card = judged(play);
    for (const Finding& finding : card.findings) CHECK((finding.severity == 0 && !finding.missed));
    CHECK(pillar_of(card, Pillar::calm).opportunities == 2);  // one turn, not two
    CHECK(pillar_of(card, Pillar::calm).provoked == 1);
    CHECK(card.clocks == 2);
}

TEST_CASE("left on hold until they sigh loudly is no answer; until they hang up, no answer again") {
    Simulation play(desk(), 1);
    act(play, 5'000, ActKind::acknowledge);
    act(play, 7'000, ActKind::hold);
    play.advance(Millis{200'000});
    const Scorecard card = judged(play);
    const auto found = findings_of(card, "no-answer");
    REQUIRE(found.size() == 2);
    CHECK(found[0].at == Millis{77'000});  // a quarter left: 60 s and the 10 s that the word was worth
    CHECK(found[0].severity == -300);
    CHECK(found[1].at == Millis{97'000});
    CHECK(found[1].severity == -600);
    CHECK(card.customers[0] == scenario::Outcome::left);
    CHECK(card.line.lost == 1);
    CHECK(card.service.bad_acts == 2);
    const Evidence evidence = evidence_for(desk(), found[0], {});
    CHECK(evidence.your_words == "(left them on hold)");
    CHECK(evidence.their_words == "Water comes through my ceiling and nobody does anything about it.");
    CHECK(evidence.why == "Somebody who is left waiting cannot see that you are busy.");
    CHECK(evidence.better == "Go back to them in time, even if only to say that it takes longer.");
}

TEST_CASE("leaving somebody on hold until they hang up is no escape: what they took along counts as come to") {
    Simulation held(desk(), 1);
    act(held, 6'000, ActKind::hold);
    held.advance(Millis{200'000});
    const Scorecard card = judged(held);
    const PillarScore& calm = pillar_of(card, Pillar::calm);
    CHECK(calm.exercised == Exercised::yes);  // they count as come to
    CHECK(calm.rounded <= 76);                // 100 - 40 x 0.6 at most
}

TEST_CASE("nobody owes a word to somebody who threatens them, nor to be back in time") {
    Simulation play(desk(), 1);
    act(play, 6'000, ActKind::hold);
    play.advance(Millis{301'000});
    act(play, 302'000, ActKind::call_next);
    act(play, 310'000, ActKind::hold);
    play.advance(Millis{600'000});
    const Scorecard card = judged(play);
    for (const Finding& finding : card.findings) CHECK(finding.customer == CustomerId::at(0));
}

TEST_CASE("a hold that cuts them off is an interruption as well") {
    Simulation play(desk(), 1);
    act(play, 500, ActKind::hold);
    const Scorecard card = judged(play);
    REQUIRE(findings_of(card, "interrupts").size() == 1);
    CHECK(evidence_for(desk(), findings_of(card, "interrupts").front(), {}).your_words == "(put them on hold)");
}

}  // namespace
}  // namespace composure::scoring
