#include <fmt/format.h>

#include <filesystem>

#include "commands/command_internal.h"
#include "reports/scorecard_json.h"
#include "reports/scorecard_text.h"
#include "scoring/judge.h"
#include "simulation/recording.h"
#include "terminal/transcript.h"

namespace composure::commands {

namespace {

constexpr std::size_t kMostRecordingBytes = std::size_t{8} << 20;
constexpr std::size_t kColumns = 80;

// The scenario asked for, else the one beside the recording, else the shipped one.
std::string scenario_of(const ReplayOptions& options, const simulation::Recording& recording) {
    if (!options.scenario.empty()) return options.scenario;
    const auto beside = std::filesystem::path(options.recording).parent_path() / (recording.scenario + ".yaml");
    std::error_code ignored;
    return std::filesystem::exists(beside, ignored) ? beside.string() : recording.scenario;
}

Exit show(const simulation::Simulation& simulation, const simulation::Recording& recording,
          const ReplayOptions& options) {
    const simulation::Model& model = simulation.model();
    const scoring::Reference reference = scoring::make_reference(model, recording.seed);
    const scoring::Scorecard card = scoring::judge(model, simulation.events(), reference, recording.settings);
    if (options.format == Format::json) {
        print(reports::scorecard_json(model, card, {}) + "\n");
    } else {
        print(terminal::transcript(simulation, {}));
        if (!options.at) print("\n" + reports::scorecard_text(model, card, {}, kColumns));
    }
    return options.at || card.outcome == scoring::Outcome::met ? Exit::fine : Exit::findings;
}

}  // namespace

Exit replay(const ReplayOptions& options) {
    const Result<std::string> bytes = session::read_file(options.recording, kMostRecordingBytes);
    if (!bytes) return report(bytes.error());
    const Result<simulation::Recording> recording = simulation::read_recording(*bytes);
    if (!recording) return report(recording.error());
    const auto folders = session::find_data_folders();
    if (!folders) return report(folders.error());
    const auto table = session::load_conduct_table(*folders);
    if (!table) return report(table.error());
    const std::optional<simulation::Model> model = load_model(scenario_of(options, *recording), *folders, *table);
    if (!model) return Exit::usage;
    const Result<simulation::Simulation> played =
        options.at ? simulation::replay_until(*model, *recording, Millis{*options.at})
                   : simulation::replay(*model, *recording);
    if (!played) return report(played.error());
    return show(*played, *recording, options);
}

}  // namespace composure::commands
