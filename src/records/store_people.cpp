#include <fmt/format.h>

#include <algorithm>

#include "records/chain_internal.h"
#include "records/store_internal.h"

namespace composure::records {

namespace {

Value number_or_null(const std::string& number) { return number.empty() ? Value{} : Value{number}; }

Value cohort_id(Work& work, const std::string& name) {
    if (name.empty()) return {};
    if (const auto row = work.select_one({Table::cohort, {cohort::id}, {is(cohort::name, name)}, {}, 1}))
        return number_at(*row, 0);
    return work.insert(Table::cohort, {Value{}, name});
}

bool goes_before(const Person& a, const Person& b) {
    return std::tie(a.name, a.number, a.id) < std::tie(b.name, b.number, b.id);
}

std::vector<Person> people_where(Work& work, const Where& where) {
    std::vector<Person> people;
    const auto cohorts = cohort_names(work);
    for (const Row& row : work.select(all_of(Table::person, where))) people.push_back(person_from(row, cohorts));
    std::sort(people.begin(), people.end(), goes_before);
    return people;
}

void refuse_taken_number(Work& work, const Person& person) {
    if (person.number.empty()) return;
    const auto row = work.select_one({Table::person, {person::id}, {is(person::number, person.number)}, {}, 1});
    if (!row || number_at(*row, 0) == person.id.value) return;
    work.refuse({"name-taken", fmt::format("Somebody else has the employee number {}.", person.number),
                 "Employee numbers are unique: correct the number, or change the person who has it.",
                 ErrorKind::usage});
}

void add_person_link(Work& work, PersonId id, const Person& person, Instant at) {
    const auto subject = subject_of(work, id);
    const auto name = salted_for(work, id, person_text(person));
    if (subject && name) add_link(work, {Chain::assessment, at, "person", person_body(*subject, *name)});
}

}  // namespace

std::map<std::int64_t, std::string> cohort_names(Work& work) {
    std::map<std::int64_t, std::string> names;
    for (const Row& row : work.select(all_of(Table::cohort, {})))
        names.emplace(number_at(row, cohort::id), text_at(row, cohort::name));
    return names;
}

Person person_from(const Row& row, const std::map<std::int64_t, std::string>& cohorts) {
    Person person;
    person.id = {number_at(row, person::id)};
    person.name = text_at(row, person::name);
    person.number = text_at(row, person::number);
    const auto cohort = cohorts.find(number_at(row, person::cohort_id));
    if (cohort != cohorts.end()) person.cohort = cohort->second;
    person.trainer = text_at(row, person::trainer);
    person.active = number_at(row, person::active) != 0;
    person.erased = instant_at(row, person::erased);
    person.created = {number_at(row, person::created)};
    return person;
}

std::optional<Row> find_person(Work& work, PersonId id) {
    auto row = work.select_one(all_of(Table::person, {is(person::id, id.value)}));
    if (!row) work.refuse(not_there("person"));
    return row;
}

Result<std::vector<Person>> DatabaseStore::people() {
    return read(*database_, [](Work& work) { return people_where(work, {}); });
}

Result<Person> DatabaseStore::person(PersonId id) {
    return read(*database_, [id](Work& work) {
        const auto row = find_person(work, id);
        return row ? person_from(*row, cohort_names(work)) : Person{};
    });
}

Result<std::vector<Person>> DatabaseStore::find_people(std::string_view name_or_number) {
    return read(*database_, [name_or_number](Work& work) {
        const std::string text(name_or_number);
        const Condition not_erased{person::erased, Compare::is_null, {}};
        std::vector<Person> found = people_where(work, {is(person::name, text), not_erased});
        for (Person& person : people_where(work, {is(person::number, text), not_erased}))
            if (person.name != text) found.push_back(std::move(person));
        return found;
    });
}

// Adds (id 0) or changes one; the number has been made free before.
std::optional<PersonId> DatabaseStore::put_person(Work& work, const Person& person, Instant at) {
    refuse_taken_number(work, person);
    if (!work.ok()) return std::nullopt;
    const std::int64_t active = person.active ? 1 : 0;
    const Value cohort = cohort_id(work, person.cohort);
    PersonId id = person.id;
    if (id.exists()) {
        work.update(Table::person, {is(person::id, id.value)},
                    {{person::name, person.name},
                     {person::number, number_or_null(person.number)},
                     {person::cohort_id, cohort},
                     {person::trainer, person.trainer},
                     {person::active, active}});
    } else {
        id.value = work.insert(Table::person, {Value{}, draw_uuid(work), person.name, number_or_null(person.number),
                                               cohort, person.trainer, active, Value{}, at.ms});
        work.insert(Table::salt, {id.value, draw_hex(32)});
        add_person_link(work, id, person, at);
    }
    refresh_board(work, id);
    return id;
}

Result<PersonId> DatabaseStore::add_person(const Person& person, Instant at) {
    return write(*database_, [&](Work& work) {
        Person added = person;
        added.id = {};
        return put_person(work, added, at).value_or(PersonId{});
    });
}

Result<Done> DatabaseStore::change_people(std::span<const Person> people, Instant at) {
    return write(*database_, [&](Work& work) {
        const auto cohorts = cohort_names(work);
        std::vector<Person> changed;
        std::vector<const Person*> renamed;
        for (const Person& person : people) {
            if (!person.id.exists()) {
                changed.push_back(person);
                continue;
            }
            const auto row = find_person(work, person.id);
            if (!row) return Done{};
            const Person before = person_from(*row, cohorts);
            if (before.erased) {
                work.refuse(not_there("person"));
                return Done{};
            }
            // Two people may swap their numbers: all old ones are given up first.
            if (before.number != person.number)
                work.update(Table::person, {is(person::id, person.id.value)}, {{person::number, Value{}}});
            changed.push_back(person);
            if (before.name != person.name || before.number != person.number) renamed.push_back(&person);
        }
        for (const Person& person : changed) put_person(work, person, at);
        for (const Person* person : renamed) add_person_link(work, person->id, *person, at);
        return Done{};
    });
}

}  // namespace composure::records
