// What the files of `composure play` share: what was asked for (play_options.cpp), who plays and where it is kept
// (play_kept.cpp), the play itself (play_headless.cpp).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/command_internal.h"
#include "records/log.h"
#include "session/kept_play.h"
#include "session/session.h"
#include "session/typed_talk.h"
#include "terminal/console.h"

namespace composure::commands {

// The records of this play. Without a store it is not kept, and `why_not` says why (nothing: nobody asked for it).
struct Keeping {
    std::unique_ptr<records::Store> store;
    records::Person person;
    session::LeftOpen left;
    std::optional<scenario::Site> site;  // an assessment's
    std::optional<records::Document> site_file;
    std::optional<Error> why_not;
};

bool is_kept(const PlayOptions& options, const Program& program);
// An error only where the records were asked for; else practice goes on without them.
Result<Keeping> open_keeping(Program& program, const PlayOptions& options);

// All that a play needs, whether it is new or goes on.
struct Play {
    const PlayOptions& options;
    Program& program;
    Keeping keeping;
    std::unique_ptr<simulation::Model> model;
    std::string path;  // of the scenario; empty when it goes on
    std::optional<session::PlayedWith> files;
    std::optional<session::Session> session;
    session::Pace pace;
    std::optional<records::SessionInfo> goes_on;
    std::optional<session::TypedTalk> typed = std::nullopt;  // practice in a language with rules for typed words
    std::string why_no_typing = {};

    records::Mode mode() const { return options.assessment ? records::Mode::assessment : records::Mode::practice; }
};

// What of the options does not go together; nothing: they can be played.
std::optional<Error> wrong_usage(const PlayOptions& options, const Program& program);
// The same play for composure-window; `path`: of the scenario, empty where it goes on.
std::vector<std::string> window_arguments(const PlayOptions& options, const Program& program, const std::string& path);

// Plays it here, in text or by the line protocol, and keeps what was asked for.
Exit play_headless(Play& play);

// Lines of at most kColumns characters, each with its newline.
std::string paragraph(std::string_view text);

// A session that somebody played is never thrown away: elsewhere if not there, on standard error if nowhere.
Exit keep_elsewhere(const std::string& recording, const std::string& scenario, const Error& why, records::Log* log);

// One play that is kept, from its first act to its end. Tells the trainee once when something cannot be saved yet.
class KeptPlay {
public:
    using Tell = std::function<void(std::string_view sentence)>;
    KeptPlay(Keeping& keeping, session::Session& session, records::Log* log, Tell tell)
        : keeping_(keeping), session_(session), log_(log), tell_(std::move(tell)) {}

    void begin(session::PlayedWith files, const session::Pace& pace, records::Mode mode);
    void go_on(const records::SessionInfo& info, std::size_t acts);  // claimed by the store already
    void settle();  // waits until all acts are durable, or says that they are not yet
    void end();     // once; what could not be kept is kept elsewhere
    // The input ended and nobody said stop. True: the play was kept and is let go (session::let_go); here it has ended
    // as if stopped, but the records know nothing of that. False: not kept, or nobody was left; it ends as usual.
    bool interrupt();

    bool begun() const { return journal_ != nullptr; }
    bool interrupted() const { return interrupted_; }
    Exit status() const { return status_; }  // of keeping: fine, or machine
    records::SessionCode code() const { return journal_ ? journal_->session() : records::SessionCode(); }
    records::Store* store();         // after a good end
    std::string last_words() const;  // "Kept as ...", for the trainee; empty: nothing was kept

private:
    void keep_or_save(const Result<bool>& kept);

    Keeping& keeping_;
    session::Session& session_;
    records::Log* log_;
    Tell tell_;
    std::unique_ptr<session::Journal> journal_;
    records::Mode mode_ = records::Mode::practice;  // only practice goes on
    bool told_ = false, ended_ = false, interrupted_ = false;
    Exit status_ = Exit::fine;
};

// A console that writes nothing before what it tells of is durable.
class KeptConsole : public terminal::Console {
public:
    KeptConsole(terminal::Console& inner) : inner_(inner) {}
    void keep(KeptPlay* play) { play_ = play; }

    Input read_line(std::string& line, std::optional<Millis> most) override { return inner_.read_line(line, most); }
    void write(std::string_view text) override {
        if (play_ != nullptr) play_->settle();
        inner_.write(text);
    }
    Millis now() override { return inner_.now(); }

private:
    terminal::Console& inner_;
    KeptPlay* play_ = nullptr;
};

// The trainee's own estimate, asked before the score is seen. Empty: skipped.
std::vector<records::Rating> ask_estimate(terminal::Console& console);
// One sentence beside the score, for the trainee alone; empty: nothing to compare.
std::string compared_with(const scoring::Scorecard& card, std::span<const records::Rating> ratings);

}  // namespace composure::commands
