#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "records/roster.h"

namespace composure::records {
namespace {

std::string_view yes_or_no(bool active) { return active ? "yes" : "no"; }

// A number without the zeros before it, which spreadsheets take away: "0012" and "12".
std::string_view without_zeros(std::string_view number) {
    return number.substr(std::min(number.find_first_not_of('0'), number.size()));
}

class Comparison {
public:
    Comparison(const Roster& roster, std::span<const Person> people) : roster_(roster), people_(people) {
        for (const Person& person : people) {
            if (person.erased) continue;
            named_.emplace(person.name, &person);
            if (person.number.empty()) continue;
            numbered_.emplace(person.number, &person);
            bare_numbers_.emplace(without_zeros(person.number), &person);
        }
        for (const RosterRow& row : roster.rows) ++rows_named_[row.name];
    }

    RosterDifference make() {
        for (const RosterRow& row : roster_.rows) place(row);
        for (const Person& person : people_) {
            if (!person.erased && person.active && !met_.contains(person.id.value)) result_.missing.push_back(person);
        }
        return std::move(result_);
    }

private:
    void place(const RosterRow& row) {
        const Person* known = row.number.empty() ? nullptr : with_number(row);
        if (known == nullptr && is_alone(row)) {
            known = named_.find(row.name)->second;
            if (!row.number.empty()) warn_of_number(row);
        }
        if (known == nullptr && row.number.empty() && is_unclear(row)) return;
        if (known != nullptr) return compare(row, *known);
        warn_of_zeros(row);
        Person person;
        apply(row, person);
        result_.added.push_back({row.line, std::move(person)});
    }

    const Person* with_number(const RosterRow& row) const {
        const auto found = numbered_.find(row.number);
        return found == numbered_.end() ? nullptr : found->second;
    }

    // One row and one person of this name, who has no number.
    bool is_alone(const RosterRow& row) const {
        const auto found = named_.find(row.name);
        return found != named_.end() && named_.count(row.name) == 1 && found->second->number.empty() &&
               rows_named_.at(row.name) == 1;
    }

    // Without a number a name must stand alone, in the file and among the known.
    bool is_unclear(const RosterRow& row) {
        const auto count = named_.count(row.name);
        if (count == 0 && rows_named_.at(row.name) == 1) return false;
        const std::string why = rows_named_.at(row.name) > 1 ? "and the name is in the file more than once"
                                : count > 1                  ? fmt::format("and {} people are called that", count)
                                            : fmt::format("and {} is known under the number {}", row.name,
                                                          named_.find(row.name)->second->number);
        result_.errors.push_back({row.line, fmt::format("Line {} has no number, {}.", row.line, why),
                                  "Give the employee number in this line, so that it is clear who is meant."});
        return true;
    }

    void warn_of_number(const RosterRow& row) {
        result_.warnings.push_back(
            {row.line, fmt::format("{} was known without a number and gets {}.", row.name, row.number),
             "Look whether it is the same person; if not, another name tells them apart (\"Anna Berg, till\")."});
    }

    void warn_of_zeros(const RosterRow& row) {
        if (row.number.empty()) return;
        const auto near = bare_numbers_.find(without_zeros(row.number));
        if (near == bare_numbers_.end()) return;
        result_.warnings.push_back(
            {row.line,
             fmt::format("The number {} is new, and {} has {}.", row.number, near->second->name, near->second->number),
             "A spreadsheet may have taken the zeros away: keep the column as text."});
    }

    static void apply(const RosterRow& row, Person& person) {
        person.name = row.name;
        if (!row.number.empty()) person.number = row.number;
        if (row.cohort) person.cohort = *row.cohort;
        if (row.trainer) person.trainer = *row.trainer;
        if (row.active) person.active = *row.active;
    }

    void compare(const RosterRow& row, const Person& known) {
        met_.insert(known.id.value);
        RosterDifference::Changed changed{row.line, known, {}};
        apply(row, changed.person);
        const auto add = [&](RosterField field, std::string_view from, std::string_view to) {
            if (from != to) changed.fields.push_back({field, std::string(from), std::string(to)});
        };
        add(RosterField::name, known.name, changed.person.name);
        add(RosterField::number, known.number, changed.person.number);
        add(RosterField::cohort, known.cohort, changed.person.cohort);
        add(RosterField::trainer, known.trainer, changed.person.trainer);
        add(RosterField::active, yes_or_no(known.active), yes_or_no(changed.person.active));
        if (changed.fields.empty()) {
            result_.unchanged.push_back(known);
        } else {
            result_.changed.push_back(std::move(changed));
        }
    }

    const Roster& roster_;
    std::span<const Person> people_;
    std::unordered_multimap<std::string_view, const Person*> named_;
    std::unordered_map<std::string_view, const Person*> numbered_, bare_numbers_;
    std::unordered_map<std::string_view, std::int32_t> rows_named_;
    std::unordered_set<std::int64_t> met_;
    RosterDifference result_;
};

}  // namespace

RosterDifference difference(const Roster& roster, std::span<const Person> people) {
    if (roster.errors.empty()) return Comparison(roster, people).make();
    RosterDifference result;
    result.errors = roster.errors;
    return result;
}

std::vector<Person> to_be_kept(const RosterDifference& difference) {
    std::vector<Person> people;
    if (!difference.errors.empty()) return people;
    for (const auto& added : difference.added) people.push_back(added.person);
    for (const auto& changed : difference.changed) people.push_back(changed.person);
    return people;
}

}  // namespace composure::records
