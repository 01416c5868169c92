// Somebody who does anything that is possible, at any time: in time, too early, too late or not at all.
#include <algorithm>
#include <array>
#include <bit>

#include "analysis/proof_random_internal.h"
#include "base/mix64.h"

namespace composure::analysis::proving {
namespace {

using simulation::Act;
using simulation::ActKind;
using simulation::Simulation;

constexpr std::array kButtons{ActKind::listen,         ActKind::acknowledge,    ActKind::call_supervisor,
                              ActKind::call_colleague, ActKind::set_limit,      ActKind::end_conversation,
                              ActKind::hold,           ActKind::switch_to,      ActKind::call_next,
                              ActKind::feel_unsafe,    ActKind::ask_afterwards, ActKind::breathe};
constexpr std::uint64_t kRandomSeeds = 40;
constexpr Millis kMostRandom{900'000};
constexpr std::uint32_t kHundred = 100;

class RandomPlay {
public:
    RandomPlay(const simulation::Model& model, std::uint64_t seed, std::uint64_t n) : play_(model, seed), n_(n) {
        replies_ = 40 + below(60);
        hurry_ = below(kHundred);
    }

    Simulation run() {
        while (!play_.ended() && play_.now() < kMostRandom) {
            const auto next = play_.next_change();
            if (below(kHundred) < hurry_ && somewhere_before(next)) {
                do_something();
                continue;
            }
            if (!next) {
                if (!play_.act({.kind = ActKind::close})) break;
                continue;
            }
            const bool talks = play_.counter().offered != 0 && !play_.counter().speaking;
            const bool acts = !talks || below(kHundred) < replies_;
            if (acts) do_something();
            // The act may have been the last thing to come.
            if (const auto due = play_.next_change()) play_.advance(*due);
        }
        if (!play_.ended()) play_.act({.kind = ActKind::stop_now});
        return std::move(play_);
    }

private:
    std::uint32_t below(std::uint32_t limit) { return scale_below(mix64(n_, 7, 0, count_++), limit); }

    bool somewhere_before(std::optional<Millis> next) {
        if (!next || *next <= play_.now()) return false;
        const auto span = static_cast<std::uint32_t>(std::min<std::int64_t>(next->count - play_.now().count, 60'000));
        play_.advance(play_.now() + Millis{below(span)});
        return true;
    }

    void do_something() {
        const auto counter = play_.counter();
        if (counter.offered != 0 && below(kHundred) < replies_) {
            std::uint32_t nth = below(static_cast<std::uint32_t>(std::popcount(counter.offered)));
            for (std::uint16_t n = 0; n < 32; ++n) {
                if ((counter.offered >> n & 1U) == 0 || nth-- != 0) continue;
                const auto first = play_.model().first_reply(counter.moment).position();
                play_.act({.kind = ActKind::reply, .reply = ReplyId::at(first + n)});
                return;
            }
        }
        Act act{.kind = kButtons[below(kButtons.size())]};
        const bool names = act.kind == ActKind::switch_to || act.kind == ActKind::call_next;
        const auto people = static_cast<std::uint32_t>(play_.model().scenario().customers.size());
        if (names && below(2) == 0) act.customer = CustomerId::at(below(people));
        if (!counter.customer.exists()) {
            if (play_.act({.kind = ActKind::call_next})) return;
            if (play_.act({.kind = ActKind::switch_to})) return;
        }
        play_.act(act);
    }

    Simulation play_;
    std::uint64_t n_, count_ = 0;
    std::uint32_t replies_ = 0, hurry_ = 0;
};

}  // namespace

Simulation random_play(const simulation::Model& model, std::uint64_t n) {
    return RandomPlay(model, 1 + n % kRandomSeeds, n).run();
}

Simulation random_play(const simulation::Model& model, std::uint64_t seed, std::uint64_t n) {
    return RandomPlay(model, seed, n).run();
}

}  // namespace composure::analysis::proving
