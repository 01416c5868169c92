// Keeping a play: whom for, where, and what happens when the disk says no.
#include <fmt/format.h>

#include <csignal>
#include <filesystem>
#include <random>

#include "base/utf8.h"
#include "commands/play_internal.h"
#include "records/review.h"
#include "session/whereabouts.h"

namespace composure::commands {

namespace {

constexpr std::size_t kMostSiteBytes = std::size_t{1} << 20;

bool asked_for(const PlayOptions& options, const Program& program) {
    return options.assessment || options.go_on || !options.trainee.empty() || session::records_named(program.records);
}

std::optional<Error> read_agreement(const Program& program, Keeping& keeping) {
    auto site = load_site(program);
    if (!site) return site.error();
    auto bytes = session::read_file(site_place(program), kMostSiteBytes);
    if (!bytes) return bytes.error();
    keeping.site = std::move(*site);
    keeping.site_file = records::Document{records::DocumentKind::site, "site.yaml", std::move(*bytes)};
    return std::nullopt;
}

std::optional<Error> find_trainee(const PlayOptions& options, records::Log* log, Keeping& keeping) {
    const auto name = records::clean_name(trainee_name(options.trainee));
    if (!name) return name.error();
    auto person = session::find_or_add_person(*keeping.store, *name, wall_clock());
    if (!person) return person.error();
    keeping.person = std::move(*person);
    auto left = session::settle_left_open(*keeping.store, keeping.person.id, wall_clock());
    if (!left) return left.error();
    keeping.left = std::move(*left);
    for (const records::SessionInfo& info : keeping.left.voided)
        if (log != nullptr) log->warn(fmt::format("assessment {} was interrupted and is void", info.code));
    return std::nullopt;
}

std::optional<Error> open_all(Program& program, const PlayOptions& options, Keeping& keeping) {
    if (options.assessment)
        if (auto wrong = read_agreement(program, keeping)) return wrong;
    auto store = open_records(program, options.go_on ? records::Open::existing : records::Open::existing_or_new);
    if (!store) return store.error();
    keeping.store = std::move(*store);
    return find_trainee(options, program.log, keeping);
}

}  // namespace

bool is_kept(const PlayOptions& options, const Program& program) {
    if (!options.jsonl) return true;
    return options.assessment || options.go_on || !options.trainee.empty() || !program.records.empty();
}

Result<Keeping> open_keeping(Program& program, const PlayOptions& options) {
    Keeping keeping;
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error to tell, not the end of the program
    auto wrong = open_all(program, options, keeping);
    if (!wrong) return keeping;
    if (asked_for(options, program)) return tl::unexpected(*std::move(wrong));
    Keeping nothing;
    nothing.why_not = std::move(wrong);
    return nothing;
}

std::string paragraph(std::string_view text) {
    std::string lines;
    std::size_t used = 0;
    while (!text.empty()) {
        const std::size_t end = text.find(' ');
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const std::size_t width = column_count(word);
        if (used > 0 && used + 1 + width > kColumns) {
            lines += '\n';
            used = 0;
        }
        if (used > 0) lines += ' ';
        lines += word;
        used += width + (used > 0 ? 1 : 0);
    }
    return lines + '\n';
}

Exit keep_elsewhere(const std::string& recording, const std::string& scenario, const Error& why, records::Log* log) {
    report(why);
    std::error_code failed;
    const auto folder = std::filesystem::temp_directory_path(failed);
    const std::uint64_t number = std::random_device{}() % 1'000'000;
    const std::string path = (folder / fmt::format("composure-{}-{}.rec", scenario, number)).string();
    const bool kept = !failed && session::write_file(path, recording);
    if (kept) {
        print_error(fmt::format("  the recording was kept in {} instead\n", path));
    } else {
        print_error("  this is the recording; copy what follows into a file to keep it\n" + recording);
    }
    if (log != nullptr) log->warn(kept ? "a recording was kept elsewhere" : "a recording could be kept nowhere");
    return Exit::machine;
}

void KeptPlay::begin(session::PlayedWith files, const session::Pace& pace, records::Mode mode) {
    mode_ = mode;
    files.site = keeping_.site_file;
    const session::PlayPlan plan{keeping_.person.id, mode, pace, wall_clock()};
    journal_ = std::make_unique<session::Journal>(std::move(keeping_.store),
                                                  session::begin_of(session_, std::move(files), plan));
    session_.keep_acts([this](std::string line) { journal_->append(std::move(line)); });
    settle();
}

void KeptPlay::go_on(const records::SessionInfo& info, std::size_t acts) {
    journal_ = std::make_unique<session::Journal>(std::move(keeping_.store), info.code, acts);
    session_.keep_acts([this](std::string line) { journal_->append(std::move(line)); });
}

void KeptPlay::settle() {
    if (!journal_ || ended_) return;
    if (journal_->wait()) {
        told_ = false;
        return;
    }
    if (told_) return;
    told_ = true;
    const std::optional<Error> trouble = journal_->trouble();
    if (!trouble) return;
    if (log_ != nullptr) log_->warn(fmt::format("a write did not succeed: {}", trouble->code));
    tell_(fmt::format("(This cannot be saved yet: {}. Play on; it is tried again.)", trouble->message));
}

void KeptPlay::end() {
    if (!journal_ || ended_) return;
    ended_ = true;
    keep_or_save(session::end(*journal_, session_, wall_clock()));
}

bool KeptPlay::interrupt() {
    if (!journal_ || ended_ || session_.ended()) return false;
    session_.keep_acts(nullptr);
    const std::size_t acts = session_.simulation().acts().size();
    session_.act({.kind = simulation::ActKind::stop_now});
    if (!session_.stopped()) {
        journal_->append(simulation::act_line(session_.model(), session_.simulation().acts().back()));
        return false;
    }
    ended_ = interrupted_ = true;
    keep_or_save(session::let_go(*journal_, acts, mode_, wall_clock()));
    return true;
}

void KeptPlay::keep_or_save(const Result<bool>& kept) {
    if (kept) return;
    if (log_ != nullptr) log_->warn(fmt::format("a session could not be finished: {}", kept.error().code));
    Error why = kept.error();
    why.message = fmt::format("this session could not be kept in the records: {}", why.message);
    status_ =
        keep_elsewhere(simulation::write_recording(session_.recording()), session_.model().scenario().id, why, log_);
}

records::Store* KeptPlay::store() {
    return journal_ && ended_ && !interrupted_ && status_ == Exit::fine ? &journal_->store() : nullptr;
}

std::string KeptPlay::last_words() const {
    if (!journal_ || !ended_ || status_ != Exit::fine) return {};
    if (interrupted_ && mode_ == records::Mode::assessment)
        return "Interrupted, so this assessment is void and counts nowhere; you may take it again.\n";
    if (interrupted_)
        return paragraph(fmt::format(
            "Interrupted, not over: `composure play --continue` goes on with {} from the last thing you did.",
            journal_->session()));
    if (session_.stopped()) return "You stopped, so this session has no result and counts nowhere.\n";
    return paragraph(
        fmt::format("Kept as {} for {}; `composure progress` shows it.", journal_->session(), keeping_.person.name));
}

}  // namespace composure::commands
