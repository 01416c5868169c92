// `composure people erase` and `composure people retire`: what goes for good, said before it goes.
#include <fmt/format.h>

#include "commands/people_internal.h"
#include "commands/questions_internal.h"

namespace composure::commands {

namespace {

using records::Person;

std::string what_erasing_does(const Person& person) {
    return fmt::format(
        "Erasing {}\n"
        "  Destroyed for good: the name, the employee number, the trainer, every word that was typed by them or about\n"
        "  them, and the salt that ties them to the chain. Nobody can bring this back.\n"
        "  What stays: their sessions and figures, under \"erased person\", so that the chain can still be verified.\n"
        "  Copies made before (backups, exports, printed reports) still name them; destroy those, too.\n",
        name_and_number(person));
}

// The name as typed, or --yes.
bool is_meant(const EraseOptions& options, const Person& person) {
    if (options.yes) return true;
    terminal::StandardConsole console;
    const auto typed = ask(console, "\nType the name to go on.", {});
    return typed && *typed == person.name;
}

}  // namespace

Exit erase_person(Program& program, const EraseOptions& options) {
    const auto store = open_records(program, records::Open::existing);
    if (!store) return report(store.error());
    const auto person = person_meant(**store, options.person);
    if (!person) return report(person.error());
    print(what_erasing_does(*person));
    std::fflush(stdout);
    if (!is_meant(options, *person)) {
        return report({"usage", "nobody was erased: that was not the name", "type the name exactly, or give --yes"});
    }
    const auto erased = (*store)->erase_person(person->id, wall_clock());
    if (!erased) return report(erased.error());
    print("\nErased.\n");
    return Exit::fine;
}

namespace {

struct Past {
    std::vector<records::SessionInfo> removable, waiting;  // oldest first
};

Result<Past> past_retention(records::Store& store, records::Instant newest) {
    const auto all = store.assessments(records::Instant{0});
    if (!all) return tl::unexpected(all.error());
    Past past;
    for (const records::SessionInfo& each : *all) {
        if (each.ended.value_or(each.start.at) >= newest) continue;
        const bool waits =
            each.attention == records::Attention::held || each.attention == records::Attention::contested;
        (waits ? past.waiting : past.removable).push_back(each);
    }
    return past;
}

Result<std::string> lines_for(records::Store& store, const std::vector<records::SessionInfo>& sessions) {
    std::string text;
    for (const records::SessionInfo& each : sessions) {
        const auto person = store.person(each.start.person);
        if (!person) return tl::unexpected(person.error());
        text += fmt::format("  {}  {}  {}  {}\n", each.code, date_text(each.ended.value_or(each.start.at)),
                            each.start.scenario, person->erased ? "erased person" : name_and_number(*person));
    }
    return text;
}

Exit remove(records::Store& store, const std::vector<records::SessionInfo>& sessions, std::int32_t days,
            records::Instant now) {
    std::vector<records::SessionCode> codes;
    for (const records::SessionInfo& each : sessions) codes.push_back(each.code);
    const auto removed = store.remove_sessions(codes, fmt::format("older than the {} days of site.yaml", days), now);
    if (!removed) return report(removed.error());
    print(fmt::format("\nRemoved {}; the chain says that they were removed by this rule.\n",
                      counted(codes.size(), "assessment", "assessments")));
    return Exit::fine;
}

Exit say_past(records::Store& store, const Past& past, std::int32_t days) {
    const auto going = lines_for(store, past.removable);
    const auto staying = lines_for(store, past.waiting);
    if (!going) return report(going.error());
    if (!staying) return report(staying.error());
    print(fmt::format("Assessments older than {} days: {}. Practice is the trainee's own and is not touched.\n{}", days,
                      past.removable.size(), *going));
    if (!past.waiting.empty())
        print(
            fmt::format("\nAs old, but somebody waits for a decision about them, so they stay for now:\n{}", *staying));
    return Exit::fine;
}

}  // namespace

Exit retire_sessions(Program& program, const RetireOptions& options) {
    const auto store = open_records(program, options.apply ? records::Open::existing : records::Open::to_read);
    if (!store) return report(store.error());
    const auto site = load_site(program);
    if (!site) return report(site.error());
    const records::Instant now = wall_clock();
    const auto past = past_retention(**store, {now.ms - site->retention_days * records::kDay});
    if (!past) return report(past.error());
    if (const Exit said = say_past(**store, *past, site->retention_days); said != Exit::fine) return said;
    if (past->removable.empty()) return Exit::fine;
    if (options.apply) return remove(**store, past->removable, site->retention_days, now);
    print("\nNothing was changed. To remove them: composure people retire --apply\n");
    return Exit::fine;
}

}  // namespace composure::commands
