// Patience of those who wait: how fast it drains, what is said at half and at a quarter, and what a kind word does.
#include <algorithm>
#include <bit>
#include <limits>

#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

constexpr std::int64_t kBaseRate = 40;
constexpr std::int64_t kBasePeople = 10;
constexpr std::uint8_t kLastStage = 3;
constexpr std::int32_t kLouderAnger = 3'000;
constexpr std::uint8_t kPatienceChanged = 4;

std::int64_t threshold(const FlatCustomer& flat, std::uint8_t stage) {
    if (stage == 0) return flat.patience / 2;
    return stage == 1 ? flat.patience / 4 : 0;
}

void schedule(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    person.deadline = kNeverAt;
    if (person.stage >= kLastStage) return;
    const std::int64_t above = std::int64_t{person.patience} - threshold(step.model.customers[customer], person.stage);
    const std::int64_t rate = patience_rate(step, customer);
    person.deadline = above <= 0 ? person.since : person.since + (above + rate - 1) / rate;
}

void log_patience(Step& step, std::size_t customer, std::uint8_t detail) {
    const std::int64_t start = std::max<std::int64_t>(step.model.customers[customer].patience, 1);
    Event& event = step.emit(EventKind::patience, customer);
    event.value = static_cast<std::int32_t>(step.people[customer].patience * std::int64_t{1000} / start);
    event.other = static_cast<std::int32_t>(std::min<std::int64_t>(
        patience_rate(step, customer) * 60'000 * 1000 / start, std::numeric_limits<std::int32_t>::max()));
    event.detail = detail;
}

void mutter(Step& step, std::size_t customer, std::uint8_t stage) {
    const std::uint8_t lines = step.model.customers[customer].mutters;
    Event& event = step.emit(EventKind::muttered, customer);
    event.detail = stage;
    const bool heard = step.model.place != scenario::Place::phone || step.people[customer].phase == Phase::on_hold;
    event.ref = lines == 0 || !heard ? kNoIndex : static_cast<std::uint16_t>(std::min<int>(stage, lines) - 1);
    if (stage < 2 || step.model.place != scenario::Place::counter) return;  // callers do not hear each other
    for (std::uint32_t line = step.head.in_line; line != 0; line &= line - 1) {
        move(step, static_cast<std::size_t>(std::countr_zero(line)), kLouderAnger, 0, MovedBy::line, kNoIndex);
    }
}

}  // namespace

std::int64_t patience_rate(const Step& step, std::size_t customer) {
    const CustomerState& person = step.people[customer];
    if (person.stage >= kLastStage) return 0;
    std::int64_t factor = kBaseRate;
    if (person.attention != kNeverAt) factor /= 2;
    if (has(person, kToldHowLong)) factor = factor * 7 / 10;
    if (has(person, kPassedOver)) factor = factor * 3 / 2;
    return (kBasePeople + person.ahead) * factor;
}

std::uint32_t patience_now(const Step& step, std::size_t customer) {
    const CustomerState& person = step.people[customer];
    const std::int64_t drained = patience_rate(step, customer) * (step.head.now - person.since);
    return static_cast<std::uint32_t>(std::max<std::int64_t>(person.patience - drained, 0));
}

void settle_patience(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    person.patience = patience_now(step, customer);
    person.since = step.head.now;
}

void plan_patience(Step& step, std::size_t customer) {
    schedule(step, customer);
    log_patience(step, customer, kPatienceChanged);
}

void patience_threshold(Step& step, std::size_t customer) {
    settle_patience(step, customer);
    CustomerState& person = step.person(customer);
    const std::uint8_t stage = ++person.stage;
    log_patience(step, customer, stage);
    schedule(step, customer);
    if (stage < kLastStage) {
        mutter(step, customer, stage);
    } else if (step.model.customers[customer].pushes_in && step.model.place == scenario::Place::counter) {
        push_in(step, customer);
    } else {
        take_out_of_line(step, customer);
        leave(step, customer, scenario::Outcome::left);
    }
}

void acknowledge(Step& step, std::uint8_t minutes) {
    const std::size_t here = step.head.at_counter;
    if (here != kNobody && hears_a_word(step, here)) {
        set(step.person(here), kToldToWait);
        if (minutes > 0) set(step.person(here), kToldHowLong);
        step.emit(EventKind::acknowledged, here).detail = minutes;
    }
    for (std::size_t n = 0; n < kNearest; ++n) {
        const std::size_t customer = nth_waiting(step, n);
        if (customer == kNobody) break;
        CustomerState& person = step.person(customer);
        if (person.attention != kNeverAt) continue;
        settle_patience(step, customer);
        person.attention = step.head.now + kSeenFor;
        set(person, kAcknowledgedOnce);
        if (minutes > 0) set(person, kToldHowLong);
        step.emit(EventKind::acknowledged, customer).detail = minutes;
        plan_patience(step, customer);
    }
    become_busy(step, ActKind::acknowledge);
}

void acknowledgement_over(Step& step, std::size_t customer) {
    settle_patience(step, customer);
    step.person(customer).attention = kNeverAt;
    plan_patience(step, customer);
}

}  // namespace composure::simulation
