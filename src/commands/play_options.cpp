// The options of `composure play`: what does not go together, and how the window is told.
#include <fmt/format.h>

#include "commands/play_internal.h"

namespace composure::commands {

std::optional<Error> wrong_usage(const PlayOptions& options, const Program& program) {
    const auto wrong = [](std::string message, std::string fix) {
        return Error{"usage", std::move(message), std::move(fix), ErrorKind::usage};
    };
    if (options.text && options.jsonl) return wrong("--text and --jsonl are two ways to play", "choose one of them");
    if (!options.pace.empty() && !session::pace_named(options.pace))
        return wrong(fmt::format("there is no pace '{}'", options.pace), "choose 1, 1.5, 2, 3, 10 or off");
    if (options.assessment && options.seed && !options.jsonl)
        return wrong("an assessment draws its own luck", "leave out --seed");
    if (options.scenario.empty() && !options.go_on)
        return wrong("SCENARIO is required", "`composure --help` and `composure COMMAND --help` say what is possible");
    if (options.watch &&
        (options.text || options.jsonl || options.assessment || options.go_on || options.scenario.empty()))
        return wrong("--watch is for trying out the scenario file that you write, in the window",
                     "for example: composure play mine.yaml --watch");
    if (options.record_test && (options.assessment || options.go_on))
        return wrong("--record-test is for a practice that begins and ends here",
                     options.assessment ? "leave out --assessment" : "leave out --continue");
    if (!options.go_on) return std::nullopt;
    if (options.assessment)
        return wrong("an assessment that was interrupted is void and cannot be continued",
                     "leave out --continue to take it again");
    if (options.seed || !options.pace.empty())
        return wrong("--continue goes on with the same seed and pace", "leave out --seed and --pace");
    if (options.jsonl && options.trainee.empty() && program.records.empty())
        return wrong("--continue with --jsonl needs to know whose session", "say --trainee NAME");
    return std::nullopt;
}

std::vector<std::string> window_arguments(const PlayOptions& options, const Program& program, const std::string& path) {
    std::vector<std::string> words{"play"};
    if (!path.empty()) words.push_back(path);
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) words.insert(words.end(), {name, value});
    };
    add("--pace", options.pace);
    if (options.seed) add("--seed", fmt::format("{}", *options.seed));
    add("--record", options.record);
    if (options.record_test) add("--record-test", *options.record_test);
    add("--trainee", options.trainee);
    add("--records", program.records);
    if (options.assessment) words.emplace_back("--assessment");
    if (options.watch) words.emplace_back("--watch");
    if (options.go_on) words.emplace_back("--continue");
    return words;
}

}  // namespace composure::commands
