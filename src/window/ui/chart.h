// Pictures of figures, with the figures printed in them: a pillar's scenarios as dots, and small counts. One person
// alone; never people beside each other.
#pragma once

#include <string>
#include <string_view>

#include "records/standing.h"
#include "window/ui/chart_page.h"

namespace composure::window {

// The newest scenarios of a pillar, oldest first, each a dot with its points; the pass mark as a dashed line; the mean
// with its band over those that it is taken from. Scenarios that were played again stand apart, as hollow diamonds.
void draw_forms(Ui& ui, Rect rect, const records::PillarStanding& standing);
float forms_height(const Ui& ui);

// "3 of 4" as so many of so many small squares, with the words beside it.
float draw_count(Ui& ui, Rect area, std::string_view words, std::int32_t good, std::int32_t all);
// How often help was called when it was due, and not called when it was not: what there was of each.
void draw_help_counts(Flow& flow, const records::Standing& standing);

}  // namespace composure::window
