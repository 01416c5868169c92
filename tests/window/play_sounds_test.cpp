// What a play is heard with: each sound when its twin can be seen, and at no other time.
#include "window/play/play_sounds.h"

#include <cstdlib>

#include "support.h"
#include "window/platform/platform.h"
#include "window/play/play_screen.h"

using namespace composure;
using namespace composure::window;

namespace {

// A play in steps of 100 ms with nobody acting, and how often each was heard.
struct Evening {
    simulation::Model model;
    Shift shift;
    PlaySounds sounds;
    Millis at{0};
    Audible now;
    std::vector<Millis> ticks, pops, bells;

    explicit Evening(const std::string& scenario, const char* pace = "1")
        : model(test::model_of(scenario)), shift(model, 1, *session::pace_named(pace)) {
        shift.run_to({0});
        hear();
    }
    void hear() {
        now = sounds.follow(shift, 0.5F, 0);
        if (now.tick) ticks.push_back(shift.view().at);
        if (now.pop) pops.push_back(shift.view().at);
        if (now.bell) bells.push_back(shift.view().at);
    }
    void until(std::int64_t end) {
        for (; at.count < end && !shift.session().ended(); at.count += 100) {
            shift.run_to(at);
            hear();
        }
    }
};

// What a play screen is heard with at most, in a minute of a rude customer who gets no answer.
struct HeardAtMost {
    float pressure = 0;
    int ticks = 0, beats = 0;
};
HeardAtMost minute_of_silence(Motion motion, PlayManner manner, bool assessment = false) {
    ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
    auto platform = Platform::open("Sounds", 1280, 800);
    REQUIRE(platform);
    Fonts fonts;
    REQUIRE(fonts.load(1, Letters::usual));
    const simulation::Model model = test::model_of("scenarios/rude-remark.yaml");
    Shift shift(model, 1, {});
    if (assessment) shift.forbid_pause();
    Ui ui(fonts);
    ui.set_appearance({ThemeName::light, motion, false});
    PlayScreen screen(shift, manner);
    HeardAtMost most;
    for (Millis at{1000}; at < Millis{61'000}; at += Millis{100}) {
        shift.run_to(at);
        ui.begin((*platform)->size(), {}, at);
        screen.draw(ui);
        ui.end();
        const Audible audible = screen.take_audible();
        most.pressure = std::max(most.pressure, audible.pressure);
        most.ticks += audible.tick ? 1 : 0;
        most.beats += audible.beat ? 1 : 0;
    }
    return most;
}

}  // namespace

TEST_CASE("pressure is heard in practice, and never with reduced motion, switched off, or in an assessment") {
    const HeardAtMost practice = minute_of_silence(Motion::full, {});
    CHECK(practice.pressure >= 0.4F);
    CHECK(practice.beats > 0);
    CHECK(practice.ticks >= 5);
    PlayManner off;
    off.pressure = false;
    for (const HeardAtMost& calm : {minute_of_silence(Motion::reduced, {}), minute_of_silence(Motion::full, off),
                                    minute_of_silence(Motion::full, {}, true)}) {
        CHECK(calm.pressure == 0);
        CHECK(calm.beats == 0);
        CHECK(calm.ticks == practice.ticks);  // of an assessment the page keeps that, too (sound_test.cpp)
    }
}

TEST_CASE("the last five seconds of the clock tick, once each") {
    Evening evening("tests/cases/doors/wrong-change.yaml");
    while (!evening.shift.view().silence_at) evening.until(evening.at.count + 100);
    const Millis end = *evening.shift.view().silence_at;
    evening.until(end.count);
    REQUIRE(evening.ticks.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) {
        const std::int64_t due = end.count - 5000 + 1000 * static_cast<std::int64_t>(i);
        CHECK(evening.ticks[i].count >= due);
        CHECK(evening.ticks[i].count < due + 200);
    }
}

TEST_CASE("the window looks at the clock when the next tick is due") {
    simulation::View view;
    CHECK_FALSE(next_tick(view));
    view.silence_at = Millis{20'000};
    view.at = {3000};
    CHECK(next_tick(view) == Millis{15'000});
    view.at = {15'000};
    CHECK(next_tick(view) == Millis{16'000});
    view.at = {18'999};
    CHECK(next_tick(view) == Millis{19'000});
    view.at = {19'000};
    CHECK_FALSE(next_tick(view));
}

TEST_CASE("without a clock nothing ticks") {
    Evening evening("tests/cases/doors/wrong-change.yaml", "off");
    evening.until(60'000);
    CHECK(evening.ticks.empty());
}

TEST_CASE("the door's bell rings for who joins the line, and the murmur is of as many as wait") {
    Evening evening("tests/cases/doors/two-people.yaml");
    CHECK(evening.now.people == 0);
    evening.until(2800);
    CHECK(evening.bells.empty());
    evening.until(3500);
    REQUIRE(evening.bells.size() == 1);
    CHECK(evening.now.people == 1);
    CHECK(evening.now.pressure == 0.5F);
    CHECK(evening.pops.empty());
    CHECK(evening.now.ringing == Ringing::none);
}

TEST_CASE("a telephone rings while somebody waits, softly behind a talk") {
    Evening evening("tests/cases/doors/two-calls.yaml");
    bool soft = false, full = false;
    for (int step = 0; step < 1200 && !evening.shift.session().ended(); ++step) {
        evening.until(evening.at.count + 100);
        const simulation::View& view = evening.shift.view();
        const bool waits = std::any_of(view.line.begin(), view.line.end(),
                                       [](const auto& each) { return each.how == simulation::Waiting::in_line; });
        const Ringing due = !waits                     ? Ringing::none
                            : view.at_counter.exists() ? Ringing::behind_a_talk
                                                       : Ringing::at_hand;
        REQUIRE(evening.now.ringing == due);
        soft = soft || due == Ringing::behind_a_talk;
        full = full || due == Ringing::at_hand;
    }
    CHECK(soft);
    CHECK(evening.bells.empty());
    CHECK(evening.now.people == 0);
}

TEST_CASE("each new message of a chat pops, once") {
    Evening evening("scenarios/three-windows.yaml");
    REQUIRE(evening.pops.size() == 1);  // the first one's first words
    std::size_t said = 0;
    evening.until(60'000);
    for (const Heard& each : evening.shift.heard()) said += each.kind == Heard::Kind::said ? 1 : 0;
    CHECK(said > 1);
    CHECK(evening.pops.size() >= said);      // and the chats that wait
    CHECK(evening.pops.size() <= said + 2);  // three people
    CHECK(evening.bells.empty());
}

TEST_CASE("a play that goes on does not tell all again that it was heard with before") {
    Evening evening("scenarios/three-windows.yaml");
    evening.until(40'000);
    PlaySounds anew;
    const Audible first = anew.follow(evening.shift, 0, 0);
    CHECK_FALSE(first.bell);
    const bool fresh = evening.shift.view().at - evening.shift.heard().back().at < Millis{1000};
    CHECK(first.pop == fresh);
}

TEST_CASE("the heart is heard when it is seen to beat") {
    Evening evening("tests/cases/doors/wrong-change.yaml");
    CHECK(evening.sounds.follow(evening.shift, 0.6F, 1).beat);
    CHECK_FALSE(evening.sounds.follow(evening.shift, 0.6F, 1).beat);
    CHECK_FALSE(evening.sounds.follow(evening.shift, 0.6F, 0).beat);
    CHECK_FALSE(evening.sounds.follow(evening.shift, 0.6F, 0.6F).beat);  // the second one comes by itself
    CHECK_FALSE(evening.sounds.follow(evening.shift, 0.6F, 0).beat);
    CHECK(evening.sounds.follow(evening.shift, 0.6F, 1).beat);
}

TEST_CASE("what was to be heard once is kept until it is taken, and then forgotten") {
    Audible before;
    before.bell = true;
    Audible now;
    now.people = 2;
    now.keep_once(before);
    const Audible taken = now.take();
    CHECK(taken.bell);
    CHECK(taken.people == 2);
    CHECK_FALSE(now.take().bell);
    CHECK(now.people == 2);
}
