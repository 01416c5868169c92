#include "window/app/watched_file.h"

#include <algorithm>
#include <filesystem>

#include "session/files.h"

namespace composure::window {

namespace {

constexpr Millis kBetweenLooks{250};
constexpr int kEveryLookReads = 4;  // dates are coarse on some disks, and a tool may set them back
constexpr std::size_t kMostWatchedBytes = std::size_t{4} << 20;

}  // namespace

WatchedFile::WatchedFile(std::string path) : path_(std::move(path)) {
    looks_other();
    if (const auto bytes = session::read_file(path_, kMostWatchedBytes)) digest_ = sha256(*bytes);
}

// By date and size.
bool WatchedFile::looks_other() {
    std::error_code failed;
    const auto date = std::filesystem::last_write_time(path_, failed).time_since_epoch().count();
    if (failed) return false;
    const auto size = std::filesystem::file_size(path_, failed);
    if (failed) return false;
    const bool other = static_cast<std::int64_t>(date) != date_ || size != size_;
    date_ = static_cast<std::int64_t>(date);
    size_ = size;
    return other;
}

bool WatchedFile::changed(Millis real) {
    if (real - looked_ < kBetweenLooks) return false;
    looked_ = real;
    const bool other = looks_other();
    if (!other && ++looks_ % kEveryLookReads != 0) return false;
    const auto bytes = session::read_file(path_, kMostWatchedBytes);
    if (!bytes) return false;
    const Digest digest = sha256(*bytes);
    if (digest == digest_) return false;
    digest_ = digest;
    return true;
}

Millis WatchedFile::until_next_look(Millis real) const { return std::max(Millis{0}, looked_ + kBetweenLooks - real); }

}  // namespace composure::window
