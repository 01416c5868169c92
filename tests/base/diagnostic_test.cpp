#include "base/diagnostic.h"

#include "catch.h"

using namespace composure;

namespace {

// The file of 60 lines in which only the named line is filled.
std::string file_with(std::uint32_t line, const std::string& text) {
    std::string source;
    for (std::uint32_t number = 1; number <= 60; ++number) source += number == line ? text + "\n" : "\n";
    return source;
}

std::string print(const Diagnostic& diagnostic, const std::string& source) {
    return print_diagnostics({diagnostic}, "s.yaml", source, Colour::never);
}

// What stands under the line: the third line of the excerpt.
std::string caret_line(const SourceSpan& at, const std::string& line) {
    const std::string printed = print({"code", Severity::error, at, "m", "", {}}, file_with(at.line, line));
    std::size_t start = 0;
    for (int skipped = 0; skipped < 3; ++skipped) start = printed.find('\n', start) + 1;
    return printed.substr(start, printed.find('\n', start) - start);
}

}  // namespace

TEST_CASE("a diagnostic is printed as the design shows it") {
    const Diagnostic diagnostic{"unknown-moment",     Severity::error,
                                {42, 15, 10},         "there is no moment 'appologise'",
                                "in customer 'tamm'", {"did you mean 'apologise' (line 57)?"}};
    const std::string source = file_with(42, "        then: appologise");
    CHECK(print_diagnostics({diagnostic}, "scenarios/refund.yaml", source, Colour::never) ==
          "scenarios/refund.yaml:42:15: error[unknown-moment]: there is no moment 'appologise'\n"
          "   |\n"
          "42 |         then: appologise\n"
          "   |               ^^^^^^^^^^ in customer 'tamm'\n"
          "   = did you mean 'apologise' (line 57)?\n"
          "   = composure explain unknown-moment\n");
}

TEST_CASE("the gutter grows with the line number, and severities have their words") {
    CHECK(print({"odd", Severity::warning, {3, 1, 0}, "this is odd", "", {}}, file_with(3, "mood: happy")) ==
          "s.yaml:3:1: warning[odd]: this is odd\n"
          "  |\n"
          "3 | mood: happy\n"
          "  | ^\n"
          "  = composure explain odd\n");
    const std::string long_file = std::string(999, '\n') + "mood: happy\n";
    CHECK(print({"odd", Severity::note, {1000, 7, 5}, "a thousand", "", {"one", "two"}}, long_file) ==
          "s.yaml:1000:7: note[odd]: a thousand\n"
          "     |\n"
          "1000 | mood: happy\n"
          "     |       ^^^^^\n"
          "     = one\n"
          "     = two\n"
          "     = composure explain odd\n");
}

TEST_CASE("several are printed in file order with a line between, the whole file last") {
    const std::vector<Diagnostic> diagnostics{
        {"whole", Severity::note, {}, "the rest is not shown", "", {}},
        {"second", Severity::error, {2, 1, 1}, "second", "", {}},
        {"first-b", Severity::error, {1, 3, 1}, "third letter", "", {}},
        {"first-a", Severity::error, {1, 1, 1}, "first letter", "", {}},
    };
    CHECK(print_diagnostics(diagnostics, "s.yaml", "abc\ndef\n", Colour::never) ==
          "s.yaml:1:1: error[first-a]: first letter\n"
          "  |\n"
          "1 | abc\n"
          "  | ^\n"
          "  = composure explain first-a\n"
          "\n"
          "s.yaml:1:3: error[first-b]: third letter\n"
          "  |\n"
          "1 | abc\n"
          "  |   ^\n"
          "  = composure explain first-b\n"
          "\n"
          "s.yaml:2:1: error[second]: second\n"
          "  |\n"
          "2 | def\n"
          "  | ^\n"
          "  = composure explain second\n"
          "\n"
          "s.yaml: note[whole]: the rest is not shown\n"
          "  = composure explain whole\n");
    CHECK(print_diagnostics({}, "s.yaml", "abc", Colour::never).empty());
}

