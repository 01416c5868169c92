#include "base/utf8.h"

#include "catch.h"

using namespace composure;

TEST_CASE("strict UTF-8: the first wrong byte is found") {
    struct Row {
        std::string text;
        std::optional<std::size_t> wrong;
    };
    const std::vector<Row> rows{
        {"", std::nullopt},
        {"plain", std::nullopt},
        {"čeština עברית 😀", std::nullopt},
        {"\xF4\x8F\xBF\xBF", std::nullopt},          // U+10FFFF
        {"\xED\x9F\xBF\xEE\x80\x80", std::nullopt},  // right below and above the surrogates
        {"ab\xFF", 2},
        {"\x80", 0},              // a continuation alone
        {"a\xC0\x80", 1},         // overlong NUL
        {"\xC1\xBF", 0},          // overlong
        {"\xE0\x9F\xBF", 0},      // overlong
        {"\xF0\x8F\xBF\xBF", 0},  // overlong
        {"\xED\xA0\x80", 0},      // a surrogate
        {"\xED\xBF\xBF", 0},      // a surrogate
        {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
        {"\xF5\x80\x80\x80", 0},  // no such lead
        {"x\xC3", 1},             // cut short
        {"x\xE2\x82", 1},         // cut short
        {"x\xF0\x9F\x98", 1},     // cut short
        {"\xE2\x82z", 0},         // cut by a letter
        {"ok \xC3\xA9 \xC3(", 6},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(first_invalid_utf8(row.text) == row.wrong);
    }
}

TEST_CASE("columns are what a person counts") {
    struct Row {
        std::string text;
        std::size_t columns;
    };
    const std::vector<Row> rows{
        {"", 0},
        {"abc", 3},
        {"Dobrý den", 9},
        {"Dobry\u0301 den", 9},  // the accent as a mark of its own
        {"שלום", 4},
        {"שָׁלוֹם", 4},                   // with vowel points
        {"a\u200Bb\u200Dc\uFEFF", 3},  // joiners
        {"\u2068Tamm\u2069", 4},       // isolates
        {"❤\uFE0F", 1},                // variation selector
        {"日本", 2},
        {"😀", 1},
        {"👩\u200D👩\u200D👧\u200D👦!", 2},  // a family
        {"🇩🇪🇫🇷", 2},
        {"👍🏽 ❤\uFE0F\u200D🔥", 3},
        {"a\tb", 3},
        {"\xFF\xFE", 2},  // each wrong byte
        {"a\xC3", 2},
        {"e\u0301\u0301\u0301", 1},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(column_count(row.text) == row.columns);
        CHECK(character_count(row.text) == row.columns);
    }
}

TEST_CASE("words are runs between Unicode white space") {
    struct Row {
        std::string text;
        std::size_t words;
    };
    const std::vector<Row> rows{
        {"", 0},
        {"   \t\n ", 0},
        {"one", 1},
        {" two  words\n", 2},
        {"Hello, <trainee>!", 2},
        {"I may be old, but I can count.", 8},
        {"no\u00A0break", 2},
        {"thin\u2009space \u3000wide", 3},
        {"שלום לך", 2},
        {"zero\u200Bwidth", 1},
        {"well-known", 1},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(word_count(row.text) == row.words);
    }
}

TEST_CASE("fold forgets case, punctuation and how much white space there was") {
    struct Row {
        std::string text, folded;
    };
    const std::vector<Row> rows{
        {"", ""},
        {"  Let me   count it again. ", "let me count it again"},
        {"I'd like, \"please\" - now!", "id like please now"},
        {"That’s “fine” … ok", "thats fine ok"},
        {"ÄÖÜ ÀÉÎ ×", "äöü àéî ×"},
        {"ŽLUŤOUČKÝ KŮŇ", "žluťoučký kůň"},
        {"ĹŃŇ ŐŔ ŸŹŻŽ ſ", "ĺńň őŕ ÿźżž s"},
        {"ΚΑΛΗΜΈΡΑ ΆΌΎΏ ς", "καλημέρα άόύώ σ"},
        {"ДОБРЫЙ ДЕНЬ Ё Ґ", "добрый день ё ґ"},
        {"שלום, לך־לך", "שלום לךלך"},
        {"<trainee>", "trainee"},
        {"a . b", "a b"},
        {"\u2068Tamm\u2069", "tamm"},
        {"Number 4", "number 4"},
        {"?!", ""},
    };
    for (const Row& row : rows) {
        CHECK(fold(row.text) == row.folded);
        CHECK(fold(fold(row.text)) == row.folded);
    }
}

TEST_CASE("no bytes are too strange") {
    std::string bytes;
    for (int lead = 0; lead < 256; ++lead) {
        for (const int next : {0x00, 0x7F, 0x80, 0x9F, 0xBF, 0xC2, 0xE0, 0xF4, 0xFF}) {
            bytes = {static_cast<char>(lead), static_cast<char>(next)};
            CHECK(column_count(bytes) <= 2);
            CHECK(word_count(bytes) <= 2);
            CHECK_FALSE(first_invalid_utf8(fold(bytes)));
        }
    }
}
