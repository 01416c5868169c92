#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "commands/command_internal.h"

namespace composure::commands {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_error(std::string_view text) {
    std::fflush(stdout);
    std::fwrite(text.data(), 1, text.size(), stderr);
}

Exit report(const Error& error) {
    print_error(fmt::format("composure: {}\n", error.message));
    if (!error.fix.empty()) print_error(fmt::format("  {}\n", error.fix));
    return error.kind == ErrorKind::machine ? Exit::machine : Exit::usage;
}

Colour colour_of_errors() {
    const char* no_colour = std::getenv("NO_COLOR");
    const bool wanted = (no_colour == nullptr || *no_colour == '\0') && ::isatty(STDERR_FILENO) != 0;
    return wanted ? Colour::ansi : Colour::never;
}

Exit comes_later(std::string_view what) {
    print_error(fmt::format("composure: {} comes later\n  `composure --help` lists what this version has\n", what));
    return Exit::usage;
}

Exit open_window(const std::vector<std::string>& arguments) {
    std::error_code failed;
    const std::filesystem::path here = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
    const std::string program = (here / "composure-window").string();
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    std::fflush(stdout);
    ::execv(program.c_str(), words.data());
    print_error(
        "composure: the window program 'composure-window' was not found beside this one\n"
        "  play in the terminal instead: composure play SCENARIO --text\n");
    return Exit::machine;
}

Result<Basis> find_basis() {
    auto folders = session::find_data_folders();
    if (!folders) return tl::unexpected(folders.error());
    auto table = session::load_conduct_table(*folders);
    if (!table) return tl::unexpected(table.error());
    return Basis{std::move(*folders), std::move(*table)};
}

Result<AskedFor> find_asked_for(const std::vector<std::string>& paths) {
    auto folders = session::find_data_folders();
    if (!folders) return tl::unexpected(folders.error());
    auto files = scenario_files(paths, *folders);
    if (!files) return tl::unexpected(files.error());
    auto basis = find_basis();
    if (!basis) return tl::unexpected(basis.error());
    return AskedFor{std::move(*basis), std::move(*files)};
}

Result<std::vector<std::string>> scenario_files(const std::vector<std::string>& paths,
                                                const session::DataFolders& folders) {
    namespace fs = std::filesystem;
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        std::error_code failed;
        if (!fs::is_directory(path, failed)) {
            Result<std::string> found = session::find_scenario(path, folders);
            if (!found) return tl::unexpected(found.error());
            files.push_back(*found);
            continue;
        }
        std::vector<std::string> inside;
        for (fs::recursive_directory_iterator entry(path, failed), end; !failed && entry != end;
             entry.increment(failed)) {
            if (entry->is_regular_file(failed) && entry->path().extension() == ".yaml")
                inside.push_back(entry->path().string());
        }
        if (failed)
            return tl::unexpected(
                Error{"cannot-read", fmt::format("'{}' cannot be read", path), "check that you may read it"});
        if (inside.empty()) {
            return tl::unexpected(Error{"no-such-scenario", fmt::format("there is no .yaml file in '{}'", path),
                                        "name the folder of your scenarios"});
        }
        std::sort(inside.begin(), inside.end());
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

std::optional<simulation::Model> load_model(const std::string& path_or_id, const session::DataFolders& folders,
                                            const scenario::Vocabulary& table) {
    const Result<std::string> path = session::find_scenario(path_or_id, folders);
    if (!path) {
        report(path.error());
        return std::nullopt;
    }
    Result<session::LoadedScenario> loaded = session::load_scenario(*path, table);
    if (!loaded) {
        report(loaded.error());
        return std::nullopt;
    }
    if (has_errors(loaded->reading.diagnostics) || !loaded->reading.value) {
        print_error(print_diagnostics(loaded->reading.diagnostics, loaded->path, loaded->bytes, colour_of_errors()));
        return std::nullopt;
    }
    return simulation::Model(std::move(*loaded->reading.value));
}

}  // namespace composure::commands