TEST_CASE("the caret stands right under the place") {
    struct Row {
        std::string line;
        SourceSpan at;
        std::string under;
    };
    const std::vector<Row> rows{
        {"then: odpust", {1, 7, 6}, "  |       ^^^^^^"},
        {"říká: odpusť", {1, 7, 6}, "  |       ^^^^^^"},
        {"r\u030Ci\u0301ka\u0301: odpust\u030C", {1, 7, 6}, "  |       ^^^^^^"},  // marks of their own
        {"שם: שלום לך", {1, 5, 4}, "  |     ^^^^"},
        {"שָׁלוֹם: x", {1, 7, 1}, "  |       ^"},   // vowel points
        {"\tsay: x", {1, 7, 1}, "  |       ^"},  // a tab is one column
        {"日本: x", {1, 5, 1}, "  |       ^"},   // two cells each
        {"日本: x", {1, 1, 2}, "  | ^^^^"},
        {"say:", {1, 6, 0}, "  |      ^"},          // behind the end
        {"say: x", {1, 6, 99}, "  |      ^"},       // too long a span
        {"\u202Esay: x", {1, 6, 1}, "  |      ^"},  // an override is left out
        {"say: x\r", {1, 6, 9}, "  |      ^"},
        {"\xFFsay: x", {1, 7, 1}, "  |       ^"},
    };
    for (const Row& row : rows) {
        INFO(row.line);
        CHECK(caret_line(row.at, row.line) == row.under);
    }
}

TEST_CASE("nothing in a file can play with the terminal") {
    const Diagnostic diagnostic{
        "c", Severity::error, {1, 1, 1}, "there is no key '\x1b[2J\nx'", "in \x07'bell'", {"\u202Eturned"}};
    CHECK(
        print_diagnostics({diagnostic}, "evil\x1b[1m.yaml", "\x1b[31mred\x7F \xC2\x85\xE2\x80\xA8\n", Colour::never) ==
        "evil�[1m.yaml:1:1: error[c]: there is no key '�[2J x'\n"
        "  |\n"
        "1 | �[31mred� ��\n"
        "  | ^ in �'bell'\n"
        "  = turned\n"
        "  = composure explain c\n");
}

TEST_CASE("a byte order mark is no part of the first line") {
    CHECK(print({"c", Severity::error, {1, 1, 3}, "m", "", {}}, "\xEF\xBB\xBFsay: x\n") ==
          "s.yaml:1:1: error[c]: m\n  |\n1 | say: x\n  | ^^^\n  = composure explain c\n");
}

TEST_CASE("an endless line is shown around its place, an endless sentence is cut") {
    const std::string line = std::string(5000, 'a') + "BAD" + std::string(5000, 'b');
    const std::string printed = print({"c", Severity::error, {1, 5001, 3}, std::string(2000, 'm'), "", {}}, line);
    const std::string expected = "s.yaml:1:5001: error[c]: " + std::string(600, 'm') + "…\n  |\n1 | …" +
                                 std::string(80, 'a') + "BAD" + std::string(77, 'b') + "…\n  | " +
                                 std::string(81, ' ') + "^^^\n  = composure explain c\n";
    CHECK(printed == expected);
    CHECK(print({"c", Severity::error, {1, 2, 20'000}, "m", "", {}}, line).size() < 500);
}

TEST_CASE("a position that the file does not have prints without a line") {
    CHECK(print({"c", Severity::error, {9, 4, 1}, "m", "in x", {"n"}}, "one\n") ==
          "s.yaml:9:4: error[c]: m\n  = n\n  = composure explain c\n");
    CHECK(print({"c", Severity::error, {1, 1, 1}, "m", "", {}}, "") ==
          "s.yaml:1:1: error[c]: m\n  = composure explain c\n");
    CHECK(print({"c", Severity::error, {1, 0, 0}, "m", "", {}}, "") ==
          "s.yaml:1: error[c]: m\n  = composure explain c\n");
}

TEST_CASE("colours are added to the words, never instead of them") {
    CHECK(print_diagnostics({{"c", Severity::warning, {1, 1, 2}, "m", "in x", {"n"}}}, "s.yaml", "ab", Colour::ansi) ==
          "\x1b[1ms.yaml:1:1:\x1b[0m \x1b[1;33mwarning[c]:\x1b[0m m\n"
          "\x1b[34m  |\x1b[0m\n"
          "\x1b[34m1 |\x1b[0m ab\n"
          "\x1b[34m  |\x1b[0m \x1b[1;33m^^ in x\x1b[0m\n"
          "\x1b[34m  =\x1b[0m n\n"
          "\x1b[34m  =\x1b[0m composure explain c\n");
}

TEST_CASE("only errors are errors") {
    const Diagnostic warning{"c", Severity::warning, {}, "m", "", {}};
    const Diagnostic error{"c", Severity::error, {}, "m", "", {}};
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({warning}));
    CHECK(has_errors({warning, error}));
}
