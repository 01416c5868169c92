// Opens the records of interfaces.md: a path is a SQLite file; a URL with a scheme is a server (later).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "records/store.h"

namespace composure::records {

enum class Open : std::uint8_t {
    existing_or_new,  // makes the file, and its folder, with rights for this user alone
    existing,         // code no-records if there is none
    to_read,          // the same, and nothing is written: no migration, no claim
};

struct Surroundings {
    std::function<std::uint64_t()> chance;  // for codes, salts and the station's id: the machine's own randomness
    Instant now;
};
Surroundings surroundings(Instant now);  // chance from std::random_device

// Codes, each of kind machine and with what to do: no-records, not-records (another kind of file, a folder),
// newer-records (made by a newer program), records-damaged (offers `composure backup --salvage`), network-file-system,
// records-locked, records-read-only, records-elsewhere (somebody else's file), server-later. The file stays untouched.
Result<std::unique_ptr<Store>> open(const std::string& place, Open how, const Surroundings& surroundings);

using Opener = Result<std::unique_ptr<Store>> (*)(const std::string& place, Open how, const Surroundings& surroundings);

// What can still be read of a damaged file goes into a new one. Result: a sentence for people, how much was saved and
// what was lost. Never writes to `from`, never over an existing `to`.
Result<std::string> salvage(const std::string& from, const std::string& to, const Surroundings& surroundings);

}  // namespace composure::records
