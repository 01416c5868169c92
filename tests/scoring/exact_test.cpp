// Scores are exact fractions until the last rounding.
#include "catch.h"
#include "scoring/exact_internal.h"

namespace composure::scoring {

TEST_CASE("thirds and sevenths add up to a whole") {
    const Exact sum = Exact{100'000, 3} + Exact{200'000, 3} + Exact{300'000, 7} + Exact{400'000, 7};
    CHECK(sum.thousandths() == 200'000);
    CHECK(sum.points() == 200);
}

TEST_CASE("a sum of very long topics overflowed, and the score with it") {
    constexpr std::int64_t kItems = 49'697, kMany = 2'147'483'647;
    const Exact most = exactly(100'000);
    const Exact sum = Exact{100'000 * kMany, kMany} + Exact{100'000 * kItems, kItems};
    CHECK(sum.thousandths() == 200'000);
    const Exact half =
        divided(Exact{100'000 * (kMany - 1) / 2, kMany} + Exact{100'000 * ((kItems - 1) / 2), kItems}, 2);
    CHECK(half.thousandths() == 49'999);
    CHECK(half < most);
    CHECK((exactly(0) - sum).thousandths() == -200'000);
}

}  // namespace composure::scoring
