// Reading the command line, and how a program ends.
#include <fmt/format.h>

#include <cstdio>

#include "commands/registration_internal.h"

namespace composure::commands {

Exit parse(CLI::App& app, const Program& program, const Chosen& chosen) {
    try {
        app.parse(program.count, program.words);
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

int end(Exit status) {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return static_cast<int>(status);
    print_error("composure: the output could not be written\n  check the free space, and who reads it\n");
    return static_cast<int>(Exit::machine);
}

}  // namespace composure::commands
