// The program from outside: what it prints, where, and its exit status (interfaces.md).
#include <sys/stat.h>

#include "commands/program.h"

using namespace composure;
using test::Ran;
using test::run;

namespace {

const std::string kBroken = test::source_path("tests/bad/unknown-key.yaml");
const std::string kSmall = test::source_path("tests/cases/doors/wrong-change.yaml");

void check_usage(const Ran& ran, const std::string& err) {
    CHECK(ran.status == 2);
    CHECK(ran.out == "");
    CHECK(ran.err == err);
}

std::string later(const std::string& what) {
    return "composure: " + what + " comes later\n  `composure --help` lists what this version has\n";
}

}  // namespace

TEST_CASE("--help names every command, and each has its own") {
    const Ran ran = run({"--help"});
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    for (const char* command : {"play", "check", "test", "replay", "explain", "list", "bots", "graph", "new",
                                "progress", "review", "verify", "export", "people", "assign", "sync", "backup"}) {
        CHECK(ran.out.find(fmt::format("\n  {} ", command)) != std::string::npos);
    }
    for (const char* command : {"play", "check", "test", "replay", "explain", "list"}) {
        const Ran own = run({command, "--help"});
        CHECK(own.status == 0);
        CHECK(own.out.find(fmt::format("composure {} ", command)) != std::string::npos);
    }
}

TEST_CASE("--version") {
    const Ran ran = run({"--version"});
    CHECK(ran.status == 0);
    CHECK(ran.out == "composure 0.1.0 (format 1, rules 1)\n");
}

TEST_CASE("wrong usage says what to do, on standard error") {
    const std::string hint = "  `composure --help` and `composure COMMAND --help` say what is possible\n";
    CHECK(run({"dance"}).status == 2);
    CHECK(run({"dance"}).err.ends_with(hint));
    CHECK(run({"play"}).status == 2);
    CHECK(run({"play"}).err == "composure: SCENARIO is required\n" + hint);
    check_usage(run({"play", "rude-remark", "--text", "--jsonl"}),
                "composure: --text and --jsonl are two ways to play\n  choose one of them\n");
    check_usage(run({"play", "rude-remark", "--pace", "7"}),
                "composure: there is no pace '7'\n  choose 1, 1.5, 2, 3, 10 or off\n");
    check_usage(run({"play", "rude-remrk", "--text"}),
                "composure: there is no scenario file 'rude-remrk'\n  did you mean 'rude-remark'?\n");
    check_usage(run({"check", kSmall, "--format", "xml"}),
                "composure: there is no format 'xml'\n  choose text, json or github\n");
    check_usage(run({"play", "rude-remark", "--watch", "--text"}),
                "composure: --watch is for trying out the scenario file that you write, in the window\n"
                "  for example: composure play mine.yaml --watch\n");
    check_usage(run({"play", "rude-remark", "--text", "--assessment", "--record-test", "x"}),
                "composure: --record-test is for a practice that begins and ends here\n  leave out --assessment\n");
    check_usage(
        run({"replay", "x.rec", "--record-test", "x", "--at", "5"}),
        "composure: --record-test writes a whole play and shows nothing of it\n  leave out --at and --format\n");
    check_usage(run({"list", "shoes"}),
                "composure: there is no list of 'shoes'\n  choose looks, voices, conduct, acts or schema\n");
}

TEST_CASE("what comes later is answered so") { check_usage(run({"sync"}), later("`sync`")); }

TEST_CASE("check: fine, findings, unreadable") {
    const Ran fine = run({"check", kSmall});
    CHECK(fine.status == 0);
    CHECK(fine.out.starts_with(kSmall + ": fine\n  proved: "));
    CHECK(fine.err == "");
    const Ran findings = run({"check", kBroken});
    CHECK(findings.status == 1);
    CHECK(findings.out == "");
    CHECK(findings.err.find("error[unknown-key]") != std::string::npos);
    CHECK(findings.err.find('\x1b') == std::string::npos);
    check_usage(
        run({"check", "no-such.yaml"}),
        "composure: there is no scenario file 'no-such.yaml'\n"
        "  give the path of a file, or one of: first-day, odd-request, on-the-line, rude-remark, saturday-rush, "
        "three-windows\n");
    const Ran json = run({"check", kSmall, kBroken, "--format=json"});
    CHECK(json.status == 1);
    CHECK(json.err == "");
    CHECK(json.out.find("\"unknown-key\"") != std::string::npos);
    const Ran folder = run({"check", "--form", test::source_path("tests/cases/doors")});
    CHECK(folder.status == 0);
    CHECK(folder.out.find("two-people.yaml: fine") < folder.out.find("wrong-change.yaml: fine"));
}

