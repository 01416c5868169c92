// What `composure check` costs to prove a story of 12 turns, 34 moments and four replies each, two of which depend on
// anger and trust: states a second, and against a search written by hand for this one story. The two must agree on
// every reply.
#include <cstdio>
#include <fstream>
#include <sstream>

#include "analysis/proof.h"
#include "bench.h"
#include "proof_by_hand.h"
#include "scenario/read_scenario.h"

namespace {

using namespace composure;

std::string bytes_of(const std::string& relative) {
    std::ifstream file(std::string(COMPOSURE_SOURCE_DIR) + "/" + relative, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

bool agree(const analysis::Proof& proof, const simulation::Model& model, const std::vector<bool>& on_offer) {
    for (const analysis::Claim& claim : proof.claims) {
        if (claim.kind != analysis::ClaimKind::reply_offered) continue;
        const bool shown = claim.verdict == analysis::Verdict::shown;
        if (shown == on_offer[claim.reply.position()]) continue;
        std::fputs(fmt::format("{}: the two do not agree\n", model.reply(claim.reply).id).c_str(), stderr);
        return false;
    }
    return true;
}

}  // namespace

int main() {
    const auto table = scenario::read_conduct_table(bytes_of("assets/rubric.yaml"), "rubric.yaml");
    if (!table.value) return 1;
    const auto story = bench::make_story(*table.value);
    const auto guards = bench::make_guards(story);
    auto reading = scenario::read_scenario(bench::as_guarded_yaml(story, guards), "story.yaml", *table.value);
    if (!reading.value) return 1;
    const simulation::Model model(std::move(*reading.value));
    const scenario::Customer& kask = model.customer(CustomerId::at(0));

    constexpr std::size_t kStates = 20'000'000;
    double whole = 1e9, by_hand = 1e9;
    analysis::Proof proof;
    bench::ProofByHand hand(story, guards, *table.value, kask.anger / 1000, kask.trust / 1000);
    std::size_t states_by_hand = 0;
    for (int run = 0; run < 3; ++run) {
        double start = bench::cpu_seconds();
        proof = analysis::prove(model, {.states = kStates});
        whole = std::min(whole, bench::cpu_seconds() - start);
        start = bench::cpu_seconds();
        states_by_hand = hand.run();
        by_hand = std::min(by_hand, bench::cpu_seconds() - start);
    }
    if (!proof.exhaustive || !agree(proof, model, hand.on_offer())) return 1;
    bench::at_least("proof-states", static_cast<double>(proof.states) / whole / 1e6, 2,
                    fmt::format("million states a second, of {} in the story's whole proof", proof.states));
    bench::at_most(
        "proof-by-hand", whole / by_hand, 10,
        fmt::format("times a search by hand, which takes {:.0f} ms for {} states", by_hand * 1e3, states_by_hand));
    return 0;
}
