#include "session/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "base/suggest.h"

namespace composure::session {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostScenarioBytes = std::size_t{1} << 20;  // scenario-language.md, "Reading a file safely"

class FileHandle {
public:
    explicit FileHandle(int descriptor) : descriptor_(descriptor) {}
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;
    ~FileHandle() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    int get() const { return descriptor_; }

private:
    int descriptor_;
};

Error cannot_read(const std::string& path, int why) {
    if (why == ENOENT)
        return {"cannot-read", fmt::format("there is no file '{}'", path), "check the name and the folder"};
    if (why == EISDIR) return {"cannot-read", fmt::format("'{}' is a folder", path), "name one file in it"};
    return {"cannot-read", fmt::format("'{}' cannot be read: {}", path, std::strerror(why)),
            "check that you may read it"};
}

Error cannot_write(const std::string& path, int why) {
    return {"cannot-write", fmt::format("'{}' cannot be written: {}", path, std::strerror(why)),
            "check the folder and the free space; nothing that stood there before was changed", ErrorKind::machine};
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool holds_data(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(folder / "assets" / "rubric.yaml", ignored);
}

DataFolders folders_in(const fs::path& folder) {
    return {(folder / "assets").string(), (folder / "scenarios").string()};
}

// A file that came with the program. `broken`: its code, and what cannot be used; what is wrong with it is added.
template <class Value>
Result<Value> load_asset(const fs::path& path, scenario::Reading<Value> (*read)(std::string_view, std::string_view),
                         Error broken) {
    const Result<std::string> bytes = read_file(path.string(), kMostScenarioBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    scenario::Reading<Value> reading = read(*bytes, path.string());
    if (reading.value) return std::move(*reading.value);
    broken.message += ":\n" + print_diagnostics(reading.diagnostics, path.string(), *bytes, Colour::never);
    broken.fix = "mend the file, or take back the one that came with this version";
    return tl::unexpected(std::move(broken));
}

}  // namespace

Result<DataFolders> find_data_folders() {
    if (const char* named = std::getenv("COMPOSURE_DATA"); named != nullptr && *named != '\0') {
        if (holds_data(named)) return folders_in(named);
        return tl::unexpected(
            Error{"no-data", fmt::format("COMPOSURE_DATA names '{}', but there is no assets/rubric.yaml in it", named),
                  "let it name the folder that holds assets/ and scenarios/, or unset it"});
    }
    std::error_code failed;
    fs::path folder = fs::read_symlink("/proc/self/exe", failed).parent_path();
    while (!failed && folder.has_relative_path()) {
        if (holds_data(folder)) return folders_in(folder);
        folder = folder.parent_path();
    }
    if (holds_data("/usr/share/composure")) return folders_in("/usr/share/composure");
    return tl::unexpected(Error{"no-data", "the folder with assets/rubric.yaml was not found",
                                "run the program from its source tree, or let COMPOSURE_DATA name the folder that "
                                "holds assets/ and scenarios/"});
}

Result<std::string> read_file(const std::string& path, std::size_t most_bytes) {
    const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) return tl::unexpected(cannot_read(path, errno));
    struct stat about {};
    if (::fstat(file.get(), &about) == 0 && S_ISDIR(about.st_mode)) return tl::unexpected(cannot_read(path, EISDIR));
    std::string bytes;
    std::array<char, 65536> block;
    for (;;) {
        const ssize_t count = ::read(file.get(), block.data(), block.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return tl::unexpected(cannot_read(path, errno));
        if (count == 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(count));
        if (bytes.size() > most_bytes) {
            return tl::unexpected(Error{"too-large", fmt::format("'{}' is larger than {} bytes", path, most_bytes),
                                        "is this the right file? Scenarios and recordings are small texts"});
        }
    }
}

Result<bool> write_file(const std::string& path, std::string_view bytes) {
    const std::string temporary = path + ".part";
    {
        const FileHandle file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (file.get() < 0) return tl::unexpected(cannot_write(path, errno));
        if (!write_all(file.get(), bytes) || ::fsync(file.get()) != 0) {
            const int why = errno;
            ::unlink(temporary.c_str());
            return tl::unexpected(cannot_write(path, why));
        }
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        const int why = errno;
        ::unlink(temporary.c_str());
        return tl::unexpected(cannot_write(path, why));
    }
    return true;
}

Result<bool> may_write(const std::string& path) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) return tl::unexpected(cannot_write(path, EISDIR));
    const std::string temporary = path + ".part";
    {
        const FileHandle file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644));
        if (file.get() < 0) return tl::unexpected(cannot_write(path, errno));
    }
    ::unlink(temporary.c_str());
    return true;
}

