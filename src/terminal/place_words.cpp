#include "terminal/place_words_internal.h"

namespace composure::terminal {

namespace {

constexpr PlaceWords kCounter{
    .cards = "Cards under the counter; p and the name opens one in full:",
    .nobody_waits = "Nobody is waiting in line.",
    .who_waits = "In line, the first one first:",
    .how_in_line = "",
    .how_on_hold = "",
    .free_next = "* The counter is free, and {} is next. n calls them.",
    .free_nobody = "* The counter is free, and nobody is waiting.",
    .free_all_over = "* Everybody has been seen to. x closes the counter.",
    .free_on_hold = "",
    .advice = "",
};

constexpr PlaceWords kPhone{
    .cards = "Cards beside the phone; p and the name opens one in full:",
    .nobody_waits = "No other call.",
    .who_waits = "Calls, those that ring first:",
    .how_in_line = "ringing, ",
    .how_on_hold = "on hold, ",
    .free_next = "* The line is free, and {} is ringing. n takes the call.",
    .free_nobody = "* The line is free, and nobody is ringing.",
    .free_all_over = "* Every call is over. x logs you off.",
    .free_on_hold = "* {} is on hold. o goes back to them.",
    .advice = "h puts a call on hold, n takes the next one, o goes back. Say a word before you hold: a, or a 2.",
};

constexpr PlaceWords kChat{
    .cards = "Cards on your screen; p and the name opens one in full:",
    .nobody_waits = "No other chat.",
    .who_waits = "Other chats, the new ones first:",
    .how_in_line = "new, ",
    .how_on_hold = "open, ",
    .free_next = "* No chat is in front of you, and {} is waiting. n opens that one.",
    .free_nobody = "* No chat is in front of you, and nobody is waiting.",
    .free_all_over = "* Every chat is over. x logs you off.",
    .free_on_hold = "* {} is waiting for an answer. o goes back to them.",
    .advice = "o and a name goes to another chat; this one waits meanwhile. a tells everybody: one moment, please.",
};

}  // namespace

const PlaceWords& words_of(scenario::Place place) {
    switch (place) {
        case scenario::Place::phone: return kPhone;
        case scenario::Place::chat: return kChat;
        case scenario::Place::counter: break;
    }
    return kCounter;
}

}  // namespace composure::terminal
