#include "window/portrait.h"

#include "catch.h"
#include "scenario/known_words.h"

using namespace composure;
using namespace composure::window;

TEST_CASE("a person always looks the same, and two people look different") {
    const Looks tamm = looks_for("tamm", "", "she");
    const Looks again = looks_for("tamm", "", "she");
    CHECK(tamm.skin == again.skin);
    CHECK(tamm.face_width == again.face_width);
    int different = 0;
    for (const char* id : {"kask", "jonas", "brun", "noor", "vogt", "sorin"}) {
        const Looks other = looks_for(id, "", "she");
        different += other.face_width != tamm.face_width &&
                     (other.cut != tamm.cut || other.skin != tamm.skin || other.cloth != tamm.cloth);
    }
    CHECK(different == 6);
}

TEST_CASE("what the scenario says about looks is drawn") {
    CHECK(looks_for("a", "bearded-man", "").beard == Beard::full);
    CHECK(looks_for("a", "woman-with-glasses", "").glasses);
    CHECK(looks_for("a", "man-in-suit", "").clothes == Clothes::suit);
    CHECK(looks_for("a", "woman-in-scarf", "").cut == HairCut::scarf);
    CHECK(looks_for("a", "older-man", "").age >= 0.75F);
    CHECK(looks_for("a", "young-woman", "").age == 0);
    CHECK(looks_for("a", "man", "she").lashes == false);  // the words win
}

TEST_CASE("every known look is a person of its own") {
    for (const std::string_view words : scenario::known_looks()) {
        INFO(words);
        const Looks looks = looks_for("someone", words, "");
        CHECK(looks.lashes == (words.find("woman") != std::string_view::npos || words == "girl"));
    }
}

TEST_CASE("a face moves by itself now and then, and between costs nothing") {
    Millis at{0};
    int pictures = 0;
    while (at < Millis{60'000}) {
        const Millis next = next_move(at, 3, false);
        REQUIRE(next > at);
        at = next;
        ++pictures;
    }
    CHECK(pictures >= 30);  // it does blink
    CHECK(pictures <= 100);
}

TEST_CASE("a blink closes the eyes and opens them again") {
    float most = 0;
    for (std::int64_t at = 0; at < 3400; at += 10) most = std::max(most, alive({}, {at}, 3, false).blink);
    CHECK(most > 0.9F);
    CHECK(alive({}, {0}, 3, false).blink == 0);
    CHECK(alive({}, {0}, 3, false).talk == 0);
}
