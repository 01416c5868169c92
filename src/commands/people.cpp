// `composure people`: who is in the records.
#include <fmt/format.h>

#include "base/suggest.h"
#include "base/utf8.h"
#include "commands/people_internal.h"
#include "commands/registration_internal.h"
#include "records/review.h"

namespace composure::commands {

namespace {

constexpr std::size_t kWidestColumn = 40;

using records::Person;

std::string padded(std::string text, std::size_t columns) {
    const std::size_t used = column_count(text);
    if (used < columns) text.append(columns - used, ' ');
    return text;
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::string table(const std::vector<Person>& people) {
    const std::string heads[] = {"number", "name", "cohort", "trainer"};
    std::vector<std::array<std::string, 4>> rows{{heads[0], heads[1], heads[2], heads[3]}};
    for (const Person& each : people) {
        rows.push_back({or_dash(each.number), each.name + (each.active ? "" : " (left)"), or_dash(each.cohort),
                        or_dash(each.trainer)});
    }
    std::array<std::size_t, 4> widths{};
    for (const auto& row : rows)
        for (std::size_t n = 0; n < row.size(); ++n)
            widths[n] = std::min(kWidestColumn, std::max(widths[n], column_count(row[n])));
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t n = 0; n < row.size(); ++n) line += padded(row[n], widths[n]) + "  ";
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

Exit report_no_cohort(const std::string& cohort, const std::vector<Person>& people) {
    std::vector<std::string_view> known;
    for (const Person& each : people)
        if (!each.cohort.empty() && !each.erased) known.push_back(each.cohort);
    const auto near = nearest(cohort, known);
    return report({"no-such-cohort", fmt::format("nobody is in the cohort '{}'", cohort),
                   near ? fmt::format("did you mean '{}'?", *near) : "`composure people list` shows the cohorts"});
}

Result<Person> cleaned(const AddOptions& options) {
    Person person;
    const std::pair<const std::string&, std::string&> texts[] = {{options.name, person.name},
                                                                 {options.number, person.number},
                                                                 {options.cohort, person.cohort},
                                                                 {options.trainer, person.trainer}};
    for (const auto& [typed, into] : texts) {
        if (typed.empty() && &typed != &options.name) continue;
        auto clean = records::clean_name(typed);
        if (!clean) return tl::unexpected(clean.error());
        into = std::move(*clean);
    }
    return person;
}

}  // namespace

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string name_and_number(const Person& person) {
    return person.number.empty() ? person.name : fmt::format("{} ({})", person.name, person.number);
}

Exit list_people(Program& program, const ListOptions& options) {
    const auto store = open_records(program, records::Open::to_read);
    if (!store) return report(store.error());
    const auto all = (*store)->people();
    if (!all) return report(all.error());
    std::vector<Person> shown;
    for (const Person& each : *all)
        if (!each.erased && (!options.cohort || each.cohort == *options.cohort)) shown.push_back(each);
    if (shown.empty() && options.cohort) return report_no_cohort(*options.cohort, *all);
    if (shown.empty()) {
        print(
            "Nobody is in the records yet. `composure people import FILE` takes a list; `composure people add NAME` "
            "adds one.\n");
        return Exit::fine;
    }
    print(fmt::format("{}\n{}\n", table(shown), counted(shown.size(), "person", "people")));
    return Exit::fine;
}

Exit add_one_person(Program& program, const AddOptions& options) {
    const auto store = open_records(program, records::Open::existing_or_new);
    if (!store) return report(store.error());
    const auto person = cleaned(options);
    if (!person) return report(person.error());
    const auto namesakes = (*store)->find_people(person->name);
    if (!namesakes) return report(namesakes.error());
    if (!namesakes->empty() && person->number.empty()) {
        return report({"name-taken", fmt::format("somebody named '{}' is in the records already", person->name),
                       "give this one an employee number: --number"});
    }
    const auto added = (*store)->add_person(*person, wall_clock());
    if (!added) return report(added.error());
    std::string said = fmt::format("Added {}", name_and_number(*person));
    if (!person->cohort.empty()) said += fmt::format(", cohort {}", person->cohort);
    if (!person->trainer.empty()) said += fmt::format(", trainer {}", person->trainer);
    print(said + ".\n");
    return Exit::fine;
}

namespace {

void add_list_and_add(CLI::App& people, const Registration& to) {
    auto list = std::make_shared<ListOptions>();
    CLI::App* listing = people.add_subcommand("list", "who is in the records");
    listing->add_option("--cohort", list->cohort, "only these");
    add_records_option(*listing, to.program);
    on_choice(*listing, to, list, list_people);
    auto add = std::make_shared<AddOptions>();
    CLI::App* adding = people.add_subcommand("add", "add one person");
    adding->add_option("NAME", add->name, "as colleagues say it")->required();
    adding->add_option("--number", add->number, "employee number; tells two people of one name apart");
    adding->add_option("--cohort", add->cohort, "the group they train with");
    adding->add_option("--trainer", add->trainer, "who sees their assessments and moments");
    add_records_option(*adding, to.program);
    on_choice(*adding, to, add, add_one_person);
}

void add_import(CLI::App& people, const Registration& to) {
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command = people.add_subcommand("import", "compare a list (CSV) with the records, and take it over");
    command->add_option("FILE", options->file, "columns: number, name, cohort, trainer, active")->required();
    command->add_flag("--apply", options->apply, "take it over; without it nothing is changed");
    add_records_option(*command, to.program);
    on_choice(*command, to, options, import_people);
}

void add_export_and_erase(CLI::App& people, const Registration& to) {
    auto copy = std::make_shared<ExportOneOptions>();
    CLI::App* copying = people.add_subcommand("export-one", "everything kept about one person, for that person");
    copying->add_option("NAME", copy->person, "a name or an employee number")->required();
    copying->add_option("--to", copy->to, "the folder to write into")->required();
    copying->add_option("--as", copy->by, "who makes the copy (else COMPOSURE_AS, else the login name)");
    add_records_option(*copying, to.program);
    on_choice(*copying, to, copy, export_one_person);
    auto erase = std::make_shared<EraseOptions>();
    CLI::App* erasing = people.add_subcommand("erase", "destroy a person's name and words for good");
    erasing->add_option("NAME", erase->person, "a name or an employee number")->required();
    erasing->add_flag("--yes", erase->yes, "without asking for the name again");
    add_records_option(*erasing, to.program);
    on_choice(*erasing, to, erase, erase_person);
}

void add_retire(CLI::App& people, const Registration& to) {
    auto options = std::make_shared<RetireOptions>();
    CLI::App* command = people.add_subcommand("retire", "assessments older than site.yaml keeps them");
    command->add_flag("--apply", options->apply, "remove them; without it they are only listed");
    add_records_option(*command, to.program);
    on_choice(*command, to, options, retire_sessions);
}

}  // namespace

void add_people(const Registration& to) {
    CLI::App* people =
        to.app.add_subcommand("people", "who is in the records: list, add, import, export-one, erase, retire");
    people->require_subcommand(1);
    add_list_and_add(*people, to);
    add_import(*people, to);
    add_export_and_erase(*people, to);
    add_retire(*people, to);
}

}  // namespace composure::commands
