// Listening: letting them go on for five seconds. The clock stands still meanwhile and starts in full afterwards.
#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

constexpr std::int32_t kListenAnger = -2'000;
constexpr std::uint8_t kListenSteps = 5;

}  // namespace

void begin_listening(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    cancel_clock(step, customer);
    set(person, kListened);
    person.attention = step.head.now;
    step.head.listen_steps = 0;
    step.emit_here(EventKind::listened, customer);
    become_busy(step, ActKind::listen);
}

void listening_step(Step& step, std::size_t customer) {
    const std::uint8_t done = ++step.head.listen_steps;
    step.emit_here(EventKind::listened, customer).detail = done;
    move(step, customer, kListenAnger, 0, MovedBy::listening, kNoIndex);
    if (done < kListenSteps) return;
    set(step.person(customer), kListenedOut);
    end_listening(step, customer);
}

void stop_listening(Step& step, std::size_t customer) {
    step.person(customer).attention = kNeverAt;
    if (step.head.busy_kind == ActKind::listen) end_busy(step);
}

void end_listening(Step& step, std::size_t customer) {
    stop_listening(step, customer);
    go_on_after_listening(step, customer);
}

void go_on_after_listening(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    if (person.phase != Phase::waiting || person.deadline != kNeverAt) return;
    if (hand_over_if_ready(step, customer)) return;
    std::uint16_t next = kNoIndex;
    const bool whole = has(person, kListenedOut);
    unset(person, kListenedOut);
    if (whole && answered(step, customer, Answered::listen, next)) {
        enter(step, customer, next);
        return;
    }
    start_clock(step, customer);
}

}  // namespace composure::simulation
