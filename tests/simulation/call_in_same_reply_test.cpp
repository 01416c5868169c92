// A reply that makes help due and calls it in the same breath is in time, not early.
#include <algorithm>

#include "simulation/simulation.h"
#include "support.h"

using namespace composure;
using simulation::EventKind;

namespace {

const char* const kScenario = R"(composure: 1
title: A limit and help in one sentence
language: en
place: counter
team: {supervisor: {name: Ms Saar, arrives: 5s, free: now}}
customers:
  tamm:
    name: Mrs Tamm
    mood: angry
    escalation: {needs: supervisor, due: {limit: set}}
    moments:
      shouts:
        says: You are all thieves in here, every one of you.
        is: insult
        calls-for: [sets-limit, gets-help]
        replies:
          - {say: Not in those words. I am getting Ms Saar., does: all-of-it, calls: supervisor, then: wait-for-help}
          - {say: Then go somewhere else., does: snaps-back, ends: walked-out}
)";

}  // namespace

TEST_CASE("bug: help that a reply made due and called was logged as called before it was due") {
    const simulation::Model model = test::model_from(kScenario, "limit.yaml");
    simulation::Simulation play(model, 1);
    play.advance(Millis{8000});
    REQUIRE(play.act({.kind = simulation::ActKind::reply, .reply = ReplyId::at(0)}));
    const auto events = play.events();
    const auto first = [&](EventKind kind) {
        return std::find_if(events.begin(), events.end(), [&](const auto& event) { return event.kind == kind; });
    };
    REQUIRE(first(EventKind::due) != events.end());
    CHECK(first(EventKind::due) < first(EventKind::called));
    CHECK(first(EventKind::called)->other == 1000);  // all of the way
}
