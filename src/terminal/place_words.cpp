#include "terminal/place_words_internal.h"

namespace composure::terminal {

namespace {

constexpr PlaceWords kCounter{
    .comes = "{} comes to the counter and looks {}.",
    .called = "{} comes to the counter and looks {}.",
    .back = "{} comes to the counter and looks {}.",
    .mood = "{} looks {} now.",
    .arrives = "{} comes in and joins the line.",
    .settled = "{} leaves; it is settled.",
    .walks_out = "{} walks out.",
    .leaves_as_told = "{} leaves as told.",
    .gives_up = "{} has waited long enough and leaves the line.",
    .to_colleague = "{} goes over to {} and is served there.",
    .still_waits = "{} in the line looks at the clock.",
    .still_waits_long = "{} in the line looks at the clock and sighs loudly.",
    .still_on_hold = "",
    .still_on_hold_long = "",
    .mutters = "{}, in the line, under their breath: {}",
    .mutters_loudly = "{}, in the line, loudly: {}",
    .mutters_on_hold = "",
    .bystander = "Someone in line",
    .you_end = "You: This conversation is over. Please leave now.",
    .seen = "You tell {} that you have seen them.",
    .held = "",
    .held_without_a_word = "",
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
    .comes = "The phone rings. You answer; it is {}, who sounds {}.",
    .called = "You answer; it is {}, who sounds {}.",
    .back = "You are back with {}, who sounds {}.",
    .mood = "{} sounds {} now.",
    .arrives = "Another call comes in: {}.",
    .settled = "{} hangs up; it is settled.",
    .walks_out = "{} hangs up.",
    .leaves_as_told = "{} hangs up as told.",
    .gives_up = "{} has waited long enough and hangs up.",
    .to_colleague = "The call of {} goes over to {}.",
    .still_waits = "It is still ringing: {}.",
    .still_waits_long = "It has been ringing for a long time: {}.",
    .still_on_hold = "{} is still on hold.",
    .still_on_hold_long = "{} is still on hold, and sighs loudly.",
    .mutters = "{}, waiting: {}",
    .mutters_loudly = "{}, waiting, loudly: {}",
    .mutters_on_hold = "{}, on hold: {}",
    .bystander = "Someone in the background",
    .you_end = "You: This conversation is over. I am hanging up now.",
    .seen = "You tell {} that it will be a moment.",
    .held = "You put {} on hold.",
    .held_without_a_word = "You put {} on hold without a word.",
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
    .comes = "A chat opens: {}, who seems {}.",
    .called = "You open the chat with {}, who seems {}.",
    .back = "You are back with {}, who seems {}.",
    .mood = "{} seems {} now.",
    .arrives = "A new chat at the edge of your screen: {}.",
    .settled = "{} closes the chat; it is settled.",
    .walks_out = "{} closes the chat.",
    .leaves_as_told = "{} closes the chat as told.",
    .gives_up = "{} has waited long enough and closes the chat.",
    .to_colleague = "The chat with {} goes over to {}.",
    .still_waits = "{} is waiting for your first word.",
    .still_waits_long = "{} has been waiting for a long time.",
    .still_on_hold = "{} is waiting for an answer.",
    .still_on_hold_long = "{} has been waiting for an answer for a long time.",
    .mutters = "{}, in another chat: {}",
    .mutters_loudly = "{}, in another chat, once more: {}",
    .mutters_on_hold = "{}, in another chat: {}",
    .bystander = "Somebody else in the chat",
    .you_end = "You: This conversation is over. I am closing the chat now.",
    .seen = "You write to {} that it will be a moment.",
    .held = "You leave the chat with {} open.",
    .held_without_a_word = "You leave the chat with {} open.",
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
