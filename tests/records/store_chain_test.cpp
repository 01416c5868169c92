// What was changed behind the program's back is named, each in one sentence.
#include <fmt/format.h>

#include "records/raw_file.h"
#include "records/store_support.h"

using namespace composure;
using namespace composure::records;
using namespace composure::test;

namespace {

struct Changed {
    Folder folder;
    std::string path = folder / "records.sqlite";
    std::unique_ptr<Store> store;
    PersonId ana, ben;
    SessionCode met, held, practice;

    Changed() {
        open();
        ana = must(store->add_person(person_named("Ana Petrov", "1"), kNoon));
        ben = must(store->add_person(person_named("Ben Okafor", "2"), kNoon));
        met = played(*store, start_of(*store, ana, Mode::assessment, "rude-remark"),
                     finish_with(scoring::Outcome::met, 84, 5));
        held = played(*store, start_of(*store, ben, Mode::assessment, "other", 10),
                      finish_with(scoring::Outcome::held_for_review, 60, 15));
        practice = played(*store, start_of(*store, ana, Mode::practice, "third", 20),
                          finish_with(scoring::Outcome::met, 70, 25));
        must(store->add_step(held, {StepKind::incident_confirmed, later(30), "Ruth", "I heard it"},
                             scoring::Outcome::not_met));
        must(store->add_scorecard(held, {2, ScorecardKind::reviewed, 1, {}, "frozen anew", {}, later(30), "Ruth"}));
        must(store->add_step(held, {StepKind::signed_off, later(31), "Ruth", "talked"}, {}));
    }
    void open() { store = must(records::open(path, Open::existing_or_new, counted_surroundings())); }

    // Everything that check_chain says after the change, a line each.
    std::string after(const std::string& sql, Chain chain = Chain::assessment) {
        store = nullptr;
        for (std::size_t begin = 0; begin < sql.size();) {
            const std::size_t end = std::min(sql.find("; ", begin), sql.size());
            raw_change(path, sql.substr(begin, end - begin));
            begin = end + 2;
        }
        open();
        std::string all;
        for (const ChainFault& fault : must(check_chain(*store, chain))) all += fault.what + "\n";
        return all;
    }
};

std::string named(const std::string& sentence, const SessionCode& code) {
    return fmt::format(fmt::runtime(sentence), code) + "\n";
}

}  // namespace

TEST_CASE("what is as it was written has no fault") {
    Changed station;
    CHECK(station.after("SELECT 1").empty());
    CHECK(must(check_chain(*station.store, Chain::practice)).empty());
}

TEST_CASE("an altered recording or score is named") {
    CHECK(Changed()
              .after("UPDATE recording SET text = replace(text, 'calm', 'rude') WHERE session_id = 1")
              .find("The recording of session ") == 0);
    Changed card;
    CHECK(card.after("UPDATE scorecard SET frozen = replace(frozen, '84', '94') WHERE session_id = 1") ==
          named("The scorecard of session {} was altered.", card.met));
    Changed figures;
    CHECK(figures.after("UPDATE scorecard SET calm = 94 WHERE session_id = 1") ==
          named("The figures of session {} were altered.", figures.met));
    Changed carried;
    CHECK(carried.after("UPDATE scorecard SET other_good = 0 WHERE session_id = 1") ==
          named("The figures of session {} were altered.", carried.met));
    Changed second;
    CHECK(second.after("UPDATE scorecard SET frozen = 'better' WHERE number = 2") ==
          named("Scorecard 2 of session {} was altered.", second.held));
    Changed gone;
    CHECK(gone.after("DELETE FROM scorecard WHERE number = 2") ==
          named("Scorecard 2 of session {} was removed.", gone.held));
    Changed practice;
    CHECK(practice.after("UPDATE scorecard SET total = 99 WHERE session_id = 3", Chain::practice) ==
          named("The figures of session {} were altered.", practice.practice));
}

TEST_CASE("an altered result, setting or owner is named") {
    Changed result;
    CHECK(result.after("UPDATE session SET outcome = 2 WHERE id = 1") ==
          named("The result of session {} is not the one that was decided.", result.met));
    Changed decided;
    CHECK(decided.after("UPDATE session SET outcome = 3 WHERE id = 2") ==
          named("The result of session {} is not the one that was decided.", decided.held));
    Changed voided;
    CHECK(voided.after("UPDATE session SET status = 3, attention = 0 WHERE id = 1") ==
          named("The result of session {} is not the one that was decided.", voided.met));
    Changed seed;
    CHECK(seed.after("UPDATE session SET seed = '5' WHERE id = 1") ==
          named("The scenario, settings or times of session {} were altered.", seed.met));
    Changed time;
    CHECK(time.after("UPDATE session SET started = started + 1 WHERE id = 1") ==
          named("The scenario, settings or times of session {} were altered.", time.met));
    Changed owner;
    CHECK(owner.after("UPDATE session SET person_id = 2 WHERE id = 1; UPDATE scorecard SET person_id = 2 "
                      "WHERE session_id = 1") ==
          named("Session {} stands under another person than in the chain.", owner.met));
    Changed shared;
    CHECK(shared.after("UPDATE session SET shared = 5 WHERE id = 3", Chain::practice) ==
          named("Whether session {} is shared is not what its trainee decided.", shared.practice));
}

TEST_CASE("a removed session is named, and one that was added") {
    Changed station;
    CHECK(station.after("DELETE FROM recording WHERE session_id = 1; DELETE FROM scorecard WHERE session_id = 1; "
                        "DELETE FROM session WHERE id = 1") ==
          named("Session {} is in the chain (entry 3) but was removed.", station.met));
    Changed added;
    CHECK(added.after("UPDATE session SET code = 'aaaa-bbbb' WHERE id = 1") ==
          named("Session {} is in the chain (entry 3) but was removed.", added.met) +
              "Session aaaa-bbbb is in no entry of the chain.\n");
}

