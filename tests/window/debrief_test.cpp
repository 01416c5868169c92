// The data of the debrief: the estimate, the session at any time, a second try, both ways beside each other.
#include "session/again.h"
#include "support.h"
#include "window/debrief/comparison.h"
#include "window/debrief/estimate_screen.h"
#include "window/debrief/replay_view.h"
#include "window/debrief/timeline.h"
#include "window/spoken.h"

using namespace composure;
using namespace composure::window;
using simulation::ActKind;

namespace {

const simulation::Model& wrong_change() {
    static const simulation::Model model = test::model_of("tests/cases/doors/wrong-change.yaml");
    return model;
}

// Argues twice, then sends her away.
session::Session argued() {
    session::Session session(wrong_change(), 1, {}, {});
    test::say(session, {7'000}, "I gave you the right change");
    test::say(session, {14'000}, "Nobody called you anything");
    test::say(session, {24'000}, "There is nothing I can do");
    test::run_out(session);
    REQUIRE(session.ended());
    return session;
}

}  // namespace

TEST_CASE("an estimate is kept as steps of a quarter, and can be left out or taken back") {
    const Debrief debrief = make_debrief(argued());
    Estimate estimate(debrief);
    REQUIRE(estimate.has_questions());
    CHECK(estimate.ratings().empty());
    estimate.answer(scoring::Pillar::calm, 4);
    REQUIRE(estimate.ratings().size() == 1);
    CHECK(estimate.ratings().front().pillar == scoring::Pillar::calm);
    CHECK(estimate.ratings().front().value == 75);
    estimate.answer(scoring::Pillar::calm, 4);
    CHECK(estimate.ratings().empty());
}

TEST_CASE("the estimate stands beside the result in kind words") {
    Debrief debrief;
    debrief.pillars.push_back({scoring::Pillar::calm, "Calm", "", true, 60, 25, {}});
    CHECK(estimate_beside_result(debrief, {{scoring::Pillar::calm, 50}}).front() ==
          "Calm: you said “Half and half”, and it was 60 of 100. You see yourself clearly.");
    CHECK(estimate_beside_result(debrief, {{scoring::Pillar::calm, 25}}).front() ==
          "Calm: you said “A little”, and it was 60 of 100. You did better than you thought.");
    CHECK(estimate_beside_result(debrief, {{scoring::Pillar::calm, 100}}).front() ==
          "Calm: you said “All the way”, and it was 60 of 100. The moments below show where.");
    CHECK(estimate_beside_result(debrief, {{scoring::Pillar::line, 100}}).empty());
}

TEST_CASE("the timeline knows everybody's feelings at any time") {
    const session::Session session = argued();
    const Debrief debrief = make_debrief(session);
    REQUIRE(debrief.lanes.size() == 1);
    const Lane& lane = debrief.lanes.front();
    CHECK(lane_at(lane, lane.from - Millis{1}).where == Whereabouts::not_here);
    CHECK(lane_at(lane, {1'000}).where == Whereabouts::at_counter);
    CHECK(lane_at(lane, lane.to).where == Whereabouts::gone);
    for (const simulation::Event& event : session.simulation().events()) {
        if (event.kind != simulation::EventKind::moved) continue;
        CHECK(lane_at(lane, event.at + Millis{1}).anger >= 0);
    }
    CHECK(lane_at(lane, {7'000}).anger > lane_at(lane, {6'999}).anger);
    CHECK(people_in_line(debrief, {1'000}) == 0);
    CHECK(words_at(debrief, {6'999}).yours == nullptr);
    REQUIRE(words_at(debrief, {7'000}).yours != nullptr);
    CHECK(words_at(debrief, {7'000}).yours->words.starts_with("I gave you the right change"));
}

TEST_CASE("the part of the time shown is zoomed around the cursor and ends at both limits") {
    TimeWindow window({60'000});
    CHECK_FALSE(window.can_zoom_out());
    window.set_cursor({30'000});
    for (int n = 0; n < 20; ++n) window.zoom(2);
    CHECK((window.to() - window.from()).count == 10'000);
    CHECK_FALSE(window.can_zoom_in());
    CHECK(window.from() <= window.cursor());
    CHECK(window.cursor() <= window.to());
    window.set_cursor({90'000});
    CHECK(window.cursor() == Millis{60'000});
    CHECK(window.to() == Millis{60'000});
    window.move({-90'000});
    CHECK(window.from() == Millis{0});
    for (int n = 0; n < 20; ++n) window.zoom(0.5F);
    CHECK(window.to() - window.from() == Millis{60'000});
}

TEST_CASE("a second try is the same play up to its moment, and plays on with the same luck") {
    const session::Session first = argued();
    const Debrief debrief = make_debrief(first);
    std::size_t tried = 0;
    while (tried < debrief.moments.size() && !debrief.moments[tried].your_words.starts_with("Nobody called")) ++tried;
    REQUIRE(tried < debrief.moments.size());
    const JudgedMoment& moment = debrief.moments[tried];
    auto again = session::again_from(first, moment.at);
    REQUIRE(again);
    CHECK(again->now() < moment.at);
    const auto before = again->simulation().events();
    REQUIRE(before.size() <= first.simulation().events().size());
    for (std::size_t n = 0; n < before.size(); ++n) CHECK(before[n] == first.simulation().events()[n]);
    session::Session same = *again;
    test::say(same, {14'000}, "Nobody called you anything");
    test::say(same, {24'000}, "There is nothing I can do");
    test::run_out(same);
    REQUIRE(same.ended());
    CHECK(simulation::write_recording(same.recording()) == simulation::write_recording(first.recording()));
}

TEST_CASE("both ways are told apart by what came of them") {
    const session::Session first = argued();
    auto again = session::again_from(first, {14'000});
    REQUIRE(again);
    const Millis from = again->now();
    test::say(*again, {14'000}, "I want to get this right");
    test::run_out(*again);
    REQUIRE(again->ended());
    const Comparison both = make_comparison(make_debrief(first), make_debrief(*again), from);
    REQUIRE_FALSE(both.differences.empty());
    CHECK(both.differences.front() == "Mrs Tamm: walked out the first time, settled this time.");
    CHECK(words_from(both.second, from).back().words == "Oh. There it is. Thank you for your patience.");
    const Comparison none = make_comparison(make_debrief(first), make_debrief(first), from);
    CHECK(none.differences == std::vector<std::string>{"Both ways came out the same."});
}

TEST_CASE("a second try that was stopped is not measured against a whole one, and it is said that it was stopped") {
    const session::Session first = argued();
    auto again = session::again_from(first, {14'000});
    REQUIRE(again);
    const Millis from = again->now();
    test::say(*again, {14'000}, "I want to get this right");
    REQUIRE(again->act({.kind = ActKind::stop_now}));
    const Comparison both = make_comparison(make_debrief(first), make_debrief(*again), from);
    REQUIRE_FALSE(both.differences.empty());
    CHECK(both.differences.front() == "Mrs Tamm: walked out the first time; this time you stopped before it was over.");
    for (const std::string& each : both.differences) {
        CHECK(each.find("not served") == std::string::npos);
        CHECK_FALSE(each.starts_with("Getting help:"));
    }
}

TEST_CASE("a moment is seen again in three steps") {
    const Debrief debrief = make_debrief(argued());
    REQUIRE(debrief.change);
    const std::vector<ReplayStep> steps = replay_steps(debrief, debrief.moments[*debrief.change]);
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].words == debrief.moments[*debrief.change].their_words);
    CHECK(steps[1].words == debrief.moments[*debrief.change].your_words);
    CHECK(steps[2].kind == ReplayStep::Kind::after);
    CHECK(steps[2].anger >= steps[0].anger);
}
