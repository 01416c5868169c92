// The short way (plain_tree.cpp) and yaml-cpp must never read two different things: whatever the short way reads,
// yaml-cpp reads as the same tree, without a finding.
#include <filesystem>

#include "base/mix64.h"
#include "read_helpers.h"
#include "scenario/limits_internal.h"
#include "scenario/plain_tree_internal.h"
#include "scenario/yaml_events_internal.h"

namespace composure::scenario::testing {
namespace {

bool same(const Node& a, const Node& b) {
    if (a.kind != b.kind || a.style != b.style || a.text != b.text || !(a.at == b.at)) return false;
    if (a.items.size() != b.items.size() || a.members.size() != b.members.size()) return false;
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        if (!same(a.items[i], b.items[i])) return false;
    }
    for (std::size_t i = 0; i < a.members.size(); ++i) {
        const Member& mine = a.members[i];
        const Member& theirs = b.members[i];
        if (mine.key != theirs.key || !(mine.key_at == theirs.key_at) || !same(mine.value, theirs.value)) return false;
    }
    return true;
}

// True if the short way read it.
bool agrees(const std::string& bytes) {
    Findings findings;
    const auto passed = pass_limits(bytes, findings);
    if (!passed) return false;
    SourceLines lines(*passed);
    const auto mine = read_plain_tree(lines);
    if (!mine) return false;
    SourceLines again(*passed);
    const auto theirs = parse_tree(again, findings);
    const bool silent = findings.count() == 0;
    if (theirs && silent && same(*mine, *theirs)) return true;
    INFO(bytes);
    CHECK(theirs.has_value());
    CHECK(silent);
    if (theirs) CHECK(same(*mine, *theirs));
    return true;
}

const std::string kPlain =
    "composure: 1   # a remark\n"
    "title: \"The wrong change\"\n"
    "\n"
    "policies:\n"
    "  big-refund:\n"
    "    says: Refunds over 20 euros need the manager.  # really\n"
    "    exception: {says: 'It is up to 40.', authority: supervisor}\n"
    "team: {}\n"
    "goals:\n"
    "- Stay calm.\n"
    "- Help, kindly: no\n"
    "customers:\n"
    "  # who comes\n"
    "  tamm:\n"
    "    name: Pan\xC3\xAD Tammov\xC3\xA1\n"
    "    hidden:\n"
    "    looks: >-\n"
    "      a folded\n"
    "      # text\n"
    "\n"
    "    warning: |\n"
    "        two\n"
    "        lines: of it\n"
    "    voice: \"a \\\"b\\\" \\\\ c\"\n"
    "    anger: -0.5\n"
    "    moments:\n"
    "      accuses:\n"
    "        says: You said \"no\", it's 10:30. Right?\n"
    "        calls-for: [takes-seriously, asks-closed]\n"
    "        replies:\n"
    "          - say: Let me count it again. Which note?\n"
    "            does: all-of-it\n"
    "          - {say: \"Shall we, together?\", does: [a, [b]], then: [{if: {anger: at least 60}, go: x}, {go: y}]}\n"
    "          -   why:\n"
    "                - <trainee> knows\n";

std::uint32_t draw(std::uint64_t purpose, std::uint64_t n, std::uint64_t below) {
    return scale_below(mix64(77, purpose, 0, n), below);
}

}  // namespace

TEST_CASE("the shipped files go the short way") {
    CHECK(agrees(file_text(source_path("assets/rubric.yaml"))));
    for (const char* name : {"rude-remark", "odd-request", "saturday-rush"}) {
        INFO(name);
        CHECK(agrees(file_text(source_path(std::string("scenarios/") + name + ".yaml"))));
    }
    CHECK(agrees(file_text(source_path("tests/cases/good/every-key.yaml"))));
}

TEST_CASE("the short way agrees with yaml-cpp on every broken file") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(source_path("tests/bad"))) {
        if (entry.path().extension() != ".yaml") continue;
        agrees(file_text(entry.path().string()));
        ++files;
    }
    CHECK(files > 50);
}

TEST_CASE("the short way agrees on files with signs put in, taken out or swapped") {
    const std::vector<std::string> signs{":", ": ",   "#",    " #",  "\"",      "'",      "[",    "]",   "{",    "}",
                                         ",", ", ",   "-",    "- ",  "? ",      "?",      "&",    "*",   "!",    "|",
                                         ">", "%",    "@",    "`",   "\n",      "\n  ",   "\\",   "---", "...",  "<<",
                                         "~", "null", "  ",   " ",   "  # ",    "a: b",   "\n- ", "''",  "\"\"", "=",
                                         "<", "é",    "\n\n", "0o7", "\n    x", "\n# y\n"};
    std::size_t read = 0;
    const std::string plain = kPlain.substr(0, kPlain.find("- Help")) + kPlain.substr(kPlain.find("customers:"));
    CHECK(agrees(plain));
    for (std::uint64_t n = 0; n < 20'000; ++n) {
        std::string bytes = plain;
        for (std::uint64_t change = 0; change <= draw(1, n, 2); ++change) {
            const std::uint64_t turn = n * 4 + change;
            const std::size_t at = draw(2, turn, bytes.size());
            const std::string& sign = signs[draw(3, turn, signs.size())];
            const auto what = draw(4, turn, 3);
            if (what == 0) bytes.erase(at, 1 + draw(5, turn, 6));
            if (what == 1) bytes.replace(at, 1, sign);
            if (what == 2) bytes.insert(at, sign);
        }
        if (agrees(bytes)) ++read;
    }
    CHECK(read > 2000);  // else this test would compare nothing
}

TEST_CASE("the short way agrees on small files of random signs") {
    const std::vector<std::string> pieces{"a: ",  "b: ",   "a:", "- ",   "\n",     "\n  ", "\n    ", "x",
                                          "y z",  "{",     "}",  "[",    "]",      ", ",   "'q'",    "\"q\"",
                                          " # c", "  # d", "-1", "~",    "#",      ": ",   " ",      "?",
                                          "x: y", "|",     ">-", "\\\"", "w\n   ", "\n\n"};
    std::size_t read = 0;
    for (std::uint64_t n = 0; n < 60'000; ++n) {
        std::string bytes = "a: ";
        const std::uint32_t size = draw(6, n, 12);
        for (std::uint64_t i = 0; i < size; ++i) bytes += pieces[draw(7, n * 16 + i, pieces.size())];
        if (agrees(bytes)) ++read;
    }
    CHECK(read > 500);
}

TEST_CASE("the short way keeps the limits") {
    const auto deep = [](std::size_t levels) {
        return "a: " + std::string(levels, '[') + "x" + std::string(levels, ']') + "\n";
    };
    CHECK(agrees(deep(31)));
    CHECK_FALSE(agrees(deep(32)));
    std::string many = "a: [x";
    for (int i = 0; i < 49'999; ++i) many += ", x";
    CHECK_FALSE(agrees(many + "]\n"));
}

}  // namespace composure::scenario::testing
