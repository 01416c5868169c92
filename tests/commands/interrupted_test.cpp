// Somebody at a real terminal: the play is interrupted in every way there is, and what they expect of their score.
#include "commands/kept.h"
#include "commands/terminal.h"

using namespace composure;
using test::AtTerminal;
using test::Kept;
using test::Ran;

namespace {

const std::string kSmall = test::source_path("tests/cases/doors/wrong-change.yaml");
const std::string kFirst =
    "  1  I gave you the right change, I am quite sure, I always check it twice.\n"
    "  2  Let me count it again with you. Which note did you give me?\n";

const std::string kAsks = "Mrs Tamm: You gave me the wrong change. I may be old, but I can count.\n";
const std::string kSorry = "\nMrs Tamm: I am sorry. That was not fair of me.\n";

void until_answered(AtTerminal& person) {
    person.answer("Press Enter when you are ready.\n", "\n");
    person.answer(kAsks, "w\n");
    person.answer(kFirst, "2\n");
}

void to_the_end(AtTerminal& person) {
    person.answer(kSorry, "w\n");
    person.answer("Thank you for your patience.\n", "w\n");
    person.answer("do\n  next time.\n", "x\n");
}

bool says(const std::string& text, const std::string& part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

// A session's code differs each time: CODE in its place.
std::string without_code(std::string text, const std::string& before) {
    const std::size_t at = text.find(before);
    if (at != std::string::npos) text.replace(at + before.size(), 9, "CODE");
    return text;
}

std::string from(const std::string& text, const std::string& part) {
    const std::size_t at = text.find(part);
    INFO(text);
    REQUIRE(at != std::string::npos);
    return text.substr(at);
}

std::string last_words(const std::string& text) { return without_code(from(text, "Interrupted"), "goes on with "); }

const std::string kInterrupted =
    "Interrupted, not over: `composure play --continue` goes on with CODE from\nthe last thing you did.\n";
const std::string kVoid = "Interrupted, so this assessment is void and counts nowhere; you may take it again.\n";

std::vector<std::string> practice(const Kept& kept) {
    return {"play", kSmall, "--text", "--trainee", "Ann", "--pace", "off", "--seed", "7", "--records", kept.records()};
}

// As it stood: after the question, before the answer.
void check_waits(const Kept& kept) {
    const std::string progress = kept.fine({"progress", "--trainee", "Ann"});
    CHECK_FALSE(says(progress, "you stopped; no result"));
    CHECK(says(progress, " was interrupted; all you said is\n    kept:\n"));
    const Ran left = kept.run({"play", "--continue", "--text", "--trainee", "Ann"}, "q\n");
    CHECK(left.out.starts_with("The wrong change\n\nYou go on where you were interrupted, at "));
    CHECK(says(left.out, "You: Let me count it again with you. Which note did you give me?\n"));
    CHECK(left.out.find("You left it as it was; it can still be continued.\n") != std::string::npos);
}

void check_goes_on(const Kept& kept) {
    check_waits(kept);
    const Ran on = kept.run({"play", "--continue", "--text", "--trainee", "Ann"}, "\nw\nw\nw\nx\n");
    CHECK(says(on.out, "\nResult: met here\n"));
    CHECK(says(on.out, "\nKept as "));
    kept.fine({"verify"});
}

}  // namespace

TEST_CASE("Ctrl-C at the terminal interrupts practice, which goes on later") {
    const Kept kept;
    AtTerminal ann(practice(kept));
    until_answered(ann);
    ann.answer(kSorry, "\x03");
    CHECK(ann.wait() == 1);
    CHECK(last_words(ann.seen()) == kInterrupted);
    CHECK_FALSE(says(ann.seen(), "Result: "));
    check_goes_on(kept);
}

TEST_CASE("a terminal that is closed interrupts practice, which goes on later") {
    const Kept kept;
    AtTerminal ann(practice(kept));
    until_answered(ann);
    ann.answer(kSorry, "");
    ann.hang_up();
    CHECK(ann.wait() == 3);  // nobody sees its last words
    check_goes_on(kept);
}

TEST_CASE("the end of input interrupts practice, in the terminal and in the line protocol") {
    const Kept text;
    const Ran typed = text.run({"play", kSmall, "--text", "--trainee", "Ann", "--pace", "off"}, "\nw\n2\n");
    CHECK(typed.status == 1);
    CHECK(last_words(typed.out) == kInterrupted);
    check_goes_on(text);
    const Kept lines;
    const Ran sent = lines.run({"play", kSmall, "--jsonl", "--trainee", "Ann"}, "{\"at\":5000,\"reply\":\"r2\"}\n");
    CHECK(sent.status == 1);
    CHECK(says(sent.out, "\"status\":\"incomplete\""));
    CHECK(without_code(sent.err, "goes on with ") == kInterrupted);
    check_waits(lines);
    const Ran on = lines.run({"play", "--continue", "--jsonl", "--trainee", "Ann"},
                             "{\"wait\":60000}\n{\"wait\":60000}\n{\"wait\":60000}\n");
    CHECK(on.status == 0);
    CHECK(says(on.out, "\"status\":\"finished\""));
}

TEST_CASE("only the stop that was asked for leaves a stopped session") {
    const Kept kept;
    const Ran typed = kept.run({"play", kSmall, "--text", "--trainee", "Ann", "--pace", "off"}, "\nw\n2\nq\n");
    CHECK(typed.out.ends_with("You stopped, so this session has no result and counts nowhere.\n"));
    const Ran sent = kept.run({"play", kSmall, "--jsonl", "--trainee", "Ann"}, "{\"do\":\"stop-now\"}\n");
    CHECK(says(sent.out, "\"status\":\"incomplete\""));
    CHECK(sent.err == "");
    CHECK(kept.run({"play", "--continue", "--text", "--trainee", "Ann"}).status == 2);
}

TEST_CASE("with nobody left, the end of input is an ordinary end") {
    const Kept kept;
    const std::string input =
        "{\"at\":5000,\"reply\":\"r2\"}\n{\"wait\":\"change\"}\n{\"wait\":8000}\n{\"wait\":2000}\n";
    const Ran ran = kept.run({"play", kSmall, "--jsonl", "--trainee", "Ann"}, input);
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    CHECK(says(ran.out, "\"status\":\"finished\""));
    kept.fine({"verify"});
}

TEST_CASE("an assessment that is interrupted is void at once and may be taken again") {
    const Kept kept;
    kept.site();
    const std::vector<std::string> words{"play", kSmall, "--text", "--assessment", "--trainee", "Ann"};
    std::vector<std::string> there = words;
    there.insert(there.end(), {"--records", kept.records()});
    AtTerminal ann(there);
    ann.answer("Press Enter when you are ready.\n", "\n");
    ann.answer(kAsks, "\x03");
    CHECK(ann.wait() == 1);
    CHECK(last_words(ann.seen()) == kVoid);
    const Ran again = kept.run(words, "\n");
    CHECK(again.out.starts_with("This is an assessment"));  // nothing is left to be settled
    CHECK(last_words(again.out) == kVoid);
    kept.fine({"verify"});
}

TEST_CASE("the trainee's own estimate is asked before the score, at a terminal") {
    const Kept kept;
    AtTerminal ann(practice(kept));
    until_answered(ann);
    to_the_end(ann);
    ann.answer("  Staying calm: ", "well\n");
    ann.answer("  Staying calm: ", "101\n");
    ann.answer("  Staying calm: ", " 80 \n");
    ann.answer("  Not arguing: ", "100\n");
    ann.answer("  Calling for help when it was due, and only then: ", "\n");
    CHECK(ann.wait() == 0);
    const std::string asked = from(ann.seen(), "\nBefore you see");
    CHECK(asked.substr(0, asked.find("The total is")) ==
          R"(
Before you see the score: how did it go, from 0 to 100? Only you see this; Enter
skips.
  Staying calm: well
  A whole number from 0 to 100, please; Enter skips.
  Staying calm: 101
  A whole number from 0 to 100, please; Enter skips.
  Staying calm:  80 
  Not arguing: 100
  Calling for help when it was due, and only then: 

Result: met here
)");
    CHECK(without_code(from(ann.seen(), "\nYour own estimate"), "Kept as ") ==
          R"(
Your own estimate was: calm 80 (score 100), not arguing 100 (score 100). Only
you see it.

Played with seed 7; --seed 7 plays the same people again.
Kept as CODE for Ann; `composure progress` shows it.
)");
}

TEST_CASE("the own estimate may be skipped, and is then not compared") {
    const Kept kept;
    AtTerminal ann(practice(kept));
    until_answered(ann);
    to_the_end(ann);
    ann.answer("  Staying calm: ", "\n");
    CHECK(ann.wait() == 0);
    CHECK(
        from(ann.seen(), "\nBefore you see")
            .starts_with("\nBefore you see the score: how did it go, from 0 to 100? Only you see this; Enter\nskips.\n"
                         "  Staying calm: \n\nResult: met here\n"));
    CHECK_FALSE(says(ann.seen(), "Your own estimate"));
}
