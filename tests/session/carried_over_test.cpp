// A play goes on in another version of its file.
#include "session/carried_over.h"

#include "support.h"

using namespace composure;

namespace {

std::string shop(const std::string& first, const std::string& second, const std::string& then = "recount") {
    return "composure: 1\ntitle: Change\ncustomers:\n  tamm:\n    name: Mrs Tamm\n    moments:\n      accuses:\n"
           "        says: You gave me the wrong change.\n        calls-for: takes-seriously\n        replies:\n"
           "          - {say: \"" +
           first + "\", does: contradicts, then: " + then + "}\n          - {say: \"" + second +
           "\", does: takes-seriously, then: " + then +
           "}\n      recount:\n        says: Oh. There it is then.\n"
           "        calls-for: thanks\n        replies:\n          - {say: Thank you., does: thanks, ends: resolved}\n";
}

session::Session played_in(const simulation::Model& model) {
    session::Session session(model, 7, {}, {});
    session.advance(Millis{4'000});
    REQUIRE(session.act({.reply = ReplyId::at(1)}));
    session.advance(Millis{5'500});
    return session;
}

}  // namespace

TEST_CASE("a text changed elsewhere: the place and the time are kept") {
    const simulation::Model before = test::model_from(shop("No.", "Let me count."), "shop.yaml");
    const simulation::Model after = test::model_from(shop("Never!", "Let me count."), "shop.yaml");
    session::CarriedOver carried = session::carried_over(played_in(before), after);
    CHECK((carried.acts == 1 && carried.whole == 1));
    CHECK(carried.session.now() == Millis{5'500});
    CHECK(carried.session.simulation().seed() == 7);
    CHECK(after.moment(carried.session.view().moment).id == "recount");
}

TEST_CASE("a reply is found by its words where its place changed, else by its id") {
    const simulation::Model before = test::model_from(shop("No.", "Let me count."), "shop.yaml");
    const simulation::Model moved = test::model_from(shop("Let me count.", "No."), "shop.yaml");
    const session::CarriedOver by_words = session::carried_over(played_in(before), moved);
    CHECK(by_words.session.simulation().acts()[0].act.reply == ReplyId::at(0));
    const simulation::Model reworded = test::model_from(shop("No.", "Let me count with you."), "shop.yaml");
    const session::CarriedOver by_id = session::carried_over(played_in(before), reworded);
    CHECK(by_id.session.simulation().acts()[0].act.reply == ReplyId::at(1));
}

TEST_CASE("at the first act that is not possible any more the play stands where it is") {
    const simulation::Model before = test::model_from(shop("No.", "Let me count."), "shop.yaml");
    std::string longer = shop("No.", "Let me count.");
    const std::size_t at = longer.find("          - {say: \"Let me count.");
    longer.erase(at, longer.find('\n', at) + 1 - at);
    const simulation::Model after = test::model_from(longer, "shop.yaml");
    session::CarriedOver carried = session::carried_over(played_in(before), after);
    CHECK((carried.acts == 0 && carried.whole == 1));
    CHECK(carried.session.now() == Millis{4'000});
    CHECK(after.moment(carried.session.view().moment).id == "accuses");
    CHECK_FALSE(carried.session.ended());
}
