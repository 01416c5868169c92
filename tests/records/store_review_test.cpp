// What people decide about sessions, erasing and removing: over memory and SQLite alike.
#include "records/store_support.h"

using namespace composure;
using namespace composure::records;
using namespace composure::test;

namespace {

ReviewStep step(StepKind kind, std::int64_t minutes, const std::string& words = "because") {
    return {kind, later(minutes), "Ruth", words};
}

struct Told {
    PersonId ana;
    SessionCode held, met, practice;
};

Told told_story(Store& store) {
    Told told;
    told.ana = must(store.add_person(person_named("Ana Petrov", "17"), kNoon));
    told.held = played(store, start_of(store, told.ana, Mode::assessment),
                       finish_with(scoring::Outcome::held_for_review, 80, 5));
    told.met = played(store, start_of(store, told.ana, Mode::assessment, "other", 10),
                      finish_with(scoring::Outcome::met, 90, 15));
    told.practice = played(store, start_of(store, told.ana, Mode::practice, "third", 20),
                           finish_with(scoring::Outcome::met, 70, 25));
    return told;
}

}  // namespace

TEST_CASE("a contest goes back to what was before, or makes the session void") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const Told told = told_story(*store);
        const auto attention = [&store](const SessionCode& code) { return must(store->session(code)).attention; };
        CHECK(attention(told.held) == Attention::held);
        CHECK(attention(told.met) == Attention::to_sign);
        must(store->add_step(told.held, step(StepKind::contested, 30), {}));
        CHECK(attention(told.held) == Attention::contested);
        CHECK(must(store->board()).at(0).contested == 1);
        must(store->add_step(told.held, step(StepKind::contest_rejected, 31), {}));
        CHECK(attention(told.held) == Attention::held);
        must(store->add_step(told.held, step(StepKind::incident_confirmed, 32), scoring::Outcome::not_met));
        CHECK(attention(told.held) == Attention::to_sign);
        CHECK(must(store->session(told.held)).outcome == scoring::Outcome::not_met);
        must(store->add_step(told.held, step(StepKind::signed_off, 33), {}));
        must(store->add_step(told.held, step(StepKind::contested, 34), {}));
        must(store->add_step(told.held, step(StepKind::contest_rejected, 35), {}));
        CHECK(attention(told.held) == Attention::none);

        must(store->add_step(told.met, step(StepKind::contested, 36), {}));
        must(store->add_step(told.met, step(StepKind::contest_accepted, 37), {}));
        CHECK(must(store->session(told.met)).status == Status::voided);
        CHECK(attention(told.met) == Attention::none);
        CHECK_FALSE(must(store->recording(told.met)).empty());
        CHECK(must(store->board()).at(0).assignments == std::array<std::int32_t, kProgressCount>{0, 0, 1, 0, 1});
        const auto refused = store->add_step(told.met, step(StepKind::signed_off, 38), {});
        CHECK(code_of(refused) == "nothing-to-decide");
        CHECK(refused.error().message == "Session " + told.met + " is void; this cannot be decided about it.");
        CHECK(must(store->steps(told.held)).size() == 6);
        CHECK(must(store->steps(told.held)).at(0).words == "because");
        CHECK(must(check_chain(*store, Chain::assessment)).empty());
        CHECK(must(check_chain(*store, Chain::practice)).empty());
    }
}

TEST_CASE("an interrupted assessment is declared void, keeps its acts, and may be taken again") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const PersonId ana = must(store->add_person(person_named("Ana"), kNoon));
        const Start start = start_of(*store, ana, Mode::assessment);
        const SessionCode code = must(store->begin(start));
        must(store->append(code, 0, "6500 listen"));
        CHECK(code_of(store->add_step(code, step(StepKind::signed_off, 2), {})) == "nothing-to-decide");
        must(store->add_step(code, step(StepKind::voided, 3, "interrupted"), {}));
        must(store->add_step(code, step(StepKind::voided, 4, "interrupted"), {}));
        CHECK(must(store->steps(code)).size() == 1);
        const SessionInfo info = must(store->session(code));
        CHECK(info.status == Status::voided);
        CHECK(info.acts == 1);
        CHECK(info.ended == later(3));
        CHECK(must(store->acts(code)).size() == 1);
        CHECK(code_of(store->recording(code)) == "not-there");
        CHECK(must(store->interrupted(ana)).empty());
        CHECK(code_of(store->append(code, 1, "9000 listen")) == "session-ended");
        CHECK(must(store->board()).at(0).assignments == std::array<std::int32_t, kProgressCount>{0, 0, 1, 0, 0});
        const SessionCode again = must(store->begin(start));
        CHECK(must(store->assignments(ana)).size() == 1);
        CHECK(must(store->assignments(ana)).at(0).session == again);
        CHECK(must(store->session(again)).attempt == 1);
        CHECK(must(check_chain(*store, Chain::assessment)).empty());
    }
}

