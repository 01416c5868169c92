#include "reports/scorecard_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "catch.h"
#include "reports/story.h"
#include "support.h"

namespace composure::reports::testing {
namespace {

using Json = nlohmann::ordered_json;

void require_plain(const Json& json) {
    if (json.is_structured()) {
        for (const Json& each : json) require_plain(each);
        return;
    }
    CAPTURE(json.dump());
    REQUIRE((json.is_number_integer() || json.is_string()));
}

TEST_CASE("The whole scorecard, key by key in its order") {
    const simulation::Model model = story();
    const std::string line = scorecard_json(model, heated_play(model), {});
    REQUIRE(line.find('\n') == std::string::npos);
    Json json = Json::parse(line);
    REQUIRE(json.at("rubric") == test::shipped_table().version);
    json.erase("rubric");  // the table's own, which changes with it
    json.erase("rubric_digest");
    test::check_against("tests/reports/expected/heated.json", json.dump(1) + "\n");
}

TEST_CASE("Integers and strings only, on every play") {
    const simulation::Model model = story();
    for (const scoring::Scorecard& card : {heated_play(model), calm_play(model), stopped_play(model)}) {
        require_plain(Json::parse(scorecard_json(model, card, {})));
    }
}

TEST_CASE("Without the key: result, pillars and lessons") {
    const simulation::Model model = story();
    const Json json = Json::parse(scorecard_json(model, heated_play(model), {}, Key::withheld));
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    REQUIRE(keys == std::vector<std::string>{"clocks", "clocks_answered", "decided_by", "length", "lessons",
                                             "pass_mark", "pillars", "reason", "result", "rubric", "rubric_digest",
                                             "scored_on", "sentence", "total"});
    REQUIRE(json.at("lessons") == Json::array({"Who feels believed can afford to be wrong."}));
    require_plain(json);
}

TEST_CASE("A pillar that is n/a says only that") {
    const simulation::Model model = story();
    scoring::Scorecard card = heated_play(model);
    std::vector<std::string> seen;
    for (const auto state :
         {scoring::Exercised::not_in_scenario, scoring::Exercised::line_not_judged, scoring::Exercised::too_little}) {
        card.pillars[4].exercised = state;
        seen.push_back(Json::parse(scorecard_json(model, card, {})).at("pillars").at("line").dump());
    }
    REQUIRE(seen[0] == seen[1]);
    REQUIRE(seen[1] == seen[2]);
    REQUIRE(Json::parse(seen[0]).at("exercised") == "n/a");
    REQUIRE_FALSE(Json::parse(seen[0]).contains("score"));
}

}  // namespace
}  // namespace composure::reports::testing
