// The ways of a talk that have to do with help: to call it, to wait for it, to be handed over; and to be put on hold.
// Private to analysis/.
#pragma once

#include "analysis/proof_moves_internal.h"

namespace composure::analysis::proving {

template <class Sink>
class HelpMoves : protected Moves<Sink> {
    using Base = Moves<Sink>;

public:
    HelpMoves(const Talk& talk, Sink& sink) : Base(talk, sink) {}

protected:
    using Base::begin_hand_over;
    using Base::enter;
    using Base::feel;
    using Base::leave;
    using Base::say_again;
    using Base::sink_;
    using Base::talk_;
    using Base::wait_for_help;
    using typename Base::By;

    // Cutting in is a move of its own only where it makes a difference.
    bool may_cut(const State& state, const TalkMoment& moment, bool protects) const {
        if (!moment.cares_for_cuts) return false;
        if (state.mode == Mode::reacting) return true;
        const bool excused = moment.may_interrupt || (protects && moment.frees_limit);
        return state.mode == Mode::speaking && moment.takes_time && !excused;
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

    // Whom a call is for: the first escalation not called for yet that this kind of help fits, or the first at all.
    std::size_t open_escalation(const State& state, scenario::Helper helper, bool fitting) const {
        for (std::size_t e = 0; e < talk_.escalations.size(); ++e) {
            if ((state.bits & kCalledFirst << e) != 0) continue;
            const scenario::HelpNeeded needs = talk_.escalations[e].needs;
            const bool supervisor = helper == scenario::Helper::supervisor;
            const bool fits =
                needs == scenario::HelpNeeded::any || (needs == scenario::HelpNeeded::supervisor) == supervisor;
            if (!fitting || fits) return e;
        }
        return talk_.escalations.size();
    }

    // Calls each way that it may go: then(state, in vain).
    template <class Then>
    void call(const State& state, scenario::Helper helper, Then then) {
        const bool supervisor = helper == scenario::Helper::supervisor;
        const bool coming = supervisor ? state.help != kNoHelp : (state.bits & kColleague) != 0;
        std::size_t whom = open_escalation(state, helper, true);
        if (coming) {
            then(state, false);
            if (whom < talk_.escalations.size()) {
                State again = state;
                again.bits |= kCalledFirst << whom;
                then(again, false);
            }
            if (supervisor || talk_.alone || talk_.purposeful) return;
        }
        if (whom == talk_.escalations.size()) whom = open_escalation(state, helper, false);
        State called = state;
        if (whom < talk_.escalations.size()) called.bits |= kCalledFirst << whom;
        const Comes comes = supervisor ? talk_.supervisor : talk_.colleague;
        const bool taken_before = (state.bits & 0xF * kCalledFirst) != 0;
        const bool elsewhere = !supervisor && (!talk_.alone || taken_before);  // with somebody whom they took over
        if (comes != Comes::always || elsewhere) then(called, true);
        if (comes == Comes::never) return;
        if (!talk_.alone) {  // the call is for somebody else who waits, or the helper comes for them
            const bool counted = whom < talk_.escalations.size();
            if (!talk_.purposeful) then(state, false);
            if (!talk_.purposeful || counted) then(called, false);
        }
        if (supervisor)
            called.help = whom < talk_.escalations.size() ? static_cast<std::uint8_t>(whom + 1) : kHelpForNothing;
        else
            called.bits |= kColleague;
        then(called, false);
    }
};

}  // namespace composure::analysis::proving
