// HR's review through the real program: from what needs somebody to the decision, by commands and by numbers.
#include "commands/shop.h"

using namespace composure;
using test::Ran;
using test::Shop;
using test::without_chance;

namespace {

void check_refused(const Ran& ran, const std::string& err, int status = 2) {
    CHECK(ran.status == status);
    CHECK(ran.out == "");
    CHECK(ran.err == err);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("review without records, without a site, by somebody who does not review") {
    const Shop shop;
    const Ran none = shop.review({});
    CHECK(none.status == 3);
    CHECK(has(none.err, "there are no records"));
    shop.plays("1042", test::kWell, {});
    const Ran no_site = shop.review({});
    CHECK(no_site.status == 2);
    CHECK(has(no_site.err, "assessments rest on a site file, and there is none yet"));
    CHECK(has(no_site.err, "`composure site` writes one in a minute"));
    shop.open();
    CHECK(has(shop.review({}, "Somebody").err, "\"Somebody\" is not named in site.yaml as a reviewer or a trainer."));
    CHECK(shop.review({}, "Somebody").status == 2);
}

TEST_CASE("the board names what needs somebody; a person, a session and the sheet follow") {
    const Shop shop;
    shop.open();
    shop.plays("1042", test::kWell);
    shop.plays("1043", test::kWithAnInsult);
    shop.plays("1044", test::kBadly);
    const std::string held = shop.session_of("1043");
    const Ran board = shop.review({});
    CHECK(board.status == 0);
    CHECK(board.err == "");
    test::check_against("tests/commands/expected/review-board.txt", without_chance(board.out, shop));
    test::check_against("tests/commands/expected/review-person.txt",
                        without_chance(shop.review({"--person", "Mari Lill"}).out, shop));
    test::check_against("tests/commands/expected/review-session.txt",
                        without_chance(shop.review({"--session", held}).out, shop));
    test::check_against(
        "tests/commands/expected/review-moments.txt",
        without_chance(shop.review({"--session", held, "--moments", "--reason", "incident"}).out, shop));
    test::check_against("tests/commands/expected/review-sheet.txt",
                        without_chance(shop.review({"--sheet", held, "--reason", "incident"}).out, shop));
    const Ran early = shop.review({"--session", held, "--at", "4000", "--reason", "incident"});
    CHECK(has(early.out, "Up to 0:04."));
    CHECK(has(early.out, "You look like somebody who boils them dry."));
    CHECK_FALSE(has(early.out, "Not in these words."));
    CHECK(has(shop.review({"--cohort", "Spring"}).out, "Mari Lill"));
    CHECK_FALSE(has(shop.review({"--cohort", "Spring"}).out, "Anna Kask"));
}

TEST_CASE("a serious incident: the moments first, with a reason; then a decision with words; then the signature") {
    const Shop shop;
    shop.open();
    shop.plays("1043", test::kWithAnInsult);
    const std::string held = shop.session_of("1043");
    const std::string as = " --as 'Ms Saar' --records " + shop.records();
    check_refused(shop.review({"confirm", held, "--words", "It names the person."}),
                  "composure: You have not seen the moments of this session as it stands now.\n"
                  "  composure review --session " +
                      held + " --moments --reason incident" + as + "\n");
    check_refused(shop.review({"--session", held, "--moments"}),
                  "composure: The moments are opened for a reason, which the trainee sees.\n"
                  "  Give one: contested, incident or audit.\n");
    CHECK(shop.review({"--session", held, "--moments", "--reason", "contested"}).status == 2);
    CHECK(shop.review({"--session", held, "--moments", "--reason", "incident"}).status == 0);
    check_refused(
        shop.review({"confirm", held}),
        "composure: This needs a reason in words.\n  Write in a sentence or two why; the trainee reads it.\n");
    const Ran confirmed = shop.review({"confirm", held, "--words", "It names the person."});
    CHECK(confirmed.status == 0);
    CHECK(confirmed.out == "Done. Session " + held +
                               " was a serious incident: its result is now \"not met here\".\n"
                               "The trainee sees your decision and your words.\n"
                               "What needs you next: composure review" +
                               as + "\n");
    check_refused(shop.review({"sign", held, "--words", "Talked it over."}),
                  "composure: You have not opened this session as it stands now.\n  composure review --session " +
                      held + as + "\n");
    CHECK(has(shop.review({"--session", held}).out, "confirmed the serious incident: \"It names the person.\""));
    CHECK(shop.review({"sign", held, "--words", "Talked it over."}).status == 0);
    check_refused(shop.review({"sign", held, "--words", "Again."}),
                  "composure: This session is signed already.\n  Nothing more is needed; the first signature holds.\n");
    const std::string mine = shop.run({"progress", "--trainee", "1043"}).out;
    CHECK(has(mine, "Ms Saar (reviewer): moments of " + held + ", because: incident"));
    CHECK(has(mine, "Ms Saar signed: \"Talked it over.\""));
}

TEST_CASE("a contest goes to a second reviewer, and can make a session void") {
    const Shop shop;
    shop.open();
    shop.plays("1044", test::kBadly);
    const std::string code = shop.session_of("1044");
    shop.review({"--session", code});
    CHECK(shop.review({"sign", code, "--words", "Seen."}).status == 0);
    CHECK(shop.run({"contest", code, "--trainee", "1044", "--words", "The bell rang."}).status == 0);
    CHECK(has(shop.review({}).out, "Contested: the trainee sees the result differently (1)"));
    const Ran same = shop.review({"reject", code, "--words", "No."});
    CHECK(same.status == 2);
    CHECK(has(same.err, "so somebody else decides about the contest"));
    CHECK(has(shop.review({"--session", code}, "Mr Pold").out, "Mari Lill contested: \"The bell rang.\""));
    const Ran accepted = shop.review({"accept", code, "--words", "It did."}, "Mr Pold");
    CHECK(has(accepted.out, "is void, as the trainee asked; it may be taken again"));
    CHECK(has(shop.review({"--session", code}, "Mr Pold").out, "There is no result."));
    CHECK(has(shop.review({"--session", code, "--moments", "--reason", "contested"}, "Mr Pold").out,
              "There is no result, so nothing was judged.\n"));
}

TEST_CASE("a trainer sees the people assigned to them and nobody else") {
    const Shop shop;
    shop.open();
    shop.plays("1043", test::kWithAnInsult);
    shop.plays("1044", test::kBadly);
    const Ran board = shop.review({}, "Mr Oja");
    CHECK(has(board.out, "Review by Mr Oja, trainer (you see the people assigned to you)."));
    CHECK(has(board.out, "Jaan Tamm"));
    CHECK_FALSE(has(board.out, "Mari Lill"));
    CHECK(shop.review({"--session", shop.session_of("1043"), "--moments"}, "Mr Oja").status == 0);
    const std::string hidden =
        "composure: There is no such session or person among those that are open to you.\n"
        "  Check the code or name; trainers see the people assigned to them, and practice only if it is shared.\n";
    check_refused(shop.review({"--session", shop.session_of("1044")}, "Mr Oja"), hidden);
    check_refused(shop.review({"--session", "aaaa-aaaa"}, "Mr Oja"), hidden);
    check_refused(shop.review({"--person", "1044"}, "Mr Oja"), hidden);
    check_refused(shop.review({"--person", "Mari Lil"}, "Mr Oja"), hidden);  // no "did you mean"
}

TEST_CASE("practice is in no view until it is shared") {
    const Shop shop;
    shop.open();
    shop.plays("1042", test::kWell, {});
    const std::string page = shop.review({"--person", "1042"}).out;
    CHECK(has(page, "Assessments, newest first\n  None yet.\n"));
    CHECK_FALSE(has(page, "Practice that this person shares"));
    CHECK_FALSE(has(shop.review({}).out, "The kettle"));
    std::smatch code;
    const std::string mine = shop.run({"progress", "--trainee", "1042"}).out;
    REQUIRE(std::regex_search(mine, code, std::regex("composure share ([0-9a-z]{4}-[0-9a-z]{4})")));
    CHECK(shop.review({"--session", code[1]}).status == 2);
    CHECK(shop.run({"share", code[1], "--trainee", "1042"}).status == 0);
    CHECK(has(shop.review({"--person", "1042"}).out, "Practice that this person shares\n  " + code[1].str()));
    CHECK(shop.review({"--session", code[1]}).status == 0);
    CHECK(has(shop.review({"sign", code[1], "--words", "Seen."}).err, "nobody decides about practice"));
}

TEST_CASE("confirm and dismiss answer for practice, and for another trainer's session, as if there were none") {
    const Shop shop;
    shop.open();
    shop.plays("1042", test::kWell, {});
    shop.plays("1044", test::kBadly);
    std::smatch practice;
    const std::string mine = shop.run({"progress", "--trainee", "1042"}).out;
    REQUIRE(std::regex_search(mine, practice, std::regex("composure share ([0-9a-z]{4}-[0-9a-z]{4})")));
    const std::string hidden =
        "composure: There is no such session or person among those that are open to you.\n"
        "  Check the code or name; trainers see the people assigned to them, and practice only if it is shared.\n";
    for (const std::string decision : {"confirm", "dismiss"}) {
        check_refused(shop.review({decision, practice[1], "--words", "Heard."}), hidden);
        check_refused(shop.review({decision, "aaaa-aaaa", "--words", "Heard."}), hidden);
        check_refused(shop.review({decision, shop.session_of("1044"), "--words", "Heard."}, "Mr Oja"), hidden);
    }
}

TEST_CASE("by numbers: open, moments with a reason, decide, back, kind hints, quit") {
    const Shop shop;
    shop.open();
    shop.plays("1043", test::kWithAnInsult);
    const std::string keys = "x\n99\n1\ns\nm\n\nm\n7\nm\n2\nd\n\nd\nIt was said to the kettle.\ns\nSeen.\nb\nb\nh\nq\n";
    const Ran ran = shop.review({"--interactive"}, "Ms Saar", keys);
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    test::check_against("tests/commands/expected/review-keys.txt", without_chance(ran.out, shop));
    CHECK(has(shop.review({"--person", "1043"}).out, "met here, signed"));
}

TEST_CASE("by numbers: a name, a code, the end of input") {
    const Shop shop;
    shop.open();
    shop.plays("1044", test::kBadly);
    const std::string code = shop.session_of("1044");
    const Ran ran = shop.review({"--interactive"}, "Ms Saar", "Nobody at all\nMari Lill\ns\n" + code + "\nt\n");
    CHECK(ran.status == 0);
    CHECK(has(ran.out, "Nobody here has that name, and it is no session."));
    CHECK(has(ran.out, "First open a session by its number."));
    CHECK(has(ran.out, "A page to talk it over"));
}

TEST_CASE("wrong usage of review is told in a sentence") {
    const Shop shop;
    shop.open();
    check_refused(shop.review({"--person", "1042", "--session", "aaaa-aaaa"}),
                  "composure: --person, --session and --sheet are three views\n  choose one of them\n");
    check_refused(shop.review({"--moments"}),
                  "composure: --moments and --at are about one session\n  add --session CODE\n");
    check_refused(shop.review({"--session", "aaaa-aaaa", "--reason", "curious"}),
                  "composure: 'curious' is no reason to open moments\n"
                  "  write --reason contested, --reason incident or --reason audit\n");
    check_refused(shop.review({"--cohort", "Winter"}),
                  "composure: nobody is in a cohort named 'Winter'\n  `composure review` lists the cohorts\n");
    check_refused(shop.review({"--since", "soon"}), "composure: 'soon' is not a date\n  write it like 2026-11-21\n");
    check_refused(shop.review({"--person", "1042", "--interactive"}),
                  "composure: --interactive begins with what needs you\n"
                  "  leave out --person, --session and --sheet\n");
    CHECK(has(shop.review({"--person", "Nobody"}).err, "nobody named 'Nobody' is in the records"));
    CHECK(shop.review({"sign"}).status == 2);
    CHECK(has(shop.review({"sign", "aaaa-aaaa", "--words", "x"}).err, "There is no such session"));
}
