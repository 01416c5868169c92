// Every write call, failing at each write that it makes: nothing has happened, and afterwards everything works.
#include <fmt/format.h>

#include "records/store_support.h"

using namespace composure;
using namespace composure::records;
using namespace composure::test;

namespace {

struct Story {
    std::shared_ptr<Memory> memory = new_memory();
    std::shared_ptr<Failures> failures = std::make_shared<Failures>();
    std::unique_ptr<Store> store = failing_store(memory, failures, counted_surroundings());
    PersonId ana, ben;
    SessionCode open, finished, held, practice;

    Story() {
        ana = must(store->add_person(person_named("Ana", "1"), kNoon));
        ben = must(store->add_person(person_named("Ben", "2"), kNoon));
        held = played(*store, start(Mode::assessment, "held"), finish_with(scoring::Outcome::held_for_review, 80, 5));
        finished = played(*store, start(Mode::assessment, "other"), finish_with(scoring::Outcome::met, 80, 15));
        practice = played(*store, start(Mode::practice, "third"), finish_with(scoring::Outcome::met, 80, 25));
        open = must(store->begin(start(Mode::assessment, "rude-remark")));
        must(store->append(open, 0, "6500 listen"));
        must(store->add_step(held, {StepKind::contested, later(30), "Ana", "no"}, {}));
        must(
            store->note_access(std::vector<Access>{{later(31), "Ruth", "reviewer", ana, held, Looked::person, "why"}}));
    }
    Start start(Mode mode, const std::string& scenario) const { return start_of(*store, ana, mode, scenario); }
};

struct Call {
    std::string name;
    std::function<std::string(Story&)> run;  // the code of its error
};

std::vector<Call> people_calls() {
    return {
        {"keep_document",
         [](Story& s) {
             return code_of(s.store->keep_document({DocumentKind::site, "x", "new"}));
         }},
        {"add_person", [](Story& s) { return code_of(s.store->add_person(person_named("Cem"), later(40))); }},
        {"change_people",
         [](Story& s) {
             Person ana = must(s.store->person(s.ana));
             Person ben = must(s.store->person(s.ben));
             std::swap(ana.number, ben.number);
             ana.cohort = "Spring";
             return code_of(s.store->change_people(std::vector<Person>{ana, ben, person_named("Cem")}, later(40)));
         }},
        {"erase_person", [](Story& s) { return code_of(s.store->erase_person(s.ana, later(40))); }},
        {"assign",
         [](Story& s) {
             return code_of(
                 s.store->assign(std::vector<Assignment>{{s.ana, "rude-remark", later(900), "Ruth", later(40), ""},
                                                         {s.ben, "rude-remark", later(900), "Ruth", later(40), ""}}));
         }},
        {"note_access",
         [](Story& s) {
             const Access access{later(40), "Ruth", "reviewer", s.ana, "", Looked::person, ""};
             return code_of(s.store->note_access(std::vector<Access>{access, access}));
         }},
        {"remove_sessions",
         [](Story& s) {
             return code_of(
                 s.store->remove_sessions(std::vector<SessionCode>{s.held, s.practice}, "by rule", later(40)));
         }},
    };
}

std::vector<Call> session_calls() {
    return {
        {"begin", [](Story& s) { return code_of(s.store->begin(s.start(Mode::assessment, "held"))); }},
        {"append", [](Story& s) { return code_of(s.store->append(s.open, 1, "9000 listen")); }},
        {"finish",
         [](Story& s) { return code_of(s.store->finish(s.open, finish_with(scoring::Outcome::met, 70, 40))); }},
        {"stop", [](Story& s) { return code_of(s.store->stop(s.open, "recording", later(40))); }},
        {"rate",
         [](Story& s) {
             return code_of(
                 s.store->rate(s.open, std::vector<Rating>{{scoring::Pillar::calm, 1}, {scoring::Pillar::line, 2}}));
         }},
        {"add_scorecard",
         [](Story& s) {
             return code_of(s.store->add_scorecard(s.finished,
                                                   {2, ScorecardKind::regraded, 1, {}, "anew", {}, later(40), "Ruth"}));
         }},
        {"add_step signed",
         [](Story& s) {
             return code_of(s.store->add_step(s.finished, {StepKind::signed_off, later(40), "Ruth", "a"}, {}));
         }},
        {"add_step accepted",
         [](Story& s) {
             return code_of(s.store->add_step(s.held, {StepKind::contest_accepted, later(40), "Ruth", "a"}, {}));
         }},
        {"add_step voided",
         [](Story& s) {
             return code_of(s.store->add_step(s.open, {StepKind::voided, later(40), "Ruth", "a"}, {}));
         }},
        {"add_step shared",
         [](Story& s) {
             return code_of(s.store->add_step(s.practice, {StepKind::shared, later(40), "Ana", "a"}, {}));
         }},
    };
}

// Fails at the nth write of the call, for each n until the call comes through.
void check_each_write(const Call& call) {
    INFO(call.name);
    Story story;
    const std::string before = dump(*story.store);
    for (std::int32_t write = 1; write < 1000; ++write) {
        INFO("write " << write);
        story.failures->writes = 0;
        story.failures->every = write;
        const std::string code = call.run(story);
        const std::int32_t writes = story.failures->writes;
        story.failures->every = 0;
        if (code.empty()) {
            CHECK(writes == write - 1);
            CHECK(write > 1);
            if (call.name != "keep_document") CHECK(dump(*story.store) != before);  // documents cannot be listed
            break;
        }
        CHECK(code == "records-full");
        CHECK(dump(*story.store) == before);
        CHECK(dump(*memory_store(story.memory, counted_surroundings())) == before);
    }
    for (const Chain chain : {Chain::assessment, Chain::practice})
        for (const ChainFault& fault : must(check_chain(*story.store, chain))) FAIL_CHECK(fault.what);
}

}  // namespace

TEST_CASE("a write that fails anywhere leaves people and assignments as they were") {
    for (const Call& call : people_calls()) check_each_write(call);
}

TEST_CASE("a write that fails anywhere leaves sessions as they were") {
    for (const Call& call : session_calls()) check_each_write(call);
}

TEST_CASE("while every second write fails, acts are refused or kept, never lost") {
    Story story;
    story.failures->every = 2;
    std::int32_t next = 1;
    for (int call = 0; call < 40; ++call) {
        const std::string line = fmt::format("{} listen", 7000 + next);
        if (story.store->append(story.open, next, line)) ++next;
        story.failures->every = call % 3 == 0 ? 0 : 2;
    }
    story.failures->every = 0;
    REQUIRE(next > 10);
    const auto acts = must(story.store->acts(story.open));
    REQUIRE(acts.size() == static_cast<std::size_t>(next));
    for (std::int32_t i = 1; i < next; ++i)
        CHECK(acts[static_cast<std::size_t>(i)] == fmt::format("{} listen", 7000 + i));
}
