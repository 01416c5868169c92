#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <random>

#include "commands/command_internal.h"
#include "session/session.h"
#include "terminal/console.h"
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

void play_lines(session::Session& session, terminal::Console& console) {
    const auto read = [&](std::string& line) {
        return console.read_line(line, std::nullopt) == terminal::Console::Input::line;
    };
    const auto write = [&](std::string_view line) { console.write(fmt::format("{}\n", line)); };
    terminal::play_protocol(session, read, write);
}

// A session that somebody played is never thrown away: elsewhere if not there, on standard error if nowhere.
Exit keep_elsewhere(const std::string& recording, const std::string& scenario, const Error& why) {
    report(why);
    std::error_code failed;
    const auto folder = std::filesystem::temp_directory_path(failed);
    const std::string path = (folder / fmt::format("composure-{}-{}.rec", scenario, drawn_seed())).string();
    if (!failed && session::write_file(path, recording)) {
        print_error(fmt::format("  the recording was kept in {} instead\n", path));
    } else {
        print_error("  this is the recording; copy what follows into a file to keep it\n" + recording);
    }
    return Exit::machine;
}

Exit keep_recording(const PlayOptions& options, const session::Session& session) {
    if (options.record.empty()) return Exit::fine;
    const std::string recording = simulation::write_recording(session.recording());
    const Result<bool> written = session::write_file(options.record, recording);
    if (!written) return keep_elsewhere(recording, session.model().scenario().id, written.error());
    if (!options.jsonl)
        print(fmt::format("Recorded in {}; `composure replay {}` shows it again.\n", options.record, options.record));
    return Exit::fine;
}

Exit play_headless(const PlayOptions& options, const simulation::Model& model, const session::Pace& pace) {
    const std::uint64_t seed = options.seed.value_or(options.jsonl ? 1 : drawn_seed());
    session::Session session(model, seed, simulation::Settings{.line_judged = !pace.off}, scoring::Names{});
    terminal::StandardConsole console;
    if (options.jsonl) {
        play_lines(session, console);
    } else {
        terminal::play_text(session, pace, console);
        print(fmt::format("\nPlayed with seed {}; --seed {} plays the same people again.\n", seed, seed));
    }
    const Exit kept = keep_recording(options, session);
    if (kept != Exit::fine) return kept;
    return session.scorecard().outcome == scoring::Outcome::met ? Exit::fine : Exit::findings;
}

}  // namespace

Exit play(Program&, const PlayOptions& options) {
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
    if (!options.record.empty()) {
        if (const auto may = session::may_write(options.record); !may) return report(may.error());
    }
    if (options.text || options.jsonl) return play_headless(options, *model, *pace);
    return open_window(window_arguments(options, *session::find_scenario(options.scenario, *folders)));
}

}  // namespace composure::commands
