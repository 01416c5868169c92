// Who plays which session: a locked byte in a file beside the records. The kernel lets go when the program ends,
// however it ends, so that no claim outlives its holder. Private to this room.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "records/store.h"

namespace composure::records {

class Claims {
public:
    explicit Claims(const std::string& records);
    ~Claims();
    Claims(const Claims&) = delete;
    Claims& operator=(const Claims&) = delete;

    Result<bool> claim(std::int64_t session);       // false: another program holds it
    Result<bool> is_claimed(std::int64_t session);  // by any program, this one too; writes nothing
    void let_go(std::int64_t session);

private:
    std::string path_;
    int file_ = -1;
    std::set<std::int64_t> held_;
};

}  // namespace composure::records
