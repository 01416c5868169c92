// assets/language/*.yaml: what a wrong file is told.
#include "rules.h"

#include <fmt/format.h>

namespace composure::language::testing {
namespace {

std::string said_of(const std::string& bytes) {
    std::string all;
    for (const Diagnostic& found : scenario::read_language_rules(bytes, "xx.yaml").diagnostics)
        all += fmt::format("{}:{} {}\n", found.at.line, found.at.column, found.message);
    return all;
}

constexpr const char* kLeast = "language-rules: 1\nlanguage: xx\nnegations: [ei]\nstop-words: [on]\n";

}  // namespace

TEST_CASE("a language needs its name, its negations and its stop words; the rest may be missing") {
    CHECK(said_of(kLeast).empty());
    CHECK(scenario::read_language_rules(kLeast, "xx.yaml").value->language == "xx");
    CHECK(said_of("language-rules: 2\nlanguage: xx\nnegations: [ei]\nstop-words: [on]\n") ==
          "1:17 this program reads language rules of format 1 only\n");
    CHECK_FALSE(said_of("language: xx\n").empty());
    CHECK_FALSE(said_of("").empty());
}

TEST_CASE("a stop word that is a negation is an error at its place") {
    CHECK(said_of("language-rules: 1\nlanguage: xx\nnegations: [ei]\nstop-words: [on, ei]\n") ==
          "4:18 'ei' turns a sentence round, so it cannot be a stop word\n");
}

TEST_CASE("a phrase helps or hurts, and says why and what instead") {
    const std::string head = std::string(kLeast) + "phrases:\n  - id: rahu\n    hurts: [rahune maha]\n";
    CHECK(said_of(head + "    why: See teeb vihaseks.\n    instead: Ole vait.\n    rule: NL36\n").empty());
    CHECK(said_of(head + "    helps: [rahu]\n    why: a\n    instead: b\n    rule: c\n")
              .starts_with("6:5 a phrase either `helps` or `hurts`\n"));
    CHECK_FALSE(said_of(head).empty());
    CHECK_FALSE(said_of(head + "    why: a\n    insted: b\n    rule: c\n").empty());
}

TEST_CASE("the shipped rules of English read without a finding") {
    const std::string bytes = test::bytes_of(test::source_path("assets/language/en.yaml"));
    CHECK(scenario::read_language_rules(bytes, "en.yaml").diagnostics.empty());
    CHECK(english().negations.contains("not"));
    for (const std::string& negation : english().negations) CHECK_FALSE(english().stop_words.contains(negation));
}

}  // namespace composure::language::testing
