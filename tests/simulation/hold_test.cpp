// Phone and chat: a talk waits while another goes on, and what that does to clock, patience, help and turns.
#include <fmt/ranges.h>

#include <algorithm>

#include "build.h"
#include "simulation/policy.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;
using scenario::HelpNeeded;
using scenario::Place;

namespace {

// `a` calls at 0, `b` at 1 s, `c` at 2 s. A line of ten words is 2,600 ms, its clock 5,000 + 3 x 1,500.
Build desk(Place place = Place::phone) {
    Build build;
    build.all().place = place;
    for (const auto& [id, arrives] : {std::pair{"a", 0}, {"b", 1'000}, {"c", 2'000}}) {
        build.customer(id, arrives).moment("asks", 10).reply({"quiet"}, "more").reply({"quiet"}, "resolved");
        build.reply({"quiet"}, "wait-for-help");
        build.said().calls = Helper::supervisor;
        build.moment("more", 10).reply({"quiet"}, "resolved");
        build.who().mutters = {"Hello?", "Hello!"};
    }
    return build;
}

Act to(ActKind kind, std::size_t customer) { return {.kind = kind, .customer = CustomerId::at(customer)}; }

CustomerId id(std::size_t customer) { return CustomerId::at(customer); }

}  // namespace

TEST_CASE("hold takes a second and the clock; back from hold the line is said again with its full clock") {
    const Model model = desk().model();
    Played played(model);
    played.act(4'000, ActKind::acknowledge).act(6'000, ActKind::hold);
    CHECK(played.log("", 6'000) == Lines{"6000 clock-cancelled a asks", "6000 held a asks d1",
                                         "6000 patience a d4 1000 / 333", "6000 busy d8 1000"});
    CHECK_FALSE(played.at_counter().exists());
    CHECK(played.refused(ActKind::switch_to) == Refusal::busy);
    played.act(10'000, ActKind::switch_to).to(13'700);
    CHECK(played.log("", 10'000) == Lines{"10000 came-to-counter a d3", "10000 busy a d9 1000", "11000 busy-ended a d9",
                                          "11000 said a asks d2 2600", "11000 offered a asks 7",
                                          "13600 speech-ended a asks", "13600 clock-started a asks 9500"});
}

