// `composure export`: HR's report for a browser and tables for a spreadsheet, in one new folder.
#include <fmt/format.h>

#include "base/suggest.h"
#include "commands/export_internal.h"
#include "commands/registration_internal.h"
#include "records/chain.h"

namespace composure::commands {

namespace {

std::optional<Error> wrong_words(const ExportOptions& options) {
    if (options.separator != "," && options.separator != ";" && options.separator != "tab") {
        return Error{"usage", fmt::format("'{}' cannot stand between cells", options.separator),
                     "write --separator \",\", \";\" or tab"};
    }
    if (!options.reason.empty() && !records::open_reason_named(options.reason)) {
        return Error{"usage", fmt::format("'{}' is no reason to open moments", options.reason),
                     "write --reason contested, --reason incident or --reason audit"};
    }
    if (!options.reason.empty() && options.csv && !options.html)
        return Error{"usage", "the tables have no moments", "add --html, or leave out --reason"};
    return std::nullopt;
}

Result<records::Scope> scope_of(records::Store& store, const ExportOptions& options, records::Instant now) {
    records::Scope scope{options.cohort, std::nullopt};
    if (!options.since.empty()) {
        const auto since = read_date(options.since, now);
        if (!since) return tl::unexpected(since.error());
        scope.since = *since;
    }
    if (options.cohort.empty()) return scope;
    const auto rows = store.board();
    if (!rows) return tl::unexpected(rows.error());
    std::vector<std::string_view> names;
    for (const records::BoardRow& row : *rows) {
        if (row.cohort == options.cohort) return scope;
        names.push_back(row.cohort);
    }
    const auto near = nearest(options.cohort, names);
    return tl::unexpected(
        Error{"no-such-cohort", fmt::format("nobody is in a group named '{}'", options.cohort),
              near ? fmt::format("did you mean '{}'?", *near) : std::string("`composure review` lists the groups")});
}

Result<reports::Frame> frame_for(records::Store& store, const scenario::Site& site, const records::Reviewer& reviewer,
                                 records::Instant now) {
    const auto head = store.head(records::Chain::assessment);
    if (!head) return tl::unexpected(head.error());
    reports::Frame frame;
    frame.site = site.name;
    frame.purpose = site.purpose;
    frame.agreement = site.agreement;
    if (*head) {
        frame.head = records::short_head((*head)->hash);
        frame.entries = (*head)->sequence;
    }
    frame.program = "composure 0.1.0";
    frame.made = now;
    frame.by = fmt::format("{}, {}", reviewer.name, reviewer.role == records::Role::trainer ? "trainer" : "reviewer");
    frame.date = date_text;
    frame.date_time = date_time_text;
    return frame;
}

void say_what_was_made(const ExportOptions& options, const Exported& made) {
    const std::string people = fmt::format("{} {}", made.people, made.people == 1 ? "person" : "people");
    print(fmt::format("The report about {} is in {}.\n", people, options.to));
    if (options.html) print(fmt::format("  for a browser:      {}/index.html\n", options.to));
    if (options.csv) print(fmt::format("  for a spreadsheet:  {}/people.csv, and README.txt beside it\n", options.to));
    if (made.opened > 0) {
        print(fmt::format("The moments of {} {} were opened; each trainee sees that.\n", made.opened,
                          made.opened == 1 ? "session" : "sessions"));
    }
    print("It is about people: keep the folder where only those who need it can read it.\n");
}

Result<Exported> export_all(records::Store& store, const scenario::Site& site, const ExportOptions& options) {
    const records::Instant now = wall_clock();
    const auto reviewer = records::reviewer_named(site, reviewer_name(options.as));
    if (!reviewer) return tl::unexpected(reviewer.error());
    const auto scope = scope_of(store, options, now);
    if (!scope) return tl::unexpected(scope.error());
    auto folder = ExportFolder::begin(options.to);
    if (!folder) return tl::unexpected(folder.error());
    const auto frame = frame_for(store, site, *reviewer, now);
    if (!frame) return tl::unexpected(frame.error());
    const auto reading = records::Exporting::begin(store, *reviewer, *scope, now);
    if (!reading) return tl::unexpected(reading.error());
    const auto reason = records::open_reason_named(options.reason).value_or(records::OpenReason::none);
    const Export source{store, site, *reviewer, reason, *reading, *frame, now};
    auto made = export_into(*folder, source, options, {reading->board(), scope->cohort, scope->since});
    if (!made) return made;
    if (const auto finished = folder->finish(); !finished) return tl::unexpected(finished.error());
    return made;
}

Exit run_export(Program& program, ExportOptions options) {
    if (options.xlsx || options.xapi) return comes_later(options.xlsx ? "--xlsx" : "--xapi");
    if (!options.html && !options.csv) options.html = options.csv = true;
    if (const auto wrong = wrong_words(options)) return report(*wrong);
    const auto store = open_records(program, records::Open::existing);
    if (!store) return report(store.error());
    const auto site = load_site(program);
    if (!site) return report(site.error());
    const auto made = export_all(**store, *site, options);
    if (!made) return report(made.error());
    say_what_was_made(options, *made);
    return Exit::fine;
}

}  // namespace

void add_export(const Registration& to) {
    CLI::App* command =
        to.app.add_subcommand("export", "for HR: a report for the browser and tables for a spreadsheet");
    const auto options = std::make_shared<ExportOptions>();
    command->add_option("--to", options->to, "the folder to make; a former export there is replaced")->required();
    command->add_flag("--html", options->html, "the report for a browser; without --html and --csv both are made");
    command->add_flag("--csv", options->csv, "tables for a spreadsheet");
    command->add_option("--separator", options->separator, "between cells: \",\", \";\" or tab")->capture_default_str();
    command->add_option("--cohort", options->cohort, "only this group");
    command->add_option("--since", options->since, "only what was played since, like 2026-11-01 or \"30 days\"");
    command->add_option("--reason", options->reason,
                        "open the moments to which it applies: contested, incident or audit; the trainees see it");
    command->add_option("--as", options->as,
                        "who reviews, as site.yaml names them (else COMPOSURE_AS, else the login name)");
    command->add_flag("--xlsx", options->xlsx, "(comes later)");
    command->add_flag("--xapi", options->xapi, "(comes later)");
    add_records_option(*command, to.program);
    on_choice(*command, to, options, run_export);
}

}  // namespace composure::commands
