#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "records/file_checks_internal.h"
#include "records/sql_errors_internal.h"

namespace composure::records {

namespace {

namespace fs = std::filesystem;

std::string nearest_folder(const std::string& path) {
    std::error_code failed;
    fs::path folder = fs::absolute(path, failed).parent_path();
    while (folder.has_relative_path() && !fs::exists(folder, failed)) folder = folder.parent_path();
    return folder.string();
}

std::uint64_t size_of(const std::string& path) {
    struct stat about {};
    return ::stat(path.c_str(), &about) == 0 ? static_cast<std::uint64_t>(about.st_size) : 0;
}

// The name of the file system that a device is mounted with: FUSE has one number for a hundred of them.
std::string mount_name(const std::string& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return "";
    const std::string device =
        fmt::format("{}:{}", about.st_dev >> 8U & 0xfffU, (about.st_dev & 0xffU) | (about.st_dev >> 12U & 0xfff00U));
    std::ifstream mounts("/proc/self/mountinfo");
    for (std::string line; std::getline(mounts, line);) {
        std::array<std::size_t, 4> spaces{};
        std::size_t at = 0;
        for (std::size_t& space : spaces) at = (space = line.find(' ', at)) + 1;
        if (spaces[3] == std::string::npos || line.substr(spaces[1] + 1, spaces[2] - spaces[1] - 1) != device) continue;
        const std::size_t name = line.find(" - ");
        if (name != std::string::npos) return line.substr(name + 3, line.find(' ', name + 3) - name - 3);
    }
    return "";
}

std::string first_bytes(const std::string& path) {
    std::string bytes(100, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

void look_at_file(FileFacts& facts) {
    struct stat about {};
    if (::stat(facts.path.c_str(), &about) != 0) {
        facts.readable = errno == ENOENT || errno == ENOTDIR;
        return;
    }
    facts.kind = S_ISREG(about.st_mode)   ? FileFacts::Kind::file
                 : S_ISDIR(about.st_mode) ? FileFacts::Kind::folder
                                          : FileFacts::Kind::other;
    facts.size = static_cast<std::uint64_t>(about.st_size);
    facts.somebody_elses = about.st_uid != ::geteuid();
    facts.readable = ::faccessat(AT_FDCWD, facts.path.c_str(), R_OK, AT_EACCESS) == 0;
    facts.writable = ::faccessat(AT_FDCWD, facts.path.c_str(), W_OK, AT_EACCESS) == 0;
    facts.log_size = size_of(facts.path + "-wal");
    if (facts.kind == FileFacts::Kind::file && facts.readable) facts.header = first_bytes(facts.path);
}

}  // namespace

FileFacts look_at(const std::string& path) {
    FileFacts facts;
    facts.path = path;
    look_at_file(facts);
    const std::string folder = nearest_folder(path);
    std::error_code failed;
    facts.folder_writable = !fs::is_directory(folder, failed) ||  // then making it says what is wrong
                            ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0;
    struct statfs system {};
    if (::statfs(folder.c_str(), &system) == 0)
        facts.file_system = static_cast<std::uint64_t>(system.f_type) & 0xffffffffU;
    facts.file_system_name = mount_name(folder);
    return facts;
}

std::optional<Error> make_file(const std::string& path) {
    std::error_code failed;
    const fs::path folder = fs::absolute(path, failed).parent_path();
    std::string made;
    for (const fs::path& part : folder) {
        made = made.empty() || made == "/" ? made + part.string() : made + "/" + part.string();
        if (::mkdir(made.c_str(), 0700) != 0 && errno != EEXIST && !fs::is_directory(made, failed)) break;
    }
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) {
        ::close(file);
        return std::nullopt;
    }
    if (errno == ENOSPC || errno == EDQUOT) return full(path);
    return Error{"records-read-only", fmt::format("the records '{}' could not be made: {}", path, std::strerror(errno)),
                 "choose another place with --records, or give yourself the right to write there", ErrorKind::machine};
}

}  // namespace composure::records
