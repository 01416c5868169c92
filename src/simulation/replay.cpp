// Playing a recording again; what comes after may be live (a what-if).
#include <fmt/format.h>

#include <algorithm>

#include "simulation/recording.h"

namespace composure::simulation {
namespace {

std::optional<Error> check(const Model& model, const Recording& recording) {
    if (recording.rules != kRulesVersion) {
        return Error{"cannot-verify", fmt::format("cannot verify this recording (made by rules {})", recording.rules),
                     fmt::format("Use the version of Composure that played by rules {}.", recording.rules)};
    }
    if (recording.scenario_digest != model.scenario().digest) {
        return Error{
            "other-scenario",
            fmt::format("the recording was played with another version of the scenario '{}'", recording.scenario),
            "Use the scenario file as it was when the recording was made."};
    }
    if (recording.conduct_digest != model.vocabulary().digest) {
        return Error{"other-conduct-table", "the recording was played with another conduct table",
                     "Use the rubric as it was when the recording was made."};
    }
    return std::nullopt;
}

// A reply's name is looked up where it was said: ids are unique within a customer, hand-overs within their moment.
ReplyId reply_named(const Simulation& simulation, std::string_view id) {
    const Model& model = simulation.model();
    const Simulation::Counter counter = simulation.counter();
    if (!counter.customer.exists()) return ReplyId::none();
    if (counter.moment.exists()) {
        for (std::size_t n = 0; n < model.reply_count(counter.moment); ++n) {
            const ReplyId reply = ReplyId::at(model.first_reply(counter.moment).position() + n);
            if (model.reply(reply).id == id) return reply;
        }
    }
    return model.find_reply(counter.customer, id);
}

// nothing: a name that is not known
std::optional<Act> act_of(const Simulation& simulation, const RecordedAct& recorded) {
    const Model& model = simulation.model();
    Act act;
    act.kind = recorded.kind;
    act.minutes = recorded.minutes;
    act.reason = recorded.reason;
    if (recorded.kind == ActKind::reply) {
        act.reply = reply_named(simulation, recorded.target);
        if (!act.reply.exists()) return std::nullopt;
    } else if (recorded.kind == ActKind::consult) {
        act.policy = model.find_policy(recorded.target);
        if (!act.policy.exists()) return std::nullopt;
    } else if (!recorded.target.empty()) {
        act.customer = model.find_customer(recorded.target);
        if (!act.customer.exists()) return std::nullopt;
    }
    return act;
}

Error unknown_name(const RecordedAct& recorded) {
    return {"unknown-name",
            fmt::format("the recording names '{}' at {} ms, which is not there", recorded.target, recorded.at.count),
            "The file was changed after it was written."};
}

Error refused_act(const RecordedAct& recorded, Refusal refusal) {
    return {"act-refused",
            fmt::format("the act '{}' at {} ms is not possible there ({})", name_of(recorded.kind), recorded.at.count,
                        code_of(refusal)),
            "The file was changed after it was written."};
}

Result<Simulation> play_again(const Model& model, const Recording& recording, std::size_t acts, Millis until) {
    if (const auto error = check(model, recording)) return tl::unexpected(*error);
    Simulation simulation(model, recording.seed);
    for (std::size_t n = 0; n < acts; ++n) {
        const RecordedAct& recorded = recording.acts[n];
        simulation.advance(std::max(recorded.at, simulation.now()));
        const std::optional<Act> act = act_of(simulation, recorded);
        if (!act) return tl::unexpected(unknown_name(recorded));
        const Answer answer = simulation.act(*act);
        if (!answer) return tl::unexpected(refused_act(recorded, answer.refused));
    }
    simulation.advance(std::max(until, simulation.now()));
    return simulation;
}

}  // namespace

Result<Simulation> replay_until(const Model& model, const Recording& recording, Millis until) {
    std::size_t acts = 0;
    while (acts < recording.acts.size() && recording.acts[acts].at <= until) ++acts;
    return play_again(model, recording, acts, until);
}

Result<Simulation> replay_before(const Model& model, const Recording& recording, std::size_t acts) {
    const bool another = acts < recording.acts.size();
    return play_again(model, recording, std::min(acts, recording.acts.size()),
                      another ? recording.acts[acts].at : recording.end);
}

Result<Simulation> replay(const Model& model, const Recording& recording) {
    return replay_until(model, recording, recording.end);
}

}  // namespace composure::simulation
