// After a play: first the trainee's own estimate, then what went well, the one thing to change and that moment again,
// then the scores, the course of the talk and each judged moment.
#pragma once

#include <functional>
#include <set>
#include <vector>

#include "window/debrief/debrief.h"
#include "window/debrief/estimate_screen.h"
#include "window/debrief/replay_view.h"
#include "window/debrief/since_last.h"
#include "window/debrief/timeline.h"
#include "window/ui/ui.h"

namespace composure::window {

enum class DebriefChoice { none, again, home, back, save_recording, save_page, try_again, estimated };
// What can be done at its end: after a play, or with a session that was opened from the records.
struct DebriefFoot {
    enum class After { play, progress } after = After::play;
    bool again = true, page = true, recording = true;  // offered
};

class DebriefScreen {
public:
    explicit DebriefScreen(Debrief debrief);

    DebriefChoice draw(Ui& ui);
    void ask_estimate();  // first
    bool asks() const { return asks_; }
    std::vector<records::Rating> ratings() const { return ratings_; }              // once `estimated`
    void allow_trying_again() { may_try_again_ = true; }                           // practice alone
    Millis tried() const { return tried_; }                                        // from when, once `try_again`
    void set_message(std::string message) { message_ = std::move(message); }       // "Saved as ..."
    void set_notes(std::vector<std::string> notes) { notes_ = std::move(notes); }  // beside the result, for information
    void set_since(SinceLast since) { since_ = std::move(since); }
    // Of a session from the records: what stands below its title, its estimates, and what can be done at its end.
    void set_head(std::function<void(Flow&)> draw) { head_ = std::move(draw); }
    void set_ratings(const std::vector<records::Rating>& ratings);
    void set_foot(const DebriefFoot& foot) { foot_ = foot; }
    const Debrief& debrief() const { return debrief_; }

private:
    DebriefChoice draw_all(Ui& ui);
    DebriefChoice draw_estimate(Ui& ui);
    void draw_highlights(Flow& flow);
    void draw_result(Flow& flow);
    void draw_pillars(Flow& flow);
    void draw_moments(Flow& flow);
    void draw_moment(Flow& flow, std::size_t number);
    void draw_around(Flow& flow, std::size_t number);
    void draw_story(Flow& flow);
    void offer_to_try(Flow& flow, std::size_t number);
    void offer_to_try_advice(Flow& flow);
    bool may_try_advice() const { return may_try_again_ && debrief_.change_at && !debrief_.lanes.empty(); }
    void see_again(std::size_t number);
    void try_again(Millis at);
    DebriefChoice draw_foot(Flow& flow);

    Debrief debrief_;
    Estimate estimate_;
    ReplayView replay_;
    Timeline timeline_;
    std::vector<records::Rating> ratings_;
    std::vector<std::string> estimated_;
    std::vector<std::string> notes_;
    SinceLast since_;
    std::function<void(Flow&)> head_;
    std::set<std::size_t> around_;  // moments whose talk is opened
    DebriefFoot foot_;
    std::string message_;
    bool asks_ = false, may_try_again_ = false, try_now_ = false, to_replay_ = false;
    Millis tried_;
};

}  // namespace composure::window
