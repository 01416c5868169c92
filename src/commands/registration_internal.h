// How a command gets onto the command line: one add_... function a file, called by run.cpp.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>

#include "commands/command_internal.h"

namespace composure::commands {

using Chosen = std::function<Exit()>;

// `program` and `chosen` outlive the parsing. A command's callback sets `chosen`; it runs after all was parsed.
struct Registration {
    CLI::App& app;
    Program& program;
    Chosen& chosen;
};

// When `command` is chosen, `carry_out(program, options)`, or `carry_out(options)`, is what is done.
template <class Options, class CarryOut>
void on_choice(CLI::App& command, const Registration& to, std::shared_ptr<Options> options, CarryOut carry_out) {
    command.callback([to, options, carry_out] {
        to.chosen = [to, options, carry_out] {
            if constexpr (std::is_invocable_v<CarryOut, Program&, Options&>) {
                return carry_out(to.program, *options);
            } else {
                return carry_out(*options);
            }
        };
    });
}

// Adds --records to a command.
void add_records_option(CLI::App& command, Program& program);

Exit parse(CLI::App& app, const Program& program, const Chosen& chosen);
int end(Exit status);  // after what was printed is really out
inline constexpr const char* kAbout =
    "Composure: practise with difficult customers. Without a command it opens the window.";

struct ScenarioOptions {
    CheckOptions check;
    TestOptions test;
    std::string code, what, format = "text";
};
// The options outlive the parsing.
void add_check_and_test(const Registration& to, ScenarioOptions& options);
void add_words(const Registration& to, ScenarioOptions& options);
void add_bots(const Registration& to);
void add_graph(const Registration& to);
void add_new(const Registration& to);
void add_play(const Registration& to, PlayOptions& options);
void add_replay(const Registration& to, ReplayOptions& options);
void add_progress(const Registration& to);
void add_review(const Registration& to);
void add_contest_and_share(const Registration& to);
void add_verify_and_regrade(const Registration& to);
void add_export(const Registration& to);
void add_people(const Registration& to);
void add_assign(const Registration& to);
void add_backup(const Registration& to);
void add_site(const Registration& to);

}  // namespace composure::commands
