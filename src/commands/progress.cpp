// `composure progress`: the trainee's own page.
#include <fmt/format.h>

#include <algorithm>

#include "commands/library_internal.h"
#include "commands/registration_internal.h"
#include "records/chain.h"
#include "reports/progress_text.h"

namespace composure::commands {

namespace {

constexpr std::size_t kColumns = 80;

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

std::string who_sees_text(const scenario::Site& site, const records::Person& person) {
    std::string text = fmt::format("Your reviewers here ({})", fmt::join(site.reviewers, ", "));
    if (!person.trainer.empty()) text += fmt::format(" and your trainer, {},", person.trainer);
    text += " see your assessments: result, pillars and what was decided.";
    switch (site.moments) {
        case scenario::MomentsFor::with_reason:
            text += " Reviewers open the moments only with a reason, and you see it here.";
            break;
        case scenario::MomentsFor::reviewers: text += " Reviewers may open the moments; you see here when."; break;
        case scenario::MomentsFor::nobody: text += " Reviewers do not see the moments."; break;
    }
    return text +
           fmt::format(" Purpose: {} Kept {} days. Rests on: {}", site.purpose, site.retention_days, site.agreement);
}

// Each read leaves its error in `wrong`; the page is then not shown.
class Gathering {
public:
    Gathering(records::Store& store, records::Person person) : store_(store) { page.person = std::move(person); }

    reports::ProgressPage page;
    std::optional<Error> wrong;

    void read_sessions() {
        const records::PersonId id = page.person.id;
        take(page.practice, store_.sessions_of(id, records::Mode::practice));
        take(page.assessments, store_.sessions_of(id, records::Mode::assessment));
        take(page.interrupted, store_.interrupted(id));
        take(page.assignments, store_.assignments(id));
        take(page.accesses, store_.accesses(id));
        page.practice_standing = records::standing_of(page.practice);
        page.assessment_standing = records::standing_of(page.assessments);
        std::vector<records::SessionInfo> all = page.practice;
        all.insert(all.end(), page.assessments.begin(), page.assessments.end());
        std::ranges::stable_sort(all, {}, [](const records::SessionInfo& each) { return each.start.at; });
        page.spill = records::spill_of(all);
        for (const records::SessionInfo& each : all) read_what_people_said(each);
    }
    void read_heads() {
        page.assessment_head = head(records::Chain::assessment);
        page.practice_head = head(records::Chain::practice);
    }

private:
    records::Store& store_;

    template <class T>
    void take(T& into, Result<T> read) {
        if (read) {
            into = std::move(*read);
        } else if (!wrong) {
            wrong = read.error();
        }
    }
    void read_what_people_said(const records::SessionInfo& session) {
        if (session.status == records::Status::open || session.status == records::Status::stopped) return;
        std::vector<records::Rating> ratings;
        take(ratings, store_.ratings(session.code));
        if (!ratings.empty()) page.rated.push_back({session, std::move(ratings)});
        std::vector<records::ReviewStep> steps;
        take(steps, store_.steps(session.code));
        if (!steps.empty()) page.decided.push_back({session.code, std::move(steps)});
    }
    std::string head(records::Chain chain) {
        std::optional<records::ChainEntry> entry;
        take(entry, store_.head(chain));
        return entry ? records::short_head(entry->hash) : "";
    }
};

Result<std::string> page_text(const Program& program, const ProgressOptions& options, records::Store& store,
                              const records::Person& person) {
    Gathering gathering(store, person);
    gathering.read_sessions();
    gathering.read_heads();
    if (gathering.wrong) return tl::unexpected(*gathering.wrong);
    reports::ProgressPage& page = gathering.page;
    page.now = wall_clock();
    page.date = date_text;
    page.options = options_text(program, options);
    if (const auto folders = session::find_data_folders()) {
        page.library = library_of(*folders, ForUse::anything);
        page.next =
            records::what_next(page.practice, page.assessments, library_of(*folders, ForUse::practice), page.now);
    }
    if (const auto site = load_site(program)) page.who_sees = who_sees_text(*site, person);
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
    Program& program = to.program;
    Chosen& chosen = to.chosen;
    CLI::App* command = to.app.add_subcommand("progress", "your own page: where you stand, what next, and who looked");
    command->add_option("--trainee", options->trainee,
                        "whose: a name or an employee number (else COMPOSURE_TRAINEE, else the login name)");
    command->add_option("--format", options->format, "text")->capture_default_str();
    add_records_option(*command, program);
    command->callback(
        [&program, &chosen, options] { chosen = [&program, options] { return progress(program, *options); }; });
}

}  // namespace composure::commands
