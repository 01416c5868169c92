// `composure people`: the list, importing it, one person's own copy, erasing, and retention.
#include <sys/stat.h>

#include "commands/kept.h"

using namespace composure;
using test::check_refused;
using test::Kept;
using test::Ran;

namespace {

constexpr const char* kRoster =
    "number,name,cohort,trainer\n"
    "1001,Mari Kask,Autumn,Jonas\n"
    "1002,Jaan Tamm,Autumn,Jonas\n"
    "1003,Zoë O'Neill,Spring,\n";

std::string code_in(std::string text, const std::string& code) {
    for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code, at))
        text.replace(at, code.size(), "SESSION");
    return text;
}

}  // namespace

TEST_CASE("a list is compared before it is taken over", "[people]") {
    const Kept kept;
    const std::string file = kept.write("staff.csv", kRoster);
    const std::string difference =
        "+ Mari Kask (1001), cohort Autumn, trainer Jonas\n"
        "+ Jaan Tamm (1002), cohort Autumn, trainer Jonas\n"
        "+ Zoë O'Neill (1003), cohort Spring\n";
    CHECK(kept.fine({"people", "import", file}) ==
          difference +
              "\n3 to add, 0 to change, 0 as they are.\nNothing was changed. With --apply the list is taken "
              "over.\n");
    CHECK(test::bytes_of(kept.records()) == "");
    CHECK(kept.fine({"people", "import", file, "--apply"}) ==
          difference + "\nTaken over: 3 added, 0 changed, 0 as they are.\n");
    CHECK(kept.fine({"people", "import", file}) ==
          "\n0 to add, 0 to change, 3 as they are.\nThe records say the same already.\n");
    CHECK(kept.fine({"people", "list"}) ==
          "number  name         cohort  trainer\n"
          "1002    Jaan Tamm    Autumn  Jonas\n"
          "1001    Mari Kask    Autumn  Jonas\n"
          "1003    Zoë O'Neill  Spring  -\n"
          "\n3 people\n");
    CHECK(kept.fine({"people", "list", "--cohort", "Spring"}) ==
          "number  name         cohort  trainer\n"
          "1003    Zoë O'Neill  Spring  -\n"
          "\n1 person\n");
}

TEST_CASE("a second list changes people and removes nobody", "[people]") {
    const Kept kept;
    kept.fine({"people", "import", kept.write("staff.csv", kRoster), "--apply"});
    const std::string next = kept.write("next.csv",
                                        "number,name,cohort,trainer,active\n1001,Mari Kask,Spring,,yes\n"
                                        "1003,Zoë O'Neill,Spring,,no\n1004,Ann Ly,Spring,Jonas,\n");
    const std::string difference =
        "+ Ann Ly (1004), cohort Spring, trainer Jonas\n"
        "~ Mari Kask (1001): cohort Autumn -> Spring; trainer Jonas -> none\n"
        "~ Zoë O'Neill (1003): active yes -> no\n"
        "Not in the file: Jaan Tamm (1002). They stay as they are; an import never removes anybody.\n";
    CHECK(kept.fine({"people", "import", next, "--apply"}) ==
          difference + "\nTaken over: 1 added, 2 changed, 0 as they are.\n");
    CHECK(kept.fine({"people", "list"}).find("Zoë O'Neill (left)") != std::string::npos);
}

TEST_CASE("a list with a mistake changes nothing at all", "[people]") {
    const Kept kept;
    const std::string file = kept.write("staff.csv", "number,name\n1001,Mari Kask\n1002,\n1001,Jaan Tamm\n");
    for (const bool apply : {false, true}) {
        std::vector<std::string> words{"people", "import", file};
        if (apply) words.emplace_back("--apply");
        const Ran ran = kept.run(words);
        CHECK(ran.status == 2);
        CHECK(ran.out == "");
        test::check_against("tests/commands/people/bad-roster.txt", ran.err);
    }
    CHECK(test::bytes_of(kept.records()) == "");
    check_refused(kept.run({"people", "import", kept / "none.csv"}),
                  "composure: there is no file 'FOLDER/none.csv'\n  check the name and the folder\n");
    check_refused(kept.run({"people", "import", kept / ""}),
                  "composure: 'FOLDER/' is a folder\n  name one file in it\n");
}

