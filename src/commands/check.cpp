#include <fmt/format.h>

#include <algorithm>

#include "analysis/findings.h"
#include "commands/command_internal.h"
#include "commands/over_cores_internal.h"
#include "commands/proof_words_internal.h"
#include "reports/diagnostics_json.h"
#include "session/authored_tests.h"

namespace composure::commands {

namespace {

struct Checked {
    std::optional<Error> unreadable;
    std::string bytes;
    std::vector<Diagnostic> diagnostics;
    std::string words;  // what was proved, and the figures; empty where nothing was played
    std::vector<std::string> abstracted;
};

TestCount run_tests(const simulation::Model& model, std::vector<Diagnostic>& into) {
    TestCount count;
    for (const scenario::ScenarioTest& test : model.scenario().tests) {
        session::TestResult result = session::run_authored_test(model, test);
        ++count.all;
        if (result.passed) ++count.hold;
        into.insert(into.end(), result.findings.begin(), result.findings.end());
    }
    return count;
}

// What the proof says again, and better, is not said twice.
void add_without_repeating(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
    const auto again = [&](const Diagnostic& one) {
        return std::any_of(more.begin(), more.end(), [&](const Diagnostic& other) {
            const bool ending = one.code == "unreachable-moment" && other.code == "impossible-ending";
            return (other.code == one.code || ending) && other.at.line == one.at.line;
        });
    };
    all.erase(std::remove_if(all.begin(), all.end(), again), all.end());
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void prove_it(Checked& checked, scenario::Scenario scenario, const CheckOptions& options) {
    const simulation::Model model(std::move(scenario));
    analysis::Budget budget;
    if (options.budget) budget.states = *options.budget;
    const analysis::Proof proof = analysis::prove(model, budget);
    const analysis::League league = analysis::play_league(model, analysis::kQuickRuns);
    add_without_repeating(checked.diagnostics, analysis::all_findings(model, proof, league));
    const TestCount tests = run_tests(model, checked.diagnostics);
    checked.words = proof_words(model, proof, league, tests);
    checked.abstracted = proof.abstracted;
    if (options.plays) checked.words += play_scripts(model, proof);
}

Checked check_file(const std::string& path, const scenario::Vocabulary& table, const CheckOptions& options) {
    Checked checked;
    auto loaded = session::load_scenario(path, table);
    if (!loaded) {
        checked.unreadable = loaded.error();
        return checked;
    }
    checked.bytes = std::move(loaded->bytes);
    checked.diagnostics = std::move(loaded->reading.diagnostics);
    if (options.form_only || !loaded->reading.value) return checked;
    prove_it(checked, std::move(*loaded->reading.value), options);
    return checked;
}

std::string headline(const std::string& path, const Checked& checked, bool form_only) {
    const std::size_t found = checked.diagnostics.size();
    if (found > 0)
        return fmt::format("{}: {} to look at\n", path, found == 1 ? "1 thing" : fmt::format("{} things", found));
    return fmt::format("{}: fine{}\n", path, form_only ? " (form and references)" : "");
}

void print_checked(const std::string& path, const Checked& checked, bool form_only) {
    if (!checked.diagnostics.empty())
        print_error(print_diagnostics(checked.diagnostics, path, checked.bytes, colour_of_errors()));
    if (checked.diagnostics.empty() || !checked.words.empty()) print(headline(path, checked, form_only));
    print(checked.words);
}

void add_new_ones(std::vector<std::string>& all, const std::vector<std::string>& more) {
    for (const std::string& sentence : more)
        if (std::find(all.begin(), all.end(), sentence) == all.end()) all.push_back(sentence);
}

}  // namespace

Exit check(const CheckOptions& options) {
    const auto asked = find_asked_for(options.paths);
    if (!asked) return report(asked.error());
    bool findings = false;
    bool unreadable = false;
    std::vector<reports::FileDiagnostics> all;
    std::vector<std::string> abstracted;
    over_cores(
        asked->files.size(), [&](std::size_t n) { return check_file(asked->files[n], asked->basis.table, options); },
        [&](std::size_t n, const Checked& checked) {
            if (checked.unreadable) {
                report(*checked.unreadable);
                unreadable = true;
                return;
            }
            if (findings && !checked.diagnostics.empty() && options.format == Format::text) print_error("\n");
            findings = findings || !checked.diagnostics.empty();
            if (options.format != Format::text) {
                all.push_back({asked->files[n], checked.diagnostics});
            } else {
                print_checked(asked->files[n], checked, options.form_only);
                add_new_ones(abstracted, checked.abstracted);
            }
        });
    print(abstraction_words(abstracted));
    if (options.format == Format::json) print(reports::diagnostics_json(all) + "\n");
    if (options.format == Format::github) print(reports::diagnostics_github(all));
    if (unreadable) return Exit::usage;
    return findings ? Exit::findings : Exit::fine;
}

}  // namespace composure::commands
