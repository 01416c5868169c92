#include "window/desk/library.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "session/record_test.h"

namespace composure::window {
namespace {

std::vector<scenario::Scenario> read_all(const session::DataFolders& folders, const scenario::Vocabulary& table) {
    std::vector<scenario::Scenario> all;
    for (const std::string& path : session::shipped_scenarios(folders)) {
        auto loaded = session::load_scenario(path, table);
        if (loaded && loaded->reading.value) all.push_back(std::move(*loaded->reading.value));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.level < b.level; });
    return all;
}

}  // namespace

Result<Library> Library::open() {
    Library library;
    auto folders = session::find_data_folders();
    if (!folders) return tl::unexpected(folders.error());
    library.folders_ = std::move(*folders);
    auto table = session::load_conduct_table(library.folders_);
    if (!table) return tl::unexpected(table.error());
    library.table_ = std::move(*table);
    if (auto people = session::load_looks(library.folders_)) library.people_ = std::move(*people);
    return library;
}

void Library::read_ahead() {
    if (listed_ || ahead_.valid()) return;
    ahead_ = std::async(std::launch::async, [folders = folders_, table = table_] { return read_all(folders, table); });
}

const std::vector<scenario::Scenario>& Library::shipped() {
    if (listed_) return shipped_;
    listed_ = true;
    shipped_ = ahead_.valid() ? ahead_.get() : read_all(folders_, table_);
    return shipped_;
}

Result<session::PlayedWith> Library::files(const std::string& path_or_id) const {
    const auto path = session::find_scenario(path_or_id, folders_);
    if (!path) return tl::unexpected(path.error());
    return session::files_of(*path, folders_);
}

std::vector<std::string> Library::faults(const std::string& path_or_id) const {
    const auto path = session::find_scenario(path_or_id, folders_);
    if (!path) return {path.error().message};
    const auto loaded = session::load_scenario(*path, table_);
    if (!loaded) return {loaded.error().message};
    std::vector<std::string> lines;
    if (loaded->reading.value) return lines;
    const std::string name = std::filesystem::path(*path).filename().string();
    for (const Diagnostic& found : loaded->reading.diagnostics) {
        if (found.severity != Severity::error) continue;
        std::string line = fmt::format("{}:{}:{}: {}", name, found.at.line, found.at.column, found.message);
        if (!found.notes.empty()) line += fmt::format(" ({})", found.notes.front());
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<bool> Library::record_test(const std::string& path_or_id, const session::Session& session,
                                  const std::string& name) const {
    const auto path = session::find_scenario(path_or_id, folders_);
    if (!path) return tl::unexpected(path.error());
    return session::record_test(*path, session, name, table_);
}

std::optional<scenario::LanguageRules> Library::language_rules(const scenario::Scenario& scenario) const {
    auto rules = session::load_language_rules(folders_, scenario.language);
    return rules ? std::optional(*std::move(rules)) : std::nullopt;
}

Result<std::unique_ptr<simulation::Model>> Library::load(const std::string& path_or_id, records::Mode mode) const {
    const auto path = session::find_scenario(path_or_id, folders_);
    if (!path) return tl::unexpected(path.error());
    auto loaded = session::load_scenario(*path, table_);
    if (!loaded) return tl::unexpected(loaded.error());
    if (!loaded->reading.value) {
        const std::string all =
            print_diagnostics(loaded->reading.diagnostics, path_or_id, loaded->bytes, ::composure::Colour::never);
        return tl::unexpected(Error{"cannot-play", all + "this scenario cannot be played as it is",
                                    "composure check " + path_or_id, ErrorKind::usage});
    }
    const scenario::Scenario& scenario = *loaded->reading.value;
    if (mode == records::Mode::practice && scenario.use == scenario::Use::assessment) {
        return tl::unexpected(Error{
            "for-assessment",
            fmt::format("'{}' is kept for assessments, so that it is new to everyone who takes it", scenario.title),
            "practise with another one, or take it with --assessment when you are ready", ErrorKind::usage});
    }
    return std::make_unique<simulation::Model>(std::move(*loaded->reading.value));
}

}  // namespace composure::window
