// The shop of the home screen: the people one may meet, behind their side of a counter.
#pragma once

#include "scenario/looks.h"
#include "scenario/scenario.h"
#include "window/ui.h"

namespace composure::window {

void draw_shop(Ui& ui, Rect area, const scenario::Gallery& people);
// Who comes in a scenario, at most four, as a strip above its card.
void draw_people_of(Ui& ui, Rect area, const scenario::Scenario& scenario, const scenario::Gallery& people);

}  // namespace composure::window
