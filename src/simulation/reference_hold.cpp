// How the reference plays with several talks: it finishes one after the other, and leaves one for another only when
// that one would be lost, with a word before, and when the one it leaves can stand the wait.
#include <algorithm>

#include "simulation/policy_internal.h"

namespace composure::simulation {
namespace {

constexpr std::int64_t kSoon = 15'000;    // before they are lost
constexpr std::int64_t kEnough = 30'000;  // that the one it leaves must be able to wait
constexpr std::uint8_t kLastQuarter = 2;  // stages

// Patience that may still go: those in line are lost when it ends, those on hold have been left too long at a quarter.
std::int64_t patience_to_spend(const Step& step, std::size_t customer, std::int64_t left, Phase how) {
    const bool to_a_quarter = how == Phase::on_hold && step.people[customer].stage < kLastQuarter;
    return left - (to_a_quarter ? step.model.customers[customer].patience / 4 : 0);
}

std::int64_t time_left(const Step& step, std::size_t customer) {
    const std::int64_t rate = patience_rate(step, customer);
    if (rate == 0) return kNeverAt;
    const Phase how = step.people[customer].phase;
    return std::max<std::int64_t>(0, patience_to_spend(step, customer, patience_now(step, customer), how) / rate);
}

// How long somebody who is spoken with would bear to be on hold.
bool can_wait(const Step& step, std::size_t customer) {
    constexpr std::int64_t kRate = 400;  // a word before makes it less
    const std::int64_t left = step.people[customer].patience;
    return patience_to_spend(step, customer, left, Phase::on_hold) >= kEnough * kRate;
}

// Of the first in line and those on hold, who would be lost first.
std::size_t most_pressing(const Step& step) {
    std::size_t found = first_in_line(step);
    for (std::size_t n = 0; nth_on_hold(step, n) != kNobody; ++n) {
        const std::size_t held = nth_on_hold(step, n);
        if (found == kNobody || time_left(step, held) < time_left(step, found)) found = held;
    }
    return found;
}

Act turn_to(const Step& step, std::size_t customer) {
    Act act;
    const bool ringing = step.model.place == scenario::Place::phone && step.people[customer].phase == Phase::in_line;
    act.kind = ringing ? ActKind::hold : ActKind::switch_to;
    if (!ringing) act.customer = CustomerId::at(customer);
    return act;
}

}  // namespace

bool soon_lost(const Step& step) {
    if (step.model.place == scenario::Place::counter) return false;
    const std::size_t pressing = most_pressing(step);
    return pressing != kNobody && time_left(step, pressing) <= kSoon;
}

std::optional<TimedAct> turn_to_others(const Simulation& simulation, const Step& step) {
    const std::size_t here = step.head.at_counter;
    const Phase phase = step.people[here].phase;
    const bool quiet = phase == Phase::waiting || phase == Phase::waiting_for_help;
    if (step.model.place == scenario::Place::counter || !quiet) return std::nullopt;
    const std::size_t pressing = most_pressing(step);
    if (pressing == kNobody || time_left(step, pressing) == kNeverAt || !can_wait(step, here)) return std::nullopt;
    TimedAct planned{Millis{step.head.now + std::max<std::int64_t>(0, time_left(step, pressing) - kSoon)}, {}};
    planned.act.kind = ActKind::acknowledge;
    if (!simulation.would(planned.act) || !hears_a_word(step, here)) planned.act = turn_to(step, pressing);
    if (!simulation.would(planned.act)) return std::nullopt;
    return planned;
}

std::optional<Act> next_to_serve(const Step& step) {
    Act act;
    act.kind = ActKind::call_next;
    const std::size_t first = first_in_line(step);
    if (nth_on_hold(step, 0) == kNobody) return first == kNobody ? std::nullopt : std::optional(act);
    const std::size_t pressing = most_pressing(step);
    if (pressing == first && soon_lost(step)) return act;
    act.kind = ActKind::switch_to;
    act.customer = CustomerId::at(pressing == first ? nth_on_hold(step, 0) : pressing);
    return act;
}

}  // namespace composure::simulation
