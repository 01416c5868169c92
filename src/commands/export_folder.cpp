#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <random>

#include "commands/export_internal.h"

namespace composure::commands {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMarker = ".composure-export";
constexpr std::string_view kMarkerText = "Made by `composure export`, which may replace this folder.\n";

Error cannot_write(const std::string& path, const std::string& why) {
    return {"cannot-write", fmt::format("'{}' cannot be written: {}", path, why),
            "name a folder that you may write into, with space enough", ErrorKind::machine};
}

Error in_use(const std::string& to, const std::string& why) {
    return {"folder-in-use", fmt::format("'{}' {}", to, why), "name a new folder with --to; nothing was written"};
}

bool is_ours(const std::string& name) {
    if (name == kMarker || name == "README.txt") return true;
    if (name == "index.html" || name == "people.csv" || name == "sessions.csv" || name == "cohorts.csv") return true;
    if (!name.ends_with(".html")) return false;
    return name.starts_with("person-") || name.starts_with("session-") || name.starts_with("sheet-");
}

// Nothing: the place is free, an empty folder, or a former export without anything of somebody's own.
std::optional<Error> taken(const std::string& to) {
    std::error_code failed;
    const fs::file_status status = fs::symlink_status(to, failed);
    if (!fs::exists(status)) return std::nullopt;
    if (!fs::is_directory(status)) return in_use(to, "is there already and is no folder");
    if (fs::is_empty(to, failed) && !failed) return std::nullopt;
    if (failed) return cannot_write(to, failed.message());
    if (!fs::exists(fs::path(to) / kMarker, failed)) return in_use(to, "is not empty, and no former export");
    for (fs::directory_iterator entry(to, failed), end; !failed && entry != end; entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        if (!is_ours(name)) return in_use(to, fmt::format("is a former export, but has '{}' in it too", name));
    }
    if (failed) return cannot_write(to, failed.message());
    return std::nullopt;
}

std::string beside(const std::string& to, std::string_view what) {
    std::random_device chance;
    return fmt::format("{}.{}-{:08x}", to, what, chance());
}

}  // namespace

Result<ExportFolder> ExportFolder::begin(const std::string& to) {
    ExportFolder folder;
    std::error_code failed;
    fs::path path = fs::absolute(to, failed).lexically_normal();
    if (!path.has_filename()) path = path.parent_path();
    folder.to_ = path.string();
    if (auto error = taken(folder.to_)) return tl::unexpected(std::move(*error));
    fs::create_directories(path.parent_path(), failed);
    const std::string building = beside(folder.to_, "new");
    if (failed || !fs::create_directory(building, failed)) return tl::unexpected(cannot_write(to, failed.message()));
    folder.building_ = building;
    fs::permissions(building, fs::perms::owner_all, failed);  // what is in it is about people
    if (auto marked = folder.write(kMarker, kMarkerText); !marked) return tl::unexpected(marked.error());
    return folder;
}

ExportFolder::ExportFolder(ExportFolder&& other) noexcept
    : to_(std::move(other.to_)), building_(std::exchange(other.building_, {})) {}

ExportFolder::~ExportFolder() {
    std::error_code ignored;
    if (!building_.empty()) fs::remove_all(building_, ignored);
}

Result<bool> ExportFolder::write(const std::string& name, std::string_view bytes) {
    const std::string path = building_ + "/" + name;
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) return tl::unexpected(cannot_write(to_ + "/" + name, "the disk is full, or the folder is gone"));
    return true;
}

Result<bool> ExportFolder::finish() {
    std::error_code failed;
    if (auto error = taken(to_)) return tl::unexpected(std::move(*error));
    std::string former;
    if (fs::exists(to_, failed)) {
        former = beside(to_, "old");
        fs::rename(to_, former, failed);
        if (failed) return tl::unexpected(cannot_write(to_, failed.message()));
    }
    fs::rename(building_, to_, failed);
    if (failed) {
        const Error error = cannot_write(to_, failed.message());
        if (!former.empty()) fs::rename(former, to_, failed);
        return tl::unexpected(error);
    }
    building_.clear();
    if (!former.empty()) fs::remove_all(former, failed);
    return true;
}

}  // namespace composure::commands
