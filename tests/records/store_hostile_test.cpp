// Whatever people type comes back byte for byte; the store neither reads nor mends it.
#include "records/store_support.h"

using namespace composure;
using namespace composure::records;
using namespace composure::test;

namespace {

std::vector<std::string> hostile_texts() {
    return {"=HYPERLINK(\"http://x\";\"click\")",
            "<script>alert(1)</script>",
            "Robert'); DROP TABLE person;--",
            ":p0 ?1 $2 {} %s \\0",
            "two\nlines\r\nand a\ttab",
            "\xE2\x80\xAE"
            "drow esrever\xE2\x80\xAC",
            "\xF0\x9F\x98\x80 \xE4\xB8\xAD\xE6\x96\x87 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D e\xCC\x81",
            std::string(100'000, 'x'),
            " ",
            "NULL"};
}

}  // namespace

TEST_CASE("hostile texts come back as they were, from everywhere") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        INFO(kept->name());
        auto store = kept->open();
        for (const std::string& text : hostile_texts()) {
            INFO(text.substr(0, 40));
            Person person = person_named(text, "number " + text);
            person.cohort = "cohort " + text;
            person.trainer = "trainer " + text;
            const PersonId id = must(store->add_person(person, kNoon));
            Start start = start_of(*store, id, Mode::assessment);
            start.scenario = "id " + text;
            start.title = text;
            start.pace = text;
            start.scenario_digest = must(store->keep_document({DocumentKind::scenario, text, "bytes " + text}));
            must(store->assign(std::vector<Assignment>{{id, start.scenario, {}, text, kNoon, ""}}));
            const SessionCode code = must(store->begin(start));
            must(store->append(code, 0, text));
            CHECK(must(store->acts(code)).at(0) == text);
            Finish finish = finish_with(scoring::Outcome::met, 80, 5);
            finish.recording = text;
            finish.frozen = text;
            must(store->finish(code, finish));
            must(store->add_step(code, {StepKind::contested, later(6), text, text}, {}));
            must(store->note_access(std::vector<Access>{{later(7), text, text, id, code, Looked::moments, text}}));

            store = nullptr;
            store = kept->open();
            CHECK(must(store->person(id)).name == text);
            CHECK(must(store->person(id)).number == "number " + text);
            CHECK(must(store->person(id)).cohort == "cohort " + text);
            CHECK(must(store->person(id)).trainer == "trainer " + text);
            CHECK(must(store->find_people(text)).size() == 1);
            CHECK(must(store->board("cohort " + text)).at(0).name == text);
            CHECK(must(store->session(code)).start.title == text);
            CHECK(must(store->session(code)).start.pace == text);
            CHECK(must(store->recording(code)) == text);
            CHECK(must(store->scorecards(code)).at(0).frozen == text);
            CHECK(must(store->steps(code)).at(0).words == text);
            CHECK(must(store->accesses(id)).at(0).reason == text);
            CHECK(must(store->assignments(id)).at(0).by == text);
            CHECK(must(store->document(start.scenario_digest)).bytes == "bytes " + text);
        }
        CHECK(must(check_chain(*store, Chain::assessment)).empty());
        const SessionCode code = must(store->assessments({})).at(0).code;
        must(store->remove_sessions(std::vector<SessionCode>{code}, "a\nsession evil", later(8)));
        CHECK(must(store->head(Chain::assessment))->body == "session " + code + "\nwhy a session evil\n");
        CHECK(must(check_chain(*store, Chain::assessment)).empty());
    }
}

TEST_CASE("a code that is no code is only not there") {
    for (const Maker& make : makers()) {
        const auto kept = make();
        const auto store = kept->open();
        for (const std::string& text : hostile_texts()) {
            CHECK(code_of(store->session(text)) == "not-there");
            CHECK(code_of(store->append(text, 0, "1 listen")) == "not-there");
            CHECK(code_of(store->add_step(text, {}, {})) == "not-there");
            CHECK(code_of(store->claim(text)) == "not-there");
        }
    }
}
