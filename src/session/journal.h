// Makes each act durable when it happens, on a thread of its own: the person who plays never waits for the disk. While
// it lives, its store is used by it alone. What could not be written stays in line and is tried again, with the next
// act and every second, so nothing is lost while the program runs, and everything acknowledged is there after it is
// gone.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/error.h"
#include "records/store.h"

namespace composure::session {

class Journal {
public:
    // Begins and claims a session in the store (kept_play.h); called on the journal's thread until it succeeds once.
    using Begin = std::function<Result<records::SessionCode>(records::Store&)>;
    Journal(std::unique_ptr<records::Store> store, Begin begin);
    // `session` was begun and claimed by `store`. `acts`: how many are durable already (a continued session).
    Journal(std::unique_ptr<records::Store> store, records::SessionCode session, std::size_t acts);
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    ~Journal();  // waits for what is in line, at most a few tries

    void append(std::string line);         // returns at once; at most 20 us
    std::size_t acknowledged() const;      // acts that are durable
    std::optional<Error> trouble() const;  // why the newest try failed; nothing: all is well
    bool wait();                           // until all appended is durable (and the session begun), or a try failed
    records::SessionCode session() const;  // empty until it was begun

    // The end, after all acts. On an error nothing was finished: keep the recording elsewhere, or try again.
    Result<bool> finish(const records::Finish& finish);
    Result<bool> stop(const std::string& recording, records::Instant at);
    // The same without waiting: a few tries on the journal's thread. ended(): nothing while they go on.
    void begin_finish(records::Finish finish);
    void begin_stop(std::string recording, records::Instant at);
    std::optional<Result<bool>> ended() const;
    Result<bool> wait_for_end();  // after begin_finish or begin_stop

    records::Store& store();                       // only while nothing is in line
    std::unique_ptr<records::Store> take_store();  // waits as the destructor does; the journal is over

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace composure::session
