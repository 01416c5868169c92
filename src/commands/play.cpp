#include <fmt/format.h>

#include <cstdio>
#include <iostream>
#include <random>

#include "commands/command_internal.h"
#include "session/session.h"
#include "terminal/protocol.h"
#include "terminal/text_game.h"

namespace composure::commands {

namespace {

std::uint64_t drawn_seed() {
    std::random_device device;
    return device() % 1'000'000;  // short enough to be read out and typed in
}

std::vector<std::string> window_arguments(const PlayOptions& options, const std::string& path) {
    std::vector<std::string> words{"play", path, "--pace", options.pace};
    if (options.seed) words.insert(words.end(), {"--seed", fmt::format("{}", *options.seed)});
    if (!options.record.empty()) words.insert(words.end(), {"--record", options.record});
    return words;
}

void play_lines(session::Session& session) {
    const auto read = [](std::string& line) { return static_cast<bool>(std::getline(std::cin, line)); };
    const auto write = [](std::string_view line) {
        print(line);
        print("\n");
        std::fflush(stdout);
    };
    terminal::play_protocol(session, read, write);
}

Exit play_headless(const PlayOptions& options, const simulation::Model& model, const session::Pace& pace) {
    const std::uint64_t seed = options.seed.value_or(options.jsonl ? 1 : drawn_seed());
    session::Session session(model, seed, simulation::Settings{.line_judged = !pace.off}, scoring::Names{});
    if (options.jsonl) {
        play_lines(session);
    } else {
        print(fmt::format("Seed {} (play the same again with --seed {})\n\n", seed, seed));
        terminal::StandardConsole console;
        terminal::play_text(session, pace, console);
    }
    if (!options.record.empty()) {
        const Result<bool> written =
            session::write_file(options.record, simulation::write_recording(session.recording()));
        if (!written) return report(written.error());
        if (!options.jsonl)
            print(fmt::format("\nRecorded in {}; `composure replay {}` shows it again.\n", options.record,
                              options.record));
    }
    return session.scorecard().outcome == scoring::Outcome::met ? Exit::fine : Exit::findings;
}

}  // namespace

Exit play(const PlayOptions& options) {
    if (options.assessment) return comes_later("--assessment");
    if (options.watch) return comes_later("--watch");
    if (!options.trainee.empty()) return comes_later("--trainee");
    if (options.text && options.jsonl) {
        return report({"usage", "--text and --jsonl are two ways to play", "choose one of them"});
    }
    const auto pace = session::pace_named(options.pace);
    if (!pace)
        return report({"usage", fmt::format("there is no pace '{}'", options.pace), "choose 1, 1.5, 2, 3, 10 or off"});
    const auto folders = session::find_data_folders();
    if (!folders) return report(folders.error());
    const auto table = session::load_conduct_table(*folders);
    if (!table) return report(table.error());
    const std::optional<simulation::Model> model = load_model(options.scenario, *folders, *table);
    if (!model) return Exit::usage;
    if (model->scenario().place != scenario::Place::counter) return comes_later("a scenario on the phone or in a chat");
    if (options.text || options.jsonl) return play_headless(options, *model, *pace);
    return open_window(window_arguments(options, *session::find_scenario(options.scenario, *folders)));
}

}  // namespace composure::commands
