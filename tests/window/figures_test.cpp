// Progress and review in the window, driven by keys and pointer over records of a few invented people. What they show
// is what the commands compute; who may see it is records/review.h's.
#include "window/shop.h"

using namespace composure;
using records::Mode;
using test::Shop;

namespace fs = std::filesystem;

TEST_CASE("progress without a session says what comes, and Escape leads back") {
    const Shop shop;
    CHECK(shop.run("click home/progress\nexpect progress\nexpect Progress of Ann Aas\n"
                   "expect Practice is yours alone: nobody else sees it\nexpect What next\nexpect Nobody so far.\n"
                   "expect-not Your sessions\nexpect-layout\nkey escape\nexpect home\nquit\n") == 0);
}

TEST_CASE("progress shows assessments and practice apart, and that one scenario is not enough") {
    const Shop shop;
    shop.played("Ann Aas", Mode::practice, 1);
    shop.played("Ann Aas", Mode::practice, 2);
    shop.played("Ann Aas", Mode::assessment, 3);
    CHECK(shop.run("click home/progress\nexpect Your assessments: 1 different scenario\n"
                   "expect Your practice, yours alone: 1 different scenario\n"
                   "expect Not enough evidence yet: 2 more scenarios\nexpect-not mean of the newest\nexpect again\n"
                   "expect ± one standard error\nexpect equally hard and independent\nexpect-layout\n"
                   "key end\nexpect Nobody sees your practice unless you share it\nexpect-layout\nquit\n") == 0);
}

TEST_CASE("practice is not on the review's page of a person, and who looked is seen by the person") {
    const Shop shop;
    const auto practised = shop.played("Ann Aas", Mode::practice, 1);
    const auto assessed = shop.played("Ann Aas", Mode::assessment, 2);
    CHECK(shop.run("click home/review\nexpect review\nexpect What needs you\nexpect To be signed (1)\nexpect-layout\n"
                   "click sign/1\nexpect Practice is not counted here.\nexpect " +
                   assessed + "\nexpect-not " + practised +
                   "\nexpect not enough evidence\nexpect 1 of 6 different scenarios\n"
                   "expect-layout\nkey escape\nexpect What needs you\nkey escape\nexpect home\n"
                   "click home/progress\nkey end\nexpect Mari Mets (reviewer)\nexpect your page\nquit\n") == 0);
}

TEST_CASE("a session is signed by keyboard alone, with a reason, after a second question") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::assessment, 1);
    CHECK(shop.run("click home/review\nkey down\nkey up\nexpect-focus sign/1\nkey enter\nexpect-focus session/" + code +
                   "\nkey enter\nexpect Session " + code +
                   ": \nkey s\nexpect Your reason, in your own words. The trainee reads it.\nkey enter\n"
                   "expect-not What is decided is kept\ntype Seen, and talked about.\nkey enter\n"
                   "expect What is decided is kept and cannot be taken back.\nexpect “Seen, and talked about.”\n"
                   "expect-layout\nkey enter\nexpect Done: Sign it (" +
                   code +
                   ")\nexpect-not See how\nkey escape\nkey escape\nexpect What needs you\nexpect-not To be signed\n"
                   "quit\n") == 0);
    const auto store = shop.store();
    const auto steps = store->steps(code);
    REQUIRE(steps);
    REQUIRE(steps->size() == 1);
    CHECK(steps->front().kind == records::StepKind::signed_off);
    CHECK(steps->front().who == "Mari Mets");
    CHECK(steps->front().words == "Seen, and talked about.");
}

TEST_CASE("Escape takes back every question of a decision, and nothing is decided") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::assessment, 1);
    CHECK(shop.run("click home/review\nclick sign/1\nclick session/" + code +
                   "\nkey v\ntype A mistake.\nkey enter\nexpect Yes: Declare it void\nkey escape\n"
                   "expect-focus dialog/words\nkey escape\nexpect-not Your reason\nexpect Session " +
                   code + "\nquit\n") == 0);
    CHECK(shop.store()->steps(code)->empty());
}

TEST_CASE("moments open only with a reason that applies, and the trainee reads it") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::assessment, 1);
    CHECK(shop.run("click home/review\nclick sign/1\nclick session/" + code +
                   "\nexpect-not Moment by moment\nkey m\nexpect Why do you open the moments?\nexpect-layout\nkey 1\n"
                   "expect-not Moment by moment\nkey 3\nexpect Moment by moment\n"
                   "expect You opened the moments. Ann Aas can see that you looked, and why.\nexpect-layout\n"
                   "key escape\nexpect-not Moment by moment\nkey escape\nkey escape\nkey escape\n"
                   "click home/progress\nkey end\nexpect the moments of " +
                   code + "\nexpect audit\nquit\n") == 0);
}

