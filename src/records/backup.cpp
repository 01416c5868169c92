#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "records/backup_internal.h"
#include "records/sql_errors_internal.h"

namespace composure::records {

namespace {

namespace fs = std::filesystem;

Error exists_already(const std::string& to) {
    return {"backup-exists", fmt::format("there is already a file '{}'", to),
            "choose another name; nothing was changed", ErrorKind::usage};
}

bool on_the_disk(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

}  // namespace

Result<Done> may_be_made(const std::string& to) {
    std::error_code failed;
    if (fs::exists(fs::symlink_status(to, failed))) return tl::unexpected(exists_already(to));
    const fs::path folder = fs::absolute(to, failed).parent_path();
    if (!fs::is_directory(folder, failed)) {
        return tl::unexpected(Error{"no-folder", fmt::format("there is no folder '{}'", folder.string()),
                                    "make it first, or choose another place", ErrorKind::usage});
    }
    return Done{};
}

Result<Done> put_in_place(const std::string& finished, const std::string& to) {
    const std::string folder = fs::absolute(to).parent_path().string();
    if (!on_the_disk(finished)) return tl::unexpected(error_of(std::strerror(errno), to));
    int moved = ::renameat2(AT_FDCWD, finished.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
    if (moved != 0 && (errno == EINVAL || errno == ENOSYS)) {  // a file system that cannot promise it
        if (::access(to.c_str(), F_OK) == 0) return tl::unexpected(exists_already(to));
        moved = ::rename(finished.c_str(), to.c_str());
    }
    if (moved != 0 && errno == EEXIST) return tl::unexpected(exists_already(to));
    if (moved != 0) return tl::unexpected(error_of(std::strerror(errno), to));
    on_the_disk(folder);  // some file systems cannot; the file itself is safe
    return Done{};
}

Result<Done> copy_whole(Connection& from, const std::string& to) {
    if (auto fine = may_be_made(to); !fine) return fine;
    const std::string unfinished = fmt::format("{}.{}-unfinished", fs::absolute(to).string(), ::getpid());
    ::unlink(unfinished.c_str());
    // Empty and with rights for this user alone, before anything is written into it.
    const int file = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return tl::unexpected(error_of(fmt::format("'{}' could not be made: {}", to, std::strerror(errno)), to));
    ::close(file);
    const Value target = unfinished;
    const Parameter parameter{ColumnKind::text, &target};
    Result<Done> copied = Done{};
    if (auto made = from.run("VACUUM INTO :p0", {&parameter, 1}); !made) {
        copied = tl::unexpected(made.error());
    } else {
        copied = put_in_place(unfinished, to);
    }
    if (!copied) ::unlink(unfinished.c_str());
    return copied;
}

}  // namespace composure::records
