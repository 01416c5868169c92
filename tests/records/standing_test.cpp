// Figures computed by hand beside each case.
#include "catch.h"
#include "records/plain_sessions.h"
#include "records/whole_internal.h"

namespace composure::test {
namespace {

using namespace records;
using scoring::Outcome;
using Arrow = PillarStanding::Arrow;

const PillarStanding& calm_of(const Standing& standing) { return standing.pillars[0]; }

TEST_CASE("A root is rounded up, and exact where it can be") {
    CHECK(root_rounded_up(0) == 0);
    CHECK(root_rounded_up(1) == 1);
    CHECK(root_rounded_up(2) == 2);
    CHECK(root_rounded_up(144) == 12);
    CHECK(root_rounded_up(145) == 13);
    CHECK(root_rounded_up(std::int64_t{1} << 60) == std::int64_t{1} << 30);
}

TEST_CASE("Under three forms there is no mean, under six no status, under ten no arrow") {
    const auto two = calm_of(standing_of(forms({80, 90})));
    CHECK(two.used == 2);
    CHECK(!two.mean);
    CHECK(!two.sem);
    const auto five = calm_of(standing_of(forms({90, 90, 90, 90, 90})));
    CHECK(five.mean == 90'000);
    CHECK(five.sem == 0);
    CHECK(five.status == PillarStatus::not_enough_evidence);
    CHECK(calm_of(standing_of(forms({90, 90, 90, 90, 90, 90}))).status == PillarStatus::ready);
    CHECK(calm_of(standing_of(forms({10, 10, 10, 10, 90, 90, 90, 90, 90}))).arrow == Arrow::none);
    CHECK(calm_of(standing_of(forms({10, 10, 10, 10, 10, 90, 90, 90, 90, 90}))).arrow == Arrow::up);
}

TEST_CASE("Nobody's sessions: no evidence, and nothing else") {
    const Standing standing = standing_of({});
    CHECK(standing.forms == 0);
    CHECK(unclear_pillars(standing) == 0);
    CHECK(calm_of(standing).mark == 0);
    CHECK(calm_of(standing).status == PillarStatus::not_enough_evidence);
}

TEST_CASE("Mean and standard error in thousandths") {
    // 70 80 90: m = 80, s = 10, SEM = 10 / sqrt 3 = 5.7735...
    const auto three = calm_of(standing_of(forms({70, 80, 90})));
    CHECK(three.mean == 80'000);
    CHECK(three.sem == 5'774);
    // 70 75 80 80 85 90: S = 480, m = 80; squared deviations 100 25 0 0 25 100 = 250; s^2 = 50; SEM = sqrt(50/6)
    // = 2.8867...
    const auto six = calm_of(standing_of(forms({70, 75, 80, 80, 85, 90})));
    CHECK(six.mean == 80'000);
    CHECK(six.sem == 2'887);
    // 1 of 3: 100 / 3 = 33.333..; 200 / 3 = 66.666.. is rounded half up
    CHECK(calm_of(standing_of(forms({0, 0, 100}))).mean == 33'333);
    CHECK(calm_of(standing_of(forms({0, 100, 100}))).mean == 66'667);
}

TEST_CASE("Only the newest six count") {
    const auto calm = calm_of(standing_of(forms({0, 0, 0, 70, 75, 80, 80, 85, 90})));
    CHECK(calm.forms.size() == 9);
    CHECK(calm.used == 6);
    CHECK(calm.mean == 80'000);
}

TEST_CASE("The status turns exactly where mean and standard error meet the mark") {
    // 67 67 67 77 77 77: m = 72; 6 x 25 = 150; s^2 = 30; SEM = sqrt 5 = 2.236 > 2: unclear
    CHECK(calm_of(standing_of(forms({67, 67, 67, 77, 77, 77}))).status == PillarStatus::unclear);
    // 70 70 70 70 70 76: m = 71; squared deviations 5 + 25 = 30; s^2 = 6; SEM = 1; 71 - 1 = 70: ready, just
    const auto just = calm_of(standing_of(forms({70, 70, 70, 70, 70, 76})));
    CHECK(just.sem == 1'000);
    CHECK(just.status == PillarStatus::ready);
    // the mirror: m = 69, SEM = 1; 69 + 1 = 70 is not under 70: unclear, not yet "needs practice"
    CHECK(calm_of(standing_of(forms({70, 70, 70, 70, 70, 64}))).status == PillarStatus::unclear);
    // all 69: SEM 0, 69 < 70
    CHECK(calm_of(standing_of(forms({69, 69, 69, 69, 69, 69}))).status == PillarStatus::needs_practice);
    CHECK(calm_of(standing_of(forms({70, 70, 70, 70, 70, 70}))).status == PillarStatus::ready);
}

TEST_CASE("The mark is the mean of the forms' own pass marks") {
    auto sessions = forms({75, 75, 75, 75, 75, 75});
    for (std::size_t n = 0; n < 3; ++n) sessions[n].figures->pass_mark = 81;
    const auto calm = calm_of(standing_of(sessions));
    CHECK(calm.mark == 75'500);
    CHECK(calm.status == PillarStatus::needs_practice);
}

TEST_CASE("A later play of the same scenario is a repeat and in no figure") {
    auto sessions = forms({60, 60, 60});
    sessions.push_back(finished("s1", everywhere(100), day(9)));
    sessions.push_back(finished("s1", everywhere(95), day(10)));
    sessions[3].figures->due_helped = sessions[3].figures->due_total = 4;
    const Standing standing = standing_of(sessions);
    CHECK(standing.forms == 3);
    CHECK(standing.due_total == 0);
    CHECK(calm_of(standing).mean == 60'000);
    REQUIRE(calm_of(standing).repeats.size() == 2);
    CHECK(calm_of(standing).repeats[1].score == 95);
}

TEST_CASE("A pillar that was n/a is left out, and its scenario is known from then on") {
    auto sessions = forms({80, 80, 80});
    sessions[0].figures->pillars[4] = std::nullopt;
    sessions.push_back(finished("s1", everywhere(20), day(9)));
    const Standing standing = standing_of(sessions);
    CHECK(standing.pillars[4].used == 2);
    CHECK(!standing.pillars[4].mean);
    CHECK(standing.pillars[4].repeats.size() == 1);
    CHECK(standing.pillars[0].mean == 80'000);
}

TEST_CASE("What has no result is in no figure") {
    for (const Outcome outcome : {Outcome::incomplete, Outcome::held_for_review, Outcome::ended_by_right_to_help}) {
        CHECK(standing_of(std::vector{finished("s", everywhere(10), day(0), outcome)}).forms == 0);
    }
    for (const Status status : {Status::open, Status::stopped, Status::voided}) {
        auto session = finished("s", everywhere(10), day(0));
        session.status = status;
        CHECK(standing_of(std::vector{session}).forms == 0);
        CHECK(!has_result(session));
    }
    SessionInfo bare;
    bare.status = Status::finished;
    CHECK(!has_result(bare));
    CHECK(!outcome_of(bare));
}

TEST_CASE("A session without a result does not make the scenario known") {
    const std::vector sessions{finished("s", everywhere(10), day(0), Outcome::ended_by_right_to_help),
                               finished("s", everywhere(80), day(1))};
    REQUIRE(calm_of(standing_of(sessions)).forms.size() == 1);
    CHECK(calm_of(standing_of(sessions)).forms[0].score == 80);
}

TEST_CASE("A confirmed incident counts with its numbers, a dismissed one as it was judged anew") {
    auto session = finished("s", everywhere(10), day(0), Outcome::held_for_review);
    session.outcome = Outcome::not_met;
    CHECK(calm_of(standing_of(std::vector{session})).forms.at(0).score == 10);
    session.outcome = Outcome::incomplete;
    CHECK(standing_of(std::vector{session}).forms == 0);
    session.outcome = Outcome::met;
    CHECK(standing_of(std::vector{session}).forms == 1);
}

TEST_CASE("Practice is decided by nobody, so a held one counts") {
    auto session = finished("s", everywhere(10), day(0), Outcome::held_for_review);
    session.start.mode = Mode::practice;
    CHECK(standing_of(std::vector{session}).forms == 1);
}

TEST_CASE("Help when due and held when not due are counted over first results") {
    auto sessions = forms({80, 80});
    sessions[0].figures->due_helped = 1;
    sessions[0].figures->due_total = 2;
    sessions[1].figures->due_helped = 2;
    sessions[1].figures->due_total = 2;
    sessions[1].figures->foils_held = 3;
    sessions[1].figures->foils_total = 4;
    const Standing standing = standing_of(sessions);
    CHECK(standing.due_helped == 3);
    CHECK(standing.due_total == 4);
    CHECK(standing.foils_held == 3);
    CHECK(standing.foils_total == 4);
}

TEST_CASE("The arrow needs a change beyond its own uncertainty and beyond five points") {
    // 60 five times, then 64: no spread, 4 points: level; 65: up; 55: down.
    CHECK(calm_of(standing_of(forms({60, 60, 60, 60, 60, 64, 64, 64, 64, 64}))).arrow == Arrow::level);
    CHECK(calm_of(standing_of(forms({60, 60, 60, 60, 60, 65, 65, 65, 65, 65}))).arrow == Arrow::up);
    CHECK(calm_of(standing_of(forms({60, 60, 60, 60, 60, 55, 55, 55, 55, 55}))).arrow == Arrow::down);
    // before 50 55 60 65 70 (m 60, squared deviations 250, variance 62.5), now 60 65 70 75 80 (m 70, the same):
    // standard error of the difference sqrt(62.5/5 x 2) = 5; twice that is 10; 10 is not beyond 10: level.
    CHECK(calm_of(standing_of(forms({50, 55, 60, 65, 70, 60, 65, 70, 75, 80}))).arrow == Arrow::level);
    // one point more: sums 351 and 300; 51^2 = 2601 against (5 x 24911 - 351^2) + (5 x 18250 - 300^2) = 1354 + 1250 =
    // 2604: level, by a hair;
    CHECK(calm_of(standing_of(forms({50, 55, 60, 65, 70, 60, 65, 70, 75, 81}))).arrow == Arrow::level);
    // and five points more in each: m 75: 15 > 10: up.
    CHECK(calm_of(standing_of(forms({50, 55, 60, 65, 70, 65, 70, 75, 80, 85}))).arrow == Arrow::up);
    // forms before the newest ten do not matter
    CHECK(calm_of(standing_of(forms({0, 0, 0, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60}))).arrow == Arrow::level);
}

TEST_CASE("Unclear pillars are counted, and the words are HR's") {
    auto sessions = forms({67, 67, 67, 77, 77, 77});
    for (auto& session : sessions) session.figures->pillars[1] = 90;
    const Standing standing = standing_of(sessions);
    CHECK(unclear_pillars(standing) == 4);
    CHECK(standing.pillars[1].status == PillarStatus::ready);
    CHECK(words_for(PillarStatus::ready) == "ready");
    CHECK(words_for(PillarStatus::needs_practice) == "needs practice");
    CHECK(words_for(PillarStatus::unclear) == "unclear, one more scenario");
    CHECK(words_for(PillarStatus::not_enough_evidence) == "not enough evidence");
    CHECK(name_of(PillarStatus::needs_practice) == "needs-practice");
    CHECK(name_of(PillarStatus::not_enough_evidence) == "not-enough-evidence");
}

TEST_CASE("Carry-over is shown from five turns of each on, half up") {
    auto session = finished("s", everywhere(80), day(0));
    session.carry_over = {3, 5, 7, 8};
    const auto spill = spill_of(std::vector{session});
    REQUIRE(spill);
    CHECK(spill->after == 60);
    CHECK(spill->elsewhere == 88);  // 87.5
    session.carry_over = {2, 4, 7, 8};
    CHECK(!spill_of(std::vector{session}));
    CHECK(spill_of(std::vector{session, session})->after == 50);
    session.status = Status::stopped;
    CHECK(!spill_of(std::vector{session, session}));
}

}  // namespace
}  // namespace composure::test
