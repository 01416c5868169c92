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

void consider(Change& best, std::int64_t at, Due kind, std::size_t customer) {
    if (at > best.at) return;
    const std::uint32_t order = static_cast<std::uint32_t>(kind) << 8U | static_cast<std::uint32_t>(customer);
    if (at == best.at && order >= best.order) return;
    best.at = at;
    best.order = order;
}

void consider_counter(const Step& step, Change& best) {
    const std::size_t customer = step.head.at_counter;
    if (customer == kNobody) return;
    const CustomerState& person = step.people[customer];
    if (speaks(person.phase)) {
        consider(best, person.deadline, Due::speech_ends, customer);
    } else if (person.phase == Phase::waiting && person.deadline != kNeverAt) {
        consider(best, person.deadline, Due::moment_clock, customer);
    }
    if (listening(step)) {
        const std::int64_t next = person.attention + (step.head.listen_steps + 1) * std::int64_t{1000};
        consider(best, next, Due::listening_step, customer);
    }
}

void consider_line(const Step& step, Change& best) {
    for (std::uint32_t line = step.head.in_line; line != 0; line &= line - 1) {
        const auto customer = static_cast<std::size_t>(std::countr_zero(line));
        const CustomerState& person = step.people[customer];
        if (person.attention != kNeverAt) {
            consider(best, person.attention, Due::acknowledgement_over, customer);
        }
        if (person.deadline != kNeverAt) consider(best, person.deadline, Due::patience_threshold, customer);
    }
}

void consider_arrival(const Step& step, Change& best) {
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
    Change best;
    const Header& head = step.head;
    if ((head.flags & kEnded) != 0) return best;
    if (head.busy_until != kNeverAt) consider(best, head.busy_until, Due::busy_ends, 0);
    for (std::size_t helper = 0; helper < head.help_at.size(); ++helper) {
        if (head.help_at[helper] != kNeverAt) consider(best, head.help_at[helper], Due::help_arrives, helper);
    }
    consider_counter(step, best);
    if (head.in_line != 0) consider_line(step, best);
    consider_arrival(step, best);
    if (step.model.timed) {
        best.timed_at = next_timed(step);
        if (best.timed_at != kNeverAt) consider(best, best.timed_at, Due::timed_condition, 0);
        if ((head.flags & kTimedPending) != 0) consider(best, head.now, Due::timed_condition, 0);
    }
    if (head.ends_at != kNeverAt) consider(best, head.ends_at, Due::end_of_session, 0);
    return best;
}

void run_until(Step& step, std::int64_t until) {
    std::int32_t at_this_instant = 0;
    while ((step.head.flags & kEnded) == 0) {
        const Change change = next_change(step);
        if (change.at > until) break;
        if (change.at > step.head.now) {
            step.head.now = change.at;
            at_this_instant = 0;
            if (change.timed_at == change.at) {
                step.head.flags = static_cast<std::uint8_t>(step.head.flags | kTimedPending);
            }
        } else if (++at_this_instant > kMostChangesAtOneInstant) {
            // Talk without time that nobody checked for (talk-without-time): better an end than a program that hangs.
            end_session(step, EndStatus::stopped);
            break;
        }
        happen(step, static_cast<Due>(change.order >> 8U), change.order & 0xFFU);
    }
    if ((step.head.flags & kEnded) == 0) step.head.now = std::max(step.head.now, until);
}

}  // namespace composure::simulation
