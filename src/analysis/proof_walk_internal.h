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

#include "analysis/proof_moves_internal.h"

namespace composure::analysis::proving {

template <class Sink>
class Walk : private Moves<Sink> {
    using Base = Moves<Sink>;

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
    using Base::carries_;
    using Base::choose;
    using Base::enter;
    using Base::feel;
    using Base::go_to;
    using Base::leave;
    using Base::say_again;
    using Base::sink_;
    using Base::talk_;
    using Base::wait_for_help;
    using typename Base::By;
    using typename Base::Kind;

    // Cutting in is a move of its own only where it makes a difference.
    bool may_cut(const State& state, const TalkMoment& moment, bool protects) const {
        if (!moment.cares_for_cuts) return false;
        if (state.mode == Mode::reacting) return true;
        const bool excused = moment.may_interrupt || (protects && moment.frees_limit);
        return state.mode == Mode::speaking && moment.takes_time && !excused;
    }

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

    void calls(const State& state, const TalkMoment& moment) {
        call_buttons(state);
        if (talk_.supervisor != Comes::never) answer_call(state, moment, scenario::Helper::supervisor);
        if (talk_.colleague != Comes::never) answer_call(state, moment, scenario::Helper::colleague);
    }

    static Label called(scenario::Helper helper) {
        return {helper == scenario::Helper::supervisor ? Move::call_supervisor : Move::call_colleague};
    }

    void answer_call(const State& state, const TalkMoment& moment, scenario::Helper helper) {
        const std::uint16_t reaction = moment.answers[static_cast<std::size_t>(helper)];
        if (reaction == kNone) return;
        const bool supervisor = helper == scenario::Helper::supervisor;
        if (supervisor ? state.help != kNoHelp : (state.bits & kColleague) != 0) {
            enter(state, reaction, {Move::time});  // the call was made in the line before
            if (supervisor) return;
        }
        call(state, helper, [&](const State& next, bool in_vain) {
            if (in_vain) return;
            State moved = next;
            feel(moved, talk_.gets_help);
            enter(moved, reaction, called(helper));
        });
    }

    // The buttons, also while nobody may be answered. A call in vain only counts as a call.
    void call_buttons(const State& state) {
        for (const auto helper : {scenario::Helper::supervisor, scenario::Helper::colleague}) {
            const bool supervisor = helper == scenario::Helper::supervisor;
            if ((supervisor ? talk_.supervisor : talk_.colleague) == Comes::never) continue;
            if (supervisor ? state.help != kNoHelp : (state.bits & kColleague) != 0) continue;
            call(state, helper, [&](const State& next, bool in_vain) {
                State moved = next;
                if (!in_vain) feel(moved, talk_.gets_help);
                sink_.looked(moved, called(helper));
                sink_.to(moved, called(helper));
                if (!supervisor || in_vain) return;
                sink_.to(next, {Move::feel_unsafe});
            });
        }
    }

    void hold(const State& state, const TalkMoment& moment) {
        const bool free = !talk_.hold_needs_word || moment.hears_threat || state.mode == Mode::waiting_for_help;
        const bool may_speak = talk_.place == scenario::Place::phone && may_cut(state, moment, false);
        for (unsigned n = 0; n < 4; ++n) {
            if ((n & 1U) != 0 && !may_speak) continue;
            if ((n & 2U) != 0 && free) continue;
            State next = state;
            feel(next, talk_.hold[n]);
            const Label label{Move::hold, static_cast<std::uint8_t>(n >> 1U), 0, static_cast<Cut>(n & 1U)};
            sink_.looked(next, label);
            sink_.gone(scenario::Outcome::left, {}, label);
            if (state.help != kNoHelp) begin_hand_over(next, label);
            if (state.mode == Mode::waiting_for_help)
                wait_for_help(next, label);
            else
                say_again(next, label);
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

    void waiting_for_help(const State& state) {
        if (state.help != kNoHelp) begin_hand_over(state, {Move::help});
        if (talk_.strangers_helper) {  // one who came for somebody else is handed this one
            State other = state;
            other.help = kHelpForNothing;
            begin_hand_over(other, {Move::help});
        }
        const bool colleague = (state.bits & kColleague) != 0 || (!talk_.alone && talk_.colleague != Comes::never);
        if (colleague) taken(state);
        call_buttons(state);
        if (talk_.may_hold && !talk_.purposeful) hold(state, talk_.moments[state.moment]);
    }

    void taken(const State& state) {
        for (std::size_t e = 0; e < talk_.escalations.size(); ++e) {
            if ((state.bits & kCalledFirst << e) == 0 || talk_.escalations[e].answer == kNone) continue;
            State next = state;
            next.bits &= ~kColleague;
            enter(next, talk_.escalations[e].answer, {Move::colleague});
            return;
        }
        leave(state, scenario::Outcome::served_by_colleague, {By::help, kNone}, {Move::colleague});
    }

    void hand_over(const State& state) {
        const bool own = state.help == kHelpForNothing || state.help == kNoHelp;
        const TalkEscalation* escalation = own ? nullptr : &talk_.escalations[state.help - 1U];
        const std::uint16_t first = own ? talk_.own_hand_over : escalation->first_reply;
        const std::uint16_t count = own ? talk_.own_hand_overs : escalation->replies;
        for (std::uint16_t n = 0; n < count; ++n) {
            const TalkReply& reply = talk_.replies[first + n];
            const Label label{Move::hand_over, static_cast<std::uint8_t>(n), 0, Cut::none};
            State next = state;
            feel(next, reply.moves[0]);
            next.bits = (next.bits | reply.sets) & ~reply.unsets;
            next.help = kNoHelp;
            if (own || escalation->answer == kNone)
                leave(next, scenario::Outcome::handed_over, {own ? By::engine : By::help, kNone}, label);
            else
                enter(next, escalation->answer, label);
        }
    }
};

}  // namespace composure::analysis::proving
