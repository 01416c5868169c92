// What is known about a file before a database touches it, and whether it may be used. Finding out and deciding are
// apart, so that every decision can be tested. Private to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "records/open.h"

namespace composure::records {

inline constexpr std::uint32_t kApplicationId = 0x434D5053;  // "CMPS": in the header of every file of records

struct FileFacts {
    std::string path;
    enum class Kind : std::uint8_t { nothing, file, folder, other } kind = Kind::nothing;
    std::uint64_t size = 0;
    bool readable = true, writable = true;  // by this user
    bool folder_writable = true;
    bool somebody_elses = false;    // another user owns it
    std::uint64_t log_size = 0;     // of the file beside it that holds the newest changes
    std::string header;             // its first 100 bytes
    std::uint64_t file_system = 0;  // statfs
    std::string file_system_name;   // as it was mounted: "ext4", "fuse.sshfs"
};
FileFacts look_at(const std::string& path);

// Why it may not be used; nothing: it may. A file that is not there yet: the facts of its folder count.
std::optional<Error> refusal(const FileFacts& facts, Open how);
bool is_over_a_network(std::uint64_t file_system, std::string_view name);
// What is wrong with the first bytes of a file of records; nothing: fine, or no file of records at all.
std::optional<std::string> header_damage(const FileFacts& facts);
bool is_sqlite_or_was(const FileFacts& facts);  // also with a few flipped bits

// Makes the folders with rights for this user alone, and an empty file.
std::optional<Error> make_file(const std::string& path);

}  // namespace composure::records