TEST_CASE("a swapped scenario is named") {
    Changed station;
    CHECK(station.after("UPDATE document SET bytes = 'another one' WHERE name = 'rude-remark.yaml'") ==
          named("The scenario of session {} was swapped or altered ('rude-remark.yaml').", station.met));
    const auto again = station.store->keep_document({DocumentKind::scenario, "x.yaml", "bytes of rude-remark"});
    CHECK(code_of(again) == "records-damaged");
    CHECK(again.error().message == "What the records keep as 'x.yaml' was altered; no session can rest on it.");
    Changed gone;
    CHECK(gone.after("DELETE FROM document WHERE name = 'rude-remark.yaml'") ==
          named("The scenario of session {} was removed.", gone.met));
    Changed other;
    CHECK(other.after("UPDATE session SET scenario_digest = (SELECT digest FROM document WHERE name = 'other.yaml') "
                      "WHERE id = 1") ==
          named("The scenario, settings or times of session {} were altered.", other.met));
}

TEST_CASE("altered, removed and added decisions are named") {
    Changed words;
    CHECK(words.after("UPDATE step SET words = 'she said so' WHERE id = 2") ==
          named("A decision about session {} was altered or removed (signed-off, entry 7).", words.held));
    Changed who;
    CHECK(who.after("UPDATE step SET who = 'Tom' WHERE id = 1") ==
          named("A decision about session {} was altered or removed (incident-confirmed, entry 5).", who.held));
    Changed removed;
    CHECK(removed.after("DELETE FROM step WHERE id = 2") ==
          named("Decisions about session {} were removed: 1 of 2 left.", removed.held));
    Changed added;
    CHECK(added.after("INSERT INTO step (session_id, kind, at, who, words) VALUES (1, 0, 5, 'Ruth', 'fine')") ==
          named("A decision about session {} is in no entry of the chain.", added.met));
}

TEST_CASE("swapped names and removed people are named") {
    Changed swapped;
    CHECK(swapped.after("UPDATE person SET name = CASE id WHEN 1 THEN 'Ben Okafor' ELSE 'Ana Petrov' END") ==
          "The name or number of Ana Petrov is not the one that was entered (entry 2).\n"
          "The name or number of Ben Okafor is not the one that was entered (entry 1).\n");
    Changed added;
    CHECK(added.after("INSERT INTO person (uuid, name, trainer, active, created) VALUES ('x', 'Cem', '', 1, 0)") ==
          "The salt of Cem was removed; the chain cannot tell who they are.\n");
    Changed erased;
    CHECK(erased.after("UPDATE person SET name = 'erased person', erased = 5 WHERE id = 1") ==
          "Erased people: 1 in the records, 0 in the chain.\n"
          "A person who was entered (entry 1) is no longer there, or stands under another salt.\n");
}

TEST_CASE("an altered or removed entry is named") {
    Changed altered;
    CHECK(altered.after("UPDATE chain SET body = replace(body, 'rules 1', 'rules 2') WHERE sequence = 3 AND chain = 0")
              .find("Entry 3 of the assessment chain was altered, or does not follow from the one before it.\n") == 0);
    Changed removed;
    CHECK(removed.after("DELETE FROM chain WHERE sequence = 3 AND chain = 0") ==
          "Entry 3 of the assessment chain was removed.\n" +
              named("Session {} is in no entry of the chain.", removed.met));
    Changed other_station;
    CHECK(other_station.after("UPDATE meta SET value = '0000000000000000' WHERE key = 'station'")
              .find("Entry 1 of the assessment chain was altered") == 0);
}

TEST_CASE("the newest entries cut off together with their sessions: only a printed head tells") {
    Changed station;
    const ChainEntry head = must(station.store->head(Chain::practice)).value();
    const std::string printed = short_head(head.hash);
    CHECK(printed.size() == 19);
    CHECK(must(find_head(*station.store, Chain::practice, printed))->sequence == 1);
    CHECK(must(find_head(*station.store, Chain::practice, to_hex(head.hash)))->sequence == 1);
    CHECK_FALSE(must(find_head(*station.store, Chain::assessment, printed)));
    CHECK_FALSE(must(find_head(*station.store, Chain::practice, printed.substr(0, 4))));
    CHECK_FALSE(must(find_head(*station.store, Chain::practice, "")));
    CHECK(station
              .after("DELETE FROM chain WHERE chain = 1; DELETE FROM recording WHERE session_id = 3; "
                     "DELETE FROM scorecard WHERE session_id = 3; DELETE FROM session WHERE id = 3",
                     Chain::practice)
              .empty());
    CHECK_FALSE(must(find_head(*station.store, Chain::practice, printed)));
}

TEST_CASE("what is erased is nowhere in the file any more") {
    Changed station;
    const auto holds = [&station](const std::string& text) {
        station.store = nullptr;
        const bool found = bytes_of(station.path).find(text) != std::string::npos;
        station.open();
        return found;
    };
    must(station.store->add_step(station.met, {StepKind::contested, later(40), "Ana Petrov", "never said that"}, {}));
    CHECK(holds("Ana Petrov"));
    CHECK(holds("never said that"));
    must(station.store->erase_person(station.ana, later(41)));
    CHECK_FALSE(holds("Ana Petrov"));
    CHECK_FALSE(holds("never said that"));
    CHECK(holds("bytes of third"));
    const std::string recording = must(station.store->recording(station.practice));
    CHECK(holds(recording));
    must(station.store->remove_sessions(std::vector<SessionCode>{station.practice}, "by rule", later(42)));
    CHECK_FALSE(holds(recording));
}
