// The line: who joins it, who leaves it, who is called, who pushes in.
#include <algorithm>
#include <bit>

#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

constexpr std::int64_t kGivenBack = 10;  // a tenth of the patience at the start, when the line moves

std::uint16_t bit_of(std::size_t customer) { return static_cast<std::uint16_t>(1U << customer); }

template <class Action>
void each_in_line(Step& step, Action action) {
    for (std::uint32_t line = step.head.in_line; line != 0; line &= line - 1) {
        action(static_cast<std::size_t>(std::countr_zero(line)));
    }
}

void join(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    person.phase = Phase::in_line;
    person.ahead = static_cast<std::uint8_t>(std::popcount(step.head.in_line));
    person.patience = step.model.customers[customer].patience;
    person.since = step.head.now;
    step.head.in_line = static_cast<std::uint16_t>(step.head.in_line | bit_of(customer));
    step.changed(kOnLine | kOnPlace);
    plan_patience(step, customer);
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

std::size_t nth_in_line(const Step& step, std::size_t n) {
    for (std::uint32_t line = step.head.in_line; line != 0; line &= line - 1) {
        const auto customer = static_cast<std::size_t>(std::countr_zero(line));
        if (step.people[customer].ahead == n) return customer;
    }
    return kNobody;
}

std::size_t first_in_line(const Step& step) { return nth_in_line(step, 0); }

void arrive(Step& step, std::size_t customer) {
    ++step.head.next_arrival;
    step.emit(EventKind::arrived, customer);
    const bool first = (step.head.flags & kSomebodyCame) == 0;
    step.head.flags = static_cast<std::uint8_t>(step.head.flags | kSomebodyCame);
    const auto colleague = static_cast<std::size_t>(scenario::Helper::colleague);
    if (first) {
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
    step.head.in_line = static_cast<std::uint16_t>(step.head.in_line & ~bit_of(customer));
    gone.deadline = kNeverAt;
    gone.attention = kNeverAt;
    step.changed(kOnLine | kOnPlace);
    each_in_line(step, [&](std::size_t other) {
        CustomerState& person = step.person(other);
        if (person.ahead < gone.ahead) return;
        settle_patience(step, other);
        --person.ahead;
        const std::int64_t start = step.model.customers[other].patience;  // three hours and more: 33 bits
        person.patience = static_cast<std::uint32_t>(std::min(start, person.patience + start / kGivenBack));
        plan_patience(step, other);
    });
}

void call_next(Step& step, std::size_t customer) {
    const std::uint8_t ahead = step.people[customer].ahead;
    take_out_of_line(step, customer);
    each_in_line(step, [&](std::size_t other) {
        if (step.people[other].ahead < ahead) pass_over(step, other, 0);
    });
    come_to_counter(step, customer, ahead == 0 ? Lead::called : Lead::out_of_turn);
    step.person(customer).phase = Phase::coming;
    become_busy(step, ActKind::call_next);
}

void push_in(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    step.emit(EventKind::pushed_in, customer);
    each_in_line(step, [&](std::size_t other) {
        if (other != customer && step.people[other].ahead < person.ahead) pass_over(step, other, 1);
    });
    person.ahead = 0;
    step.changed(kOnLine);
}

}  // namespace composure::simulation
