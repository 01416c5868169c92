#include "cohort/skilled.h"

#include "base/mix64.h"

namespace composure::cohort {

namespace {

using simulation::Act;
using simulation::ActKind;
using simulation::Simulation;
using simulation::TimedAct;

class Skilled : public simulation::Policy {
public:
    explicit Skilled(Trainee trainee) : trainee_(trainee) {}

    std::optional<TimedAct> next(const Simulation& simulation) override {
        const std::optional<TimedAct> planned = reference_.next(simulation);
        const Simulation::Counter here = simulation.counter();
        if (!here.moment.exists() || here.offered == 0 || here.hand_over) return planned;
        const std::uint64_t decision = simulation.acts().size() * 4096 + here.moment.position();
        if (scale_below(mix64(trainee_.luck, 1, 0, decision), 1000) < static_cast<std::uint32_t>(trainee_.skill))
            return planned;
        return otherwise(simulation, planned, mix64(trainee_.luck, 2, 0, decision));
    }

private:
    // Another reply than the reference's, late by a second or two; one time in ten silence.
    std::optional<TimedAct> otherwise(const Simulation& simulation, std::optional<TimedAct> planned,
                                      std::uint64_t bits) {
        if (planned && planned->act.kind != ActKind::reply && bits % 3 != 0) return planned;
        if (bits % 10 == 0) return std::nullopt;
        const auto view = simulation.view();
        if (view.replies.empty()) return planned;
        const ReplyId chosen = view.replies[scale_below(mix64(bits), view.replies.size())];
        const Millis at = std::max(simulation::reference_time(simulation), simulation.now());
        return TimedAct{at, Act{.kind = ActKind::reply, .reply = chosen}};
    }

    Trainee trainee_;
    simulation::ReferencePolicy reference_;
};

}  // namespace

simulation::Simulation play(const simulation::Model& model, std::uint64_t seed, Trainee trainee) {
    Simulation simulation(model, seed);
    Skilled policy(trainee);
    simulation::play(simulation, policy);
    return simulation;
}

}  // namespace composure::cohort
