// The proof of a scenario, customer by customer: explore, then let the real simulation play what was found.
#include "analysis/proof.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "analysis/proof_explored_internal.h"
#include "analysis/proof_figures_internal.h"
#include "analysis/proof_ledger_internal.h"
#include "analysis/proof_player_internal.h"
#include "analysis/proof_random_internal.h"

namespace composure::analysis {
namespace {

using namespace proving;
using simulation::Model;

constexpr std::uint64_t kMostSeeds = 64;
constexpr std::size_t kMostPlanned = 2'000'000;  // states, for one claim

class Prover {
public:
    Prover(const Model& model, const Budget& budget) : model_(model), budget_(budget), ledger_(model) {}

    Proof run() {
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

private:
    std::size_t customers() const { return model_.scenario().customers.size(); }

    // Plays a path at each pace until one comes where it leads; luck is looked for among seeds.
    template <class Came>
    void play_each(std::size_t c, const Path& path, const Goal& goal, Came came) {
        std::size_t planned = std::min(kMostPlanned, planned_left_);
        const std::size_t before = planned;
        play_each(c, path, goal, came, planned);
        planned_left_ -= before - planned;
    }

    template <class Came>
    void play_each(std::size_t c, const Path& path, const Goal& goal, Came came, std::size_t& planned) {
        const auto& tempers = talks_[c].tempers;
        const bool lucky = talks_[c].has_remorse || std::count(tempers.begin(), tempers.end(), true) > 1;
        for (std::uint64_t seed = 1; seed <= (lucky ? kMostSeeds : 1); ++seed) {
            for (const Pace pace : kPaces) {
                Player player(model_, talks_, seed, pace);
                const bool there = player.follow(CustomerId::at(c), path, goal, planned);
                ++proof_.plays;
                const bool enough = there && came(player);
                ledger_.note(player.play());
                if (enough) return;
            }
        }
    }

    void show(std::size_t c, const std::optional<Path>& path, const Claim* claim, const Goal& goal) {
        if (!path || claim == nullptr) return;
        play_each(c, *path, goal, [&](Player& player) {
            ledger_.note(player.play());
            return claim->verdict == Verdict::shown;
        });
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

    static bool is_guarded(const Talk& talk, const TalkMoment& moment) {
        const auto first = talk.replies.begin() + moment.first_reply;
        return moment.replies > 0 && std::all_of(first, first + moment.replies, [](const TalkReply& reply) {
                   return reply.condition.count != 0 || reply.once != 0 || reply.removes;
               });
    }

    // What is found only by repeating what leads nowhere.
    void strained(std::size_t c) {
        if (!purposeful_[c]) return;
        const Talk& talk = talks_[c];
        const Explored& all = explored_[c];
        const Explored& some = *purposeful_[c];
        const auto mark = [](Claim* claim, const std::optional<Path>& whole, const std::optional<Path>& part) {
            if (claim != nullptr && whole && !part) claim->strained = true;
        };
        for (std::size_t m = 0; m < talk.moments.size(); ++m) {
            mark(ledger_.moment(talk.moments[m].id), all.moments[m], some.moments[m]);
        }
        for (std::size_t r = 0; r < talk.replies.size(); ++r) {
            mark(ledger_.reply(talk.replies[r].id), all.offered[r], some.offered[r]);
        }
        for (std::size_t e = 0; e < talk.escalations.size(); ++e) {
            mark(ledger_.due(talk.escalations[e].id), all.due[e], some.due[e]);
        }
        each_ending(c, [&](Claim* claim, std::size_t place) { mark(claim, all.endings[place], some.endings[place]); });
    }

    // No way on: only where every reply is bound to something.
    void stuck(std::size_t c) {
        const Talk& talk = talks_[c];
        for (std::size_t m = 0; m < talk.moments.size(); ++m) {
            if (!is_guarded(talk, talk.moments[m])) continue;
            Claim& claim = ledger_.add(ClaimKind::stuck, CustomerId::at(c));
            claim.moment = talk.moments[m].id;
            const std::optional<Path>& path = explored_[c].stuck[m];
            settle(&claim, path.has_value(), explored_[c].emptied);
            if (!path) continue;
            play_each(c, *path, {Goal::Kind::stuck, m}, [&](Player& player) {
                const Millis at = player.play().now();
                if (!player.is_stuck()) return false;
                ledger_.show(claim, player.play(), at);
                return true;
            });
        }
    }

    // From a state of the path's end nothing leads out; that the play comes there is what is left to show.
    void endless(std::size_t c) {
        if (!explored_[c].emptied) return;
        const auto trapped = [](const std::optional<Path>& path) { return path.has_value(); };
        const bool same_states = purposeful_[c] && talks_[c].feelings_known;
        const bool some = same_states && std::any_of(purposeful_[c]->endless_as_written.begin(),
                                                     purposeful_[c]->endless_as_written.end(), trapped);
        const Explored& explored = some ? *purposeful_[c] : explored_[c];
        const SureExits sure = sure_exits(talks_[c]);
        for (std::size_t m = 0; m < talks_[c].moments.size(); ++m) {
            const bool reached = explored.moments[m].has_value();
            if (reached && !sure.any[m]) trap(c, m, ClaimKind::endless, explored.endless[m]);
            // Where it is so whatever was said before, that is where it begins.
            const auto& never = explored.never_ends_as_written;
            const bool begins = never[m] || std::find(never.begin(), never.end(), true) == never.end();
            const bool written_alone = begins && explored.endless_as_written[m] && !explored.endless[m];
            if (written_alone) trap(c, m, ClaimKind::endless_as_written, explored.endless_as_written[m]);
        }
    }

    void trap(std::size_t c, std::size_t m, ClaimKind kind, const std::optional<Path>& path) {
        Claim& claim = ledger_.add(kind, CustomerId::at(c));
        claim.moment = talks_[c].moments[m].id;
        if (!path) {
            if (talks_[c].exact()) claim.verdict = Verdict::proved_absent;
            return;
        }
        const State& trapped = path->back().after;
        play_each(c, *path, {Goal::Kind::state, m, trapped}, [&](Player& player) {
            if (!player.is_in(trapped)) return false;
            ledger_.show(claim, player.play(), player.play().now());
            return true;
        });
    }

    // The same words at another reply of the moment may help.
    static bool helps_somewhere(const Talk& talk, const std::vector<bool>& helps, std::size_t part) {
        for (std::size_t p = 0; p < talk.parts.size(); ++p) {
            if (!helps[p] || talk.part_moments[p] != talk.part_moments[part] || talk.parts[p] == nullptr) continue;
            if (p == part || same_leaf(*talk.parts[p], *talk.parts[part])) return true;
        }
        return false;
    }

    static bool same_leaf(const scenario::Condition& a, const scenario::Condition& b) {
        return a.kind == b.kind && a.comparison == b.comparison && a.value == b.value && a.fact == b.fact &&
               a.moment == b.moment && a.provocation == b.provocation && a.helper == b.helper;
    }

    // Leaves that help no condition, ever. What may be true is no claim: a play does not tell it.
    void parts(std::size_t c) {
        const Talk& talk = talks_[c];
        if (!explored_[c].emptied) return;
        for (std::size_t p = 0; p < talk.parts.size(); ++p) {
            if (talk.parts[p] == nullptr) continue;
            const bool strained = purposeful_[c] && !helps_somewhere(talk, purposeful_[c]->parts, p);
            const bool absent = !helps_somewhere(talk, explored_[c].parts, p);
            if (!absent && !strained) continue;
            Claim& claim = ledger_.add(ClaimKind::part_true, CustomerId::at(c));
            claim.part = talk.parts[p];
            claim.strained = !absent;
            if (absent) claim.verdict = Verdict::proved_absent;
        }
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

    void bound() {
        const Explored& first = explored_.front();
        const auto on_offer = std::make_unique<bool[]>(first.offered.size());
        for (std::size_t r = 0; r < first.offered.size(); ++r) {
            on_offer[r] = first.offered[r].has_value() || !first.emptied;
        }
        find_upper_bound(model_, talks_.front(), {on_offer.get(), first.offered.size()}, proof_);
    }

    bool open() const {
        const auto& claims = std::as_const(ledger_).claims();
        return std::any_of(claims.begin(), claims.end(), is_undecided);
    }

    static bool is_undecided(const Claim& claim) { return claim.verdict == Verdict::undecided && !claim.strained; }

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

    const Model& model_;
    Budget budget_;
    Ledger ledger_;
    std::vector<Talk> talks_;
    std::vector<Explored> explored_;
    std::vector<std::optional<Explored>> purposeful_;
    Proof proof_;
    std::size_t planned_left_ = 2 * budget_.states;
};

}  // namespace

Proof prove(const Model& model, const Budget& budget) { return Prover(model, budget).run(); }

}  // namespace composure::analysis
