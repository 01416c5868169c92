// The design's own example, "The wrong change": what the model must hold, defaults and all.
#include <filesystem>
#include <set>
#include <sstream>

#include "read_helpers.h"
#include "scenario/keys.h"

namespace composure::scenario::testing {
namespace {

Scenario example() {
    return good(file_text(source_path("tests/cases/good/wrong-change.yaml")), "cases/wrong-change.yaml");
}

}  // namespace

TEST_CASE("the example says who, where and what") {
    const Scenario scenario = example();
    CHECK(scenario.id == "wrong-change");
    CHECK(scenario.title == "The wrong change");
    CHECK(scenario.language == "en");
    CHECK(scenario.place == Place::counter);
    CHECK(scenario.brief == "You run the till of a small hardware shop. Refunds over 20 euros need Ms Saar.");
    CHECK(scenario.use == Use::practice);
    CHECK(scenario.level == 1);
    CHECK(scenario.pass_mark == 70);
    CHECK(scenario.see_within == 20_s);
    CHECK(scenario.weights == std::array<std::int32_t, 5>{25, 20, 25, 25, 5});
    CHECK(scenario.floors[0] == 60);
    CHECK_FALSE(scenario.floors[4].has_value());
    CHECK(scenario.may_end == MayEnd::never);
    CHECK(to_hex(scenario.digest) == to_hex(sha256(file_text(source_path("tests/cases/good/wrong-change.yaml")))));
}

TEST_CASE("the example's policy and team") {
    const Scenario scenario = example();
    REQUIRE(scenario.policies.size() == 1);
    CHECK(scenario.policies[0].id == "big-refund");
    CHECK(scenario.policies[0].says == "Refunds over 20 euros need the manager.");
    CHECK(scenario.policies[0].exception_says == "With a receipt from today Ms Saar may give up to 40 at once.");
    CHECK(scenario.policies[0].exception_authority == Authority::supervisor);
    CHECK(scenario.supervisor.present);
    CHECK(scenario.supervisor.name == "Ms Saar");
    CHECK(scenario.supervisor.arrives == 15_s);
    CHECK(scenario.supervisor.free == TeamMember::Free::now);
    CHECK_FALSE(scenario.colleague.present);
    CHECK(scenario.colleague.arrives == 20_s);
}

TEST_CASE("the example's customer, with the defaults filled in") {
    const Scenario scenario = example();
    REQUIRE(scenario.customers.size() == 1);
    const Customer& tamm = scenario.customers[0];
    CHECK(tamm.id == "tamm");
    CHECK(tamm.name == "Mrs Tamm");
    CHECK(tamm.anger == 35'000);
    CHECK(tamm.trust == 50'000);
    CHECK(tamm.tempers == std::vector<Temper>{Temper::even});
    CHECK(tamm.patience == 90_s);
    CHECK(tamm.arrives == 0_s);
    CHECK(tamm.out_of_patience == OutOfPatience::leaves);
    REQUIRE(tamm.remorse);
    CHECK(tamm.remorse->chance_permille == 900);
    CHECK(tamm.remorse->says == "I am sorry. That was not fair of me.");
    CHECK(tamm.remorse->then.empty());
    CHECK(scenario.revelation ==
          std::vector<std::string>{"Her purse was stolen last week; every euro is counted twice."});
    REQUIRE(tamm.escalations.size() == 1);
    const Escalation& escalation = tamm.escalations[0];
    CHECK(escalation.needs == HelpNeeded::supervisor);
    CHECK(escalation.due.kind == ConditionKind::reached);
    CHECK(escalation.due.moment == MomentId::at(3));
    CHECK(escalation.within == 20_s);
    CHECK(escalation.harm.kind == ConditionKind::walked_out);
    CHECK(escalation.answer == MomentId::at(4));
    CHECK(escalation.hand_over.empty());
}

TEST_CASE("the example's moments and where they lead") {
    const Scenario scenario = example();
    const Customer& tamm = scenario.customers[0];
    const Vocabulary& vocabulary = scenario.vocabulary;
    REQUIRE(tamm.moments.size() == 5);
    CHECK(tamm.first_moment == MomentId::at(0));
    const Moment& accuses = tamm.moments[0];
    CHECK(accuses.says == std::vector<std::string>{"You gave me the wrong change. I may be old, but I can count."});
    CHECK(accuses.is == Provocation::remark);
    CHECK(accuses.calls_for == std::vector<CodeId>{vocabulary.find("takes-seriously"), vocabulary.find("asks-closed")});
    CHECK(accuses.extra_wait == 0_s);
    CHECK_FALSE(accuses.exact_wait);
    CHECK(accuses.order == Order::drawn);
    REQUIRE(accuses.replies.size() == 2);
    CHECK(accuses.replies[0].id == "accuses.1");
    CHECK(accuses.replies[0].does == std::vector<CodeId>{vocabulary.find("contradicts")});
    CHECK(accuses.replies[0].then.at(0).target.moment == MomentId::at(1));
    CHECK(accuses.replies[0].then.at(0).condition.always());
    CHECK(accuses.replies[0].better == "Count it together before anybody is right.");
    CHECK(accuses.replies[1].does == accuses.calls_for);
    const Moment& heated = tamm.moments[1];
    REQUIRE(heated.replies[0].otherwise);
    CHECK(heated.replies[0].otherwise->moment == MomentId::at(3));
    CHECK(tamm.moments[2].ends == Outcome::resolved);
    CHECK(tamm.moments[2].shows == "She finds a twenty stuck to the receipt.");
    const Moment& wants_more = tamm.moments[3];
    CHECK(wants_more.replies[0].calls == Helper::supervisor);
    CHECK(wants_more.replies[0].does == std::vector<CodeId>{vocabulary.gets_help});
    CHECK(wants_more.replies[0].then.at(0).target.kind == Target::Kind::wait_for_help);
    CHECK(wants_more.replies[1].then.at(0).target.kind == Target::Kind::ends);
    CHECK(wants_more.replies[1].then.at(0).target.outcome == Outcome::walked_out);
    CHECK(tamm.moments[4].who == Speaker::supervisor);
    CHECK(tamm.moments[4].ends == Outcome::handed_over);
}

TEST_CASE("the example's tests") {
    const Scenario scenario = example();
    REQUIRE(scenario.tests.size() == 2);
    const ScenarioTest& counting = scenario.tests[0];
    CHECK(counting.name == "counting together ends it");
    CHECK(counting.seed == 1);
    REQUIRE(counting.play.size() == 1);
    CHECK(counting.play[0].kind == PlayStep::Kind::reply);
    CHECK(counting.play[0].reply == "Let me count it again");
    CHECK_FALSE(counting.play[0].after);
    REQUIRE(counting.expect.size() == 3);
    CHECK(counting.expect[0].key == "outcome");
    CHECK(counting.expect[0].word == "resolved");
    CHECK(counting.expect[0].customer.empty());
    CHECK(counting.expect[1].key == "result");
    CHECK(counting.expect[1].word == "met");
    CHECK(counting.expect[2].key == "calm");
    CHECK(counting.expect[2].number == 100);
    CHECK(counting.expect[2].match == Expectation::Match::equals);
    CHECK(scenario.tests[1].play.size() == 3);
    CHECK(scenario.tests[1].expect.back().key == "escalation");
    CHECK(scenario.tests[1].expect.back().word == "hit");
}

TEST_CASE("every good file reads without a finding") {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(source_path("tests/cases/good"))) {
        if (entry.path().extension() != ".yaml") continue;
        INFO(entry.path().filename());
        CHECK_FALSE(good(file_text(entry.path().string()), entry.path().filename().string()).customers.empty());
        ++count;
    }
    CHECK(count >= 2);
}

TEST_CASE("every key of the language stands in every-key.yaml") {
    std::istringstream text(file_text(source_path("tests/cases/good/every-key.yaml")));
    std::set<std::string> keys;
    std::string word;
    while (text >> word) {
        word.erase(0, word.find_first_not_of("{["));
        if (word.ends_with(':')) keys.insert(word.substr(0, word.size() - 1));
    }
    for (std::size_t group = 0; group < kGroupCount; ++group) {
        for (const Key& key : keys_of(static_cast<Group>(group)).keys) {
            INFO(keys_of(static_cast<Group>(group)).title << ": " << key.name);
            CHECK(keys.count(std::string(key.name)) == 1);
            CHECK(key.about.ends_with('.'));  // in plain words, for the schema
        }
    }
}

TEST_CASE("every shipped scenario reads without a finding") {
    for (const char* name : {"rude-remark", "odd-request", "saturday-rush"}) {
        const std::string bytes = file_text(source_path(std::string("scenarios/") + name + ".yaml"));
        INFO(name);
        REQUIRE_FALSE(bytes.empty());
        CHECK(good(bytes, std::string(name) + ".yaml").id == name);
    }
}

}  // namespace composure::scenario::testing