std::vector<std::string> shipped_scenarios(const DataFolders& folders) {
    std::vector<std::string> paths;
    std::error_code failed;
    for (fs::directory_iterator entry(folders.scenarios, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (entry->path().extension() == ".yaml") paths.push_back(entry->path().string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

Result<std::string> find_scenario(const std::string& path_or_id, const DataFolders& folders) {
    std::error_code ignored;
    if (fs::exists(path_or_id, ignored)) return path_or_id;
    const fs::path shipped = fs::path(folders.scenarios) / (path_or_id + ".yaml");
    if (path_or_id.find('/') == std::string::npos && fs::exists(shipped, ignored)) return shipped.string();
    if (fs::exists(path_or_id + ".yaml", ignored)) return path_or_id + ".yaml";
    const std::vector<std::string> paths = shipped_scenarios(folders);
    std::vector<std::string> ids;
    std::vector<std::string_view> known;
    for (const std::string& path : paths) ids.push_back(fs::path(path).stem().string());
    for (const std::string& id : ids) known.emplace_back(id);
    const std::string asked = fs::path(path_or_id).stem().string();
    Error error{"no-such-scenario", fmt::format("there is no scenario file '{}'", path_or_id),
                fmt::format("give the path of a file, or one of: {}", fmt::join(ids, ", "))};
    if (const auto near = nearest(asked, known)) error.fix = fmt::format("did you mean '{}'?", *near);
    return tl::unexpected(error);
}

Result<scenario::Vocabulary> load_conduct_table(const DataFolders& folders) {
    return load_asset(fs::path(folders.assets) / "rubric.yaml", scenario::read_conduct_table,
                      {"broken-conduct-table", "the conduct table cannot be used", ""});
}

Result<scenario::Gallery> load_looks(const DataFolders& folders) {
    return load_asset(fs::path(folders.assets) / "looks.yaml", scenario::read_looks,
                      {"broken-looks", "the people in assets/looks.yaml cannot be used", ""});
}

Result<scenario::LanguageRules> load_language_rules(const DataFolders& folders, std::string_view language) {
    const std::string name(language.substr(0, language.find('-')));
    const fs::path path = fs::path(folders.assets) / "language" / (name + ".yaml");
    std::error_code ignored;
    if (name.empty() || name.find_first_of("/.") != std::string::npos || !fs::exists(path, ignored))
        return tl::unexpected(Error{"no-language", fmt::format("typed words are not understood in '{}' yet", language),
                                    "choose a reply by its number"});
    return load_asset(path, scenario::read_language_rules,
                      {"broken-language", "the rules for typed words cannot be used", ""});
}

Result<LoadedScenario> load_scenario(const std::string& path, const scenario::Vocabulary& table) {
    Result<std::string> bytes =
        read_file(path, kMostScenarioBytes + 1);  // one more, so that the reader says it in its own words
    if (!bytes) return tl::unexpected(bytes.error());
    LoadedScenario loaded{path, std::move(*bytes), {}};
    loaded.reading = scenario::read_scenario(loaded.bytes, path, table);
    // Few scenarios name somebody of assets/looks.yaml, so it is read for those alone.
    const auto& said = loaded.reading.diagnostics;
    const bool names =
        std::any_of(said.begin(), said.end(), [](const auto& each) { return each.code == "unknown-looks"; });
    if (!names || !table.people.empty()) return loaded;
    const auto folders = find_data_folders();
    // Without it the people are drawn from their own names: no reason to refuse a play.
    const auto looks = folders ? load_looks(*folders) : tl::unexpected(folders.error());
    if (!looks) return loaded;
    scenario::Vocabulary with_people = table;
    for (const scenario::Person& person : looks->people) with_people.people.push_back(person.name);
    loaded.reading = scenario::read_scenario(loaded.bytes, path, with_people);
    return loaded;
}

}  // namespace composure::session
