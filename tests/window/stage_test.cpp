// Who stands where: walks in, walks on, walks out.
#include "support.h"
#include "window/play/play_stage.h"

using namespace composure;
using window::Motion;
using window::Stage;
using window::Stand;

namespace {

constexpr Stand kCounter{0.2F, 0.3F, 0.17F, 0};
constexpr Stand kLine{0.6F, 0.5F, 0.12F, 0.1F};
constexpr Stand kDoor{1.1F, 0.5F, 0.1F, 0.4F};

Stand pass(Stage& stage, Millis at, const Stand& goal, Motion motion = Motion::full) {
    stage.begin(at, motion);
    const Stand now = stage.place(1, goal, kDoor);
    stage.end();
    return now;
}

void nobody(Stage& stage, Millis at, Motion motion = Motion::full) {
    stage.begin(at, motion);
    stage.end();
}

}  // namespace

TEST_CASE("who is there at the beginning does not walk in") {
    Stage stage;
    CHECK(pass(stage, {5000}, kCounter) == kCounter);
    CHECK_FALSE(stage.moves());
}

TEST_CASE("somebody new comes in by the door and is there within a second") {
    Stage stage;
    nobody(stage, {0});
    CHECK(pass(stage, {1000}, kLine).x == kDoor.x);
    CHECK(stage.moves());
    const Stand halfway = pass(stage, {1375}, kLine);
    CHECK(halfway.x < kDoor.x);
    CHECK(halfway.x > kLine.x);
    CHECK(pass(stage, {2000}, kLine) == kLine);
    CHECK_FALSE(stage.moves());
}

TEST_CASE("from the line to the counter, and out again") {
    Stage stage;
    pass(stage, {0}, kLine);
    CHECK(pass(stage, {3000}, kCounter).x == kLine.x);
    CHECK(pass(stage, {4000}, kCounter) == kCounter);
    nobody(stage, {5000});
    REQUIRE(stage.leavers().size() == 1);
    CHECK(stage.leavers()[0].who == 1);
    CHECK(stage.leavers()[0].now.x == kCounter.x);
    nobody(stage, {6000});
    CHECK(stage.leavers().empty());
    CHECK_FALSE(stage.moves());
}

TEST_CASE("who turns back on the way out is not there twice") {
    Stage stage;
    pass(stage, {0}, kCounter);
    nobody(stage, {1000});
    nobody(stage, {1300});
    const Stand back = pass(stage, {1300}, kCounter);
    CHECK(back.x > kCounter.x);
    CHECK(stage.leavers().empty());
    CHECK(pass(stage, {2300}, kCounter) == kCounter);
}

TEST_CASE("under reduced motion everybody is at once where they belong") {
    Stage stage;
    nobody(stage, {0}, Motion::reduced);
    CHECK(pass(stage, {1000}, kLine, Motion::reduced) == kLine);
    CHECK_FALSE(stage.moves());
    nobody(stage, {1100}, Motion::reduced);
    CHECK(stage.leavers().empty());
}
