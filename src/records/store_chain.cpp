#include <fmt/format.h>

#include "records/chain_internal.h"
#include "records/store_internal.h"

namespace composure::records {

namespace {

std::optional<ChainEntry> newest_entry(Work& work, Chain chain) {
    const auto row = work.select_one(
        {Table::chain, {}, {is(chain::chain, as_number(chain))}, {{chain::sequence, Direction::down}}, 1});
    if (!row) return std::nullopt;
    return entry_from(*row);
}

}  // namespace

void add_link(Work& work, const Link& link) {
    const auto station = work.select_one({Table::meta, {meta::value}, {is(meta::key, std::string("station"))}, {}, 1});
    const auto before = newest_entry(work, link.chain);
    if (!station || !work.ok()) return;
    const Digest previous = before ? before->hash : Digest{};
    ChainEntry entry{link.chain, before ? before->sequence + 1 : 1, link.at, link.kind, link.body, {}};
    entry.hash = entry_hash(previous, text_at(*station, 0), entry);
    work.insert(Table::chain, {Value{}, as_number(entry.chain), entry.sequence, entry.at.ms, entry.kind, entry.body,
                               hex(entry.hash)});
}

std::optional<Digest> salted_for(Work& work, PersonId person, std::string_view text) {
    const auto salt = work.select_one({Table::salt, {salt::salt}, {is(salt::person_id, person.value)}, {}, 1});
    if (!salt) return std::nullopt;
    return salted(text_at(*salt, 0), text);
}

std::optional<Digest> subject_of(Work& work, PersonId person) {
    const auto row = work.select_one({Table::person, {person::uuid}, {is(person::id, person.value)}, {}, 1});
    if (!row) {
        work.refuse(not_there("person"));
        return std::nullopt;
    }
    return salted_for(work, person, text_at(*row, 0));
}

Result<std::vector<ChainEntry>> DatabaseStore::chain(Chain chain) {
    return read(*database_, [chain](Work& work) {
        std::vector<ChainEntry> entries;
        for (const Row& row : work.select(
                 all_of(Table::chain, {is(chain::chain, as_number(chain))}, {{chain::sequence, Direction::up}})))
            entries.push_back(entry_from(row));
        return entries;
    });
}

Result<std::optional<ChainEntry>> DatabaseStore::head(Chain chain) {
    return read(*database_, [chain](Work& work) { return newest_entry(work, chain); });
}

Result<std::optional<Digest>> DatabaseStore::chain_name(PersonId person) {
    return read(*database_, [person](Work& work) { return subject_of(work, person); });
}

Result<std::optional<Digest>> DatabaseStore::salted_hash(PersonId person, std::string_view text) {
    return read(*database_, [person, text](Work& work) { return salted_for(work, person, text); });
}

}  // namespace composure::records
