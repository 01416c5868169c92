#include "window/keeper.h"

#include <fmt/format.h>

#include <chrono>
#include <csignal>

#include "records/review.h"
#include "scenario/site.h"
#include "session/whereabouts.h"
#include "window/save.h"

namespace composure::window {

namespace {

constexpr std::size_t kMostSiteBytes = std::size_t{1} << 20;

bool asked_for(const Options& options) {
    return options.assessment || options.go_on || !options.trainee.empty() || session::records_named(options.records);
}

}  // namespace

records::Instant wall_clock() {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

Result<std::unique_ptr<Keeper>> Keeper::open(const Options& options, const Outside& outside) {
    std::unique_ptr<Keeper> keeper(new Keeper(outside.log));
    if (outside.open == nullptr) return keeper;
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error to tell, not the end of the program
    const std::optional<Error> wrong = keeper->prepare(options, outside);
    if (!wrong) return keeper;
    if (outside.log != nullptr) outside.log->warn(fmt::format("records not opened: {}", wrong->code));
    if (asked_for(options)) return tl::unexpected(*wrong);
    keeper.reset(new Keeper(outside.log));
    keeper->notice_ = fmt::format("You can play, but it is not kept: {}.", wrong->message);
    return keeper;
}

std::optional<Error> Keeper::prepare(const Options& options, const Outside& outside) {
    scenario::Site site;
    if (options.assessment) {
        mode_ = records::Mode::assessment;
        if (auto wrong = read_agreement(options, site)) return wrong;
    }
    const records::Instant now = wall_clock();
    const auto how = options.go_on ? records::Open::existing : records::Open::existing_or_new;
    place_ = session::records_place(options.records);
    auto store = outside.open(place_, how, records::surroundings(now));
    if (!store) return store.error();
    const auto name = records::clean_name(session::trainee_name(options.trainee));
    if (!name) return name.error();
    auto person = session::find_or_add_person(**store, *name, now);
    if (!person) return person.error();
    auto left = session::settle_left_open(**store, person->id, now);
    if (!left) return left.error();
    store_ = std::move(*store);
    person_ = std::move(*person);
    left_ = std::move(*left);
    if (options.assessment) agreement_ = session::assessment_notice(site, person_);
    if (log_ != nullptr) log_->note("records opened");
    note_left_open();
    return std::nullopt;
}

std::optional<Error> Keeper::read_agreement(const Options& options, scenario::Site& site) {
    const std::string place = session::site_place(session::records_place(options.records));
    auto bytes = session::read_file(place, kMostSiteBytes);
    if (!bytes) {
        return Error{"no-site", fmt::format("assessments rest on a site file, and there is none yet ({})", place),
                     "`composure site` writes one in a minute"};
    }
    auto reading = scenario::read_site(*bytes, place);
    if (!reading.value) {
        return Error{"bad-site",
                     print_diagnostics(reading.diagnostics, place, *bytes, ::composure::Colour::never) +
                         "the site file cannot be used as it is",
                     "mend what is said above, or write it anew with `composure site`"};
    }
    site = std::move(*reading.value);
    site_file_ = records::Document{records::DocumentKind::site, "site.yaml", std::move(*bytes)};
    return std::nullopt;
}

void Keeper::note_left_open() {
    for (const records::SessionInfo& info : left_.voided) {
        if (log_ != nullptr) log_->warn(fmt::format("assessment {} was interrupted and is void", info.code));
        notice_ = fmt::format("Your assessment “{}” was interrupted, so it is void; you may take it again.",
                              info.start.title);
    }
    if (!notice_.empty()) return;
    if (const auto open = session::to_continue(left_, {}))
        notice_ =
            fmt::format("Your practice session “{}” was interrupted; `composure play --continue` goes on with it.",
                        open->start.title);
}

Keeper::~Keeper() {
    if (journal_ && ends_) settle();
}

records::Store* Keeper::store() {
    if (!store_ && journal_ && ends_) {
        settle();
        store_ = journal_->take_store();
    }
    return store_.get();
}

Result<session::TakenUp> Keeper::take_up(const std::string& scenario) {
    const auto newest = session::to_continue(left_, scenario);
    if (store_ && newest) return session::take_up(*store_, *newest, {});
    return tl::unexpected(Error{"nothing-to-continue",
                                fmt::format("there is no interrupted practice session of {}", person_.name),
                                "begin one: composure play SCENARIO"});
}

void Keeper::attach(session::Session& session) {
    outcome_.clear();
    ends_ = settled_ = elsewhere_ = false;
    session.keep_acts([journal = journal_.get()](std::string line) { journal->append(std::move(line)); });
}

void Keeper::begin(session::Session& session, session::PlayedWith files, const session::Pace& pace) {
    if (!keeps()) return;
    if (!store_) {  // the play before this one: over long ago, while its debrief was read
        if (ends_) settle();
        store_ = journal_->take_store();
    }
    files.site = site_file_;
    const session::PlayPlan plan{person_.id, mode_, pace, wall_clock()};
    journal_ =
        std::make_unique<session::Journal>(std::move(store_), session::begin_of(session, std::move(files), plan));
    attach(session);
}

void Keeper::go_on(session::Session& session, const records::SessionInfo& info) {
    journal_ = std::make_unique<session::Journal>(std::move(store_), info.code, session.simulation().acts().size());
    attach(session);
}

void Keeper::end(const session::Session& session) {
    if (!journal_ || ends_) return;
    ends_ = true;
    stopped_ = session.stopped();
    recording_ = simulation::write_recording(session.recording());
    scenario_ = session.model().scenario().id;
    session::begin_end(*journal_, session, wall_clock());
}

bool Keeper::not_saved_yet() const { return journal_ && journal_->trouble().has_value(); }

bool Keeper::ending() const { return ends_ && !settled_ && !journal_->ended(); }

void Keeper::wait() {
    if (journal_ && ends_) settle();
}

// What became of the end; waits for it if need be.
void Keeper::settle() {
    if (settled_) return;
    settled_ = true;
    const Result<bool> kept = journal_->wait_for_end();
    if (kept) {
        outcome_ = stopped_ ? "Stopped: it has no result and counts nowhere"
                            : fmt::format("Kept as {} for {}", journal_->session(), person_.name);
        return;
    }
    keep_elsewhere(kept.error());
}

void Keeper::keep_elsewhere(const Error& why) {
    elsewhere_ = true;
    outcome_ =
        fmt::format("The records did not take it ({}). {}", why.message, save_recording_text(scenario_, recording_));
    if (log_ == nullptr) return;
    log_->warn(fmt::format("a write did not succeed: {}", why.code));
    log_->warn("a recording was kept elsewhere");
}

void Keeper::leave_open(const session::Session& session) {
    if (!journal_ || journal_->wait()) return;
    const std::optional<Error> why = journal_->trouble();
    if (!why) return;
    recording_ = simulation::write_recording(session.recording());
    scenario_ = session.model().scenario().id;
    keep_elsewhere(*why);
}

const std::string& Keeper::outcome() {
    if (ends_ && !settled_ && journal_->ended()) settle();
    return outcome_;
}

}  // namespace composure::window
