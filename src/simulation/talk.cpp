// The talk at the counter: a moment's line, the wait for a reply, silence, and where it goes.
#include <algorithm>

#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

constexpr std::int32_t kSilenceAnger = 10'000;
constexpr std::uint8_t kMostCounted = 255;

void count(std::uint8_t& counter) {
    if (counter < kMostCounted) ++counter;
}

// The first word: what conditions may ask about is true from here on.
void hear(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    const FlatMoment& moment = step.moment_of(customer);
    if (moment.reached_bit != kNoIndex && !step.bit(moment.reached_bit)) {
        step.set_bit(moment.reached_bit);
        step.changed(kOnWords);
    }
    if (moment.is == scenario::Provocation::none || moment.who != scenario::Speaker::customer) return;
    person.heard = static_cast<std::uint8_t>(person.heard | 1U << (static_cast<unsigned>(moment.is) - 1U));
    if (moment.is == scenario::Provocation::insult) {
        count(person.insults);
        if (person.limits > 0) set(person, kInsultAfterLimit);
    }
    if (moment.harsh && person.limits >= step.model.limits_to_end) set(person, kHarshSinceLimit);
    step.changed(kOnWords);
}

}  // namespace

std::uint16_t text_of(const Step& step, std::size_t customer, std::uint16_t moment) {
    const std::uint16_t texts = step.model.moments[moment].texts;
    if (texts <= 1) return 0;
    return static_cast<std::uint16_t>(draw(step.seed, Purpose::text, customer, moment, texts));
}

void come_to_counter(Step& step, std::size_t customer, Lead lead) {
    CustomerState& person = step.person(customer);
    step.head.at_counter = static_cast<std::uint8_t>(customer);
    person.since = step.head.now;
    person.deadline = kNeverAt;
    person.attention = kNeverAt;
    set(person, kWasAtCounter);
    step.changed(kOnPlace);
    step.emit(EventKind::came_to_counter, customer).detail = static_cast<std::uint8_t>(lead);
}

void enter(Step& step, std::size_t customer, std::uint16_t moment) {
    CustomerState& person = step.person(customer);
    person.moment = moment;
    person.silences_here = 0;
    say(step, customer, SaidAs::first);
    const FlatMoment& flat = step.model.moments[moment];
    hear(step, customer);
    if (flat.anger != 0 || flat.trust != 0) move(step, customer, flat.anger, flat.trust, MovedBy::moment, kNoIndex);
    if ((flat.sets | flat.unsets) != 0) change_facts(step, customer, flat.sets, flat.unsets);
    offer(step, customer);
}

void say(Step& step, std::size_t customer, SaidAs as) {
    CustomerState& person = step.person(customer);
    const FlatMoment& moment = step.moment_of(customer);
    const std::uint16_t text = text_of(step, customer, person.moment);
    person.length = moment.texts == 0 ? 0 : step.model.text_times[moment.first_text + text];
    person.deadline = step.head.now + person.length;
    person.phase = Phase::speaking;
    person.said_as = as;
    unset(person, kListened);
    unset(person, kListenedOut);
    unset(person, kToldToWait);
    if (as != SaidAs::continued) unset(person, kAskedWhatWasMeant);
    Event& event = step.emit_here(EventKind::said, customer);
    event.ref = text;
    event.value = person.length;
    event.detail = static_cast<std::uint8_t>(as);
}

void say_again_after(Step& step, std::size_t customer) {
    say(step, customer, SaidAs::continued);
    offer(step, customer);
}

void speech_over(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    step.emit_here(EventKind::speech_ended, customer);
    if (person.phase == Phase::sorry) {
        sorry_over(step, customer);
        return;
    }
    const FlatMoment& moment = step.moment_of(customer);
    if (moment.ends != scenario::Outcome::none) {
        leave(step, customer, moment.ends);
        return;
    }
    person.phase = Phase::waiting;
    person.deadline = kNeverAt;
    if (hand_over_if_ready(step, customer)) return;
    std::uint16_t next = kNoIndex;
    if (has(person, kListenedOut)) {
        unset(person, kListenedOut);
        if (answered(step, customer, Answered::listen, next)) {
            enter(step, customer, next);
            return;
        }
    }
    if (moment.then.count != 0) {
        go_to(step, customer, choose(step, customer, moment.then));
        return;
    }
    if (person.attention == kNeverAt) start_clock(step, customer);
}

std::int32_t clock_now(const Step& step, std::size_t customer) {
    const FlatMoment& moment = step.moment_of(customer);
    if (moment.all_offered) return moment.clock;
    if (moment.urgent && moment.exact >= 0) return moment.exact;
    std::int64_t length = kLeastClock.count + moment.extra;
    for (std::size_t n = 0; n < moment.replies; ++n) {
        if ((std::uint32_t{step.head.offered} >> n & 1U) != 0)
            length += step.model.replies[moment.first_reply + n].reading;
    }
    return static_cast<std::int32_t>(std::max<std::int64_t>(length, moment.exact));
}

void start_clock(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    person.phase = Phase::waiting;
    person.length = clock_now(step, customer);
    person.deadline = step.head.now + person.length;
    step.emit_here(EventKind::clock_started, customer).value = person.length;
}

void cancel_clock(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    if (person.phase != Phase::waiting || person.deadline == kNeverAt) return;
    person.deadline = kNeverAt;
    step.emit_here(EventKind::clock_cancelled, customer);
}

void clock_ran_out(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    count(person.silences_here);
    count(person.silences);
    person.deadline = kNeverAt;
    step.emit_here(EventKind::silence, customer).detail = person.silences;
    const FlatTarget named = step.moment_of(customer).silence;
    if (named.kind != scenario::Target::Kind::none) {
        go_to(step, customer, named);
    } else if (person.silences_here >= 2) {
        leave(step, customer, scenario::Outcome::walked_out);
    } else {
        move(step, customer, kSilenceAnger, 0, MovedBy::silence, kNoIndex);
        say(step, customer, SaidAs::again);
        offer(step, customer);
    }
}

void not_understood(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    const bool again = has(person, kAskedWhatWasMeant);
    step.emit_here(EventKind::unclear, customer).detail = again ? 2 : 1;
    if (again) {
        clock_ran_out(step, customer);
        return;
    }
    set(person, kAskedWhatWasMeant);
    cancel_clock(step, customer);
    say_again_after(step, customer);
}

FlatTarget choose(Step& step, std::size_t customer, FlatWay way) {
    for (std::uint32_t n = 0; n < way.count; ++n) {
        const FlatBranch& branch = step.model.branches[way.first + n];
        if (branch.condition.count == 0 || holds(step, customer, branch.condition)) return branch.target;
    }
    return {};
}

void go_to(Step& step, std::size_t customer, FlatTarget target) {
    switch (target.kind) {
        case scenario::Target::Kind::ends: leave(step, customer, target.outcome); return;
        case scenario::Target::Kind::wait_for_help: wait_for_help(step, customer); return;
        case scenario::Target::Kind::moment:
            step.person(customer).phase = Phase::waiting;
            step.person(customer).deadline = kNeverAt;
            if (!hand_over_if_ready(step, customer)) enter(step, customer, target.moment);
            return;
        case scenario::Target::Kind::none: break;
    }
    // No branch was true, which the reader rules out: they say it again rather than stand there for ever.
    say_again_after(step, customer);
}

bool answered(const Step& step, std::size_t customer, Answered act, std::uint16_t& moment) {
    moment = step.moment_of(customer).answers[static_cast<std::size_t>(act)];
    return moment != kNoIndex;
}

}  // namespace composure::simulation
