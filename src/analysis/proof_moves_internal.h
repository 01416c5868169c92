// What the ways of a talk are made of: to enter a moment, to wait for help, to call. Private to analysis/.
#pragma once

#include "analysis/proof_internal.h"

namespace composure::analysis::proving {

// What ended a talk: a moment's `ends`, a reply, a policy, the answer of help; or the engine.
struct Written {
    enum class By : std::uint8_t { engine, moment, reply, rules, help } by = By::engine;
    std::uint16_t place = kNone;  // moment; reply
};

template <class Sink>
class Moves {
public:
    Moves(const Talk& talk, Sink& sink) : talk_(talk), sink_(sink) {}

protected:
    using By = Written::By;
    using Kind = scenario::Target::Kind;

    static void feel(State& state, const Effect& effect) {
        state.anger = clamped(state.anger + effect.anger[state.temper]);
        state.trust = clamped(state.trust + effect.trust[state.temper]);
    }

    // Who listens while a line ends goes on listening in the next one, which may be listened to again afterwards.
    void to(const State& next, Label label) {
        sink_.to(next, label);
        if (!carries_) return;
        for (std::uint8_t seconds = 1; seconds <= 5; ++seconds) {
            State calmer = next;
            calmer.anger = clamped(next.anger - 2'000 * seconds);
            label.seconds = seconds;
            sink_.looked(calmer, label);
            sink_.to(calmer, label);
        }
        if (next.mode != Mode::speaking || talk_.moments[next.moment].answers[2] == kNone) return;
        carries_ = false;
        for (std::uint8_t seconds = 1; seconds <= 5; ++seconds) {
            State calmer = next;
            calmer.anger = clamped(next.anger - 2'000 * seconds);
            label.seconds = seconds;
            enter(calmer, talk_.moments[next.moment].answers[2], label);
        }
        carries_ = true;
    }

    void enter(State next, std::uint16_t into, Label label) {
        const TalkMoment& moment = talk_.moments[into];
        next.moment = into;
        next.mode = Mode::speaking;
        next.pending = 0;
        if (moment.insults) {
            if (next.insults < talk_.most_insults) ++next.insults;
            if (next.limits > 0) next.bits |= kInsultAfterLimit;
        }
        if (moment.harsh && next.limits >= talk_.limits_to_end) next.bits |= kHarsh;
        next.anger = clamped(next.anger + moment.anger);
        next.trust = clamped(next.trust + moment.trust);
        next.bits = ((next.bits & ~moment.unsets) | moment.sets) & ~(kListened | kSilent);
        sink_.looked(next, label);
        to(next, label);
    }

    void say_again(State next, Label label) {
        next.mode = Mode::speaking;
        next.bits &= ~kListened;
        to(next, label);
    }

    void begin_hand_over(State next, Label label) {
        next.mode = Mode::hand_over;
        next.pending = 0;
        next.bits &= ~(kListened | kSilent);
        sink_.to(next, label);
    }

    void leave(const State& state, scenario::Outcome outcome, Written written, Label label) {
        sink_.looked(state, label);
        sink_.gone(outcome, written, label);
    }

    void go_to(const State& state, const Target& target, Written written, Label label) {
        switch (target.kind) {
            case Kind::ends: leave(state, target.outcome, written, label); return;
            case Kind::wait_for_help: wait_for_help(state, label); return;
            case Kind::moment:
                if (state.help != kNoHelp) begin_hand_over(state, label);
                enter(state, target.moment, label);
                return;
            case Kind::none: say_again(state, label); return;
        }
    }

    void choose(const State& state, const Way& way, Written written, Label label) {
        for (std::uint32_t n = 0; n < way.count; ++n) {
            const Branch& branch = talk_.branches[way.first + n];
            sink_.asked(state, branch.test);
            const Truth truth = truth_of(talk_, state, branch.test);
            if ((truth & kTrue) != 0) go_to(state, branch.target, written, label);
            if (truth == kTrue) return;
        }
        say_again(state, label);
    }

    void wait_for_help(State state, Label label) {
        const bool colleague = (state.bits & kColleague) != 0;
        const bool stranger = talk_.strangers_helper || (!talk_.alone && talk_.colleague != Comes::never);
        if (state.help != kNoHelp || colleague || stranger) {
            State next = state;
            next.mode = Mode::waiting_for_help;
            to(next, label);
        }
        if (state.help == kNoHelp && !(colleague && talk_.alone)) say_again(state, label);
    }

    const Talk& talk_;
    Sink& sink_;
    bool carries_ = false;
};

}  // namespace composure::analysis::proving