TEST_CASE("test: a scenario's own tests, the failing one with its place") {
    const Ran good = run({"test", kSmall});
    CHECK(good.status == 0);
    CHECK(good.out ==
          kSmall + ": ok: counting together ends it\n" + kSmall + ": ok: help in time\n2 passed, 0 failed\n");
    test::Folder folder;
    std::string bytes = test::bytes_of(kSmall);
    bytes.replace(bytes.find("{outcome: resolved"), 18, "{outcome: walked-out");
    const std::string path = folder / "changed.yaml";
    std::ofstream(path) << bytes;
    const Ran bad = run({"test", path});
    CHECK(bad.status == 1);
    CHECK(bad.out ==
          path + ": NOT OK: counting together ends it\n" + path + ": ok: help in time\n1 passed, 1 failed\n");
    CHECK(bad.err.find("error[failing-test]: expected outcome walked-out, but it was resolved\n") != std::string::npos);
}

// Found by a trainer: the guide says `graph mine`, and there was "no scenario file 'mine'" beside mine.yaml.
TEST_CASE("a scenario may be named without its .yaml, wherever it is") {
    const test::Folder folder;
    std::ofstream(folder / "mine.yaml") << test::bytes_of(test::source_path("scenarios/first-day.yaml"));
    CHECK(run({"check", "--form", folder / "mine"}).out == folder / "mine.yaml" + ": fine (form and references)\n");
    CHECK(run({"graph", folder / "mine"}).status == 0);
    CHECK(run({"graph", folder / "yours"}).err.starts_with("composure: there is no scenario file '"));
}

TEST_CASE("explain and list") {
    CHECK(run({"explain", "unknown-moment"}).out.starts_with("unknown-moment\n\n"));
    CHECK(run({"explain", "contradicts"}).out.starts_with("contradicts: bad conduct, pillar no-arguing\n\n"));
    check_usage(run({"explain", "contradict"}),
                "composure: there is no code 'contradict'\n  did you mean 'contradicts'?\n");
    CHECK(run({"list", "acts"})
              .out.starts_with("listen             let them go on for five seconds; it calms a little\nacknowledge     "
                               "   a word to those who "
                               "wait"));
    CHECK(run({"list", "looks"})
              .out.starts_with("People, for `looks: vera`\n"
                               "  vera       An old woman with a grey bun, round glasses and a green cardigan.\n"
                               "  milo       A man in his thirties"));
    CHECK(run({"list", "looks"})
              .out.find("\nOr in words, for `looks: old woman with glasses, grey bun`. These are "
                        "understood:\n  woman man girl boy") != std::string::npos);
    CHECK(run({"list", "voices"}).status == 0);
    check_usage(run({"list"}),
                "composure: there are five lists\n"
                "  choose looks, voices, conduct, acts or schema: `composure list conduct`\n");
    CHECK(run({"list", "conduct"}).out.find("\nBad conduct, by pillar (* = serious incident)\n") != std::string::npos);
}

TEST_CASE("a recording is kept, replayed, and only with its own scenario") {
    test::Folder folder;
    const std::string path = folder / "a.rec";
    const Ran played =
        run({"play", kSmall, "--jsonl", "--record", path},
            "{\"at\":5000,\"reply\":\"r2\"}\n{\"wait\":60000}\n{\"wait\":60000}\n{\"wait\":60000}\n{\"wait\":60000}\n");
    CHECK(played.status == 0);
    CHECK(played.err == "");
    const Ran again = run({"replay", path, "--scenario", kSmall});
    CHECK(again.status == 0);
    CHECK(
        again.out.starts_with("  0:00  * Mrs Tamm comes to the counter and looks irritated.\n"
                              "  0:00  Mrs Tamm: You gave me the wrong change. I may be old, but I can count.\n"
                              "  0:05  You: Let me count it again with you. Which note did you give me?\n"));
    CHECK(again.out.find("\nResult: ") != std::string::npos);
    const Ran until = run({"replay", path, "--scenario", kSmall, "--at", "100"});
    CHECK(until.status == 0);
    CHECK(until.out ==
          "  0:00  * Mrs Tamm comes to the counter and looks irritated.\n"
          "  0:00  Mrs Tamm: You gave me the wrong change. I may be old, but I can count.\n");
    CHECK(run({"replay", path, "--scenario", kSmall, "--format=json"}).out.starts_with("{\"result\":\"met\""));
    CHECK(run({"replay", path, "--scenario", "rude-remark"}).status == 2);
    CHECK(run({"replay", kSmall}).status == 2);
    CHECK(run({"replay", folder / "none.rec"}).err ==
          "composure: there is no file '" + (folder / "none.rec") + "'\n  check the name and the folder\n");
}

