// `composure review`: who reviews reads, decides, and gets the next command written out.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "commands/registration_internal.h"
#include "commands/review_internal.h"
#include "records/chain.h"
#include "reports/progress_text.h"

namespace composure::commands {

namespace {

std::string options_text(const Program& program, const ReviewOptions& options) {
    std::string text;
    if (!options.as.empty()) text += " --as " + reports::shell_word(options.as);
    if (!program.records.empty()) text += " --records " + reports::shell_word(program.records);
    return text;
}

std::string reviewer_words(const records::Reviewer& reviewer) {
    if (reviewer.role == records::Role::reviewer) return reviewer.name;
    return fmt::format("{}, trainer (you see the people assigned to you)", reviewer.name);
}

bool is_by_keys(const ReviewOptions& options) {
    const bool views = !options.person.empty() || !options.session.empty() || !options.sheet.empty();
    return options.interactive || (!views && ::isatty(STDIN_FILENO) != 0 && ::isatty(STDOUT_FILENO) != 0);
}

std::optional<Error> check_cohort(records::Store& store, const std::string& cohort) {
    if (cohort.empty()) return std::nullopt;
    const auto rows = store.board(cohort);
    if (!rows) return rows.error();
    if (!rows->empty()) return std::nullopt;
    return Error{"no-such-cohort", fmt::format("nobody is in a cohort named '{}'", cohort),
                 "`composure review` lists the cohorts"};
}

Result<reports::ReviewView> view_asked_for(Review& review, const ReviewOptions& options) {
    const auto reason = reason_named(options.reason);
    if (!reason) return tl::unexpected(reason.error());
    const auto until = options.at ? std::optional(Millis{*options.at}) : std::nullopt;
    if (!options.sheet.empty()) return sheet_of(review, options.sheet, *reason);
    if (!options.session.empty() && (options.moments || until || *reason != records::OpenReason::none))
        return moments_of(review, options.session, *reason, until);
    if (!options.session.empty()) return session_of(review, options.session);
    if (options.person.empty()) return board_of(review);
    const auto person = person_meant(*review.store, options.person);
    if (person) return person_of(review, person->id);
    // To a trainer somebody else's people are like nobody: no count of a name and no near one.
    if (review.reviewer.role == records::Role::trainer && person.error().kind == ErrorKind::usage)
        return person_of(review, records::PersonId{});
    return tl::unexpected(person.error());
}

std::optional<Error> wrong_usage(const ReviewOptions& options) {
    const int views =
        (options.person.empty() ? 0 : 1) + (options.session.empty() ? 0 : 1) + (options.sheet.empty() ? 0 : 1);
    if (views > 1) return Error{"usage", "--person, --session and --sheet are three views", "choose one of them"};
    if (views > 0 && options.interactive)
        return Error{"usage", "--interactive begins with what needs you", "leave out --person, --session and --sheet"};
    if (options.session.empty() && (options.moments || options.at))
        return Error{"usage", "--moments and --at are about one session", "add --session CODE"};
    return std::nullopt;
}

Exit show(Program& program, const ReviewOptions& options) {
    if (const auto wrong = wrong_usage(options)) return report(*wrong);
    auto review = open_review(program, options);
    if (!review) return report(review.error());
    const bool by_keys = is_by_keys(options);
    if (by_keys) review->setting.ways = reports::Ways::keys;
    const auto view = view_asked_for(*review, options);
    if (!view) return report(view.error());
    const std::string use = reports::what_scores_are_for(review->setting.columns);
    if (by_keys) {
        terminal::StandardConsole console;
        console.write(use.substr(0, use.size() - 1));
        return review_by_keys(*review, *view, console);
    }
    print(header_of(*review) + use + view->text);
    return Exit::fine;
}

Exit decide_and_say(Program& program, const ReviewOptions& options, reports::ReviewKey decision) {
    auto review = open_review(program, options);
    if (!review) return report(review.error());
    const auto said = decide(*review, decision, options.session, options.words);
    if (!said) return report(said.error());
    print(*said);
    print(fmt::format("What needs you next: composure review{}\n", review->setting.options));
    return Exit::fine;
}

void add_common(CLI::App& command, Program& program, ReviewOptions& options) {
    command.add_option("--as", options.as,
                       "who reviews, as site.yaml names them (else COMPOSURE_AS, else the login name)");
    add_records_option(command, program);
}

void add_decision(CLI::App& review, const Registration& to, const char* name, const char* says,
                  reports::ReviewKey decision) {
    auto options = std::make_shared<ReviewOptions>();
    CLI::App* command = review.add_subcommand(name, says);
    command->add_option("SESSION", options->session, "its code, like k7m2-9fqd")->required();
    command->add_option("--words", options->words, "your reason; it is kept, and the trainee reads it");
    add_common(*command, to.program, *options);
    on_choice(*command, to, options, [decision](Program& program, const ReviewOptions& chosen) {
        return decide_and_say(program, chosen, decision);
    });
}

void add_decisions(CLI::App& review, const Registration& to) {
    using reports::ReviewKey;
    add_decision(review, to, "sign", "sign a session that you opened", ReviewKey::sign);
    add_decision(review, to, "confirm", "it was a serious incident; open its moments first", ReviewKey::confirm);
    add_decision(review, to, "dismiss", "it was no serious incident; open its moments first", ReviewKey::dismiss);
    add_decision(review, to, "accept", "a contest: the session is void and may be taken again", ReviewKey::accept);
    add_decision(review, to, "reject", "a contest: the result stays", ReviewKey::reject);
    add_decision(review, to, "void", "something went wrong in it: it may be taken again", ReviewKey::declare_void);
}

void add_views(CLI::App& command, ReviewOptions& options) {
    command.add_option("--cohort", options.cohort, "only this cohort");
    command.add_option("--since", options.since, "only what was played since, like 2026-11-01 or \"30 days\"");
    command.add_flag("--all", options.all, "whole lists");
    command.add_option("--person", options.person, "open somebody: a name or an employee number");
    command.add_option("--session", options.session, "open a session: its code, like k7m2-9fqd");
    command.add_flag("--moments", options.moments, "of that session: its moments and all that was said");
    command.add_option("--reason", options.reason,
                       "why the moments are opened: contested, incident or audit; the trainee sees it");
    command.add_option("--at", options.at, "the moments only up to this one, in milliseconds")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--sheet", options.sheet, "one page to talk a session over: its code");
    command.add_flag("--interactive", options.interactive, "with numbers and letters, as on a terminal");
}

}  // namespace

Result<Review> open_review(Program& program, const ReviewOptions& options) {
    auto store = open_records(program, records::Open::existing);
    if (!store) return tl::unexpected(store.error());
    auto site = load_site(program);
    if (!site) return tl::unexpected(site.error());
    const auto reviewer = records::reviewer_named(*site, reviewer_name(options.as));
    if (!reviewer) return tl::unexpected(reviewer.error());
    Review review{std::move(*store), std::move(*site), *reviewer, {options.cohort, {}}, {}, {}};
    if (!options.since.empty()) {
        const auto since = read_date(options.since, wall_clock());
        if (!since) return tl::unexpected(since.error());
        review.scope.since = *since;
    }
    if (const auto wrong = check_cohort(*review.store, options.cohort)) return tl::unexpected(*wrong);
    review.setting.site = review.site.name;
    review.setting.agreement = review.site.agreement;
    review.setting.reviewer = reviewer_words(review.reviewer);
    review.setting.options = options_text(program, options);
    review.setting.date = date_text;
    review.length = options.all ? reports::ListLength::whole : reports::ListLength::short_lists;
    return review;
}

std::string header_of(Review& review) {
    const auto head = review.store->head(records::Chain::assessment);
    review.setting.head = head && *head ? records::short_head((*head)->hash) : "";
    return reports::review_header(review.setting);
}

void add_review(const Registration& to) {
    auto options = std::make_shared<ReviewOptions>();
    Program& program = to.program;
    Chosen& chosen = to.chosen;
    CLI::App* command =
        to.app.add_subcommand("review", "for HR: first what needs you, then cohorts, people, sessions, decisions");
    add_views(*command, *options);
    add_common(*command, program, *options);
    command->require_subcommand(0, 1);
    command->callback([&program, &chosen, options, command] {
        if (command->get_subcommands().empty()) chosen = [&program, options] { return show(program, *options); };
    });
    add_decisions(*command, to);
}

}  // namespace composure::commands
