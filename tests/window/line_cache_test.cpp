#include "window/text/line_cache.h"

#include "catch.h"

using namespace composure::window;

TEST_CASE("a text is laid out once for a width and a face") {
    LineCache cache;
    int asked = 0;
    const Advance ten = [&](char32_t) {
        ++asked;
        return 10.0F;
    };
    REQUIRE(cache.lines("one two", 30, 1, ten).size() == 2);
    const int once = asked;
    cache.tidy();
    CHECK(cache.lines("one two", 30, 1, ten).size() == 2);
    CHECK(asked == once);
    CHECK(cache.lines("one two", 300, 1, ten).size() == 1);
    CHECK(cache.lines("one six", 30, 1, ten).size() == 2);
    CHECK(asked > once);
    const int twice = asked;
    cache.lines("one two", 30, 2, ten);
    CHECK(asked > twice);
    cache.clear();
    const int before = asked;
    cache.lines("one two", 30, 1, ten);
    CHECK(asked > before);
}

TEST_CASE("what is not asked for is forgotten when there is much of it") {
    LineCache cache;
    int asked = 0;
    const Advance ten = [&](char32_t) {
        ++asked;
        return 10.0F;
    };
    for (int i = 0; i < 5000; ++i) cache.lines("text " + std::to_string(i), 100, 1, ten);
    for (int i = 0; i < 70; ++i) {
        cache.lines("kept", 100, 1, ten);
        cache.tidy();
    }
    asked = 0;
    cache.lines("kept", 100, 1, ten);
    CHECK(asked == 0);
    cache.lines("text 7", 100, 1, ten);
    CHECK(asked > 0);
}
