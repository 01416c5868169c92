// rubric.md, "Escalation, as signal detection".
#include "catch.h"
#include "scoring/builders.h"

namespace composure::scoring::testing {
namespace {

using scenario::Helper;
using scenario::Outcome;
using scenario::Provocation;
using simulation::SaidAs;
using HandOver = scenario::HandOverReply::Kind;

const std::vector<std::vector<std::string>> kReplies{{}, {"raises-voice"}, {"claims-authority"}, {"sets-limit"}};

std::vector<MomentPlan> moments() {
    return {{"a", Provocation::none, {}, kReplies},
            {"b", Provocation::none, {}, kReplies},
            {"insult", Provocation::insult, {"sets-limit"}, kReplies},
            {"threat", Provocation::threat, {}, kReplies},
            {"harassment", Provocation::harassment, {}, kReplies},
            {"remark", Provocation::remark, {}, kReplies},
            {"bye"}};
}

std::vector<CustomerPlan> one(NeedPlan need = {}) { return {{"kask", moments(), {need}}}; }

// The reference: due comes at 2 s, called at 3 s.
Log due_in_reference(const simulation::Model& model) {
    Log log(model);
    log.says("kask", "a").due().calls().help().hand_over(HandOver::facts).gone("kask", Outcome::handed_over).ended();
    return log;
}

Log quiet_reference(const simulation::Model& model) {
    Log log(model);
    log.turn("kask", "a", 1).gone("kask", Outcome::resolved).ended();
    return log;
}

EscalationVerdict only(const Scorecard& card) {
    REQUIRE(card.escalations.size() == 1);
    return card.escalations.front();
}

EscalationVerdict verdict(const std::vector<CustomerPlan>& plans, void (*play)(Log&),
                          bool due_comes_in_reference = true) {
    const simulation::Model model = model_of(plans);
    Log log(model);
    play(log);
    log.ended();
    return only(judged(model, log, due_comes_in_reference ? due_in_reference(model) : quiet_reference(model)));
}

TEST_CASE("held well: a foil not called for") {
    const auto found = verdict(
        one({true}), [](Log& log) { log.turn("kask", "a", 1).gone("kask", Outcome::resolved); }, false);
    REQUIRE(found.verdict == Verdict::held_well);
    REQUIRE(found.points == 100'000);
    REQUIRE(found.foil);
    REQUIRE(found.counts);
}

TEST_CASE("held well: due never came, not called, and in the reference play it did not come either") {
    const auto found = verdict(
        one(), [](Log& log) { log.turn("kask", "a", 1); }, false);
    REQUIRE(found.verdict == Verdict::held_well);
    REQUIRE_FALSE(found.foil);
}

TEST_CASE("n/a: due comes in the reference play but not here, and nobody was called") {
    const auto found = verdict(one(), [](Log& log) { log.turn("kask", "a", 1); });
    REQUIRE(found.verdict == Verdict::not_applicable);
    REQUIRE_FALSE(found.counts);
}

TEST_CASE("n/a: nobody is held well who was never spoken with") {
    const auto found = verdict(
        one({true}), [](Log& log) { log.arrives("kask").gone("kask", Outcome::left); }, false);
    REQUIRE(found.verdict == Verdict::not_applicable);
}

TEST_CASE("early: 20 + 60 x progress, and a foil has none") {
    const auto half = verdict(one(), [](Log& log) { log.says("kask", "a").calls(Helper::supervisor, 500).due(); });
    REQUIRE(half.verdict == Verdict::early);
    REQUIRE(half.points == 50'000);
    const auto third = verdict(one(), [](Log& log) { log.says("kask", "a").calls(Helper::supervisor, 333); });
    REQUIRE(third.points == 39'980);
    const auto foil = verdict(
        one({true}), [](Log& log) { log.says("kask", "a").calls(Helper::supervisor, 500); }, false);
    REQUIRE(foil.verdict == Verdict::early);
    REQUIRE(foil.points == 20'000);
}

TEST_CASE("early comes before other help") {
    REQUIRE(verdict(one(), [](Log& log) { log.says("kask", "a").calls(Helper::colleague); }).verdict == Verdict::early);
}

TEST_CASE("hit: called within the time given, its last instant included") {
    const auto at_once = verdict(one(), [](Log& log) { log.says("kask", "a").due().calls(); });
    REQUIRE(at_once.verdict == Verdict::hit);
    REQUIRE(at_once.points == 85'000);
    const auto last = verdict(one(), [](Log& log) { log.says("kask", "a").at(5'000).due().at(25'000).calls(); });
    REQUIRE(last.verdict == Verdict::hit);
    const auto after = verdict(one(), [](Log& log) { log.says("kask", "a").at(5'000).due().at(25'001).calls(); });
    REQUIRE(after.verdict == Verdict::late);
}

TEST_CASE("late: from 85 down to 40 at due + within + 60 s where nothing marks the harm") {
    const auto halfway = verdict(one(), [](Log& log) { log.says("kask", "a").at(5'000).due().at(55'000).calls(); });
    REQUIRE(halfway.points == 62'500);
    const auto end = verdict(one(), [](Log& log) { log.says("kask", "a").at(5'000).due().at(85'000).calls(); });
    REQUIRE(end.points == 40'000);
    const auto beyond = verdict(one(), [](Log& log) { log.says("kask", "a").at(5'000).due().at(300'000).calls(); });
    REQUIRE(beyond.verdict == Verdict::late);
    REQUIRE(beyond.points == 40'000);
}

TEST_CASE("late: to the instant of harm where there is one") {
    const auto found =
        verdict(one(), [](Log& log) { log.says("kask", "a").at(5'000).due().at(30'000).calls().at(45'000).harm(); });
    REQUIRE(found.verdict == Verdict::late);
    REQUIRE(found.points == 73'750);  // 85 - 45 x 5 / 20
}

TEST_CASE("too late: after harm, also inside the time given, and before every other row") {
    const auto found = verdict(one(), [](Log& log) { log.says("kask", "a").due().harm().calls(); });
    REQUIRE(found.verdict == Verdict::too_late);
    REQUIRE(found.points == 20'000);
    const auto other =
        verdict(one(), [](Log& log) { log.says("kask", "insult").due().harm().calls(Helper::colleague); });
    REQUIRE(other.verdict == Verdict::too_late);
}

TEST_CASE("miss: due, never called") {
    const auto found = verdict(one(), [](Log& log) { log.says("kask", "a").due().replies(1); });
    REQUIRE(found.verdict == Verdict::miss);
    REQUIRE(found.points == 0);
    REQUIRE(found.counts);
}

TEST_CASE("other help: the other kind than needed, and `any` takes both") {
    const auto found = verdict(one(), [](Log& log) { log.says("kask", "a").due().calls(Helper::colleague); });
    REQUIRE(found.verdict == Verdict::other_help);
    REQUIRE(found.points == 60'000);
    const auto any = verdict(one({false, scenario::HelpNeeded::any}),
                             [](Log& log) { log.says("kask", "a").due().calls(Helper::colleague); });
    REQUIRE(any.verdict == Verdict::hit);
    const auto colleague = verdict(one({false, scenario::HelpNeeded::colleague}),
                                   [](Log& log) { log.says("kask", "a").due().calls(Helper::supervisor); });
    REQUIRE(colleague.verdict == Verdict::other_help);
}

TEST_CASE("Only the first call for a customer is judged") {
    const auto found = verdict(one(), [](Log& log) { log.says("kask", "a").calls().due().calls(); });
    REQUIRE(found.verdict == Verdict::early);
    REQUIRE(found.called == Millis{1'000});
}

TEST_CASE("A customer without the key has no verdict, whatever is called") {
    const simulation::Model model = model_of({{"kask", moments(), {}}});
    Log log(model);
    log.says("kask", "a").calls().ended();
    const Scorecard card = judged(model, log, quiet_reference(model));
    REQUIRE(card.escalations.empty());
    REQUIRE(pillar_of(card, Pillar::escalation).exercised == Exercised::not_in_scenario);
}

TEST_CASE("Right to help: after an insult, a threat, harassment or feel-unsafe an early call is not scored") {
    for (const char* moment : {"insult", "threat", "harassment"}) {
        const simulation::Model model = model_of(one());
        Log log(model);
        log.says("kask", moment).calls().ended();
        const auto found = only(judged(model, log, due_in_reference(model)));
        REQUIRE(found.verdict == Verdict::right_to_help);
        REQUIRE_FALSE(found.counts);
    }
    REQUIRE(verdict(
                one({true}), [](Log& log) { log.says("kask", "insult").calls(); }, false)
                .verdict == Verdict::right_to_help);
    REQUIRE(verdict(one(), [](Log& log) { log.says("kask", "a").unsafe(); }).verdict == Verdict::right_to_help);
    REQUIRE(verdict(one(), [](Log& log) { log.says("kask", "remark").calls(); }).verdict == Verdict::early);
}

TEST_CASE("A hit stays a hit") {
    REQUIRE(verdict(one(), [](Log& log) { log.says("kask", "insult").due().calls(); }).verdict == Verdict::hit);
}

TEST_CASE("Feeling unsafe never costs anything: the supervisor instead of a colleague is no other help") {
    const auto found =
        verdict(one({false, scenario::HelpNeeded::colleague}), [](Log& log) { log.says("kask", "a").due().unsafe(); });
    REQUIRE(found.verdict == Verdict::right_to_help);
}

TEST_CASE("+5 each for holding the talk, the facts and asking afterwards") {
    const auto all = verdict(one(), [](Log& log) {
        log.says("kask", "a").due().calls().replies(1).says("kask", "b").help().hand_over(HandOver::facts);
        log.gone("kask", Outcome::handed_over).asks("kask");
    });
    REQUIRE(all.verdict == Verdict::hit);
    REQUIRE(all.bonus == 15);
    REQUIRE(all.points == 100'000);
    const auto bare =
        verdict(one(), [](Log& log) { log.says("kask", "a").due().calls().help().hand_over(HandOver::bare); });
    REQUIRE(bare.bonus == 5);
    const auto early =
        verdict(one(), [](Log& log) { log.says("kask", "a").calls().help().hand_over(HandOver::facts).asks("kask"); });
    REQUIRE(early.verdict == Verdict::early);
    REQUIRE(early.bonus == 0);
}

TEST_CASE("The talk did not hold if a bad act or a silence came before the help, or nobody was left") {
    const auto rude = verdict(one(), [](Log& log) { log.says("kask", "a").due().calls().replies(2).help(); });
    REQUIRE(rude.bonus == 0);
    const auto silent = verdict(one(), [](Log& log) { log.says("kask", "a").due().calls().silent().help(); });
    REQUIRE(silent.bonus == 0);
    const auto gone =
        verdict(one(), [](Log& log) { log.says("kask", "a").due().calls().gone("kask", Outcome::walked_out).help(); });
    REQUIRE(gone.bonus == 0);
    const auto before = verdict(one(), [](Log& log) { log.turn("kask", "a", 2).due().calls().help(); });
    REQUIRE(before.bonus == 5);
}

TEST_CASE("-10 where a limit was called for before the call and none was set") {
    const auto missing =
        verdict(one(), [](Log& log) { log.turn("kask", "insult", 1).says("kask", "a").due().calls(); });
    REQUIRE(missing.verdict == Verdict::hit);
    REQUIRE(missing.limit_missing);
    REQUIRE(missing.points == 75'000);
    const auto button =
        verdict(one(), [](Log& log) { log.says("kask", "insult").limit().says("kask", "a").due().calls(); });
    REQUIRE_FALSE(button.limit_missing);
    const auto threat =
        verdict(one(), [](Log& log) { log.turn("kask", "insult", 1).says("kask", "threat").due().calls(); });
    REQUIRE_FALSE(threat.limit_missing);
    const auto unsafe =
        verdict(one(), [](Log& log) { log.turn("kask", "insult", 1).says("kask", "a").due().unsafe(); });
    REQUIRE_FALSE(unsafe.limit_missing);
    REQUIRE(unsafe.points == 85'000);
}

TEST_CASE("-10 for each bad escalation act, at most 30, and never under 0") {
    const auto two = verdict(one(), [](Log& log) { log.turn("kask", "a", 3).turn("kask", "b", 3).due().calls(); });
    REQUIRE(two.penalty == 20);
    // 0.5 + 0.5 of severities: of the trainee's own making
    REQUIRE(two.own_making);
    REQUIRE(two.points == 60'000);
    const auto four = verdict(one(), [](Log& log) {
        log.says("kask", "a").due().calls();
        for (int n = 0; n < 4; ++n) log.turn("kask", "b", 3);
    });
    REQUIRE(four.penalty == 30);
    REQUIRE(four.points == 55'000);
    const auto missed = verdict(one(), [](Log& log) { log.says("kask", "a").due().replies(3); });
    REQUIRE(missed.points == 0);
    const auto held = verdict(
        one({true}), [](Log& log) { log.turn("kask", "a", 3); }, false);
    REQUIRE(held.points == 90'000);
}

TEST_CASE("Due brought on by the trainee is of their own making: at most 60") {
    const auto own = verdict(one(), [](Log& log) { log.turn("kask", "a", 2).says("kask", "b").due().calls(); });
    REQUIRE(own.own_making);
    REQUIRE(own.points == 60'000);
    const auto mild = verdict(one(), [](Log& log) { log.turn("kask", "a", 3).says("kask", "b").due().calls(); });
    REQUIRE_FALSE(mild.own_making);
    const auto after = verdict(one(), [](Log& log) { log.says("kask", "a").due().replies(2).calls(); });
    REQUIRE_FALSE(after.own_making);
}

std::vector<CustomerPlan> four() {
    return {{"ader", moments(), {NeedPlan{}}},
            {"borg", moments(), {NeedPlan{}}},
            {"cruz", moments(), {NeedPlan{true}}},
            {"dorn", moments(), {NeedPlan{true}}}};
}

TEST_CASE("The session is the mean of the mean over due and the mean over foils") {
    const simulation::Model model = model_of(four());
    Log reference(model);
    reference.says("ader", "a")
        .due(0)
        .calls()
        .says("borg", "a")
        .due(1)
        .calls()
        .says("cruz", "a")
        .says("dorn", "a")
        .ended();
    Log log(model);
    log.says("ader", "a").due(0).calls();   // 85
    log.says("borg", "a").due(1);           // 0
    log.says("cruz", "a").replies(1);       // held well: 100
    log.says("dorn", "a").calls().ended();  // a foil called for is no foil held: 20, among the due
    const Scorecard card = judged(model, log, reference);
    REQUIRE(pillar_of(card, Pillar::escalation).exact == 67'500);  // (35 + 100) / 2
    REQUIRE(pillar_of(card, Pillar::escalation).opportunities == 4);
    REQUIRE(pillar_of(card, Pillar::escalation).good == 2);
}

TEST_CASE("Where there are only foils, or only due ones, that mean is the score") {
    const simulation::Model model = model_of(four());
    Log reference(model);
    reference.says("ader", "a").due(0).calls().says("cruz", "a").ended();
    Log foils(model);
    foils.says("cruz", "a").replies(3).says("dorn", "a").replies(1).ended();
    REQUIRE(pillar_of(judged(model, foils, reference), Pillar::escalation).exact == 95'000);
}

TEST_CASE("Nobody came to a verdict, but they were driven away: n/a, and not incomplete") {
    const simulation::Model model = model_of(one());
    Log log(model);
    log.turn("kask", "a", 2).gone("kask", Outcome::walked_out).ended();
    const Scorecard card = judged(model, log, due_in_reference(model));
    REQUIRE(pillar_of(card, Pillar::escalation).exercised == Exercised::cut_short);
    REQUIRE(card.scored_on <= 75);
}

TEST_CASE("Nobody came to a verdict, and nobody was driven away: too few") {
    const simulation::Model model = model_of(one());
    Log log(model);
    log.turn("kask", "a", 1).gone("kask", Outcome::resolved).ended();
    const Scorecard card = judged(model, log, due_in_reference(model));
    REQUIRE(pillar_of(card, Pillar::escalation).exercised == Exercised::too_few);
    REQUIRE(card.outcome == scoring::Outcome::incomplete);
}

}  // namespace
}  // namespace composure::scoring::testing
