// `composure site`: what assessments rest on, from four questions.
#include <sys/stat.h>

#include "commands/kept.h"

using namespace composure;
using test::check_refused;
using test::Kept;
using test::Ran;

TEST_CASE("four times Enter makes a site file", "[site]") {
    const Kept kept;
    const Ran ran = kept.run({"site", "--reviewers", "Ms Saar"}, "\n\n\n\n", "2026-08-03 09:30:00");
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    test::check_against("tests/commands/site/asked.txt", ran.out);
    test::check_against("tests/commands/site/asked.yaml", test::bytes_of(kept / "site.yaml"));
    const std::string shown = kept.fine({"site", "--show"});
    CHECK(ran.out.find(shown) != std::string::npos);
}

TEST_CASE("wrong answers are asked again, and the input's end writes nothing", "[site]") {
    const Kept kept;
    const Ran ran = kept.run({"site", "--reviewers", "Ms Saar"},
                             "Pay and ranking\n ,, \nMs Saar, Mr Lepik,Ms Saar\na while\n3 days\n2 years\n");
    CHECK(ran.status == 2);
    CHECK(ran.err ==
          "composure: nothing was written\n  `composure site --yes` takes the answers in [ ] without asking\n");
    test::check_against("tests/commands/site/asked-again.txt", ran.out.substr(0, ran.out.find("  [Everyone")));
    CHECK(test::bytes_of(kept / "site.yaml") == "");
}

TEST_CASE("a site file is never overwritten without asking, and the one before is kept", "[site]") {
    const Kept kept;
    kept.site();
    const std::string first = test::bytes_of(kept / "site.yaml");
    const Ran no = kept.run({"site"}, "\n");
    CHECK(no.status == 2);
    CHECK(test::bytes_of(kept / "site.yaml") == first);
    const Ran yes = kept.run({"site"}, "yes\n\n\n90\n\n");
    CHECK(yes.status == 0);
    CHECK(yes.out.find("There is a site file already: FOLDER/site.yaml\n"
                       "  Write it anew? The present one is kept beside it. (yes or no)\n> ") != std::string::npos);
    CHECK(yes.out.find("Written to FOLDER/site.yaml\nThe one before is kept in FOLDER/site.yaml.old\n") !=
          std::string::npos);
    CHECK(test::bytes_of(kept / "site.yaml.old") == first);
    CHECK(test::bytes_of(kept / "site.yaml").find("retention: 90 days\n") != std::string::npos);
    // What was not asked stays.
    CHECK(test::bytes_of(kept / "site.yaml").find("name: \"Corner shop\"\n") != std::string::npos);
    kept.fine({"site", "--yes", "--retention", "6 months"});
    CHECK(test::bytes_of(kept / "site.yaml.old") == first);
    CHECK(test::bytes_of(kept / "site.yaml.old-2").find("retention: 90 days\n") != std::string::npos);
}

TEST_CASE("a purpose that results are not made for is answered with a warning", "[site]") {
    const std::string warning =
        "Careful: the purpose names pay and dismissal. Results are not made for that: a few practised scenes say what "
        "somebody could\npractise next, not what they are worth. Please choose another purpose.\n";
    const Kept kept;
    const Ran ran = kept.run({"site", "--yes", "--purpose", "Training. To decide about Pay, and dismissals."});
    CHECK(ran.status == 0);
    CHECK(ran.err == warning);
    CHECK(kept.run({"site", "--show"}).err == warning);
    for (const std::string purpose : {"Training; not for hiring, pay or ranking.", "Never for promotion.",
                                      "Payload handling, and the promotional shelf."}) {
        CHECK(kept.run({"site", "--yes", "--purpose", purpose}).err == "");
    }
}

TEST_CASE("wrong usage of site is answered", "[site]") {
    const Kept kept;
    check_refused(kept.run({"site", "--show"}),
                  "composure: assessments rest on a site file, and there is none yet (FOLDER/site.yaml)\n"
                  "  `composure site` writes one in a minute\n");
    check_refused(kept.run({"site", "--yes", "--retention", "20 days"}),
                  "composure: '20 days' is 20 days, and it goes from 30 to 3650\n"
                  "  365 days is usual\n");
    check_refused(kept.run({"site", "--yes", "--retention", "for ever"}),
                  "composure: 'for ever' is no length of time\n  write it like 365 days, 6 months or 2 years\n");
    check_refused(kept.run({"site", "--yes", "--reviewers", " , "}),
                  "composure: nobody is named\n  somebody must look at assessments: write a name\n");
    CHECK(kept.run({"site", "--yes", "--reviewers",
                    "Ms \xE2\x80\xAE"
                    "raas"})
              .status == 2);
    CHECK(test::bytes_of(kept / "site.yaml") == "");
}

TEST_CASE("a site file that cannot be used is answered like a scenario", "[site]") {
    const Kept kept;
    kept.write("site.yaml",
               "site: 1\nname: Corner shop\npurpose: Training.\nreviewer: Ms Saar\nagreement: All know.\n");
    check_refused(kept.run({"site", "--show"}),
                  "FOLDER/site.yaml:4:1: error[unknown-key]: a site file has no key 'reviewer'\n"
                  "  |\n4 | reviewer: Ms Saar\n  | ^^^^^^^^\n  = did you mean 'reviewers'?\n"
                  "  = composure explain unknown-key\n"
                  "composure: the site file FOLDER/site.yaml cannot be used as it is\n"
                  "  mend what is said above, or write it anew with `composure site`\n");
}

TEST_CASE("whatever people type in a site file is kept as they typed it", "[site]") {
    const Kept kept;
    const std::string hostile = "\"Tamm's\" <b>shop</b>: #1 {x} =1+1 \xD7\x97\xD7\xA0\xD7\x95\xD7\xAA";
    kept.fine(
        {"site", "--yes", "--name", hostile, "--purpose", hostile, "--reviewers", hostile, "--agreement", hostile});
    const std::string shown = kept.fine({"site", "--show"});
    CHECK(shown.starts_with(hostile + ": what assessments rest on\n  For what     " + hostile + "\n"));
}

TEST_CASE("a folder that cannot be written is the machine's", "[site]") {
    if (::geteuid() == 0) return;  // root may write everywhere
    const Kept kept;
    ::mkdir((kept / "closed").c_str(), 0500);
    const Ran ran = test::run({"site", "--yes", "--records", kept / "closed/records.db"});
    CHECK(ran.status == 3);
    CHECK(ran.err.find("cannot be written") != std::string::npos);
}
