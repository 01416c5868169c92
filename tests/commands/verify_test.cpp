// `composure verify` through the real program, over records that somebody changed behind its back.
#include <algorithm>
#include <filesystem>
#include <map>

#include "commands/kept.h"

namespace composure::test {
namespace {

// Two assessments and a practice session, played once by the real program; each test gets a copy of the file.
struct Played {
    Kept kept;
    std::string first, second, practice;
    Played() {
        kept.site();
        first = kept.play("Mari Tamm", {"--seed", "1", "--assessment"}, "2026-11-02 09:00:00");
        second = kept.play("Jaan Kask", {"--seed", "2", "--assessment"}, "2026-11-03 09:00:00");
        practice = kept.play("Mari Tamm", {"--seed", "3"}, "2026-11-04 09:00:00");
    }
};
const Played& played() {
    static const Played once;
    return once;
}

class Copy {
public:
    Copy() {
        std::filesystem::copy_file(played().kept.records(), path());
        std::filesystem::copy_file(std::filesystem::path(played().kept.records()).parent_path() / "site.yaml",
                                   folder_ / "site.yaml");
    }
    std::string path() const { return folder_ / "records.db"; }

    void change(const std::string& sql) const {
        std::ofstream(folder_ / "change.py")
            << "import sqlite3\nfile = sqlite3.connect('" << path() << "')\nfile.executescript(r'''" << sql
            << "\n;''')\nfile.commit()\nfile.close()\n";
        REQUIRE(std::system(("python3 '" + (folder_ / "change.py") + "'").c_str()) == 0);
    }
    Ran run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--records", path()});
        Ran ran = test::run(std::move(arguments));
        CHECK(ran.err == "");
        ran.out = plain(ran.out);
        return ran;
    }
    std::string verify(int status, std::vector<std::string> more = {}) const {
        more.insert(more.begin(), "verify");
        const Ran ran = run(std::move(more));
        CHECK(ran.status == status);
        return ran.out;
    }
    std::string operator/(const std::string& name) const { return folder_ / name; }

private:
    // What is drawn by chance, by name.
    static std::string plain(std::string text) {
        const auto replace = [&text](const std::string& from, const std::string& to) {
            for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
                text.replace(at, from.size(), to);
        };
        replace(played().first, "FIRST");
        replace(played().second, "SECOND");
        replace(played().practice, "PRACTICE");
        if (const std::size_t head = text.find("head "); head != std::string::npos) text.replace(head + 5, 19, "HEAD");
        return text;
    }

