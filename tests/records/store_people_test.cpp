// People, assignments and the board: over memory and SQLite alike.
#include "records/store_support.h"

using namespace composure;
using namespace composure::records;
using namespace composure::test;

namespace {

using Counts = std::array<std::int32_t, kProgressCount>;

BoardRow only_line(Store& store) {
    const auto board = must(store.board());
    REQUIRE(board.size() == 1);
    return board[0];
}

}  // namespace

TEST_CASE("people are kept by name, their numbers are unique") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        Person ben = person_named("Ben Okafor", "2");
        ben.cohort = "Spring";
        ben.trainer = "Ruth";
        ben.id = must(store->add_person(ben, kNoon));
        const PersonId ana = must(store->add_person(person_named("Ana Petrov", "1"), later(1)));
        must(store->add_person(person_named("Ana Petrov"), later(2)));
        must(store->add_person(person_named("Ana Petrov"), later(3)));
        const auto taken = store->add_person(person_named("Cem", "2"), kNoon);
        CHECK(code_of(taken) == "name-taken");
        CHECK(taken.error().message == "Somebody else has the employee number 2.");
        CHECK(must(store->people()).size() == 4);
        CHECK(must(store->people()).back().trainer == "Ruth");
        CHECK(must(store->person(ben.id)).cohort == "Spring");
        CHECK(must(store->person(ben.id)).created == kNoon);
        CHECK(must(store->find_people("Ana Petrov")).size() == 3);
        CHECK(must(store->find_people("1")).at(0).id == ana);
        CHECK(must(store->find_people("ana petrov")).empty());
        CHECK(must(store->find_people("")).empty());
    }
}

TEST_CASE("changes of people happen all or not at all; two may swap their numbers") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        Person ana = person_named("Ana", "1");
        Person ben = person_named("Ben", "2");
        ana.id = must(store->add_person(ana, kNoon));
        ben.id = must(store->add_person(ben, kNoon));
        ana.number = "2";
        ben.number = "1";
        must(store->change_people(std::vector<Person>{ana, ben, person_named("Cem", "3")}, later(1)));
        CHECK(must(store->find_people("2")).at(0).name == "Ana");
        CHECK(must(store->people()).size() == 3);
        const std::string before = dump(*store);
        must(store->change_people(std::vector<Person>{ana, ben}, later(2)));
        CHECK(dump(*store) == before);
        Person nobody = person_named("Nobody");
        nobody.id = {77};
        ana.name = "Anna";
        CHECK(code_of(store->change_people(std::vector<Person>{ana, nobody}, later(2))) == "not-there");
        CHECK(code_of(store->change_people(std::vector<Person>{ana, person_named("Dora", "3")}, later(2))) ==
              "name-taken");
        CHECK(dump(*store) == before);
        CHECK(must(check_chain(*store, Chain::assessment)).empty());
    }
}

