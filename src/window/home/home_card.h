// The cards of the library: who comes, what it trains, what may be unpleasant, and whether one knows it.
#pragma once

#include <string>
#include <vector>

#include "scenario/looks.h"
#include "window/home/home_facts.h"
#include "window/ui/chart_page.h"

namespace composure::window {

struct HomeCard {
    const scenario::Scenario* scenario;
    std::size_t number;  // its key, from 1
    PlayedBefore played;
};

// In rows; the id of the scenario that was pressed, or nothing.
std::string draw_home_cards(Flow& flow, const std::vector<HomeCard>& cards, const scenario::Gallery& people,
                            records::Instant now);

}  // namespace composure::window
