// A session of one's own opened again from the list of progress: the same debrief, a second try that nobody keeps,
// sharing and contesting, and what cannot be played again.
#include "meanwhile.h"
#include "simulation/recording.h"
#include "window/shop.h"

using namespace composure;
using records::Mode;
using test::Shop;

namespace {

std::string opened(const records::SessionCode& code) { return "click home/progress\nclick session/" + code + "\n"; }

// The same scenario as a file that is kept for assessments.
std::string kept_for_assessments(const Shop& shop) {
    std::string bytes = test::bytes_of(test::source_path("tests/cases/doors/wrong-change.yaml"));
    bytes.replace(bytes.find("title:"), 6, "use: assessment\ntitle:");
    std::ofstream(shop / "exam.yaml") << bytes;
    return (shop / "exam.yaml").string();
}

}  // namespace

TEST_CASE("a session of the list opens as its debrief, and Back leads to its line") {
    const Shop shop;
    shop.played("Ann Aas", Mode::practice, 1);
    const auto code = shop.played("Ann Aas", Mode::practice, 2);
    CHECK(shop.run(opened(code) +
                   "expect debrief\nexpect The wrong change\nexpect Only you see it.\nexpect What went well\n"
                   "expect Your scores\nexpect How it went\nexpect Moment by moment\nexpect Try again from here\n"
                   "expect-not Other scenarios\nexpect-not cannot be played again\nexpect-layout\nkey end\n"
                   "expect-layout\nkey escape\nexpect progress\nexpect-focus session/" +
                   code + "\nkey enter\nexpect debrief\nkey b\nexpect progress\nexpect-focus session/" + code +
                   "\nkey escape\nexpect home\nquit\n") == 0);
}

TEST_CASE("a session is reached and left by keyboard alone") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    CHECK(shop.run("click home/progress\nexpect-focus progress/next\nkey tab\nexpect-focus session/" + code +
                   "\nkey enter\nexpect debrief\nexpect-rings\nkey escape\nexpect-focus session/" + code +
                   "\nquit\n") == 0);
}

TEST_CASE("a moment of a kept session is tried again, and the second try is kept nowhere") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    const std::string before = *shop.store()->recording(code);
    CHECK(shop.run(opened(code) +
                   "click again/0/try\nexpect play\nexpect A second try, for practice\nwait 9000\nkey 2\n"
                   "key escape\nclick stop/stop\nexpect comparison\nexpect it counts for nothing and is not kept\n"
                   "key b\nexpect debrief\nexpect Only you see it.\nkey escape\nexpect-focus session/" +
                   code + "\nquit\n") == 0);
    const auto store = shop.store();
    const auto sessions = store->sessions_of(Shop::person(*store, "Ann Aas"), Mode::practice);
    REQUIRE(sessions);
    CHECK(sessions->size() == 1);
    CHECK(*store->recording(code) == before);
}

TEST_CASE("closing the window in a second try of a kept session leaves nothing open") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    CHECK(shop.run(opened(code) + "click again/0/try\nexpect play\nquit\n") == 0);
    CHECK(shop.run("expect home\nexpect-not You were in the middle of it\nquit\n") == 0);
}

TEST_CASE("an assessment that keeps its key shows pillars and lessons, as after the play") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::assessment, 1, kept_for_assessments(shop));
    CHECK(shop.run(opened(code) +
                   "expect debrief\nexpect Your reviewers see its result and its pillars\nexpect Your scores\n"
                   "expect-not What went well\nexpect-not The one thing to change\nexpect-not Moment by moment\n"
                   "expect-not How it went\nexpect-not Try again from here\nexpect-not What was really going on\n"
                   "expect-not Play again\nexpect-layout\nkey escape\nexpect progress\nquit\n") == 0);
}

TEST_CASE("the estimate stands beside the result when the session is opened again") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    const records::Rating rating{scoring::Pillar::calm, 50};
    REQUIRE(shop.store()->rate(code, {&rating, 1}));
    CHECK(shop.run(opened(code) + "expect Calm: you said “Half and half”, and it was \nquit\n") == 0);
}

