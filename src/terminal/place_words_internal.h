// What the text game alone says differently at a counter, on the phone and in a chat; what happens is told by
// session/telling.h. `{}` is a name where nothing else is said.
#pragma once

#include <string_view>

#include "scenario/scenario.h"

namespace composure::terminal {

struct PlaceWords {
    std::string_view cards;                                  // before the list of cards
    std::string_view nobody_waits, who_waits;                // `i`
    std::string_view how_in_line, how_on_hold;               // after a name: "ringing, "
    std::string_view free_next, free_nobody, free_all_over;  // the counter is free
    std::string_view free_on_hold;
    std::string_view advice;  // in the briefing, may be empty
};

const PlaceWords& words_of(scenario::Place place);

}  // namespace composure::terminal
