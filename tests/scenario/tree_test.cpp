// From bytes to the tree: what is kept with its place, and what is refused.
#include <fmt/format.h>

#include "catch.h"
#include "scenario/tree_internal.h"

using namespace composure;
using namespace composure::scenario;

namespace {

std::string place(const SourceSpan& at) { return fmt::format("@{}:{}+{}", at.line, at.column, at.length); }

// One line that shows the whole tree.
std::string drawn(const Node& node) {
    std::string text;
    switch (node.kind) {
        case NodeKind::null: return "null" + place(node.at);
        case NodeKind::scalar: {
            constexpr std::string_view kStyles = "pqbf";
            return fmt::format("{}<{}>{}", kStyles[static_cast<std::size_t>(node.style)], node.text, place(node.at));
        }
        case NodeKind::list:
            for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + drawn(item);
            return "[" + text + "]";
        case NodeKind::mapping:
            for (const Member& member : node.members) {
                text += fmt::format("{}{}{}: {}", text.empty() ? "" : ", ", member.key, place(member.key_at),
                                    drawn(member.value));
            }
            return "{" + text + "}";
    }
    return text;
}

struct Read {
    std::optional<Node> root;
    std::vector<Diagnostic> findings;
};

Read read(std::string_view bytes) {
    Findings findings;
    Read read;
    read.root = read_tree(bytes, findings);
    read.findings = findings.take();
    return read;
}

std::string told(const std::vector<Diagnostic>& findings) {
    std::string text;
    for (const Diagnostic& found : findings)
        text += fmt::format("{}{} {}\n", found.code, place(found.at), found.message);
    return text;
}

}  // namespace

TEST_CASE("every value and key is kept with its place") {
    struct Row {
        std::string source, tree;
    };
    const std::vector<Row> rows{
        {"say: Hello there\n", "{say@1:1+3: p<Hello there>@1:6+11}"},
        {"# first\n\n  a: b\n", "{a@3:3+1: p<b>@3:6+1}"},
        {"a: \"x \\\"y\\\"\"\nb: 'it''s'\n", "{a@1:1+1: q<x \"y\">@1:4+9, b@2:1+1: q<it's>@2:4+7}"},
        {"\"a b\": 1\n", "{a b@1:1+5: p<1>@1:8+1}"},
        {"a: [b, 'c', {d: e}]\n", "{a@1:1+1: [p<b>@1:5+1, q<c>@1:8+3, {d@1:14+1: p<e>@1:17+1}]}"},
        {"a:\n- b\n- c: d\n  e: f\n", "{a@1:1+1: [p<b>@2:3+1, {c@3:3+1: p<d>@3:6+1, e@4:3+1: p<f>@4:6+1}]}"},
        {"a: |\n  one\n  two\nb: >-\n  x\n  y\n", "{a@1:1+1: b<one\ntwo\n>@1:4+1, b@4:1+1: b<x y>@4:4+1}"},
        {"a: one\n  two   three\n", "{a@1:1+1: p<one two   three>@1:4+3}"},
        {"a: \"one\n  two\"\n", "{a@1:1+1: q<one two>@1:4+4}"},
        {"---\na: b\n", "{a@2:1+1: p<b>@2:4+1}"},
        {"a: b\r\nc: d\r\n", "{a@1:1+1: p<b>@1:4+1, c@2:1+1: p<d>@2:4+1}"},
        {"\xEF\xBB\xBF"
         "a: b\n",
         "{a@1:1+1: p<b>@1:4+1}"},
        {"- a\n- b\n", "[p<a>@1:3+1, p<b>@2:3+1]"},
        {"a: x # y\nb: z\n", "{a@1:1+1: p<x>@1:4+1, b@2:1+1: p<z>@2:4+1}"},
        {"a: {b: Who?, c: [Why?, Really?!]}\n",
         "{a@1:1+1: {b@1:5+1: p<Who?>@1:8+4, c@1:14+1: [p<Why?>@1:18+4, p<Really?!>@1:24+8]}}"},
        {"a: \"Who?\"\nb?: What?\n", "{a@1:1+1: q<Who?>@1:4+6, b?@2:1+2: p<What?>@2:5+5}"},
        {"? a\n: b\n", "{a@1:3+1: p<b>@2:3+1}"},
        {"plain", "p<plain>@1:1+5"},
    };
    for (const Row& row : rows) {
        const Read result = read(row.source);
        INFO(row.source << told(result.findings));
        REQUIRE(result.root);
        CHECK(drawn(*result.root) == row.tree);
        CHECK(result.findings.empty());
    }
}

