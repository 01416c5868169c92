#include "commands/run.h"

#include <fmt/format.h>

#include <cstdio>
#include <functional>

#include "commands/registration_internal.h"

namespace composure::commands {

namespace {

constexpr const char* kVersion = "composure 0.1.0 (format 1, rules 1)";

// What interfaces.md names and this version does not have yet. They are answered, not unknown.
constexpr const char* kLater[] = {"bots", "graph", "new", "sync"};

struct Options {
    PlayOptions play;
    CheckOptions check;
    TestOptions test;
    ReplayOptions replay;
    std::string code, what, format = "text", replay_format = "text";
};

void add_play(CLI::App& app, Program& program, Options& options, Chosen& chosen) {
    CLI::App* command = app.add_subcommand("play", "play a scenario: in the window, or with --text in the terminal");
    command->add_option("SCENARIO", options.play.scenario, "a file, or the name of a shipped scenario like rude-remark")
        ->required();
    command->add_flag("--text", options.play.text,
                      "the whole game in the terminal, line by line; also for screen readers");
    command->add_flag("--jsonl", options.play.jsonl, "the line protocol for programs, in virtual time");
    command->add_option("--seed", options.play.seed,
                        "the same seed and acts give the same session; drawn and printed if absent (1 with --jsonl)");
    command->add_option("--pace", options.play.pace, "1, 1.5, 2, 3, 10 or off: how much slower the world runs")
        ->capture_default_str();
    command->add_option("--record", options.play.record, "write the recording to this file");
    command->add_option("--trainee", options.play.trainee,
                        "who plays: a name or an employee number (else COMPOSURE_TRAINEE, else the login name)");
    command->add_flag("--assessment", options.play.assessment, "the result is for review; needs a site.yaml");
    command->add_flag("--continue", options.play.go_on, "go on with the practice session that was interrupted");
    add_records_option(*command, program);
    command->add_flag("--watch", options.play.watch, "(comes later)");
    command->callback([&] { chosen = [&] { return play(program, options.play); }; });
}

Result<Format> format_named(const std::string& word) {
    if (word == "text") return Format::text;
    if (word == "json") return Format::json;
    return tl::unexpected(Error{"usage", fmt::format("there is no format '{}'", word), "choose text or json"});
}

void add_check_and_test(CLI::App& app, Options& options, Chosen& chosen) {
    CLI::App* check_command =
        app.add_subcommand("check", "say all that is wrong with scenario files, and how to mend it");
    check_command->add_option("PATH", options.check.paths, "files, shipped names or folders")->required();
    check_command->add_option("--format", options.format, "text or json")->capture_default_str();
    check_command->add_option("--budget", options.check.budget, "(comes later)");
    check_command->callback([&] {
        chosen = [&] {
            const auto format = format_named(options.format);
            if (!format) return report(format.error());
            options.check.format = *format;
            return check(options.check);
        };
    });
    CLI::App* test_command = app.add_subcommand("test", "play the tests that stand in scenario files");
    test_command->add_option("PATH", options.test.paths, "files, shipped names or folders")->required();
    test_command->callback([&] { chosen = [&] { return test(options.test); }; });
}

void add_replay(CLI::App& app, Options& options, Chosen& chosen) {
    CLI::App* command =
        app.add_subcommand("replay", "play a recording again: what was said and done, and the scorecard");
    command->add_option("FILE", options.replay.recording, "a recording made with --record")->required();
    command->add_option("--at", options.replay.at, "only up to this moment, in milliseconds")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--scenario", options.replay.scenario,
                        "the scenario file, if it is neither beside the recording nor shipped");
    command->add_option("--format", options.replay_format, "text or json (the scorecard)")->capture_default_str();
    command->callback([&] {
        chosen = [&] {
            const auto format = format_named(options.replay_format);
            if (!format) return report(format.error());
            options.replay.format = *format;
            return replay(options.replay);
        };
    });
}

void add_words(CLI::App& app, Options& options, Chosen& chosen) {
    CLI::App* explain_command =
        app.add_subcommand("explain", "explain a code from an error message or a scorecard, with an example");
    explain_command->add_option("CODE", options.code, "for example unknown-moment or contradicts")->required();
    explain_command->callback([&] { chosen = [&] { return explain(options.code); }; });
    CLI::App* list_command = app.add_subcommand("list", "list what a scenario may use: looks, voices, conduct or acts");
    list_command->add_option("WHAT", options.what, "looks, voices, conduct or acts")->required();
    list_command->callback([&] { chosen = [&] { return list(options.what); }; });
}

void add_later(CLI::App& app, Chosen& chosen) {
    for (const char* name : kLater) {
        CLI::App* command = app.add_subcommand(name, "(comes later)");
        command->allow_extras();
        command->group("Comes later");
        command->callback([&chosen, name] { chosen = [name] { return comes_later(fmt::format("`{}`", name)); }; });
    }
}

Exit parse_and_run(int argc, const char* const* argv, records::Opener open) {
    CLI::App app{"Composure: practise with difficult customers. Without a command it opens the window.", "composure"};
    app.set_version_flag("--version", kVersion);
    app.require_subcommand(0, 1);
    Options options;
    Program program{argc, argv, open, {}};
    Chosen chosen = [] { return open_window({}); };
    add_play(app, program, options, chosen);
    add_check_and_test(app, options, chosen);
    add_replay(app, options, chosen);
    add_words(app, options, chosen);
    const Registration records{app, program, chosen};
    add_progress(records);
    add_contest_and_share(records);
    add_review(records);
    add_verify_and_regrade(records);
    add_export(records);
    add_people(records);
    add_assign(records);
    add_site(records);
    add_backup(records);
    add_later(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& success) {  // --help, --version
        app.exit(success);
        return Exit::fine;
    } catch (const CLI::ParseError& wrong) {
        print_error(fmt::format(
            "composure: {}\n  `composure --help` and `composure COMMAND --help` say what is possible\n", wrong.what()));
        return Exit::usage;
    }
    return chosen();
}

}  // namespace

int run(int argc, const char* const* argv, records::Opener open) {
    const Exit status = parse_and_run(argc, argv, open);
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return static_cast<int>(status);
    print_error("composure: the output could not be written\n  check the free space, and who reads it\n");
    return static_cast<int>(Exit::machine);
}

}  // namespace composure::commands