TEST_CASE("practice is shared and taken back, and who will see it is said before") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    const std::string share = opened(code) + "click Share it with your trainer\n";
    CHECK(shop.run(share +
                   "expect Your reviewers (Mari Mets, Jaan Jarv) can then see it: its pillars, its result and its "
                   "moments.\nexpect All your other practice stays yours alone.\nexpect You can take it back at any "
                   "time.\nexpect-layout\nkey escape\nexpect Only you see it.\nexpect-focus kept/step\nquit\n") == 0);
    CHECK_FALSE(shop.store()->session(code)->shared);
    CHECK(shop.run(share + "expect-focus own/yes\nkey enter\nexpect Session " + code +
                   " is shared. Your trainer and those who review can now see it\nexpect You share it since \n"
                   "expect-layout\nkey escape\nexpect practice, shared\nquit\n") == 0);
    CHECK(shop.store()->session(code)->shared);
    CHECK(shop.run(opened(code) +
                   "click Take the sharing back\nexpect Nobody else can open it from then on.\n"
                   "expect What somebody saw already, they have seen.\nkey enter\nexpect Session " +
                   code + " is yours alone again.\nexpect Only you see it.\nquit\n") == 0);
    CHECK_FALSE(shop.store()->session(code)->shared);
}

TEST_CASE("an assessment is contested by keyboard, with words of one's own, once") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::assessment, 1);
    CHECK(shop.run(opened(code) +
                   "click Ask for a second look\nexpect-focus own/words\n"
                   "expect Somebody looks at it again with your words beside it: one of Mari Mets, Jaan Jarv, but "
                   "nobody who decided about it before.\nexpect-layout\nkey enter\nexpect-not Yes: \n"
                   "type I called in time.\nkey enter\nexpect “I called in time.”\nexpect cannot be taken back\n"
                   "expect-layout\nkey escape\nexpect-focus own/words\nkey enter\nexpect-focus own/yes\nkey enter\n"
                   "expect Thank you for saying so, Ann Aas. Session " +
                   code +
                   " is contested.\nexpect-not Ask for a second look\nexpect contested\nexpect-layout\n"
                   "key escape\nexpect-focus session/" +
                   code + "\nquit\n") == 0);
    const auto steps = shop.store()->steps(code);
    REQUIRE(steps->size() == 1);
    CHECK(steps->front().kind == records::StepKind::contested);
    CHECK(steps->front().words == "I called in time.");
}

TEST_CASE("a result that was looked at again cannot be contested a second time, and it is said why") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::assessment, 1);
    {
        const auto store = shop.store();
        const records::Reviewer mari{"Mari Mets", records::Role::reviewer};
        const records::Instant later{test::kShopNoon + 2 * records::kDay};
        REQUIRE(records::contest(*store, Shop::person(*store, "Ann Aas"), code, "I called in time.", later));
        REQUIRE(records::open_session(*store, mari, code, later));
        REQUIRE(
            records::decide_contest(*store, mari, code, records::StepKind::contest_rejected, "It was late.", later));
    }
    CHECK(shop.run(opened(code) +
                   "expect did not accept the contest\nclick Ask for a second look\ntype But I did.\nkey enter\n"
                   "key enter\nexpect-not Thank you for saying so\nexpect You contested this session "
                   "once\nexpect-layout\nkey escape\n"
                   "expect debrief\nquit\n") == 0);
    CHECK(shop.store()->steps(code)->size() == 2);
}

TEST_CASE("what other rules judged is shown as it was frozen, and says so") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    shop.change("UPDATE session SET rules = 0; UPDATE scorecard SET rules = 0");
    CHECK(shop.run(opened(code) +
                   "expect debrief\nexpect As it was judged then\nexpect This session cannot be played again here\n"
                   "expect It was judged by rules 0 and this program has rules 1.\nexpect Your scores\n"
                   "expect Moment by moment\nexpect-not How it went\nexpect-not See it again\n"
                   "expect-not Try again from here\nexpect-not Save the recording\nexpect-layout\nkey end\n"
                   "expect-layout\nclick Share it with your trainer\nkey enter\nexpect is shared.\nquit\n") == 0);
}

