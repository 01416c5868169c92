// Making a recording, and its text form (recording.md).
#include "simulation/recording.h"

#include <fmt/format.h>

#include <iterator>

namespace composure::simulation {
namespace {

std::string target_of(const Model& model, const Act& act) {
    switch (act.kind) {
        case ActKind::reply: return model.reply(act.reply).id;
        case ActKind::consult: return model.scenario().policies[act.policy.position()].id;
        default: return act.customer.exists() ? model.customer(act.customer).id : std::string();
    }
}

// Names are one word in the file: white space, control bytes and '%' are written as %XX.
std::string one_word(std::string_view name) {
    std::string word;
    for (const char character : name) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte <= 0x20 || byte == 0x7F || byte == '%')
            fmt::format_to(std::back_inserter(word), "%{:02X}", byte);
        else
            word.push_back(character);
    }
    return word;
}

void write_act(std::string& text, const RecordedAct& act) {
    auto out = std::back_inserter(text);
    fmt::format_to(out, "act {} {}", act.at.count, name_of(act.kind));
    if (!act.target.empty()) fmt::format_to(out, " {}", one_word(act.target));
    if (act.minutes != 0) fmt::format_to(out, " minutes={}", act.minutes);
    if (act.reason != CallReason::none) fmt::format_to(out, " reason={}", name_of(act.reason));
    text.push_back('\n');
}

}  // namespace

Recording record(const Simulation& simulation, Settings settings) {
    const Model& model = simulation.model();
    Recording recording;
    recording.scenario = model.scenario().id;
    recording.scenario_digest = model.scenario().digest;
    recording.conduct_digest = model.vocabulary().digest;
    recording.seed = simulation.seed();
    recording.settings = settings;
    for (const TimedAct& timed : simulation.acts()) {
        recording.acts.push_back(
            {timed.at, timed.act.kind, target_of(model, timed.act), timed.act.minutes, timed.act.reason});
    }
    recording.end = simulation.now();
    return recording;
}

std::string write_recording(const Recording& recording) {
    std::string text = fmt::format(
        "composure-recording {}\nrules {}\nscenario {}\nscenario-digest {}\nconduct-digest {}\nseed {}\n"
        "line-judged {}\n",
        kRecordingFormat, recording.rules, one_word(recording.scenario), to_hex(recording.scenario_digest),
        to_hex(recording.conduct_digest), recording.seed, recording.settings.line_judged ? "yes" : "no");
    for (const RecordedAct& act : recording.acts) write_act(text, act);
    fmt::format_to(std::back_inserter(text), "end {}\n", recording.end.count);
    return text;
}

}  // namespace composure::simulation
