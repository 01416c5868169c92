// The proof of a scenario, customer by customer: explore, then let the real simulation play what was found.
#include "analysis/proof.h"

#include <algorithm>

#include "analysis/proof_explore_internal.h"
#include "analysis/proof_ledger_internal.h"
#include "analysis/proof_player_internal.h"
#include "analysis/proof_random_internal.h"

namespace composure::analysis {
namespace {

using namespace proving;
using simulation::Model;

constexpr std::uint64_t kMostSeeds = 64;

class Prover {
public:
    Prover(const Model& model, const Budget& budget) : model_(model), budget_(budget), ledger_(model) {}

    Proof run() {
        for (std::size_t c = 0; c < customers(); ++c) talks_.push_back(compile_talk(model_, CustomerId::at(c)));
        proof_.emptied = true;
        for (const Talk& talk : talks_) {
            const std::size_t left = budget_.states > proof_.states ? budget_.states - proof_.states : 0;
            const Explored& explored = explored_.emplace_back(explore(talk, left));
            proof_.states += explored.states;
            proof_.transitions += explored.transitions;
            proof_.emptied = proof_.emptied && explored.emptied;
        }
        for (std::size_t c = 0; c < customers(); ++c) show_talk(c);
        look_at_random();
        for (std::size_t c = 0; c < customers(); ++c) absent(c);
        return conclude();
    }

private:
    std::size_t customers() const { return model_.scenario().customers.size(); }

    // Plays a path at each pace until one comes where it leads; luck is looked for among seeds.
    void show(std::size_t c, const std::optional<Path>& path, const Claim* claim, const Goal& goal) {
        if (!path || claim == nullptr) return;
        const bool lucky =
            talks_[c].has_remorse || std::count(talks_[c].tempers.begin(), talks_[c].tempers.end(), true) > 1;
        for (std::uint64_t seed = 1; seed <= (lucky ? kMostSeeds : 1); ++seed) {
            for (const Pace pace : kPaces) {
                Player player(model_, talks_, seed, pace);
                const bool came = player.follow(CustomerId::at(c), *path, goal);
                ++proof_.plays;
                ledger_.note(player.play());
                if (came && claim->verdict == Verdict::shown) return;
            }
        }
    }

    void show_talk(std::size_t c) {
        const Talk& talk = talks_[c];
        const Explored& explored = explored_[c];
        for (std::size_t m = 0; m < talk.moments.size(); ++m) {
            show(c, explored.moments[m], ledger_.moment(talk.moments[m].id), {Goal::Kind::moment, m});
        }
        for (std::size_t r = 0; r < talk.replies.size(); ++r) {
            show(c, explored.offered[r], ledger_.reply(talk.replies[r].id), {Goal::Kind::offered, r});
        }
        for (std::size_t e = 0; e < talk.escalations.size(); ++e) {
            show(c, explored.due[e], ledger_.due(talk.escalations[e].id), {Goal::Kind::due, e});
        }
        each_ending(c, [&](Claim* claim, std::size_t place) {
            show(c, explored.endings[place], claim, {Goal::Kind::ending, place});
        });
    }

    template <class Each>
    void each_ending(std::size_t c, Each each) {
        const Talk& talk = talks_[c];
        for (std::size_t place = 0; place < talk.moments.size() + talk.replies.size(); ++place) {
            for (std::size_t outcome = 0; outcome < kOutcomes; ++outcome) {
                const bool moment = place < talk.moments.size();
                const ReplyId reply = moment ? ReplyId::none() : talk.replies[place - talk.moments.size()].id;
                const MomentId within = moment ? talk.moments[place].id : model_.moment_of(reply);
                Claim* claim = ledger_.ending(within, reply, static_cast<scenario::Outcome>(outcome));
                if (claim != nullptr) each(claim, place * kOutcomes + outcome);
            }
        }
    }

    bool open() const {
        const auto& claims = std::as_const(ledger_).claims();
        return std::any_of(claims.begin(), claims.end(),
                           [](const Claim& claim) { return claim.verdict == Verdict::undecided; });
    }

    void look_at_random() {
        for (std::size_t n = 0; n < budget_.plays && open(); ++n) {
            ledger_.note(random_play(model_, n));
            ++proof_.plays;
        }
    }

    void settle(Claim* claim, bool found, bool emptied) {
        if (claim == nullptr || claim->verdict != Verdict::undecided) return;
        if (!found && emptied) claim->verdict = Verdict::proved_absent;
    }

    void absent(std::size_t c) {
        const Talk& talk = talks_[c];
        const Explored& explored = explored_[c];
        const bool emptied = explored.emptied;
        for (std::size_t m = 0; m < talk.moments.size(); ++m) {
            settle(ledger_.moment(talk.moments[m].id), explored.moments[m].has_value(), emptied);
        }
        for (std::size_t r = 0; r < talk.replies.size(); ++r) {
            settle(ledger_.reply(talk.replies[r].id), explored.offered[r].has_value(), emptied);
        }
        for (std::size_t e = 0; e < talk.escalations.size(); ++e) {
            settle(ledger_.due(talk.escalations[e].id), explored.due[e].has_value(), emptied);
        }
        each_ending(
            c, [&](Claim* claim, std::size_t place) { settle(claim, explored.endings[place].has_value(), emptied); });
    }

    Proof conclude() {
        proof_.claims = std::move(ledger_.claims());
        proof_.undecided =
            static_cast<std::size_t>(std::count_if(proof_.claims.begin(), proof_.claims.end(), [](const Claim& claim) {
                return claim.verdict == Verdict::undecided;
            }));
        proof_.exhaustive = proof_.emptied && proof_.undecided == 0;
        return std::move(proof_);
    }

    const Model& model_;
    Budget budget_;
    Ledger ledger_;
    std::vector<Talk> talks_;
    std::vector<Explored> explored_;
    Proof proof_;
};

}  // namespace

Proof prove(const Model& model, const Budget& budget) { return Prover(model, budget).run(); }

std::string test_script(const Model&, const Witness&, std::string_view) { return {}; }

}  // namespace composure::analysis
