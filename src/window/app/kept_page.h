// A session of one's own from the records, opened again: its debrief as after the play, and what the trainee may decide
// about it. What this program cannot play again shows the scorecard as it was frozen.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "session/seen_again.h"
#include "window/app/own_dialog.h"
#include "window/app/play_pages.h"

namespace composure::window {

class KeptPage : public Screen {
public:
    // `playing` takes model and session over, for trying again from a moment; it must outlive the page.
    KeptPage(Desk& desk, Playing& playing, session::SeenAgain seen);
    std::string name() const override { return "debrief"; }
    Next draw(Ui& ui, Millis real) override;
    void arrive(Ui& ui) override;

private:
    void read_what_is_beside();
    void draw_head(Flow& flow);
    void draw_who_sees(Flow& flow) const;
    void draw_steps(Flow& flow);
    std::optional<OwnStep> offered() const;
    std::string who_is_meant(OwnStep step) const;
    void draw_dialog(Ui& ui);
    Result<records::Done> decide(const OwnDialog::Answer& answer);
    void say_done(OwnStep step);
    Next obey(DebriefChoice choice);
    std::string saved_page() const;

    Desk& desk_;
    Playing& playing_;
    session::SeenAgain seen_;  // without model and session
    DebriefScreen screen_;
    std::vector<records::ReviewStep> steps_;
    std::vector<std::string> said_;  // what became of a decision just made
    std::optional<OwnDialog> dialog_;
    bool asks_ = false, fresh_ = true;
};

}  // namespace composure::window
