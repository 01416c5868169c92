// Private to the making of a debrief.
#pragma once

#include "window/debrief.h"

namespace composure::window {

void add_course(const session::Session& session, const scoring::Scorecard& card, const scenario::Gallery& people,
                Debrief& debrief);

}  // namespace composure::window
