#include "catch.h"
#include "records/plain_sessions.h"

namespace composure::test {
namespace {

using namespace records;
using scoring::Outcome;
using scoring::Pillar;

SessionInfo practised(const std::string& scenario, const Points& points, double at) {
    auto session = finished(scenario, points, day(at));
    session.start.mode = Mode::practice;
    return session;
}

std::optional<double> due_in_days(const std::vector<SessionInfo>& practice) {
    const auto due = due_again(practice, Pillar::calm);
    if (!due) return std::nullopt;
    return static_cast<double>(due->ms - day(0).ms) / static_cast<double>(kDay);
}

const Playable kRude{"rude", "A rude remark", {true, true, false, false, false}, 1};
const Playable kThreat{"threat", "A threat", {true, false, true, false, false}, 3};
const Playable kForms{"forms", "The wrong form", {false, false, false, true, false}, 2};
const Playable kQueue{"queue", "The long line", {false, false, false, true, true}, 1};
const std::vector<Playable> kLibrary{kThreat, kRude, kForms, kQueue};

TEST_CASE("Gaps grow 1-3-7-14-30-60 days when each good session comes as the gap is over") {
    std::vector<SessionInfo> practice;
    CHECK(!due_in_days(practice));
    double at = 0;
    for (const double gap : {1.0, 3.0, 7.0, 14.0, 30.0, 60.0, 60.0}) {
        practice.push_back(practised("s", calm_only(70), at));
        CHECK(due_in_days(practice) == at + gap);
        at += gap;
    }
}

TEST_CASE("A weak session leads back to the first gap") {
    const std::vector practice{practised("a", calm_only(90), 0), practised("b", calm_only(90), 1),
                               practised("c", calm_only(69), 4)};
    CHECK(due_in_days(practice) == 5);
}

TEST_CASE("Several good sessions in one sitting are one step") {
    std::vector practice{practised("a", calm_only(90), 0), practised("b", calm_only(90), 0.1),
                         practised("c", calm_only(90), 0.2)};
    CHECK(due_in_days(practice) == 1.2);
    // half a day early is in time
    practice.push_back(practised("d", calm_only(90), 0.5));
    CHECK(due_in_days(practice) == 3.5);
    // and playing each day still reaches the next gap when it is over, counted from when it was set
    practice.push_back(practised("e", calm_only(90), 1.5));
    CHECK(due_in_days(practice) == 4.5);
    practice.push_back(practised("f", calm_only(90), 3.5));
    CHECK(due_in_days(practice) == 10.5);
}

TEST_CASE("Only results for the pillar count as practice of it") {
    std::vector practice{practised("a", {std::nullopt, 80, 80, 80, 80}, 0), practised("b", calm_only(80), 0)};
    practice[1].status = Status::stopped;
    CHECK(!due_in_days(practice));
}

TEST_CASE("Without a library there is nothing to recommend") {
    CHECK(!what_next({}, {}, {}, day(0)));
    CHECK(!what_next(std::vector{practised("a", everywhere(50), 0)}, {}, {}, day(0)));
}

TEST_CASE("The first time: the easiest scenario, whatever pillar it is for") {
    const auto next = what_next({}, {}, kLibrary, day(0));
    REQUIRE(next);
    CHECK(next->scenario == "rude");
    CHECK(next->title == "A rude remark");
    CHECK(!next->pillar);
    CHECK(next->why == "A good one to begin with, at level 1, and its debrief is for you alone.");
}

TEST_CASE("The weakest pillar that is due, in a scenario not played yet") {
    const std::vector practice{practised("rude", {60, 90, 90, 90, 90}, 0), practised("x", {62, 90, 90, 90, 90}, 0),
                               practised("y", {64, 90, 90, 90, 90}, 0)};
    const auto next = what_next(practice, {}, kLibrary, day(9.5));
    REQUIRE(next);
    CHECK(next->pillar == Pillar::calm);
    CHECK(next->scenario == "threat");
    CHECK(next->why == "Calm is your lowest pillar (62), and you last practised it 9 days ago.");
}

TEST_CASE("Assessments count for how strong a pillar is, not for when it was practised") {
    const std::vector assessments{finished("x", everywhere(80), day(0)), finished("y", everywhere(80), day(0)),
                                  finished("z", {80, 80, 80, 65, 80}, day(0))};
    auto weak = assessments;
    for (auto& session : weak) session.figures->pillars[3] = 66;
    const auto next = what_next({}, weak, kLibrary, day(1));
    REQUIRE(next);
    CHECK(next->pillar == Pillar::service);
    CHECK(next->why == "Service is your lowest pillar (66), and you have not practised it yet.");
    CHECK(next->scenario == "queue");  // both train it; this one is easier
}

TEST_CASE("All played: the one of longest ago, counting assessments too") {
    const std::vector practice{practised("rude", calm_only(50), 0), practised("threat", calm_only(50), 1),
                               practised("rude", calm_only(50), 2), practised("q", calm_only(50), 2)};
    CHECK(what_next(practice, {}, std::vector{kRude, kThreat}, day(9))->scenario == "threat");
    const std::vector assessed{finished("threat", calm_only(90), day(3))};
    CHECK(what_next(practice, assessed, std::vector{kRude, kThreat}, day(9))->scenario == "rude");
}

TEST_CASE("A pillar never practised comes before one that stands well") {
    const std::vector practice{practised("rude", {90, 90, std::nullopt, std::nullopt, std::nullopt}, 0),
                               practised("r2", {90, 90, std::nullopt, std::nullopt, std::nullopt}, 0),
                               practised("r3", {90, 90, std::nullopt, std::nullopt, std::nullopt}, 0)};
    const auto next = what_next(practice, {}, kLibrary, day(30));
    REQUIRE(next);
    CHECK(next->pillar == Pillar::escalation);
    CHECK(next->why == "You have not practised Getting help yet, and this is the scenario for it.");
    const auto service = what_next(practice, {}, std::vector{kRude, kForms, kQueue}, day(30));
    CHECK(service->why == "You have not practised Service yet, and this is one of 2 scenarios for it.");
}

TEST_CASE("Well above the mark and due again: a short return keeps it") {
    const std::vector practice{practised("a", {90, 85, 95, 95, 95}, 0), practised("b", {90, 85, 95, 95, 95}, 0),
                               practised("c", {90, 85, 95, 95, 95}, 0)};
    const auto calm = what_next(practice, {}, std::vector{kThreat}, day(2));
    CHECK(calm->pillar == Pillar::calm);
    CHECK(calm->why == "Calm stands at 90; you last practised it 2 days ago, and a short return now keeps it.");
    CHECK(what_next(practice, {}, kLibrary, day(1))->why ==
          "Not arguing is your lowest pillar (85), and you last practised it a day ago.");
}

TEST_CASE("Nothing due: what comes next, and when") {
    const std::vector practice{practised("a", everywhere(90), 0)};
    const auto next = what_next(practice, {}, kLibrary, day(0.1));
    REQUIRE(next);
    CHECK(next->pillar == Pillar::calm);
    CHECK(next->why == "Nothing is due today. Calm is next, in a day; another go now does no harm.");
    const std::vector three{practised("a", everywhere(90), 0), practised("b", everywhere(90), 1),
                            practised("c", everywhere(90), 4)};
    CHECK(what_next(three, {}, kLibrary, day(5))->why ==
          "Nothing is due today. Calm (90) is next, in 6 days; another go now does no harm.");
}

TEST_CASE("Few results: the time since tells, not a mean of two") {
    const std::vector practice{practised("a", everywhere(20), 0)};
    CHECK(what_next(practice, {}, kLibrary, day(4))->why ==
          "You last practised Calm 4 days ago, and its next turn is now.");
}

TEST_CASE("A clock that went back says nothing strange") {
    const std::vector practice{practised("a", calm_only(50), 9), practised("b", calm_only(50), 9),
                               practised("c", calm_only(50), 9)};
    const auto next = what_next(practice, {}, std::vector{kRude}, day(0));
    REQUIRE(next);
    CHECK(next->why == "You have not practised Not arguing yet, and this is the scenario for it.");
}

TEST_CASE("Sessions without a result are played, but teach nothing about a pillar") {
    std::vector practice{practised("rude", everywhere(20), 0)};
    practice[0].figures->outcome = Outcome::incomplete;
    const auto next = what_next(practice, {}, kLibrary, day(1));
    REQUIRE(next);
    CHECK(next->scenario == "queue");
    CHECK(!next->pillar);
}

}  // namespace
}  // namespace composure::test
