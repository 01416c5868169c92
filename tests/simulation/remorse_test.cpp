// Remorse: when it is drawn, how often it comes, and where the talk goes.
#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;

namespace {

Build rude(std::uint32_t permille, Provocation is = Provocation::remark) {
    Build build;
    build.customer("a").moment("rude", 5, is).reply({"takes-seriously"}, "better").otherwise("worse");
    build.reply({"contradicts"}, "rude-again").reply({"snaps-back"}, "rude-again");
    build.moment("rude-again", 5, Provocation::insult).reply({"takes-seriously"}, "better").otherwise("worse");
    build.moment("better", 5).reply({"quiet"}, "rude-again");
    build.moment("worse", 5).reply({"quiet"}, "rude-again");
    build.remorse(permille);
    build.who().anger = 60'000;
    return build;
}

}  // namespace

TEST_CASE("it comes: they calm down, say so, and the talk takes the good way") {
    const Model model = rude(1000).model();
    Played played(model);
    played.reply(2'000, "rude.1").to(5'000);
    CHECK(played.log("", 2'000) == Lines{"2000 replied a rude \"rude.1\"", "2000 moved a 52000 / 56000 r14",
                                         "2000 remorse a rude d1", "2000 moved a d5 32000 / 66000",
                                         "2000 said a rude d3 2600", "4600 speech-ended a rude",
                                         "4600 said a better 1300", "4600 offered a better 1"});
    const std::vector<Event> events(played.simulation.events().begin(), played.simulation.events().end());
    CHECK(std::any_of(events.begin(), events.end(),
                      [](const Event& event) { return event.kind == EventKind::said && event.ref == kRemorseLine; }));
}

TEST_CASE("while they say sorry nothing is on offer and nothing cuts them off") {
    const Model model = rude(1000).model();
    Played played(model);
    played.reply(2'000, "rude.1").to(3'000);
    CHECK(played.simulation.view().replies.empty());
    CHECK(played.simulation.view().said_as == SaidAs::remorse);
    CHECK(model.line(played.simulation.view().moment, played.simulation.view().text) == words(10));
    CHECK(played.refused_reply("rude.1") == Refusal::not_offered);
    CHECK(played.refused(ActKind::set_limit) == Refusal::not_offered);
}

TEST_CASE("it does not come: the reply's other way") {
    const Model model = rude(0).model();
    Played played(model);
    played.reply(2'000, "rude.1");
    CHECK(played.log("remorse said", 2'000) == Lines{"2000 remorse a rude", "2000 said a worse 1300"});
    played.reply(4'000, "worse.1").reply(6'000, "rude-again.1");
    CHECK(played.log("remorse").size() == 1);
    CHECK(played.moment() == "worse");
}

TEST_CASE("once it came, later good answers take the good way without it") {
    const Model model = rude(1000).model();
    Played played(model);
    played.reply(2'000, "rude.1").reply(6'500, "better.1").reply(8'500, "rude-again.1");
    CHECK(played.log("remorse").size() == 1);
    CHECK(played.moment() == "better");
}

TEST_CASE("a bad word in calm or not-arguing draws nothing; the next good answer still may") {
    const std::string bad = GENERATE("rude.2", "rude.3");
    const Model model = rude(1000).model();
    Played played(model);
    played.reply(2'000, bad);
    CHECK(played.log("remorse").empty());
    played.reply(4'000, "rude-again.1");
    CHECK(played.log("remorse") == Lines{"4000 remorse a rude-again d1"});
}

TEST_CASE("cutting in is a bad word too") {
    const Model model = rude(1000).model();
    Played played(model);
    played.reply(500, "rude.1");
    CHECK(played.log("remorse").empty());
    CHECK(played.moment() == "better");
}

TEST_CASE("only a remark or an insult is answered with remorse") {
    const Provocation is = GENERATE(Provocation::none, Provocation::complaint, Provocation::hurry, Provocation::prank,
                                    Provocation::odd_request);
    const Model model = rude(1000, is).model();
    Played played(model);
    played.reply(2'000, "rude.1");
    CHECK(played.log("remorse").empty());
    CHECK(played.moment() == "better");
}

TEST_CASE("never after a threat or harassment by them") {
    const Provocation is = GENERATE(Provocation::threat, Provocation::harassment);
    const Model model = rude(1000, is).model();
    Played played(model);
    played.reply(2'000, "rude.2").reply(4'000, "rude-again.1");
    CHECK(played.log("remorse").empty());
    CHECK(played.moment() == "worse");
}

TEST_CASE("remorse has its own way on where the author gave one") {
    Build build = rude(1000);
    build.remorse(1000, "worse");
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "rude.1").to(4'600);
    CHECK(played.moment() == "worse");
}

TEST_CASE("nine in ten, by the seed and by nothing else") {
    const Model model = rude(900).model();
    int came = 0;
    for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
        Played early(model, seed), late(model, seed);
        early.reply(1'300, "rude.1");
        late.reply(1'300, "rude.2").reply(5'000, "rude-again.1");
        const bool comes = early.log("remorse").front() == "1300 remorse a rude d1";
        CHECK(comes == (late.log("remorse").front() == "5000 remorse a rude-again d1"));
        came += comes ? 1 : 0;
    }
    CHECK(came > 1'750);
    CHECK(came < 1'850);
}
