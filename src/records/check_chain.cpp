#include <fmt/format.h>

#include <algorithm>

#include "records/check_chain_internal.h"

namespace composure::records {

namespace {

void sort_by_session(ChainCheck& check) {
    for (const ChainEntry& entry : check.entries) {
        const std::string_view code = line_of(entry.body, "session");
        if (code.empty()) continue;
        InChain& told = check.told[SessionCode(code)];
        if (entry.kind == "session") told.finished = &entry;
        if (entry.kind == "removed") told.removed = &entry;
        if (entry.kind == "scorecard") told.scorecards.push_back(&entry);
        if (entry.kind == "step") told.steps.push_back(&entry);
    }
}

Result<Done> read_what_is_kept(ChainCheck& check) {
    auto people = check.store.people();
    if (!people) return tl::unexpected(std::move(people.error()));
    check.people = std::move(*people);
    const Mode mode = check.chain == Chain::assessment ? Mode::assessment : Mode::practice;
    for (const Person& person : check.people) {
        auto sessions = check.store.sessions_of(person.id, mode);
        if (!sessions) return tl::unexpected(std::move(sessions.error()));
        for (SessionInfo& session : *sessions) check.kept.emplace(session.code, std::move(session));
    }
    return Done{};
}

}  // namespace

void check_links(ChainCheck& check, std::string_view station) {
    Digest previous{};
    std::int64_t sequence = 0;
    for (const ChainEntry& entry : check.entries) {
        const bool follows = entry.sequence == sequence + 1;
        for (std::int64_t gone = sequence + 1; gone < entry.sequence && gone <= sequence + 3; ++gone)
            check.faults.push_back({check.chain, gone, "",
                                    fmt::format("Entry {} of the {} chain was removed.", gone, name_of(check.chain))});
        if (entry.sequence > sequence + 4)
            check.say(nullptr, "",
                      fmt::format("Entries {} to {} of the {} chain were removed.", sequence + 4, entry.sequence - 1,
                                  name_of(check.chain)));
        if (follows && entry_hash(previous, station, entry) != entry.hash)
            check.say(&entry, "",
                      fmt::format("Entry {} of the {} chain was altered, or does not follow from the one before it.",
                                  entry.sequence, name_of(check.chain)));
        previous = entry.hash;
        sequence = entry.sequence;
    }
}

Result<std::vector<ChainFault>> check_chain(Store& store, Chain chain) {
    auto station = store.station();
    if (!station) return tl::unexpected(std::move(station.error()));
    ChainCheck check{store, chain, {}, {}, {}, {}, {}};
    auto entries = store.chain(chain);
    if (!entries) return tl::unexpected(std::move(entries.error()));
    check.entries = std::move(*entries);
    check_links(check, station->id);
    sort_by_session(check);
    if (auto done = read_what_is_kept(check); !done) return tl::unexpected(std::move(done.error()));
    if (auto done = check_sessions(check); !done) return tl::unexpected(std::move(done.error()));
    if (chain == Chain::assessment)
        if (auto done = check_people(check); !done) return tl::unexpected(std::move(done.error()));
    return std::move(check.faults);
}

Result<std::optional<ChainEntry>> find_head(Store& store, Chain chain, std::string_view hash_or_its_beginning) {
    constexpr std::size_t kLeast = 8;  // under it, chance would find one
    std::string asked;
    for (const char c : hash_or_its_beginning)
        if (c != ' ') asked += c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    if (asked.size() < kLeast) return std::optional<ChainEntry>{};
    auto entries = store.chain(chain);
    if (!entries) return tl::unexpected(std::move(entries.error()));
    const auto found = std::find_if(entries->begin(), entries->end(), [&asked](const ChainEntry& entry) {
        return to_hex(entry.hash).starts_with(asked);
    });
    if (found == entries->end()) return std::optional<ChainEntry>{};
    return std::optional<ChainEntry>{std::move(*found)};
}

std::string short_head(const Digest& hash) {
    const std::string all = to_hex(hash);
    return fmt::format("{} {} {} {}", all.substr(0, 4), all.substr(4, 4), all.substr(8, 4), all.substr(12, 4));
}

}  // namespace composure::records
