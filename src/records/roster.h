// A roster: the CSV of who works here, as HR keeps it, and what it would change in the records. Pure: bytes in, rows
// and differences out; nothing is written here and nobody is ever deleted.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "records/types.h"

namespace composure::records {

inline constexpr std::size_t kRosterBytes = 20'000'000;  // at most
inline constexpr std::size_t kRosterErrors = 20;         // named at most; then how many more

// Something about the file. Errors: nothing may be imported while there is one. Warnings: to read before --apply.
struct RosterNote {
    std::int32_t line = 0;  // in the file, from 1; 0: the whole file
    std::string what;       // one sentence: "Line 4 has no name."
    std::string fix;        // what to do; may be empty
};

struct RosterRow {
    std::int32_t line = 0;               // where it begins
    std::string name, number;            // cleaned by review.h's clean_name; number may be empty
    std::optional<std::string> cohort;   // nothing: the file has no such column, so it stays as it is; "": in none
    std::optional<std::string> trainer;  // the same
    std::optional<bool> active;          // nothing: no such column, or an empty field
};
struct Roster {
    std::vector<RosterRow> rows;  // in the file's order; only whole ones
    std::vector<RosterNote> errors, warnings;
};
// RFC 4180, in UTF-8 with or without a byte order mark, any line ends, separated by `,`, `;` or tabs (seen from the
// first line, or from Excel's "sep=;"). The first line names the columns, in any order: number, name, cohort, trainer,
// active (yes, no, true, false, 1, 0); other columns are ignored with a warning. Fields are text: a formula is kept as
// it is.
Roster read_roster(std::string_view bytes);

enum class RosterField : std::uint8_t { name, number, cohort, trainer, active };
std::string_view name_of(RosterField field);  // the column's name

struct RosterDifference {
    struct Added {
        std::int32_t line = 0;
        Person person;  // without id
    };
    struct Field {
        RosterField field = RosterField::name;
        std::string from, to;  // active: "yes", "no"; may be empty
    };
    struct Changed {
        std::int32_t line = 0;
        Person person;              // as it will be
        std::vector<Field> fields;  // at least one
    };
    std::vector<Added> added;
    std::vector<Changed> changed;
    std::vector<Person> unchanged;
    std::vector<Person> missing;  // active in the records and not in the file; nothing happens to them
    std::vector<RosterNote> errors, warnings;
};
// `people`: all of the store; erased ones never match. A row is the person with its number. If nobody has the number,
// or the row has none, it is the person with exactly its name, provided that only one row and one person are of that
// name and that this person has no number (who then gets the row's; a warning says so). Everybody else is added. The
// same file again changes nothing.
RosterDifference difference(const Roster& roster, std::span<const Person> people);
// For Store::change_people: the added and the changed. Empty if there are errors.
std::vector<Person> to_be_kept(const RosterDifference& difference);

}  // namespace composure::records
