// Private to the making of a debrief.
#pragma once

#include "window/debrief/debrief.h"

namespace composure::window {

void add_course(const session::Session& session, const scoring::Scorecard& card, const scenario::Gallery& people,
                Debrief& debrief);
// Finds the moment that the advice is about, and from when it can be tried again.
void place_advice(const session::Session& session, const scoring::Scorecard& card, Debrief& debrief);
// What the trainee did where an answer was missed: "listened"; nothing: they did nothing.
std::optional<std::string> done_instead(const session::Session& session, const scoring::Finding& finding);

}  // namespace composure::window
