// A scenario file that somebody is writing while it is played (`play --watch`).
#pragma once

#include <cstdint>
#include <string>

#include "base/millis.h"
#include "base/sha256.h"

namespace composure::window {

class WatchedFile {
public:
    explicit WatchedFile(std::string path);

    // Whether its bytes are others than when this was last asked; looks at most every 250 ms of `real`, at date and
    // size first. A file that is away for a moment (an editor that saves by renaming) is not changed.
    bool changed(Millis real);
    Millis until_next_look(Millis real) const;
    const std::string& path() const { return path_; }

private:
    bool looks_other();

    std::string path_;
    Digest digest_{};
    std::int64_t date_ = 0;
    std::uintmax_t size_ = 0;
    Millis looked_{-1'000'000};
    int looks_ = 0;
};

}  // namespace composure::window
