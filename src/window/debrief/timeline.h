// The course of a session as a picture that can be searched: drag or the arrow keys move through time, + and - show a
// part more closely.
#pragma once

#include "window/debrief/debrief.h"
#include "window/ui/chart_page.h"

namespace composure::window {

// What part of a session is shown, and the time that is looked at. No drawing.
class TimeWindow {
public:
    explicit TimeWindow(Millis length);

    Millis from() const { return from_; }
    Millis to() const { return to_; }
    Millis cursor() const { return cursor_; }
    void set_cursor(Millis at);  // kept within the session; the part shown follows
    void move(Millis by);
    void zoom(float factor);  // above 1: closer, around the cursor; ends at 10 seconds and at the whole session
    bool can_zoom_in() const;
    bool can_zoom_out() const { return from_.count > 0 || to_ < length_; }
    float share_of(Millis at) const;  // 0..1 of the part shown; outside it less or more
    Millis at_share(float share) const;

private:
    Millis length_, from_, to_, cursor_;
};

class Timeline {
public:
    explicit Timeline(Millis length) : window_(length) {}

    void take_input(Ui& ui);  // before anything scrolls
    void draw(Flow& flow, const Debrief& debrief);
    TimeWindow& window() { return window_; }

private:
    void draw_legend(Flow& flow);
    void draw_buttons_of(Flow& flow);
    void draw_plots(Flow& flow, const Debrief& debrief);
    void draw_now(Flow& flow, const Debrief& debrief);

    TimeWindow window_;
    Rect plots_;
};

// A curve that holds each value until the next, within `plot`.
enum class Stroke { whole, dashed };
enum class Value { anger, trust };
void draw_moods(Ui& ui, Rect plot, const TimeWindow& window, const Lane& lane, Value value, Stroke stroke);
void draw_grid(Ui& ui, Rect plot);
void draw_times(Ui& ui, Rect area, const TimeWindow& window);
// Head and shoulders within `box`, with this feeling.
void draw_face(Ui& ui, Rect box, const Looks& looks, float anger, float trust);
// A small picture and its words, one after the other, in as many lines as it takes.
class Legend {
public:
    explicit Legend(Flow& flow) : flow_(flow), x_(flow.x) {}
    template <class Draw>
    void add(std::string_view words, const Draw& draw) {
        draw(next(words));
    }
    void end();

private:
    Point next(std::string_view words);
    Flow& flow_;
    float x_;
};

// A mark of a judged moment: its form says what it is, its colour only helps.
void draw_mark(Ui& ui, Point centre, float radius, Mark mark);
Colour colour_of(const Theme& theme, Mark mark);
const char* word_for(Mark mark);

std::string points_text(float share);  // 0.456: "46"

}  // namespace composure::window
