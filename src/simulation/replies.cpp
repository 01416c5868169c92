// A reply: what it moves, what it sets, and where the talk goes from there.
#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

constexpr std::int64_t kPermille = 1000;

void move_by(Step& step, std::size_t customer, const FlatReply& reply, bool interrupts, bool nags) {
    Effect effect;
    effect.anger = reply.conduct_anger;
    effect.trust = reply.conduct_trust;
    effect.explicit_anger = reply.anger;
    effect.explicit_trust = reply.trust;
    effect.code = reply.only_code;
    if (interrupts) effect.add(step.model.interrupts);
    if (nags) effect.add(step.model.nags);
    conduct(step, customer, effect);
}

// True: the reply calls somebody who is not free. Somebody already on the way is called enough.
bool calls_in_vain(Step& step, const FlatReply& reply, std::uint16_t id) {
    if (reply.calls == kNobody) return false;
    watch(step, step.head.at_counter);  // what this reply made due was due when it called
    const HelperState state = step.head.help_state[reply.calls];
    const bool coming = state == HelperState::on_the_way || state == HelperState::arrived;
    const auto helper = static_cast<scenario::Helper>(reply.calls);
    if (coming && !stray(step, reply.calls)) {
        call_again(step, helper, id);
        return false;
    }
    return !call(step, helper, CallReason::none, id);
}

void go_on(Step& step, std::size_t customer, std::uint16_t id, bool in_vain, bool argued) {
    const FlatReply& reply = step.model.replies[id];
    const bool has_otherwise = reply.otherwise.kind != scenario::Target::Kind::none;
    bool otherwise = in_vain;
    if (!in_vain && !reply.removes) {
        const Remorse remorse = remorse_after(step, customer, argued);
        if (remorse == Remorse::came) {
            say_sorry(step, customer, id);
            return;
        }
        otherwise = remorse == Remorse::did_not_come;
    }
    const FlatTarget target = otherwise && has_otherwise ? reply.otherwise : choose(step, customer, reply.then);
    if (target.kind == scenario::Target::Kind::ends && target.outcome == scenario::Outcome::removed) {
        step.emit_here(EventKind::told_to_leave, customer).reply.value = id;
    }
    go_to(step, customer, target);
}

}  // namespace

Cut cut_off(Step& step, std::size_t customer, CutBy by) {
    CustomerState& person = step.person(customer);
    if (!speaks(person.phase)) return Cut::none;
    const FlatMoment& moment = step.moment_of(customer);
    const std::int64_t said = step.head.now - (person.deadline - person.length);
    const std::int64_t share = person.length == 0 ? kPermille : said * kPermille / person.length;
    const bool own_line = person.phase == Phase::speaking;
    // Who types a message does not see the other turn away.
    const bool unseen = by == CutBy::hold && step.model.place == scenario::Place::chat;
    const bool protects = by == CutBy::protection && moment.answers_limit_freely;
    const bool excused = unseen || (own_line && (moment.may_interrupt || protects));
    const bool interrupts = share < kInterruptsBefore && !excused;
    Event& event = step.emit_here(EventKind::cut_off, customer);
    event.value = static_cast<std::int32_t>(share);
    event.detail = interrupts ? 1 : 0;
    person.phase = Phase::waiting;
    person.deadline = kNeverAt;
    return interrupts ? Cut::interrupts : Cut::polite;
}

void answer(Step& step, std::uint16_t id) {
    const std::size_t customer = step.head.at_counter;
    CustomerState& person = step.person(customer);
    if (person.phase == Phase::hand_over) {
        hand_over(step, id);
        return;
    }
    const FlatReply& reply = step.model.replies[id];
    const bool protects = reply.sets_limit || reply.removes || reply.calls != kNobody;
    const bool interrupts = cut_off(step, customer, protects ? CutBy::protection : CutBy::reply) == Cut::interrupts;
    person.deadline = kNeverAt;
    person.silences = 0;
    step.emit_here(EventKind::replied, customer).reply.value = id;
    const bool nags = reply.sets_limit && is_nagging(step, customer);
    if (reply.sets_limit) note_limit(step, customer, id);
    move_by(step, customer, reply, interrupts, nags);
    if ((reply.sets | reply.unsets) != 0) change_facts(step, customer, reply.sets, reply.unsets);
    if (reply.once_bit != kNoIndex) step.set_bit(reply.once_bit);
    const bool in_vain = calls_in_vain(step, reply, id);
    go_on(step, customer, id, in_vain, reply.argues || interrupts);
}

}  // namespace composure::simulation
