// `composure assign`: who is to be assessed with what, by when.
#include "commands/kept.h"

using namespace composure;
using test::check_refused;
using test::Kept;
using test::Ran;

namespace {

const std::string kNow = "2026-08-03 09:30:00";
const std::string kNote =
    "Note: rude-remark can be practised, too, so some will know it already. `use: assessment` in a scenario keeps it "
    "for assessments.\n";

void people(const Kept& kept) {
    kept.site();
    kept.fine({"people", "add", "Mari Kask", "--cohort", "Autumn"});
    kept.fine({"people", "add", "Jaan Tamm", "--cohort", "Autumn"});
}

}  // namespace

TEST_CASE("a cohort is asked once, however often", "[assign]") {
    const Kept kept;
    people(kept);
    const std::vector<std::string> words{"assign", "rude-remark", "--cohort", "Autumn",
                                         "--due",  "2026-08-17",  "--by",     "Ms Saar"};
    CHECK(kept.fine(words, "", kNow) == "rude-remark for 2 people, due 2026-08-17: 2 new assignments.\n" + kNote);
    CHECK(kept.fine(words, "", kNow) ==
          "rude-remark for 2 people, due 2026-08-17: 0 new assignments, 2 as before.\n" + kNote);
    CHECK(kept.fine({"assign", "rude-remark", "--to", "Mari Kask", "--due", "14 days", "--by", "Jonas"}, "", kNow) ==
          "rude-remark for 1 person, due 2026-08-17: 0 new assignments, 1 as before.\n" + kNote);
    CHECK(kept.fine({"assign", "rude-remark", "--to", "Mari Kask", "--due", "30 days", "--by", "Jonas"}, "", kNow) ==
          "rude-remark for 1 person, due 2026-09-02: 0 new assignments, 1 with another date.\n" + kNote);
    kept.play("Mari Kask", {"--assessment"}, "2026-08-04 09:30:00");
    CHECK(kept.fine(words, "", "2026-08-05 09:30:00") ==
          "rude-remark for 2 people, due 2026-08-17: 1 new assignment, 1 as before.\n" + kNote);
}

TEST_CASE("a scenario for assessments needs no note, and two of one name are one", "[assign]") {
    const Kept kept;
    people(kept);
    std::string text = test::bytes_of(test::source_path("scenarios/rude-remark.yaml"));
    text.replace(text.find("use: practice"), 13, "use: assessment");
    const std::string path = kept.write("form-one.yaml", text);
    CHECK(kept.fine({"assign", path, path, "--to", "Mari Kask", "--by", "Ms Saar"}, "", kNow) ==
          "form-one for 1 person: 1 new assignment.\n");
}

TEST_CASE("what was assigned from a file is played by its name", "[assign]") {
    const Kept kept;
    people(kept);
    std::string text = test::bytes_of(test::source_path("scenarios/rude-remark.yaml"));
    text.replace(text.find("use: practice"), 13, "use: assessment");
    const std::string path = kept.write("form-one.yaml", text);
    kept.fine({"assign", path, "--to", "Mari Kask", "--by", "Ms Saar"}, "", kNow);
    const Ran played = kept.run({"play", "form-one", "--jsonl", "--assessment", "--trainee", "Mari Kask"});
    INFO(played.err);
    CHECK(played.out.find("\"scenario\":\"form-one\"") != std::string::npos);
    kept.write("form-one.yaml", text + "# another one\n");
    const Ran changed = kept.run({"assign", path, "--to", "Mari Kask", "--by", "Ms Saar"});
    CHECK(changed.status == 2);
    CHECK(changed.err.find("scenarios/form-one.yaml' is there already and says something else\n"
                           "  give the changed scenario a new name, or remove the old file\n") != std::string::npos);
}

TEST_CASE("wrong usage of assign is answered, and nobody is asked", "[assign]") {
    const Kept kept;
    CHECK(kept.run({"assign", "rude-remark", "--to", "Mari Kask"}).status == 3);
    kept.fine({"people", "add", "Mari Kask", "--cohort", "Autumn"});
    check_refused(kept.run({"assign", "rude-remark", "--to", "Mari Kask", "--by", "Ms Saar"}),
                  "composure: assessments rest on a site file, and there is none yet (FOLDER/site.yaml)\n"
                  "  `composure site` writes one in a minute\n");
    kept.site();
    const auto asked = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"assign", "rude-remark", "--by", "Ms Saar"});
        return kept.run(std::move(words), "", kNow);
    };
    check_refused(asked({}), "composure: for whom?\n  give either --to NAME or --cohort NAME\n");
    check_refused(asked({"--to", "Mari Kask", "--cohort", "Autumn"}),
                  "composure: for whom?\n  give either --to NAME or --cohort NAME\n");
    check_refused(asked({"--to", "Mari Kas"}),
                  "composure: nobody named 'Mari Kas' is in the records\n  did you mean 'Mari Kask'?\n");
    check_refused(asked({"--cohort", "Spring"}),
                  "composure: nobody is in the cohort 'Spring'\n  `composure people list` shows the cohorts\n");
    check_refused(asked({"--to", "Mari Kask", "--due", "soon"}),
                  "composure: 'soon' is not a date\n  write it like 2026-11-21\n");
    check_refused(asked({"--to", "Mari Kask", "--due", "2026-08-02"}),
                  "composure: 2026-08-02 is over already\n  choose a day to come\n");
    CHECK(asked({"--to", "Mari Kask", "--due", "2026-08-03"}).status == 0);
    check_refused(kept.run({"assign", "rude-remrk", "--to", "Mari Kask", "--by", "Ms Saar"}),
                  test::run({"check", "rude-remrk"}).err);
    CHECK(kept.run({"assign", "rude-remark", "--to", "Mari Kask", "--by", "Somebody"}).status == 2);
    CHECK(kept.run({"assign", test::source_path("tests/bad/unknown-key.yaml"), "--to", "Mari Kask", "--by", "Ms Saar"})
              .err.find("error[unknown-key]") != std::string::npos);
}
