// Before a play: where you are, what you may decide, what to practise, and what may be unpleasant about it.
#pragma once

#include "scenario/scenario.h"
#include "session/pace.h"
#include "window/screen.h"

namespace composure::window {

class BriefingScreen : public Screen {
public:
    // `scenario` outlives it.
    BriefingScreen(const scenario::Scenario& scenario, session::Pace pace) : scenario_(scenario), pace_(pace) {}

    std::string name() const override { return "briefing"; }
    Next draw(Ui& ui, Millis real) override;
    // Said before anything else: whom an assessment is for, or where an interrupted play stands.
    void set_notice(std::string heading, std::string words) {
        notice_heading_ = std::move(heading);
        notice_ = std::move(words);
    }

private:
    float draw_left(Ui& ui, Rect area);
    float draw_policies(Ui& ui, Rect area);
    float draw_pace(Ui& ui, Rect area);  // each part returns its bottom edge
    std::string words(std::string_view text) const;

    const scenario::Scenario& scenario_;
    session::Pace pace_;
    std::string notice_heading_, notice_;
};

}  // namespace composure::window
