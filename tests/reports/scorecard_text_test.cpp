// The debrief, word for word: what a person reads in the terminal or hears from a screen reader.
#include "reports/scorecard_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "catch.h"
#include "reports/story.h"
#include "support.h"

namespace composure::reports::testing {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

TEST_CASE("A heated play: result, what went well, the one thing, scores, verdict, moments, story") {
    const simulation::Model model = story();
    test::check_against("tests/reports/expected/heated.txt", scorecard_text(model, heated_play(model), {}, 72));
}

TEST_CASE("A calm play: there is nothing to mend") {
    const simulation::Model model = story();
    test::check_against("tests/reports/expected/calm.txt", scorecard_text(model, calm_play(model), {}, 72));
}

TEST_CASE("A play that was stopped: something to read, no result") {
    const simulation::Model model = story();
    test::check_against("tests/reports/expected/stopped.txt", scorecard_text(model, stopped_play(model), {}, 72));
}

TEST_CASE("Without the key: result, pillars and lessons, and nothing that would tell the next person what to say") {
    const simulation::Model model = story();
    const std::string text = scorecard_text(model, heated_play(model), {}, 72, Key::withheld);
    test::check_against("tests/reports/expected/without-key.txt", text);
    for (const char* telling : {"Better:", "For example:", "Moment by moment", "to change", "really going on"})
        CHECK(text.find(telling) == std::string::npos);
}

TEST_CASE("Only a scenario kept for assessments keeps its key") {
    scenario::Scenario scenario;
    CHECK(key_of(scenario) == Key::shown);
    scenario.use = scenario::Use::assessment;
    CHECK(key_of(scenario) == Key::withheld);
}

TEST_CASE("No line is longer than asked for, at any width, and nothing but the wrapping changes") {
    const simulation::Model model = story();
    const scoring::Scorecard card = heated_play(model);
    const auto words = [](const std::string& text) {
        std::vector<std::string> all;
        std::istringstream stream(text);
        for (std::string word; stream >> word;) all.push_back(word);
        return all;
    };
    const std::vector<std::string> wide = words(scorecard_text(model, card, {}, 1000));
    for (const std::size_t columns : {40U, 60U, 80U, 120U}) {
        const std::string text = scorecard_text(model, card, {}, columns);
        for (const std::string& line : lines_of(text)) REQUIRE(column_count(line) <= columns);
        REQUIRE(words(text) == wide);
    }
}

TEST_CASE("Plain for a screen reader: no drawing, no colour codes, no trailing blanks") {
    const simulation::Model model = story();
    for (const std::string& line : lines_of(scorecard_text(model, heated_play(model), {}, 72))) {
        REQUIRE(std::all_of(line.begin(), line.end(), [](char each) { return each >= ' ' && each <= '~'; }));
        REQUIRE_FALSE(line.ends_with(' '));
    }
}

TEST_CASE("The words that stand nowhere") {
    const simulation::Model model = story();
    for (const scoring::Scorecard& card : {heated_play(model), calm_play(model), stopped_play(model)}) {
        std::string text = scorecard_text(model, card, {}, 72);
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char each) { return each >= 'A' && each <= 'Z' ? static_cast<char>(each + 32) : each; });
        REQUIRE(text.find("fatal") == std::string::npos);
        REQUIRE(text.find("fail") == std::string::npos);
    }
}

TEST_CASE("The trainee's own name where the story says it") {
    const simulation::Model model = story();
    REQUIRE(scoring::expand("<trainee>, <customer>, <supervisor>, <colleague>", model, CustomerId::at(0), {"Anna"}) ==
            "Anna, Mrs Tamm, Ms Saar, a colleague");
    REQUIRE(scoring::expand("<customer> < 3 <unknown>", model, CustomerId::none(), {}) == "the customer < 3 <unknown>");
}

}  // namespace
}  // namespace composure::reports::testing
