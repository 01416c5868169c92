// The shop of the home screen: the people one may meet, behind their side of a counter.
#pragma once

#include "scenario/looks.h"
#include "scenario/scenario.h"
#include "window/ui/ui.h"

namespace composure::window {

void draw_shop(Ui& ui, Rect area, const scenario::Gallery& people);
// Who comes in a scenario, at most four, as a strip above its card.
// `where`: another one for a second picture of the same people on one screen.
void draw_people_of(Ui& ui, Rect area, const scenario::Scenario& scenario, const scenario::Gallery& people,
                    std::string_view where = "card");
// The place of a scenario in a strip as wide as the window, with its people behind the counter or in frames.
void draw_place_of(Ui& ui, Rect area, const scenario::Scenario& scenario, const scenario::Gallery& people);

}  // namespace composure::window
