// What every store must do, over memory and SQLite alike: playing, finishing, stopping, going on.
#include "records/store_support.h"

using namespace composure;
using namespace composure::records;
using namespace composure::test;

TEST_CASE("a session is kept from its first act to its score, also after reopening") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        auto store = kept->open();
        const PersonId ana = must(store->add_person(person_named("Ana Petrov", "17"), kNoon));
        const Start start = start_of(*store, ana, Mode::practice);
        const SessionCode code = must(store->begin(start));
        REQUIRE(code.size() == 9);
        CHECK(code[4] == '-');
        CHECK(code.find_first_of("01ilo") == std::string::npos);
        must(store->append(code, 0, "6500 reply calm.1"));
        must(store->append(code, 1, "9000 listen"));
        CHECK(must(store->session(code)).acts == 2);
        CHECK(must(store->session(code)).status == Status::open);

        store = nullptr;
        store = kept->open();
        CHECK(must(store->acts(code)) == std::vector<std::string>{"6500 reply calm.1", "9000 listen"});
        REQUIRE(must(store->interrupted(ana)).size() == 1);
        must(store->append(code, 2, "12000 reply calm.2"));
        const Finish finish = finish_with(scoring::Outcome::met, 84, 5);
        must(store->finish(code, finish));

        const SessionInfo info = must(store->session(code));
        CHECK(info.status == Status::finished);
        CHECK(info.acts == 3);
        CHECK(info.ended == finish.at);
        CHECK(info.figures == finish.figures);
        CHECK(info.carry_over == finish.carry_over);
        CHECK(info.outcome == scoring::Outcome::met);
        CHECK(info.attention == Attention::none);
        CHECK(info.start.seed == start.seed);
        CHECK(info.start.title == start.title);
        CHECK(must(store->recording(code)) == finish.recording);
        CHECK(must(store->scorecards(code)).at(0).frozen == finish.frozen);
        CHECK(must(store->acts(code)).empty());
        CHECK(must(store->interrupted(ana)).empty());

        const std::string before = dump(*store);
        store = nullptr;
        CHECK(dump(*kept->open()) == before);
    }
}

TEST_CASE("a call whose answer was lost may be repeated, another one is refused") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const PersonId ana = must(store->add_person(person_named("Ana"), kNoon));
        const SessionCode code = must(store->begin(start_of(*store, ana, Mode::assessment)));
        must(store->append(code, 0, "6500 reply calm.1"));
        must(store->append(code, 0, "6500 reply calm.1"));
        CHECK(code_of(store->append(code, 0, "6500 reply calm.2")) == "act-differs");
        CHECK(code_of(store->append(code, 2, "9000 listen")) == "act-missing");
        must(store->append(code, 1, "9000 listen"));
        CHECK(must(store->acts(code)).size() == 2);

        const Finish finish = finish_with(scoring::Outcome::met, 84, 5);
        must(store->finish(code, finish));
        const std::string before = dump(*store);
        must(store->finish(code, finish));
        Finish other = finish;
        other.recording += " ";
        CHECK(code_of(store->finish(code, other)) == "session-ended");
        CHECK(code_of(store->stop(code, finish.recording, later(6))) == "session-ended");
        CHECK(code_of(store->append(code, 2, "12000 listen")) == "session-ended");
        CHECK(code_of(store->claim(code)) == "session-ended");
        CHECK(dump(*store) == before);
    }
}

TEST_CASE("a session that was stopped leaves no result") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const PersonId ana = must(store->add_person(person_named("Ana"), kNoon));
        must(store->assign(std::vector<Assignment>{{ana, "rude-remark", later(600), "Ruth", kNoon, ""}}));
        const SessionCode code = must(store->begin(start_of(*store, ana, Mode::assessment)));
        CHECK(must(store->board()).at(0).assignments == std::array<std::int32_t, kProgressCount>{0, 1, 0, 0, 0});
        must(store->append(code, 0, "6500 listen"));
        must(store->stop(code, "a recording", later(3)));
        must(store->stop(code, "a recording", later(3)));
        CHECK(must(store->session(code)).status == Status::stopped);
        CHECK(must(store->session(code)).acts == 1);
        CHECK(must(store->recording(code)) == "a recording");
        CHECK(must(store->scorecards(code)).empty());
        CHECK(must(store->board()).at(0).assignments == std::array<std::int32_t, kProgressCount>{1, 0, 0, 0, 0});
        CHECK(must(store->board()).at(0).next_due == later(600));
        CHECK(must(store->assessments({})).empty());
        for (const ChainEntry& entry : must(store->chain(Chain::assessment))) CHECK(entry.kind == "person");
        CHECK(code_of(store->add_step(code, {StepKind::signed_off, later(4), "Ruth", "fine"}, std::nullopt)) ==
              "nothing-to-decide");
        CHECK(must(store->begin(start_of(*store, ana, Mode::assessment, "other"))).size() == 9);
        CHECK(must(store->assignments(ana)).size() == 2);
    }
}