TEST_CASE("a second scorecard stands beside the first, never in its place") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const Told told = told_story(*store);
        StoredScorecard anew{1, ScorecardKind::regraded, 2, {}, "frozen anew", {}, later(40), "Ruth"};
        anew.figures.total = 60;
        must(store->add_scorecard(told.met, anew));
        must(store->add_scorecard(told.met, anew));
        const auto cards = must(store->scorecards(told.met));
        REQUIRE(cards.size() == 2);
        CHECK(cards[0].kind == ScorecardKind::original);
        CHECK(cards[1].number == 2);
        CHECK(cards[1].frozen == "frozen anew");
        CHECK(cards[1].by == "Ruth");
        CHECK(must(store->session(told.met)).figures->total == 90);
        const SessionCode open = must(store->begin(start_of(*store, told.ana, Mode::practice)));
        CHECK(code_of(store->add_scorecard(open, anew)) == "nothing-to-decide");
        CHECK(must(check_chain(*store, Chain::assessment)).empty());
    }
}

TEST_CASE("who looked is kept, oldest first") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const Told told = told_story(*store);
        must(store->note_access(std::vector<Access>{
            {later(51), "Ruth", "reviewer", told.ana, told.held, Looked::moments, "serious incident"},
            {later(50), "Tom", "trainer", told.ana, "", Looked::person, ""}}));
        const auto accesses = must(store->accesses(told.ana));
        REQUIRE(accesses.size() == 2);
        CHECK(accesses[0].who == "Tom");
        CHECK(accesses[0].session.empty());
        CHECK(accesses[1].session == told.held);
        CHECK(accesses[1].what == Looked::moments);
        CHECK(accesses[1].reason == "serious incident");
        CHECK(code_of(store->note_access(
                  std::vector<Access>{{kNoon, "Ruth", "reviewer", {9}, "", Looked::person, ""}})) == "not-there");
    }
}

TEST_CASE("erasing takes name, number, trainer and words; sessions and figures stay") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        auto store = kept->open();
        const Told told = told_story(*store);
        must(store->add_step(told.held, {StepKind::contested, later(30), "Ana Petrov", "I never said that, says Ana"},
                             {}));
        must(store->note_access(
            std::vector<Access>{{later(51), "Ruth", "reviewer", told.ana, told.held, Looked::moments, "Ana asked"}}));
        const auto figures = must(store->session(told.held)).figures;
        must(store->erase_person(told.ana, later(60)));
        must(store->erase_person(told.ana, later(61)));
        store = nullptr;
        store = kept->open();
        const std::string all = dump(*store);
        CHECK(all.find("Ana") == std::string::npos);
        CHECK(all.find("17'") == std::string::npos);
        const Person person = must(store->person(told.ana));
        CHECK(person.name == "erased person");
        CHECK(person.number.empty());
        CHECK(person.erased == later(60));
        CHECK_FALSE(person.active);
        CHECK(must(store->steps(told.held)).at(0).words == "(erased)");
        CHECK(must(store->steps(told.held)).at(0).who == "erased person");
        CHECK(must(store->accesses(told.ana)).at(0).reason == "(erased)");
        CHECK(must(store->session(told.held)).figures == figures);
        CHECK(must(store->sessions_of(told.ana, Mode::practice)).size() == 1);
        CHECK(must(store->board()).empty());
        CHECK(must(store->find_people("erased person")).empty());
        CHECK_FALSE(must(store->chain_name(told.ana)));
        CHECK(must(check_chain(*store, Chain::assessment)).empty());
        CHECK(must(check_chain(*store, Chain::practice)).empty());
        // The number is free again, and nobody can play as the erased person.
        must(store->add_person(person_named("Ben", "17"), later(62)));
        CHECK(code_of(store->begin(start_of(*store, told.ana, Mode::practice))) == "not-there");
        CHECK(code_of(store->change_people(std::vector<Person>{person}, later(63))) == "not-there");
        CHECK(code_of(store->erase_person({99}, later(64))) == "not-there");
    }
}

TEST_CASE("sessions past their retention leave with everything, and the chain says so") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const Told told = told_story(*store);
        must(store->add_step(told.held, step(StepKind::contested, 30), {}));
        must(store->rate(told.practice, std::vector<Rating>{{scoring::Pillar::calm, 70}}));
        const std::vector<SessionCode> old{told.held, told.practice};
        must(store->remove_sessions(old, "kept for 24 months", later(70)));
        CHECK(code_of(store->session(told.held)) == "not-there");
        CHECK(code_of(store->recording(told.practice)) == "not-there");
        CHECK(must(store->board()).at(0).contested == 0);
        CHECK(must(store->assignments(told.ana)).size() == 1);
        CHECK(must(store->head(Chain::assessment))->body == "session " + told.held + "\nwhy kept for 24 months\n");
        CHECK(must(store->head(Chain::practice))->kind == "removed");
        CHECK(must(check_chain(*store, Chain::assessment)).empty());
        CHECK(must(check_chain(*store, Chain::practice)).empty());
        const std::string before = dump(*store);
        CHECK(code_of(store->remove_sessions(std::vector<SessionCode>{told.met, told.held}, "", later(71))) ==
              "not-there");
        CHECK(dump(*store) == before);
    }
}
