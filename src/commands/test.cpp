#include <fmt/format.h>

#include "commands/command_internal.h"
#include "session/authored_tests.h"

namespace composure::commands {

namespace {

struct Counts {
    std::size_t passed = 0;
    std::size_t failed = 0;
};

void run_all(const simulation::Model& model, const std::string& path, const std::string& bytes, Counts& counts) {
    for (const scenario::ScenarioTest& test : model.scenario().tests) {
        const session::TestResult result = session::run_authored_test(model, test);
        print(fmt::format("{}: {}: {}\n", path, result.passed ? "ok" : "NOT OK", test.name));
        if (!result.passed) print_error(print_diagnostics(result.findings, path, bytes, colour_of_errors()));
        (result.passed ? counts.passed : counts.failed) += 1;
    }
    if (model.scenario().tests.empty()) print(fmt::format("{}: no tests; write some under `tests:`\n", path));
}

}  // namespace

Exit test(const TestOptions& options) {
    const auto asked = find_asked_for(options.paths);
    if (!asked) return report(asked.error());
    Counts counts;
    bool broken = false;
    for (const std::string& path : asked->files) {
        auto loaded = session::load_scenario(path, asked->basis.table);
        if (!loaded) return report(loaded.error());
        if (!loaded->reading.diagnostics.empty()) {
            print_error(print_diagnostics(loaded->reading.diagnostics, path, loaded->bytes, colour_of_errors()));
        }
        if (!loaded->reading.value) {
            broken = true;
            continue;
        }
        run_all(simulation::Model(std::move(*loaded->reading.value)), path, loaded->bytes, counts);
    }
    print(fmt::format("{} passed, {} failed\n", counts.passed, counts.failed));
    return counts.failed > 0 || broken ? Exit::findings : Exit::fine;
}

}  // namespace composure::commands
