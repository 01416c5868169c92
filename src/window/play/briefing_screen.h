// Before a play: where you are, what you may decide, what will be looked at and who sees it, and what may be unpleasant
// about it.
#pragma once

#include "scenario/looks.h"
#include "scenario/scenario.h"
#include "session/pace.h"
#include "window/desk/key_map.h"
#include "window/ui/screen.h"

namespace composure::window {

class Flow;

// What the briefing says beside the scenario's own words.
struct BriefingSetting {
    session::Pace pace;
    records::Mode mode = records::Mode::practice;
    std::string who_sees;        // an assessment: for whom, for what, how long, by which agreement
    std::string notice_heading;  // said before anything else; empty: nothing
    std::string notice;
    bool goes_on = false;  // an interrupted play: its pace stands
    KeyMap keys;
};

class BriefingScreen : public Screen {
public:
    // `scenario` and `people` outlive it.
    BriefingScreen(const scenario::Scenario& scenario, const scenario::Gallery& people, BriefingSetting setting)
        : scenario_(scenario), people_(people), setting_(std::move(setting)) {}

    std::string name() const override { return "briefing"; }
    void arrive(Ui& ui) override;
    Next draw(Ui& ui, Millis real) override;

private:
    void draw_head(Flow& flow, bool roomy);
    void draw_role(Flow& flow);
    void draw_policies(Flow& flow);
    void draw_team(Flow& flow);
    void draw_looked_at(Flow& flow);
    void draw_who_sees(Flow& flow);
    void draw_pace(Flow& flow);
    std::string words(std::string_view text) const;

    const scenario::Scenario& scenario_;
    const scenario::Gallery& people_;
    BriefingSetting setting_;
};

}  // namespace composure::window