TEST_CASE("people are added one by one, and namesakes are told apart", "[people]") {
    const Kept kept;
    CHECK(kept.fine({"people", "add", " Mari Kask ", "--cohort", "Autumn", "--trainer", "Jonas"}) ==
          "Added Mari Kask, cohort Autumn, trainer Jonas.\n");
    check_refused(kept.run({"people", "add", "Mari Kask"}),
                  "composure: somebody named 'Mari Kask' is in the records already\n"
                  "  give this one an employee number: --number\n");
    CHECK(kept.fine({"people", "add", "Mari Kask", "--number", "7"}) == "Added Mari Kask (7).\n");
    CHECK(kept.run({"people", "add", "Jaan Tamm", "--number", "7"}).status == 2);
    CHECK(kept.run({"people", "add", "  "}).status == 2);
    CHECK(kept.run({"people", "add", "two\nlines"}).status == 2);
    check_refused(kept.run({"people", "erase", "Mari Kask", "--yes"}),
                  "composure: there are 2 people named 'Mari Kask'\n  give the employee number instead of the name\n");
    check_refused(kept.run({"people", "list", "--cohort", "Autum"}),
                  "composure: nobody is in the cohort 'Autum'\n  did you mean 'Autumn'?\n");
}

TEST_CASE("hostile names are names", "[people]") {
    const Kept kept;
    for (const std::string name : {"=cmd|' /C calc'!A0", "<script>alert(1)</script>", "Robert'); DROP TABLE people;--",
                                   "-rf", "חנה", "\"quoted\", \\ and %s {} $(id)"}) {
        CHECK(kept.fine({"people", "add", "--", name}).starts_with("Added " + name));
        CHECK(kept.fine({"people", "list"}).find(name) != std::string::npos);
    }
    CHECK(kept.run({"people", "add", std::string(100'000, 'x')}).status == 2);
    CHECK(kept.run({"people", "add", "\xFF\xFE"}).status == 2);
}

TEST_CASE("without records there is nobody to list", "[people]") {
    const Kept kept;
    CHECK(kept.run({"people", "list"}).status != 0);
    CHECK(kept.run({"people"}).status == 2);
    kept.fine({"people", "import", kept.write("staff.csv", kRoster), "--apply"});
    check_refused(kept.run({"people", "erase", "Mari Kas", "--yes"}),
                  "composure: nobody named 'Mari Kas' is in the records\n  did you mean 'Mari Kask'?\n");
}

TEST_CASE("a person's own copy holds everything about them", "[people]") {
    const Kept kept;
    kept.site();
    const std::string when = "2026-08-03 09:30:00";
    kept.fine({"people", "add", "Mari <Kask>", "--number", "1001"}, "", when);
    const std::string practice = kept.play("1001", {"--seed", "7"}, when);
    const std::string assessment = kept.play("1001", {"--assessment", "--seed", "7"}, when);
    kept.fine({"share", practice, "--trainee", "1001"}, "", when);
    const std::string said =
        kept.fine({"people", "export-one", "1001", "--to", kept / "copy", "--as", "Ms Saar"}, "", when);
    CHECK(
        said ==
        "Everything that is kept about Mari <Kask> (1001):\n  FOLDER/copy/person.html  to read\n"
        "  FOLDER/copy/person.json  for programs\nIt holds their practice, which nobody else may see: give it to them "
        "and keep no copy. They see that it was made.\n");
    const std::string json = test::bytes_of(kept / "copy/person.json");
    const std::string html = test::bytes_of(kept / "copy/person.html");
    for (const std::string& code : {practice, assessment}) {
        CHECK(json.find("\"session\": \"" + code + "\"") != std::string::npos);
        CHECK(html.find("id=\"s-" + code + "\"") != std::string::npos);
    }
    CHECK(json.find("\"who\": \"Ms Saar\"") != std::string::npos);
    CHECK(json.find("\"what\": \"shared\"") != std::string::npos);
    CHECK(json.find("\"recording\": \"composure-recording") != std::string::npos);
    CHECK(html.find("<Kask>") == std::string::npos);
    CHECK(html.find("Mari &lt;Kask&gt;") != std::string::npos);
    CHECK(html.find("default-src 'none'") != std::string::npos);
    check_refused(kept.run({"people", "export-one", "1001", "--to", kept / "copy"}),
                  "composure: there is a 'person.json' in 'FOLDER/copy' already\n"
                  "  name a new folder with --to; nothing was written\n");
    check_refused(kept.run({"people", "export-one", "1001", "--to", kept.write("file", "")}),
                  "composure: the folder 'FOLDER/file' cannot be made: Not a directory\n"
                  "  name a folder that you may write into\n",
                  3);
}

TEST_CASE("erasing is explained, wants the name, and leaves no trace of it", "[people]") {
    const Kept kept;
    kept.fine({"people", "add", "Mari Kask", "--number", "1001", "--trainer", "Jonas"});
    const std::string explained =
        "Erasing Mari Kask (1001)\n"
        "  Destroyed for good: the name, the employee number, the trainer, every word that was typed by them or about\n"
        "  them, and the salt that ties them to the chain. Nobody can bring this back.\n"
        "  What stays: their sessions and figures, under \"erased person\", so that the chain can still be verified.\n"
        "  Copies made before (backups, exports, printed reports) still name them; destroy those, too.\n";
    const Ran wrong = kept.run({"people", "erase", "1001"}, "Mari\n");
    CHECK(wrong.out == explained + "\nType the name to go on.\n> ");
    check_refused(wrong,
                  "composure: nobody was erased: that was not the name\n  type the name exactly, or give --yes\n");
    CHECK(kept.run({"people", "erase", "1001"}, "").status == 2);
    const std::string right = kept.fine({"people", "erase", "1001"}, "Mari Kask\n");
    CHECK(right == explained + "\nType the name to go on.\n> \nErased.\n");
    CHECK(kept.fine({"people", "list"}).starts_with("Nobody is in the records yet."));
    CHECK(kept.run({"people", "erase", "1001", "--yes"}).status == 2);
    std::string left = test::bytes_of(kept.records()) + test::bytes_of(kept.records() + "-wal");
    CHECK(left.find("Mari Kask") == std::string::npos);
}

TEST_CASE("retention lists what is past it, and removes it only when told", "[people]") {
    const Kept kept;
    CHECK(kept.run({"people", "retire", "--apply"}).status == 3);
    CHECK(test::bytes_of(kept.records()) == "");
    kept.site();
    kept.fine({"people", "add", "Mari Kask"}, "", "2025-02-01 10:00:00");
    check_refused(kept.run({"people", "retire", "--apply"}, "", "2025-02-02 10:00:00"), "", 0);
    const std::string old = kept.play("Mari Kask", {"--assessment"}, "2025-02-01 10:00:00");
    const std::string fresh = kept.play("Mari Kask", {"--assessment"}, "2026-02-01 10:00:00");
    const std::string practice = kept.play("Mari Kask", {}, "2025-02-01 10:00:00");
    const std::string listed =
        "Assessments older than 365 days: 1. Practice is the trainee's own and is not touched.\n"
        "  SESSION  2025-02-01  rude-remark  Mari Kask\n";
    CHECK(code_in(kept.fine({"people", "retire"}, "", "2026-02-03 10:00:00"), old) ==
          listed + "\nNothing was changed. To remove them: composure people retire --apply\n");
    CHECK(code_in(kept.fine({"people", "retire", "--apply"}, "", "2026-02-03 10:00:00"), old) ==
          listed + "\nRemoved 1 assessment; the chain says that they were removed by this rule.\n");
    CHECK(kept.fine({"people", "retire"}, "", "2026-02-03 10:00:00") ==
          "Assessments older than 365 days: 0. Practice is the trainee's own and is not touched.\n");
    kept.fine({"people", "export-one", "Mari Kask", "--to", kept / "copy"});
    const std::string json = test::bytes_of(kept / "copy/person.json");
    CHECK(json.find(old) == std::string::npos);
    CHECK(json.find(fresh) != std::string::npos);
    CHECK(json.find(practice) != std::string::npos);
}
