#include "window/text/cache.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <vector>

#include "base/mix64.h"
#include "base/sha256.h"

namespace composure::window {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargest = std::size_t{8} << 20;
constexpr std::uintmax_t kMostInAll = std::uintmax_t{24} << 20;
constexpr std::string_view kMark = "composure cache 1\n";
constexpr std::string_view kUnfinished = ".part";

// Finds what a disk or a stopped program did to a file; nobody's ill will.
std::uint64_t sum_of(std::string_view bytes) {
    std::uint64_t sum = mix64(bytes.size() + 1);
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), sizeof(std::uint64_t)))) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), std::min(bytes.size(), sizeof(word)));
        sum = mix64(sum ^ word);
    }
    return sum;
}

// Before what is kept: the mark, the key (as its hash: a path may have somebody's name in it), and the sum.
std::string head_of(std::string_view key, std::string_view bytes) {
    const Digest digest = sha256(key);
    const std::uint64_t sum = sum_of(bytes);
    std::string head(kMark);
    head.append(reinterpret_cast<const char*>(digest.data()), digest.size());
    head.append(reinterpret_cast<const char*>(&sum), sizeof(sum));
    return head;
}

std::string file_name_of(std::string_view kind, std::string_view key) {
    return fmt::format("{}-{}", kind, to_hex(sha256(key)).substr(0, 16));
}

// Only a plain file of this user's; nothing else is waited for or followed.
std::optional<std::string> bytes_of_own(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0) return std::nullopt;
    struct stat about {};
    std::optional<std::string> bytes;
    if (::fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_uid == ::geteuid() && about.st_size > 0 &&
        static_cast<std::size_t>(about.st_size) <= kLargest + 4096) {
        bytes.emplace(static_cast<std::size_t>(about.st_size), '\0');
        const ssize_t count = ::read(file, bytes->data(), bytes->size());
        if (count != about.st_size) bytes.reset();
    }
    ::close(file);
    return bytes;
}

bool write_to(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

Cache::Cache(std::string folder) : folder_(std::move(folder)) {}

Cache Cache::of_user() {
    const char* named = std::getenv("XDG_CACHE_HOME");
    if (named != nullptr && *named == '/') return Cache(std::string(named) + "/composure");
    const char* home = std::getenv("HOME");
    return Cache(home != nullptr && *home == '/' ? std::string(home) + "/.cache/composure" : std::string());
}

std::optional<std::string> Cache::find(std::string_view kind, std::string_view key) const {
    if (folder_.empty()) return std::nullopt;
    auto bytes = bytes_of_own(folder_ + "/" + file_name_of(kind, key));
    const std::size_t head = kMark.size() + sizeof(Digest) + sizeof(std::uint64_t);
    if (!bytes || bytes->size() < head) return std::nullopt;
    const std::string_view kept = std::string_view(*bytes).substr(head);
    if (std::string_view(*bytes).substr(0, head) != head_of(key, kept)) return std::nullopt;
    bytes->erase(0, head);
    return bytes;
}

// Without waiting for the disk: what a stop of the machine spoils is found by its sum.
void Cache::keep(std::string_view kind, std::string_view key, std::string_view bytes) const {
    if (folder_.empty() || bytes.size() > kLargest) return;
    std::error_code ignored;
    fs::create_directories(fs::path(folder_).parent_path(), ignored);
    ::mkdir(folder_.c_str(), 0700);
    const std::string path = folder_ + "/" + file_name_of(kind, key);
    std::string unfinished = path + ".XXXXXX" + std::string(kUnfinished);
    const int file = ::mkostemps(unfinished.data(), static_cast<int>(kUnfinished.size()), O_CLOEXEC);
    if (file < 0) return;
    const bool written = write_to(file, head_of(key, bytes)) && write_to(file, bytes);
    const bool closed = ::close(file) == 0;
    if (!written || !closed || ::rename(unfinished.c_str(), path.c_str()) != 0) ::unlink(unfinished.c_str());
    make_room();
}

void Cache::make_room() const {
    struct Kept {
        fs::file_time_type at;
        std::uintmax_t size;
        fs::path path;
    };
    std::vector<Kept> all;
    std::error_code failed;
    std::uintmax_t sum = 0;
    for (fs::directory_iterator entry(folder_, failed), end; !failed && entry != end; entry.increment(failed)) {
        std::error_code gone;
        if (!entry->is_regular_file(gone) || entry->is_symlink(gone)) continue;
        const Kept kept{entry->last_write_time(gone), entry->file_size(gone), entry->path()};
        if (gone) continue;
        all.push_back(kept);
        sum += kept.size;
    }
    std::ranges::sort(all, {}, &Kept::at);
    for (const Kept& each : all) {
        if (sum <= kMostInAll) return;
        std::error_code ignored;
        fs::remove(each.path, ignored);
        sum -= each.size;
    }
}

std::string file_sign(const std::string& path) {
    struct stat about {};
    if (path.empty() || ::stat(path.c_str(), &about) != 0) return "none";
    return fmt::format("{}:{}:{}:{}.{}:{}.{}", path, about.st_ino, about.st_size, about.st_mtim.tv_sec,
                       about.st_mtim.tv_nsec, about.st_ctim.tv_sec, about.st_ctim.tv_nsec);
}

}  // namespace composure::window
