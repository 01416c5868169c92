// The proof of a scenario, customer by customer: explore, then let the real simulation play what was found.
#include "analysis/proof.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "analysis/proof_figures_internal.h"
#include "analysis/proof_prover_internal.h"
#include "analysis/proof_random_internal.h"

namespace composure::analysis {

namespace proving {

namespace {

bool is_undecided(const Claim& claim) { return claim.verdict == Verdict::undecided && !claim.strained; }

}  // namespace

Proof Prover::run() {
    ExploredTalks all = explore_all(model_, budget_.states);
    talks_ = std::move(all.talks);
    explored_ = std::move(all.explored);
    proof_.emptied = true;
    for (std::size_t c = 0; c < customers(); ++c) {
        const Explored& explored = explored_[c];
        proof_.states += explored.states;
        proof_.transitions += explored.transitions;
        proof_.emptied = proof_.emptied && explored.emptied;
        purposeful_.push_back(explored.emptied ? explore_purposeful(talks_, c, explored, budget_.states)
                                               : std::nullopt);
    }
    for (std::size_t c = 0; c < customers(); ++c) show_talk(c);
    for (std::size_t c = 0; c < customers(); ++c) absent(c);
    for (std::size_t c = 0; c < customers(); ++c) strained(c);
    look_at_random();
    for (std::size_t c = 0; c < customers(); ++c) {
        stuck(c);
        endless(c);
        parts(c);
    }
    return conclude();
}

void Prover::look_at_random() {
    for (std::size_t n = 0; n < budget_.plays && open(); ++n) {
        ledger_.note(random_play(model_, n));
        ++proof_.plays;
    }
}

bool Prover::open() const {
    const auto& claims = std::as_const(ledger_).claims();
    return std::any_of(claims.begin(), claims.end(), is_undecided);
}

void Prover::bound() {
    const Explored& first = explored_.front();
    const auto on_offer = std::make_unique<bool[]>(first.offered.size());
    for (std::size_t r = 0; r < first.offered.size(); ++r) {
        on_offer[r] = first.offered[r].has_value() || !first.emptied;
    }
    find_upper_bound(model_, talks_.front(), {on_offer.get(), first.offered.size()}, proof_);
}

Proof Prover::conclude() {
    std::stable_sort(ledger_.claims().begin(), ledger_.claims().end(),
                     [](const Claim& a, const Claim& b) { return a.customer < b.customer; });
    proof_.claims = std::move(ledger_.claims());
    proof_.undecided =
        static_cast<std::size_t>(std::count_if(proof_.claims.begin(), proof_.claims.end(), is_undecided));
    find_figures(model_, proof_);
    bound();
    proof_.abstracted = told_apart_no_more(talks_);
    proof_.exhaustive = proof_.emptied && proof_.undecided == 0;
    return std::move(proof_);
}

}  // namespace proving

Proof prove(const simulation::Model& model, const Budget& budget) { return proving::Prover(model, budget).run(); }

}  // namespace composure::analysis