TEST_CASE("what nobody asked for leaves with its session when it is stopped") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const PersonId ana = must(store->add_person(person_named("Ana"), kNoon));
        const SessionCode code = must(store->begin(start_of(*store, ana, Mode::assessment)));
        CHECK(must(store->assignments(ana)).at(0).session == code);
        must(store->stop(code, "a recording", later(3)));
        CHECK(must(store->assignments(ana)).empty());
    }
}

TEST_CASE("one program plays a session; the others see that somebody does") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        auto here = kept->open();
        const auto there = kept->open();
        const PersonId ana = must(here->add_person(person_named("Ana"), kNoon));
        const SessionCode code = must(here->begin(start_of(*here, ana, Mode::practice)));
        CHECK(must(here->claim(code)));
        CHECK(must(here->claim(code)));
        CHECK_FALSE(must(there->claim(code)));
        CHECK(must(here->interrupted(ana)).empty());
        CHECK(must(there->interrupted(ana)).empty());
        must(here->append(code, 0, "6500 listen"));
        here = nullptr;
        REQUIRE(must(there->interrupted(ana)).size() == 1);
        CHECK(must(there->claim(code)));
        must(there->append(code, 1, "9000 listen"));
        CHECK(must(there->acts(code)).size() == 2);
    }
}

TEST_CASE("the attempt counts what was finished") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const PersonId ana = must(store->add_person(person_named("Ana"), kNoon));
        const auto met = [](std::int64_t minutes) { return finish_with(scoring::Outcome::met, 80, minutes); };
        const SessionCode first = played(*store, start_of(*store, ana, Mode::assessment), met(5));
        const SessionCode second = played(*store, start_of(*store, ana, Mode::assessment, "rude-remark", 10), met(15));
        const SessionCode practice = played(*store, start_of(*store, ana, Mode::practice, "rude-remark", 20), met(25));
        const SessionCode other = played(*store, start_of(*store, ana, Mode::assessment, "other", 30), met(35));
        CHECK(must(store->session(first)).attempt == 1);
        CHECK(must(store->session(second)).attempt == 2);
        CHECK(must(store->session(practice)).attempt == 1);
        CHECK(must(store->session(other)).attempt == 1);
        must(store->add_step(first, {StepKind::voided, later(40), "Ruth", "the fire alarm rang"}, std::nullopt));
        CHECK(must(store->session(second)).attempt == 1);
        const auto all = must(store->assessments({}));
        REQUIRE(all.size() == 3);
        CHECK(all[0].code == first);
        CHECK(must(store->assessments(later(20))).size() == 1);
        CHECK(must(store->sessions_of(ana, Mode::practice)).size() == 1);
    }
}

TEST_CASE("who has played is one question for everybody") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        CHECK(must(store->people_who_played()).empty());
        const PersonId ana = must(store->add_person(person_named("Ana"), kNoon));
        must(store->add_person(person_named("Ben"), kNoon));
        const PersonId cem = must(store->add_person(person_named("Cem"), kNoon));
        must(store->begin(start_of(*store, cem, Mode::practice)));
        const auto met = finish_with(scoring::Outcome::met, 80, 5);
        played(*store, start_of(*store, ana, Mode::practice), met);
        played(*store, start_of(*store, ana, Mode::assessment), met);
        const SessionCode stopped = must(store->begin(start_of(*store, ana, Mode::practice)));
        must(store->stop(stopped, "recording", later(1)));
        CHECK(must(store->people_who_played()) == std::vector<PersonId>{ana, cem});
    }
}

TEST_CASE("nothing is begun without a person and the documents") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const PersonId ana = must(store->add_person(person_named("Ana"), kNoon));
        Start start = start_of(*store, ana, Mode::assessment);
        start.person = {99};
        CHECK(code_of(store->begin(start)) == "not-there");
        start.person = ana;
        start.scenario_digest[0] ^= 1;
        const auto refused = store->begin(start);
        CHECK(code_of(refused) == "not-there");
        CHECK(refused.error().message == "There is no such scenario in these records.");
        CHECK(must(store->assignments(ana)).empty());
        CHECK(code_of(store->session("k7m2-9fqd")) == "not-there");
        CHECK(code_of(store->append("k7m2-9fqd", 0, "6500 listen")) == "not-there");
        CHECK(code_of(store->finish("k7m2-9fqd", {})) == "not-there");
        CHECK(code_of(store->document(start.scenario_digest)) == "not-there");
        CHECK(code_of(store->person({99})) == "not-there");
        CHECK(code_of(store->sessions_of({99}, Mode::practice)) == "not-there");
    }
}

TEST_CASE("own estimates are kept and may be changed") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        const auto store = kept->open();
        const PersonId ana = must(store->add_person(person_named("Ana"), kNoon));
        const SessionCode code = must(store->begin(start_of(*store, ana, Mode::practice)));
        using scoring::Pillar;
        must(store->rate(code, std::vector<Rating>{{Pillar::service, 50}, {Pillar::calm, 70}}));
        must(store->rate(code, std::vector<Rating>{{Pillar::calm, 75}}));
        const auto ratings = must(store->ratings(code));
        REQUIRE(ratings.size() == 2);
        CHECK(ratings[0].pillar == Pillar::calm);
        CHECK(ratings[0].value == 75);
        CHECK(ratings[1].value == 50);
    }
}
