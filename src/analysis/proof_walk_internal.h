// Where a state may lead: every act in time or cutting in, silence, help, luck (simulation.md, told as relations). A
// sink takes what is found:
//   to(State, Label)                                     a next state
//   gone(scenario::Outcome, Written, Label)              they are gone
//   offered(std::size_t reply)                           it may be on offer here
//   nothing_offered()                                    it may be that none is
//   looked(const State&, Label)                          due is looked at here
//   asked(const State&, Test)                            a condition is looked at here
// Private to analysis/.
#pragma once

#include <algorithm>

#include "analysis/proof_help_moves_internal.h"

namespace composure::analysis::proving {

template <class Sink>
class Walk : private HelpMoves<Sink> {
    using Base = HelpMoves<Sink>;

public:
    Walk(const Talk& talk, Sink& sink) : Base(talk, sink) {}

    // Who is called from the line takes a second to come, in which nothing but feel-unsafe is possible.
    void begin(const State& from) {
        enter(from, 0, {});
        if (talk_.first || talk_.supervisor == Comes::never) return;
        call(from, scenario::Helper::supervisor, [&](const State& called, bool in_vain) {
            if (!in_vain) enter(called, 0, {Move::feel_unsafe});
        });
    }

    void from(const State& state) {
        switch (state.mode) {
            case Mode::speaking:
            case Mode::waiting:
            case Mode::reacting: talk(state); break;
            case Mode::sorry: sorry(state); break;
            case Mode::waiting_for_help: waiting_for_help(state); break;
            case Mode::hand_over: hand_over(state); break;
        }
    }

private:
    using Base::begin_hand_over;
    using Base::call;
    using Base::call_buttons;
    using Base::calls;
    using Base::carries_;
    using Base::choose;
    using Base::enter;
    using Base::feel;
    using Base::go_to;
    using Base::hand_over;
    using Base::hold;
    using Base::leave;
    using Base::may_cut;
    using Base::say_again;
    using Base::sink_;
    using Base::talk_;
    using Base::waiting_for_help;
    using typename Base::By;
    using typename Base::Kind;

    void talk(const State& state) {
        const TalkMoment& moment = talk_.moments[state.moment];
        if (moment.replies > 0 || moment.takes_time) {
            replies(state, moment);
            limits(state, moment);
            listen(state, moment);
            calls(state, moment);
            if (talk_.may_hold && !talk_.purposeful) hold(state, moment);
        }
        pass_time(state, moment);
    }

    void replies(const State& state, const TalkMoment& moment) {
        bool sure = false;
        for (std::uint16_t n = 0; n < moment.replies; ++n) {
            const std::size_t place = moment.first_reply + n;
            const TalkReply& reply = talk_.replies[place];
            if ((state.bits & reply.once) != 0 || (reply.removes && !may_end(state))) continue;
            sink_.asked(state, reply.condition);
            const Truth truth = truth_of(talk_, state, reply.condition);
            if ((truth & kTrue) == 0) continue;
            sure = sure || truth == kTrue;
            sink_.offered(place);
            const Label label{Move::reply, static_cast<std::uint8_t>(n), 0, Cut::none};
            answer(state, moment, reply, label);
            const bool protects = reply.sets_limit || reply.removes || reply.calls != 0xFF;
            if (!may_cut(state, moment, protects)) continue;
            answer(state, moment, reply, {Move::reply, static_cast<std::uint8_t>(n), 0, Cut::interrupts});
        }
        const bool by_button = may_end(state) || state.help != kNoHelp ||
                               std::any_of(moment.answers.begin(), moment.answers.end(),
                                           [](std::uint16_t answer) { return answer != kNone; });
        if (!sure && !moment.always_offers && !by_button && moment.replies > 0) sink_.nothing_offered();
    }

    bool may_end(const State& state) const {
        if (talk_.never_ends) return false;
        if ((state.bits & kThreat) != 0) return true;
        return state.limits >= talk_.limits_to_end && (state.bits & kHarsh) != 0;
    }

    void count_limit(State& state) const {
        if (state.limits < talk_.most_limits) ++state.limits;
        state.bits &= ~kInsultAfterLimit;
    }

    void answer(const State& state, const TalkMoment& moment, const TalkReply& reply, Label label) {
        State next = state;
        next.mode = Mode::waiting;
        const bool nags = reply.sets_limit && state.limits >= talk_.limits_to_end;
        if (reply.sets_limit) count_limit(next);
        feel(next, reply.moves[static_cast<unsigned>(label.cut) | (nags ? 2U : 0U)]);
        next.bits = ((next.bits | reply.sets) & ~reply.unsets) | reply.once;
        if (reply.calls == 0xFF) {
            go_on(next, moment, reply, label, false);
            return;
        }
        sink_.looked(next, label);
        call(next, static_cast<scenario::Helper>(reply.calls),
             [&](const State& called, bool in_vain) { go_on(called, moment, reply, label, in_vain); });
    }

