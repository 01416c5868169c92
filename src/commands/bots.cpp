// `composure bots`: the league of bots over many seeds, and what it says about the scenario.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "analysis/league.h"
#include "commands/command_internal.h"
#include "commands/league_words_internal.h"
#include "commands/over_cores_internal.h"
#include "commands/registration_internal.h"
#include "reports/league_report.h"

namespace composure::commands {

namespace {

constexpr std::int32_t kMostRuns = 100'000;

struct BotsOptions {
    std::vector<std::string> paths;
    std::int32_t runs = analysis::kUsualRuns;
    std::string format = "text";
};

struct PlayedFile {
    std::optional<Error> unreadable;
    std::string broken;  // what is wrong with the file
    reports::LeagueReport league;
};

PlayedFile play_file(const std::string& path, std::int32_t runs, const scenario::Vocabulary& table) {
    PlayedFile played;
    auto loaded = session::load_scenario(path, table);
    if (!loaded) {
        played.unreadable = loaded.error();
        return played;
    }
    if (!loaded->reading.value) {
        played.broken = print_diagnostics(loaded->reading.diagnostics, path, loaded->bytes, colour_of_errors());
        return played;
    }
    const simulation::Model model(std::move(*loaded->reading.value));
    played.league = report_of(model, analysis::play_league(model, runs), path);
    return played;
}

Exit bots(const BotsOptions& options) {
    const auto format = format_named(options.format);
    if (!format) return report(format.error());
    if (options.runs < 1 || options.runs > kMostRuns)
        return report({"usage", fmt::format("{} runs cannot be played", options.runs),
                       fmt::format("choose a number from 1 to {}", kMostRuns)});
    const auto asked = find_asked_for(options.paths);
    if (!asked) return report(asked.error());
    Exit status = Exit::fine;
    bool first = true;
    over_cores(
        asked->files.size(),
        [&](std::size_t n) { return play_file(asked->files[n], options.runs, asked->basis.table); },
        [&](std::size_t, const PlayedFile& played) {
            if (played.unreadable) {
                status = report(*played.unreadable);
                return;
            }
            if (!played.broken.empty()) print_error(played.broken);
            if (status == Exit::fine && (!played.broken.empty() || !played.league.faults.empty()))
                status = Exit::findings;
            if (!played.broken.empty()) return;
            if (*format == Format::json) {
                print(league_json(played.league) + "\n");
            } else {
                print((first ? "" : "\n") + league_text(played.league));
            }
            first = false;
        });
    return status;
}

}  // namespace

void add_bots(const Registration& to) {
    auto options = std::make_shared<BotsOptions>();
    CLI::App* command = to.app.add_subcommand(
        "bots", "let good, bad and blind players play scenarios, and say whether the score tells them apart");
    command->add_option("PATH", options->paths, "files, shipped names or folders")->required();
    command->add_option("--runs", options->runs, "how many seeds each player plays")->capture_default_str();
    command->add_option("--format", options->format, "text or json")->capture_default_str();
    on_choice(*command, to, options, bots);
}

}  // namespace composure::commands
