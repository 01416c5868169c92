#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "simulation/recording.h"

namespace composure::simulation {

namespace {

tl::unexpected<Error> wrong(std::string code, std::string message, std::string fix) {
    return tl::unexpected(Error{std::move(code), std::move(message), std::move(fix), ErrorKind::usage});
}

std::optional<Error> why_not(const Model& model, const Recording& recording) {
    if (recording.rules != kRulesVersion) {
        return Error{
            "cannot-verify",
            fmt::format("cannot-verify (made by rules {}, this program has rules {})", recording.rules, kRulesVersion),
            "play it with the version of Composure that made it"};
    }
    if (recording.scenario_digest != model.scenario().digest) {
        return Error{"other-scenario",
                     fmt::format("the recording was made with another '{}' than this file", recording.scenario),
                     "give the scenario file as it was then, with --scenario"};
    }
    if (recording.conduct_digest != model.vocabulary().digest) {
        return Error{"other-conduct-table", "the recording was made with another conduct table (assets/rubric.yaml)",
                     "let COMPOSURE_DATA name the folder with the table as it was then"};
    }
    return std::nullopt;
}

// A reply's id is unique within its customer; whose turn it is, the simulation knows.
std::optional<Act> resolved(const Simulation& simulation, const RecordedAct& recorded) {
    const Model& model = simulation.model();
    Act act{.kind = recorded.kind, .minutes = recorded.minutes, .reason = recorded.reason};
    if (recorded.kind == ActKind::reply) {
        for (const ReplyId id : simulation.view().replies) {
            if (model.reply(id).id == recorded.target) act.reply = id;
        }
        return act.reply.exists() ? std::optional(act) : std::nullopt;
    }
    if (recorded.kind == ActKind::consult) {
        act.policy = model.find_policy(recorded.target);
        return act.policy.exists() ? std::optional(act) : std::nullopt;
    }
    if (recorded.target.empty()) return act;
    act.customer = model.find_customer(recorded.target);
    return act.customer.exists() ? std::optional(act) : std::nullopt;
}

Result<Simulation> play_again(const Model& model, const Recording& recording, std::size_t acts, Millis until) {
    if (auto error = why_not(model, recording)) return tl::unexpected(*std::move(error));
    Simulation simulation(model, recording.seed);
    for (std::size_t n = 0; n < acts; ++n) {
        const RecordedAct& recorded = recording.acts[n];
        simulation.advance(std::max(recorded.at, simulation.now()));
        const std::optional<Act> act = resolved(simulation, recorded);
        if (!act || !simulation.act(*act)) {
            return wrong(
                "act-refused",
                fmt::format("at {} ms the recording does '{}{}{}', which was not possible then", recorded.at.count,
                            name_of(recorded.kind), recorded.target.empty() ? "" : " ", recorded.target),
                "the recording was changed after it was made; take another copy of it");
        }
    }
    simulation.advance(std::max(until, simulation.now()));
    return simulation;
}

}  // namespace

Result<Simulation> replay(const Model& model, const Recording& recording) {
    return replay_until(model, recording, recording.end);
}

Result<Simulation> replay_until(const Model& model, const Recording& recording, Millis until) {
    const Millis end = std::min(until, recording.end);
    std::size_t acts = 0;
    while (acts < recording.acts.size() && recording.acts[acts].at <= end) ++acts;
    return play_again(model, recording, acts, end);
}

Result<Simulation> replay_before(const Model& model, const Recording& recording, std::size_t acts) {
    const std::size_t count = std::min(acts, recording.acts.size());
    return play_again(model, recording, count, acts < recording.acts.size() ? recording.acts[acts].at : recording.end);
}

}  // namespace composure::simulation
