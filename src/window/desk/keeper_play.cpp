// One play in the records: begun or taken up again, kept while it goes on, ended or left open.
#include <fmt/format.h>

#include "window/desk/keeper.h"
#include "window/desk/save.h"

namespace composure::window {

Result<bool> Keeper::rate(std::span<const records::Rating> ratings) {
    records::Store* records = store();
    if (records == nullptr || code_.empty())
        return tl::unexpected(Error{"not-kept", "Your estimate is not kept.", "it is shown beside the result"});
    const auto kept = records->rate(code_, ratings);
    if (!kept) return tl::unexpected(kept.error());
    return true;
}

Result<session::TakenUp> Keeper::take_up(const std::string& scenario) {
    const auto newest = session::to_continue(left_, scenario);
    if (store() != nullptr && newest) {
        auto taken = session::take_up(*store_, *newest, {});
        if (taken) taken_up_ = *newest;
        return taken;
    }
    return tl::unexpected(Error{"nothing-to-continue",
                                fmt::format("there is no interrupted practice session of {}", person_.name),
                                "begin one: composure play SCENARIO"});
}

void Keeper::attach(session::Session& session) {
    outcome_.clear();
    code_.clear();
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
    taken_up_.reset();
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
        if (!stopped_) code_ = journal_->session();
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
    if (!journal_) return;
    const auto let_go = session::let_go(*journal_, session.simulation().acts().size(), mode_, wall_clock());
    if (let_go) return;
    recording_ = simulation::write_recording(session.recording());
    scenario_ = session.model().scenario().id;
    keep_elsewhere(let_go.error());
}

const std::string& Keeper::outcome() {
    if (ends_ && !settled_ && journal_->ended()) settle();
    return outcome_;
}

}  // namespace composure::window