    Folder folder_;
};

std::string sql_of(const std::string& session) { return "(SELECT id FROM session WHERE code = '" + session + "')"; }

constexpr const char* kWhole =
    "2 sessions proved; practice is as it was recorded. Chain: 4 entries, head HEAD, tamper-evident.\n";

TEST_CASE("verify: all is as it was recorded") { CHECK(Copy().verify(0) == kWhole); }

TEST_CASE("verify: no assessment yet") {
    const Kept kept;
    kept.play("Mari Tamm", {"--seed", "1"});
    const std::string out = kept.fine({"verify"});
    CHECK(out.starts_with("0 sessions proved; practice is as it was recorded. Chain: 1 entry, head "));  // the person
}

TEST_CASE("verify: an altered score is named by session and figure") {
    const Copy text;
    text.change(
        "UPDATE scorecard SET frozen = replace(frozen, 'service.rounded 18', 'service.rounded 81') "
        "WHERE session_id = " +
        sql_of(played().first));
    check_against("tests/commands/verify/altered-score.txt", text.verify(1));
    const Copy figure;
    figure.change("UPDATE scorecard SET service = 81, total = 85 WHERE session_id = " + sql_of(played().first));
    check_against("tests/commands/verify/altered-figure.txt", figure.verify(1));
}

TEST_CASE("verify: an altered recording is named") {
    const Copy copy;
    copy.change("UPDATE recording SET text = replace(text, ' reply ', ' reply x') WHERE session_id = " +
                sql_of(played().second));
    check_against("tests/commands/verify/altered-recording.txt", copy.verify(1));
}

TEST_CASE("verify: a removed session is named") {
    const Copy copy;
    const std::string id = sql_of(played().first);
    copy.change("DELETE FROM recording WHERE session_id = " + id + "; DELETE FROM scorecard WHERE session_id = " + id +
                "; DELETE FROM rating WHERE session_id = " + id + "; DELETE FROM session WHERE code = '" +
                played().first + "'");
    check_against("tests/commands/verify/removed-session.txt", copy.verify(1));
}

TEST_CASE("verify: a swapped scenario is named") {
    const Copy copy;
    copy.change("UPDATE document SET bytes = replace(bytes, 'suit', 'coat') WHERE kind = 0");
    std::string out = copy.verify(1);  // which of the two the chain names first is chance
    for (const std::string name : {"FIRST", "SECOND"}) {
        for (std::size_t at = out.find(name); at != std::string::npos; at = out.find(name, at))
            out.replace(at, name.size(), "CODE");
    }
    check_against("tests/commands/verify/swapped-scenario.txt", out);
}

// The file, its digest in the session and in the recording, and the scorecard: all but the chain.
TEST_CASE("verify: a scenario swapped with everything that names it is named by the chain") {
    const Copy copy;
    copy.change(
        "INSERT INTO document SELECT substr(digest, 1, 60) || 'abcd', kind, name, bytes || '# easier' FROM document "
        "WHERE kind = 0; UPDATE session SET scenario_digest = substr(scenario_digest, 1, 60) || 'abcd' WHERE code = '" +
        played().first + "'");
    check_against("tests/commands/verify/swapped-digest.txt", copy.verify(1));
}

TEST_CASE("verify: a renamed person is named") {
    const Copy copy;
    copy.change("UPDATE person SET name = 'Somebody Else' WHERE name = 'Jaan Kask'");
    check_against("tests/commands/verify/renamed-person.txt", copy.verify(1));
}

TEST_CASE("verify: a deleted entry of the chain is named") {
    const Copy copy;
    copy.change("DELETE FROM chain WHERE chain = 0 AND sequence = 2");
    check_against("tests/commands/verify/deleted-entry.txt", copy.verify(1));
}

TEST_CASE("verify: of practice the code is told, and nothing else") {
    const Copy copy;
    copy.change("UPDATE scorecard SET calm = 12 WHERE session_id = " + sql_of(played().practice));
    CHECK(copy.verify(1) ==
          "Practice session PRACTICE was changed.\n"
          "2 sessions proved. Chain: 4 entries, head HEAD, tamper-evident.\n");
}

TEST_CASE("verify: other rules cannot be verified") {
    const Copy copy;
    copy.change("UPDATE session SET rules = 0 WHERE code = '" + played().first +
                "'; UPDATE scorecard SET rules = 0 WHERE session_id = " + sql_of(played().first));
    const std::string out = copy.verify(1, {played().first});
    INFO(out);
    CHECK(out.find("Session FIRST: cannot-verify (made by rules 0; this program has rules 1).\n") != std::string::npos);
    CHECK(out.find("0 sessions proved, 1 cannot be verified. ") != std::string::npos);
}

TEST_CASE("verify: one session by its code, however it is typed") {
    const Copy copy;
    CHECK(copy.verify(0, {played().second}) == "1 session proved. Chain: 4 entries, head HEAD, tamper-evident.\n");
    std::string shouted = played().second;
    std::transform(shouted.begin(), shouted.end(), shouted.begin(), [](unsigned char c) { return std::toupper(c); });
    CHECK(copy.verify(0, {shouted}) == "1 session proved. Chain: 4 entries, head HEAD, tamper-evident.\n");
    const Ran none = test::run({"verify", "zzzz-zzzz", "--records", copy.path()});
    CHECK(none.status == 2);
    CHECK(none.err ==
          "composure: there is no session zzzz-zzzz in these records\n  `composure progress` lists a trainee's own "
          "sessions\n");
}

TEST_CASE("verify --head: a printed head is found, or is not in this chain") {
    const Copy copy;
    const Ran whole = test::run({"verify", "--records", copy.path()});
    const std::string head = whole.out.substr(whole.out.find("head ") + 5, 19);
    CHECK(copy.verify(0, {"--head", head}).starts_with("Head " + head + " is entry 4, of 2026-11-0"));
    CHECK(copy.verify(1, {"--head", "0123 4567 89ab cdef"}) ==
          "Head 0123 4567 89ab cdef is not in this chain: entries were removed or changed since it was printed, or it "
          "is of another station.\n2 sessions proved; practice is as it was recorded. Chain: 4 entries, head HEAD, "
          "tamper-evident.\n");
    const Ran bad = test::run({"verify", "--head", "none", "--records", copy.path()});
    CHECK(bad.status == 2);
    CHECK(
        bad.err ==
        "composure: that is not a head of a chain\n  give the 16 digits as they stand on a report: --head \"3f2a 90bc "
        "11de 7a04\"\n");
}

TEST_CASE("verify: as JSON") {
    const Copy copy;
    copy.change("UPDATE scorecard SET service = 81 WHERE session_id = " + sql_of(played().first));
    const std::string out = copy.verify(1, {"--format=json"});
    CHECK(out.find(
              "\"kind\": \"differs\",\n      \"session\": \"FIRST\",\n      \"what\": \"the figure 'service' is 81 in "
              "the records and 18 by its recording\"") != std::string::npos);
    CHECK(out.find("\"proved\": 1,\n  \"differ\": 1,") != std::string::npos);
}

TEST_CASE("verify: no records, and wrong use") {
    const Folder folder;
    const Ran none = test::run({"verify", "--records", folder / "none.db"});
    CHECK(none.status == 3);
    CHECK(none.out == "");
    CHECK_FALSE(std::filesystem::exists(folder / "none.db"));
    const Ran format = test::run({"verify", "--format=xml", "--records", folder / "none.db"});
    CHECK(format.status == 2);
    CHECK(format.err == "composure: there is no format 'xml'\n  choose text or json\n");
}

TEST_CASE("verify: a recording file plays again to its end, or says why not") {
    const Folder folder;
    const std::string recording = source_path("tests/cases/plays/rude-remark/reference-1.recording");
    const Ran good = test::run({"verify", recording});
    CHECK(good.status == 0);
    CHECK(good.out.starts_with(recording + ": plays again to its end: met here, total "));
    std::string bytes = bytes_of(recording);
    std::ofstream(folder / "newer.recording") << bytes.replace(bytes.find("rules 1"), 7, "rules 9");
    const Ran newer = test::run({"verify", folder / "newer.recording"});
    CHECK(newer.status == 1);
    CHECK(newer.out == (folder / "newer.recording") + ": cannot-verify (made by rules 9, this program has rules 1).\n");
    std::ofstream(folder / "nothing.recording") << "hello\n";
    const Ran nothing = test::run({"verify", folder / "nothing.recording"});
    CHECK(nothing.status == 2);
    CHECK(nothing.err == "composure: this is not a recording of Composure\n  choose a file made with --record\n");
}

TEST_CASE("regrade: the same judgement adds nothing; practice is no one else's business") {
    const Copy copy;
    const Ran same = copy.run({"regrade", played().first, "--as", "Ms Saar"});
    CHECK(same.status == 0);
    CHECK(same.out == "Session FIRST: judged the same today; nothing to add.\n");
    const Ran practice = test::run({"regrade", played().practice, "--as", "Ms Saar", "--records", copy.path()});
    CHECK(practice.status == 2);
    CHECK(practice.err == "composure: there is no assessment " + played().practice +
                              " in these records\n  `composure review` shows their codes\n");
    const Ran nobody = test::run({"regrade", "--records", copy.path()});
    CHECK(nobody.status == 2);
    CHECK(nobody.err ==
          "composure: name the sessions to judge again, or --all\n  for example: composure regrade k7m2-9fqd\n");
    CHECK(copy.verify(0) == kWhole);
}

TEST_CASE("regrade: only a reviewer that site.yaml names") {
    const Copy copy;
    const Ran stranger = test::run({"regrade", "--all", "--as", "Ms Sar", "--records", copy.path()});
    CHECK(stranger.status == 2);
    CHECK(stranger.out == "");
    CHECK(stranger.err.find("Did you mean \"Ms Saar\"?") != std::string::npos);
    std::filesystem::remove(copy / "site.yaml");
    const Ran no_site = test::run({"regrade", "--all", "--as", "Ms Saar", "--records", copy.path()});
    CHECK(no_site.status == 2);
    CHECK(no_site.err.find("assessments rest on a site file, and there is none yet") != std::string::npos);
}

// The present conduct table, changed a little: service asks for more.
TEST_CASE("regrade: another table makes a second scorecard beside the first, and both are proved") {
    const Copy copy;
    const std::string data = copy / "data";
    std::filesystem::create_directories(data);
    std::filesystem::copy(source_path("scenarios"), data + "/scenarios", std::filesystem::copy_options::recursive);
    std::filesystem::copy(source_path("assets"), data + "/assets", std::filesystem::copy_options::recursive);
    std::ofstream(data + "/assets/rubric.yaml", std::ios::app) << "# another day\n";
    const std::string before = std::string("COMPOSURE_DATA='") + data + "' '" + COMPOSURE_BINARY_DIR +
                               "/composure' regrade --all --as 'Ms Saar' --records '" + copy.path() + "' > '" +
                               (copy / "out") + "'";
    CHECK(std::system(before.c_str()) == 0);
    const std::string out = bytes_of(copy / "out");
    INFO(out);
    CHECK(out.find("The first scorecard stays beside it.\n") != std::string::npos);
    CHECK(copy.verify(0) ==
          "2 sessions proved; practice is as it was recorded. Chain: 6 entries, head HEAD, tamper-evident.\n");
}

TEST_CASE("replay: a session of one's own, and of nobody else") {
    const Copy copy;
    const Ran own = test::run({"replay", played().practice, "--trainee", "Mari Tamm", "--records", copy.path()});
    CHECK(own.err == "");
    CHECK(own.status == 1);
    CHECK(own.out.find("Service") != std::string::npos);
    const Ran other = test::run({"replay", played().practice, "--trainee", "Jaan Kask", "--records", copy.path()});
    CHECK(other.status == 2);
    CHECK(other.out == "");
    CHECK(other.err == "composure: Jaan Kask has no session " + played().practice +
                           "\n  `composure progress` lists your own; --trainee says who you are\n");
    const Ran none = test::run({"replay", "zzzz-zzzz", "--trainee", "Jaan Kask", "--records", copy.path()});
    CHECK(
        none.err ==
        "composure: Jaan Kask has no session zzzz-zzzz\n  `composure progress` lists your own; --trainee says who you "
        "are\n");
}

}  // namespace
}  // namespace composure::test
