#include "session/authored_tests.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/judge.h"
#include "session/script_player.h"

namespace composure::session {

namespace {

using scenario::Expectation;

struct Played {
    const simulation::Model& model;
    const ScriptPlayer& player;
    const scoring::Scorecard& card;
    simulation::Refusal refused;
    MomentId moment;
};

std::string moment_id(const Played& played) {
    return played.moment.exists() ? played.model.moment(played.moment).id : std::string("none");
}

std::string outcome_word(const Played& played, const std::string& customer) {
    const CustomerId id = customer.empty() ? CustomerId::at(0) : played.model.find_customer(customer);
    if (!id.exists() || id.position() >= played.card.customers.size()) return "none";
    return std::string(scenario::name_of(played.card.customers[id.position()]));
}

std::string verdict_word(const Played& played, const std::string& customer) {
    const CustomerId wanted = played.model.find_customer(customer);
    for (const scoring::EscalationVerdict& verdict : played.card.escalations) {
        if (customer.empty() || verdict.customer == wanted) return std::string(scoring::name_of(verdict.verdict));
    }
    return "none";
}

std::optional<scenario::Pillar> pillar_named(const std::string& key) {
    for (const scenario::Pillar pillar : scenario::kPillars) {
        if (scenario::name_of(pillar) == key) return pillar;
    }
    return std::nullopt;
}

// The number that an expectation asks about; nothing if there is none in this session.
std::optional<std::int32_t> number_of(const Played& played, const std::string& key) {
    if (key == "total") return played.card.total;
    const std::optional<scenario::Pillar> pillar = pillar_named(key);
    if (!pillar) return std::nullopt;
    const scoring::PillarScore& score = scoring::pillar_of(played.card, *pillar);
    if (score.exercised != scoring::Exercised::yes) return std::nullopt;
    return score.rounded;
}

std::string word_of(const Played& played, const Expectation& expected) {
    if (expected.key == "outcome") return outcome_word(played, expected.customer);
    if (expected.key == "result") return std::string(scoring::name_of(played.card.outcome));
    if (expected.key == "escalation") return verdict_word(played, expected.customer);
    if (expected.key == "moment") return moment_id(played);
    if (expected.key == "refused") return std::string(simulation::code_of(played.refused));
    const std::optional<std::int32_t> number = number_of(played, expected.key);
    return number ? fmt::format("{}", *number) : "n/a";
}

bool holds(const Played& played, const Expectation& expected) {
    if (!expected.word.empty()) return word_of(played, expected) == expected.word;
    const std::optional<std::int32_t> number = number_of(played, expected.key);
    if (!number) return false;
    switch (expected.match) {
        case Expectation::Match::equals: return *number == expected.number;
        case Expectation::Match::at_least: return *number >= expected.number;
        case Expectation::Match::at_most: return *number <= expected.number;
    }
    return false;
}

std::string wanted_in_words(const Expectation& expected) {
    if (!expected.word.empty()) return expected.word;
    switch (expected.match) {
        case Expectation::Match::equals: break;
        case Expectation::Match::at_least: return fmt::format("at least {}", expected.number);
        case Expectation::Match::at_most: return fmt::format("at most {}", expected.number);
    }
    return fmt::format("{}", expected.number);
}

Diagnostic failing(const scenario::ScenarioTest& test, SourceSpan at, std::string message) {
    Diagnostic finding;
    finding.code = "failing-test";
    finding.at = at;
    finding.message = std::move(message);
    finding.context = fmt::format("in test '{}'", test.name);
    return finding;
}

// Up to the first step that cannot be carried out, or that is refused where no refusal is expected.
void play_steps(const scenario::ScenarioTest& test, ScriptPlayer& player, scenario::Place place, TestResult& result) {
    const bool refusal_expected = std::any_of(test.expect.begin(), test.expect.end(),
                                              [](const Expectation& expected) { return expected.key == "refused"; });
    for (const scenario::PlayStep& step : test.play) {
        const bool may_be_refused = refusal_expected && &step == &test.play.back();
        std::optional<std::string> wrong = player.carry_out(step);
        if (!wrong && player.refused() != simulation::Refusal::none)
            wrong = fmt::format("this was refused: {}", simulation::sentence_for(player.refused(), place));
        if (!wrong || may_be_refused) continue;
        result.findings.push_back(failing(test, step.at, *wrong));
        return;
    }
}

}  // namespace

TestResult run_authored_test(const simulation::Model& model, const scenario::ScenarioTest& test) {
    TestResult result;
    result.name = test.name;
    ScriptPlayer player(model, test.seed);
    play_steps(test, player, model.scenario().place, result);
    const simulation::Refusal refused = player.refused();
    const MomentId moment = player.moment();
    player.finish();
    const scoring::Reference reference = scoring::make_reference(model, test.seed);
    result.recording = simulation::record(player.simulation(), {});
    result.scorecard = scoring::judge(model, player.simulation().events(), reference);
    if (result.findings.empty()) {
        const Played played{model, player, result.scorecard, refused, moment};
        for (const Expectation& expected : test.expect) {
            if (holds(played, expected)) continue;
            const std::string whose = expected.customer.empty() ? "" : fmt::format(" of '{}'", expected.customer);
            result.findings.push_back(failing(test, expected.at,
                                              fmt::format("expected {}{} {}, but it was {}", expected.key, whose,
                                                          wanted_in_words(expected), word_of(played, expected))));
        }
    }
    result.passed = result.findings.empty();
    return result;
}

}  // namespace composure::session
