// The kept plays play as they did: the same events (golden hash), the same scorecard, however time is sliced; and each
// bot still plays so.
#include "analysis/plays.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "reports/scorecard_text.h"
#include "scoring/judge.h"
#include "simulation/recording.h"
#include "support.h"

namespace composure {
namespace {

using simulation::Model;
using simulation::Recording;
using simulation::Simulation;

const std::string kFolder = "tests/cases/plays/";

const Model& shipped(const std::string& scenario) {
    static std::map<std::string, Model> models;
    const auto known = models.find(scenario);
    if (known != models.end()) return known->second;
    return models.emplace(scenario, test::model_of("scenarios/" + scenario + ".yaml")).first->second;
}

Recording kept(const test::KeptPlay& play) {
    auto recording = simulation::read_recording(test::bytes_of(test::source_path(kFolder + play.path("recording"))));
    REQUIRE(recording);
    return *recording;
}

Simulation replayed(const test::KeptPlay& play) {
    auto simulation = simulation::replay(shipped(play.scenario), kept(play));
    if (!simulation) FAIL(play.path("recording") << ": " << simulation.error().message);
    return std::move(*simulation);
}

// The same acts, with time moved on in steps.
Simulation in_steps(const Simulation& whole, std::initializer_list<std::int64_t> steps) {
    Simulation sliced(whole.model(), whole.seed());
    const std::vector<std::int64_t> step(steps);
    std::size_t next = 0;
    const auto until = [&](Millis end) {
        while (sliced.now() < end && !sliced.ended()) {
            sliced.advance(std::min(end, Millis{sliced.now().count + step[next++ % step.size()]}));
        }
    };
    for (const simulation::TimedAct& act : whole.acts()) {
        until(act.at);
        REQUIRE(sliced.act(act.act));
    }
    until(whole.now());
    return sliced;
}

std::string hash(const Simulation& simulation) { return to_hex(simulation::hash_of(simulation.events())); }

std::string golden_lines() {
    std::vector<test::KeptPlay> plays = test::kept_plays();
    std::sort(plays.begin(), plays.end(), [](const auto& a, const auto& b) { return a.path("") < b.path(""); });
    std::string lines;
    for (const test::KeptPlay& play : plays) lines += hash(replayed(play)) + " " + play.path("recording") + "\n";
    return lines;
}

}  // namespace

TEST_CASE("each bot still makes the recording that is kept of it") {
    for (const test::KeptPlay& play : test::kept_plays()) {
        const Simulation played = analysis::play_bot(shipped(play.scenario), play.seed, play.bot);
        test::check_against(kFolder + play.path("recording"), simulation::write_recording(record(played, {})));
    }
}

TEST_CASE("each kept recording has its golden hash") { test::check_against(kFolder + "golden.txt", golden_lines()); }

TEST_CASE("each kept recording has its scorecard, word for word") {
    for (const test::KeptPlay& play : test::kept_plays()) {
        const Model& model = shipped(play.scenario);
        const scoring::Scorecard card =
            scoring::judge(model, replayed(play).events(), scoring::make_reference(model, play.seed));
        test::check_against(kFolder + play.path("txt"), reports::scorecard_text(model, card, {}, 80));
    }
}

TEST_CASE("time in one go, in single milliseconds or in odd steps: the same events") {
    for (const test::KeptPlay& play : test::kept_plays()) {
        INFO(play.path("recording"));
        const Simulation whole = replayed(play);
        CHECK(hash(in_steps(whole, {1})) == hash(whole));
        CHECK(hash(in_steps(whole, {7, 997, 1, 13'331})) == hash(whole));
    }
}

TEST_CASE("nothing lies among the kept plays that no test looks at") {
    std::vector<std::string> expected{"golden.txt"}, found;
    for (const test::KeptPlay& play : test::kept_plays()) {
        expected.push_back(play.path("recording"));
        expected.push_back(play.path("txt"));
    }
    const std::filesystem::path folder = test::source_path(kFolder);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) found.push_back(entry.path().lexically_relative(folder).generic_string());
    }
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    CHECK(found == expected);
}

}  // namespace composure
