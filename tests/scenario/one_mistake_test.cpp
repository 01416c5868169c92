// One mistake gives one finding: what only follows from it is not said, and its fix works when it is followed.
#include "read_helpers.h"

namespace composure::scenario::testing {
namespace {

// The last finding's notes, without the reader's line about `explain`.
std::string notes(const std::string& bytes) {
    std::string text;
    const auto found = read_scenario(bytes, "case.yaml", table()).diagnostics;
    if (found.empty()) return text;
    for (const std::string& note : found.back().notes) text += note + "\n";
    return text;
}

std::string with_reply(const std::string& reply, const std::string& moment = "") {
    return "composure: 1\ntitle: A case\nteam: {supervisor: {name: Ms Saar, free: now}}\ncustomers:\n  tamm:\n"
           "    name: Mrs Tamm\n    moments:\n      asks:\n        says: Where is my parcel?\n" +
           moment + "        replies:\n" + reply;
}

const std::string kHardSpace = "\u00a0";

}  // namespace

TEST_CASE("a misspelt key is not missing as well") {
    CHECK(places("composure: 1\ntitel: A case\ncustomers:\n  tamm:\n    Name: Mrs Tamm\n    moments:\n      asks:\n"
                 "        says: Where is it?\n        ends: resolved\n") == "2:1 unknown-key\n5:5 unknown-key\n");
    CHECK(places("\xEF\xBB\xBF"
                 "composur: 1\r\ntitle: A case\r\ncustomers:\r\n  tamm:\r\n    name: Mrs Tamm\r\n    moments:\r\n"
                 "      asks:\r\n        says: Where is it?\r\n        ends: resolved\r\n") == "1:1 unknown-key\n");
    // 'says' is near to 'say', but a reply without 'say' whose 'means' is there lacks it all the same.
    CHECK(places(with_reply("          - {means: Let me look., ends: resolved}\n")) == "11:13 missing-key\n");
}

TEST_CASE("a misspelt helper, call, 'calls-for' or 'like' makes no noise behind it") {
    CHECK(places("composure: 1\ntitle: A case\nteam:\n  superviser: {name: Ms Saar}\ncustomers:\n  tamm:\n"
                 "    name: Mrs Tamm\n    escalation: {needs: supervisor, due: never}\n    moments:\n      asks:\n"
                 "        says: Where is it?\n        ends: resolved\n") == "4:3 unknown-key\n");
    CHECK(places(with_reply("          - {say: One moment., calls: superviser, then: wait-for-help}\n")) ==
          "11:39 unknown-word\n");
    const std::string all_of_it = "          - {say: Let me look., does: all-of-it, ends: resolved}\n";
    CHECK(places(with_reply(all_of_it, "        calls_for: takes-seriously\n")) == "10:9 unknown-key\n");
    CHECK(places(with_reply(all_of_it, "        calls-for: take-seriously\n")) == "10:20 unknown-code\n");
    CHECK(places(with_reply(all_of_it)) == "11:39 nothing-called-for\n");
    CHECK(places("composure: 1\ntitle: A case\ncustomers:\n  a: {like: b}\n  b: {like: a, arrives: 9s}\n") ==
          "5:13 like-cycle\n");
    CHECK(places(case_with("", kPlainTalk, "weights: {clam: 50}\n")) == "3:11 unknown-key\n");
}

TEST_CASE("a forgotten '- ' is one mistake") {
    const std::string bytes = with_reply(
        "          - say: Let me look.\n            ends: resolved\n"
        "            say: It is late.\n            ends: resolved\n");
    CHECK(places(bytes) == "13:13 duplicate-key\n");
    CHECK(notes(bytes) ==
          "it is already on line 11: keep one of them\n"
          "or, where the next item of a list begins here, write '- ' before it\n");
}

TEST_CASE("a key that is near to none is told which there are") {
    CHECK(notes(case_with("", kPlainTalk, "weights: {politeness: 50}\n")) ==
          "its keys are: calm, no-arguing, escalation, service, line\n");
    CHECK(notes(with_reply("          - {say: Well, that is fine., ends: resolved}\n")) ==
          "between { and } a comma ends a text: put the whole text in quotes\n");
}

TEST_CASE("a word where keys belong is shown what they look like") {
    CHECK(notes(case_with("escalation: {needs: any, due: later}\n", kPlainTalk,
                          "team: {supervisor: {name: Ms Saar, free: now}}\n")) ==
          "for example:  {reached: wants-more}, or {anger: at least 60}\n");
    CHECK(notes(with_reply("          - Let me look.\n")) ==
          "for example:  {say: Let me look for it., does: takes-seriously, then: next-moment}\n");
}

TEST_CASE("a non-breaking space is found, since nobody can see it") {
    const std::string indented = case_with(kHardSpace + "   mood: angry\nhidden: Tired.\n", kPlainTalk);
    CHECK(notes(indented) ==
          "it begins with a non-breaking space, which counts as a letter: take it away and type a space\n");
    const std::string at_start = "composure: 1\ntitle: A case\ncustomers:\n  tamm:\n    name: Mrs Tamm\n" + kHardSpace +
                                 "   mood: angry\n    hidden: Tired.\n";
    CHECK(messages(at_start) == "this line begins with a non-breaking space, which counts as a letter\n");
    const std::string behind = case_with("mood:" + kHardSpace + "angry\n", kPlainTalk);
    CHECK(messages(behind) == "the space behind this ':' is a non-breaking one, which counts as a letter\n");
    CHECK(notes(behind) == "write it like this:  mood: angry\n");
}

TEST_CASE("an '=' for a ':' is mended without the '='") {
    CHECK(notes(case_with("mood = angry\n", kPlainTalk)) ==
          "if it is a key, write it like this:  mood: angry\n"
          "a text that goes on here must start further in than its key\n");
}

TEST_CASE("an outcome without a name wants one where there are several customers") {
    const std::string two = case_with("", kPlainTalk) +
                            "  jonas: {name: Jonas, like: tamm, arrives: 9s}\ntests:\n  - name: it\n    play: []\n";
    CHECK(places(two + "    expect: {outcome: {jonas: left}}\n").empty());
    CHECK(places(two + "    expect: {outcome: left}\n") == "14:23 which-customer\n");
    CHECK(notes(two + "    expect: {outcome: left}\n") == "name the customer: outcome: {tamm: left}\n");
}

}  // namespace composure::scenario::testing
