// The trainee's own: `composure contest`, `composure share` and `composure unshare`.
#include <fmt/format.h>

#include "commands/registration_internal.h"
#include "records/review.h"

namespace composure::commands {

namespace {

struct OwnOptions {
    std::string session, words, trainee;
};

std::string who_reviews(const scenario::Site& site) {
    return site.reviewers.size() == 1 ? site.reviewers.front()
                                      : fmt::format("one of {}", fmt::join(site.reviewers, ", "));
}

Exit contest(Program& program, const OwnOptions& options) {
    const auto store = open_records(program, records::Open::existing);
    if (!store) return report(store.error());
    const auto person = person_meant(**store, options.trainee);
    if (!person) return report(person.error());
    const auto site = load_site(program);
    if (!site) return report(site.error());
    const auto done = records::contest(**store, person->id, options.session, options.words, wall_clock());
    if (!done) return report(done.error());
    print(fmt::format(
        "Thank you for saying so, {}. Session {} is contested.\n"
        "Somebody looks at it again with your words beside it: {}, but nobody who decided about it before.\n"
        "They may open its moments for this, and you see that they did. Either the result stays, with a reason,\n"
        "or the session is void and you may take it again. `composure progress` shows what they decided.\n",
        person->name, options.session, who_reviews(*site)));
    return Exit::fine;
}

constexpr const char* kShared =
    "Session {} is shared. Your trainer and those who review can now see it: its pillars, its result and its moments.\n"
    "All your other practice stays yours alone. `composure unshare {}` takes it back at any time.\n";
constexpr const char* kUnshared =
    "Session {} is yours alone again. Nobody else can open it from now on; what somebody saw already, they have seen,\n"
    "and `composure progress` shows you who looked.\n";

Exit share(Program& program, const OwnOptions& options, records::StepKind step) {
    const auto store = open_records(program, records::Open::existing);
    if (!store) return report(store.error());
    const auto person = person_meant(**store, options.trainee);
    if (!person) return report(person.error());
    const auto done = records::share(**store, person->id, options.session, step, wall_clock());
    if (!done) return report(done.error());
    print(step == records::StepKind::shared ? fmt::format(kShared, options.session, options.session)
                                            : fmt::format(kUnshared, options.session));
    return Exit::fine;
}

CLI::App* add_own(const Registration& to, const char* name, const char* says,
                  const std::shared_ptr<OwnOptions>& options) {
    CLI::App* command = to.app.add_subcommand(name, says);
    command->add_option("SESSION", options->session, "its code, like k7m2-9fqd (`composure progress` shows them)")
        ->required();
    command->add_option("--trainee", options->trainee,
                        "whose it is: a name or an employee number (else COMPOSURE_TRAINEE, else the login name)");
    add_records_option(*command, to.program);
    return command;
}

void add_share(const Registration& to, const char* name, const char* says, records::StepKind step) {
    auto options = std::make_shared<OwnOptions>();
    Program& program = to.program;
    Chosen& chosen = to.chosen;
    add_own(to, name, says, options)->callback([&program, &chosen, options, step] {
        chosen = [&program, options, step] { return share(program, *options, step); };
    });
}

}  // namespace

void add_contest_and_share(const Registration& to) {
    auto options = std::make_shared<OwnOptions>();
    Program& program = to.program;
    Chosen& chosen = to.chosen;
    CLI::App* command = add_own(to, "contest", "ask for a second look at an assessment of yours", options);
    command->add_option("--words", options->words, "what was not right, in your own words")->required();
    command->callback(
        [&program, &chosen, options] { chosen = [&program, options] { return contest(program, *options); }; });
    add_share(to, "share", "let your trainer and reviewers see a practice session of yours", records::StepKind::shared);
    add_share(to, "unshare", "take a shared practice session back", records::StepKind::unshared);
}

}  // namespace composure::commands
