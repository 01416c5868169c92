#include "catch.h"
#include "records/review.h"

namespace composure::test {
namespace {

using namespace records;

std::string refused(const Result<std::string>& result) {
    if (result) return "kept: " + *result;
    return result.error().code + ": " + result.error().message;
}

TEST_CASE("A name is kept as it was typed, without white space at its ends") {
    CHECK(clean_name("  Anna Berg\t\n") == "Anna Berg");
    CHECK(clean_name("\u00A0\u3000Žofie  Nováková\u2003") == "Žofie  Nováková");
    CHECK(clean_name("李小龙") == "李小龙");
    CHECK(clean_name("نرگس\u200Cمحمدی") == "نرگس\u200Cمحمدی");  // a joiner that Persian needs
    CHECK(clean_name("O'Brien; DROP TABLE person; --") == "O'Brien; DROP TABLE person; --");
    CHECK(clean_name("=HYPERLINK(\"http://x\")") == "=HYPERLINK(\"http://x\")");
    CHECK(clean_name("<b>Anna</b>") == "<b>Anna</b>");
}

TEST_CASE("An empty name is refused, whatever the emptiness is made of") {
    for (const char* text : {"", "   ", "\n\t", "\u00A0\u2003\u3000"}) {
        CHECK(refused(clean_name(text)) == "empty-name: The name is empty.");
    }
}

TEST_CASE("Characters that cannot be seen are named with their place") {
    CHECK(refused(clean_name("Anna\u202Egreb")) ==
          "bad-character: Character 5 of the name, right after \"Anna\", is U+202E, which is invisible and turns the "
          "writing around.");
    CHECK(refused(clean_name("\u2066Anna")) ==
          "bad-character: Character 1 of the name, at its beginning, is U+2066, which is invisible and turns the "
          "writing around.");
    CHECK(refused(clean_name("An\u200Bna")) ==
          "bad-character: Character 3 of the name, right after \"An\", is U+200B, which is invisible.");
    CHECK(refused(clean_name("An\nna")) ==
          "bad-character: Character 3 of the name, right after \"An\", is U+000A, a line break.");
    CHECK(refused(clean_name("An\tna")) ==
          "bad-character: Character 3 of the name, right after \"An\", is U+0009, a tab.");
    CHECK(refused(clean_name(std::string("An\0na", 5))) ==
          "bad-character: Character 3 of the name, right after \"An\", is U+0000, a control character.");
    CHECK(refused(clean_name("An\x1B[31mna")) ==
          "bad-character: Character 3 of the name, right after \"An\", is U+001B, a control character.");
    CHECK(refused(clean_name("An\u0085na")) ==
          "bad-character: Character 3 of the name, right after \"An\", is U+0085, a control character.");
    CHECK(refused(clean_name("Anna Berg, cash desk 3\u200F")) ==
          "bad-character: Character 23 of the name, right after \" cash desk 3\", is U+200F, which is invisible and "
          "turns the writing around.");
    CHECK(refused(clean_name("A\U000E0041")) ==
          "bad-character: Character 2 of the name, right after \"A\", is U+E0041, which is invisible.");
    CHECK(clean_name("A\u202E").error().fix == "Delete that character, or type the text instead of pasting it.");
}

TEST_CASE("What is not UTF-8 is told with the byte") {
    CHECK(refused(clean_name("Ren\xE9")) == "bad-character: The name is not UTF-8: its byte 4 is 0xE9.");
    CHECK(refused(clean_words("\xC0\xAF")) == "bad-character: The text is not UTF-8: its byte 1 is 0xC0.");
    CHECK(refused(clean_words("\xED\xA0\x80")) == "bad-character: The text is not UTF-8: its byte 1 is 0xED.");
}

TEST_CASE("Lengths are counted in code points") {
    std::string name;
    for (int n = 0; n < 200; ++n) name += "ž";
    CHECK(clean_name(name) == name);
    CHECK(refused(clean_name(name + "a")) == "name-too-long: The name has 201 characters; 200 is the most.");
    CHECK(refused(clean_name(std::string(100'000, 'a'))) ==
          "name-too-long: The name has 100000 characters; 200 is the most.");
    CHECK(clean_words(std::string(2000, 'a')));
    CHECK(refused(clean_words(std::string(2001, 'a'))) ==
          "words-too-long: The text has 2001 characters; 2000 is the most.");
    CHECK(clean_name("  " + name + "  ") == name);
}

TEST_CASE("Words may have lines; they are needed") {
    CHECK(clean_words("  First.\r\nSecond.\tThird.\n") == "First.\nSecond.\tThird.");
    CHECK(refused(clean_words(" \r\n ")) == "words-needed: This needs a reason in words.");
    CHECK(refused(clean_words("Seen.\n\u202Ead")) ==
          "bad-character: Character 7 of the text, at the beginning of a line, is U+202E, which is invisible and turns "
          "the writing around.");
    CHECK(refused(clean_words("a\rb")) ==
          "bad-character: Character 2 of the text, right after \"a\", is U+000D, a control character.");
    CHECK(clean_words("zero\u200Bwidth"));
}

}  // namespace
}  // namespace composure::test
