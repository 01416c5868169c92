#include "simulation/recording.h"

#include <fmt/format.h>

namespace composure::simulation {

namespace {

std::string target_of(const Model& model, const Act& act) {
    switch (act.kind) {
        case ActKind::reply: return model.reply(act.reply).id;
        case ActKind::consult: return model.scenario().policies[act.policy.position()].id;
        default: return act.customer.exists() ? model.customer(act.customer).id : std::string();
    }
}

RecordedAct recorded(const Model& model, const TimedAct& timed) {
    return {timed.at, timed.act.kind, target_of(model, timed.act), timed.act.minutes, timed.act.reason};
}

std::string line_of(const RecordedAct& act) {
    std::string line = fmt::format("{} {}", act.at.count, name_of(act.kind));
    if (act.minutes > 0) line += fmt::format(" minutes={}", act.minutes);
    if (act.reason != CallReason::none) line += fmt::format(" reason={}", name_of(act.reason));
    if (!act.target.empty()) line += fmt::format(" {}", act.target);
    return line;
}

}  // namespace

std::string act_line(const Model& model, const TimedAct& act) { return line_of(recorded(model, act)); }

Recording record(const Simulation& simulation, Settings settings) {
    const Model& model = simulation.model();
    Recording recording;
    recording.scenario = model.scenario().id;
    recording.scenario_digest = model.scenario().digest;
    recording.conduct_digest = model.vocabulary().digest;
    recording.seed = simulation.seed();
    recording.settings = settings;
    recording.end = simulation.now();
    for (const TimedAct& timed : simulation.acts()) recording.acts.push_back(recorded(model, timed));
    return recording;
}

std::string write_recording(const Recording& recording) {
    std::string text = fmt::format("composure-recording {}\nrules {}\nscenario {}\n", kRecordingFormat, recording.rules,
                                   recording.scenario);
    text += fmt::format("scenario-digest {}\nconduct-digest {}\n", to_hex(recording.scenario_digest),
                        to_hex(recording.conduct_digest));
    text += fmt::format("seed {}\nline-judged {}\n", recording.seed, recording.settings.line_judged ? "true" : "false");
    for (const RecordedAct& act : recording.acts) text += fmt::format("act {}\n", line_of(act));
    return text + fmt::format("end {}\n", recording.end.count);
}

}  // namespace composure::simulation
