#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "records/claims_internal.h"
#include "records/sql_errors_internal.h"

namespace composure::records {

namespace {

// The byte of a session, as a lock of this open file alone: two stores of one program hold each other off too.
struct flock byte_of(std::int64_t session, short kind) {
    struct flock lock {};
    lock.l_type = kind;
    lock.l_whence = SEEK_SET;
    lock.l_start = session;
    lock.l_len = 1;
    return lock;
}

Error problem(int error, const std::string& path) {
    if (error == EACCES || error == EROFS) return read_only(path);
    if (error == ENOSPC || error == EDQUOT) return full(path);
    return error_of(std::strerror(error), path);
}

}  // namespace

Claims::Claims(const std::string& records) : path_(records + "-playing") {}

Claims::~Claims() {
    if (file_ >= 0) ::close(file_);
}

Result<bool> Claims::claim(std::int64_t session) {
    if (held_.contains(session)) return true;
    if (file_ < 0) file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file_ < 0) return tl::unexpected(problem(errno, path_));
    struct flock lock = byte_of(session, F_WRLCK);
    if (::fcntl(file_, F_OFD_SETLK, &lock) == 0) {
        held_.insert(session);
        return true;
    }
    if (errno == EAGAIN || errno == EACCES) return false;
    return tl::unexpected(problem(errno, path_));
}

Result<bool> Claims::is_claimed(std::int64_t session) {
    if (held_.contains(session)) return true;
    // A program that only reads, and has no right to write, may ask too.
    const int file = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0 && errno == ENOENT) return false;
    if (file < 0) return tl::unexpected(problem(errno, path_));
    struct flock lock = byte_of(session, F_RDLCK);
    const int asked = ::fcntl(file, F_OFD_GETLK, &lock);
    const int error = errno;
    ::close(file);
    if (asked != 0) return tl::unexpected(problem(error, path_));
    return lock.l_type != F_UNLCK;
}

void Claims::let_go(std::int64_t session) {
    if (held_.erase(session) == 0) return;
    struct flock lock = byte_of(session, F_UNLCK);
    ::fcntl(file_, F_OFD_SETLK, &lock);
}

}  // namespace composure::records
