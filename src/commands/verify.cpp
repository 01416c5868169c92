// `composure verify` and `composure regrade`: stored scores follow from their recordings, and judging again.
#include "session/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/sha256.h"
#include "commands/registration_internal.h"
#include "commands/replay_internal.h"
#include "commands/verify_internal.h"
#include "records/review.h"
#include "reports/verification_text.h"

namespace composure::commands {

namespace {

struct VerifyOptions {
    std::vector<std::string> what;
    std::string head, format_word = "text";
};

struct RegradeOptions {
    std::vector<std::string> sessions;
    bool all = false;
    std::string by;
};

struct Sorted {
    std::vector<std::string> sessions, recordings;
};

// What looks like a session's code and is no file is one.
Sorted sorted(const std::vector<std::string>& words) {
    Sorted named;
    for (const std::string& word : words) {
        std::error_code ignored;
        const std::string code = session_code_in(word);
        if (!code.empty() && !std::filesystem::exists(word, ignored)) {
            named.sessions.push_back(code);
        } else {
            named.recordings.push_back(word);
        }
    }
    return named;
}

// A recording keeps no score: that it plays to its end is all there is to prove.
Exit verify_recording(const std::string& path) {
    ReplayOptions options;
    options.recording = path;
    const auto played = replay_file(options);
    if (!played && played.error().code == "cannot-verify") {
        print(fmt::format("{}: {}.\n", path, played.error().message));
        return Exit::findings;
    }
    if (!played) return played.error().message.empty() ? Exit::usage : report(played.error());
    const scoring::Scorecard& card = played->card;
    const std::string total = card.total ? fmt::format(", total {}", *card.total) : std::string();
    print(fmt::format("{}: plays again to its end: {}{}.\n", path, scoring::words_for(card.outcome), total));
    return Exit::fine;
}

Exit graver(Exit a, Exit b) { return static_cast<int>(a) < static_cast<int>(b) ? b : a; }

Exit verify_in_records(Program& program, const VerifyOptions& options, Format format,
                       const std::vector<std::string>& sessions) {
    const auto store = open_records(program, records::Open::to_read);
    if (!store) return report(store.error());
    auto found = verify_records(**store, sessions);
    if (!found) return report(found.error());
    if (!options.head.empty()) {
        if (const auto looked = look_for_head(**store, options.head, *found); !looked) return report(looked.error());
    }
    print(format == Format::json ? reports::verification_json(*found) + "\n" : reports::verification_text(*found));
    return holds(*found) ? Exit::fine : Exit::findings;
}

Exit verify(Program& program, const VerifyOptions& options) {
    const auto format = format_named(options.format_word);
    if (!format) return report(format.error());
    const Sorted named = sorted(options.what);
    if (!named.recordings.empty() && *format == Format::json)
        return report({"usage", "--format=json is for sessions in the records", "name no recording file"});
    Exit status = Exit::fine;
    for (const std::string& path : named.recordings) status = graver(status, verify_recording(path));
    const bool in_records = !named.sessions.empty() || named.recordings.empty() || !options.head.empty();
    return in_records ? graver(status, verify_in_records(program, options, *format, named.sessions)) : status;
}

// The present table, kept beside the sessions that it judges.
Result<scenario::Vocabulary> keep_present_table(records::Store& store) {
    const auto folders = session::find_data_folders();
    if (!folders) return tl::unexpected(folders.error());
    auto table = session::load_conduct_table(*folders);
    if (!table) return table;
    const auto bytes = session::read_file(folders->assets + "/rubric.yaml", std::size_t{8} << 20);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto kept = store.keep_document({records::DocumentKind::conduct_table, "rubric.yaml", *bytes});
    if (!kept) return tl::unexpected(kept.error());
    return table;
}

Result<std::vector<std::string>> all_assessments(records::Store& store) {
    const auto sessions = store.assessments(records::Instant{0});
    if (!sessions) return tl::unexpected(sessions.error());
    std::vector<std::string> codes;
    for (const records::SessionInfo& session : *sessions) {
        if (session.status == records::Status::finished) codes.push_back(session.code);
    }
    return codes;
}

bool has_this_already(const std::vector<records::StoredScorecard>& cards, const records::StoredScorecard& anew) {
    return std::any_of(cards.begin(), cards.end(), [&anew](const records::StoredScorecard& card) {
        return card.kind != records::ScorecardKind::reviewed && card.rules == anew.rules && card.frozen == anew.frozen;
    });
}

std::string result_of(const records::Figures& figures) {
    const std::string total = figures.total ? fmt::format(", total {}", *figures.total) : std::string();
    return fmt::format("{}{}", scoring::words_for(figures.outcome), total);
}

// Practice is its trainee's own: whether there is any of that code is not told.
Result<bool> is_assessment(records::Store& store, const std::string& code) {
    const auto session = store.session(code);
    if (!session && session.error().code != "not-there") return tl::unexpected(session.error());
    if (session && session->start.mode == records::Mode::assessment) return true;
    return tl::unexpected(Error{"no-such-session", fmt::format("there is no assessment {} in these records", code),
                                "`composure review` shows their codes"});
}

Result<Exit> regrade_one(records::Store& store, const std::string& code, const scenario::Vocabulary& table,
                         const std::string& by) {
    if (const auto is = is_assessment(store, code); !is) return tl::unexpected(is.error());
    const auto anew = session::regrade(store, code, table, by, wall_clock());
    if (!anew && anew.error().code == "cannot-regrade") {
        print(anew.error().message + "\n");
        return Exit::findings;
    }
    if (!anew) return tl::unexpected(anew.error());
    const auto cards = store.scorecards(code);
    if (!cards) return tl::unexpected(cards.error());
    if (has_this_already(*cards, *anew)) {
        print(fmt::format("Session {}: judged the same today; nothing to add.\n", code));
        return Exit::fine;
    }
    const auto kept = store.add_scorecard(code, *anew);
    if (!kept) return tl::unexpected(kept.error());
    print(fmt::format("Session {}: by today's rules {}; it was {}. The first scorecard stays beside it.\n", code,
                      result_of(anew->figures), result_of(cards->front().figures)));
    return Exit::fine;
}

// The name stands on the second scorecard, so it is one that site.yaml knows.
Result<std::string> who_may_regrade(const Program& program, const RegradeOptions& options) {
    const auto site = load_site(program);
    if (!site) return tl::unexpected(site.error());
    const auto reviewer = records::reviewer_named(*site, reviewer_name(options.by));
    if (!reviewer) return tl::unexpected(reviewer.error());
    if (reviewer->role == records::Role::reviewer) return reviewer->name;
    return tl::unexpected(
        Error{"not-a-reviewer",
              fmt::format("{} is a trainer here; assessments are judged again by a reviewer", reviewer->name),
              "site.yaml names the reviewers; --as says who you are"});
}

Exit regrade(Program& program, const RegradeOptions& options) {
    if (options.all == !options.sessions.empty())
        return report(
            {"usage", "name the sessions to judge again, or --all", "for example: composure regrade k7m2-9fqd"});
    const auto store = open_records(program, records::Open::existing);
    if (!store) return report(store.error());
    const auto by = who_may_regrade(program, options);
    if (!by) return report(by.error());
    const auto table = keep_present_table(**store);
    if (!table) return report(table.error());
    const auto codes = options.all ? all_assessments(**store) : Result<std::vector<std::string>>(options.sessions);
    if (!codes) return report(codes.error());
    Exit status = Exit::fine;
    for (const std::string& code : *codes) {
        const auto done = regrade_one(**store, code, *table, *by);
        if (!done) return report(done.error());
        status = graver(status, *done);
    }
    if (codes->empty()) print("There is no assessment to judge again.\n");
    return status;
}

void add_verify(const Registration& to) {
    auto options = std::make_shared<VerifyOptions>();
    CLI::App* command = to.app.add_subcommand("verify", "prove that stored scores follow from their recordings");
    command->add_option("WHAT", options->what, "session codes or recording files; none: everything in the records");
    command->add_option("--head", options->head, "digits that stand on a report: are they still in the chain?");
    command->add_option("--format", options->format_word, "text or json")->capture_default_str();
    add_records_option(*command, to.program);
    on_choice(*command, to, options, verify);
}

void add_regrade(const Registration& to) {
    auto options = std::make_shared<RegradeOptions>();
    CLI::App* command = to.app.add_subcommand(
        "regrade", "judge sessions again by today's rules: a second scorecard beside the first, never instead of it");
    command->add_option("SESSION", options->sessions, "session codes");
    command->add_flag("--all", options->all, "every assessment");
    command->add_option("--as", options->by,
                        "which reviewer does it, as site.yaml names them (else COMPOSURE_AS, else the login name)");
    add_records_option(*command, to.program);
    on_choice(*command, to, options, regrade);
}

}  // namespace

void add_verify_and_regrade(const Registration& to) {
    add_verify(to);
    add_regrade(to);
}

}  // namespace composure::commands
