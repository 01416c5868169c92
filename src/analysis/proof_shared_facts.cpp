// All talks together, as far as they touch one another by facts: a fact is true for somebody only if some talk sets it
// where it can come to. Begun without any, and gone on until nobody sets another one.
#include <algorithm>

#include "analysis/proof_explored_internal.h"

namespace composure::analysis::proving {
namespace {

using simulation::Model;

class Together {
public:
    Together(const Model& model, std::size_t most_states) : model_(model), most_states_(most_states) {}

    ExploredTalks run() {
        const std::size_t customers = model_.scenario().customers.size();
        all_.talks.resize(customers);
        all_.explored.resize(customers);
        for (std::size_t c = 0; c < customers; ++c) explore_again(c);
        while (step()) {
        }
        return std::move(all_);
    }

private:
    // Whether somebody can come to another fact.
    bool step() {
        const bool emptied = std::all_of(all_.explored.begin(), all_.explored.end(),
                                         [](const Explored& explored) { return explored.emptied; });
        FactSet known = emptied ? 0 : kEveryFact;
        for (std::size_t c = 0; c < all_.talks.size(); ++c) known |= set_by(all_.talks[c], all_.explored[c]);
        const FactSet news = known & ~possible_;
        possible_ |= known;
        bool more = false;
        for (std::size_t c = 0; c < all_.talks.size(); ++c) {
            if ((all_.talks[c].shared_facts & news) == 0) continue;
            explore_again(c);
            more = true;
        }
        return more;
    }

    void explore_again(std::size_t c) {
        all_.explored[c] = {};
        std::size_t used = 0;
        for (const Explored& explored : all_.explored) used += explored.states;
        all_.talks[c] = compile_talk(model_, CustomerId::at(c), possible_);
        all_.explored[c] = explore(all_.talks[c], most_states_ > used ? most_states_ - used : 0);
    }

    static FactSet facts_in(const std::vector<FactId>& facts) {
        FactSet set = 0;
        for (const FactId fact : facts) set |= FactSet{1} << fact.position();
        return set;
    }

    FactSet set_by(const Talk& talk, const Explored& explored) const {
        FactSet set = 0;
        for (std::size_t m = 0; m < talk.moments.size(); ++m) {
            if (explored.moments[m]) set |= facts_in(model_.moment(talk.moments[m].id).changes.sets);
        }
        for (std::size_t r = 0; r < talk.replies.size(); ++r) {
            const bool hands_over = model_.is_hand_over(model_.moment_of(talk.replies[r].id));
            if (explored.offered[r] || hands_over) set |= facts_in(model_.reply(talk.replies[r].id).changes.sets);
        }
        return set;
    }

    const Model& model_;
    std::size_t most_states_;
    FactSet possible_ = 0;
    ExploredTalks all_;
};

}  // namespace

ExploredTalks explore_all(const Model& model, std::size_t most_states) { return Together(model, most_states).run(); }

}  // namespace composure::analysis::proving