TEST_CASE("columns count characters, in Czech and Hebrew too") {
    struct Row {
        std::string source, tree;
    };
    const std::vector<Row> rows{
        {"říká: {jméno: Tomáš, věk: x}\n", "{říká@1:1+4: {jméno@1:8+5: p<Tomáš>@1:15+5, věk@1:22+3: p<x>@1:27+1}}"},
        {"שם: {א: שלום, ב: x}\n", "{שם@1:1+2: {א@1:6+1: p<שלום>@1:9+4, ב@1:15+1: p<x>@1:18+1}}"},
        {"r\u030Ci\u0301: [e\u0301, x]\n", "{r\u030Ci\u0301@1:1+2: [p<e\u0301>@1:6+1, p<x>@1:9+1]}"},
        {"a: [😀, x]\n", "{a@1:1+1: [p<😀>@1:5+1, p<x>@1:8+1]}"},
    };
    for (const Row& row : rows) {
        const Read result = read(row.source);
        REQUIRE(result.root);
        CHECK(drawn(*result.root) == row.tree);
    }
}

TEST_CASE("a missing value stands at its key, a missing item at its hyphen") {
    struct Row {
        std::string source, tree;
    };
    const std::vector<Row> rows{
        {"a:\nb: x\n", "{a@1:1+1: null@1:1+1, b@2:1+1: p<x>@2:4+1}"},
        {"a: ~\nb: null\nc: NULL\n", "{a@1:1+1: null@1:1+1, b@2:1+1: null@2:1+1, c@3:1+1: null@3:1+1}"},
        {"a: 'null'\nb: ''\n", "{a@1:1+1: q<null>@1:4+6, b@2:1+1: q<>@2:4+2}"},
        {"a: # later\n", "{a@1:1+1: null@1:1+1}"},
        {"{a, b: }\n", "{a@1:2+1: null@1:2+1, b@1:5+1: null@1:5+1}"},
        {"a:\n  -\n  - x\n  - ~\n", "{a@1:1+1: [null@2:3+1, p<x>@3:5+1, null@4:5+1]}"},
        {"a:\n  - x\n  -\n\n# end\n", "{a@1:1+1: [p<x>@2:5+1, null@3:3+1]}"},
    };
    for (const Row& row : rows) {
        const Read result = read(row.source);
        INFO(row.source);
        REQUIRE(result.root);
        CHECK(drawn(*result.root) == row.tree);
    }
}

TEST_CASE("what is unsafe is refused with its place") {
    struct Row {
        std::string source, told;
    };
    const std::vector<Row> rows{
        {"", "empty-file@0:0+0 there is nothing in this file\n"},
        {"\n# only a remark\n", "empty-file@0:0+0 there is nothing in this file\n"},
        {"---\n", "empty-file@0:0+0 there is nothing in this file\n"},
        {"\xEF\xBB\xBF", "empty-file@0:0+0 there is nothing in this file\n"},
        {"a: b\nč: x\xFFy\n", "not-utf8@2:5+1 byte 0xFF here is not UTF-8\n"},
        {"a: \xC0\x80\n", "not-utf8@1:4+1 byte 0xC0 here is not UTF-8\n"},
        {std::string("\xFF\xFE"
                     "a\0",
                     4),
         "not-utf8@0:0+0 this file is saved as UTF-16, not as UTF-8\n"},
        {std::string("a\0:\0", 4), "not-utf8@0:0+0 this file is saved as UTF-16, not as UTF-8\n"},
        {std::string("ab: \0x\n", 7), "nul-byte@1:5+1 there is a NUL byte here\n"},
        {"a: b\x04\nc: d\n", "control-character@1:5+1 there is an invisible control character (0x04) here\n"},
        {"a: b\rc: d\r", "control-character@1:5+1 a line ends here with a carriage return alone\n"},
        {"a: \"\\x1b[2J\"\n",
         "control-character@1:4+1 this text holds an invisible control character, written as an escape\n"},
        {"a: \"\\0\"\n",
         "control-character@1:4+1 this text holds an invisible control character, written as an escape\n"},
        {"mood: &m calm\n", "anchor@1:7+2 anchors ('&') are not used in scenarios\n"},
        {"a: &m {b: c}\n", "anchor@1:4+2 anchors ('&') are not used in scenarios\n"},
        {"a: &m\nb: c\n", "anchor@1:4+2 anchors ('&') are not used in scenarios\n"},
        {"a: &m b\nmood: *m\n", "anchor@1:4+2 anchors ('&') are not used in scenarios\n"},
        {"mood: *m\n", "alias@1:7+2 aliases ('*') are not used in scenarios\n"},
        {"mood: !!str x\n", "tag@1:7+5 tags ('!') are not used in scenarios\n"},
        {"mood: ! x\n", "tag@1:7+1 tags ('!') are not used in scenarios\n"},
        {"a: !x [b]\n", "tag@1:4+2 tags ('!') are not used in scenarios\n"},
        {"a:\n  <<: {b: c}\n", "merge-key@2:3+2 merge keys ('<<') are not used in scenarios\n"},
        {"a: b\n---\nc: d\n", "several-documents@2:1+3 a second document begins here\n"},
        {"a: b\n...\nc: d\n", "several-documents@3:1+3 a second document begins here\n"},
        {"[a]: b\n", "key-not-text@1:1+1 a key must be a word or a text\n"},
        {"? {a: b}\n: c\n", "key-not-text@1:3+1 a key must be a word or a text\n"},
        {": x\n", "key-not-text@1:1+1 there is no key before this ':'\n"},
        {"a: {~: x}\n", "key-not-text@1:5+1 there is no key before this ':'\n"},
    };
    for (const Row& row : rows) {
        const Read result = read(row.source);
        INFO(row.source);
        CHECK(told(result.findings) == row.told);
        CHECK_FALSE(result.root);
    }
}

