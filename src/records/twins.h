// Stores for tests: one in memory that keeps what it is told while its Memory lives, and one that fails on command.
#pragma once

#include <cstdint>
#include <memory>

#include "records/open.h"

namespace composure::records {

class Memory;  // what a memory store holds; a second store over it is "reopening"
std::shared_ptr<Memory> new_memory();
std::unique_ptr<Store> memory_store(std::shared_ptr<Memory> memory, const Surroundings& surroundings);

// From now on, of all writes to the database below: every `every`-th fails with `code`. 0: none.
struct Failures {
    std::int32_t every = 0;
    std::string code = "records-full";
    std::int32_t writes = 0;  // counted so far
};
std::unique_ptr<Store> failing_store(std::shared_ptr<Memory> memory, std::shared_ptr<Failures> failures,
                                     const Surroundings& surroundings);

}  // namespace composure::records
