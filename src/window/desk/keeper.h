// The records behind the window: every play is kept on a thread of its own, so the window never waits for the disk
// while somebody plays. What must be read is read before the window opens.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "records/log.h"
#include "records/open.h"
#include "session/kept_play.h"
#include "window/desk/options.h"

namespace composure::window {

// What main gives. Without `open` nothing is kept.
struct Outside {
    records::Opener open = nullptr;
    records::Log* log = nullptr;
};

class Keeper {
public:
    // An error only where the records were asked for (or an assessment, or going on); else practice goes on without.
    // Who plays: as options and environment say, else `usual` (empty: the login name); nothing: chosen later.
    static Result<std::unique_ptr<Keeper>> open(const Options& options, const Outside& outside,
                                                const std::optional<std::string>& usual = std::string());
    ~Keeper();  // waits for what is in line, at most a few tries

    bool keeps() const { return store_ != nullptr || journal_ != nullptr; }
    const std::string& notice() const { return notice_; }  // for the first screen; may be empty
    std::string agreement();                               // said before an assessment; else empty

    // For the screens between two plays. Nothing: nothing is kept here, or a play goes on. Waits for the end of the
    // play before, should it still be written.
    records::Store* store();
    const records::Person& person() const { return person_; }  // who plays
    const std::string& records_place() const { return place_; }
    bool knows_who() const { return person_.id.exists(); }
    // Who plays from now on: a name or an employee number; somebody new is added. Codes: those of records::clean_name,
    // which-person, and the store's; then it is who it was.
    Result<bool> choose(const std::string& name_or_number);

    // Of the plays that begin from now on. Assessment: codes no-site, bad-site; then it is what it was.
    Result<bool> set_mode(records::Mode mode);
    // The interrupted practice session that may be continued, as it is now.
    std::optional<records::SessionInfo> interrupted();

    // The newest interrupted practice session (of that scenario's id; empty: of any). Code nothing-to-continue.
    Result<session::TakenUp> take_up(const std::string& scenario);

    void begin(session::Session& session, session::PlayedWith files, const session::Pace& pace);
    void go_on(session::Session& session, const records::SessionInfo& info);
    void end(const session::Session& session);  // returns at once
    // Closed in the middle; waits until its acts are durable. Practice may be continued, an assessment is void.
    void leave_open(const session::Session& session);
    // The trainee's own estimate of the play that has ended, before they see its result; nobody else sees it.
    Result<bool> rate(std::span<const records::Rating> ratings);
    void wait();  // until the end is durable or given up

    bool not_saved_yet() const;    // something waits because the disk said no
    bool ending() const;           // the end is being written
    const std::string& outcome();  // "Kept as ..." or where it went instead; empty while ending()
    bool kept_elsewhere() const { return elsewhere_; }

private:
    explicit Keeper(records::Log* log) : log_(log) {}
    std::optional<Error> prepare(const Options& options, const Outside& outside,
                                 const std::optional<std::string>& usual);
    Result<scenario::Site> read_site();
    void note_left_open();
    void attach(session::Session& session);
    void settle();
    void keep_elsewhere(const Error& why);

    records::Log* log_;
    std::unique_ptr<records::Store> store_;      // while no play has it
    std::unique_ptr<session::Journal> journal_;  // of the newest play
    records::Person person_;
    session::LeftOpen left_;
    std::optional<records::SessionInfo> taken_up_;  // and not gone on with yet
    records::Mode mode_ = records::Mode::practice;
    std::optional<records::Document> site_file_;
    std::string notice_, outcome_, place_;
    std::string recording_, scenario_, code_;  // of the play that ends
    bool ends_ = false, settled_ = false, stopped_ = false, elsewhere_ = false;
};

records::Instant wall_clock();  // now

}  // namespace composure::window
