// Whether an act is possible now, and if not, why. Changes nothing.
#include <array>
#include <utility>

#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

Refusal without_talk(const Step& step) {
    if (step.head.at_counter == kNobody) return Refusal::nobody_there;
    const Phase phase = step.people[step.head.at_counter].phase;
    if (phase == Phase::waiting_for_help) return Refusal::waiting_for_help;
    return can_be_answered(phase) ? Refusal::none : Refusal::not_offered;
}

Refusal refused_reply(const Step& step, ReplyId id) {
    const std::size_t customer = step.head.at_counter;
    if (customer == kNobody) return Refusal::nobody_there;
    const CustomerState& person = step.people[customer];
    if (person.phase == Phase::waiting_for_help) return Refusal::waiting_for_help;
    const bool known = id.position() < step.model.replies.size();
    const bool here = known && step.model.replies[id.position()].moment == person.moment;
    if (person.phase == Phase::hand_over) return here ? Refusal::none : Refusal::hand_over_first;
    if (!here || !can_be_answered(person.phase)) return Refusal::not_offered;
    const std::size_t n = id.position() - step.moment_of(customer).first_reply;
    return (std::uint32_t{step.head.offered} >> n & 1U) != 0 ? Refusal::none : Refusal::not_offered;
}

Refusal refused_listening(const Step& step, Refusal talk) {
    if (talk != Refusal::none) return talk;
    return has(step.people[step.head.at_counter], kListened) ? Refusal::listened_already : Refusal::none;
}

Refusal refused_acknowledging(const Step& step) {
    const std::size_t here = step.head.at_counter;
    if (here != kNobody && hears_a_word(step, here)) return Refusal::none;
    if (step.head.in_line == 0) {
        const bool told = here != kNobody && has(step.people[here], kToldToWait);
        return told ? Refusal::nobody_to_acknowledge : Refusal::nobody_in_line;
    }
    for (std::size_t n = 0; n < kNearest && nth_waiting(step, n) != kNobody; ++n) {
        if (step.people[nth_waiting(step, n)].attention == kNeverAt) return Refusal::none;
    }
    return Refusal::nobody_to_acknowledge;
}

Refusal refused_call(const Step& step, std::size_t helper) {
    if (helper == 0 && step.head.at_counter == kNobody) return Refusal::nobody_there;
    const HelperState state = step.head.help_state[helper];
    if (state == HelperState::arrived) return Refusal::help_on_the_way;
    if (state == HelperState::on_the_way && !stray(step, helper)) return Refusal::help_on_the_way;
    return Refusal::none;
}

Refusal refused_ending(const Step& step, Refusal talk) {
    if (talk != Refusal::none) return talk;
    return may_end(step, step.head.at_counter) ? Refusal::none : Refusal::not_allowed_to_end;
}

// Only while they wait for an answer: whoever speaks did not hear it.
Refusal refused_unclear(const Step& step, Refusal talk) {
    if (talk != Refusal::none) return talk;
    const bool waits = step.people[step.head.at_counter].phase == Phase::waiting && step.head.offered != 0;
    return waits ? Refusal::none : Refusal::not_offered;
}

bool waits(const Step& step, CustomerId id) {
    return id.position() < step.count() && (std::uint32_t{step.head.in_line} >> id.position() & 1U) != 0;
}

Refusal refused_next(const Step& step, CustomerId id) {
    if (step.head.at_counter != kNobody) return Refusal::somebody_there;
    if (id.exists() && waits(step, id) && step.people[id.position()].phase == Phase::on_hold) return Refusal::on_hold;
    if (first_in_line(step) == kNobody) return Refusal::nobody_in_line;
    return !id.exists() || waits(step, id) ? Refusal::none : Refusal::unknown_customer;
}

Refusal refused_holding(const Step& step) {
    if (step.model.place != scenario::Place::phone) return Refusal::not_here;
    if (step.head.at_counter == kNobody) return Refusal::nobody_there;
    return can_be_held(step.people[step.head.at_counter].phase) ? Refusal::none : Refusal::not_offered;
}

Refusal refused_switching(const Step& step, CustomerId id) {
    const std::size_t here = step.head.at_counter;
    if (step.model.place == scenario::Place::counter) return Refusal::not_here;
    if (here != kNobody && !can_be_held(step.people[here].phase)) return Refusal::not_offered;
    if (!id.exists()) return next_to_switch_to(step) == kNobody ? Refusal::nobody_on_hold : Refusal::none;
    if (id.position() == here) return Refusal::not_offered;
    if (!waits(step, id)) return Refusal::unknown_customer;
    const bool ringing =
        step.people[id.position()].phase == Phase::in_line && step.model.place == scenario::Place::phone;
    return ringing ? Refusal::still_ringing : Refusal::none;
}

