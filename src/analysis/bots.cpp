#include "analysis/bots.h"

#include <algorithm>

namespace composure::analysis {

namespace {

using scenario::ConductCode;
using simulation::Act;
using simulation::ActKind;
using simulation::Simulation;
using simulation::TimedAct;

// How bad a reply is in the bot's own way; 0: not its way.
std::int32_t badness(const simulation::Model& model, ReplyId id, Bot bot) {
    std::int32_t sum = 0;
    for (const CodeId code : model.reply(id).does) {
        const ConductCode& conduct = model.vocabulary()[code];
        if (bot == Bot::arguer && conduct.pillar == scenario::Pillar::no_arguing) sum -= std::min(conduct.severity, 0);
        if (bot == Bot::gives_in && conduct.surrender) sum += 1000;
    }
    return sum;
}

class BotPolicy : public simulation::Policy {
public:
    explicit BotPolicy(Bot bot) : bot_(bot) {}

    std::optional<TimedAct> next(const Simulation& simulation) override {
        if (bot_ == Bot::silent) return std::nullopt;
        if (bot_ == Bot::calls_at_once) {
            if (const auto call = call_now(simulation)) return call;
        }
        const std::optional<TimedAct> planned = reference_.next(simulation);
        if (bot_ == Bot::never_calls) return without_calls(simulation, planned);
        return worse(simulation, planned);
    }

private:
    std::optional<TimedAct> worse(const Simulation& simulation, std::optional<TimedAct> planned) const {
        const simulation::View view = simulation.view();
        if (view.hand_over || (bot_ != Bot::arguer && bot_ != Bot::gives_in)) return planned;
        ReplyId worst;
        std::int32_t most = 0;
        for (const ReplyId id : view.replies) {
            const std::int32_t bad = badness(simulation.model(), id, bot_);
            if (bad > most) {
                most = bad;
                worst = id;
            }
        }
        if (!worst.exists()) return planned;
        const Millis at = std::max(simulation::reference_time(simulation), simulation.now());
        if (planned && planned->act.kind != ActKind::reply && planned->at < at) return planned;
        return TimedAct{at, Act{.kind = ActKind::reply, .reply = worst}};
    }

    std::optional<TimedAct> call_now(const Simulation& simulation) const {
        const simulation::View view = simulation.view();
        if (!view.at_counter.exists() || view.hand_over || view.waiting_for_help) return std::nullopt;
        const auto& escalations = simulation.model().customer(view.at_counter).escalations;
        if (escalations.empty() || called_for(simulation, view.at_counter)) return std::nullopt;
        const bool colleague = escalations.front().needs == scenario::HelpNeeded::colleague;
        const Act call{.kind = colleague ? ActKind::call_colleague : ActKind::call_supervisor};
        if (!simulation.would(call)) return std::nullopt;
        return TimedAct{simulation.now(), call};
    }

    static bool called_for(const Simulation& simulation, CustomerId customer) {
        const auto events = simulation.events();
        return std::any_of(events.begin(), events.end(), [&](const simulation::Event& event) {
            return event.kind == simulation::EventKind::called && event.customer == customer;
        });
    }

    static std::optional<TimedAct> without_calls(const Simulation& simulation, std::optional<TimedAct> planned) {
        if (!planned) return planned;
        const simulation::Model& model = simulation.model();
        const bool call_reply =
            planned->act.kind == ActKind::reply && model.reply(planned->act.reply).calls.has_value();
        const bool call_act =
            planned->act.kind == ActKind::call_supervisor || planned->act.kind == ActKind::call_colleague;
        if (!call_reply && !call_act) return planned;
        const ReplyId other = simulation::reference_reply(
            simulation, [](const simulation::Model& of, ReplyId id) { return !of.reply(id).calls.has_value(); });
        if (!other.exists()) return std::nullopt;
        return TimedAct{std::max(simulation::reference_time(simulation), simulation.now()),
                        Act{.kind = ActKind::reply, .reply = other}};
    }

    Bot bot_;
    simulation::ReferencePolicy reference_;
};

}  // namespace

std::string_view name_of(Bot bot) {
    switch (bot) {
        case Bot::reference: return "reference";
        case Bot::arguer: return "arguer";
        case Bot::gives_in: return "gives-in";
        case Bot::calls_at_once: return "calls-at-once";
        case Bot::never_calls: return "never-calls";
        case Bot::silent: return "silent";
    }
    return "";
}

Simulation play_bot(const simulation::Model& model, std::uint64_t seed, Bot bot) {
    Simulation simulation(model, seed);
    BotPolicy policy(bot);
    simulation::play(simulation, policy);
    return simulation;
}

}  // namespace composure::analysis
