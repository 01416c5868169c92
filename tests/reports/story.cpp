#include "reports/story.h"

#include "scoring/builders.cpp"  // NOLINT: the builders of tests/scoring, which is another program
#include "support.h"

namespace composure::reports::testing {
namespace {

using scenario::Outcome;
using scoring::testing::Log;

constexpr std::string_view kStory = R"(composure: 1
title: The wrong change
language: en
place: counter
brief: You run the till of a small hardware shop.
team:
  supervisor: {name: Ms Saar, arrives: 15s, free: now}
customers:
  tamm:
    name: Mrs Tamm
    mood: irritated
    hidden: Her purse was stolen last week; every euro is counted twice.
    escalation: {needs: supervisor, due: {reached: wants-more}, within: 20s}
    moments:
      accuses:
        says: You gave me the wrong change. I may be old, but I can count.
        is: remark
        calls-for: [takes-seriously, asks-closed]
        replies:
          - say: I gave you the right change, I am quite sure, I always check it twice.
            does: contradicts
            then: heated
            why: She hears that her word counts for nothing.
            better: Count it together before anybody is right.
          - say: Let me count it again with you, <customer>. Which note did you give me?
            does: all-of-it
            then: recount
      heated:
        says: Are you calling me a liar? Learn to count!
        is: insult
        calls-for: [lets-it-pass, takes-seriously]
        replies:
          - {say: "I want to get this right. Shall we count it together?", does: all-of-it, then: wants-more}
          - {say: Nobody called you anything. You are the one who is shouting here., does: [has-last-word], then: wants-more}
      recount:
        shows: She finds a twenty stuck to the receipt.
        says: Oh. There it is. Thank you for your patience.
        ends: resolved
      wants-more:
        says: I want thirty euros back and somebody who can decide.
        calls-for: gets-help
        replies:
          - {say: <supervisor> can decide that. I am calling her now., does: all-of-it, calls: supervisor, then: wait-for-help}
          - {say: There is nothing I can do about that., does: fobs-off, ends: walked-out}
debrief:
  lessons: Who feels believed can afford to be wrong.
)";

Log reference(const simulation::Model& model) {
    Log log(model);
    log.turn("tamm", "accuses", 1).turn("tamm", "heated", 1).says("tamm", "wants-more").due().replies(1).calls();
    log.help().hand_over(scenario::HandOverReply::Kind::facts).gone("tamm", Outcome::handed_over).ended();
    return log;
}

scoring::Scorecard judged(const simulation::Model& model, const Log& log) {
    return scoring::testing::judged(model, log, reference(model));
}

}  // namespace

simulation::Model story() { return test::model_from(std::string(kStory), "story.yaml"); }

scoring::Scorecard heated_play(const simulation::Model& model) {
    Log log(model);
    log.at(0).turn("tamm", "accuses", 1).moved(47'000, simulation::MovedBy::conduct);
    log.at(9'000).turn("tamm", "heated", 2).moved(57'000, simulation::MovedBy::conduct);
    log.at(20'000).says("tamm", "wants-more").at(20'000).due().at(24'000).replies(1).at(24'000).calls();
    log.at(39'000)
        .help()
        .hand_over(scenario::HandOverReply::Kind::facts)
        .gone("tamm", Outcome::handed_over)
        .asks("tamm");
    log.at(60'000).ended();
    return judged(model, log);
}

scoring::Scorecard calm_play(const simulation::Model& model) {
    Log log(model);
    log.at(0).turn("tamm", "accuses", 2).at(6'000).says("tamm", "recount").at(9'000).gone("tamm", Outcome::resolved);
    log.at(20'000).ended();
    return scoring::testing::judged(model, log, log);
}

scoring::Scorecard stopped_play(const simulation::Model& model) {
    Log log(model);
    log.at(0).says("tamm", "accuses").at(15'000).silent().at(15'000).says("tamm", "accuses", simulation::SaidAs::again);
    log.at(20'000).ended(simulation::EndStatus::stopped);
    return judged(model, log);
}

}  // namespace composure::reports::testing
