// Typed values out of the tree, and what is said when they are none.
#include <fmt/format.h>

#include "catch.h"
#include "scenario/fields_internal.h"

using namespace composure;
using namespace composure::scenario;

namespace {

Node tree(const std::string& source) {
    Findings findings;
    auto root = read_tree(source, findings);
    REQUIRE(root);
    return std::move(*root);
}

std::string told(Findings& findings) {
    std::string text;
    for (const Diagnostic& found : findings.take()) {
        text += fmt::format("{}@{}:{} {}", found.code, found.at.line, found.at.column, found.message);
        for (const std::string& note : found.notes) text += " | " + note;
        text += '\n';
    }
    return text;
}

// Reads the one value of "v: ..." with the reader and answers with what was read, or with what was said.
template <class Reader>
std::string outcome(const std::string& value, Reader reader) {
    const Node root = tree("v: " + value + "\n");
    Findings findings;
    const auto result = reader(root.members.front().value, findings);
    const std::string said = told(findings);
    CHECK(result.has_value() == said.empty());
    return result ? fmt::format("{}", *result) : said;
}

struct Row {
    std::string value, outcome;
};

}  // namespace

TEST_CASE("whole numbers are decimal, without quotes and in range") {
    const auto number = [](const Node& node, Findings& findings) { return read_integer(node, "v", -5, 100, findings); };
    const std::string shape = " | a number from -5 to 100, without quotes\n";
    const std::vector<Row> rows{
        {"0", "0"},
        {"42", "42"},
        {"-5", "-5"},
        {"+7", "7"},
        {"010", "10"},
        {"101", "out-of-range@1:4 'v' must be from -5 to 100, not 101 | the nearest number that may stand here: 100\n"},
        {"-6", "out-of-range@1:4 'v' must be from -5 to 100, not -6 | the nearest number that may stand here: -5\n"},
        {"0x1F", "not-a-number@1:4 'v' must be a whole number, not '0x1F'" + shape},
        {"0o17", "not-a-number@1:4 'v' must be a whole number, not '0o17'" + shape},
        {"1.5", "not-a-number@1:4 'v' must be a whole number, not '1.5'" + shape},
        {"1_000", "not-a-number@1:4 'v' must be a whole number, not '1_000'" + shape},
        {"99999999999999999999",
         "out-of-range@1:4 'v' must be from -5 to 100, not 99999999999999999999 | the nearest number that may stand "
         "here: "
         "100\n"},
        {"\"42\"", "not-a-number@1:4 'v' must be a whole number, not '42'" + shape},
        {"many", "not-a-number@1:4 'v' must be a whole number, not 'many'" + shape},
        {"[4]",
         "wrong-kind@1:4 'v' must be a whole number, but here is a list | only one can stand here: write it without "
         "the [ and the ]\n"},
        {"{a: 4}", "wrong-kind@1:4 'v' must be a whole number, but here is a group of keys\n"},
        {"~", "no-value@1:1 'v' has no value | write one, or take the line out\n"},
    };
    for (const Row& row : rows) {
        CHECK(outcome(row.value, number) == row.outcome);
    }
}

TEST_CASE("only true and false are true or false") {
    const auto boolean = [](const Node& node, Findings& findings) { return read_boolean(node, "once", findings); };
    CHECK(outcome("true", boolean) == "true");
    CHECK(outcome("false", boolean) == "false");
    for (const std::string word : {"yes", "on", "True", "y"}) {
        CHECK(outcome(word, boolean) ==
              fmt::format("not-true-or-false@1:4 'once' must be true or false, not '{}' | write true\n", word));
    }
    for (const std::string word : {"no", "off", "FALSE", "n"}) {
        CHECK(outcome(word, boolean) ==
              fmt::format("not-true-or-false@1:4 'once' must be true or false, not '{}' | write false\n", word));
    }
    CHECK(outcome("1", boolean) == "not-true-or-false@1:4 'once' must be true or false, not '1'\n");
    CHECK(outcome("\"true\"", boolean) ==
          "not-true-or-false@1:4 'once' must be true or false, not 'true' | write true, without the quotes\n");
}

