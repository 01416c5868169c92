// No bytes may crash, hang or be read without an answer. Luck is counted, so each run tries the same.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/mix64.h"
#include "catch.h"
#include "scenario/tree_internal.h"

using namespace composure;
using namespace composure::scenario;

namespace {

const std::string kGood = R"(composure: 1   # a remark
title: "The wrong change"
policies:
  big-refund:
    says: Refunds over 20 euros need the manager.
    exception: {says: 'It''s up to 40.', authority: supervisor}
customers:
  tamm:
    name: Paní Tammová
    hidden: |
      Her purse was stolen.
      Every euro is counted.
    moments:
      accuses:
        says: You gave me the wrong change.
          I can count.
        calls-for: [takes-seriously, asks-closed]
        replies:
          - say: Let me count it again. Which note?
            does: all-of-it
          - {say: "Shall we, together?", does: [a, b], then: ~}
      שלום:
        says: >-
          Oh.
        ends: resolved
)";

std::uint32_t draw(std::uint64_t purpose, std::uint64_t n, std::uint64_t below) {
    return scale_below(mix64(2026, purpose, 0, n), below);
}

// Either a tree, or an error with words and a place inside the file; never both silence and nothing.
void must_answer(const std::string& bytes) {
    Findings findings;
    const bool read = read_tree(bytes, findings).has_value();
    const auto found = findings.take();
    const auto lines = static_cast<std::uint32_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
    bool sound = read || has_errors(found);
    for (const Diagnostic& diagnostic : found)
        sound = sound && !diagnostic.message.empty() && diagnostic.at.line <= lines;
    const std::string printed = print_diagnostics(found, "f.yaml", bytes, Colour::ansi);
    if (!sound || printed.empty() != found.empty()) {
        INFO(bytes);
        FAIL("no sound answer");
    }
}

}  // namespace

TEST_CASE("a good file is read whole") {
    Findings findings;
    CHECK(read_tree(kGood, findings));
    CHECK(findings.take().empty());
}

TEST_CASE("a good file cut anywhere gets an answer") {
    for (std::size_t size = 0; size <= kGood.size(); ++size) {
        must_answer(kGood.substr(0, size));
        must_answer(kGood.substr(size));
    }
    CHECK(kGood.size() > 500);
}

TEST_CASE("a good file with signs put in, taken out or swapped gets an answer") {
    const std::vector<std::string> signs{":",     ": ",   "#", " #",   "\"", "'",    "[",     "]",  "{",
                                         "}",     ",",    "-", "- ",   "? ", "&",    "*",     "!",  "|",
                                         ">",     "%",    "@", "`",    "\t", "\n",   "\r",    "\\", "---\n",
                                         "...\n", "<<: ", "~", "\xFF", "é",  "\xD7", "&a *a", "   "};
    for (std::uint64_t n = 0; n < 3000; ++n) {
        std::string bytes = kGood;
        for (std::uint64_t change = 0; change <= draw(1, n, 4); ++change) {
            const std::uint64_t turn = n * 8 + change;
            const std::size_t at = draw(2, turn, bytes.size());
            const std::string& sign = signs[draw(3, turn, signs.size())];
            if (draw(4, turn, 3) == 0) {
                bytes.erase(at, 1 + draw(5, turn, 6));
            } else if (draw(4, turn, 3) == 1) {
                bytes.replace(at, 1, sign);
            } else {
                bytes.insert(at, sign);
            }
        }
        must_answer(bytes);
    }
}

TEST_CASE("random signs of YAML get an answer") {
    constexpr std::string_view kSigns = ":: ,,--??[]{}\"\"''##&*!|>%@`\n\n\n    ab\\~\t<1";
    for (std::uint64_t n = 0; n < 5000; ++n) {
        std::string bytes;
        const std::uint32_t size = draw(6, n, 60);
        for (std::uint64_t i = 0; i < size; ++i) bytes += kSigns[draw(7, n * 64 + i, kSigns.size())];
        must_answer(bytes);
    }
}

TEST_CASE("a bracket closed in a remark and again behind it gets an answer") {
    must_answer("says: [a\n # no]\n b]: [\n");
    must_answer("[b!?\n#,]!']\\%&@#|  ~:\" #");
    must_answer("says: [it's a]']: [\n");
}

TEST_CASE("random bytes get an answer") {
    for (std::uint64_t n = 0; n < 2000; ++n) {
        std::string bytes;
        for (std::uint64_t i = 0; i < draw(8, n, 40); ++i) bytes += static_cast<char>(draw(9, n * 64 + i, 256));
        must_answer(bytes);
    }
}

TEST_CASE("what is large and hostile is answered at once") {
    const auto repeated = [](const std::string& text, std::size_t times) {
        std::string bytes;
        for (std::size_t i = 0; i < times; ++i) bytes += text;
        return bytes;
    };
    must_answer(repeated("a: [\n", 100'000));
    must_answer(repeated("a: \"\n", 100'000));
    must_answer(repeated("a: 'x\n", 100'001));
    must_answer(repeated("[a: ", 100'000));
    must_answer(repeated("{a: ", 100'000));
    must_answer(repeated("- ", 300'000));
    must_answer(repeated("? ", 300'000));
    must_answer(repeated("a: #4\n", 100'000));
    must_answer("say: [" + repeated("x y #4\n", 20'000));
    must_answer("[" + repeated("é,", 40'000) + "]");
    must_answer("{" + repeated("k: v, ", 12'000) + "}");
    must_answer(repeated("zzzzzzzz: v\n", 24'000));
    must_answer(repeated(" ", 1'000'000));
    must_answer(repeated("\n", 1'000'000));
    must_answer("a: " + std::string(1'000'000, 'x'));
    must_answer(repeated("-\n", 24'000));
    must_answer("a:\n" + repeated(" -\n\n\n\n", 12'000) + "b: :");
}
