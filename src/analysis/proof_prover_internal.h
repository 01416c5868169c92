// The proof of a scenario while it is made. Private to analysis/.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "analysis/proof_explored_internal.h"
#include "analysis/proof_ledger_internal.h"
#include "analysis/proof_player_internal.h"

namespace composure::analysis::proving {

// Customer by customer, `c` in the scenario's order: what the exploration found is settled (proof_claims.cpp,
// proof_dead_ends.cpp), and played by the real simulation until it is shown.
class Prover {
public:
    Prover(const simulation::Model& model, const Budget& budget) : model_(model), budget_(budget), ledger_(model) {}

    Proof run();

private:
    using Came = std::function<bool(Player&)>;              // true: that was enough
    using Each = std::function<void(Claim*, std::size_t)>;  // with the ending's place in Explored::endings

    std::size_t customers() const { return model_.scenario().customers.size(); }

    // Plays a path at each pace until one comes where it leads; luck is looked for among seeds.
    void play_each(std::size_t c, const Path& path, const Goal& goal, const Came& came);
    void play_each(std::size_t c, const Path& path, const Goal& goal, const Came& came, std::size_t& planned);
    void show(std::size_t c, const std::optional<Path>& path, const Claim* claim, const Goal& goal);
    void show_talk(std::size_t c);

    // What is found only by repeating what leads nowhere.
    void strained(std::size_t c);

    // No way on: only where every reply is bound to something.
    void stuck(std::size_t c);

    // From a state of the path's end nothing leads out; that the play comes there is what is left to show.
    void endless(std::size_t c);
    void trap(std::size_t c, std::size_t m, ClaimKind kind, const std::optional<Path>& path);

    // Leaves that help no condition, ever. What may be true is no claim: a play does not tell it.
    void parts(std::size_t c);
    void each_ending(std::size_t c, const Each& each);
    void bound();
    bool open() const;
    void look_at_random();
    void settle(Claim* claim, bool found, bool emptied);
    void absent(std::size_t c);
    Proof conclude();

    const simulation::Model& model_;
    Budget budget_;
    Ledger ledger_;
    std::vector<Talk> talks_;
    std::vector<Explored> explored_;
    std::vector<std::optional<Explored>> purposeful_;
    Proof proof_;
    std::size_t planned_left_ = 2 * budget_.states;
};

}  // namespace composure::analysis::proving
