// The trainee's own: `composure contest`, `composure share` and `composure unshare`.
#include <fmt/format.h>

#include "commands/registration_internal.h"
#include "records/review.h"
#include "reports/own_words.h"

namespace composure::commands {

namespace {

struct OwnOptions {
    std::string session, words, trainee;
};

std::string who_reviews(const scenario::Site& site) {
    const std::string names = reports::names_of_reviewers(site);
    return site.reviewers.size() == 1 ? names : fmt::format(fmt::runtime(reports::kOneOf), names);
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
    print(fmt::format(fmt::runtime(reports::kContested), person->name, options.session) + "\n" +
          fmt::format(fmt::runtime(reports::kLookedAtAgain), who_reviews(*site)) + "\n" +
          fmt::format("{}\n{} `composure progress` shows what they decided.\n", reports::kMayOpenMoments,
                      reports::kComesOfContest));
    return Exit::fine;
}

Exit share(Program& program, const OwnOptions& options, records::StepKind step) {
    const auto store = open_records(program, records::Open::existing);
    if (!store) return report(store.error());
    const auto person = person_meant(**store, options.trainee);
    if (!person) return report(person.error());
    const auto done = records::share(**store, person->id, options.session, step, wall_clock());
    if (!done) return report(done.error());
    const bool shared = step == records::StepKind::shared;
    print(fmt::format(fmt::runtime(shared ? reports::kShared : reports::kUnshared), options.session) + "\n");
    print(shared ? fmt::format("{} `composure unshare {}` takes it back at any time.\n", reports::kRestIsYours,
                               options.session)
                 : fmt::format("{} `composure progress` shows you who looked.\n", reports::kSeenIsSeen));
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
    const auto decide = [step](Program& program, const OwnOptions& own) { return share(program, own, step); };
    on_choice(*add_own(to, name, says, options), to, options, decide);
}

}  // namespace

void add_contest_and_share(const Registration& to) {
    auto options = std::make_shared<OwnOptions>();
    CLI::App* command = add_own(to, "contest", "ask for a second look at an assessment of yours", options);
    command->add_option("--words", options->words, "what was not right, in your own words")->required();
    on_choice(*command, to, options, contest);
    add_share(to, "share", "let your trainer and reviewers see a practice session of yours", records::StepKind::shared);
    add_share(to, "unshare", "take a shared practice session back", records::StepKind::unshared);
}

}  // namespace composure::commands