TEST_CASE("a recording that cannot be written is said before anybody plays") {
    const Ran ran = run({"play", "rude-remark", "--text", "--record", "/no/such/folder/a.rec"}, "\n");
    CHECK(ran.status == 3);
    CHECK(ran.out == "");
    CHECK(ran.err ==
          "composure: '/no/such/folder/a.rec' cannot be written: No such file or directory\n"
          "  check the folder and the free space; nothing that stood there before was changed\n");
}

TEST_CASE("Ctrl-C and a request to stop leave a session cleanly and keep its recording") {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        test::Folder folder;
        const std::string path = folder / "stopped.rec";
        const Ran ran = test::Program::stopped_by(
            signal, {"play", "rude-remark", "--text", "--seed", "3", "--record", path}, "Mr Brandt: Brandt.");
        CHECK(ran.status == 1);
        CHECK(ran.err == "");
        CHECK(ran.out.find("\nInterrupted, not over: `composure play --continue`") != std::string::npos);
        CHECK(ran.out.find("Result: ") == std::string::npos);  // it is not over
        CHECK(run({"replay", path, "--at", "0"}).status == 0);
        const Ran lines = test::Program::stopped_by(signal, {"play", "rude-remark", "--jsonl"}, "\"view\"");
        CHECK(lines.status == 1);
        CHECK(lines.out.find("\"status\":\"incomplete\"") != std::string::npos);
    }
}

TEST_CASE("a session that was played is kept elsewhere when its folder is gone") {
    test::Folder folder;
    REQUIRE(::mkdir((folder / "gone").c_str(), 0755) == 0);
    const std::string path = folder / "gone/a.rec";
    ::setenv("TMPDIR", (folder / "").c_str(), 1);
    const Ran ran = test::Program::stopped_by(SIGTERM, {"play", "rude-remark", "--text", "--record", path},
                                              "Mr Brandt: Brandt.", folder / "gone");
    ::unsetenv("TMPDIR");
    CHECK(ran.status == 3);
    CHECK(ran.err.starts_with("composure: '" + path + "' cannot be written: No such file or directory\n"));
    const std::string kept = "  the recording was kept in ";
    const std::size_t from = ran.err.find(kept);
    REQUIRE(from != std::string::npos);
    const std::string where = ran.err.substr(from + kept.size(), ran.err.find(" instead\n") - from - kept.size());
    CHECK(run({"replay", where, "--at", "0", "--scenario", "rude-remark"}).status == 0);
}

TEST_CASE("output that cannot be written is the machine's failure") {
    const std::string command = "COMPOSURE_DATA='" COMPOSURE_SOURCE_DIR "' '" COMPOSURE_BINARY_DIR
                                "/composure' list acts > /dev/full 2>/dev/null";
    CHECK(WEXITSTATUS(std::system(command.c_str())) == 3);
}

TEST_CASE("the end of input leaves the text game, before it began or in it") {
    CHECK(run({"play", "rude-remark", "--text"}).out.find("You left before it began. Nothing was counted.\n") !=
          std::string::npos);
    const Ran ran = run({"play", "rude-remark", "--text", "--seed", "3"}, "\n");
    CHECK(ran.status == 1);
    CHECK(ran.out.find("\nInterrupted, not over: ") != std::string::npos);
    CHECK(ran.out.find("* You stop here.") == std::string::npos);
    // No records can be made there: it is not kept, and the end of input is its end.
    const Ran lost = run({"play", "rude-remark", "--text", "--seed", "3"}, "\n",
                         {{"COMPOSURE_RECORDS", ""}, {"XDG_DATA_HOME", "/dev/null"}});
    CHECK(lost.status == 1);
    CHECK(lost.out.find("\n* You stop here.\n") != std::string::npos);
    CHECK(lost.out.find("\nResult: incomplete\n") != std::string::npos);
    CHECK(lost.out.ends_with("Played with seed 3; --seed 3 plays the same people again.\n"));
}
