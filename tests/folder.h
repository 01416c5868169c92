// A folder of its own for one test, gone afterwards. In memory where there is room for it: what tests write need not
// survive a power cut, and a disk waits for every fsync of the records.
#pragma once

#include <sys/statvfs.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace composure::test {

inline std::string place_for_folders() {
    constexpr std::uint64_t kRoom = std::uint64_t{256} << 20;
    struct statvfs facts {};
    const char* const memory = "/dev/shm";
    if (::access(memory, W_OK) == 0 && ::statvfs(memory, &facts) == 0 && facts.f_bavail * facts.f_bsize >= kRoom)
        return memory;
    return std::filesystem::temp_directory_path().string();
}

class Folder {
public:
    Folder() : path_(place_for_folders() + "/composure-XXXXXX") {
        if (::mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no folder can be made: " + path_);
    }
    ~Folder() {
        std::error_code locked;
        std::filesystem::remove_all(path_, locked);
        if (locked) std::system(("chmod -R u+rwx '" + path_ + "' && rm -rf '" + path_ + "'").c_str());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace composure::test
