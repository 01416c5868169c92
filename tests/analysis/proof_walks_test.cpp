// The proof's own idea of a talk (proof_walk_internal.h) leaves nothing out that the simulation does: whatever is
// played by chance, some state that the moves lead to fits what is seen, after every act and every change.
#include <algorithm>
#include <set>
#include <tuple>

#include "analysis/plays.h"
#include "analysis/proof_explored_internal.h"
#include "analysis/proof_random_internal.h"
#include "simulation/simulation.h"
#include "support.h"

namespace composure {
namespace {

using namespace analysis::proving;
using simulation::Simulation;
using simulation::View;

// Any order will do: it is there to find a state again among thousands.
struct InOrder {
    static auto all_of(const State& s) {
        return std::tie(s.bits, s.anger, s.trust, s.moment, s.mode, s.pending, s.insults, s.limits, s.help, s.temper);
    }
    bool operator()(const State& a, const State& b) const { return all_of(a) < all_of(b); }
};

// Follows one customer through one play with every state that they may be in.
class Follower {
public:
    Follower(const Talk& talk, const Simulation& play) : talk_(talk), play_(play) {}

    // False: the play is where no move leads.
    bool keeps_up() {
        const View view = play_.view();
        if (view.at_counter != talk_.customer || !view.moment.exists() || coming(view)) return true;
        if (states_.empty()) states_ = beginnings(talk_);
        if (listens()) return true;  // so many seconds are one move: looked at when it is over
        bool fitted = false;
        std::vector<State> around = states_;
        std::set<State, InOrder> met(around.begin(), around.end());
        std::size_t from = 0;
        for (int moves = 0;; ++moves) {
            std::vector<State> fit;
            for (const State& state : around) {
                if (fits(state, view)) fit.push_back(state);
            }
            // The same view may be another state by now: what fits stays possible beside what one move more leads to.
            if (fitted || moves == kMoves || around.size() > kMostStates) {
                states_ = fit;
                return !fit.empty();
            }
            fitted = !fit.empty() && moves > 0;
            const std::size_t until = around.size();
            for (; from < until; ++from) {
                for (const PathStep& step : successors(talk_, around[from])) {
                    if (met.insert(step.after).second) around.push_back(step.after);
                }
            }
        }
    }

private:
    static constexpr int kMoves = 4;
    static constexpr std::size_t kMostStates = 20'000;

    static bool coming(const View& view) {
        return !view.speaking_until && !view.silence_at && view.replies.empty() && !view.waiting_for_help &&
               !view.hand_over;
    }

    bool listens() const {
        for (std::size_t n = play_.events().size(); n-- > 0;) {
            const simulation::Event& event = play_.events()[n];
            if (event.kind == simulation::EventKind::busy_ended) return false;
            if (event.kind == simulation::EventKind::listened) return event.detail < 5;
        }
        return false;
    }

    bool fits(const State& state, const View& view) const {
        const TalkMoment& moment = talk_.moments[state.moment];
        if (moment.live_anger && state.anger != view.anger) return false;
        if (moment.live_trust && state.trust != view.trust) return false;
        if (view.hand_over) return state.mode == Mode::hand_over;
        if (view.waiting_for_help) return state.mode == Mode::waiting_for_help;
        const bool sorry = view.speaking_until && view.said_as == simulation::SaidAs::remorse;
        if (sorry) return state.mode == Mode::sorry;
        const bool talks = state.mode == Mode::speaking || state.mode == Mode::waiting || state.mode == Mode::reacting;
        return talks && moment.id == view.moment && offers_the_same(state, moment, view);
    }

    bool offers_the_same(const State& state, const TalkMoment& moment, const View& view) const {
        for (std::size_t n = 0; n < moment.replies; ++n) {
            const TalkReply& reply = talk_.replies[moment.first_reply + n];
            const bool offered = std::find(view.replies.begin(), view.replies.end(), reply.id) != view.replies.end();
            const bool used = (state.bits & reply.once) != 0;
            const Truth truth = truth_of(talk_, state, reply.condition);
            if (offered && (used || truth == kFalse)) return false;
            if (!offered && !used && !reply.removes && truth == kTrue) return false;
        }
        return true;
    }

    const Talk& talk_;
    const Simulation& play_;
    std::vector<State> states_;
};

// The same play again, looked at after each change and each act.
void follow(const simulation::Model& model, const std::vector<Talk>& talks, const Simulation& whole) {
    Simulation play(model, whole.seed());
    std::vector<Follower> followers;
    for (const Talk& talk : talks) followers.emplace_back(talk, play);
    const auto look = [&] {
        for (std::size_t c = 0; c < followers.size(); ++c) {
            const View view = play.view();
            INFO(model.customer(CustomerId::at(c)).id << " at " << play.now().count << ", seed " << play.seed());
            INFO("moment " << view.moment.value << ", hand-over " << view.hand_over << ", waits "
                           << view.waiting_for_help << ", speaks " << view.speaking_until.has_value() << ", "
                           << view.replies.size() << " replies");
            REQUIRE(followers[c].keeps_up());
        }
    };
    look();
    for (const simulation::TimedAct& act : whole.acts()) {
        while (play.next_change() && *play.next_change() < act.at) {
            play.advance(*play.next_change());
            look();
        }
        play.advance(act.at);
        look();
        REQUIRE(play.act(act.act));
        look();
    }
}

void follow_many(const std::string& name, std::uint64_t plays) {
    INFO(name);
    const simulation::Model model = test::model_of(name);
    std::vector<Talk> talks;
    for (std::size_t c = 0; c < model.scenario().customers.size(); ++c) {
        talks.push_back(compile_talk(model, CustomerId::at(c)));
    }
    for (std::uint64_t n = 0; n < plays; ++n) {
        INFO("play " << n);
        follow(model, talks, random_play(model, 90'000 + n));
    }
}

// With sanitizers each takes ten times as long.
#ifdef __SANITIZE_ADDRESS__
constexpr std::uint64_t kPlays = 2;
#else
constexpr std::uint64_t kPlays = 6;
#endif

}  // namespace

TEST_CASE("no play of chance leaves the ways of the proof") {
    for (const char* name : {"counter", "phone", "chat", "two-at-a-counter"}) {
        follow_many(std::string("tests/cases/proof-walks/") + name + ".yaml", kPlays);
    }
    for (const std::string& scenario : test::kShipped) follow_many("scenarios/" + scenario + ".yaml", kPlays);
}

TEST_CASE("nor does it in a scenario made up by chance") {
    for (const std::string& name : test::made_up()) follow_many(name, kPlays);
}

}  // namespace composure
