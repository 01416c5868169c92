#include "commands/run.h"

#include <fmt/format.h>

#include <array>

#include "commands/registration_internal.h"

namespace composure::commands {

namespace {

constexpr const char* kVersion = "composure 0.1.0 (format 1, rules 1)";

// What interfaces.md names and this version does not have yet. They are answered, not unknown.
constexpr std::array kLater{"sync"};

void add_later(const Registration& to) {
    for (const char* name : kLater) {
        CLI::App* command = to.app.add_subcommand(name, "(comes later)");
        command->allow_extras();
        command->group("Comes later");
        command->callback([to, name] { to.chosen = [name] { return comes_later(fmt::format("`{}`", name)); }; });
    }
}

Exit run_every_command(Program& program) {
    CLI::App app{kAbout, "composure"};
    app.set_version_flag("--version", kVersion);
    app.require_subcommand(0, 1);
    PlayOptions play;
    ReplayOptions replay;
    ScenarioOptions scenario;
    Chosen chosen = [] { return open_window({}); };
    const Registration to{app, program, chosen};
    add_play(to, play);
    add_replay(to, replay);
    add_progress(to);
    add_contest_and_share(to);
    add_check_and_test(to, scenario);
    add_bots(to);
    add_graph(to);
    add_new(to);
    add_words(to, scenario);
    add_review(to);
    add_verify_and_regrade(to);
    add_export(to);
    add_people(to);
    add_assign(to);
    add_site(to);
    add_backup(to);
    add_later(to);
    return parse(app, program, chosen);
}

}  // namespace

int run(int argc, const char* const* argv, records::Opener open, records::Log& log) {
    Program program{argc, argv, open, {}, &log};
    return end(run_every_command(program));
}

}  // namespace composure::commands
