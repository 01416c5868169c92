// After a play: what went well, the one thing to change, the scores, the course of the talk and each judged moment.
#pragma once

#include "window/debrief.h"
#include "window/ui.h"

namespace composure::window {

enum class DebriefChoice { none, again, home, save };

class DebriefScreen {
public:
    explicit DebriefScreen(Debrief debrief) : debrief_(std::move(debrief)) {}

    DebriefChoice draw(Ui& ui);
    void set_message(std::string message) { message_ = std::move(message); }  // "Saved as ..."

private:
    float draw_result(Ui& ui, Rect area);
    float draw_highlights(Ui& ui, Rect area);
    float draw_pillars(Ui& ui, Rect area);
    float draw_timeline(Ui& ui, Rect area);
    float draw_lane(Ui& ui, Rect area, const Lane& lane);
    float draw_moments(Ui& ui, Rect area);
    float draw_moment(Ui& ui, Rect area, const JudgedMoment& moment);
    float draw_story(Ui& ui, Rect area);
    DebriefChoice draw_foot(Ui& ui, Rect area);

    Debrief debrief_;
    std::string message_;
};

// A mark of a judged moment: its form says what it is, its colour only helps.
void draw_mark(Ui& ui, Point centre, float radius, Mark mark);
Colour colour_of(const Theme& theme, Mark mark);
std::string_view word_for(Mark mark);

}  // namespace composure::window
