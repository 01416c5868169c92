// Typed words that are no reply: asked about once a turn, then a silence.
#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;

namespace {

Build talk() {
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "m").reply({"quiet"}, "resolved");
    return build;
}

}  // namespace

TEST_CASE("unclear once: the line is said again, the turn goes on, and the clock starts in full after it") {
    const Model model = talk().model();
    Played played(model);
    played.to(2'000);
    const Millis clock = played.simulation.view().clock_length;
    played.act(4'000, ActKind::unclear);
    CHECK(played.log("unclear").size() == 1);
    CHECK(played.log("clock-cancelled").size() == 1);
    CHECK(played.log("silence").empty());
    const View view = played.simulation.view();
    REQUIRE(view.said_as == SaidAs::continued);
    REQUIRE(view.speaking_until);
    CHECK(played.refused(ActKind::unclear) == Refusal::not_offered);  // they did not hear it
    const Millis ends = *view.speaking_until;
    played.to(ends.count);
    CHECK(played.simulation.view().silence_at == ends + clock);
}

TEST_CASE("unclear twice in one turn is a silence at that instant; a new turn asks again") {
    const Model model = talk().model();
    Played played(model);
    played.act(4'000, ActKind::unclear).act(8'000, ActKind::unclear);
    REQUIRE(played.log("silence").size() == 1);
    CHECK(played.simulation.view().said_as == SaidAs::again);
    played.act(12'000, ActKind::unclear);
    CHECK(played.log("silence").size() == 1);
    CHECK(played.log("unclear").size() == 3);
}

TEST_CASE("unclear is refused where nobody waits for an answer, and no view lists it") {
    const Model model = talk().model();
    Played played(model);
    CHECK(played.refused(ActKind::unclear) == Refusal::not_offered);  // still speaking
    for (const ActOnOffer& act : played.simulation.view().acts) CHECK(act.kind != ActKind::unclear);
    played.reply(4'000, "m.2").to(12'000);
    CHECK(played.refused(ActKind::unclear) == Refusal::nobody_there);
    CHECK(act_named("unclear") == ActKind::unclear);
}
