// How a scenario's own tests are played, and what is said when one does not hold.
#include "session/authored_tests.h"

#include "support.h"

using namespace composure;

namespace {

std::string with_tests(const std::string& tests, const std::string& scenario = "wrong-change") {
    std::string bytes = test::bytes_of(test::source_path("tests/cases/doors/" + scenario + ".yaml"));
    if (const std::size_t at = bytes.find("\ntests:"); at != std::string::npos) bytes.resize(at + 1);
    return bytes + "tests:\n" + tests;
}

session::TestResult result_of(const std::string& tests, const std::string& scenario = "wrong-change") {
    const simulation::Model model = test::model_from(with_tests(tests, scenario), "doors.yaml");
    return session::run_authored_test(model, model.scenario().tests.at(0));
}

std::string step(const std::string& play, const std::string& expect) {
    return "  - name: it\n    play: " + play + "\n    expect: " + expect + "\n";
}

// "" if it passed, else line:column in the tests, counted from `tests:` = 0, and the message.
std::string said(const std::string& play, const std::string& expect, const std::string& scenario = "wrong-change") {
    const session::TestResult result = result_of(step(play, expect), scenario);
    std::string text;
    const std::string before = with_tests("", scenario);
    const auto first = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    for (const Diagnostic& finding : result.findings) {
        CHECK(finding.code == "failing-test");
        CHECK(finding.context == "in test 'it'");
        text += fmt::format("{}:{} {}", finding.at.line - first, finding.at.column, finding.message);
    }
    CHECK(result.passed == text.empty());
    return text;
}

std::int64_t first_act(const std::string& play, const std::string& scenario = "wrong-change") {
    return result_of(step(play, "{refused: none}"), scenario).recording.acts.at(0).at.count;
}

}  // namespace

TEST_CASE("steps are timed as the scenario language says") {
    CHECK(first_act("[I gave you]") == 3640 + 2000);
    CHECK(first_act("[{reply: I gave you, after: 500ms}]") == 3640 + 500);
    CHECK(first_act("[{reply: I gave you, cut-in: 1s}]") == 1000);
    CHECK(first_act("[{do: breathe}]") == 0);
    CHECK(first_act("[{do: breathe, after: 3s}]") == 3000);
    CHECK(first_act("[{wait: 13s}, {do: breathe}]") == 13000);
    CHECK(first_act("[{wait: 13s}, I gave you]") == 13000);
    CHECK(first_act("[accuses.2]") == 3640 + 2000);
}

TEST_CASE("expectations that hold") {
    CHECK(said("[Let me count it again]", "{outcome: resolved, calm: 100, result: met, total: at least 90}").empty());
    CHECK(said("[I gave you, Nobody called, Ms Saar can]", "{outcome: {tamm: handed-over}, escalation: hit}").empty());
    CHECK(said("[{do: close}]", "{refused: still-somebody}").empty());
    CHECK(said("[I gave you]", "{moment: heated}").empty());
    CHECK(said("[{do: stop-now}]", "{result: incomplete, outcome: unserved}").empty());
    CHECK(
        said("[Good morning, {do: call-next}, Here are two]", "{outcome: {ada: resolved, ben: resolved}}", "two-people")
            .empty());
}

TEST_CASE("a step that cannot be carried out says why, at the step") {
    CHECK(said("[Nobody called]", "{outcome: resolved}") ==
          "2:12 no reply on offer begins with 'Nobody called'; on offer: "
          "'I gave you the right change, I am quite sure, I always check it twice.', "
          "'Let me count it again with you. Which note did you give me?'");
    CHECK(said("[{do: close}]", "{outcome: resolved}") == "2:12 this was refused: Not everybody has been served yet.");
    CHECK(said("[{reply: I gave you, cut-in: 4s}]", "{outcome: resolved}") ==
          "2:12 the line is over before 'I gave you' can cut in");
    CHECK(said("[Let me count, I gave you]", "{outcome: resolved}") ==
          "2:26 the session is over before 'I gave you' can be said");
    CHECK(said("[Good morning, Here are two]", "{outcome: {ben: resolved}}", "two-people") ==
          "2:26 nobody is at the counter to hear 'Here are two'; put {do: call-next} before it");
}

TEST_CASE("an expectation that does not hold says what came, at its value") {
    CHECK(said("[Let me count]", "{outcome: walked-out}") == "3:23 expected outcome walked-out, but it was resolved");
    CHECK(said("[Let me count]", "{outcome: {tamm: left}}") ==
          "3:30 expected outcome of 'tamm' left, but it was resolved");
    CHECK(said("[Let me count]", "{calm: at most 50}") == "3:20 expected calm at most 50, but it was 100");
    CHECK(said("[Let me count]", "{line: 100}") == "3:20 expected line 100, but it was n/a");
    CHECK(said("[Let me count]", "{result: not-met}") == "3:22 expected result not-met, but it was met");
    CHECK(said("[I gave you]", "{moment: accuses}") == "3:22 expected moment accuses, but it was heated");
    CHECK(said("[{do: breathe}]", "{refused: busy}") == "3:23 expected refused busy, but it was none");
}
