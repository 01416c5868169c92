// Every session is kept: by default, under whose name, and what the trainee is told.
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>

#include "commands/kept.h"

using namespace composure;
using test::Kept;
using test::Ran;
using test::run;

namespace {

const std::string kSmall = test::source_path("tests/cases/doors/wrong-change.yaml");
const std::string kGood = "{\"at\":5000,\"reply\":\"r2\"}\n{\"wait\":60000}\n{\"wait\":60000}\n{\"wait\":60000}\n";

bool says(const std::string& text, const std::string& part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

std::string last_line(const std::string& text) {
    const std::size_t end = text.size() > 1 ? text.rfind('\n', text.size() - 2) : std::string::npos;
    return end == std::string::npos ? text : text.substr(end + 1);
}

// With --pace off time runs while somebody speaks, so a machine that stalls may need more waits than a quick one; those
// left over are answers that nobody asked for.
std::string until_the_end() {
    std::string lines;
    for (int n = 0; n < 40; ++n) lines += "w\n";
    return lines;
}

// The same small scenario, kept for assessments.
std::string exam(const Kept& kept) {
    std::string bytes = test::bytes_of(kSmall);
    bytes.replace(bytes.find("title:"), 6, "use: assessment\ntitle:");
    return kept.write("exam.yaml", bytes);
}

}  // namespace

TEST_CASE("practice in the terminal is kept by default, under the trainee's name") {
    const Ran ran =
        run({"play", kSmall, "--text", "--pace", "off"}, "\nw\n2\n" + until_the_end(), {{"COMPOSURE_TRAINEE", "Ann"}});
    CHECK(ran.status <= 1);
    CHECK(ran.err == "");
    const std::string last = last_line(ran.out);
    CHECK(last.starts_with("Kept as "));
    CHECK(last.ends_with(" for Ann; `composure progress` shows it.\n"));
}

TEST_CASE("programs fill nobody's records unless they say whose") {
    test::Folder home;
    const std::string records = home / "records.db";
    const Ran ran = run({"play", kSmall, "--jsonl"}, kGood, {{"COMPOSURE_RECORDS", records}});
    CHECK(ran.status == 0);
    CHECK_FALSE(says(ran.out, "{\"kept\""));
    CHECK(::access(records.c_str(), F_OK) != 0);
    const Kept kept;
    const Ran named = kept.run({"play", kSmall, "--jsonl", "--trainee", "Ann"}, kGood);
    CHECK(named.status == 0);
    CHECK(named.out.starts_with("{\"composure\":1,\"scenario\":\"wrong-change\","));
    const std::size_t second = named.out.find('\n') + 1;
    CHECK(named.out.substr(second, 9) == "{\"kept\":\"");
    CHECK(named.out.substr(second + 18, 3) == "\"}\n");
}

TEST_CASE("practice is never blocked by the records, but what was asked for must work") {
    test::Folder home;
    ::mkdir((home / "records.db").c_str(), 0755);
    const test::Environment broken{{"COMPOSURE_RECORDS", ""}, {"XDG_DATA_HOME", home / "data"}};
    ::mkdir((home / "data").c_str(), 0755);
    ::mkdir((home / "data/composure").c_str(), 0755);
    ::mkdir((home / "data/composure/records.db").c_str(), 0755);
    const Ran played = run({"play", kSmall, "--text"}, "\nq\n", broken);
    CHECK(played.status == 1);
    CHECK(played.out.starts_with("The wrong change\n"));
    CHECK(says(played.err, "  you can play, but this session is not kept\n"));
    CHECK_FALSE(says(played.out, "Kept as"));
    const Ran asked = run({"play", kSmall, "--text", "--records", home / "records.db"}, "\nq\n");
    CHECK(asked.status == 3);
    CHECK(asked.out == "");
    CHECK(run({"play", kSmall, "--text", "--trainee", "Ann"}, "\nq\n", broken).status == 3);
    CHECK(run({"play", kSmall, "--text"}, "\nq\n", {{"COMPOSURE_RECORDS", home / "records.db"}}).status == 3);
}

TEST_CASE("stop now leaves no result") {
    const Kept kept;
    const Ran ran = kept.run({"play", kSmall, "--text", "--trainee", "Ann"}, "\nq\n");
    CHECK(ran.status == 1);
    CHECK(last_line(ran.out) == "You stopped, so this session has no result and counts nowhere.\n");
    CHECK(says(kept.fine({"progress", "--trainee", "Ann"}), "you stopped; no result"));
    const Ran early = kept.run({"play", kSmall, "--text", "--trainee", "Eve"}, "q\n");
    CHECK(says(early.out, "You left before it began. Nothing was counted.\n"));
    CHECK_FALSE(says(early.out, "You stopped, so"));
}

TEST_CASE("--continue goes on where an interrupted practice session was") {
    const Kept kept;
    const std::string records = kept.records();
    // As far as its first act, then killed.
    const Ran killed = test::Program::stopped_by(
        SIGKILL, {"play", kSmall, "--jsonl", "--trainee", "Ann", "--seed", "7", "--records", records}, "\"replied\"",
        "", "{\"at\":5000,\"reply\":\"r1\"}\n");
    CHECK(killed.status == 128 + SIGKILL);
    const Ran offered = kept.run({"play", kSmall, "--text", "--trainee", "Ann"}, "q\n");
    CHECK(
        offered.out.starts_with("Your practice session 'The wrong change' was interrupted; --continue goes on\nwith "
                                "it.\n\nThe wrong change\n"));
    const Ran left = kept.run({"play", "--continue", "--text", "--trainee", "Ann"}, "q\n");
    CHECK(says(left.out, "You left it as it was; it can still be continued.\n"));
    const Ran on = kept.run({"play", "--continue", "--text", "--trainee", "Ann"}, "\nq\n");
    CHECK(
        on.out.starts_with("The wrong change\n\n"
                           "You go on where you were interrupted, at 0:05. The last words were:\n\n"));
    CHECK(says(on.out, "Played with seed 7; "));
    const Ran none = kept.run({"play", "--continue", "--text", "--trainee", "Ann"});
    CHECK(none.status == 2);
    CHECK(none.err ==
          "composure: there is no interrupted practice session of Ann\n  begin one: composure play SCENARIO\n");
}

TEST_CASE("--continue: wrong use is answered") {
    const auto refused = [](std::vector<std::string> words, const std::string& message) {
        words.insert(words.begin(), {"play", "--continue"});
        const Ran ran = run(words);
        INFO(ran.err);
        CHECK(ran.status == 2);
        CHECK(ran.err.starts_with("composure: " + message + "\n"));
    };
    refused({"--assessment", "--text"}, "an assessment that was interrupted is void and cannot be continued");
    refused({"--text", "--seed", "1"}, "--continue goes on with the same seed and pace");
    refused({"--text", "--pace", "2"}, "--continue goes on with the same seed and pace");
    refused({"--jsonl"}, "--continue with --jsonl needs to know whose session");
    CHECK(run({"play", "--text"}).err ==
          "composure: SCENARIO is required\n"
          "  `composure --help` and `composure COMMAND --help` say what is possible\n");
}

TEST_CASE("an assessment rests on a site file, and says before it begins who will see it") {
    const Kept kept;
    const Ran without = kept.run({"play", kSmall, "--text", "--assessment", "--trainee", "Ann"});
    CHECK(without.status == 2);
    CHECK(without.err ==
          "composure: assessments rest on a site file, and there is none yet (FOLDER/site.yaml)\n"
          "  `composure site` writes one in a minute\n");
    kept.site();
    const Ran taken = kept.run({"play", kSmall, "--text", "--assessment", "--trainee", "Ann"}, "q\n");
    CHECK(
        taken.out.starts_with("This is an assessment for Corner shop. Its result is seen by Ms Saar and Mr\n"
                              "Lepik. What you said and did is opened only with a reason, which you can read.\n"
                              "What it is for: Training, and choosing what to practise. It is kept for 365\n"
                              "days. What it rests on: Agreement with the works council of 2026-05-04. You see\n"
                              "everything that they can see, and who looked. If you stop, nothing is counted.\n"
                              "\n"
                              "The wrong change\n"));
    CHECK(says(taken.out, "Time runs 1.5 times slower than in life.\n"));
}

TEST_CASE("a scenario kept for assessments is not for practice, and keeps its key") {
    const Kept kept;
    kept.site();
    const std::string path = exam(kept);
    const Ran refused = kept.run({"play", path, "--text", "--trainee", "Ann"});
    CHECK(refused.status == 2);
    CHECK(refused.out == "");
    CHECK(refused.err ==
          "composure: 'The wrong change' is kept for assessments, so that it is new to everyone who takes it\n"
          "  practise with another one, or take it with --assessment when you are ready\n");
    const Ran text = kept.run({"play", path, "--text", "--assessment", "--trainee", "Ann", "--pace", "off"},
                              "\nw\n1\nw\n1\n" + until_the_end());
    CHECK(says(text.out, "\nYour scores\n"));
    for (const char* telling : {"Better:", "For example:", "Moment by moment", "The one thing to change", "purse"})
        CHECK_FALSE(says(text.out, telling));
    const Ran lines = kept.run({"play", path, "--jsonl", "--assessment", "--trainee", "Ann"}, kGood);
    CHECK(lines.status == 0);
    const std::string end = last_line(lines.out);
    CHECK(says(end, "\"pillars\":"));
    CHECK(says(end, "\"lessons\":"));
    CHECK_FALSE(says(end, "\"moments\""));
    CHECK_FALSE(says(end, "\"to_change\""));
}

TEST_CASE("an interrupted assessment is void and may be taken again") {
    const Kept kept;
    kept.site();
    const Ran killed = test::Program::stopped_by(
        SIGKILL, {"play", kSmall, "--jsonl", "--assessment", "--trainee", "Ann", "--records", kept.records()},
        "\"r2\"");
    CHECK(killed.status == 128 + SIGKILL);
    const Ran next = kept.run({"play", kSmall, "--text", "--assessment", "--trainee", "Ann"}, "q\n");
    CHECK(
        next.out.starts_with("Your assessment 'The wrong change' was interrupted, so it is void; you may take\n"
                             "it again.\n"));
    const Ran after = kept.run({"play", kSmall, "--text", "--assessment", "--trainee", "Ann"}, "q\n");
    CHECK(after.out.starts_with("This is an assessment"));
}

TEST_CASE("the log says what happened, and no name") {
    const Kept kept;
    const test::Environment state{{"XDG_STATE_HOME", kept / "state"}};
    run({"play", kSmall, "--jsonl", "--trainee", "Annabella", "--records", kept.records()}, kGood, state);
    const std::string log = test::bytes_of(kept / "state/composure/composure.log");
    CHECK(says(log, "[info] records opened\n"));
    CHECK_FALSE(says(log, "Annabella"));
    const Ran ran = run({"play", kSmall, "--jsonl", "--trainee", "Ann", "--records", kept.records()}, kGood,
                        {{"XDG_STATE_HOME", "/proc"}});
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
}
