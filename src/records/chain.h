// The chain of a station: each entry's hash covers the hash before it, so that removal and change are evident
// (tamper-evident; no more is claimed: who can write everything can write a new chain, and only a head that was printed
// or copied elsewhere tells). The format is chain.md beside this file.
#pragma once

#include <string>
#include <vector>

#include "records/store.h"

namespace composure::records {

struct ChainFault {
    Chain chain = Chain::assessment;
    std::int64_t sequence = 0;  // of the entry; 0: none
    SessionCode session;        // empty: not about one
    std::string what;           // one sentence: "Session k7m2-9fqd is in the chain (entry 12) but was removed."
};

// Links, gaps, and what the entries say of recordings, scorecards, documents, people and steps, against what is kept.
// Empty: all is as it was written.
Result<std::vector<ChainFault>> check_chain(Store& store, Chain chain);

// A head that stands on a report: which entry it is. Nothing: it is no entry of this chain, so entries were removed or
// changed since (or the report is of another station).
Result<std::optional<ChainEntry>> find_head(Store& store, Chain chain, std::string_view hash_or_its_beginning);

// The first 16 hexadecimal digits in groups of four, for reports: "3f2a 90bc 11de 7a04".
std::string short_head(const Digest& hash);

}  // namespace composure::records
