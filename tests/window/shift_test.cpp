#include "window/play/shift.h"

#include "support.h"

using namespace composure;
using namespace composure::window;
using simulation::ActKind;

namespace {

const simulation::Model& wrong_change() {
    static const simulation::Model model = test::model_of("tests/cases/doors/wrong-change.yaml");
    return model;
}

Shift shift_at_real_time() {
    Shift shift(wrong_change(), 1, {});
    shift.run_to({1000});  // real time begins anywhere
    return shift;
}

}  // namespace

TEST_CASE("real time becomes scenario time from the first look on") {
    Shift shift = shift_at_real_time();
    CHECK(shift.session().now() == Millis{0});
    shift.run_to({3500});
    CHECK(shift.session().now() == Millis{2500});
}

TEST_CASE("a pause stops time for everybody") {
    Shift shift = shift_at_real_time();
    shift.run_to({2000});
    shift.pause(true);
    shift.run_to({60'000});
    CHECK(shift.session().now() == Millis{1000});
    CHECK_FALSE(shift.until_change({60'000}));
    shift.pause(false);
    shift.run_to({61'000});
    CHECK(shift.session().now() == Millis{2000});
}

TEST_CASE("cutting in is asked once a session") {
    Shift shift = shift_at_real_time();
    shift.run_to({1500});
    REQUIRE(shift.view().speaking_until);
    CHECK_FALSE(shift.reply(0));
    CHECK(shift.asks_to_cut_in());
    CHECK(shift.session().simulation().acts().empty());
    shift.answer_cut_in(false);
    CHECK_FALSE(shift.asks_to_cut_in());
    CHECK(shift.reply(0));  // the second time it simply happens
    CHECK(shift.session().simulation().acts().size() == 1);
}

TEST_CASE("the question goes away when they have finished meanwhile") {
    Shift shift = shift_at_real_time();
    shift.run_to({1500});
    shift.reply(0);
    REQUIRE(shift.asks_to_cut_in());
    shift.run_to({1000 + shift.view().speaking_until->count});
    CHECK_FALSE(shift.asks_to_cut_in());
    CHECK(shift.session().simulation().acts().empty());
}

TEST_CASE("what is refused changes nothing and says why") {
    Shift shift = shift_at_real_time();
    CHECK_FALSE(shift.act({.kind = ActKind::call_next}));
    CHECK(shift.refusal() == simulation::sentence_for(simulation::Refusal::somebody_there));
    CHECK(shift.session().simulation().acts().empty());
}

TEST_CASE("the words come out as they are spoken") {
    Shift shift = shift_at_real_time();
    const std::string line = shift.line();
    CHECK(line == "You gave me the wrong change. I may be old, but I can count.");
    CHECK(shift.spoken() < 4);
    shift.run_to({1000 + shift.view().speaking_until->count});
    CHECK(shift.spoken() == line.size());
}

TEST_CASE("what was said is kept in order") {
    Shift shift = shift_at_real_time();
    shift.run_to({9000});
    REQUIRE(shift.reply(0));
    std::vector<Heard::Kind> kinds;
    for (const Heard& heard : shift.heard())
        if (heard.kind == Heard::Kind::said || heard.kind == Heard::Kind::you) kinds.push_back(heard.kind);
    REQUIRE(kinds.size() >= 2);
    CHECK(kinds[0] == Heard::Kind::said);
    CHECK(kinds[1] == Heard::Kind::you);
}

TEST_CASE("under pace off time stands still while the trainee thinks") {
    Shift shift(wrong_change(), 1, *session::pace_named("off"));
    shift.run_to({0});
    REQUIRE(shift.view().speaking_until);
    const Millis finished = *shift.view().speaking_until;
    CHECK_FALSE(shift.replies_open());
    shift.run_to({120'000});
    CHECK(shift.session().now() == finished);
    CHECK(shift.replies_open());
    shift.let_time_pass();
    CHECK(shift.session().now() > finished);
    CHECK_FALSE(shift.session().recording().settings.line_judged);
}

TEST_CASE("the same acts at the same times give the recording of a bare session") {
    struct Answer {
        std::int64_t at;
        std::string_view begins;
    };
    Shift shift = shift_at_real_time();
    session::Session bare(wrong_change(), 1, {}, {});
    for (const Answer& answer : {Answer{9'000, "I gave you the right"}, Answer{16'250, "Nobody called you"}}) {
        while (shift.session().now() < Millis{answer.at})  // in slices of no particular length
            shift.run_to({std::min(answer.at, shift.session().now().count + 777) + 1000});
        bare.advance({answer.at});
        const std::vector<ReplyId> offered = bare.view().replies;
        const auto chosen = std::find_if(offered.begin(), offered.end(), [&](ReplyId reply) {
            return wrong_change().reply(reply).say.starts_with(answer.begins);
        });
        REQUIRE(chosen != offered.end());
        REQUIRE(bare.act({.kind = ActKind::reply, .reply = *chosen}));
        REQUIRE(shift.reply(static_cast<std::size_t>(chosen - offered.begin())));
    }
    REQUIRE(shift.session().simulation().acts().size() == 2);
    CHECK(simulation::write_recording(shift.session().recording()) == simulation::write_recording(bare.recording()));
}

TEST_CASE("a hint says what helps, costs nothing and names no reply") {
    Shift shift = shift_at_real_time();
    shift.run_to({9000});
    REQUIRE(shift.may_hint());
    shift.take_hint();
    REQUIRE_FALSE(shift.hint().empty());
    for (const ReplyId reply : shift.view().replies)
        CHECK(shift.hint().find(wrong_change().reply(reply).say) == std::string::npos);
    CHECK(shift.session().simulation().acts().empty());
    REQUIRE(shift.hinted().size() == 1);
    CHECK(shift.hinted()[0].at == Millis{8000});
    REQUIRE(shift.reply(0));
    CHECK((shift.hint().empty() || shift.shown_moment() == shift.hinted()[0].moment));
}

TEST_CASE("an assessment has no hints and no way back") {
    Shift shift = shift_at_real_time();
    shift.run_to({9000});
    shift.forbid_pause();
    CHECK_FALSE(shift.may_hint());
    shift.take_hint();
    CHECK(shift.hint().empty());
    CHECK(shift.moments_before().empty());
}

TEST_CASE("going back plays on from the moment with the same luck, as another session") {
    Shift shift = shift_at_real_time();
    CHECK(shift.moments_before().empty());
    shift.run_to({9000});
    const std::vector<ReplyId> offered = shift.view().replies;
    REQUIRE(shift.reply(0));
    shift.run_to({20'000});
    const std::vector<Shift::Before> before = shift.moments_before();
    REQUIRE_FALSE(before.empty());
    CHECK(before[0].at == Millis{0});
    CHECK(before[0].words == "Mrs Tamm: “You gave me the wrong change. I may be old, but I can count.”");
    shift.act({.kind = ActKind::stop_now});
    REQUIRE(shift.go_back(before[0].at));
    CHECK(shift.went_back());
    CHECK_FALSE(shift.session().ended());
    CHECK(shift.session().now() == Millis{0});
    CHECK(shift.session().simulation().acts().empty());
    shift.run_to({28'000});
    CHECK(shift.session().now() == Millis{8000});
    CHECK(shift.view().replies == offered);
}
