#include <fmt/format.h>

#include "commands/command_internal.h"
#include "reports/diagnostics_json.h"

namespace composure::commands {

Exit check(const CheckOptions& options) {
    if (options.budget) return comes_later("--budget (it belongs to the proofs)");
    const auto folders = session::find_data_folders();
    if (!folders) return report(folders.error());
    const auto files = scenario_files(options.paths, *folders);
    if (!files) return report(files.error());
    const auto table = session::load_conduct_table(*folders);
    if (!table) return report(table.error());
    bool findings = false;
    bool unreadable = false;
    std::vector<reports::FileDiagnostics> all;
    for (const std::string& path : *files) {
        const auto loaded = session::load_scenario(path, *table);
        if (!loaded) {
            report(loaded.error());
            unreadable = true;
            continue;
        }
        const std::vector<Diagnostic>& diagnostics = loaded->reading.diagnostics;
        findings = findings || !diagnostics.empty();
        if (options.format != Format::text) {
            all.push_back({path, diagnostics});
        } else if (diagnostics.empty()) {
            print(fmt::format("{}: fine (form and references; the proofs come later)\n", path));
        } else {
            print_error(print_diagnostics(diagnostics, path, loaded->bytes, colour_of_errors()));
        }
    }
    if (options.format == Format::json) print(reports::diagnostics_json(all) + "\n");
    if (options.format == Format::github) print(reports::diagnostics_github(all));
    if (unreadable) return Exit::usage;
    return findings ? Exit::findings : Exit::fine;
}

}  // namespace composure::commands
