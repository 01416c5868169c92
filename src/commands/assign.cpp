// `composure assign`: who is to be assessed with what, by when.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "commands/people_internal.h"
#include "commands/registration_internal.h"
#include "records/review.h"

namespace composure::commands {

namespace {

using records::Assignment;
using records::Person;

struct AssignOptions {
    std::vector<std::string> scenarios;
    std::string person, cohort, due, by;
};

struct Scenarios {
    std::vector<std::string> ids, also_practised;
};

// Whoever is to play it knows its name, not where the file was.
Result<bool> keep_beside_records(const Program& program, const std::string& name, const std::string& id,
                                 const session::DataFolders& folders) {
    const auto path = session::find_scenario(name, folders);
    if (!path) return tl::unexpected(path.error());
    if (const auto shipped = session::find_scenario(id, folders); shipped && *shipped == *path) return true;
    constexpr std::size_t kMostBytes = std::size_t{1} << 20;
    const auto bytes = session::read_file(*path, kMostBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const std::string place = assigned_scenario(program, id);
    std::error_code failed;
    if (std::filesystem::exists(place, failed)) {
        const auto there = session::read_file(place, kMostBytes);
        if (there && *there == *bytes) return true;
        return tl::unexpected(Error{"other-scenario",
                                    fmt::format("'{}' is there already and says something else", place),
                                    "give the changed scenario a new name, or remove the old file"});
    }
    std::filesystem::create_directories(std::filesystem::path(place).parent_path(), failed);
    return session::write_file(place, *bytes);
}

// Every one must be sound, as the trainee is to play it. Nothing: what is wrong was printed.
std::optional<Scenarios> find_scenarios(const Program& program, const std::vector<std::string>& names) {
    const auto basis = find_basis();
    if (!basis) return report(basis.error()), std::nullopt;
    Scenarios chosen;
    for (const std::string& name : names) {
        const std::string meant = scenario_meant(program, name, basis->folders);
        const auto model = load_model(meant, basis->folders, basis->table);
        if (!model) return std::nullopt;
        const scenario::Scenario& found = model->scenario();
        if (std::find(chosen.ids.begin(), chosen.ids.end(), found.id) != chosen.ids.end()) continue;
        if (const auto kept = keep_beside_records(program, meant, found.id, basis->folders); !kept)
            return report(kept.error()), std::nullopt;
        chosen.ids.push_back(found.id);
        if (found.use != scenario::Use::assessment) chosen.also_practised.push_back(found.id);
    }
    return chosen;
}

// The whole of that day; "14 days" is from today on.
Result<std::optional<records::Instant>> read_due(const std::string& text, records::Instant now) {
    if (text.empty()) return std::optional<records::Instant>();
    const auto read = read_date(text, now);
    if (!read) return tl::unexpected(read.error());
    const bool counted_on = text.ends_with("days");
    const records::Instant day = counted_on ? records::Instant{now.ms + (now.ms - read->ms)} : *read;
    const auto begin = read_date(date_text(day), now);
    const records::Instant end{(begin ? begin->ms : day.ms) + records::kDay - 1000};
    if (end < now)
        return tl::unexpected(
            Error{"usage", fmt::format("{} is over already", date_text(day)), "choose a day to come"});
    return std::optional(end);
}

Result<std::vector<Person>> whom(records::Store& store, const AssignOptions& options) {
    if (options.cohort.empty()) {
        auto person = person_meant(store, options.person);
        if (!person) return tl::unexpected(person.error());
        return std::vector<Person>{std::move(*person)};
    }
    const auto all = store.people();
    if (!all) return tl::unexpected(all.error());
    std::vector<Person> people;
    for (const Person& each : *all)
        if (each.active && !each.erased && each.cohort == options.cohort) people.push_back(each);
    if (!people.empty()) return people;
    return tl::unexpected(Error{"no-such-cohort", fmt::format("nobody is in the cohort '{}'", options.cohort),
                                "`composure people list` shows the cohorts"});
}

struct Plan {
    std::vector<Assignment> made;  // new, or with another date
    std::size_t fresh = 0, moved = 0, same = 0;
};

// An assignment that is still open only gets its date; one that was answered is made anew.
Result<Plan> plan_for(records::Store& store, const std::vector<Person>& people,
                      const std::vector<std::string>& scenarios, const Assignment& common) {
    Plan plan;
    for (const Person& person : people) {
        const auto present = store.assignments(person.id);
        if (!present) return tl::unexpected(present.error());
        for (const std::string& id : scenarios) {
            const auto open = std::find_if(present->begin(), present->end(), [&](const Assignment& each) {
                return each.scenario == id && each.session.empty();
            });
            ++(open == present->end() ? plan.fresh : open->due == common.due ? plan.same : plan.moved);
            if (open != present->end() && open->due == common.due) continue;
            plan.made.push_back(common);
            plan.made.back().person = person.id;
            plan.made.back().scenario = id;
        }
    }
    return plan;
}

std::string plan_text(const Plan& plan, std::size_t people, const std::vector<std::string>& scenarios,
                      const std::optional<records::Instant>& due) {
    std::string text = fmt::format("{} for {}{}: ", fmt::join(scenarios, ", "), counted(people, "person", "people"),
                                   due ? fmt::format(", due {}", date_text(*due)) : "");
    text += counted(plan.fresh, "new assignment", "new assignments");
    if (plan.moved > 0) text += fmt::format(", {} with another date", plan.moved);
    if (plan.same > 0) text += fmt::format(", {} as before", plan.same);
    return text + ".\n";
}

Exit assign(Program& program, const AssignOptions& options) {
    if (options.person.empty() == options.cohort.empty())
        return report({"usage", "for whom?", "give either --to NAME or --cohort NAME"});
    const auto store = open_records(program, records::Open::existing);
    if (!store) return report(store.error());
    const auto site = load_site(program);
    if (!site) return report(site.error());
    const auto by = records::reviewer_named(*site, reviewer_name(options.by));
    if (!by) return report(by.error());
    const auto scenarios = find_scenarios(program, options.scenarios);
    if (!scenarios) return Exit::usage;
    const records::Instant now = wall_clock();
    const auto due = read_due(options.due, now);
    if (!due) return report(due.error());
    const auto people = whom(**store, options);
    if (!people) return report(people.error());
    const auto plan = plan_for(**store, *people, scenarios->ids, {{}, {}, *due, by->name, now, {}});
    if (!plan) return report(plan.error());
    if (const auto done = (*store)->assign(plan->made); !done) return report(done.error());
    print(plan_text(*plan, people->size(), scenarios->ids, *due));
    if (!scenarios->also_practised.empty()) {
        print(
            fmt::format("Note: {} can be practised, too, so some will know it already. `use: assessment` in a "
                        "scenario keeps it for assessments.\n",
                        fmt::join(scenarios->also_practised, ", ")));
    }
    return Exit::fine;
}

}  // namespace

void add_assign(const Registration& to) {
    auto options = std::make_shared<AssignOptions>();
    CLI::App* command = to.app.add_subcommand("assign", "ask people for an assessment, by a day");
    command->add_option("SCENARIO", options->scenarios, "files, or names of shipped scenarios")->required();
    command->add_option("--to", options->person, "one person: a name or an employee number");
    command->add_option("--cohort,--to-cohort", options->cohort, "everybody of this group");
    command->add_option("--due", options->due, "by when: 2026-12-01, or '14 days' from today");
    command->add_option("--by", options->by,
                        "who asks: a reviewer or trainer (else COMPOSURE_AS, else the login name)");
    add_records_option(*command, to.program);
    on_choice(*command, to, options, assign);
}

}  // namespace composure::commands
