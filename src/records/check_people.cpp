#include <fmt/format.h>

#include <set>

#include "records/check_chain_internal.h"

namespace composure::records {

namespace {

struct Told {  // newest entry of each person, by salted hash
    std::map<std::string, const ChainEntry*> people;
    std::set<std::string> erased;
};

Told told_of_people(const std::vector<ChainEntry>& entries) {
    Told told;
    for (const ChainEntry& entry : entries) {
        const std::string subject(line_of(entry.body, "subject"));
        if (entry.kind == "person") told.people[subject] = &entry;
        if (entry.kind == "erased") told.erased.insert(subject);
    }
    return told;
}

Result<Done> check_person(ChainCheck& check, const Person& person, Told& told) {
    auto subject = check.store.chain_name(person.id);
    if (!subject) return tl::unexpected(std::move(subject.error()));
    auto name = check.store.salted_hash(person.id, person_text(person));
    if (!name) return tl::unexpected(std::move(name.error()));
    if (!*subject || !*name) {
        check.say(nullptr, "",
                  fmt::format("The salt of {} was removed; the chain cannot tell who they are.", person.name));
        return Done{};
    }
    const auto entry = told.people.find(to_hex(**subject));
    if (entry == told.people.end()) {
        check.say(nullptr, "", fmt::format("{} is in no entry of the chain.", person.name));
        return Done{};
    }
    if (line_of(entry->second->body, "name") != to_hex(**name))
        check.say(entry->second, "",
                  fmt::format("The name or number of {} is not the one that was entered (entry {}).", person.name,
                              entry->second->sequence));
    told.people.erase(entry);
    return Done{};
}

}  // namespace

Result<Done> check_people(ChainCheck& check) {
    Told told = told_of_people(check.entries);
    std::size_t erased = 0;
    for (const Person& person : check.people) {
        if (person.erased) {
            ++erased;
        } else if (auto done = check_person(check, person, told); !done) {
            return done;
        }
    }
    if (erased != told.erased.size())
        check.say(nullptr, "",
                  fmt::format("Erased people: {} in the records, {} in the chain.", erased, told.erased.size()));
    for (const auto& [subject, entry] : told.people)
        if (!told.erased.contains(subject))
            check.say(entry, "",
                      fmt::format("A person who was entered (entry {}) is no longer there, or stands under "
                                  "another salt.",
                                  entry->sequence));
    return Done{};
}

}  // namespace composure::records
