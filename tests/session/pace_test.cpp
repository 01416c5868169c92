#include "session/pace.h"

#include "catch.h"

using namespace composure;
using session::Pace;
using session::PaceClock;

TEST_CASE("a pace is named as on the command line") {
    struct Row {
        const char* word;
        int times_ten;
        bool off;
    };
    for (const Row& row : {Row{"1", 10, false}, Row{"x1.5", 15, false}, Row{"2", 20, false}, Row{"3", 30, false},
                           Row{"x10", 100, false}, Row{"off", 10, true}}) {
        const auto pace = session::pace_named(row.word);
        INFO(row.word);
        REQUIRE(pace);
        CHECK(pace->times_ten == row.times_ten);
        CHECK(pace->off == row.off);
    }
    for (const char* wrong : {"", "x", "0", "4", "1.50", "fast", "-1", "OFF"}) {
        INFO(wrong);
        CHECK_FALSE(session::pace_named(wrong));
    }
}

TEST_CASE("a slower pace runs less scenario time for the same real time, without drift") {
    PaceClock clock(Pace{15, false});
    clock.at(Millis{1000}, true);
    Millis last;
    for (int step = 1; step <= 1000; ++step) last = clock.at(Millis{1000 + step}, true);
    CHECK(last == Millis{666});
    CHECK(clock.at(Millis{2500}, true) == Millis{1000});
    CHECK(*clock.until(Millis{2000}, true) == Millis{1500});
}

TEST_CASE("nothing passes while time does not run") {
    PaceClock clock(Pace{10, true});
    clock.at(Millis{0}, true);
    CHECK(clock.at(Millis{500}, true) == Millis{500});
    CHECK(clock.at(Millis{9000}, false) == Millis{500});
    CHECK_FALSE(clock.until(Millis{600}, false));
    clock.set(Millis{700});
    CHECK(clock.at(Millis{9100}, true) == Millis{800});
}

TEST_CASE("a clock that jumps back is taken as standing still") {
    PaceClock clock(Pace{});
    clock.at(Millis{100}, true);
    CHECK(clock.at(Millis{50}, true) == Millis{0});
    CHECK(clock.at(Millis{60}, true) == Millis{10});
}
