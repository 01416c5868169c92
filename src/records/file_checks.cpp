#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "records/file_checks_internal.h"
#include "records/sql_errors_internal.h"

namespace composure::records {

namespace {

constexpr std::string_view kMagic("SQLite format 3\0", 16);

std::uint32_t number_in(const std::string& header, std::size_t at, std::size_t bytes) {
    std::uint32_t number = 0;
    for (std::size_t n = at; n < at + bytes; ++n) number = number << 8U | static_cast<unsigned char>(header[n]);
    return number;
}

Error not_records(const std::string& path, std::string_view what) {
    return {"not-records", fmt::format("'{}' is {}, not records of Composure", path, what),
            "give the file with the records, or the name of a new one, with --records; nothing was changed",
            ErrorKind::machine};
}

Error elsewhere(const std::string& path) {
    return {"records-elsewhere", fmt::format("the records '{}' belong to another user of this computer", path),
            "choose a place of your own with --records, or ask their owner for the right to write to the file and its "
            "folder",
            ErrorKind::machine};
}

Error unreadable(const FileFacts& facts) {
    if (facts.somebody_elses) {
        Error error = elsewhere(facts.path);
        error.fix = "choose a place of your own with --records, or ask their owner for the right to read them";
        return error;
    }
    return {"records-read-only", fmt::format("the records '{}' may not be read", facts.path),
            "give yourself the right to read the file and its folder, or choose another place with --records",
            ErrorKind::machine};
}

std::optional<Error> refusal_of_nothing(const FileFacts& facts, Open how) {
    if (!facts.readable) return unreadable(facts);
    if (how != Open::existing_or_new) {
        return Error{"no-records", fmt::format("there are no records '{}' yet", facts.path),
                     "the first `composure play --trainee NAME` makes them; or give the right file with --records",
                     ErrorKind::machine};
    }
    if (facts.folder_writable) return std::nullopt;
    return Error{"records-read-only",
                 fmt::format("the records '{}' cannot be made: the folder may not be changed", facts.path),
                 "choose another place with --records, or give yourself the right to write there", ErrorKind::machine};
}

std::optional<Error> refusal_of_rights(const FileFacts& facts, Open how) {
    if (!facts.readable) return unreadable(facts);
    if (how == Open::to_read || (facts.writable && facts.folder_writable)) return std::nullopt;
    if (!facts.writable && facts.somebody_elses) return elsewhere(facts.path);
    return read_only(facts.path);
}

}  // namespace

bool is_over_a_network(std::uint64_t file_system, std::string_view name) {
    constexpr std::array<std::uint64_t, 12> kNumbers{
        0x6969,      // NFS
        0x517b,      // SMB
        0xff534d42,  // CIFS
        0xfe534d42,  // SMB 2 and 3
        0x01021997,  // 9p: folders that a virtual machine shares
        0x73757245,  // Coda
        0x5346414f,  // AFS
        0x6b414653,  // kAFS
        0x564c,      // NetWare
        0x00c36400,  // Ceph
        0x0bd00bd0,  // Lustre
        0x786f4256,  // VirtualBox' shared folders
    };
    constexpr std::array<std::string_view, 12> kNames{
        "fuse.sshfs", "fuse.rclone",   "fuse.davfs2",    "fuse.davfs",     "fuse.glusterfs",   "fuse.gvfsd-fuse",
        "fuse.s3fs",  "fuse.smbnetfs", "fuse.curlftpfs", "fuse.ceph-fuse", "fuse.vmhgfs-fuse", "fuse.kio-fuse"};
    return std::find(kNumbers.begin(), kNumbers.end(), file_system) != kNumbers.end() ||
           std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool is_sqlite_or_was(const FileFacts& facts) {
    const std::string& header = facts.header;
    if (header.size() < kMagic.size()) return false;
    std::size_t alike = 0;
    for (std::size_t n = 0; n < kMagic.size(); ++n) alike += header[n] == kMagic[n] ? 1U : 0U;
    return alike >= 12 || (header.size() >= 100 && number_in(header, 68, 4) == kApplicationId);
}

std::optional<std::string> header_damage(const FileFacts& facts) {
    const std::string& header = facts.header;
    if (facts.size == 0) {
        if (facts.log_size == 0) return std::nullopt;  // made, and nothing more
        return "the file is empty, but there is a log of its changes";
    }
    if (!is_sqlite_or_was(facts)) return std::nullopt;
    if (header.compare(0, kMagic.size(), kMagic) != 0) return "its first bytes were changed";
    if (header.size() < 100) return "the file is shorter than it should be";
    const std::uint32_t page = number_in(header, 16, 2) == 1 ? 65536U : number_in(header, 16, 2);
    if (page < 512 || (page & (page - 1)) != 0) return "its first bytes were changed";
    // The count of pages holds if it was written with the newest change; newer pages may still stand in the log.
    const bool counted = number_in(header, 24, 4) == number_in(header, 92, 4);
    const std::uint64_t wanted = counted ? std::uint64_t{number_in(header, 28, 4)} * page : page;
    if (facts.log_size == 0 && facts.size < wanted) return "the file is shorter than it should be";
    return std::nullopt;
}

std::optional<Error> refusal(const FileFacts& facts, Open how) {
    using Kind = FileFacts::Kind;
    if (facts.kind == Kind::folder) return not_records(facts.path, "a folder");
    if (facts.kind == Kind::other) return not_records(facts.path, "no ordinary file");
    if (is_over_a_network(facts.file_system, facts.file_system_name)) {
        return Error{
            "network-file-system",
            fmt::format("the records '{}' are on a disk of the network, where they could be damaged", facts.path),
            "choose a place on a disk of this computer with --records; `composure backup` may copy to the network",
            ErrorKind::machine};
    }
    if (facts.kind == Kind::nothing || (facts.size == 0 && facts.log_size == 0 && how != Open::existing_or_new))
        return refusal_of_nothing(facts, how);
    if (auto error = refusal_of_rights(facts, how)) return error;
    if (const auto damage = header_damage(facts)) return damaged(facts.path, *damage);
    if (facts.size == 0 || is_sqlite_or_was(facts)) return std::nullopt;
    return not_records(facts.path, "another kind of file");
}

}  // namespace composure::records