Refusal refused_asking(const Step& step) {
    if (step.head.at_counter != kNobody) return Refusal::somebody_there;
    return ask_about(step) == kNobody ? Refusal::nothing_to_ask : Refusal::none;
}

[[gnu::always_inline]] inline Refusal refused_now(const Step& step, Refusal talk, const Act& act) {
    switch (act.kind) {
        case ActKind::reply: return refused_reply(step, act.reply);
        case ActKind::listen: return refused_listening(step, talk);
        case ActKind::acknowledge: return refused_acknowledging(step);
        case ActKind::consult:
            return act.policy.position() < step.model.policies ? Refusal::none : Refusal::unknown_policy;
        case ActKind::call_supervisor: return refused_call(step, 0);
        case ActKind::call_colleague: return refused_call(step, 1);
        case ActKind::set_limit: return talk;
        case ActKind::end_conversation: return refused_ending(step, talk);
        case ActKind::hold: return refused_holding(step);
        case ActKind::switch_to: return refused_switching(step, act.customer);
        case ActKind::call_next: return refused_next(step, act.customer);
        case ActKind::ask_afterwards: return refused_asking(step);
        case ActKind::close: return step.head.gone == step.count() ? Refusal::none : Refusal::still_somebody;
        case ActKind::unclear: return refused_unclear(step, talk);
        case ActKind::breathe:
        case ActKind::feel_unsafe:
        case ActKind::stop_now: break;
    }
    return Refusal::none;
}

}  // namespace

std::size_t next_to_switch_to(const Step& step) {
    const std::size_t longest = nth_on_hold(step, 0);
    return longest == kNobody && step.model.place == scenario::Place::chat ? first_in_line(step) : longest;
}

std::size_t ask_about(const Step& step) {
    const auto open = [&](std::size_t customer) {
        const CustomerState& person = step.people[customer];
        return person.phase == Phase::gone && has(person, kWasAtCounter) && !has(person, kAskedAfterwards);
    };
    if (step.head.last_gone != kNobody && open(step.head.last_gone)) return step.head.last_gone;
    for (std::size_t c = 0; c < step.count(); ++c) {
        if (open(c)) return c;
    }
    return kNobody;
}

Situation situation(const Step& step) {
    Situation now;
    now.listening = listening(step);
    now.talk = without_talk(step);
    const std::size_t customer = step.head.at_counter;
    now.handing_over = customer != kNobody && step.people[customer].phase == Phase::hand_over;
    if (step.head.busy_until != kNeverAt && !now.listening)
        now.always = Refusal::busy;
    else if (now.handing_over)
        now.always = Refusal::hand_over_first;
    return now;
}

namespace {

// Inlined into a list of acts, where each kind is known and its switch falls away.
[[gnu::always_inline]] inline Refusal refusal_for(const Step& step, const Situation& now, const Act& act) {
    if ((step.head.flags & kEnded) != 0) return Refusal::session_over;
    if (act.kind == ActKind::stop_now || act.kind == ActKind::feel_unsafe) return Refusal::none;
    if (act.kind == ActKind::hold && step.model.place != scenario::Place::phone) return Refusal::not_here;
    if (act.kind == ActKind::switch_to && step.model.place == scenario::Place::counter) return Refusal::not_here;
    if (now.listening && act.kind == ActKind::listen) return Refusal::busy;
    const bool may_speak = act.kind == ActKind::reply && now.always == Refusal::hand_over_first;
    if (now.always != Refusal::none && !may_speak) return now.always;
    return refused_now(step, now.talk, act);
}

template <std::size_t... Kinds>
void all_refusals(const Step& step, const Situation& now, std::array<Refusal, kActKindCount>& into,
                  std::index_sequence<Kinds...>) {
    const PolicyId card = step.model.policies > 0 ? PolicyId::at(0) : PolicyId::none();
    ((into[Kinds] = refusal_for(step, now, {.kind = static_cast<ActKind>(Kinds), .policy = card})), ...);
}

}  // namespace

Refusal refusal_in(const Step& step, const Situation& now, const Act& act) { return refusal_for(step, now, act); }

std::array<Refusal, kActKindCount> refusals_now(const Step& step) {
    std::array<Refusal, kActKindCount> refusals{};
    all_refusals(step, situation(step), refusals, std::make_index_sequence<kActKindCount>());
    return refusals;
}

}  // namespace composure::simulation
