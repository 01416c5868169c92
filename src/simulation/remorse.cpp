// Remorse: drawn once a customer, when a remark or an insult is first answered without a bad word.
#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

constexpr std::int32_t kAnger = -20'000;
constexpr std::int32_t kTrust = 10'000;

bool threatened(const CustomerState& person) {
    const auto bit = [](scenario::Provocation provocation) { return 1U << (static_cast<unsigned>(provocation) - 1U); };
    return (person.heard & (bit(scenario::Provocation::threat) | bit(scenario::Provocation::harassment))) != 0;
}

}  // namespace

Remorse remorse_of(Step& step, std::size_t customer, bool argued) {
    const FlatCustomer& flat = step.model.customers[customer];
    const FlatMoment& moment = step.moment_of(customer);
    const bool rude = moment.is == scenario::Provocation::remark || moment.is == scenario::Provocation::insult;
    if (!rude || moment.who != scenario::Speaker::customer || argued) return Remorse::not_asked;
    CustomerState& person = step.person(customer);
    if (has(person, kRemorseDrawn)) {
        return has(person, kRemorseCame) ? Remorse::came_before : Remorse::did_not_come;
    }
    if (threatened(person)) return Remorse::did_not_come;
    const bool comes = draw(step.seed, Purpose::remorse, customer, 0, 1000) < flat.remorse_chance;
    set(person, kRemorseDrawn);
    if (comes) set(person, kRemorseCame);
    step.emit_here(EventKind::remorse, customer).detail = comes ? 1 : 0;
    if (comes) move(step, customer, kAnger, kTrust, MovedBy::remorse, kNoIndex);
    return comes ? Remorse::came : Remorse::did_not_come;
}

void say_sorry(Step& step, std::size_t customer, std::uint16_t reply) {
    CustomerState& person = step.person(customer);
    person.pending = reply;
    person.phase = Phase::sorry;
    unset(person, kToldToWait);
    person.said_as = SaidAs::remorse;
    person.length = step.model.customers[customer].remorse_time;
    person.deadline = step.head.now + person.length;
    step.head.offered = 0;
    Event& event = step.emit_here(EventKind::said, customer);
    event.ref = kRemorseLine;
    event.value = person.length;
    event.detail = static_cast<std::uint8_t>(SaidAs::remorse);
}

void sorry_over(Step& step, std::size_t customer) {
    CustomerState& person = step.person(customer);
    const FlatReply& reply = step.model.replies[person.pending];
    const FlatWay own = step.model.customers[customer].remorse_then;
    person.pending = kNoIndex;
    person.phase = Phase::waiting;
    person.deadline = kNeverAt;
    if (hand_over_if_ready(step, customer)) return;
    go_to(step, customer, choose(step, customer, own.count != 0 ? own : reply.then));
}

}  // namespace composure::simulation
