// `composure people import`: what a list would change, and the change itself, all of it or nothing.
#include <fmt/format.h>

#include "commands/people_internal.h"
#include "records/roster.h"

namespace composure::commands {

namespace {

using records::Person;
using records::RosterDifference;

constexpr std::size_t kMostNamed = 10;

std::string notes_text(const std::string& file, const std::vector<records::RosterNote>& notes, std::string_view kind) {
    std::string text;
    for (const records::RosterNote& note : notes) {
        text += note.line > 0 ? fmt::format("{}:{}: {}{}\n", file, note.line, kind, note.what)
                              : fmt::format("{}: {}{}\n", file, kind, note.what);
        if (!note.fix.empty()) text += fmt::format("  {}\n", note.fix);
    }
    return text;
}

std::string added_line(const Person& person) {
    std::string line = fmt::format("+ {}", name_and_number(person));
    if (!person.cohort.empty()) line += fmt::format(", cohort {}", person.cohort);
    if (!person.trainer.empty()) line += fmt::format(", trainer {}", person.trainer);
    if (!person.active) line += ", has left";
    return line + "\n";
}

std::string or_none(const std::string& text) { return text.empty() ? "none" : text; }

std::string changed_line(const RosterDifference::Changed& changed) {
    std::vector<std::string> fields;
    for (const RosterDifference::Field& field : changed.fields)
        fields.push_back(
            fmt::format("{} {} -> {}", records::name_of(field.field), or_none(field.from), or_none(field.to)));
    return fmt::format("~ {}: {}\n", name_and_number(changed.person), fmt::join(fields, "; "));
}

std::string missing_text(const std::vector<Person>& missing) {
    if (missing.empty()) return {};
    std::vector<std::string> names;
    for (const Person& each : missing) {
        if (names.size() == kMostNamed) break;
        names.push_back(name_and_number(each));
    }
    return fmt::format("Not in the file: {}{}. They stay as they are; an import never removes anybody.\n",
                       fmt::join(names, ", "),
                       missing.size() > kMostNamed ? fmt::format(" and {} more", missing.size() - kMostNamed) : "");
}

std::string difference_text(const RosterDifference& found) {
    std::string text;
    for (const auto& each : found.added) text += added_line(each.person);
    for (const auto& each : found.changed) text += changed_line(each);
    return text + missing_text(found.missing);
}

// No records yet: then everybody is new.
Result<std::vector<Person>> people_now(Program& program) {
    const auto store = open_records(program, records::Open::to_read);
    if (!store && store.error().code == "no-records") return std::vector<Person>();
    if (!store) return tl::unexpected(store.error());
    return (*store)->people();
}

std::string counts(const RosterDifference& found, std::string_view add, std::string_view change) {
    return fmt::format("{} {}, {} {}, {} as they are", found.added.size(), add, found.changed.size(), change,
                       found.unchanged.size());
}

Exit refuse(const RosterDifference& found, const std::string& file) {
    print_error(notes_text(file, found.errors, ""));
    return report({"bad-roster", fmt::format("'{}' cannot be taken over as it is; nothing was changed", file),
                   "mend what is said above and try again"});
}

Exit show_difference(const RosterDifference& found) {
    print(difference_text(found));
    print(fmt::format("\n{}.\n", counts(found, "to add", "to change")));
    if (found.added.empty() && found.changed.empty()) {
        print("The records say the same already.\n");
    } else {
        print("Nothing was changed. With --apply the list is taken over.\n");
    }
    return Exit::fine;
}

// Compared once more, with the records open for writing.
Exit take_over(Program& program, const records::Roster& roster, const std::string& file) {
    const auto store = open_records(program, records::Open::existing_or_new);
    if (!store) return report(store.error());
    const auto people = (*store)->people();
    if (!people) return report(people.error());
    const RosterDifference found = records::difference(roster, *people);
    if (!found.errors.empty()) return refuse(found, file);
    const auto kept = (*store)->change_people(records::to_be_kept(found), wall_clock());
    if (!kept) return report(kept.error());
    print_error(notes_text(file, found.warnings, "note: "));
    print(difference_text(found));
    print(fmt::format("\nTaken over: {}.\n", counts(found, "added", "changed")));
    return Exit::fine;
}

}  // namespace

Exit import_people(Program& program, const ImportOptions& options) {
    const auto bytes = session::read_file(options.file, records::kRosterBytes);
    if (!bytes) return report(bytes.error());
    const records::Roster roster = records::read_roster(*bytes);
    const auto people = people_now(program);
    if (!people) return report(people.error());
    const RosterDifference found = records::difference(roster, *people);
    if (!found.errors.empty()) return refuse(found, options.file);
    if (options.apply) return take_over(program, roster, options.file);
    print_error(notes_text(options.file, found.warnings, "note: "));
    return show_difference(found);
}

}  // namespace composure::commands
