#include "window/draw/theme.h"

#include "catch.h"

using namespace composure::window;

TEST_CASE("contrast is the ratio of WCAG 2") {
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == Approx(21.0));
    CHECK(contrast(rgb(0xFFFFFF), rgb(0xFFFFFF)) == Approx(1.0));
    CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) == Approx(4.48).margin(0.01));
}

TEST_CASE("every text and mark of every theme can be made out on its background") {
    REQUIRE(colour_pairs().size() > 50);
    for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::contrast}) {
        const Theme& theme = theme_of(name);
        for (const ColourPair& pair : colour_pairs()) {
            INFO(word_of(name) << ": " << pair.name);
            CHECK(contrast(theme.*pair.front, theme.*pair.back) >= pair.least);
        }
    }
}

TEST_CASE("the high-contrast theme reaches 7:1 for every text") {
    for (const ColourPair& pair : colour_pairs()) {
        INFO(pair.name);
        if (pair.least >= 4.5)
            CHECK(contrast(theme_of(ThemeName::contrast).*pair.front, theme_of(ThemeName::contrast).*pair.back) >= 7);
    }
}

TEST_CASE("themes are named in settings and options") {
    CHECK(theme_named("dark") == ThemeName::dark);
    CHECK(word_of(ThemeName::contrast) == "contrast");
    CHECK_FALSE(theme_named("Dark"));
}

TEST_CASE("colours mix from one end to the other and no further") {
    CHECK(mix(rgb(0x000000), rgb(0xFF8040), 0) == rgb(0x000000));
    CHECK(mix(rgb(0x000000), rgb(0xFF8040), 1) == rgb(0xFF8040));
    CHECK(mix(rgb(0x000000), rgb(0xFF8040), 7) == rgb(0xFF8040));
    CHECK(shade(rgb(0x808080), 1) == rgb(0xFFFFFF));
    CHECK(shade(rgb(0x808080), -1) == rgb(0x000000));
}
