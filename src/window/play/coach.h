// The guide of the first day: one hint at a time, beside the control that it is about, when it is first of use. Time
// stands still while a hint is read; one key ends them all.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "simulation/view.h"
#include "window/desk/key_map.h"
#include "window/text/words.h"
#include "window/ui/ui.h"

namespace composure::window {

struct CoachHint {
    std::string id;       // "coach/reply"
    std::string words;    // in the language of the window
    std::string widget;   // it stands beside this one; empty: over the whole screen
    float down = 0.235F;  // then so far from the top, of the screen's height
};

// The hints of a play that are of use now, in their order.
std::vector<CoachHint> hints_for(const simulation::View& view, std::size_t acts, const KeyMap& keys);
std::vector<CoachHint> hints_for_debrief();

class Coach {
public:
    explicit Coach(const Language& language) : mirrored_(language.right_to_left) {}

    // Shows what is of use and was not seen; takes Enter ("Got it") and 0 ("No more hints"). To be called after the
    // screen was drawn, and not while a sheet lies over it. `acts`: how many were done so far; an act is an answer to a
    // hint, too.
    void draw(Ui& ui, const std::vector<CoachHint>& of_use, std::size_t acts);
    bool holds_time() const { return now_.has_value(); }
    bool over() const { return over_; }

private:
    void draw_hint(Ui& ui);

    std::optional<CoachHint> now_;
    std::size_t acts_then_ = 0;
    std::set<std::string> seen_;
    bool mirrored_, over_ = false;
};

}  // namespace composure::window