TEST_CASE("a key that is said twice is reported each time, and the first one is kept") {
    const Read result = read("a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\na: 4\n");
    REQUIRE(result.root);
    CHECK(drawn(*result.root) == "{a@1:1+1: p<1>@1:4+1, b@2:1+1: p<2>@2:4+1, c@4:1+1: {d@4:5+1: p<1>@4:8+1}}");
    CHECK(told(result.findings) ==
          "duplicate-key@3:1+1 'a' is said twice\n"
          "duplicate-key@4:11+1 'd' is said twice\n"
          "duplicate-key@5:1+1 'a' is said twice\n");
    CHECK(result.findings[1].notes == std::vector<std::string>{"it is already on line 4: keep one of them"});
}

TEST_CASE("the limits are exactly the limits") {
    const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']') + "\n"; };
    CHECK(read(nested(kMostLevels)).root);
    CHECK(told(read(nested(kMostLevels + 1)).findings) == "too-deep@1:33+1 this is more than 32 levels deep\n");
    CHECK(told(read(std::string(200'000, '[')).findings) == "bracket-not-closed@1:1+1 this '[' is never closed\n");
    CHECK(told(read("a: " + nested(200'000)).findings) == "too-deep@1:35+1 this is more than 32 levels deep\n");
    std::string stairs;
    for (std::size_t level = 0; level < kMostLevels; ++level) stairs += std::string(2 * level, ' ') + "a:\n";
    CHECK(read(stairs).root);
    CHECK_FALSE(read(stairs + std::string(2 * kMostLevels, ' ') + "a: b\n").root);

    // The list itself is a node.
    std::string items = "[";
    for (std::size_t i = 1; i < kMostNodes; ++i) items += "a,";
    CHECK(read(items + "]").root);
    CHECK(told(read(items + "a]").findings) ==
          "too-many-nodes@1:100000+0 this file has more than 50000 words, texts and lists\n");

    const std::string filler = "a: b\n#";
    CHECK(read(filler + std::string(kMostBytes - filler.size(), 'x')).root);
    CHECK(told(read(filler + std::string(kMostBytes - filler.size() + 1, 'x')).findings) ==
          "too-large@0:0+0 this file is larger than 1 MiB\n");
}

TEST_CASE("findings come in file order, fifty at most, and an error is never lost among warnings") {
    Findings findings;
    for (std::uint32_t line = 60; line > 0; --line) findings.warning("w", {line, 1, 0}, "w");
    findings.error("e", {90, 1, 0}, "e");
    CHECK(findings.has_errors());
    const std::vector<Diagnostic> taken = findings.take();
    REQUIRE(taken.size() == 51);
    CHECK(taken[0].at.line == 1);
    CHECK(taken[49].code == "e");
    CHECK(taken[50].code == "too-many");
    CHECK(taken[50].severity == Severity::note);
    CHECK_FALSE(findings.has_errors());
    CHECK(findings.take().empty());

    for (std::uint32_t line = 0; line < 10'000; ++line) findings.warning("w", {line, 1, 0}, "w");
    findings.error("e", {20'000, 1, 0}, "e");
    CHECK(has_errors(findings.take()));
}

TEST_CASE("what is said twice of one place is said once") {
    Findings findings;
    for (int copy = 0; copy < 3; ++copy) {
        findings.error("a", {1, 1, 1}, "one");
        findings.error("b", {1, 1, 1}, "two");
        findings.error("a", {2, 1, 1}, "one");
    }
    CHECK(told(findings.take()) == "a@1:1+1 one\nb@1:1+1 two\na@2:1+1 one\n");
}

TEST_CASE("a scope says where we are, and gives the outer one back") {
    Findings findings;
    {
        const Findings::Scope outer{findings, "in customer 'tamm'"};
        {
            const Findings::Scope inner{findings, "in moment 'accuses'"};
            findings.error("a", {1, 1, 1}, "a");
        }
        findings.error("b", {2, 1, 1}, "b");
    }
    findings.error("c", {3, 1, 1}, "c");
    const auto taken = findings.take();
    CHECK(taken[0].context == "in moment 'accuses'");
    CHECK(taken[1].context == "in customer 'tamm'");
    CHECK(taken[2].context.empty());
}
