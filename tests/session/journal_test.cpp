// The journal: nothing lost, nothing waited for, over a store in memory and one that fails on command.
#include "session/journal.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "catch.h"
#include "records/twins.h"
#include "session/kept_play.h"
#include "support.h"

using namespace composure;
using namespace std::chrono_literals;
using session::Journal;

namespace {

records::Surroundings surroundings() {
    return {[seed = std::uint64_t{0}]() mutable { return seed += 0x9E3779B97F4A7C15ULL; }, {1'000}};
}

// A scenario that was begun over a memory, so that the records can be looked at from a second store.
struct Kept {
    std::shared_ptr<records::Memory> memory = records::new_memory();
    std::shared_ptr<records::Failures> failures = std::make_shared<records::Failures>();
    simulation::Model model = test::model_of("tests/cases/doors/wrong-change.yaml");
    session::Session session{model, 1, {}, {}};
    records::PersonId person;

    Kept() {
        auto store = records::memory_store(memory, surroundings());
        records::Person ann;
        ann.name = "Ann";
        person = *store->add_person(ann, {1'000});
    }
    session::Journal::Begin begin(records::Mode mode = records::Mode::practice) const {
        session::PlayedWith files{{records::DocumentKind::scenario, "wrong-change.yaml",
                                   test::bytes_of(test::source_path("tests/cases/doors/wrong-change.yaml"))},
                                  {records::DocumentKind::conduct_table, "rubric.yaml",
                                   test::bytes_of(test::source_path("assets/rubric.yaml"))},
                                  {}};
        return session::begin_of(session, std::move(files), {person, mode, {}, {2'000}});
    }
    std::unique_ptr<records::Store> store() const { return records::memory_store(memory, surroundings()); }
    std::unique_ptr<records::Store> failing() const { return records::failing_store(memory, failures, surroundings()); }
    std::vector<std::string> acts(const std::string& code) const { return *store()->acts(code); }
};

std::string line(int number) { return fmt::format("{} listen", 1000 * number); }

}  // namespace

TEST_CASE("acts are kept in their order, and only what is durable is acknowledged") {
    const Kept kept;
    Journal journal(kept.store(), kept.begin());
    REQUIRE(journal.wait());
    CHECK(journal.acknowledged() == 0);
    std::vector<std::string> all;
    for (int n = 0; n < 100; ++n) {
        all.push_back(line(n));
        journal.append(line(n));
        const std::size_t acknowledged = journal.acknowledged();
        CHECK(acknowledged <= all.size());
    }
    CHECK(journal.wait());
    CHECK(journal.acknowledged() == 100);
    CHECK_FALSE(journal.trouble());
    CHECK(kept.acts(journal.session()) == all);
}

TEST_CASE("what could not be written stays in line and is tried again") {
    Kept kept;
    Journal journal(kept.failing(), kept.begin());
    REQUIRE(journal.wait());
    journal.append(line(0));
    REQUIRE(journal.wait());
    kept.failures->every = 1;
    journal.append(line(1));
    CHECK_FALSE(journal.wait());
    REQUIRE(journal.trouble());
    CHECK(journal.trouble()->code == "records-full");
    CHECK(journal.acknowledged() == 1);
    CHECK(kept.acts(journal.session()) == std::vector{line(0)});
    CHECK_FALSE(journal.wait());  // nothing new was asked: it answers at once
    kept.failures->every = 0;
    journal.append(line(2));
    CHECK(journal.wait());
    CHECK_FALSE(journal.trouble());
    CHECK(kept.acts(journal.session()) == std::vector{line(0), line(1), line(2)});
}

TEST_CASE("a try comes again by itself, without another act") {
    Kept kept;
    Journal journal(kept.failing(), kept.begin());
    REQUIRE(journal.wait());
    kept.failures->every = 1;
    journal.append(line(0));
    CHECK_FALSE(journal.wait());
    kept.failures->every = 0;
    for (int tries = 0; tries < 500 && journal.acknowledged() == 0; ++tries) std::this_thread::sleep_for(10ms);
    CHECK(journal.acknowledged() == 1);
}

TEST_CASE("when every fifth write fails, all is there in the end, once") {
    Kept kept;
    std::vector<std::string> all;
    std::string code;
    {
        Journal journal(kept.failing(), kept.begin());
        REQUIRE(journal.wait());
        kept.failures->every = 5;
        code = journal.session();
        for (int n = 0; n < 12; ++n) {
            all.push_back(line(n));
            journal.append(line(n));
            const std::size_t acknowledged = journal.acknowledged();
            CHECK(acknowledged <= kept.acts(code).size());
        }
    }
    CHECK(kept.failures->writes > 12);
    CHECK(kept.acts(code) == all);
}

TEST_CASE("bug: who looks while a journal writes over the same memory sees whole acts, in their order") {
    Kept kept;
    std::vector<std::string> all;
    std::string code;
    {
        Journal journal(kept.store(), kept.begin());
        REQUIRE(journal.wait());
        code = journal.session();
        for (int n = 0; n < 300; ++n) {
            all.push_back(line(n));
            journal.append(line(n));
            const std::vector<std::string> seen = kept.acts(code);
            REQUIRE(seen.size() <= all.size());
            REQUIRE(std::equal(seen.begin(), seen.end(), all.begin()));
        }
    }
    CHECK(kept.acts(code) == all);
}

TEST_CASE("going waits for what is in line, at most a few tries") {
    Kept kept;
    std::string code;
    {
        Journal journal(kept.failing(), kept.begin());
        REQUIRE(journal.wait());
        code = journal.session();
        for (int n = 0; n < 50; ++n) journal.append(line(n));
    }
    CHECK(kept.acts(code).size() == 50);
    const auto before = std::chrono::steady_clock::now();
    {
        kept.failures->every = 1;
        Journal journal(kept.failing(), kept.begin());
        journal.append(line(0));
    }
    CHECK(std::chrono::steady_clock::now() - before < 5s);
}

TEST_CASE("the end comes after all acts, and a failed end can be tried again") {
    Kept kept;
    Journal journal(kept.failing(), kept.begin());
    kept.session.keep_acts([&](std::string act) { journal.append(std::move(act)); });
    REQUIRE(kept.session.act({.kind = simulation::ActKind::breathe}));
    kept.session.advance(Millis{20'000});
    REQUIRE(kept.session.act({.kind = simulation::ActKind::stop_now}));
    REQUIRE(journal.wait());
    CHECK(kept.acts(journal.session()) == std::vector<std::string>{"0 breathe", "20000 stop-now"});
    kept.failures->every = 1;
    const auto failed = session::end(journal, kept.session, {9'000});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == "records-full");
    CHECK(kept.store()->session(journal.session())->status == records::Status::open);
    kept.failures->every = 0;
    CHECK(session::end(journal, kept.session, {9'000}));
    CHECK(kept.store()->session(journal.session())->status == records::Status::stopped);
    CHECK(journal.store().place() == kept.failing()->place());
    CHECK(journal.take_store() != nullptr);
}

TEST_CASE("a play that is let go: practice waits, an assessment is void, and what is not kept is said") {
    Kept kept;
    const auto store = kept.store();
    Journal practice(kept.failing(), kept.begin());
    practice.append(line(0));
    CHECK(session::let_go(practice, 1, records::Mode::practice, {3'000}));
    REQUIRE(store->interrupted(kept.person)->size() == 1);
    CHECK(store->interrupted(kept.person)->front().code == practice.session());
    CHECK(kept.acts(practice.session()) == std::vector{line(0)});
    Journal assessment(kept.failing(), kept.begin(records::Mode::assessment));
    CHECK(session::let_go(assessment, 0, records::Mode::assessment, {3'000}));
    CHECK(store->session(assessment.session())->status == records::Status::voided);
    Journal full(kept.failing(), kept.begin());
    REQUIRE(full.wait());
    kept.failures->every = 1;
    full.append(line(0));
    const auto lost = session::let_go(full, 1, records::Mode::practice, {3'000});
    REQUIRE_FALSE(lost);
    CHECK(lost.error().code == "records-full");
    Journal never(kept.failing(), kept.begin());
    CHECK_FALSE(session::let_go(never, 0, records::Mode::practice, {3'000}));
}

TEST_CASE("a session that cannot begin yet begins later, with every act") {
    Kept kept;
    kept.failures->every = 1;
    Journal journal(kept.failing(), kept.begin());
    CHECK_FALSE(journal.wait());
    CHECK(journal.session().empty());
    journal.append(line(0));
    CHECK_FALSE(journal.wait());
    kept.failures->every = 0;
    journal.append(line(1));
    CHECK(journal.wait());
    CHECK(kept.acts(journal.session()) == std::vector{line(0), line(1)});
}

TEST_CASE("a continued session goes on counting") {
    const Kept kept;
    std::string code;
    {
        Journal journal(kept.store(), kept.begin());
        journal.append(line(0));
        REQUIRE(journal.wait());
        code = journal.session();
    }
    Journal journal(kept.store(), code, 1);
    journal.append(line(1));
    REQUIRE(journal.wait());
    CHECK(journal.acknowledged() == 2);
    CHECK(kept.acts(code) == std::vector{line(0), line(1)});
}

TEST_CASE("an append takes the window's thread no time to speak of") {
    const Kept kept;
    Journal journal(kept.store(), kept.begin());
    REQUIRE(journal.wait());
    std::vector<std::int64_t> times;
    for (int n = 0; n < 1000; ++n) {
        std::string act = line(n);
        const auto before = std::chrono::steady_clock::now();
        journal.append(std::move(act));
        times.push_back((std::chrono::steady_clock::now() - before).count());
    }
    std::sort(times.begin(), times.end());
    CHECK(times[times.size() / 2] < 20'000);  // the median, in ns: a busy machine may stop any single one
}
