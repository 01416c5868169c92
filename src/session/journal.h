// Makes each act durable when it happens, on a thread of its own: the person who plays never waits for the disk. While
// it lives, its store is used by it alone. What could not be written stays in line and is tried again with the next
// act, so nothing is lost while the program runs, and everything acknowledged is there after it is gone.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "base/error.h"
#include "records/store.h"

namespace composure::session {

class Journal {
public:
    // `session` was begun and claimed by `store`. `acts`: how many are durable already (a continued session).
    Journal(std::unique_ptr<records::Store> store, records::SessionCode session, std::size_t acts);
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    ~Journal();  // waits for what is in line, at most a few tries

    void append(std::string line);             // returns at once; at most 20 us
    std::size_t acknowledged() const;          // acts that are durable
    std::optional<Error> trouble() const;      // why the newest try failed; nothing: all is well
    bool wait();                               // until all appended is durable, or a try failed
    const records::SessionCode& session() const;

    // The end. After it the store is handed back for what follows. On an error nothing was finished: keep the recording
    // elsewhere, or try again.
    Result<bool> finish(const records::Finish& finish);
    Result<bool> stop(const std::string& recording, records::Instant at);
    records::Store& store();  // only after finish or stop, or while nothing is in line

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace composure::session
