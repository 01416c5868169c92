// One play in the window, without any drawing: real time to scenario time, acts, the one question before cutting in,
// pauses, and what was heard. Everything goes through session::Session, so the same acts at the same times give the
// same recording at every door.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "session/pace.h"
#include "session/session.h"
#include "session/typed_talk.h"
#include "window/text/heard.h"

namespace composure::window {

class Shift {
public:
    // `model` must outlive it.
    Shift(const simulation::Model& model, std::uint64_t seed, session::Pace pace);

    // An interrupted play goes on.
    Shift(session::Session session, session::Pace pace);

    // Time. `real`: a steady clock, never decreasing.
    void run_to(Millis real);
    void pause(bool paused) { paused_ = paused && may_pause_; }
    void forbid_pause() { may_pause_ = false; }  // an assessment
    bool may_pause() const { return may_pause_; }
    bool paused() const { return paused_; }
    bool time_runs();                                           // whether scenario time passes now
    std::optional<Millis> until_change(Millis real);            // how long until something happens by itself
    std::optional<Millis> until(Millis scenario, Millis real);  // how long until then; nothing: time does not run
    void let_time_pass();                                       // pace off: to the next change

    // Acts. A refused act leaves its reason in refusal().
    bool act(const simulation::Act& act);
    // The reply shown at `place` (0 first). While they speak the first one asks whether to cut in; true: it was given.
    bool reply(std::size_t place);
    bool asks_to_cut_in() const { return pending_.exists(); }
    void answer_cut_in(bool cut_in);
    bool replies_open();           // pace off: only when the line is complete
    const std::string& refusal();  // for a few seconds
    void forget_refusal() { refusal_.clear(); }

    // Practice alone: answers in own words (shift_typing.cpp). Time goes on while somebody types.
    void allow_typing(scenario::LanguageRules rules) { typed_.emplace(std::move(rules)); }
    bool may_type();
    // True: something was said or asked of them. Else asks_to_cut_in(), meant() or refusal() say what is missing.
    bool type(std::string_view line);
    const std::vector<ReplyId>& meant();                  // "You mean ...?": which, best first; empty: nothing is asked
    bool answer_meant(std::optional<std::size_t> place);  // nothing: none of them
    const std::optional<session::TypedTalk>& typed() const { return typed_; }

    const simulation::View& view();  // valid until something happens
    session::Session& session() { return session_; }
    const session::Session& session() const { return session_; }
    const std::vector<Heard>& heard() const { return heard_; }
    std::string line();     // being said or last said at the counter
    std::string caption();  // what is seen with it
    // Of somebody who has just left an empty counter, with their name; empty: nobody, or long enough ago.
    std::string last_words();
    std::size_t spoken();  // how many characters of line() are out
    simulation::ActKind last_act() const { return last_act_; }
    bool pace_off() const { return pace_.off; }
    MomentId shown_moment() { return session_.view().moment; }

    // Practice alone. A hint says what kind of answer helps now; it costs nothing and names no reply. Taken again at
    // the same moment it says the next thing. The debrief may tell where hints were taken.
    bool may_hint();
    void take_hint();
    const std::string& hint();  // of the moment that is shown; empty: none was taken
    struct Hinted {
        Millis at;
        MomentId moment;
    };
    const std::vector<Hinted>& hinted() const { return hinted_; }

    // Practice alone: earlier moments, oldest first, and going back to one of them with the same luck. The session from
    // then on is another one, of this window alone: nothing of it goes into the records. Code: those of replay.
    struct Before {
        Millis at;
        std::string words;  // "Mrs Brun: “Good morning, dear.”"
    };
    std::vector<Before> moments_before() const;
    Result<bool> go_back(Millis at);
    bool went_back() const { return went_back_; }

private:
    void listen_in();
    bool say_typed(ReplyId reply_id);

    session::Session session_;
    // What view() was last refreshed at; nothing: it must be.
    struct Seen {
        const Shift* whose = nullptr;  // a copy has a view of its own
        Millis at;
        std::size_t events = 0, acts = 0;
        friend bool operator==(const Seen&, const Seen&) = default;
    };
    std::optional<Seen> seen_;
    const simulation::View* view_ = nullptr;
    session::Pace pace_;
    session::PaceClock clock_;
    std::vector<Heard> heard_;
    std::optional<Listener> listener_;  // anew after going back
    bool paused_ = false, may_pause_ = true, asked_to_cut_in_ = false;
    bool went_back_ = false;
    std::string hint_;
    MomentId hint_moment_;
    std::size_t hint_number_ = 0;  // of what the moment calls for, the next to say
    std::vector<Hinted> hinted_;
    std::optional<session::TypedTalk> typed_;
    std::vector<ReplyId> meant_;
    ReplyId pending_;
    std::string refusal_;
    Millis refused_at_;
    simulation::ActKind last_act_ = simulation::ActKind::reply;
};

}  // namespace composure::window
