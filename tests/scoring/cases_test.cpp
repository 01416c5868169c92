// tests/cases: a folder a case. A new folder is a new test; COMPOSURE_ACCEPT=1 writes its events and score for a person
// to look at.
#include <algorithm>
#include <filesystem>

#include "catch.h"
#include "scoring/case_player.h"
#include "support.h"

namespace composure::scoring::testing {
namespace {

std::vector<std::string> case_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(test::source_path("tests/cases"))) {
        if (std::filesystem::exists(entry.path() / "play.txt")) names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

TEST_CASE("Every case of tests/cases plays and scores as it was accepted") {
    const std::vector<std::string> names = case_names();
    REQUIRE(names.size() >= 8);
    for (const std::string& name : names) {
        const std::string folder = "tests/cases/" + name + "/";
        INFO(folder);
        const simulation::Model model = test::model_of(folder + "scenario.yaml");
        const PlayedCase played = play_case(model, test::bytes_of(test::source_path(folder + "play.txt")));
        test::check_against(folder + "events.txt", played.events);
        test::check_against(folder + "score.txt", played.score);
    }
}

}  // namespace
}  // namespace composure::scoring::testing