TEST_CASE("a contest is answered by a second reviewer, not by the one who signed") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::assessment, 1);
    {
        const auto store = shop.store();
        const records::Reviewer mari{"Mari Mets", records::Role::reviewer};
        REQUIRE(records::open_session(*store, mari, code, {test::kShopNoon + 2 * records::kDay}));
        REQUIRE(records::sign(*store, mari, code, "Seen.", {test::kShopNoon + 2 * records::kDay}));
        REQUIRE(records::contest(*store, Shop::person(*store, "Ann Aas"), code, "I called in time.",
                                 {test::kShopNoon + 3 * records::kDay}));
    }
    const std::string answer =
        "click home/review\nexpect Contested: the trainee sees the result differently (1)\n"
        "click contested/" +
        code + "\nexpect “I called in time.”\nkey r\ntype It was late.\nkey enter\nkey enter\n";
    CHECK(shop.run(answer + "expect-not Done\nquit\n") == 0);
    ::setenv("COMPOSURE_AS", "Jaan Jarv", 1);
    CHECK(shop.run(answer + "expect Done: The result stays\nexpect did not accept the contest\nquit\n") == 0);
}

TEST_CASE("the page to talk it over needs no moments") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::assessment, 1);
    CHECK(shop.run("click home/review\nclick sign/1\nclick session/" + code +
                   "\nkey t\nclick dialog/pillars\nexpect A page to talk it over\nexpect What went well\n"
                   "expect What next\nexpect-layout\nkey escape\nexpect Session " +
                   code + "\nquit\n") == 0);
}

TEST_CASE("who is no reviewer of site.yaml sees nothing, and may say who they are") {
    const Shop shop;
    shop.played("Ann Aas", Mode::assessment, 1);
    ::setenv("COMPOSURE_AS", "Mari", 1);
    CHECK(shop.run("click home/review\nexpect Who reviews?\nexpect-not What needs you\nexpect-not To be signed\n"
                   "expect-not is not named\nexpect-layout\nclick review/name\ntype Mari M\nkey enter\n"
                   "expect is not named in site.yaml\ntype ets\nkey enter\nexpect What needs you\nquit\n") == 0);
}

TEST_CASE("a trainer sees the people assigned to them") {
    const Shop shop;
    shop.played("Ann Aas", Mode::assessment, 1);
    ::setenv("COMPOSURE_AS", "Tiina Tamm", 1);
    CHECK(shop.run("click home/review\nexpect What needs you\nexpect-not Ann Aas\n"
                   "expect trainer (you see the people assigned to you)\nquit\n") == 0);
}

TEST_CASE("without site.yaml there is nothing to review") {
    const Shop shop;
    shop.played("Ann Aas", Mode::practice, 1);
    fs::remove(shop / "site.yaml");
    CHECK(shop.run("expect home\nexpect Your progress\nexpect-not Review\nquit\n") == 0);
}

TEST_CASE("progress and review hold at every size, longer, mirrored, and in every theme") {
    const Shop shop;
    for (int days = 1; days <= 4; ++days)
        shop.played("Ann Aas", days % 2 == 0 ? Mode::practice : Mode::assessment, days);
    const std::string walk =
        "click home/progress\nexpect-layout\nkey page-down\nexpect-layout\nkey page-down\nexpect-layout\nkey end\n"
        "expect-layout\nkey escape\nclick home/review\nexpect-layout\nkey end\nexpect-layout\nkey home\nkey enter\n"
        "expect-layout\nkey end\nexpect-layout\nkey home\nkey enter\nexpect-layout\nkey m\nexpect-layout\nkey 3\n"
        "expect-layout\nkey page-down\nexpect-layout\nkey end\nexpect-layout\nquit\n";
    for (const char* const language : {"", "en_XA", "en_XB"}) {
        for (const char* const scale : {"75", "100", "200", "300"}) {
            const char* const theme = *scale == '3' ? "contrast" : *scale == '2' ? "dark" : "light";
            INFO(language << " " << scale);
            shop.set(std::string("ui-scale: ") + scale + "%\nlanguage: " + language + "\ntheme: " + theme + "\n");
            CHECK(shop.run(walk) == 0);
        }
    }
}
