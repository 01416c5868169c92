// What a good trainer would say, word for word.
#include "base/millis.h"
#include "catch.h"
#include "scoring/builders.h"
#include "scoring/evidence.h"
#include "scoring/highlights.h"

namespace composure::scoring::testing {
namespace {

using scenario::Provocation;
using Left = scenario::Outcome;

const std::vector<std::string> kAsked{"takes-seriously"};
const std::vector<std::vector<std::string>> kReplies{
    {"takes-seriously"}, {"raises-voice"}, {"gives-in"}, {"contradicts"}};

std::vector<CustomerPlan> story() {
    return {{"kask",
             {{"a", Provocation::none, kAsked, kReplies},
              {"b", Provocation::remark, kAsked, kReplies},
              {"c", Provocation::insult, kAsked, kReplies}},
             {NeedPlan{}}},
            {"lepp", {{"a", Provocation::none, kAsked, kReplies}}, {NeedPlan{true}}}};
}

std::string sentence(const simulation::Model& model, Pillar pillar, PillarScore score) {
    Scorecard card;
    score.exercised = Exercised::yes;
    card.pillars[static_cast<std::size_t>(pillar)] = score;
    return sentence_for(model, card, pillar, {});
}

PillarScore turns(int good, int all, int provoked_good, int provoked) {
    PillarScore score;
    score.opportunities = all;
    score.good = good;
    score.provoked = provoked;
    score.provoked_good = provoked_good;
    return score;
}

TEST_CASE("Calm and not arguing read as a sentence") {
    const simulation::Model model = model_of(story());
    const auto calm = [&](int good, int all, int provoked_good, int provoked) {
        return sentence(model, Pillar::calm, turns(good, all, provoked_good, provoked));
    };
    CHECK(calm(12, 14, 4, 5) == "Calm in 12 of 14 moments, in 4 of the 5 in which you were provoked.");
    CHECK(calm(12, 14, 5, 5) == "Calm in 12 of 14 moments, in all 5 in which you were provoked.");
    CHECK(calm(14, 14, 5, 5) == "Calm in all 14 moments, also in the 5 in which you were provoked.");
    CHECK(calm(14, 14, 0, 0) == "Calm in all 14 moments.");
    CHECK(calm(3, 4, 1, 1) == "Calm in 3 of 4 moments, also in the one in which you were provoked.");
    CHECK(calm(3, 4, 0, 1) == "Calm in 3 of 4 moments, not in the one in which you were provoked.");
    CHECK(calm(1, 1, 1, 1) == "Calm in the one moment that there was, and you were provoked.");
    CHECK(calm(1, 1, 0, 0) == "Calm in the one moment that there was.");
    CHECK(calm(0, 1, 0, 0) == "Calm in 0 of 1 moment.");
    CHECK(sentence(model, Pillar::no_arguing, turns(13, 14, 4, 5)) ==
          "Worked on the problem in 13 of 14 moments, in 4 of the 5 in which you were provoked.");
}

TEST_CASE("Help reads as words and counts") {
    const simulation::Model model = model_of(story());
    Scorecard card;
    card.pillars[2].exercised = Exercised::yes;
    const auto add = [&card](Verdict verdict, int times) {
        EscalationVerdict each;
        each.verdict = verdict;
        each.counts = verdict != Verdict::right_to_help;
        card.escalations.insert(card.escalations.end(), static_cast<std::size_t>(times), each);
    };
    add(Verdict::hit, 2);
    add(Verdict::late, 1);
    add(Verdict::miss, 1);
    CHECK(sentence_for(model, card, Pillar::escalation, {}) == "Help when due: 3 of 4.");
    add(Verdict::held_well, 3);
    add(Verdict::early, 1);
    add(Verdict::right_to_help, 1);
    CHECK(sentence_for(model, card, Pillar::escalation, {}) == "Help when due: 3 of 4. Held when not due: 3 of 4.");
}

TEST_CASE("Service and the line read as a sentence") {
    const simulation::Model model = model_of(story());
    Scorecard card;
    card.pillars[3] = turns(5, 6, 0, 0);
    card.pillars[3].exercised = Exercised::yes;
    card.topics = {{0, 4, 3}, {2, 2, 2}};
    card.service = {1, true, false};
    CHECK(sentence_for(model, card, Pillar::service, {}) ==
          "Did 5 of the 6 things that these moments asked for: respect 3 of 4, asking and listening 2 of 2. One thing "
          "you "
          "did worked against it. Giving in brought peace, and it is not service.");
    card.pillars[4].exercised = Exercised::yes;
    card.line = {4, 3, 1, 4, 2, Millis{35'000}, Millis{70'000}};
    CHECK(sentence_for(model, card, Pillar::line, {}) ==
          "Saw 3 of the 4 people in line within 20s. One left. They were hurried 2 times. They waited 0:35 on average, "
          "1:10 at the longest.");
}

TEST_CASE("A pillar without a number says why, kindly") {
    const simulation::Model model = model_of(story());
    Scorecard card;
    const auto say = [&](Exercised state) {
        card.pillars[0].exercised = state;
        card.pillars[0].opportunities = 2;
        card.pillars[0].reference_opportunities = 5;
        return sentence_for(model, card, Pillar::calm, {});
    };
    CHECK(say(Exercised::not_in_scenario) == "Not scored: too little of this came up here.");
    CHECK(say(Exercised::line_not_judged) == "Not scored: too little of this came up here.");
    CHECK(say(Exercised::too_little) == "Not scored: too little of this came up here.");
    CHECK(say(Exercised::too_few) == "Too little to judge: only 2 of 5 moments came up.");
    CHECK(say(Exercised::right_to_help) == "Not scored: you called for help, as is your right.");
    CHECK(say(Exercised::cut_short) == "Not scored: it did not come to that.");
}

EscalationVerdict verdict_of(Verdict verdict, bool foil = false) {
    EscalationVerdict each;
    each.escalation = EscalationId::at(foil ? 1 : 0);
    each.customer = CustomerId::at(foil ? 1 : 0);
    each.verdict = verdict;
    each.foil = foil;
    each.counts = true;
    each.due = Millis{72'000};
    each.called = Millis{80'000};
    return each;
}

TEST_CASE("Every verdict has its sentence") {
    const simulation::Model model = model_of(story());
    const auto say = [&](Verdict verdict, bool foil = false) {
        return sentence_for(model, verdict_of(verdict, foil), {});
    };
    CHECK(say(Verdict::held_well) == "Mr Kask: no help was needed, and you called for none.");
    CHECK(say(Verdict::held_well, true) ==
          "Mr Lepp: it looked like a case for help, and it was yours to hold. You called for none.");
    CHECK(say(Verdict::early) == "Mr Kask: you called for help at 1:20. Help was not needed yet.");
    CHECK(say(Verdict::early, true) == "Mr Lepp: you called for help at 1:20. This was one to hold yourself.");
    CHECK(say(Verdict::hit) == "Mr Kask: help was due at 1:12 and you called at 1:20, in time.");
    CHECK(say(Verdict::late) == "Mr Kask: help was due at 1:12 and you called at 1:20, later than it was needed.");
    CHECK(say(Verdict::too_late) == "Mr Kask: you called at 1:20, when it could not be mended any more.");
    CHECK(say(Verdict::miss) == "Mr Kask: help was due at 1:12, and nobody was called.");
    CHECK(say(Verdict::other_help) ==
          "Mr Kask: help was due at 1:12 and you called at 1:20. This one needed the supervisor.");
    CHECK(say(Verdict::right_to_help) ==
          "Mr Kask: you called for help at 1:20. That was your right, and it is not scored.");
    CHECK(say(Verdict::not_applicable) == "Mr Kask: it did not come to the point where help is needed. Not scored.");
    EscalationVerdict best = verdict_of(Verdict::hit);
    best.bonus = 10;
    best.held_until_help = best.asked_afterwards = true;
    best.own_making = best.limit_missing = true;
    CHECK(sentence_for(model, best, {}) ==
          "Mr Kask: help was due at 1:12 and you called at 1:20, in time. You held the conversation until help came "
          "and asked "
          "afterwards. A clear limit was called for first. It counts for less, because of what was said before.");
    CHECK(rules_for(model, best) == std::vector<std::string>{"NL18", "NL34", "NL20"});
}

TEST_CASE("The condition that decided, as a sentence") {
    const simulation::Model model = model_of(story());
    Scorecard card;
    card.decided_by = Pillar::no_arguing;
    card.pillars[1].rounded = 54;
    card.pillars[1].floor = 60;
    card.pillars[1].opportunities = 2;
    card.pillars[1].reference_opportunities = 5;
    card.clocks = 8;
    card.clocks_answered = 3;
    card.scored_on = 45;
    card.total = 64;
    const auto say = [&](Reason reason) {
        card.reason = reason;
        return sentence_for_result(model, card);
    };
    CHECK(say(Reason::stopped_early) ==
          "You stopped before the end. Here is what there is to read; it does not count.");
    CHECK(say(Reason::serious_incident) ==
          "A person looks at one moment first. Until then the numbers stand as they are.");
    CHECK(say(Reason::pillar_under_floor) == "Not arguing decided it: 54 of 100, and it takes 60.");
    CHECK(say(Reason::pillar_too_few) == "Not arguing could not be judged: only 2 of 5 moments came up.");
    CHECK(say(Reason::clocks_unanswered) ==
          "You answered 3 of 8 times before the clock ran out, and a result takes more than that.");
    CHECK(say(Reason::no_total) == "Only 45 of 100 could be scored, and a total takes 60.");
    CHECK(say(Reason::right_to_help) ==
          "You called for help, and that is your right. What was left is too little to score.");
    CHECK(say(Reason::under_pass_mark) == "The total is 64, and it takes 70.");
    CHECK(say(Reason::all_met) == "The total is 64, and it takes 70. Every part reached its mark.");
}

Log finished(const simulation::Model& model, int reply, Left outcome) {
    Log log(model);
    log.turn("kask", "a", reply).turn("kask", "b", reply).turn("kask", "c", reply).gone("kask", outcome).ended();
    return log;
}

TEST_CASE("What went well comes first, and something always did") {
    const simulation::Model model = model_of(story());
    const Log good = finished(model, 1, Left::resolved);
    CHECK(what_went_well(model, judged(model, good, good), {}) ==
          std::vector<std::string>{"At 0:05 you said to Mr Kask: \"c reply 1\" You did takes-seriously.",
                                   "You were provoked twice, and you kept your temper both times.",
                                   "Mr Kask went away with it settled."});
    CHECK(what_went_well(model, judged(model, finished(model, 2, Left::walked_out), good), {}) ==
          std::vector<std::string>{
              "You stayed with it to the end. That is not the easy part, and now you know where to start."});
    Log stopped(model);
    stopped.says("kask", "a").ended(simulation::EndStatus::stopped);
    CHECK(what_went_well(model, judged(model, stopped, good), {}).front() ==
          "You began, and that is where everybody begins.");
}

TEST_CASE("One thing to change: the dearest, with words for it") {
    const simulation::Model model = model_of(story());
    const Log good = finished(model, 1, Left::resolved);
    const Advice rude = one_thing_to_change(model, judged(model, finished(model, 2, Left::resolved), good), {});
    CHECK(rude.happened == "At 0:05, to Mr Kask: \"c reply 2\"");  // the insult weighs most
    CHECK(rude.instead == "Better than raises-voice.");
    CHECK(rude.words == "c reply 1");
    Log missed(model);
    missed.turn("kask", "a", 1).turn("kask", "b", 1).turn("kask", "c", 1).due().ended();
    const Advice call = one_thing_to_change(model, judged(model, missed, missed), {});
    CHECK(call.happened == "Mr Kask: help was due at 0:06, and nobody was called.");
    CHECK(call.instead == "Call for help in time. It is no weakness, and it is the shortest way for everybody.");
    const Advice none = one_thing_to_change(model, judged(model, good, good), {});
    CHECK(none.happened.empty());
    CHECK(none.instead == "There is nothing to mend here. Try a harder one.");
    Log silent(model);
    silent.turn("kask", "a", 1).says("kask", "b").silent().turn("kask", "b", 1).turn("kask", "c", 1).ended();
    CHECK(one_thing_to_change(model, judged(model, silent, good), {}).happened ==
          "At 0:03 Mr Kask waited for a word from you.");
}

TEST_CASE("A finding carries time, customer, quoted words, code, why, better and rules") {
    scenario::Scenario plan = scenario_of(story());
    plan.customers[0].moments[0].replies[3].why = "<customer> was right.";
    plan.customers[0].moments[0].replies[3].better = "Count it, <trainee>.";
    const simulation::Model model{std::move(plan)};
    Log log(model);
    log.turn("kask", "a", 4);
    const Scorecard card = judged(model, log, log);
    REQUIRE(card.findings.size() == 2);
    const Evidence bad = evidence_for(model, card.findings[0], {"Anna"});
    CHECK(bad.at == Millis{1'000});
    CHECK(bad.customer == "Mr Kask");
    CHECK(bad.their_words == "a says");
    CHECK(bad.your_words == "a reply 4");
    CHECK(bad.code == "contradicts");
    CHECK(bad.says == "Did contradicts.");
    CHECK(bad.why == "Mr Kask was right.");
    CHECK(bad.better == "Count it, Anna.");
    CHECK(bad.better_words == "a reply 1");
    CHECK(bad.rules == std::vector<std::string>{"NL1"});
    const Evidence missed = evidence_for(model, card.findings[1], {});
    CHECK(missed.code == "takes-seriously");
    CHECK(missed.says == "Better than takes-seriously.");
}

}  // namespace
}  // namespace composure::scoring::testing
