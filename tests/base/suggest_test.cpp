#include "base/suggest.h"

#include "catch.h"

using composure::edit_distance;
using composure::nearest;

TEST_CASE("edit distance counts insertions, deletions, replacements and swapped neighbours") {
    struct Row {
        std::string a, b;
        std::size_t distance;
    };
    const std::vector<Row> rows{
        {"", "", 0},
        {"", "abc", 3},
        {"moment", "moment", 0},
        {"Moment", "mOMENT", 0},
        {"appologise", "apologise", 1},
        {"brief", "breif", 1},
        {"custmer", "customer", 1},
        {"kitten", "sitting", 3},
        {"ca", "abc", 3},  // optimal string alignment: nothing is edited twice
        {"reolved", "resolved", 1},
        {"příště", "priste", 4},
        {"שלום", "שלומ", 1},
    };
    for (const Row& row : rows) {
        INFO(row.a << " -> " << row.b);
        CHECK(edit_distance(row.a, row.b) == row.distance);
        CHECK(edit_distance(row.b, row.a) == row.distance);
    }
}

TEST_CASE("the nearest name is offered, but only when it is near") {
    const std::vector<std::string_view> keys{"says",    "say",     "shows",     "sets",
                                             "silence", "moments", "customers", "calls-for"};
    CHECK(nearest("sais", keys) == "says");
    CHECK(nearest("sey", keys) == "say");
    CHECK(nearest("silense", keys) == "silence");
    CHECK(nearest("Moment", keys) == "moments");
    CHECK(nearest("call-for", keys) == "calls-for");
    CHECK(nearest("call_fro", keys) == "calls-for");
    CHECK(nearest("mood", keys) == std::nullopt);
    CHECK(nearest("completely-else", keys) == std::nullopt);
    CHECK(nearest("", keys) == std::nullopt);
    CHECK(nearest("says", {}) == std::nullopt);
}

TEST_CASE("of two names equally near, the earlier one is offered") {
    CHECK(nearest("tame", {"tamm", "time"}) == "tamm");
    CHECK(nearest("tame", {"time", "tamm"}) == "time");
}

TEST_CASE("an endless name costs no time and gets no suggestion") {
    const std::string endless(1'000'000, 'a');
    CHECK(nearest(endless, {endless, "aaa"}) == std::nullopt);
    CHECK(nearest(std::string(65, 'a'), {std::string(64, 'a')}) == std::nullopt);
    CHECK(nearest("\xFF\xFE", {"say"}) == std::nullopt);
}
