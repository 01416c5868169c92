#include "simulation/simulation.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "simulation/insight_internal.h"

namespace composure::simulation {
namespace {

// The state before anything happened, built in place: the cells are plain bytes.
void begin(const Compiled& model, std::byte* cells, std::size_t size) {
    std::memset(cells, 0, size);
    new (cells) Header;
    for (std::size_t c = 0; c < model.customers.size(); ++c) {
        auto* person = new (cells + Insight::kCell * (1 + c)) CustomerState;
        person->anger = model.customers[c].anger;
        person->trust = model.customers[c].trust;
    }
    std::byte* const bits = cells + Insight::kCell * (1 + model.customers.size());
    for (std::size_t word = 0; word < (model.bits + 63) / 64; ++word) new (bits + word * 8) std::uint64_t(0);
}

// Only what this kind of act looks at, so that a recording of it says all there is and no more.
Act essence(const Act& act) {
    Act kept;
    kept.kind = act.kind;
    switch (act.kind) {
        case ActKind::reply: kept.reply = act.reply; break;
        case ActKind::consult: kept.policy = act.policy; break;
        case ActKind::acknowledge: kept.minutes = act.minutes; break;
        case ActKind::switch_to:
        case ActKind::call_next: kept.customer = act.customer; break;
        case ActKind::call_supervisor:
        case ActKind::call_colleague: kept.reason = act.reason; break;
        default: break;
    }
    return kept;
}

}  // namespace

Simulation::Simulation(const Model& model, std::uint64_t seed)
    : model_(&model), seed_(seed), state_(Insight::cells(model.compiled())) {
    reset(seed);
}

void Simulation::reset(std::uint64_t seed) {
    seed_ = seed;
    log_.clear();
    acts_.clear();
    begin(model_->compiled(), state_.front().bytes, state_.size() * sizeof(Cell));
    Step step = Insight::step(*this, &log_);
    Event& event = step.emit(EventKind::started, kNobody);
    event.value = static_cast<std::int32_t>(static_cast<std::uint32_t>(seed));
    event.other = static_cast<std::int32_t>(static_cast<std::uint32_t>(seed >> 32U));
    run(step, 0);
}

void Simulation::run(Step& step, std::int64_t until) {
    Change next = simulation::next_change(step);
    run_until(step, until, next);
    next_ = next.key;
    next_is_timed_ = next.timed;
}

void Simulation::advance(Millis until) {
    Step step = Insight::step(*this, &log_);
    if ((step.head.flags & kEnded) != 0) return;
    assert(until >= now());
    Change next{next_, next_is_timed_};
    run_until(step, std::min(until.count, kLatest), next);
    next_ = next.key;
    next_is_timed_ = next.timed;
}

std::optional<Millis> Simulation::next_change() const {
    const std::int64_t at = Change{next_, false}.at();
    if (at >= kNeverAt) return std::nullopt;
    return Millis{at};
}

Answer Simulation::act(const Act& act) {
    Step step = Insight::step(*this, &log_);
    const Refusal refused = refusal_of(step, act);
    if (refused != Refusal::none) return {refused};
    acts_.push_back({Millis{step.head.now}, essence(act)});
    carry_out(step, act);
    run(step, step.head.now);
    return {};
}

Answer Simulation::would(const Act& act) const { return {refusal_of(Insight::look(*this), act)}; }

Simulation::Counter Simulation::counter() const {
    const Step step = Insight::look(*this);
    Counter counter;
    if (step.head.at_counter == kNobody) return counter;
    const CustomerState& person = step.people[step.head.at_counter];
    counter.customer = CustomerId::at(step.head.at_counter);
    counter.moment.value = person.moment;
    counter.offered = step.head.offered;
    counter.speaking = speaks(person.phase);
    counter.hand_over = person.phase == Phase::hand_over;
    if (person.phase == Phase::waiting && person.deadline != kNeverAt) counter.silence_at = Millis{person.deadline};
    return counter;
}

Millis Simulation::now() const { return Millis{Insight::look(*this).head.now}; }
std::uint64_t Simulation::seed() const { return seed_; }
bool Simulation::ended() const { return (Insight::look(*this).head.flags & kEnded) != 0; }
std::span<const Event> Simulation::events() const { return log_.events(); }
std::span<const TimedAct> Simulation::acts() const { return acts_; }
const Model& Simulation::model() const { return *model_; }

View Simulation::view() const {
    View shown;
    view(shown);
    return shown;
}

}  // namespace composure::simulation
