// What `composure check` proves: the faults that are planted in tests/cases/proof, each found and no other; the shipped
// scenarios exhausted; every witness a play that the real simulation accepts; and nothing absent that a play comes to.
#include "analysis/proof.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "analysis/plays.h"
#include "analysis/proof_ledger_internal.h"
#include "analysis/proof_random_internal.h"
#include "session/authored_tests.h"
#include "simulation/recording.h"
#include "support.h"

namespace composure {
namespace {

using analysis::Claim;
using analysis::ClaimKind;
using analysis::Proof;
using analysis::Verdict;
using simulation::Model;

const std::string kProofCases = "tests/cases/proof/";

std::vector<std::string> proof_cases() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(test::source_path(kProofCases))) {
        names.push_back(kProofCases + entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

// "reply-offered asks.2"
std::string in_words(const Model& model, const Claim& claim) {
    std::string words(name_of(claim.kind));
    if (claim.reply.exists())
        words += " " + model.reply(claim.reply).id;
    else if (claim.moment.exists())
        words += " " + model.moment(claim.moment).id;
    if (claim.escalation.exists()) words += fmt::format(" {}", claim.escalation.value);
    if (claim.outcome != scenario::Outcome::none) words += fmt::format(" {}", name_of(claim.outcome));
    if (claim.part != nullptr) words += fmt::format(" {}", claim.part->at.line);
    return words;
}

bool is_bad(const Claim& claim) {
    const bool wanted = claim.kind <= ClaimKind::part_true;
    return claim.verdict == (wanted ? Verdict::proved_absent : Verdict::shown);
}

std::set<std::string> bad_news(const Model& model, const Proof& proof) {
    std::set<std::string> news;
    for (const Claim& claim : proof.claims) {
        if (is_bad(claim)) news.insert(in_words(model, claim));
    }
    return news;
}

std::set<std::string> expected_of(const std::string& bytes) {
    std::set<std::string> expected;
    std::istringstream lines(bytes);
    const std::string mark = "# expects: ";
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(mark)) expected.insert(line.substr(mark.size()));
    }
    return expected;
}

simulation::Simulation replayed(const Model& model, const analysis::Witness& witness) {
    simulation::Simulation play(model, witness.seed);
    for (const simulation::TimedAct& act : witness.acts) {
        play.advance(act.at);
        REQUIRE(play.act(act.act));
    }
    play.advance(std::max(witness.at, play.now()));
    return play;
}

// The same claims, judged by the witness alone.
void check_witness(const Model& model, const Claim& claim) {
    if (claim.verdict != Verdict::shown) return;
    INFO(in_words(model, claim));
    REQUIRE(claim.witness);
    const simulation::Simulation play = replayed(model, *claim.witness);
    if (claim.kind > ClaimKind::escalation_due) return;
    analysis::proving::Ledger ledger(model);
    ledger.note(play);
    const auto same = std::find_if(ledger.claims().begin(), ledger.claims().end(), [&](const Claim& other) {
        return in_words(model, other) == in_words(model, claim) && other.customer == claim.customer;
    });
    REQUIRE(same != ledger.claims().end());
    CHECK(same->verdict == Verdict::shown);
}

}  // namespace

TEST_CASE("each planted fault is found, and no other") {
    for (const std::string& name : proof_cases()) {
        INFO(name);
        const std::string bytes = test::bytes_of(test::source_path(name));
        const Model model = test::model_from(bytes, name);
        const Proof proof = analysis::prove(model);
        CHECK(bad_news(model, proof) == expected_of(bytes));
        CHECK(proof.exhaustive);
        for (const Claim& claim : proof.claims) check_witness(model, claim);
    }
}

TEST_CASE("every shipped scenario is exhausted, and everything in it happens") {
    for (const std::string& scenario : test::kShipped) {
        INFO(scenario);
        const Model model = test::model_of("scenarios/" + scenario + ".yaml");
        const Proof proof = analysis::prove(model);
        CHECK(proof.emptied);
        CHECK(proof.undecided == 0);
        CHECK(proof.exhaustive);
        CHECK(bad_news(model, proof).empty());
        REQUIRE((proof.highest && proof.lowest && proof.shortest && proof.longest));
        CHECK(proof.highest->total <= proof.upper_bound);
        CHECK(proof.lowest->total < proof.highest->total);
        CHECK(*proof.shortest < *proof.longest);
        for (const Claim& claim : proof.claims) check_witness(model, claim);
    }
}

TEST_CASE("a witness as a test of the scenario's own does the same") {
    for (const std::string& scenario : test::kShipped) {
        const std::string bytes = test::bytes_of(test::source_path("scenarios/" + scenario + ".yaml"));
        const Model model = test::model_from(bytes, scenario);
        const Proof proof = analysis::prove(model);
        std::size_t tried = 0;
        for (std::size_t n = 0; n < proof.claims.size(); n += 5) {
            const Claim& claim = proof.claims[n];
            if (!claim.witness) continue;
            const std::string script = test_script(model, *claim.witness, in_words(model, claim));
            const std::string cut = bytes.substr(0, bytes.rfind("\ntests:"));
            INFO(scenario << "\n" << script);
            const Model with = test::model_from(cut + "\ntests:\n" + script, scenario + ".yaml");
            REQUIRE(with.scenario().tests.size() == 1);
            const session::TestResult result = session::run_authored_test(with, with.scenario().tests.front());
            for (const Diagnostic& finding : result.findings) UNSCOPED_INFO(finding.message);
            CHECK(result.passed);
            ++tried;
        }
        CHECK(tried > 5);
    }
}

TEST_CASE("nothing is proved absent that a play of chance comes to") {
    std::vector<std::string> names = proof_cases();
    for (const std::string& scenario : test::kShipped) names.push_back("scenarios/" + scenario + ".yaml");
    for (const std::string& name : test::made_up()) names.push_back(name);
    for (const std::string& name : names) {
        INFO(name);
        const Model model = test::model_of(name);
        const Proof proof = analysis::prove(model, {.states = 100'000, .plays = 200});
        analysis::proving::Ledger ledger(model);
        for (std::uint64_t n = 0; n < 500; ++n) ledger.note(analysis::proving::random_play(model, 7'000 + n));
        for (const Claim& seen : ledger.claims()) {
            if (seen.verdict != Verdict::shown) continue;
            INFO(in_words(model, seen));
            const auto same = std::find_if(proof.claims.begin(), proof.claims.end(), [&](const Claim& claim) {
                return in_words(model, claim) == in_words(model, seen) && claim.customer == seen.customer;
            });
            REQUIRE(same != proof.claims.end());
            CHECK(same->verdict != Verdict::proved_absent);
        }
    }
}

TEST_CASE("a budget that is too small is told, and nothing is claimed to be absent") {
    const Model model = test::model_of("scenarios/odd-request.yaml");
    const Proof proof = analysis::prove(model, {.states = 50, .plays = 3});
    CHECK_FALSE(proof.emptied);
    CHECK_FALSE(proof.exhaustive);
    CHECK(proof.undecided > 0);
    CHECK(std::none_of(proof.claims.begin(), proof.claims.end(),
                       [](const Claim& claim) { return claim.verdict == Verdict::proved_absent; }));
}

}  // namespace composure