    void go_on(const State& state, const TalkMoment& moment, const TalkReply& reply, Label label, bool in_vain) {
        const Written written{By::reply, static_cast<std::uint16_t>(&reply - talk_.replies.data())};
        const auto end = [&](const State& from, bool otherwise) {
            if (otherwise && reply.otherwise.kind != Kind::none)
                go_to(from, reply.otherwise, written, label);
            else
                choose(from, reply.then, written, label);
        };
        const bool argued = reply.argues || label.cut == Cut::interrupts;
        const bool asked = talk_.has_remorse && !in_vain && !reply.removes && moment.rude && !argued;
        if (!asked) {
            end(state, in_vain);
            return;
        }
        if ((state.bits & kRemorseDrawn) != 0 || (state.bits & kThreat) != 0) {
            end(state, (state.bits & kRemorseCame) == 0);
            return;
        }
        if (talk_.remorse_permille > 0) be_sorry(state, label);
        if (talk_.remorse_permille >= 1000) return;
        State not_sorry = state;
        not_sorry.bits |= kRemorseDrawn;
        end(not_sorry, true);
    }

    void be_sorry(State next, Label label) {
        next.bits |= kRemorseDrawn | kRemorseCame;
        next.anger = clamped(next.anger - 20'000);
        next.trust = clamped(next.trust + 10'000);
        next.mode = Mode::sorry;
        next.pending = label.reply;
        sink_.to(next, label);
    }

    void sorry(const State& state) {
        const TalkMoment& moment = talk_.moments[state.moment];
        const auto place = static_cast<std::uint16_t>(moment.first_reply + state.pending);
        State next = state;
        next.mode = Mode::waiting;
        next.pending = 0;
        const Label label{Move::time};
        if (state.help != kNoHelp) begin_hand_over(next, label);
        const Way& own = talk_.remorse_then;
        choose(next, own.count != 0 ? own : talk_.replies[place].then, {By::reply, place}, label);
        call_buttons(state);
    }

    void limits(const State& state, const TalkMoment& moment) {
        limit(state, moment, Cut::none);
        if (may_end(state)) end_it(state, moment, Cut::none);
        if (!may_cut(state, moment, true)) return;
        limit(state, moment, Cut::interrupts);
        if (may_end(state)) end_it(state, moment, Cut::interrupts);
    }

    void limit(const State& state, const TalkMoment& moment, Cut cut) {
        const std::uint16_t reaction = moment.answers[3];
        const bool counts = moment.live_limits || (moment.live_bits & kInsultAfterLimit) != 0;
        if (reaction == kNone && !counts && state.help == kNoHelp) return;  // no difference
        State next = state;
        const bool nags = state.limits >= talk_.limits_to_end;
        if (nags && talk_.purposeful && reaction == kNone) return;
        count_limit(next);
        feel(next, talk_.sets_limit[static_cast<unsigned>(cut) | (nags ? 2U : 0U)]);
        const Label label{Move::limit, 0, 0, cut};
        if (state.help != kNoHelp) begin_hand_over(next, label);
        if (reaction != kNone) {
            enter(next, reaction, label);
            return;
        }
        next.mode = Mode::reacting;
        sink_.looked(next, label);
        sink_.to(next, label);
    }

    void end_it(const State& state, const TalkMoment& moment, Cut cut) {
        State next = state;
        if (cut == Cut::interrupts) feel(next, talk_.end_cut);
        const Label label{Move::end, 0, 0, cut};
        if (moment.answers[4] != kNone)
            enter(next, moment.answers[4], label);
        else
            leave(next, scenario::Outcome::removed, {By::rules, state.moment}, label);
    }

    void listen(const State& state, const TalkMoment& moment) {
        if (!moment.cares_for_listening || (state.bits & kListened) != 0) return;
        for (std::uint8_t seconds = 5; seconds >= 1; --seconds) {
            State next = state;
            next.bits |= kListened;
            next.anger = clamped(next.anger - 2'000 * seconds);
            const Label label{Move::listen, 0, seconds, Cut::none};
            if (seconds == 5 && moment.answers[2] != kNone) {
                if (state.help != kNoHelp) begin_hand_over(next, label);
                enter(next, moment.answers[2], label);
                if (state.mode != Mode::speaking || moment.longest <= 5'000) continue;
            }
            sink_.looked(next, label);
            // The line goes on and may still be cut off, if it is long enough.
            const bool goes_on = state.mode == Mode::speaking && 1'000 * seconds * 10 < moment.longest * 8;
            const bool reacts = state.mode == Mode::reacting && seconds == 1;
            next.mode = goes_on ? Mode::speaking : reacts ? Mode::reacting : Mode::waiting;
            sink_.to(next, label);
        }
    }

    // Speech ends, the clock runs out, or help comes.
    void pass_time(const State& state, const TalkMoment& moment) {
        const Label label{Move::time};
        if (moment.ends != scenario::Outcome::none) {
            leave(state, moment.ends, {By::moment, state.moment}, label);
            return;
        }
        if (state.help != kNoHelp) begin_hand_over(state, {Move::help});
        if (moment.then.count != 0) {
            carries_ = moment.live_anger && moment.takes_time;
            choose(state, moment.then, {By::moment, state.moment}, label);
            carries_ = false;
            return;
        }
        if (moment.silence.kind != Kind::none) {
            go_to(state, moment.silence, {By::moment, state.moment}, label);
        } else if ((state.bits & kSilent) != 0) {
            leave(state, scenario::Outcome::walked_out, {}, label);
        } else {
            State next = state;
            next.bits |= kSilent;
            next.anger = clamped(next.anger + 10'000);
            say_again(next, label);
        }
    }
};

}  // namespace composure::analysis::proving
