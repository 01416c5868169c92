#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "records/file_checks_internal.h"
#include "records/salvage_internal.h"
#include "records/sql_errors_internal.h"

namespace composure::records {

namespace {

constexpr std::int64_t kBlock = 4096;  // also the size of a page in every file that we make

class File {
public:
    File(const std::string& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    ~File() {
        if (number_ >= 0) ::close(number_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

Result<Done> copy_blocks(const std::string& from, const std::string& copy) {
    const File in(from, O_RDONLY);
    if (in.number() < 0) return tl::unexpected(error_of(std::strerror(errno), from));
    const File out(copy, O_WRONLY | O_CREAT | O_EXCL);
    if (out.number() < 0) return tl::unexpected(error_of(std::strerror(errno), copy));
    const std::int64_t size = ::lseek(in.number(), 0, SEEK_END);
    for (std::int64_t at = 0; at < size; at += kBlock) {
        std::array<char, kBlock> block{};
        const std::int64_t wanted = std::min(size - at, kBlock);
        (void)!::pread(in.number(), block.data(), static_cast<std::size_t>(wanted), at);  // a bad sector stays zeros
        if (::pwrite(out.number(), block.data(), static_cast<std::size_t>(wanted), at) != wanted) {
            return tl::unexpected(errno == ENOSPC || errno == EDQUOT ? full(copy)
                                                                     : error_of(std::strerror(errno), copy));
        }
    }
    return Done{};
}

// SQLite's file format, 1.3: what never changes in a file of records, and the sizes that follow from it.
void mend_header(const std::string& path) {
    const File file(path, O_RDWR);
    std::array<char, 100> header{};
    if (::pread(file.number(), header.data(), header.size(), 0) != static_cast<ssize_t>(header.size())) return;
    std::memcpy(header.data(), "SQLite format 3\0\x10\0", 18);
    header[18] = header[19] = header[18] == 1 && header[19] == 1 ? '\1' : '\2';
    header[20] = '\0';
    std::memcpy(header.data() + 21, "\x40\x20\x20", 3);
    std::memcpy(header.data() + 44, "\0\0\0\4", 4);  // the schema's format
    std::memset(header.data() + 52, 0, 4);           // no automatic vacuum
    std::memcpy(header.data() + 56, "\0\0\0\1", 4);  // UTF-8
    (void)!::pwrite(file.number(), header.data(), header.size(), 0);
}

}  // namespace

Result<Done> copy_and_mend(const std::string& from, const std::string& copy) {
    if (auto copied = copy_blocks(from, copy); !copied) return copied;
    mend_header(copy);
    if (::access((from + "-wal").c_str(), F_OK) != 0) return Done{};
    return copy_blocks(from + "-wal", copy + "-wal");
}

}  // namespace composure::records
