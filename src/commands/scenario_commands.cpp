// The commands for who writes scenarios: quick, and without records.
#include <fmt/format.h>

#include "commands/registration_internal.h"

namespace composure::commands {

Result<Format> format_named(const std::string& word) {
    if (word == "text") return Format::text;
    if (word == "json") return Format::json;
    return tl::unexpected(Error{"usage", fmt::format("there is no format '{}'", word), "choose text or json"});
}

Result<Format> check_format_named(const std::string& word) {
    if (word == "github") return Format::github;
    if (const auto named = format_named(word)) return named;
    return tl::unexpected(Error{"usage", fmt::format("there is no format '{}'", word), "choose text, json or github"});
}

void add_check_and_test(const Registration& to, ScenarioOptions& options) {
    CLI::App* check_command = to.app.add_subcommand(
        "check", "prove scenario files sound, or say all that is wrong with them and how to mend it");
    check_command->add_option("PATH", options.check.paths, "files, shipped names or folders")->required();
    check_command->add_option("--format", options.format, "text, json (for editors) or github (for a build server)")
        ->capture_default_str();
    check_command->add_flag("--form", options.check.form_only,
                            "only the form and the references: as quick as you type");
    check_command->add_option("--budget", options.check.budget, "how many states the proof may look at (6000000)");
    check_command->add_flag("--plays", options.check.plays, "write the best and the worst play found, as tests");
    check_command->callback([to, &options] {
        to.chosen = [&] {
            const auto format = check_format_named(options.format);
            if (!format) return report(format.error());
            options.check.format = *format;
            return check(options.check);
        };
    });
    CLI::App* test_command = to.app.add_subcommand("test", "play the tests that stand in scenario files");
    test_command->add_option("PATH", options.test.paths, "files, shipped names or folders")->required();
    test_command->callback([to, &options] { to.chosen = [&] { return test(options.test); }; });
}

void add_words(const Registration& to, ScenarioOptions& options) {
    CLI::App* explain_command =
        to.app.add_subcommand("explain", "explain a code from an error message or a scorecard, with an example");
    explain_command->add_option("CODE", options.code, "for example unknown-moment or contradicts")->required();
    explain_command->callback([to, &options] { to.chosen = [&] { return explain(options.code); }; });
    CLI::App* list_command = to.app.add_subcommand(
        "list", "list what a scenario may use: looks, voices, conduct, acts, or the schema for editors");
    list_command->add_option("WHAT", options.what, "looks, voices, conduct, acts or schema");
    list_command->callback([to, &options] { to.chosen = [&] { return list(options.what); }; });
}

}  // namespace composure::commands
