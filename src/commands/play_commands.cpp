#include <fmt/format.h>

#include "commands/registration_internal.h"

namespace composure::commands {

void add_play(const Registration& to, PlayOptions& options) {
    CLI::App* command = to.app.add_subcommand("play", "play a scenario: in the window, or with --text in the terminal");
    command->add_option("SCENARIO", options.scenario, "a file, or the name of a shipped scenario like rude-remark");
    command->add_flag("--text", options.text, "the whole game in the terminal, line by line; also for screen readers");
    command->add_flag("--jsonl", options.jsonl, "the line protocol for programs, in virtual time");
    command->add_option("--seed", options.seed,
                        "the same seed and acts give the same session; drawn and printed if absent (1 with --jsonl)");
    command->add_option("--pace", options.pace,
                        "1, 1.5, 2, 3, 10 or off: how much slower the world runs (else 1; 1.5 in an assessment)");
    command->add_option("--record", options.record, "write the recording to this file");
    command->add_option("--record-test", options.record_test,
                        "write the play as a test of this name into the scenario file");
    command->add_option("--trainee", options.trainee,
                        "who plays: a name or an employee number (else COMPOSURE_TRAINEE, else the login name)");
    command->add_flag("--assessment", options.assessment, "the result is for review; needs a site.yaml");
    command->add_flag("--continue", options.go_on, "go on with the practice session that was interrupted");
    add_records_option(*command, to.program);
    command->add_flag("--watch", options.watch,
                      "the window follows the file while you write it, and nothing of the play is kept");
    command->callback([to, &options] { to.chosen = [to, &options] { return play(to.program, options); }; });
}

void add_replay(const Registration& to, ReplayOptions& options) {
    CLI::App* command =
        to.app.add_subcommand("replay", "play a recording again: what was said and done, and the scorecard");
    command->add_option("WHAT", options.recording, "a recording made with --record, or the code of a session of yours")
        ->required();
    command->add_option("--trainee", options.trainee,
                        "of a session: who you are (else COMPOSURE_TRAINEE, else the login name)");
    add_records_option(*command, to.program);
    command->add_option("--at", options.at, "only up to this moment, in milliseconds")->check(CLI::NonNegativeNumber);
    command->add_option("--scenario", options.scenario,
                        "the scenario file, if it is neither beside the recording nor shipped");
    command->add_option("--record-test", options.record_test,
                        "of a recording file: write it as a test of this name into the scenario file");
    command->add_option("--format", options.format_word, "text or json (the scorecard)")->capture_default_str();
    command->callback([to, &options] {
        to.chosen = [to, &options] {
            const auto format = format_named(options.format_word);
            if (!format) return report(format.error());
            options.format = *format;
            return replay(to.program, options);
        };
    });
}

}  // namespace composure::commands
