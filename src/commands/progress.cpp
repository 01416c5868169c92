// `composure progress`: the trainee's own page.
#include <fmt/format.h>

#include "commands/library_internal.h"
#include "commands/registration_internal.h"
#include "reports/progress_page.h"

namespace composure::commands {

namespace {

struct ProgressOptions {
    std::string trainee, format = "text";
};

// What the trainee types after the commands that the page names, so that they reach the same person and records.
std::string options_text(const Program& program, const ProgressOptions& options) {
    std::string text;
    if (!options.trainee.empty()) text += " --trainee " + reports::shell_word(options.trainee);
    if (!program.records.empty()) text += " --records " + reports::shell_word(program.records);
    return text;
}

Exit show_first_page(const Program& program, const ProgressOptions& options, const std::string& name) {
    std::vector<records::Playable> library;
    if (const auto folders = session::find_data_folders()) library = library_of(*folders, ForUse::practice);
    const auto next = records::what_next({}, {}, library, wall_clock());
    print(reports::first_progress_text(name, next, options_text(program, options), kColumns));
    return Exit::fine;
}

Result<std::string> page_text(const Program& program, const ProgressOptions& options, records::Store& store,
                              const records::Person& person) {
    auto read = reports::read_progress(store, person);
    if (!read) return tl::unexpected(read.error());
    reports::ProgressPage& page = *read;
    page.now = wall_clock();
    page.date = date_text;
    page.options = options_text(program, options);
    if (const auto folders = session::find_data_folders()) {
        page.library = library_of(*folders, ForUse::anything);
        page.next =
            records::what_next(page.practice, page.assessments, library_of(*folders, ForUse::practice), page.now);
    }
    if (const auto site = load_site(program)) page.who_sees = reports::who_sees_text(*site, person);
    return reports::progress_text(page, kColumns);
}

Exit progress(Program& program, const ProgressOptions& options) {
    if (options.format != "text")
        return report({"usage", fmt::format("there is no format '{}' here", options.format), "choose text"});
    const auto store = open_records(program, records::Open::to_read);
    if (!store && store.error().code == "no-records")
        return show_first_page(program, options, trainee_name(options.trainee));
    if (!store) return report(store.error());
    const auto person = person_meant(**store, options.trainee);
    if (!person && person.error().code == "no-such-person" && options.trainee.empty())
        return show_first_page(program, options, trainee_name(options.trainee));
    if (!person) return report(person.error());
    const auto text = page_text(program, options, **store, *person);
    if (!text) return report(text.error());
    print(*text);
    return Exit::fine;
}

}  // namespace

void add_progress(const Registration& to) {
    auto options = std::make_shared<ProgressOptions>();
    CLI::App* command = to.app.add_subcommand("progress", "your own page: where you stand, what next, and who looked");
    command->add_option("--trainee", options->trainee,
                        "whose: a name or an employee number (else COMPOSURE_TRAINEE, else the login name)");
    command->add_option("--format", options->format, "text")->capture_default_str();
    add_records_option(*command, to.program);
    on_choice(*command, to, options, progress);
}

}  // namespace composure::commands
