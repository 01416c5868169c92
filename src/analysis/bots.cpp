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

// The worst reply on offer in the bot's way, the first in file order of those that are equally bad; none if there is
// none.
ReplyId worst_reply(const simulation::Model& model, const simulation::View& view, Bot bot) {
    ReplyId worst;
    std::int32_t most = 0;
    for (const ReplyId id : view.replies) {
        const std::int32_t bad = badness(model, id, bot);
        const bool earlier = worst.exists() && id.position() < worst.position();
        if (bad == 0 || bad < most || (bad == most && !earlier)) continue;
        most = bad;
        worst = id;
    }
    return worst;
}

class BotPolicy : public simulation::Policy {
public:
    explicit BotPolicy(Bot bot)
        : bot_(bot), reference_(bot == Bot::never_calls ? simulation::Calling::never : simulation::Calling::when_due) {}

    std::optional<TimedAct> next(const Simulation& simulation) override {
        if (bot_ == Bot::silent) return std::nullopt;
        if (bot_ == Bot::calls_at_once) {
            if (const auto call = call_now(simulation)) return call;
        }
        const std::optional<TimedAct> planned = reference_.next(simulation);
        return bot_ == Bot::arguer || bot_ == Bot::gives_in ? worse(simulation, planned) : planned;
    }

private:
    // Its bad reply where there is one; what the reference does before that for the line or to get help stays.
    std::optional<TimedAct> worse(const Simulation& simulation, std::optional<TimedAct> planned) const {
        const ReplyId worst = worst_reply(simulation.model(), simulation.view(), bot_);
        if (!worst.exists()) return planned;
        const Millis at = std::max(simulation::reference_time(simulation), simulation.now());
        if (planned && planned->act.kind != ActKind::reply && planned->at < at) return planned;
        return TimedAct{at, Act{.kind = ActKind::reply, .reply = worst}};
    }

    static std::optional<TimedAct> call_now(const Simulation& simulation) {
        const CustomerId here = simulation.counter().customer;
        if (!here.exists()) return std::nullopt;
        const auto& escalations = simulation.model().customer(here).escalations;
        if (escalations.empty() || called_for(simulation, here)) return std::nullopt;
        const scenario::HelpNeeded needs = escalations.front().needs;
        for (const ActKind kind : {ActKind::call_supervisor, ActKind::call_colleague}) {
            if (needs == scenario::HelpNeeded::colleague && kind == ActKind::call_supervisor) continue;
            if (needs == scenario::HelpNeeded::supervisor && kind == ActKind::call_colleague) continue;
            if (simulation.would({.kind = kind})) return TimedAct{simulation.now(), Act{.kind = kind}};
        }
        return std::nullopt;
    }

    static bool called_for(const Simulation& simulation, CustomerId customer) {
        const auto events = simulation.events();
        return std::any_of(events.begin(), events.end(), [&](const simulation::Event& event) {
            return event.kind == simulation::EventKind::called && event.customer == customer;
        });
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
