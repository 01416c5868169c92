// Recordings played again, and those that cannot be.
#include "random_play.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;

namespace {

Model shop(std::uint8_t digest = 1) {
    Build build;
    build.all().policies.resize(1);
    build.all().policies[0].id = "refund";
    build.all().digest[0] = digest;
    build.supervisor(3'000);
    build.customer("a").moment("m", 5).reply({"quiet"}, "m").reply({"quiet"}, "wait-for-help");
    build.said().calls = Helper::supervisor;
    build.customer("b", 1'000).moment("x", 5).reply({"quiet"}, "resolved");
    return Model(build.model());
}

Recording played(const Model& model) {
    Played play(model, 42);
    play.act(500, {.kind = ActKind::consult, .policy = PolicyId::at(0)});
    play.act(1'000, {.kind = ActKind::acknowledge, .minutes = 5});
    play.reply(4'000, "m.2").reply(8'000, "hand-over.gossip");
    play.act(9'000, {.kind = ActKind::call_next, .customer = CustomerId::at(1)});
    play.reply(12'000, "x.1").to(13'000);
    return record(play.simulation, {});
}

std::string code_of_failure(const Result<Simulation>& result) { return result ? std::string() : result.error().code; }

}  // namespace

TEST_CASE("a recording keeps names and times, and nothing else is needed") {
    const Model model = shop();
    const Recording recording = played(model);
    CHECK(recording.seed == 42);
    CHECK(recording.end == Millis{13'000});
    std::vector<std::string> targets;
    for (const RecordedAct& act : recording.acts) targets.push_back(act.target);
    CHECK(targets == std::vector<std::string>{"refund", "", "m.2", "hand-over.gossip", "b", "x.1"});
    const Result<Simulation> again = replay(model, recording);
    REQUIRE(again);
    CHECK(again->now() == Millis{13'000});
    CHECK(replay_until(model, recording, Millis{3'999})->acts().size() == 2);
    CHECK(replay_until(model, recording, Millis{4'000})->acts().size() == 3);
    CHECK(replay_until(model, recording, Millis{99'000})->now() == Millis{13'000});
    CHECK(replay_before(model, recording, 2)->now() == Millis{4'000});
    CHECK(replay_before(model, recording, 99)->now() == Millis{13'000});
}

TEST_CASE("what cannot be verified says so, and never says it differs") {
    const Model model = shop();
    Recording recording = played(model);
    recording.rules = kRulesVersion + 6;
    const Result<Simulation> other_rules = replay(model, recording);
    CHECK(code_of_failure(other_rules) == "cannot-verify");
    CHECK(other_rules.error().message ==
          fmt::format("cannot-verify (made by rules {}, this program has rules {})", kRulesVersion + 6, kRulesVersion));
    recording = played(model);
    CHECK(code_of_failure(replay(shop(2), recording)) == "other-scenario");
    recording.conduct_digest[5] = 7;
    CHECK(code_of_failure(replay(model, recording)) == "other-conduct-table");
}

TEST_CASE("a recording that was changed is refused at the act that does not fit") {
    const Model model = shop();
    const Recording good = played(model);
    Recording changed = good;
    changed.acts[2].target = "m.9";
    CHECK(code_of_failure(replay(model, changed)) == "act-refused");
    changed = good;
    changed.acts[0].target = "no-such-card";
    CHECK(code_of_failure(replay(model, changed)) == "act-refused");
    changed = good;
    changed.acts[4].target = "nobody";
    CHECK(code_of_failure(replay(model, changed)) == "act-refused");
    changed = good;
    changed.acts[2].at = Millis{1'200};  // still busy with the line
    CHECK(replay(model, changed).error().message ==
          "at 1200 ms the recording does 'reply m.2', which was not possible then");
}
