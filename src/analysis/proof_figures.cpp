// How well and how badly a scenario can be played, and how long it lasts: what plays found.
#include <algorithm>

#include "analysis/bots.h"
#include "analysis/proof_figures_internal.h"
#include "analysis/proof_random_internal.h"
#include "scoring/judge.h"

namespace composure::analysis::proving {
namespace {

using simulation::Act;
using simulation::ActKind;
using simulation::Model;
using simulation::Simulation;
using simulation::TimedAct;

constexpr std::uint64_t kFigureSeeds = 4;
constexpr std::uint64_t kFigurePlays = 40;

// Says the worst that is on offer, in the reference's time; else does what the reference does.
class WorstPolicy : public simulation::Policy {
public:
    std::optional<TimedAct> next(const Simulation& play) override {
        const auto planned = reference_.next(play);
        const auto counter = play.counter();
        ReplyId worst;
        std::int32_t least = 0;
        for (std::size_t n = 0; n < simulation::kMostReplies; ++n) {
            if ((counter.offered >> n & 1U) == 0) continue;
            const ReplyId id = ReplyId::at(play.model().first_reply(counter.moment).position() + n);
            const std::int32_t sum = severity_of(play.model(), id);
            if (worst.exists() && sum >= least) continue;
            worst = id;
            least = sum;
        }
        if (!worst.exists() || counter.hand_over) return planned;
        const Millis at = std::max(simulation::reference_time(play), play.now());
        return TimedAct{at, Act{.kind = ActKind::reply, .reply = worst}};
    }

private:
    static std::int32_t severity_of(const Model& model, ReplyId id) {
        std::int32_t sum = 0;
        for (const CodeId code : model.reply(id).does) sum += model.vocabulary()[code].severity;
        return sum;
    }

    simulation::ReferencePolicy reference_;
};

class Figures {
public:
    Figures(const Model& model, Proof& proof) : model_(model), proof_(proof) {}

    void run() {
        for (std::uint64_t seed = 1; seed <= kFigureSeeds; ++seed) {
            reference_ = scoring::make_reference(model_, seed);
            for (const Bot bot : kBots) note(play_bot(model_, seed, bot));
            Simulation worst(model_, seed);
            WorstPolicy policy;
            simulation::play(worst, policy);
            note(worst);
            // The same luck, and other choices.
            for (std::uint64_t n = 0; n < kFigurePlays / kFigureSeeds; ++n) note(random_play(model_, seed, n));
        }
    }

private:
    void note(const Simulation& play) {
        ++proof_.plays;
        const scoring::Scorecard card = scoring::judge(model_, play.events(), reference_);
        if (!play.ended() || card.reason == scoring::Reason::stopped_early) return;
        if (!proof_.shortest || play.now() < *proof_.shortest) proof_.shortest = play.now();
        if (!proof_.longest || play.now() > *proof_.longest) proof_.longest = play.now();
        const bool counts =
            card.outcome != scoring::Outcome::incomplete && card.outcome != scoring::Outcome::ended_by_right_to_help;
        if (!card.total || !counts) return;
        const auto better = [&](const std::optional<ScoredPlay>& known) {
            return !known || *card.total > known->total;
        };
        const auto worse = [&](const std::optional<ScoredPlay>& known) { return !known || *card.total < known->total; };
        const auto keep = [&] {
            return ScoredPlay{*card.total, {play.seed(), {play.acts().begin(), play.acts().end()}, play.now()}};
        };
        if (better(proof_.highest)) proof_.highest = keep();
        if (worse(proof_.lowest)) proof_.lowest = keep();
    }

    const Model& model_;
    Proof& proof_;
    scoring::Reference reference_;
};

}  // namespace

void find_figures(const Model& model, Proof& proof) { Figures(model, proof).run(); }

}  // namespace composure::analysis::proving
