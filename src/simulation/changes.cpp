// What happens by itself: the next due change, found by one small look, and its order at one instant (simulation.md,
// "Time").
#include <algorithm>
#include <bit>

#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

enum class Due : std::uint32_t {
    busy_ends,
    help_arrives,
    speech_ends,
    listening_step,
    acknowledgement_over,
    patience_threshold,
    arrival,
    timed_condition,
    moment_clock,
    end_of_session,
};

constexpr std::int64_t key_of(std::int64_t at, Due kind, std::size_t customer) {
    return at << 8 | static_cast<std::int64_t>(kind) << 4 | static_cast<std::int64_t>(customer);
}
static_assert(kMostCustomers <= 16);

void consider(std::int64_t& best, std::int64_t at, Due kind, std::size_t customer) {
    best = std::min(best, key_of(at, kind, customer));
}

void consider_counter(const Step& step, std::int64_t& best) {
    const std::size_t customer = step.head.at_counter;
    if (customer == kNobody) return;
    const CustomerState& person = step.people[customer];
    consider(best, person.deadline, speaks(person.phase) ? Due::speech_ends : Due::moment_clock, customer);
    if (person.attention == kNeverAt || person.phase == Phase::hand_over) return;
    const std::int64_t next = person.attention + (step.head.listen_steps + 1) * std::int64_t{1000};
    consider(best, next, Due::listening_step, customer);
}

void consider_line(const Step& step, std::int64_t& best) {
    for (std::uint32_t line = step.head.in_line; line != 0; line &= line - 1) {
        const auto customer = static_cast<std::size_t>(std::countr_zero(line));
        const CustomerState& person = step.people[customer];
        consider(best, person.attention, Due::acknowledgement_over, customer);
        consider(best, person.deadline, Due::patience_threshold, customer);
    }
}

void consider_arrival(const Step& step, std::int64_t& best) {
    if (step.head.next_arrival >= step.count()) return;
    const std::size_t customer = step.model.arrivals[step.head.next_arrival];
    consider(best, step.model.customers[customer].arrives, Due::arrival, customer);
}

void happen(Step& step, Due kind, std::size_t customer) {
    switch (kind) {
        case Due::busy_ends: busy_over(step); break;
        case Due::help_arrives: help_arrives(step, customer); break;
        case Due::speech_ends: speech_over(step, customer); break;
        case Due::listening_step: listening_step(step, customer); break;
        case Due::acknowledgement_over: acknowledgement_over(step, customer); break;
        case Due::patience_threshold: patience_threshold(step, customer); break;
        case Due::arrival: arrive(step, customer); break;
        case Due::timed_condition:
            step.head.flags = static_cast<std::uint8_t>(step.head.flags & ~kTimedPending);
            step.changed(kOnTime);
            break;
        case Due::moment_clock: clock_ran_out(step, customer); break;
        case Due::end_of_session: end_session(step, EndStatus::finished); break;
    }
    settle(step);
}

}  // namespace

Change next_change(Step& step) {
    Change next;
    const Header& head = step.head;
    if ((head.flags & kEnded) != 0) return next;
    consider(next.key, head.busy_until, Due::busy_ends, 0);
    consider(next.key, head.help_at[0], Due::help_arrives, 0);
    consider(next.key, head.help_at[1], Due::help_arrives, 1);
    consider(next.key, head.ends_at, Due::end_of_session, 0);
    consider_counter(step, next.key);
    if (head.in_line != 0) consider_line(step, next.key);
    consider_arrival(step, next.key);
    if (!step.model.timed) return next;
    if ((head.flags & kTimedPending) != 0) consider(next.key, head.now, Due::timed_condition, 0);
    const std::int64_t timed = next_timed(step);
    consider(next.key, timed, Due::timed_condition, 0);
    next.timed = timed == next.at();
    return next;
}

void run_until(Step& step, std::int64_t until, Change& next) {
    std::int32_t at_this_instant = 0;
    for (; next.at() <= until; next = next_change(step)) {
        if (next.at() > step.head.now) {
            step.head.now = next.at();
            at_this_instant = 0;
            if (next.timed) step.head.flags = static_cast<std::uint8_t>(step.head.flags | kTimedPending);
        } else if (++at_this_instant > kMostChangesAtOneInstant) {
            // Talk without time that nobody checked for (talk-without-time): better an end than a program that hangs.
            end_session(step, EndStatus::stopped);
            continue;
        }
        happen(step, static_cast<Due>(next.key >> 4 & 15), static_cast<std::size_t>(next.key & 15));
    }
    if ((step.head.flags & kEnded) == 0) step.head.now = std::max(step.head.now, until);
}

}  // namespace composure::simulation