TEST_CASE("a hold out of the blue passes over what was said; after a word it does not") {
    const Model model = desk().model();
    Played rude(model);
    rude.act(4'000, ActKind::hold);
    CHECK(rude.log("held moved", 3'000) == Lines{"4000 held a asks", "4000 moved a 20000 / 42000 r17"});
    Played polite(model);
    polite.act(3'000, {.kind = ActKind::acknowledge, .minutes = 1});
    CHECK(polite.log("acknowledged", 3'000) ==
          Lines{"3000 acknowledged a d1", "3000 acknowledged b d1", "3000 acknowledged c d1"});
    CHECK(polite.simulation.view().told_to_wait);
    polite.act(4'500, ActKind::hold);
    CHECK(polite.log("held moved", 4'000) == Lines{"4500 held a asks d1"});
    CHECK(polite.log("patience", 4'500).front() == "4500 patience a d4 1000 / 233");  // seen, and told how long
}

TEST_CASE("a word counts for one line: whoever has spoken since needs another") {
    const Model model = desk().model();
    Played played(model);
    played.act(3'000, ActKind::acknowledge).reply(4'600, "asks.1");
    CHECK_FALSE(played.simulation.view().told_to_wait);
    played.act(8'000, ActKind::hold);
    CHECK(played.log("held", 8'000) == Lines{"8000 held a more"});
}

TEST_CASE("who is still speaking does not hear the word; a hold in the middle interrupts as a reply does") {
    const Model model = desk().model();
    Played played(model);
    played.act(1'000, ActKind::acknowledge);
    CHECK(played.log("acknowledged") == Lines{"1000 acknowledged b"});
    CHECK_FALSE(played.simulation.view().told_to_wait);
    Played early(model);
    early.act(1'000, ActKind::hold);
    CHECK(early.log("cut-off held moved").front() == "1000 cut-off a asks d1 384");
    Played late(model);
    late.act(2'400, ActKind::hold);
    CHECK(late.log("cut-off held moved") ==
          Lines{"2400 cut-off a asks 923", "2400 held a asks", "2400 moved a 20000 / 42000 r17"});
}

TEST_CASE("any number may be on hold, in the order in which they were put there") {
    const Model model = desk().model();
    Played played(model);
    played.act(3'000, ActKind::hold).act(4'000, ActKind::call_next).act(9'000, ActKind::hold);
    played.act(10'000, ActKind::call_next).act(15'000, ActKind::hold).to(16'000);
    const View view = played.simulation.view();
    REQUIRE(view.line.size() == 3);
    for (std::size_t n = 0; n < 3; ++n) {
        CHECK(view.line[n].customer == id(n));
        CHECK(view.line[n].how == Waiting::on_hold);
    }
    CHECK(played.refused(ActKind::call_next) == Refusal::nobody_in_line);
    CHECK(played.refused(to(ActKind::call_next, 1)) == Refusal::on_hold);
    CHECK(played.refused(ActKind::hold) == Refusal::nobody_there);
    CHECK(played.refused(ActKind::close) == Refusal::still_somebody);
    played.act(16'000, to(ActKind::switch_to, 1)).to(17'000);
    CHECK(played.at_counter() == id(1));
    played.act(20'000, ActKind::switch_to);  // the longest on hold; b goes back behind c
    CHECK(played.at_counter() == id(0));
    CHECK(played.simulation.view().line[1].customer == id(1));
}

TEST_CASE("a call that rings is taken, not switched to; whoever is spoken with cannot be switched to either") {
    const Model model = desk().model();
    Played played(model);
    played.to(3'000);
    CHECK(played.refused(to(ActKind::switch_to, 1)) == Refusal::still_ringing);
    CHECK(played.refused(to(ActKind::switch_to, 0)) == Refusal::not_offered);
    CHECK(played.refused(to(ActKind::switch_to, 9)) == Refusal::unknown_customer);
    CHECK(played.refused(ActKind::switch_to) == Refusal::nobody_on_hold);
    CHECK(played.refused(ActKind::call_next) == Refusal::somebody_there);
}

TEST_CASE("whoever runs out of patience on hold leaves, and nobody's going to and fro gives any back") {
    Build build = desk();
    build.all().customers[0].patience = Millis{20'000};
    const Model model = build.model();
    Played played(model);
    played.act(3'000, ActKind::hold).act(4'000, ActKind::call_next).to(60'000);
    CHECK(played.log("muttered gone", 3'000).front() == "13000 muttered a d1");
    const Lines gone = played.log("gone");
    CHECK(std::find(gone.begin(), gone.end(), "23000 gone a asks d2") != gone.end());  // Outcome::left
    Played switching(model);
    switching.act(3'000, ActKind::hold).act(4'000, ActKind::call_next);
    std::int64_t at = 6'000;
    for (; switching.to(at).simulation.would({.kind = ActKind::switch_to}); at += 1'500)
        switching.act(at, ActKind::switch_to);
    CHECK(switching.now() < 60'000);  // a's 20 s of waiting are 20 s, in whatever pieces
    CHECK(switching.log("gone") == Lines{"41000 gone a asks d2"});
}

TEST_CASE("what a caller mutters is heard on hold, not while it rings; callers do not hear each other") {
    const Model model = desk().model();
    Played played(model);
    played.act(3'000, ActKind::hold).to(75'000);
    const Lines muttered = played.log("muttered");
    CHECK(std::find(muttered.begin(), muttered.end(), "46000 muttered b d1") != muttered.end());
    for (const Event& event : played.simulation.events()) {
        if (event.kind != EventKind::muttered) continue;
        CHECK((event.ref == 0xFFFF) == (event.customer != id(0)));
        CHECK(event.at > Millis{3'000});
    }
    for (const Event& event : played.simulation.events()) {
        if (event.kind == EventKind::moved) CHECK(event.customer == id(0));
    }
}

TEST_CASE("in a chat there is no hold: one switches, needs no word for it, and interrupts nobody") {
    const Model model = desk(Place::chat).model();
    Played played(model);
    played.to(1'500);
    CHECK(played.refused(ActKind::hold) == Refusal::not_here);
    played.act(1'500, to(ActKind::switch_to, 1));
    CHECK(played.log("cut-off held moved came-to-counter", 1'000) ==
          Lines{"1500 cut-off a asks 576", "1500 held a asks d2", "1500 came-to-counter b d1"});
    played.act(6'000, ActKind::switch_to).to(8'000);  // the longest open before the new one
    CHECK(played.at_counter() == id(0));
    CHECK(played.refused(ActKind::call_next) == Refusal::somebody_there);
    played.act(9'000, to(ActKind::switch_to, 2));
    CHECK(played.log("came-to-counter", 9'000) == Lines{"9000 came-to-counter c d1"});
}

TEST_CASE("a line said again is no other provocation: limits and insults are as they were") {
    Build build = desk();
    build.customer("d", 0);
    build.all().customers[0].moments[0].is = Provocation::insult;
    build.all().customers.pop_back();
    build.may_end(scenario::MayEnd::after_1_limit);
    const Model model = build.model();
    Played played(model);
    played.act(3'000, ActKind::set_limit).to(5'000);
    CHECK(played.refused(ActKind::end_conversation) == Refusal::not_allowed_to_end);
    played.act(6'000, ActKind::hold).act(8'000, ActKind::switch_to).to(12'000);
    CHECK(played.simulation.view().limits_set == 1);
    CHECK(played.refused(ActKind::end_conversation) == Refusal::not_allowed_to_end);  // the insult is the old one
}

TEST_CASE("silences count on over a hold: the second at one moment walks out") {
    const Model model = desk().model();
    Played played(model);
    played.to(12'200);  // 2,600 + 9,500: silence, and the line again
    CHECK(played.log("silence").size() == 1);
    played.act(13'000, ActKind::hold).act(15'000, ActKind::switch_to).to(40'000);
    CHECK(played.log("silence gone", 13'000) ==
          Lines{"28100 silence a asks d2", "28100 gone a asks d3"});  // walked-out
}

TEST_CASE("help that comes while its customer is on hold waits for them to be back") {
    Build build = desk();
    build.supervisor(5'000);
    const Model model = build.model();
    Played played(model);
    played.reply(3'000, "asks.3").act(4'000, ActKind::hold);
    CHECK(played.log("waits-for-help held", 3'000) == Lines{"3000 waits-for-help a asks", "4000 held a asks d2"});
    played.act(5'000, ActKind::call_next).to(9'000);
    CHECK(played.log("help-arrived hand-over-began") == Lines{"8000 help-arrived a"});
    CHECK(played.at_counter() == id(1));
    played.act(9'500, ActKind::switch_to).to(10'500);
    CHECK(played.log("hand-over-began") == Lines{"10500 hand-over-began a hand-over"});
    CHECK(played.refused(ActKind::hold) == Refusal::hand_over_first);
    CHECK(played.refused(to(ActKind::switch_to, 1)) == Refusal::hand_over_first);
}

TEST_CASE("back from hold before the help has come, they go on waiting for it") {
    Build build = desk();
    build.supervisor(20'000);
    const Model model = build.model();
    Played played(model);
    played.reply(3'000, "asks.3").act(4'000, ActKind::hold).act(6'000, ActKind::switch_to).to(8'000);
    CHECK(played.log("waits-for-help said", 3'000) ==
          Lines{"3000 waits-for-help a asks", "7000 waits-for-help a asks"});
    CHECK(played.simulation.view().waiting_for_help);
    played.to(24'000);
    CHECK(played.log("hand-over-began").size() == 1);
}

TEST_CASE("a colleague takes whoever rings first, and if nobody does, whoever is on hold") {
    Build build = desk();
    build.colleague(2'000);
    const Model model = build.model();
    Played played(model);
    played.act(3'000, ActKind::hold).act(4'500, ActKind::call_colleague).to(7'000);
    CHECK(played.log("went-with-helper") == Lines{"6500 went-with-helper b d1"});
    Build two = desk();
    two.all().customers.resize(1);
    two.colleague(2'000);
    const Model alone = two.model();
    Played held(alone);
    held.act(3'000, ActKind::hold).act(4'500, ActKind::call_colleague).to(7'000);
    CHECK(held.log("went-with-helper gone") == Lines{"6500 went-with-helper a d1", "6500 gone a asks d5"});
}

TEST_CASE("listening ends with a hold, and may be done once more when the line is said again") {
    const Model model = desk().model();
    Played played(model);
    played.act(3'000, ActKind::listen).act(4'500, ActKind::hold);
    CHECK(played.log("busy-ended held", 4'000) == Lines{"4500 busy-ended a d1", "4500 held a asks"});
    played.act(6'000, ActKind::switch_to).act(10'000, ActKind::listen);
}

TEST_CASE("remorse is not put on hold") {
    Build build = desk();
    build.customer("r", 0);
    build.all().customers.erase(build.all().customers.begin(), build.all().customers.end() - 1);
    build.moment("m", 5, Provocation::remark).reply({"takes-seriously"}, "resolved").remorse(1'000);
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.1").to(2'100);
    CHECK(played.refused(ActKind::hold) == Refusal::not_offered);
}

TEST_CASE("what is served and what is waited leave out each other") {
    Build build = desk();
    build.all().customers.resize(1);
    build.escalation(HelpNeeded::supervisor, number_is(ConditionKind::served, 10'000));
    build.escalation(HelpNeeded::any, number_is(ConditionKind::waited, 10'000));
    const Model model = build.model();
    Played played(model);
    played.act(4'000, ActKind::hold).to(17'000);
    CHECK(played.log("due") == Lines{"14000 due a r1"});  // 10 s on hold
    played.act(17'000, ActKind::switch_to).to(30'000);
    CHECK(played.log("due") == Lines{"14000 due a r1", "23000 due a"});  // 4 s before, 6 s after
}

TEST_CASE("nobody is served who is on hold when the session ends") {
    const Model model = desk().model();
    Played played(model);
    played.act(3'000, ActKind::hold).act(5'000, ActKind::stop_now);
    CHECK(played.log("gone") == Lines{"5000 gone a asks d7", "5000 gone b d7", "5000 gone c d7"});
}

TEST_CASE("a recording names whom one switched to") {
    const Model model = desk().model();
    Played played(model);
    played.act(3'000, ActKind::hold).act(4'000, ActKind::call_next).act(9'000, to(ActKind::switch_to, 0));
    const Recording recording = record(played.simulation, {});
    CHECK(act_line(model, played.simulation.acts().back()) == "9000 switch-to a");
    const Result<Simulation> again = replay(model, recording);
    REQUIRE(again);
    CHECK(hash_of(again->events()) == hash_of(played.simulation.events()));
}

TEST_CASE("the reference leaves a call, with a word, for one that would be lost, and goes back") {
    Build build = desk();
    build.all().customers[1].patience = Millis{20'000};
    build.all().customers[0].moments[0].extra_wait = Millis{60'000};
    build.all().customers[0].moments[0].replies.resize(1);
    build.all().customers[0].moments[0].replies[0].say = words(60);
    const Model model = build.model();
    Played played(model);
    ReferencePolicy policy;
    play(played.simulation, policy);
    const Lines turns = played.log("held came-to-counter");
    INFO(fmt::format("{}", fmt::join(turns, "; ")));
    REQUIRE(turns.size() >= 4);
    CHECK(turns[1].ends_with(" held a more d1"));
    CHECK(turns[2].ends_with(" came-to-counter b d1"));
    CHECK(turns[3].ends_with(" came-to-counter a d3"));
    for (const std::string& line : played.log("gone")) CHECK(line.ends_with("d1"));  // resolved
}
