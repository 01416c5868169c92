#include "analysis/bots.h"

#include <algorithm>

#include "base/mix64.h"

namespace composure::analysis {

namespace {

using scenario::ConductCode;
using simulation::Act;
using simulation::ActKind;
using simulation::Calling;
using simulation::Simulation;
using simulation::TimedAct;

constexpr std::uint64_t kSkillDraw = 101;  // apart from the simulation's own luck
constexpr std::uint64_t kRandomDraw = 102;
constexpr Millis kLongestBotPlay{1'800'000};  // one that goes round in circles is stopped

// 0 .. below-1 for this decision: the same however often it is asked for.
std::uint32_t draw_here(const Simulation& simulation, std::uint64_t purpose, std::uint32_t below) {
    const Simulation::Counter here = simulation.counter();
    return scale_below(mix64(simulation.seed(), purpose, here.moment.value, simulation.acts().size()), below);
}

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

// Says sorry, and the less else the better.
std::int32_t sorriness(const simulation::Model& model, ReplyId id) {
    const auto& does = model.reply(id).does;
    if (std::find(does.begin(), does.end(), model.vocabulary().apologises) == does.end()) return 0;
    return std::max<std::int32_t>(1, 100 - static_cast<std::int32_t>(does.size()));
}

// The worst on offer in every way: bad codes first, then what does least of what is called for.
std::int32_t worstness(const simulation::Model& model, ReplyId id) {
    const auto& asked = model.moment(model.moment_of(id)).calls_for;
    std::int32_t sum = 1'000'000;
    for (const CodeId code : model.reply(id).does) {
        sum -= 10 * std::min(model.vocabulary()[code].severity, 0);
        if (std::find(asked.begin(), asked.end(), code) != asked.end()) --sum;
    }
    return sum;
}

std::int32_t wanted(const Simulation& simulation, Bot bot, ReplyId id, std::size_t shown) {
    const simulation::Model& model = simulation.model();
    if (const auto guess = guess_of(bot)) return 1'000'000 + appeal(*guess, model.reply(id).say, shown);
    if (is_on_the_ladder(bot)) return worstness(model, id);
    if (bot == Bot::apologises_only) return sorriness(model, id);
    return badness(model, id, bot);
}

// What the bot would say now: the most wanted, the first in file order of those that are equal; none if there is none.
ReplyId chosen_reply(const Simulation& simulation, Bot bot) {
    const simulation::View view = simulation.view();
    if (view.replies.empty()) return {};
    if (bot == Bot::random) {
        return view.replies[draw_here(simulation, kRandomDraw, static_cast<std::uint32_t>(view.replies.size()))];
    }
    ReplyId best;
    std::int32_t most = 0;
    for (std::size_t n = 0; n < view.replies.size(); ++n) {
        const ReplyId id = view.replies[n];
        const std::int32_t much = wanted(simulation, bot, id, n);
        const bool earlier = best.exists() && id.position() < best.position();
        if (much <= 0 || much < most || (much == most && !earlier)) continue;
        most = much;
        best = id;
    }
    return best;
}

std::uint32_t skill_of(Bot bot) {
    switch (bot) {
        case Bot::skill_25: return 25;
        case Bot::skill_50: return 50;
        case Bot::skill_75: return 75;
        default: return 0;
    }
}

Calling calling_of(Bot bot) {
    const bool never = bot == Bot::never_calls || bot == Bot::random || guess_of(bot).has_value();
    return never ? Calling::never : Calling::when_due;
}

class BotPolicy : public simulation::Policy {
public:
    explicit BotPolicy(Bot bot) : bot_(bot), reference_(calling_of(bot)) {}

    std::optional<TimedAct> next(const Simulation& simulation) override {
        if (bot_ == Bot::silent) return std::nullopt;
        if (bot_ == Bot::calls_at_once) {
            if (const auto call = call_now(simulation)) return call;
        }
        const std::optional<TimedAct> planned = reference_.next(simulation);
        if (bot_ == Bot::reference || bot_ == Bot::calls_at_once || bot_ == Bot::never_calls) return planned;
        if (is_on_the_ladder(bot_)) {
            if (draw_here(simulation, kSkillDraw, 100) < skill_of(bot_)) return planned;
            return instead(simulation, not_calling_.next(simulation));
        }
        return instead(simulation, planned);
    }

private:
    // Its own reply where there is one; what the reference does before that for the line or to get help stays.
    std::optional<TimedAct> instead(const Simulation& simulation, std::optional<TimedAct> planned) const {
        const ReplyId reply = chosen_reply(simulation, bot_);
        if (!reply.exists()) return planned;
        const Millis thought = bot_ == Bot::speed_runner ? simulation.now() : simulation::reference_time(simulation);
        const Millis at = std::max(thought, simulation.now());
        if (planned && planned->act.kind != ActKind::reply && planned->at < at) return planned;
        return TimedAct{at, Act{.kind = ActKind::reply, .reply = reply}};
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
    simulation::ReferencePolicy not_calling_{Calling::never};
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
        case Bot::skill_0: return "skill 0";
        case Bot::skill_25: return "skill 25";
        case Bot::skill_50: return "skill 50";
        case Bot::skill_75: return "skill 75";
        case Bot::apologises_only: return "apologises-only";
        case Bot::speed_runner: return "speed-runner";
        case Bot::politest_words: return "politest-words";
        case Bot::most_questions: return "most-questions";
        case Bot::sounds_best: return "sounds-best";
        case Bot::longest: return "longest";
        case Bot::first: return "first";
        case Bot::random: return "random";
    }
    return "";
}

std::optional<Guess> guess_of(Bot bot) {
    switch (bot) {
        case Bot::politest_words: return Guess::politest_words;
        case Bot::most_questions: return Guess::most_questions;
        case Bot::sounds_best: return Guess::sounds_best;
        case Bot::longest: return Guess::longest;
        case Bot::first:
        case Bot::speed_runner: return Guess::first;
        default: return std::nullopt;
    }
}

bool is_on_the_ladder(Bot bot) {
    return bot == Bot::skill_0 || bot == Bot::skill_25 || bot == Bot::skill_50 || bot == Bot::skill_75;
}

Simulation play_bot(const simulation::Model& model, std::uint64_t seed, Bot bot) {
    Simulation simulation(model, seed);
    play_bot(simulation, seed, bot);
    return simulation;
}

void play_bot(Simulation& simulation, std::uint64_t seed, Bot bot) {
    simulation.reset(seed);
    BotPolicy policy(bot);
    simulation::play(simulation, policy, kLongestBotPlay);
}

}  // namespace composure::analysis
