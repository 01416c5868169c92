// The keys of the whole scenario, its policies and team, its own tests, and the checks of a whole talk.
#include "read_helpers.h"

namespace composure::scenario::testing {
namespace {

const std::string kTeam = "team:\n  supervisor: {name: Ms Saar, free: now}\n";

Scenario with_top(const std::string& top) { return good(case_with("", kPlainTalk, top)); }

std::string said_to_top(const std::string& top) { return messages(case_with("", kPlainTalk, top)); }

const std::string kAnswering =
    "asks:\n  says: Where is it?\n  replies:\n"
    "    - {id: looks, say: \"Let me look, one moment.\", means: I will look., ends: resolved}\n";

std::string with_tests(const std::string& tests) { return case_with("", kAnswering) + "tests:\n" + moved_in(tests, 2); }

std::string said_to_test(const std::string& test) { return messages(with_tests("- {name: a, " + test + "}\n")); }

}  // namespace

TEST_CASE("the id is the file's name without folder and ending, unless said") {
    const std::string bytes = case_with("", kPlainTalk);
    CHECK(good(bytes, "scenarios/refund.yaml").id == "refund");
    CHECK(good(bytes, "refund").id == "refund");
    CHECK(good(bytes, "C:\\trainer\\refund.v2.yaml").id == "refund.v2");
    CHECK(with_top("id: my-refund\n").id == "my-refund");
}

TEST_CASE("everything about the scenario as a whole") {
    const Scenario scenario = with_top(
        "language: cs\nplace: phone\nlevel: 3\nminutes: 5\nuse: assessment\nbrief: You answer the phone.\n"
        "goals: [Stay calm., Help.]\nwarning: Somebody shouts.\npass-mark: 75\nsee-within: 30s\nfloors: {line: 40}\n"
        "weights: {calm: 30, escalation: 20}\ndebrief: {revelation: It was her birthday., lessons: [Listen.]}\n");
    CHECK(scenario.language == "cs");
    CHECK(scenario.place == Place::phone);
    CHECK(scenario.level == 3);
    CHECK(scenario.minutes == 5);
    CHECK(scenario.use == Use::assessment);
    CHECK(scenario.goals == std::vector<std::string>{"Stay calm.", "Help."});
    CHECK(scenario.warning == "Somebody shouts.");
    CHECK(scenario.pass_mark == 75);
    CHECK(scenario.see_within == 30_s);
    CHECK(scenario.floors[4] == 40);
    CHECK(scenario.floors[0] == 60);
    CHECK(scenario.weights == std::array<std::int32_t, 5>{30, 20, 20, 25, 5});
    CHECK(scenario.revelation == std::vector<std::string>{"It was her birthday."});
    CHECK(scenario.lessons == std::vector<std::string>{"Listen."});
    CHECK(with_top("place: chat\n").place == Place::chat);
}

TEST_CASE("what a scenario cannot do without") {
    CHECK(messages("{}") == "a scenario needs 'composure'\na scenario needs 'title'\na scenario needs 'customers'\n");
    CHECK(places("title: A\n") == "1:1 missing-key\n1:1 missing-key\n");
    CHECK(messages("composure: 1\ntitle: A\ncustomers: {}\n") == "a scenario needs at least one customer\n");
    CHECK(said_to_top("level: 6\n") == "'level' must be from 1 to 5, not 6\n");
    CHECK(said_to_top("rushes: many\n") == "'rushes' is reserved for a later version\n");
    CHECK(said_to_top("custommers: x\n") == "a scenario has no key 'custommers'\n");
}

TEST_CASE("policies say what holds, who may make an exception, and when a customer may be told to leave") {
    const Scenario scenario = with_top(
        "policies:\n  refund:\n    says: Up to 20 euros.\n    exception: {says: Up to 40., authority: you, limit: 40}\n"
        "  manners: {says: Nobody has to bear insults., may-end: after 3 limits}\n");
    CHECK(scenario.policies.at(0).exception_authority == Authority::you);
    CHECK(scenario.policies.at(0).exception_limit == "40");
    CHECK_FALSE(scenario.policies.at(0).may_end);
    CHECK(scenario.policies.at(1).may_end == MayEnd::after_3_limits);
    CHECK(scenario.may_end == MayEnd::after_3_limits);
    CHECK(said_to_top("policies:\n  manners: {says: Hm., may-end: after 2 limits}\n") ==
          "'may-end' cannot be 'after 2 limits'\n");
}

TEST_CASE("a helper is free now, never, or after a while") {
    const Scenario scenario =
        with_top("team:\n  supervisor: {name: Ms Saar, free: after 60s}\n  colleague: {name: Mr Kask, free: never}\n");
    CHECK(scenario.supervisor.free == TeamMember::Free::after);
    CHECK(scenario.supervisor.free_after == 60_s);
    CHECK(scenario.supervisor.arrives == 20_s);
    CHECK(scenario.colleague.free == TeamMember::Free::never);
    CHECK(said_to_top("team:\n  supervisor: {name: Ms Saar, free: later}\n") == "'free' cannot be 'later'\n");
    CHECK(said_to_top("team:\n  manager: {name: Ms Saar}\n") == "'team' has no key 'manager'\n");
}

TEST_CASE("a test's steps: words, ids, acts and waiting") {
    const Scenario scenario =
        good(with_tests("- name: all kinds\n"
                        "  seed: 7\n"
                        "  play:\n"
                        "    - let me look one\n"
                        "    - looks\n"
                        "    - I will\n"
                        "    - facts\n"
                        "    - {reply: looks, after: 3s}\n"
                        "    - {do: acknowledge, minutes: 5, after: 500ms}\n"
                        "    - {do: call-next, to: tamm}\n"
                        "    - {wait: 13s}\n"
                        "  expect: {outcome: {tamm: resolved}, total: at least 80, line: at most 50, service: below "
                        "60, moment: asks, refused: "
                        "busy}\n"));
    const ScenarioTest& test = scenario.tests.at(0);
    CHECK(test.seed == 7);
    REQUIRE(test.play.size() == 8);
    CHECK(test.play[4].after == 3_s);
    CHECK(test.play[5].kind == PlayStep::Kind::act);
    CHECK(test.play[5].act == "acknowledge");
    CHECK(test.play[5].minutes == 5);
    CHECK(test.play[5].after == 500_ms);
    CHECK(test.play[6].to == "tamm");
    CHECK(test.play[7].kind == PlayStep::Kind::wait);
    CHECK(test.play[7].wait == 13_s);
    REQUIRE(test.expect.size() == 6);
    CHECK(test.expect[0].customer == "tamm");
    CHECK(test.expect[1].word == "busy");
    CHECK(test.expect[2].word == "asks");
    CHECK(test.expect[3].match == Expectation::Match::at_least);
    CHECK(test.expect[3].number == 80);
    CHECK(test.expect[4].key == "service");
    CHECK(test.expect[4].match == Expectation::Match::at_most);
    CHECK(test.expect[4].number == 59);
    CHECK(test.expect[5].number == 50);
}

TEST_CASE("a wrong test is answered in words") {
    const struct {
        const char* test;
        const char* said;
    } kCases[] = {
        {"play: [Let us look], expect: {total: 1}", "no reply begins with 'Let us look'\n"},
        {"play: [{do: run}], expect: {total: 1}", "'do' cannot be 'run'\n"},
        {"play: [{do: step-aside}], expect: {total: 1}", "'step-aside' is reserved for a later version\n"},
        {"play: [{do: call-next, to: jonas}], expect: {total: 1}", "there is no customer 'jonas'\n"},
        {"play: [{do: consult, to: refund}], expect: {total: 1}", "there is no policy 'refund'\n"},
        {"play: [{after: 3s}], expect: {total: 1}", "a play step says one thing: 'reply', 'do' or 'wait'\n"},
        {"play: [{wait: 13}], expect: {total: 1}", "'wait' must be a duration, not '13'\n"},
        {"play: [looks], expect: {outcome: {jonas: left}}", "there is no customer 'jonas'\n"},
        {"play: [looks], expect: {result: passed}", "'result' cannot be 'passed'\n"},
        {"play: [looks], expect: {calm: 101}", "'calm' is a score from 0 to 100\n"},
        {"play: [looks], expect: {escalation: hitt}", "'escalation' cannot be 'hitt'\n"},
        {"play: [looks], expect: {moment: nowhere}", "there is no moment 'nowhere'\n"},
        {"play: [looks]", "a test needs 'expect'\n"},
    };
    for (const auto& each : kCases) {
        INFO(each.test);
        CHECK(said_to_test(each.test) == each.said);
    }
    CHECK(said_to_test("play: [looks], expect: {escalation: at least 60}").empty());
}

TEST_CASE("every way makes a moment reachable: reply, then, silence, otherwise, remorse, help and answers") {
    const std::string talk =
        "asks:\n  says: Hm.\n  is: remark\n  silence: a\n  answers-to: {listen: b}\n  replies:\n"
        "    - {say: Let me look., then: c, otherwise: d}\n"
        "    - {say: I am calling her., calls: supervisor, then: wait-for-help}\n"
        "a: {says: Hm., then: e}\nb: {says: Hm., ends: resolved}\nc: {says: Hm., ends: resolved}\n"
        "d: {says: Hm., ends: resolved}\ne: {says: Hm., ends: resolved}\nf: {says: Hm., ends: resolved}\n"
        "g: {says: Hm., who: supervisor, ends: handed-over}\n";
    CHECK(places(case_with("remorse: {says: Sorry., then: f}\nescalation: {answer: g}", talk, kTeam)).empty());
    CHECK(messages(case_with("escalation: {answer: g}", talk, kTeam)) ==
          "'otherwise' is for remorse or help that does not come, and here neither can\nno way leads to 'f'\n");
}

TEST_CASE("after help has come, its moment may be come back to") {
    const std::string talk =
        "asks:\n  says: Hm.\n  replies:\n    - {say: I am calling her., calls: supervisor, then: wait-for-help}\n"
        "helps:\n  who: supervisor\n  says: Let us see.\n  replies:\n"
        "    - {say: Thank you., ends: resolved}\n    - {say: Once more please., then: helps}\n";
    CHECK(places(case_with("escalation: {answer: helps}", talk, kTeam)).empty());
}

TEST_CASE("moments may go round if somebody speaks on the way") {
    const std::string spoken = "a: {says: Hm., then: b}\nb: {shows: She looks., then: a}\n";
    CHECK(messages(case_with("", spoken)).empty());
    const std::string silent =
        "a: {says: Hm., then: b}\n"
        "b: {shows: She looks., then: [{if: {served: at least 60s}, go: a}, {go: c}]}\n"
        "c: {shows: She turns., then: b}\n";
    CHECK(messages(case_with("", silent)) == "from 'b' the talk comes back to it without a word or an answer\n");
}

TEST_CASE("what spoken text may hold") {
    CHECK(messages(case_with("", "asks: {says: '" + std::string(300, 'x') + "', ends: resolved}\n")).empty());
    CHECK(messages(case_with("", "asks: {says: '" + std::string(301, 'x') + "', ends: resolved}\n")) ==
          "this 'says' is 301 characters long; at most 300 fit\n");
    CHECK(messages(case_with("", "asks: {says: 'Is 2 < 3 or > 1, <trainee>?', ends: resolved}\n")).empty());
    CHECK(messages(case_with("", "asks: {says: '   ', ends: resolved}\n")) == "'says' is an empty text\n");
}

}  // namespace composure::scenario::testing
