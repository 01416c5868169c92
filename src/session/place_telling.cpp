#include "session/place_telling.h"

#include "base/wording.h"

namespace composure::session {

namespace {

constexpr PlaceTelling kTellCounter{
    .comes = tr_later("{} comes to the counter and looks {}."),
    .called = tr_later("{} comes to the counter and looks {}."),
    .back = tr_later("{} comes to the counter and looks {}."),
    .mood = tr_later("{} looks {} now."),
    .arrives = tr_later("{} comes in and joins the line."),
    .settled = tr_later("{} leaves; it is settled."),
    .walks_out = tr_later("{} walks out."),
    .leaves_as_told = tr_later("{} leaves as told."),
    .gives_up = tr_later("{} has waited long enough and leaves the line."),
    .to_colleague = tr_later("{} goes over to {} and is served there."),
    .still_waits = tr_later("{} in the line looks at the clock."),
    .still_waits_long = tr_later("{} in the line looks at the clock and sighs loudly."),
    .still_on_hold = "",
    .still_on_hold_long = "",
    .mutters = tr_later("{}, in the line, under their breath: {}"),
    .mutters_loudly = tr_later("{}, in the line, loudly: {}"),
    .mutters_on_hold = "",
    .bystander = tr_later("Someone in line"),
    .you_end = tr_later("This conversation is over. Please leave now."),
    .seen = tr_later("You tell {} that you have seen them."),
    .held = "",
    .held_without_a_word = "",
    .waits = tr_later("in line"),
    .is_served = tr_later("being served"),
    .people = tr_later("People in line"),
    .free_call = tr_later("The counter is free. Call the next person with {}."),
    .free_alone = tr_later("Nobody is at the counter."),
    .gone_waiting = tr_later("left the line"),
    .gone_angry = tr_later("walked out"),
    .sent_away = tr_later("told to leave"),
};

constexpr PlaceTelling kTellPhone{
    .comes = tr_later("The phone rings. You answer; it is {}, who sounds {}."),
    .called = tr_later("You answer; it is {}, who sounds {}."),
    .back = tr_later("You are back with {}, who sounds {}."),
    .mood = tr_later("{} sounds {} now."),
    .arrives = tr_later("Another call comes in: {}."),
    .settled = tr_later("{} hangs up; it is settled."),
    .walks_out = tr_later("{} hangs up."),
    .leaves_as_told = tr_later("{} hangs up as told."),
    .gives_up = tr_later("{} has waited long enough and hangs up."),
    .to_colleague = tr_later("The call of {} goes over to {}."),
    .still_waits = tr_later("It is still ringing: {}."),
    .still_waits_long = tr_later("It has been ringing for a long time: {}."),
    .still_on_hold = tr_later("{} is still on hold."),
    .still_on_hold_long = tr_later("{} is still on hold, and sighs loudly."),
    .mutters = tr_later("{}, waiting: {}"),
    .mutters_loudly = tr_later("{}, waiting, loudly: {}"),
    .mutters_on_hold = tr_later("{}, on hold: {}"),
    .bystander = tr_later("Someone in the background"),
    .you_end = tr_later("This conversation is over. I am hanging up now."),
    .seen = tr_later("You tell {} that it will be a moment."),
    .held = tr_later("You put {} on hold."),
    .held_without_a_word = tr_later("You put {} on hold without a word."),
    .waits = tr_later("waiting on the line"),
    .is_served = tr_later("on the line"),
    .people = tr_later("Other calls"),
    .free_call = tr_later("The line is free. Take the next call with {}."),
    .free_alone = tr_later("Nobody is on the line."),
    .gone_waiting = tr_later("hung up"),
    .gone_angry = tr_later("hung up"),
    .sent_away = tr_later("told to hang up"),
};

constexpr PlaceTelling kTellChat{
    .comes = tr_later("A chat opens: {}, who seems {}."),
    .called = tr_later("You open the chat with {}, who seems {}."),
    .back = tr_later("You are back with {}, who seems {}."),
    .mood = tr_later("{} seems {} now."),
    .arrives = tr_later("A new chat at the edge of your screen: {}."),
    .settled = tr_later("{} closes the chat; it is settled."),
    .walks_out = tr_later("{} closes the chat."),
    .leaves_as_told = tr_later("{} closes the chat as told."),
    .gives_up = tr_later("{} has waited long enough and closes the chat."),
    .to_colleague = tr_later("The chat with {} goes over to {}."),
    .still_waits = tr_later("{} is waiting for your first word."),
    .still_waits_long = tr_later("{} has been waiting for a long time."),
    .still_on_hold = tr_later("{} is waiting for an answer."),
    .still_on_hold_long = tr_later("{} has been waiting for an answer for a long time."),
    .mutters = tr_later("{}, in another chat: {}"),
    .mutters_loudly = tr_later("{}, in another chat, once more: {}"),
    .mutters_on_hold = tr_later("{}, in another chat: {}"),
    .bystander = tr_later("Somebody else in the chat"),
    .you_end = tr_later("This conversation is over. I am closing the chat now."),
    .seen = tr_later("You write to {} that it will be a moment."),
    .held = tr_later("You leave the chat with {} open."),
    .held_without_a_word = tr_later("You leave the chat with {} open."),
    .waits = tr_later("waiting"),
    .is_served = tr_later("in the chat"),
    .people = tr_later("Other chats"),
    .free_call = tr_later("No chat is in front of you. Open the next one with {}."),
    .free_alone = tr_later("No chat is in front of you."),
    .gone_waiting = tr_later("closed the chat"),
    .gone_angry = tr_later("closed the chat"),
    .sent_away = tr_later("told to close the chat"),
};

}  // namespace

const PlaceTelling& telling_of(scenario::Place place) {
    switch (place) {
        case scenario::Place::phone: return kTellPhone;
        case scenario::Place::chat: return kTellChat;
        case scenario::Place::counter: break;
    }
    return kTellCounter;
}

}  // namespace composure::session