TEST_CASE("durations have a unit") {
    const auto duration = [](const Node& node, Findings& findings) {
        const auto read = read_duration(node, "wait", findings);
        return read ? std::optional{read->count} : std::nullopt;
    };
    const std::string shape = "durations are written like 800ms, 12s or 2m, up to 1440m\n";
    const std::vector<Row> rows{
        {"800ms", "800"},
        {"12s", "12000"},
        {"2m", "120000"},
        {"0s", "0"},
        {"1440m", "86400000"},
        {"12", "not-a-duration@1:4 'wait' must be a duration, not '12' | did you mean '12s'? | " + shape},
        {"1441m", "not-a-duration@1:4 'wait' must be a duration, not '1441m' | " + shape},
        {"99999999999999999s", "not-a-duration@1:4 'wait' must be a duration, not '99999999999999999s' | " + shape},
        {"1.5s", "not-a-duration@1:4 'wait' must be a duration, not '1.5s' | did you mean '1500ms'? | " + shape},
        {"-2s", "not-a-duration@1:4 'wait' must be a duration, not '-2s' | " + shape},
        {"2 s", "not-a-duration@1:4 'wait' must be a duration, not '2 s' | did you mean '2s'? | " + shape},
        {"2h", "not-a-duration@1:4 'wait' must be a duration, not '2h' | did you mean '120m'? | " + shape},
        {"s", "not-a-duration@1:4 'wait' must be a duration, not 's' | " + shape},
        {"long", "not-a-duration@1:4 'wait' must be a duration, not 'long' | " + shape},
    };
    for (const Row& row : rows) CHECK(outcome(row.value, duration) == row.outcome);
}

TEST_CASE("thousandths are read without floating point") {
    const auto share = [](const Node& node, Findings& findings) {
        return read_thousandths(node, "severity", -1000, 0, findings);
    };
    const std::string shape = " | a number from -1 to 0, with at most three decimals, without quotes\n";
    const std::vector<Row> rows{
        {"-0.3", "-300"},
        {"-1", "-1000"},
        {"-0.125", "-125"},
        {"0", "0"},
        {"-0.0", "0"},
        {"0.5", "out-of-range@1:4 'severity' must be from -1 to 0, not 0.5 | for example: -0.5\n"},
        {"-1.001", "out-of-range@1:4 'severity' must be from -1 to 0, not -1.001 | for example: -0.5\n"},
        {"-.3", "not-a-number@1:4 'severity' must be a number, not '-.3'" + shape},
        {"-0.", "not-a-number@1:4 'severity' must be a number, not '-0.'" + shape},
        {"-0.1234", "not-a-number@1:4 'severity' must be a number, not '-0.1234'" + shape},
        {"1e3", "not-a-number@1:4 'severity' must be a number, not '1e3'" + shape},
        {".nan", "not-a-number@1:4 'severity' must be a number, not '.nan'" + shape},
    };
    for (const Row& row : rows) CHECK(outcome(row.value, share) == row.outcome);
}

TEST_CASE("texts are texts: numbers and words of YAML 1.1 too") {
    const auto text = [](const Node& node, Findings& findings) { return read_text(node, "say", findings); };
    const std::vector<Row> rows{
        {"Hello there.", "Hello there."},
        {"42", "42"},
        {"yes", "yes"},
        {"'null'", "null"},
        {"|\n  Hello\n  there.\n", "Hello\nthere.\n"},
        {"''", "no-value@1:4 'say' is an empty text | write one, or take the line out\n"},
        {"[a, b]",
         "wrong-kind@1:4 'say' must be a text, but here is a list | only one can stand here: write it without the [ "
         "and the ]\n"},
        {"{sighs}",
         "text-starts-with-brace@1:4 a text that begins with '{' wants quotes | write the text like this:  "
         "\"{sighs}\"\n"},
        {"{a: b, c: d}", "wrong-kind@1:4 'say' must be a text, but here is a group of keys\n"},
        {"\n  Listen: please\n",
         "colon-in-text@2:9 a text with ': ' in it wants quotes | write the text like this:  \"Listen: please\"\n"},
    };
    for (const Row& row : rows) CHECK(outcome(row.value, text) == row.outcome);
}

