#include "commands/run_quick.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "commands/registration_internal.h"

namespace composure::commands {

namespace {

// Whoever writes scenarios runs these all day: they start in milliseconds, without a database.
constexpr std::array<std::string_view, 7> kQuick{"check", "test", "bots", "graph", "new", "explain", "list"};

Exit run_quick_command(Program& program) {
    CLI::App app{kAbout, "composure"};
    app.require_subcommand(0, 1);
    ScenarioOptions scenario;
    Chosen chosen;
    const Registration to{app, program, chosen};
    add_check_and_test(to, scenario);
    add_bots(to);
    add_graph(to);
    add_new(to);
    add_words(to, scenario);
    return parse(app, program, chosen);
}

Exit become_records_program(int count, const char* const* given) {
    std::error_code failed;
    const std::filesystem::path here = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
    const std::string twin = (here / "composure-records").string();
    std::vector<char*> words{const_cast<char*>(twin.c_str())};
    for (int n = 1; n < count; ++n) words.push_back(const_cast<char*>(given[n]));
    words.push_back(nullptr);
    ::execv(twin.c_str(), words.data());
    return report({"no-records-program", "the program 'composure-records' was not found beside this one",
                   "install both, or build them again with tools/play", ErrorKind::machine});
}

}  // namespace

int run_quick(int argc, const char* const* argv) {
    if (argc < 2) return end(open_window({}));
    if (std::find(kQuick.begin(), kQuick.end(), argv[1]) == kQuick.end())
        return end(become_records_program(argc, argv));
    Program program{argc, argv, nullptr, {}, nullptr};
    return end(run_quick_command(program));
}

}  // namespace composure::commands
