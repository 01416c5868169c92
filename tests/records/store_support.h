// Stores for tests, and small data to put into them.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "records/chain.h"
#include "records/twins.h"
#include "support.h"

namespace composure::test {

inline constexpr records::Instant kNoon{1'790'000'000'000};

// Counts, so that what is drawn is the same in every run.
inline records::Surroundings counted_surroundings() {
    auto drawn = std::make_shared<std::uint64_t>(0);
    return {[drawn] { return ++*drawn * 0x9E3779B97F4A7C15ULL; }, kNoon};
}

inline records::Instant later(std::int64_t minutes) { return {kNoon.ms + minutes * 60'000}; }

template <class T>
T must(Result<T> result) {
    INFO((result ? std::string() : result.error().code + ": " + result.error().message));
    REQUIRE(result);
    return std::move(*result);
}

template <class T>
std::string code_of(const Result<T>& result) {
    return result ? "" : result.error().code;
}

records::Person person_named(const std::string& name, const std::string& number = "");
// Keeps small documents, so that sessions can begin.
records::Start start_of(records::Store& store, records::PersonId person, records::Mode mode,
                        const std::string& scenario = "rude-remark", std::int64_t minutes = 0);
records::Finish finish_with(scoring::Outcome outcome, std::int32_t points, std::int64_t minutes);
// Begun, two acts, finished.
records::SessionCode played(records::Store& store, const records::Start& start, const records::Finish& finish);

// Everything that can be read through the interface, as text: two stores that say the same are the same.
std::string dump(records::Store& store);

// The same store over memory and over SQLite; `reopen` closes it and opens it again.
struct Kept {
    virtual ~Kept() = default;
    virtual std::string name() const = 0;
    virtual std::unique_ptr<records::Store> open() = 0;
};
using Maker = std::function<std::unique_ptr<Kept>()>;
const std::vector<Maker>& makers();

}  // namespace composure::test
