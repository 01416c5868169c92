// The reference play: what it answers, when, and what it does for those who wait and for help.
#include "simulation/policy.h"

#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;
using scenario::HelpNeeded;

namespace {

Played by_reference(const Model& model, std::uint64_t seed = 1) {
    Played played(model, seed);
    ReferencePolicy policy;
    play(played.simulation, policy);
    return played;
}

}  // namespace

TEST_CASE("it answers after a second and the reading time, or at half of the clock") {
    const auto [reply_words, urgent, at] = GENERATE(table<std::size_t, std::int64_t, std::string>({
        {5, -1, "3800 replied a m \"m.1\""},     // 1,300 + min(1,000 + 1,500, 3,250)
        {40, -1, "9800 replied a m \"m.1\""},    // 1,300 + min(13,000, 17,000 / 2)
        {5, 4'000, "3300 replied a m \"m.1\""},  // 1,300 + min(2,500, 2,000)
    }));
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "resolved", reply_words);
    if (urgent > 0) {
        build.last().urgent = true;
        build.last().exact_wait = Millis{urgent};
    }
    const Model model = build.model();
    CHECK(by_reference(model).log("replied") == Lines{at});
}

TEST_CASE("it takes the reply that does most of what the moment calls for, without a bad code") {
    Build build;
    build.customer("a").moment("m", 5).reply({"takes-seriously"}, "resolved");
    build.reply({"takes-seriously", "offers-option", "contradicts"}, "resolved");
    build.reply({"takes-seriously", "offers-option"}, "resolved");
    build.reply({"offers-option", "takes-seriously"}, "resolved");
    build.last().calls_for = {code("takes-seriously"), code("offers-option")};
    const bool more_trust = GENERATE(false, true);
    if (more_trust) build.said().changes.trust = 1;
    const Model model = build.model();
    CHECK(by_reference(model).log("replied").back().find(more_trust ? "m.4" : "m.3") != std::string::npos);
}

TEST_CASE("if all are bad it takes the mildest") {
    Build build;
    build.customer("a")
        .moment("m", 5)
        .reply({"contradicts"}, "resolved")
        .reply({"interrupts"}, "resolved")
        .reply({"snaps-back"}, "resolved");
    const Model model = build.model();
    CHECK(by_reference(model).log("replied").back().find("m.2") != std::string::npos);
}

TEST_CASE("it calls needed help as soon as due: by a reply that calls it, else by the button") {
    const bool words_on_offer = GENERATE(true, false);
    Build build;
    build.supervisor(6'000);
    build.customer("a").moment("m", 5).reply({"takes-seriously"}, "n");
    build.moment("n", 5).reply({"takes-seriously"}, "n");
    build.last().calls_for = {code("takes-seriously")};
    if (words_on_offer) {
        build.reply({"quiet"}, "wait-for-help");
        build.said().calls = Helper::supervisor;
    }
    build.moment("her", 5).ends(scenario::Outcome::handed_over);
    build.escalation(HelpNeeded::supervisor, build.reached("n"), "her");
    const Model model = build.model();
    const Played played = by_reference(model);
    CHECK(played.log("called handed-over asked-afterwards ended") ==
          (words_on_offer
               ? Lines{"9100 called a n \"n.2\" 1 / 1000", "25100 handed-over a hand-over \"hand-over.facts\"",
                       "26400 asked-afterwards a her", "29400 ended"}
               : Lines{"3800 called a n 1 / 1000", "19800 handed-over a hand-over \"hand-over.facts\"",
                       "21100 asked-afterwards a her", "24100 ended"}));
}

TEST_CASE("it holds where help is never due, although a reply would call it") {
    Build build;
    build.supervisor(6'000);
    build.customer("a").moment("m", 5).reply({"takes-seriously", "gets-help"}, "wait-for-help");
    build.said().calls = Helper::supervisor;
    build.reply({"takes-seriously"}, "resolved");
    build.last().calls_for = {code("takes-seriously")};
    build.escalation(HelpNeeded::supervisor, never());
    const Model model = build.model();
    CHECK(by_reference(model).log("called").empty());
}

TEST_CASE("a limit at the second insult: by words on offer, else by the button; once") {
    const bool words_on_offer = GENERATE(true, false);
    Build build;
    build.customer("a").moment("m", 5, Provocation::insult).reply({"takes-seriously"}, "n");
    build.last().calls_for = {code("takes-seriously")};
    build.moment("n", 5, Provocation::insult).reply({"takes-seriously"}, "o");
    build.last().calls_for = {code("takes-seriously")};
    if (words_on_offer) build.reply({"sets-limit"}, "o");
    build.moment("o", 5, Provocation::insult).reply({"takes-seriously"}, "resolved");
    const Model model = build.model();
    const Played played = by_reference(model);
    const Lines limits = played.log("limit-set");
    CHECK(limits == Lines{words_on_offer ? "9100 limit-set a n \"n.2\"" : "7600 limit-set a n"});
    CHECK(played.log("cut-off").empty());
    CHECK(played.log("replied").size() == 3);
}

TEST_CASE("newcomers are seen once, the next is called when the counter is free, and it closes") {
    Build build;
    build.colleague(10'000);
    build.customer("a").moment("m", 25).reply({"quiet"}, "n");
    build.moment("n", 5).reply({"quiet"}, "resolved");
    build.customer("b", 1'000).moment("x", 5).reply({"quiet"}, "resolved");
    build.customer("c", 1'500).moment("x", 5).reply({"quiet"}, "resolved");
    const Model model = build.model();
    const Played played = by_reference(model);
    CHECK(played.log("acknowledged came-to-counter gone ended") ==
          Lines{"0 came-to-counter a", "1000 acknowledged b", "2500 acknowledged c", "12800 gone a n d1",
                "12800 came-to-counter b d1", "17600 gone b x d1", "17600 came-to-counter c d1", "22400 gone c x d1",
                "22400 ended"});
}

TEST_CASE("a colleague for the line is called as soon as due, whoever stands at the counter") {
    Build build;
    build.colleague(10'000);
    build.customer("a").moment("m", 5).reply({"quiet"}, "m");
    build.escalation(HelpNeeded::colleague, number_is(ConditionKind::in_line, 2));
    for (const std::int64_t arrives : {2'000, 3'000, 90'000}) {
        build.customer(fmt::format("b{}", arrives), arrives).moment("x", 5).reply({"quiet"}, "resolved");
    }
    const Model model = build.model();
    Played played(model);
    ReferencePolicy policy;
    play(played.simulation, policy, Millis{30'000});
    CHECK(played.log("due called went-with-helper") ==
          Lines{"3000 due a", "3500 called a m d1 1 / 1000", "13500 went-with-helper b2000 d1"});
    CHECK(played.log("ended") == Lines{"30000 ended d1"});
}

TEST_CASE("a policy that acts for ever at one instant does not stop time") {
    class Reader : public Policy {
    public:
        std::optional<TimedAct> next(const Simulation& simulation) override {
            return TimedAct{simulation.now(), {.kind = ActKind::consult, .policy = PolicyId::at(0)}};
        }
    };
    Build build;
    build.all().policies.resize(1);
    build.customer("a").moment("m", 5).reply({"quiet"}, "resolved");
    const Model model = build.model();
    Played played(model);
    Reader reader;
    play(played.simulation, reader);
    CHECK(played.log("gone") == Lines{"15600 gone a m d3"});
}
