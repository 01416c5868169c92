// Conduct moves people: the customer by their temper, everybody in line by a quarter.
#include <algorithm>
#include <bit>

#include "simulation/step_internal.h"

namespace composure::simulation {
namespace {

constexpr std::array<std::int32_t, 3> kTempers{600, 1000, 1500};  // permille, as scenario::Temper
constexpr std::int64_t kWhole = 1000;
constexpr std::int64_t kBystanders = 4;  // a quarter

std::int32_t clamped(std::int64_t feeling) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(feeling, 0, kLimitOfFeeling));
}

}  // namespace

void Effect::add(const EngineCode& engine) {
    const bool alone = code == kNoIndex && anger == 0 && trust == 0;
    anger += engine.anger;
    trust += engine.trust;
    code = alone ? engine.code : kNoIndex;
}

std::int32_t temper_of(const Step& step, std::size_t customer) {
    const FlatCustomer& flat = step.model.customers[customer];
    if (!flat.draws_temper) return flat.temper;
    const std::uint32_t drawn = draw(step.seed, Purpose::temper, customer, 0, flat.tempers);
    return kTempers[static_cast<std::size_t>(flat.temper_list[drawn])];
}

void move(Step& step, std::size_t customer, std::int32_t anger, std::int32_t trust, MovedBy by, std::uint16_t code) {
    CustomerState& person = step.person(customer);
    const std::int32_t new_anger = clamped(std::int64_t{person.anger} + anger);
    const std::int32_t new_trust = clamped(std::int64_t{person.trust} + trust);
    if (new_anger == person.anger && new_trust == person.trust) return;
    person.anger = new_anger;
    person.trust = new_trust;
    step.changed(kOnFeelings);
    Event& event = step.emit(EventKind::moved, customer);
    event.value = new_anger;
    event.other = new_trust;
    event.detail = static_cast<std::uint8_t>(by);
    event.ref = code;
}

void conduct(Step& step, std::size_t customer, const Effect& effect) {
    const bool any = effect.anger != 0 || effect.trust != 0;
    std::int64_t anger = effect.explicit_anger;
    std::int64_t trust = effect.explicit_trust;
    if (any) {
        const std::int64_t temper = temper_of(step, customer);
        anger += effect.anger * temper / kWhole;
        trust += effect.trust * temper / kWhole;
    }
    if (anger != 0 || trust != 0) {
        move(step, customer, static_cast<std::int32_t>(anger), static_cast<std::int32_t>(trust),
             any ? MovedBy::conduct : MovedBy::changes, any ? effect.code : kNoIndex);
    }
    if (!any || step.model.place != scenario::Place::counter) return;  // nobody else hears a call, or reads a chat
    for (std::uint32_t line = step.head.in_line; line != 0; line &= line - 1) {
        const auto other = static_cast<std::size_t>(std::countr_zero(line));
        const std::int64_t temper = temper_of(step, other);
        move(step, other, static_cast<std::int32_t>(effect.anger * temper / (kWhole * kBystanders)),
             static_cast<std::int32_t>(effect.trust * temper / (kWhole * kBystanders)), MovedBy::bystander,
             effect.code);
    }
}

void change_facts(Step& step, std::size_t customer, std::uint32_t sets, std::uint32_t unsets) {
    const std::uint32_t before = step.head.facts;
    step.head.facts = (before | sets) & ~unsets;
    const std::uint32_t changed = before ^ step.head.facts;
    if (changed == 0) return;
    step.changed(kOnFacts);
    for (std::uint32_t rest = changed; rest != 0; rest &= rest - 1) {
        const int fact = std::countr_zero(rest);
        const bool on = (step.head.facts >> static_cast<unsigned>(fact) & 1U) != 0;
        step.emit(on ? EventKind::fact_set : EventKind::fact_unset, customer).ref = static_cast<std::uint16_t>(fact);
    }
}

}  // namespace composure::simulation
