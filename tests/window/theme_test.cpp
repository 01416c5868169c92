#include "window/theme.h"

#include "catch.h"

using namespace composure::window;

TEST_CASE("contrast is the ratio of WCAG 2") {
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == Approx(21.0));
    CHECK(contrast(rgb(0xFFFFFF), rgb(0xFFFFFF)) == Approx(1.0));
    CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) == Approx(4.48).margin(0.01));
}

TEST_CASE("every text of the theme can be read on its background") {
    REQUIRE(colour_pairs().size() > 20);
    for (const ColourPair& pair : colour_pairs()) {
        INFO(pair.name);
        CHECK(contrast(pair.text, pair.background) >= 4.5);
    }
}

TEST_CASE("colours mix from one end to the other and no further") {
    CHECK(mix(rgb(0x000000), rgb(0xFF8040), 0) == rgb(0x000000));
    CHECK(mix(rgb(0x000000), rgb(0xFF8040), 1) == rgb(0xFF8040));
    CHECK(mix(rgb(0x000000), rgb(0xFF8040), 7) == rgb(0xFF8040));
    CHECK(shade(rgb(0x808080), 1) == rgb(0xFFFFFF));
    CHECK(shade(rgb(0x808080), -1) == rgb(0x000000));
}
