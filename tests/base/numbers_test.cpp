#include "base/ids.h"
#include "base/millis.h"
#include "base/millis_text.h"
#include "base/permille.h"
#include "catch.h"

using namespace composure;

TEST_CASE("times are told as on a clock, parts of a second cut off") {
    struct Row {
        std::int64_t milliseconds;
        std::string text;
    };
    const std::vector<Row> rows{{0, "0:00"},       {999, "0:00"},     {1000, "0:01"},       {7'400, "0:07"},
                                {72'000, "1:12"},  {599'999, "9:59"}, {4'503'000, "75:03"}, {-999, "0:00"},
                                {-7'000, "-0:07"}, {-72'900, "-1:12"}};
    for (const Row& row : rows) CHECK(clock_text(Millis{row.milliseconds}) == row.text);
}

TEST_CASE("durations are told as a scenario writes them") {
    CHECK(duration_text(800_ms) == "800ms");
    CHECK(duration_text(12_s) == "12s");
    CHECK(duration_text(90_s) == "90s");
    CHECK(duration_text(120_s) == "2m");
    CHECK(duration_text(0_ms) == "0s");
    CHECK(duration_text(1500_ms) == "1500ms");
}

TEST_CASE("milliseconds add, subtract and compare") {
    Millis time = 1_s + 500_ms;
    time += 10_ms;
    CHECK(time == 1510_ms);
    CHECK(time - 2_s == Millis{-490});
    CHECK(3_s * 4 == 12_s);
    CHECK(999_ms < 1_s);
}

TEST_CASE("rounding goes half up, below zero too") {
    struct Row {
        std::int64_t value, divisor, rounded;
    };
    const std::vector<Row> rows{{0, 1000, 0},      {499, 1000, 0},    {500, 1000, 1},  {1499, 1000, 1},
                                {1500, 1000, 2},   {-499, 1000, 0},   {-500, 1000, 0}, {-501, 1000, -1},
                                {-1500, 1000, -1}, {-1501, 1000, -2}, {7, 3, 2},       {8, 3, 3},
                                {-7, 3, -2},       {-8, 3, -3},       {5, 1, 5},       {-5, 1, -5}};
    for (const Row& row : rows) {
        INFO(row.value << " / " << row.divisor);
        CHECK(round_half_up(row.value, row.divisor) == row.rounded);
    }
}

TEST_CASE("an index knows whether it exists") {
    CHECK_FALSE(MomentId::none().exists());
    CHECK(MomentId::at(0).exists());
    CHECK(MomentId::at(12).position() == 12);
    CHECK(MomentId::at(1) < MomentId::at(2));
}
