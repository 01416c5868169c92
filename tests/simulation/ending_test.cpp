// How sessions end.
#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;

namespace {

Build two() {
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "resolved");
    build.customer("b", 1'000).moment("x", 5).reply({"quiet"}, "resolved");
    build.customer("c", 50'000).moment("x", 5).reply({"quiet"}, "resolved");
    return build;
}

}  // namespace

TEST_CASE("ten seconds after the last customer has gone") {
    Build build = two();
    build.all().customers.pop_back();
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.1").act(3'000, ActKind::call_next).reply(6'000, "x.1").to(15'999);
    CHECK_FALSE(played.simulation.ended());
    CHECK(played.simulation.next_change() == Millis{16'000});
    played.to(16'000);
    CHECK(played.simulation.ended());
    CHECK(played.log("ended") == Lines{"16000 ended"});
    CHECK_FALSE(played.simulation.next_change());
    played.to(99'000);
    CHECK(played.now() == 16'000);
    CHECK(played.refused(ActKind::breathe) == Refusal::session_over);
    CHECK(played.refused(ActKind::stop_now) == Refusal::session_over);
}

TEST_CASE("close when nobody is left, and not before") {
    Build build = two();
    build.all().customers.resize(1);
    const Model model = build.model();
    Played played(model);
    CHECK(played.refused(ActKind::close) == Refusal::still_somebody);
    played.reply(2'000, "m.1").act(2'500, ActKind::close);
    CHECK(played.log("ended") == Lines{"2500 ended"});
}

TEST_CASE("stop now: those who are there stay unserved, those who never came are not spoken of") {
    const Model model = two().model();
    Played played(model);
    played.act(2'000, ActKind::stop_now);
    CHECK(played.log("", 1'301) == Lines{"2000 gone a m d7", "2000 gone b d7", "2000 ended d1"});
    CHECK(played.simulation.view().ended);
    CHECK(played.simulation.view().line.empty());
    CHECK_FALSE(played.simulation.view().at_counter.exists());
}

TEST_CASE("stop now with nobody left is an ordinary end, also while busy") {
    Build build = two();
    build.all().customers.resize(1);
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.1").act(2'500, ActKind::breathe).act(2'600, ActKind::stop_now);
    CHECK(played.log("ended") == Lines{"2600 ended"});
}

TEST_CASE("a talk without time ends the session instead of hanging the program") {
    Build build;
    build.customer("a").moment("m", 0).then("n");
    build.moment("n", 0).then("m");
    const Model model = build.model();
    Played played(model);
    CHECK(played.simulation.ended());
    CHECK(played.log("ended") == Lines{"0 ended d1"});
    CHECK(played.simulation.events().size() < 4'100);
}

TEST_CASE("times beyond any session do not overflow") {
    const Model model = two().model();
    Played played(model);
    played.simulation.advance(Millis{std::numeric_limits<std::int64_t>::max()});
    CHECK(played.log("gone") == Lines{"15600 gone a m d3", "91000 gone b d2", "144900 gone c d2"});
    CHECK(played.now() == 154'900);
}
