// A scorecard as bytes and back: nothing is lost, nothing that it would not write itself is taken.
#include "scoring/frozen.h"

#include <algorithm>
#include <filesystem>

#include "base/mix64.h"
#include "catch.h"
#include "scoring/case_player.h"
#include "support.h"

namespace composure::scoring::testing {
namespace {

namespace files = std::filesystem;

void check_both_ways(const simulation::Model& model, const Scorecard& card) {
    const std::string frozen = freeze(model, card);
    const Result<Scorecard> thawed = thaw(model, frozen);
    INFO((thawed ? std::string() : thawed.error().message));
    REQUIRE(thawed);
    CHECK(freeze(model, *thawed) == frozen);
}

Scorecard card_of(const simulation::Model& model, const std::string& recording_file) {
    const auto recording = simulation::read_recording(test::bytes_of(recording_file));
    REQUIRE(recording);
    const auto played = simulation::replay(model, *recording);
    REQUIRE(played);
    return judge(model, played->events(), make_reference(model, recording->seed), recording->settings);
}

struct Frozen {
    simulation::Model model = test::model_of("tests/cases/hit-held-facts-asked/scenario.yaml");
    std::string text;

    Frozen() {
        text = freeze(
            model,
            play_case(model, test::bytes_of(test::source_path("tests/cases/hit-held-facts-asked/play.txt"))).card);
    }
    std::string with(const std::string& old, const std::string& now) const {
        std::string changed = text;
        const std::size_t place = changed.find(old);
        REQUIRE(place != std::string::npos);
        return changed.replace(place, old.size(), now);
    }
    std::string wrong(const std::string& bytes) const {
        const Result<Scorecard> thawed = thaw(model, bytes);
        return thawed ? "taken" : thawed.error().code + ": " + thawed.error().message;
    }
};

TEST_CASE("A frozen scorecard as a person reads it") {
    test::check_against("tests/cases/hit-held-facts-asked/frozen.txt", Frozen().text);
}

TEST_CASE("Every case of tests/cases comes back from its frozen bytes") {
    for (const auto& entry : files::directory_iterator(test::source_path("tests/cases"))) {
        if (!files::exists(entry.path() / "play.txt")) continue;
        INFO(entry.path().filename().string());
        const auto model = test::model_of("tests/cases/" + entry.path().filename().string() + "/scenario.yaml");
        check_both_ways(model, play_case(model, test::bytes_of((entry.path() / "play.txt").string())).card);
    }
}

TEST_CASE("Every kept play comes back from its frozen bytes") {
    int plays = 0;
    for (const auto& folder : files::directory_iterator(test::source_path("tests/cases/plays"))) {
        if (!folder.is_directory()) continue;
        const auto model = test::model_of("scenarios/" + folder.path().filename().string() + ".yaml");
        for (const auto& play : files::directory_iterator(folder.path())) {
            if (play.path().extension() != ".recording") continue;
            INFO(play.path().string());
            check_both_ways(model, card_of(model, play.path().string()));
            ++plays;
        }
    }
    CHECK(plays >= 15);
}

TEST_CASE("A scorecard of nothing comes back too") {
    const Frozen frozen;
    check_both_ways(frozen.model, Scorecard{});
}

TEST_CASE("What was changed in a frozen scorecard is not taken, and the line is named") {
    const Frozen frozen;
    CHECK(frozen.wrong("") == "not-a-scorecard: this is not a scorecard of Composure");
    CHECK(frozen.wrong("composure-recording 1\n") == "not-a-scorecard: this is not a scorecard of Composure");
    CHECK(frozen.wrong(frozen.with("composure-scorecard 1", "composure-scorecard 2")) ==
          "newer-scorecard: this scorecard has format 2; this program knows 1");
    CHECK(frozen.wrong(frozen.with("rules 1", "rules 7")) ==
          "newer-scorecard: this scorecard was made by rules 7; this program has rules 1");
    CHECK(frozen.wrong(frozen.with("scenario-digest ", "scenario-digest 0")) ==
          "scorecard-line: line 3 of the scorecard cannot be understood; 'scenario-digest' is expected there");
    CHECK(frozen.wrong(frozen.with("result.outcome ", "result.outcome very-")) ==
          "scorecard-line: line 5 of the scorecard cannot be understood; 'result.outcome' is expected there");
    CHECK(frozen.wrong(frozen.with("result.total ", "result.total 1")) ==
          "scorecard-line: line 8 of the scorecard cannot be understood; 'result.total' is expected there");
    CHECK(frozen.wrong(frozen.with("result.total ", "result.total 0")) ==
          "scorecard-line: line 8 of the scorecard cannot be understood; 'result.total' is expected there");
    CHECK(frozen.wrong(frozen.with("result.total ", "result.total  ")) ==
          "scorecard-line: line 8 of the scorecard cannot be understood; 'result.total' is expected there");
    CHECK(frozen.wrong(frozen.with("length ", "longer ")) ==
          "scorecard-line: line 13 of the scorecard cannot be understood; 'length' is expected there");
}

TEST_CASE("Missing, doubled and added lines are errors, wherever they stand") {
    const Frozen frozen;
    std::vector<std::string> lines;
    std::istringstream text(frozen.text);
    for (std::string line; std::getline(text, line);) lines.push_back(line + "\n");
    const auto joined = [](const std::vector<std::string>& parts) {
        std::string all;
        for (const std::string& part : parts) all += part;
        return all;
    };
    for (std::size_t n = 0; n < lines.size(); ++n) {
        INFO(lines[n]);
        auto missing = lines, doubled = lines, added = lines;
        missing.erase(missing.begin() + static_cast<std::ptrdiff_t>(n));
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(n), lines[n]);
        added.insert(added.begin() + static_cast<std::ptrdiff_t>(n), "something new\n");
        CHECK_FALSE(thaw(frozen.model, joined(missing)));
        CHECK_FALSE(thaw(frozen.model, joined(doubled)));
        CHECK_FALSE(thaw(frozen.model, joined(added)));
    }
    CHECK(frozen.wrong(frozen.text + "more 1\n") ==
          fmt::format("scorecard-line: line {} of the scorecard cannot be understood; 'the end' is expected there",
                      lines.size() + 1));
    CHECK_FALSE(thaw(frozen.model, frozen.text.substr(0, frozen.text.size() - 1)));
}

TEST_CASE("Ids that the scenario does not have are errors") {
    const Frozen frozen;
    CHECK_FALSE(thaw(frozen.model, frozen.with(" moment=", " moment=un")));
    CHECK_FALSE(thaw(frozen.model, frozen.with(" reply=", " reply=un")));
    CHECK_FALSE(thaw(frozen.model, frozen.with(" code=", " code=un")));
    CHECK_FALSE(thaw(frozen.model, frozen.with(" customer=", " customer=un")));
    CHECK_FALSE(thaw(frozen.model, frozen.with(" need=", " need=un")));
    CHECK_FALSE(thaw(frozen.model, frozen.with("name=", "name=un")));
}

// Whatever the bytes: an answer. And what is taken is what freeze would write.
TEST_CASE("Bytes changed by chance are refused, or are a scorecard as it writes itself") {
    const Frozen frozen;
    const std::string pool = "0123456789-=. \n\0\xff#abcnoyes";
    int taken = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        std::string bytes = frozen.text;
        const std::uint64_t edits = 1 + mix64(seed) % 3;
        for (std::uint64_t n = 0; n < edits; ++n) {
            const std::size_t place = mix64(seed, 1, 0, n) % bytes.size();
            const char drawn = pool[mix64(seed, 2, 0, n) % pool.size()];
            switch (mix64(seed, 3, 0, n) % 4) {
                case 0: bytes[place] = drawn; break;
                case 1: bytes.insert(place, 1 + mix64(seed, 4, 0, n) % 30, drawn); break;
                case 2: bytes.erase(place, 1 + mix64(seed, 4, 0, n) % 30); break;
                default: bytes.resize(place); break;
            }
            if (bytes.empty()) bytes = "x";
        }
        const Result<Scorecard> thawed = thaw(frozen.model, bytes);
        if (!thawed) continue;
        ++taken;
        if (freeze(frozen.model, *thawed) != bytes) FAIL_CHECK("taken, and written differently: seed " << seed);
    }
    CHECK(taken > 0);
}

TEST_CASE("The first difference of two scorecards is named") {
    const Frozen frozen;
    const auto difference = [&](const std::string& stored) {
        const Difference found = first_difference(stored, frozen.text);
        return found.path + ": " + found.stored + " / " + found.derived;
    };
    CHECK(difference(frozen.text) == ":  / ");
    CHECK(difference(frozen.with("pillar.calm.rounded 100", "pillar.calm.rounded 95")) ==
          "pillar.calm.rounded: 95 / 100");
    CHECK(difference(frozen.with("verdict=hit", "verdict=miss")) == "escalation.1.verdict: miss / hit");
    CHECK(difference(frozen.with(" points=", " points=1")).starts_with("escalation.1.points: 1"));
    CHECK(difference(frozen.with("result.outcome", "result.\x1b[2J")) ==
          "line 5: result.?[2J met / result.outcome met");
    CHECK(difference("") == "line 1: nothing / composure-scorecard 1");
    CHECK(difference(frozen.text + "more\n").ends_with(": more / nothing"));
    CHECK(difference(frozen.text.substr(0, frozen.text.size() - 1)).ends_with(": cut short / a whole line"));
}

}  // namespace
}  // namespace composure::scoring::testing
