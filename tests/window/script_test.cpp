#include "window/app/script.h"

#include "catch.h"

using namespace composure;
using namespace composure::window;

TEST_CASE("a script is read line by line") {
    const auto steps = read_script(
        "# a comment\n\nkey 1\n  key shift+tab\nkey ctrl++\nclick reply/2\nwait 1500\nexpect Not met here\nscreenshot "
        "a.png\nquit\n");
    REQUIRE(steps);
    REQUIRE(steps->size() == 8);
    CHECK((*steps)[0].key.character == U'1');
    CHECK((*steps)[1].key.key == Key::tab);
    CHECK((*steps)[1].key.shift);
    CHECK((*steps)[2].key.control);
    CHECK((*steps)[2].key.character == U'+');
    CHECK((*steps)[3].text == "reply/2");
    CHECK((*steps)[4].wait == Millis{1500});
    CHECK((*steps)[5].text == "Not met here");
    CHECK((*steps)[5].line == 8);
    CHECK((*steps)[7].kind == ScriptStep::Kind::quit);
}

TEST_CASE("a script looks at the layout and the focus") {
    const auto steps = read_script("expect-layout\nexpect-rings\nexpect-focus reply/2\nnote-layout home.txt\n");
    REQUIRE(steps);
    REQUIRE(steps->size() == 4);
    CHECK((*steps)[0].kind == ScriptStep::Kind::expect_layout);
    CHECK((*steps)[1].kind == ScriptStep::Kind::expect_rings);
    CHECK((*steps)[2].text == "reply/2");
    CHECK((*steps)[3].kind == ScriptStep::Kind::note_layout);
}

TEST_CASE("a script drags over a widget") {
    const auto steps = read_script("drag 20 130 timeline of a day\n");
    REQUIRE(steps);
    CHECK((*steps)[0].kind == ScriptStep::Kind::drag);
    CHECK((*steps)[0].from == 0.2F);
    CHECK((*steps)[0].to == 1.3F);
    CHECK((*steps)[0].text == "timeline of a day");
}

TEST_CASE("a line that is no command is named") {
    for (const std::string bad :
         {"press 1", "key", "key blue", "wait", "wait -5", "wait soon", "click", "quit now", "expect-layout now",
          "expect-focus", "note-layout", "drag timeline", "drag 1 timeline", "drag here there timeline"}) {
        const auto steps = read_script("key 1\n" + bad + "\n");
        REQUIRE_FALSE(steps);
        CHECK(steps.error().message == "line 2 of the script is no command: " + bad);
    }
}
