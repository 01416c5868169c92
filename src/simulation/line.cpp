// The line: who joins it, who leaves it, who is called, who pushes in. On the phone and in a chat those on hold wait
// with it, in an order of their own.
#include <algorithm>
#include <bit>
#include <limits>

#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

constexpr std::int64_t kGivenBack = 10;  // a tenth of the patience at the start, when the line moves

std::uint16_t bit_of(std::size_t customer) { return static_cast<std::uint16_t>(1U << customer); }

// In line, or on hold.
template <class Action>
void each_waiting(Step& step, Phase how, Action action) {
    for (std::uint32_t line = step.head.in_line; line != 0; line &= line - 1) {
        const auto customer = static_cast<std::size_t>(std::countr_zero(line));
        if (step.people[customer].phase == how) action(customer);
    }
}

std::uint8_t how_many(Step& step, Phase how) {
    std::uint8_t count = 0;
    each_waiting(step, how, [&](std::size_t) { ++count; });
    return count;
}

std::size_t nth(const Step& step, Phase how, std::size_t n) {
    for (std::uint32_t line = step.head.in_line; line != 0; line &= line - 1) {
        const auto customer = static_cast<std::size_t>(std::countr_zero(line));
        if (step.people[customer].phase == how && step.people[customer].ahead == n) return customer;
    }
    return kNobody;
}

void wait_as(Step& step, std::size_t customer, Phase how) {
    CustomerState& person = step.person(customer);
    person.ahead = how_many(step, how);
    person.phase = how;
    person.since = step.head.now;
    step.head.in_line = static_cast<std::uint16_t>(step.head.in_line | bit_of(customer));
    step.changed(kOnLine | kOnPlace);
    plan_patience(step, customer);
}

void join(Step& step, std::size_t customer) {
    step.person(customer).patience = step.model.customers[customer].patience;
    wait_as(step, customer, Phase::in_line);
}

void pass_over(Step& step, std::size_t customer, std::uint8_t moved_back) {
    CustomerState& person = step.person(customer);
    settle_patience(step, customer);
    person.ahead = static_cast<std::uint8_t>(person.ahead + moved_back);
    set(person, kPassedOver);
    step.emit(EventKind::passed_over, customer);
    plan_patience(step, customer);
}

}  // namespace

std::size_t nth_in_line(const Step& step, std::size_t n) { return nth(step, Phase::in_line, n); }
std::size_t nth_on_hold(const Step& step, std::size_t n) { return nth(step, Phase::on_hold, n); }

std::size_t nth_waiting(const Step& step, std::size_t n) {
    std::size_t in_line = 0;
    while (in_line <= n && nth_in_line(step, in_line) != kNobody) ++in_line;
    return in_line > n ? nth_in_line(step, n) : nth_on_hold(step, n - in_line);
}

std::size_t first_in_line(const Step& step) { return nth_in_line(step, 0); }

void arrive(Step& step, std::size_t customer) {
    ++step.head.next_arrival;
    step.emit(EventKind::arrived, customer);
    const bool first = (step.head.flags & kSomebodyCame) == 0;
    step.head.flags = static_cast<std::uint8_t>(step.head.flags | kSomebodyCame);
    const auto colleague = static_cast<std::size_t>(scenario::Helper::colleague);
    if (first) {
        step.person(customer).patience = step.model.customers[customer].patience;  // for a time on hold
        come_to_counter(step, customer, Lead::by_themselves);
        enter(step, customer, step.model.customers[customer].first_moment);
    } else if (step.head.help_state[colleague] == HelperState::arrived) {
        colleague_takes(step, customer);
    } else {
        join(step, customer);
    }
}

void take_out_of_line(Step& step, std::size_t customer) {
    CustomerState& gone = step.person(customer);
    settle_patience(step, customer);
    step.head.in_line = static_cast<std::uint16_t>(step.head.in_line & ~bit_of(customer));
    gone.deadline = kNeverAt;
    gone.attention = kNeverAt;
    step.changed(kOnLine | kOnPlace);
    each_waiting(step, gone.phase, [&](std::size_t other) {
        CustomerState& person = step.person(other);
        if (person.ahead < gone.ahead) return;
        settle_patience(step, other);
        --person.ahead;
        if (person.phase == Phase::on_hold) {  // it is no line that moves: else going to and fro would never end
            plan_patience(step, other);
            return;
        }
        const std::int64_t start = step.model.customers[other].patience;  // three hours and more: 33 bits
        person.patience = static_cast<std::uint32_t>(std::min(start, person.patience + start / kGivenBack));
        plan_patience(step, other);
    });
}

void wait_on_hold(Step& step, std::size_t customer, std::int64_t acknowledged_until) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
    CustomerState& person = step.person(customer);
    person.length = static_cast<std::int32_t>(std::min(step.head.now - person.since, kMost));
    person.attention = acknowledged_until;
    wait_as(step, customer, Phase::on_hold);
}

void fetch(Step& step, std::size_t customer) {
    const std::uint8_t ahead = step.people[customer].ahead;
    take_out_of_line(step, customer);
    each_waiting(step, Phase::in_line, [&](std::size_t other) {
        if (step.people[other].ahead < ahead) pass_over(step, other, 0);
    });
    come_to_counter(step, customer, ahead == 0 ? Lead::called : Lead::out_of_turn);
    step.person(customer).phase = Phase::coming;
}

void push_in(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    step.emit(EventKind::pushed_in, customer);
    each_waiting(step, Phase::in_line, [&](std::size_t other) {
        if (other != customer && step.people[other].ahead < person.ahead) pass_over(step, other, 1);
    });
    person.ahead = 0;
    step.changed(kOnLine);
}

}  // namespace composure::simulation