TEST_CASE("one of some words, with the nearest one offered") {
    enum class Mood { calm, angry };
    const std::vector<Word<Mood>> moods{{"calm", Mood::calm}, {"angry", Mood::angry}};
    const auto mood = [&](const Node& node, Findings& findings) {
        const auto read = read_word(node, "mood", moods, findings);
        return read ? std::optional{*read == Mood::calm ? "calm" : "angry"} : std::nullopt;
    };
    CHECK(outcome("calm", mood) == "calm");
    CHECK(outcome("angry", mood) == "angry");
    CHECK(outcome("angri", mood) ==
          "unknown-word@1:4 'mood' cannot be 'angri' | did you mean 'angry'? | it can be calm or angry\n");
    CHECK(outcome("sad", mood) == "unknown-word@1:4 'mood' cannot be 'sad' | it can be calm or angry\n");
    CHECK(outcome("[calm]", mood) ==
          "wrong-kind@1:4 'mood' must be one word, but here is a list | only one can stand here: write it without the "
          "[ and the ]\n");
    CHECK(outcome(std::string(100, 'x'), mood) ==
          "unknown-word@1:4 'mood' cannot be '" + std::string(40, 'x') + "…' | it can be calm or angry\n");
}

TEST_CASE("wherever a list may stand, one word may stand") {
    const Node root = tree("one: a\nmany: [b, c]\nholes:\n  - d\n  -\n  - [e]\nnothing:\n");
    Findings findings;
    Fields fields{root, "a file", findings};
    CHECK(fields.texts("one") == std::vector<std::string>{"a"});
    CHECK(fields.texts("many") == std::vector<std::string>{"b", "c"});
    CHECK(fields.texts("holes") == std::vector<std::string>{"d"});
    CHECK(fields.texts("nothing").empty());
    CHECK(fields.texts("absent").empty());
    fields.finish();
    CHECK(told(findings) ==
          "no-value@5:3 an item of 'holes' is empty | write it, or take its line out\n"
          "wrong-kind@6:5 'holes' must be a text, but here is a list | only one can stand here: write it without the [ "
          "and the ]\n"
          "no-value@7:1 'nothing' has no value | write one, or take the line out\n");
}

TEST_CASE("nothing is silently ignored: keys that nobody asked for are reported") {
    const Node root = tree("titel: x\nmood: calm\nzzz: 1\nonce: true\nbrief:\n");
    Findings findings;
    Fields fields{root, "a scenario", findings};
    CHECK(fields.need_text("title").empty());
    CHECK(fields.text("mood") == "calm");
    CHECK(fields.has("once"));  // known, but not read
    CHECK_FALSE(fields.has("level"));
    fields.ignore("brief");
    CHECK(fields.key_at("mood") == SourceSpan{2, 1, 4});
    CHECK(fields.key_at("absent") == root.at);
    fields.finish();
    CHECK(told(findings) ==

          "unknown-key@1:1 a scenario has no key 'titel' | did you mean 'title'?\n"
          "unknown-key@3:1 a scenario has no key 'zzz' | its keys are: title, mood, once, level, brief\n"
          "unknown-key@4:1 a scenario has no key 'once' | did you mean 'once'?\n");
}

TEST_CASE("a comma that ended a text between brackets is explained") {
    const Node root = tree("{say: Well, that is fine., does: x}\n");
    Findings findings;
    Fields fields{root, "a reply", findings};
    CHECK(fields.text("say") == "Well");
    CHECK(fields.text("does") == "x");
    fields.finish();
    CHECK(told(findings) ==
          "unknown-key@1:13 a reply has no key 'that is fine.' | between { and } a comma ends a text: put the whole "
          "text in "
          "quotes\n");
}

TEST_CASE("a hyphen without its space makes a strange key") {
    const Node root = tree("-say: x\n");
    Findings findings;
    Fields fields{root, "a reply", findings};
    fields.finish();
    CHECK(told(findings) == "unknown-key@1:1 a reply has no key '-say' | a '-' wants a space behind it\n");
}

TEST_CASE("what should have keys and has none is reported once") {
    struct Case {
        std::string source, said;
    };
    for (const Case& row :
         {Case{"a: text\n", "wrong-kind@1:4 here a customer should stand, with its keys, but here is a text\n"},
          Case{"a: [b]\n", "wrong-kind@1:4 here a customer should stand, with its keys, but here is a list\n"},
          Case{"a:\n",
               "no-value@1:1 here a customer should follow | write its keys on the next lines, two spaces further "
               "in\n"}}) {
        const Node root = tree(row.source);
        Findings findings;
        Fields fields{root.members.front().value, "a customer", findings};
        CHECK_FALSE(fields.is_mapping());
        CHECK(fields.need("name") == nullptr);
        CHECK(fields.need_text("name").empty());
        CHECK_FALSE(fields.integer("level", 1, 5));
        fields.finish();
        CHECK(told(findings) == row.said);
    }
}
