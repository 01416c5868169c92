// What is said differently at a counter, on the phone and in a chat: one source for every door. English; a door with a
// language looks it up. `{}` is a name where nothing else is said.
#pragma once

#include "scenario/scenario.h"

namespace composure::session {

struct PlaceTelling {
    const char *comes, *called, *back;  // name, mood: the first one by themselves, called, back from hold
    const char* mood;                   // name, mood: a change of it
    const char* arrives;                // waits from now on
    const char *settled, *walks_out, *leaves_as_told, *gives_up;
    const char* to_colleague;                           // name, helper
    const char *still_waits, *still_waits_long;         // no words of theirs: in line
    const char *still_on_hold, *still_on_hold_long;     // and on hold
    const char *mutters, *mutters_loudly;               // name, words: in line
    const char* mutters_on_hold;                        // name, words
    const char* bystander;                              // "Someone in line"
    const char* you_end;                                // the trainee's own words
    const char* seen;                                   // names: a word without minutes
    const char *held, *held_without_a_word;             // who was spoken with waits
    const char *waits, *is_served;                      // of somebody at a time: "in line", "being served"
    const char* people;                                 // above how many wait: "People in line"
    const char *free_call, *free_alone;                 // nobody is served: {} the key that calls; nobody waits
    const char *gone_waiting, *gone_angry, *sent_away;  // how it ended: "left the line", "walked out", "told to leave"
};

const PlaceTelling& telling_of(scenario::Place place);

}  // namespace composure::session
