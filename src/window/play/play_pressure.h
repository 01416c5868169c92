// How much the moment weighs: a display only (simulation.md, "Pressure"). Provocations, a clock that runs out and
// people in line raise it; time and breathing out lower it.
#pragma once

#include "base/millis.h"
#include "simulation/view.h"

struct ImDrawList;

namespace composure::window {

class Pressure {
public:
    enum class Shown { yes, no };
    // With the view of each pass. `breathed`: the last act was to breathe out.
    void follow(const simulation::View& view, Millis at, bool breathed, Shown shown);
    float shown() const { return shown_; }  // 0 nothing .. 1, in small steps
    // The beat of a heart: 0, or up to 1 for a moment. Changes at next_beat only.
    float beat(Millis at) const;
    Millis next_beat(Millis at) const;

private:
    float value_ = 0, shown_ = 0;
    Millis last_;
    bool known_ = false;
};

// Over the picture: darker edges, a little less colour, a touch of red with each beat.
void draw_pressure(ImDrawList& list, float x, float y, float width, float height, float pressure, float beat);

}  // namespace composure::window