TEST_CASE("a recording that was changed is not played again") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    shop.change("UPDATE recording SET text = replace(text, 'seed 1', 'seed 2')");
    CHECK(shop.run(opened(code) + "expect As it was judged then\nexpect Your scores\nexpect-not Try again\n"
                                  "expect-layout\nquit\n") == 0);
}

TEST_CASE("without a readable scenario the kept figures remain") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    shop.change("UPDATE document SET bytes = bytes || char(10) WHERE kind = 0");
    CHECK(shop.run(opened(code) + "expect As it was judged then\nexpect Your scores\nexpect-not Moment by moment\n"
                                  "expect-not Save as a page\nexpect-layout\nkey escape\nexpect progress\nquit\n") ==
          0);
}

TEST_CASE("a session that was stopped cannot be chosen") {
    const Shop shop;
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    shop.change("UPDATE session SET status = 2");
    CHECK(shop.run("click home/progress\nexpect you stopped; only you see it\n"
                   "expect-not Choose one\nkey tab\nexpect-focus progress/back\nquit\n") == 0);
}

TEST_CASE("a session that is gone when it is chosen: said, and the list is read anew") {
    Shop shop;
    shop.real_time = true;
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    const test::Meanwhile removed(shop / "now.png", [&] {
        shop.change("PRAGMA foreign_keys = off; DELETE FROM scorecard; DELETE FROM recording; DELETE FROM session");
    });
    CHECK(shop.run("click home/progress\nscreenshot now.png\nwait 2500\nclick session/" + code +
                   "\nexpect progress\nexpect This session cannot be opened.\nexpect-not Your sessions\n"
                   "expect-layout\nquit\n") == 0);
}

TEST_CASE("sharing while another program holds the records is refused with what to do, and can be tried again") {
    Shop shop;
    shop.real_time = true;
    const auto code = shop.played("Ann Aas", Mode::practice, 1);
    const test::Meanwhile held(shop / "now.png", [&] { shop.hold_for(14); });
    CHECK(shop.run(opened(code) + "click kept/step\nscreenshot now.png\nwait 3000\nkey enter\n"
                                  "expect Another program is using the records\nexpect ry again\nexpect-layout\n"
                                  "wait 11000\nclick own/yes\nexpect is shared.\nquit\n") == 0);
    CHECK(shop.store()->session(code)->shared);
}

TEST_CASE("the opened session and its questions hold at every size, longer, mirrored, and in every theme") {
    const Shop shop;
    const auto practised = shop.played("Ann Aas", Mode::practice, 1);
    const auto assessed = shop.played("Ann Aas", Mode::assessment, 2);
    const std::string walk = "click session/" + practised +
                             "\nexpect-layout\nclick around/0\nexpect-layout\nclick kept/step\nexpect-layout\n"
                             "key enter\nexpect-layout\nkey end\nexpect-layout\nkey escape\nclick session/" +
                             assessed +
                             "\nexpect-layout\nclick kept/step\nexpect-layout\ntype It was not like this.\nkey enter\n"
                             "expect-layout\nkey escape\nkey escape\nkey escape\nexpect-layout\nquit\n";
    for (const char* const language : {"", "en_XA", "en_XB"}) {
        for (const char* const scale : {"75", "100", "200", "300"}) {
            const char* const theme = *scale == '3' ? "contrast" : *scale == '2' ? "dark" : "light";
            INFO(language << " " << scale);
            shop.set(std::string("ui-scale: ") + scale + "%\nlanguage: " + language + "\ntheme: " + theme + "\n");
            CHECK(shop.run("click home/progress\n" + walk) == 0);
        }
    }
}
