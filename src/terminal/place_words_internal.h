// What the text game says differently at a counter, on the phone and in a chat. `{}` is a name where nothing else is
// said.
#pragma once

#include <string_view>

#include "scenario/scenario.h"

namespace composure::terminal {

struct PlaceWords {
    std::string_view comes, called, back;  // name, mood: the first one by themselves, called, back from hold
    std::string_view mood;                 // name, mood: a change of it
    std::string_view arrives;              // waits from now on
    std::string_view settled, walks_out, leaves_as_told, gives_up;
    std::string_view to_colleague;                           // name, helper
    std::string_view still_waits, still_waits_long;          // no words of theirs: in line
    std::string_view still_on_hold, still_on_hold_long;      // and on hold
    std::string_view mutters, mutters_loudly;                // name, words: in line
    std::string_view mutters_on_hold;                        // name, words
    std::string_view bystander;                              // "Someone in line"
    std::string_view you_end;                                // the trainee's own words
    std::string_view seen;                                   // names: a word without minutes
    std::string_view held, held_without_a_word;              // who was spoken with waits
    std::string_view cards;                                  // before the list of cards
    std::string_view nobody_waits, who_waits;                // `i`
    std::string_view how_in_line, how_on_hold;               // after a name: "ringing, "
    std::string_view free_next, free_nobody, free_all_over;  // the counter is free
    std::string_view free_on_hold;
    std::string_view advice;  // in the briefing, may be empty
};

const PlaceWords& words_of(scenario::Place place);

}  // namespace composure::terminal