TEST_CASE("the board tells how far each assignment is") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        Person person = person_named("Ana", "1");
        person.cohort = "Spring";
        person.id = must(store->add_person(person, kNoon));
        const PersonId ana = person.id;
        CHECK(only_line(*store).assignments == Counts{});
        must(store->assign(std::vector<Assignment>{{ana, "rude-remark", later(900), "Ruth", kNoon, ""},
                                                   {ana, "other", later(800), "Ruth", kNoon, ""}}));
        must(store->assign(std::vector<Assignment>{{ana, "other", later(700), "Ruth", later(1), ""}}));
        CHECK(only_line(*store).assignments == Counts{2, 0, 0, 0, 0});
        CHECK(only_line(*store).next_due == later(700));

        const Start start = start_of(*store, ana, Mode::assessment, "other", 2);
        const SessionCode code = must(store->begin(start));
        CHECK(only_line(*store).assignments == Counts{1, 1, 0, 0, 0});
        must(store->finish(code, finish_with(scoring::Outcome::incomplete, 40, 5)));
        CHECK(only_line(*store).assignments == Counts{1, 0, 1, 0, 0});
        CHECK(only_line(*store).next_due == later(700));
        const SessionCode again = played(*store, start_of(*store, ana, Mode::assessment, "other", 6),
                                         finish_with(scoring::Outcome::held_for_review, 80, 9));
        CHECK(only_line(*store).assignments == Counts{1, 0, 0, 1, 0});
        CHECK(only_line(*store).held == 1);
        CHECK(only_line(*store).next_due == later(900));
        CHECK(only_line(*store).newest == later(6));
        CHECK(must(store->needing_attention()).at(0).code == again);
        must(store->add_step(again, {StepKind::incident_dismissed, later(10), "Ruth", "not said"},
                             scoring::Outcome::met));
        CHECK(only_line(*store).held == 0);
        CHECK(must(store->session(again)).outcome == scoring::Outcome::met);
        CHECK(must(store->session(again)).figures->outcome == scoring::Outcome::held_for_review);
        must(store->add_step(again, {StepKind::signed_off, later(11), "Ruth", "seen"}, std::nullopt));
        CHECK(only_line(*store).assignments == Counts{1, 0, 0, 0, 1});
        CHECK(only_line(*store).forms == 1);

        person.name = "Ana Petrov";
        person.cohort = "Autumn";
        must(store->change_people(std::vector<Person>{person}, later(12)));
        CHECK(only_line(*store).name == "Ana Petrov");
        CHECK(must(store->board("Autumn")).size() == 1);
        CHECK(must(store->board("Spring")).empty());
        person.active = false;
        must(store->change_people(std::vector<Person>{person}, later(13)));
        CHECK(must(store->board()).empty());
        CHECK(must(check_chain(*store, Chain::assessment)).empty());
    }
}

TEST_CASE("the same assignment again is no second one, until it is signed") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const PersonId ana = must(store->add_person(person_named("Ana"), kNoon));
        const Assignment wish{ana, "rude-remark", later(900), "Ruth", kNoon, ""};
        must(store->assign(std::vector<Assignment>{wish, wish}));
        must(store->assign(std::vector<Assignment>{wish}));
        const SessionCode code =
            played(*store, start_of(*store, ana, Mode::assessment), finish_with(scoring::Outcome::met, 80, 9));
        must(store->assign(std::vector<Assignment>{wish}));
        CHECK(must(store->assignments(ana)).size() == 1);
        must(store->add_step(code, {StepKind::signed_off, later(11), "Ruth", "seen"}, std::nullopt));
        must(store->assign(std::vector<Assignment>{wish}));
        CHECK(must(store->assignments(ana)).size() == 1);
        Assignment next_year = wish;
        next_year.due = later(500'000);
        must(store->assign(std::vector<Assignment>{next_year}));
        REQUIRE(must(store->assignments(ana)).size() == 2);
        CHECK(must(store->assignments(ana)).at(1).session.empty());
        CHECK(code_of(store->assign(std::vector<Assignment>{{{55}, "rude-remark", {}, "Ruth", kNoon, ""}})) ==
              "not-there");
    }
}

TEST_CASE("practice shows nowhere: not on the board, not in the chain of assessments") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const PersonId ana = must(store->add_person(person_named("Ana"), kNoon));
        const auto board = must(store->board());
        const auto head = must(store->head(Chain::assessment));
        const SessionCode code = played(*store, start_of(*store, ana, Mode::practice),
                                        finish_with(scoring::Outcome::held_for_review, 80, 9));
        must(store->add_step(code, {StepKind::shared, later(10), "Ana", ""}, std::nullopt));
        CHECK(must(store->board()) == board);
        CHECK(must(store->head(Chain::assessment))->hash == head->hash);
        CHECK(must(store->needing_attention()).empty());
        CHECK(must(store->assessments({})).empty());
        CHECK(must(store->session(code)).shared == later(10));
        must(store->add_step(code, {StepKind::unshared, later(11), "Ana", ""}, std::nullopt));
        CHECK_FALSE(must(store->session(code)).shared);
        CHECK(must(store->chain(Chain::practice)).size() == 3);
        CHECK(must(check_chain(*store, Chain::practice)).empty());
    }
}
