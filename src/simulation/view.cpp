// What the trainee may see now, gathered from the state.
#include <algorithm>
#include <array>
#include <bit>

#include "simulation/insight_internal.h"

namespace composure::simulation {
namespace {

void show_line(const Step& step, View& into) {
    into.line.resize(static_cast<std::size_t>(std::popcount(step.head.in_line)));
    std::size_t in_line = 0;
    for (std::size_t c = 0; c < step.count(); ++c) in_line += step.people[c].phase == Phase::in_line ? 1 : 0;
    for (std::uint32_t line = step.head.in_line; line != 0; line &= line - 1) {
        const auto customer = static_cast<std::size_t>(std::countr_zero(line));
        const std::int64_t start = std::max<std::int64_t>(step.model.customers[customer].patience, 1);
        const CustomerState& person = step.people[customer];
        const bool held = person.phase == Phase::on_hold;
        PersonInLine& shown = into.line[held ? in_line + person.ahead : person.ahead];
        shown.how = held ? Waiting::on_hold : Waiting::in_line;
        shown.customer = CustomerId::at(customer);
        shown.patience = static_cast<std::int32_t>(patience_now(step, customer) * std::int64_t{1000} / start);
        shown.mood = mood_of(person.anger);
        shown.acknowledged = person.attention != kNeverAt;
    }
}

void show_acts(const Step& step, View& into) {
    into.acts.resize(kActKindCount - 1);
    const std::array<Refusal, kActKindCount> refusals = refusals_now(step);
    for (std::size_t n = 1; n < kActKindCount; ++n) into.acts[n - 1] = {static_cast<ActKind>(n), refusals[n]};
}

// The replies in the order of the seed: a shuffle of the whole moment, so that one more on offer moves no other.
void show_replies(const Step& step, std::size_t customer, View& into) {
    const FlatMoment& moment = step.moment_of(customer);
    const std::uint32_t offered = step.head.offered;
    into.replies.resize(static_cast<std::size_t>(std::popcount(offered)));
    if (offered == 0) return;
    std::array<std::uint8_t, kMostReplies> order{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    for (std::size_t n = moment.replies; moment.draws_order && n > 1; --n) {
        const std::uint64_t which = std::uint64_t{step.people[customer].moment} * kMostReplies + n - 1;
        std::swap(order[n - 1], order[draw(step.seed, Purpose::order, customer, which, static_cast<std::uint32_t>(n))]);
    }
    std::size_t shown = 0;
    for (std::size_t n = 0; n < moment.replies; ++n) {
        if ((offered >> order[n] & 1U) == 0) continue;
        into.replies[shown++] = ReplyId::at(std::size_t{moment.first_reply} + order[n]);
    }
}

void show_words(const Step& step, std::size_t customer, View& into) {
    const CustomerState& person = step.people[customer];
    const FlatMoment& moment = step.moment_of(customer);
    into.moment.value = person.moment;
    into.hand_over = person.phase == Phase::hand_over;
    into.waiting_for_help = person.phase == Phase::waiting_for_help;
    if (into.hand_over) return;
    into.said_as = person.said_as;
    into.speaker = moment.who;
    into.generic_reaction = person.phase == Phase::reacting;
    into.text = spoken_text(step, customer);
    if (into.text != kReactionLine && into.text != kRemorseLine) return;
    into.speaker = scenario::Speaker::customer;
}

void show_time(const Step& step, std::size_t customer, View& into) {
    const CustomerState& person = step.people[customer];
    const FlatMoment& moment = step.moment_of(customer);
    if (speaks(person.phase)) {
        into.speaking_since = Millis{person.deadline - person.length};
        into.speaking_until = Millis{person.deadline};
        if (person.phase != Phase::sorry && moment.replies > 0) into.clock_length = Millis{clock_now(step, customer)};
    } else if (person.phase == Phase::waiting && person.deadline != kNeverAt) {
        into.silence_at = Millis{person.deadline};
        into.clock_length = Millis{person.length};
    }
}

// What depends on the person at the counter, as if there were none. The lists keep their memory.
void forget_counter(View& into) {
    into.at_counter = {};
    into.mood = Mood::calm;
    into.anger = 0;
    into.trust = 0;
    into.said_as.reset();
    into.moment = {};
    into.text = 0;
    into.generic_reaction = false;
    into.speaker = scenario::Speaker::customer;
    into.speaking_since = {};
    into.speaking_until.reset();
    into.silence_at.reset();
    into.clock_length = {};
    into.hand_over = false;
    into.waiting_for_help = false;
    into.told_to_wait = false;
    into.limits_set = 0;
    into.replies.clear();
}

bool on_the_way(const Step& step, std::size_t helper) {
    const HelperState state = step.head.help_state[helper];
    return state == HelperState::on_the_way || state == HelperState::arrived;
}

}  // namespace

std::uint16_t spoken_text(const Step& step, std::size_t customer) {
    const CustomerState& person = step.people[customer];
    if (person.phase == Phase::reacting) return kReactionLine;
    if (person.phase == Phase::sorry) return kRemorseLine;
    return text_of(step, customer, person.moment);
}

void Simulation::view(View& into) const {
    const Step step = Insight::look(*this);
    forget_counter(into);
    into.at = Millis{step.head.now};
    into.place = step.model.place;
    into.ended = (step.head.flags & kEnded) != 0;
    into.busy_until.reset();
    if (step.head.busy_until != kNeverAt) into.busy_until = Millis{step.head.busy_until};
    into.supervisor_on_the_way = on_the_way(step, 0);
    into.colleague_on_the_way = on_the_way(step, 1);
    into.consulted = step.head.consulted;
    into.still_to_come = step.count() - step.head.next_arrival;
    show_line(step, into);
    show_acts(step, into);
    if (step.head.at_counter == kNobody) return;
    const std::size_t customer = step.head.at_counter;
    const CustomerState& person = step.people[customer];
    into.at_counter = CustomerId::at(customer);
    into.anger = person.anger;
    into.trust = person.trust;
    into.mood = mood_of(person.anger);
    into.limits_set = person.limits;
    into.told_to_wait = has(person, kToldToWait);
    if (person.phase == Phase::coming) return;
    show_words(step, customer, into);
    show_time(step, customer, into);
    show_replies(step, customer, into);
}

}  // namespace composure::simulation
