// What every command shares: exit statuses, where it prints, and one function a command.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/error.h"
#include "session/files.h"
#include "session/pace.h"
#include "simulation/model.h"

namespace composure::commands {

enum class Exit : int { fine = 0, findings = 1, usage = 2, machine = 3 };

enum class Format : std::uint8_t { text, json };

void print(std::string_view text);        // standard output: results
void print_error(std::string_view text);  // standard error: everything else
Exit report(const Error& error);          // prints it with its fix; the status it asks for
Colour colour_of_errors();                // ansi only on a terminal without NO_COLOR

struct PlayOptions {
    std::string scenario, record, pace = "1";
    std::optional<std::uint64_t> seed;
    bool text = false, jsonl = false, assessment = false, watch = false;
    std::string trainee;
};
Exit play(const PlayOptions& options);

struct CheckOptions {
    std::vector<std::string> paths;
    Format format = Format::text;
    std::optional<std::uint64_t> budget;
};
Exit check(const CheckOptions& options);

struct TestOptions {
    std::vector<std::string> paths;
};
Exit test(const TestOptions& options);

struct ReplayOptions {
    std::string recording, scenario;
    std::optional<std::int64_t> at;
    Format format = Format::text;
};
Exit replay(const ReplayOptions& options);

Exit explain(const std::string& code);
Exit list(const std::string& what);
Exit open_window(
    const std::vector<std::string>& arguments);  // replaces this process; returns only if that is not possible
Exit comes_later(std::string_view what);

// Scenario files below the paths (a folder means every .yaml in it), in order of name.
Result<std::vector<std::string>> scenario_files(const std::vector<std::string>& paths,
                                                const session::DataFolders& folders);

// A model ready to play; what is wrong has been printed already if it is not there.
std::optional<simulation::Model> load_model(const std::string& path_or_id, const session::DataFolders& folders,
                                            const scenario::Vocabulary& table);

}  // namespace composure::commands
