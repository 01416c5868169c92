// A bot does its bad act wherever one is on offer, else what the reference does (rubric.md, "It must discriminate").
#include <algorithm>

#include "analysis/plays.h"
#include "support.h"

namespace composure {
namespace {

using analysis::Bot;
using simulation::ActKind;
using simulation::Simulation;

const char* const kSmallShop = R"(composure: 1
title: A small shop
language: en
place: counter
brief: You sell hats.
team:
  supervisor: {name: Ms Saar, arrives: 5s}
customers:
  tamm:
    name: Mrs Tamm
    escalation: {needs: supervisor, due: {reached: wants-more}, answer: with-saar}
    moments:
      asks:
        says: This hat does not fit me.
        is: remark
        calls-for: takes-seriously
        replies:
          - {id: mild, say: It did in the shop., does: justifies, then: wants-more}
          - {id: good, say: Then let us see., does: takes-seriously, then: wants-more}
          - {id: worse, say: "It fits, and you bought it.", does: [contradicts, blames-customer], then: wants-more}
          - {id: also-worse, say: "You bought it, and it fits.", does: [contradicts, blames-customer], then: wants-more}
          - {id: gift, say: Take two for nothing., does: gives-in, then: wants-more}
      wants-more:
        says: I want my money back.
        calls-for: gets-help
        replies:
          - {id: call, say: Ms Saar decides that., does: gets-help, calls: supervisor, then: wait-for-help}
          - {id: no, say: That is not possible., does: fobs-off, ends: walked-out}
          - {id: mumble, say: Let me think., does: takes-seriously, ends: resolved}
      with-saar:
        who: supervisor
        says: Good morning.
        ends: handed-over
)";

const simulation::Model& small_shop() {
    static const simulation::Model model = test::model_from(kSmallShop, "small-shop.yaml");
    return model;
}

// "good call hand-over.facts ask-afterwards": ids of replies, names of other acts.
std::string acts_of(Bot bot) {
    const Simulation play = analysis::play_bot(small_shop(), 1, bot);
    std::string words;
    for (const simulation::TimedAct& act : play.acts()) {
        if (!words.empty()) words += ' ';
        words += act.act.kind == ActKind::reply ? play.model().reply(act.act.reply).id : name_of(act.act.kind);
    }
    return words;
}

}  // namespace

TEST_CASE("the reference does what is called for and gets help when it is due") {
    CHECK(acts_of(Bot::reference) == "good call hand-over.facts ask-afterwards close");
}

TEST_CASE("the arguer takes the worst of its kind, the first of equals, and else does as the reference") {
    CHECK(acts_of(Bot::arguer) == "worse call hand-over.facts ask-afterwards close");
}

TEST_CASE("gives-in gives in where it can") {
    CHECK(acts_of(Bot::gives_in) == "gift call hand-over.facts ask-afterwards close");
}

TEST_CASE("calls-at-once calls before the first word is out") {
    CHECK(acts_of(Bot::calls_at_once) == "call-supervisor hand-over.facts ask-afterwards close");
    const Simulation play = analysis::play_bot(small_shop(), 1, Bot::calls_at_once);
    CHECK(play.acts().front().at == Millis{0});
}

TEST_CASE("never-calls takes the best reply that calls nobody") {
    CHECK(acts_of(Bot::never_calls) == "good mumble ask-afterwards close");
}

TEST_CASE("the silent one does nothing at all") { CHECK(acts_of(Bot::silent).empty()); }

TEST_CASE("never-calls looks after the line as the reference does") {
    const simulation::Model model = test::model_of("scenarios/saturday-rush.yaml");
    const auto acknowledged = [&](Bot bot) {
        const Simulation play = analysis::play_bot(model, 1, bot);
        return std::count_if(play.acts().begin(), play.acts().end(),
                             [](const simulation::TimedAct& act) { return act.act.kind == ActKind::acknowledge; });
    };
    CHECK(acknowledged(Bot::never_calls) == acknowledged(Bot::reference));
}

TEST_CASE("nobody is called for a customer who says their last words") {
    const simulation::Model model = test::model_of("scenarios/rude-remark.yaml");
    const Simulation play = analysis::play_bot(model, 1, Bot::arguer);
    const auto calls = std::count_if(play.events().begin(), play.events().end(), [](const simulation::Event& event) {
        return event.kind == simulation::EventKind::called;
    });
    CHECK(calls == 0);
}

}  // namespace composure
