#include "window/text/text_layout.h"

#include "catch.h"

using namespace composure::window;

namespace {

// Every letter is ten pixels wide.
std::vector<std::string> lines_of(std::string_view text, float width) {
    std::vector<std::string> lines;
    for (const Line& line : lay_out(text, width, [](char32_t) { return 10.0F; })) lines.push_back(visual_text(line));
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a text wraps between words") {
    CHECK(lines_of("one two three", 80) == Lines{"one two", "three"});
    CHECK(lines_of("one two three", 1000) == Lines{"one two three"});
    CHECK(lines_of("one two", 30) == Lines{"one", "two"});
}

TEST_CASE("a word that is too long is broken where it must be") {
    CHECK(lines_of("incredible", 40) == Lines{"incr", "edib", "le"});
    CHECK(lines_of("a incredible", 40) == Lines{"a", "incr", "edib", "le"});
    CHECK(lines_of("abc", 1) == Lines{"a", "b", "c"});
}

TEST_CASE("a line break begins a paragraph, and an empty text is one empty line") {
    CHECK(lines_of("one\ntwo", 1000) == Lines{"one", "two"});
    CHECK(lines_of("one\n\ntwo", 1000) == Lines{"one", "", "two"});
    CHECK(lines_of("", 100) == Lines{""});
}

TEST_CASE("a text may break after a hyphen") { CHECK(lines_of("twenty-one", 70) == Lines{"twenty-", "one"}); }

TEST_CASE("Hebrew runs from right to left, numbers and Latin words in it from left to right") {
    CHECK(lines_of("שלום", 1000) == Lines{"םולש"});
    CHECK(lines_of("עלה 15 euro", 1000) == Lines{"euro 15 הלע"});
    CHECK(lay_out("שלום", 1000, [](char32_t) { return 1.0F; })[0].right_to_left);
    CHECK_FALSE(lay_out("Hello שלום", 1000, [](char32_t) { return 1.0F; })[0].right_to_left);
}

TEST_CASE("brackets turn around inside Hebrew") { CHECK(lines_of("(שלום)", 1000) == Lines{"(םולש)"}); }

TEST_CASE("Hebrew wraps in the order in which it is read") {
    CHECK(lines_of("אחת שתיים שלוש", 90) == Lines{"םייתש תחא", "שולש"});
}

TEST_CASE("isolates are obeyed and never drawn") {
    CHECK(lines_of("Mr \u2068Cohen\u2069!", 1000) == Lines{"Mr Cohen!"});
    CHECK(lay_out("\u2068a\u2069", 1000, [](char32_t) { return 10.0F; })[0].width == 10);
}

TEST_CASE("each glyph knows which character it is") {
    const Line line = lay_out("ab שת", 1000, [](char32_t) { return 10.0F; })[0];
    REQUIRE(line.glyphs.size() == 5);
    CHECK(line.glyphs[0].logical == 0);
    CHECK(line.glyphs[3].logical == 4);  // the last letter stands first
    CHECK(line.glyphs[4].logical == 3);
    CHECK(line.glyphs[4].x == 40);
}

TEST_CASE("bytes that are no text do no harm") {
    CHECK(decode("a\xFFz") == U"a\uFFFDz");
    CHECK(decode("\xE2\x82") == U"\uFFFD\uFFFD");
    CHECK(decode("€") == U"€");
}

TEST_CASE("a line says when its last word goes on in the next one") {
    const auto lines = lay_out("a incredible well-known", 80, [](char32_t) { return 10.0F; });
    REQUIRE(lines.size() == 4);
    CHECK_FALSE(lines[0].breaks_word);  // a
    CHECK(lines[1].breaks_word);        // incredib
    CHECK_FALSE(lines[2].breaks_word);  // le well-
    CHECK_FALSE(lines[3].breaks_word);  // known
}
