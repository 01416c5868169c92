// Names of acts, reasons and refusals, and how long acts take.
#include "simulation/act.h"

#include <array>
#include <optional>

#include "base/wording.h"

namespace composure::simulation {
namespace {

constexpr std::array<std::string_view, kActKindCount + 1> kActs{
    "reply",       "listen",           "acknowledge", "consult",   "call-supervisor", "call-colleague",
    "set-limit",   "end-conversation", "hold",        "switch-to", "call-next",       "breathe",
    "feel-unsafe", "ask-afterwards",   "close",       "stop-now",  "unclear"};

constexpr std::array<std::string_view, 6> kReasons{"none", "authority", "knowledge", "abuse", "safety", "line"};

struct RefusalWords {
    std::string_view code, sentence;
};

constexpr std::array kRefusals{
    RefusalWords{"none", ""},
    RefusalWords{"session-over", tr_later("The session is over.")},
    RefusalWords{"busy", tr_later("One thing at a time: you are still busy.")},
    RefusalWords{"nobody-there", tr_later("Nobody is at the counter.")},
    RefusalWords{"somebody-there", tr_later("Somebody is still at the counter.")},
    RefusalWords{"not-offered", tr_later("That is not possible right now.")},
    RefusalWords{"hand-over-first", tr_later("Tell your helper first what it is about.")},
    RefusalWords{"nobody-in-line", tr_later("Nobody is waiting in line.")},
    RefusalWords{"nobody-to-acknowledge", tr_later("The people in front have just had a word from you.")},
    RefusalWords{"help-on-the-way", tr_later("Help is already on the way.")},
    RefusalWords{"not-allowed-to-end", tr_later("The rules do not let you end this talk yet.")},
    RefusalWords{"waiting-for-help", tr_later("You are both waiting for help; nobody speaks now.")},
    RefusalWords{"still-somebody", tr_later("Not everybody has been served yet.")},
    RefusalWords{"nothing-to-ask", tr_later("There is nothing to ask about just now.")},
    RefusalWords{"unknown-policy", tr_later("There is no such policy card here.")},
    RefusalWords{"unknown-customer", tr_later("That person is not waiting in line.")},
    RefusalWords{"not-here",
                 tr_later("People stand in line here; holding and switching are for the phone and for chats.")},
    RefusalWords{"listened-already", tr_later("You have let them go on once already; now it is your turn.")},
    RefusalWords{"nobody-on-hold", tr_later("Nobody is on hold.")},
    RefusalWords{"on-hold", tr_later("They are on hold already; switch to them.")},
    RefusalWords{"still-ringing", tr_later("That call is still ringing; put this one on hold and take it.")},
};

// Where a place has other words than a counter.
std::optional<std::string_view> sentence_on_the_phone(Refusal refusal) {
    switch (refusal) {
        case Refusal::nobody_there: return tr_later("There is nobody on the line.");
        case Refusal::somebody_there: return tr_later("You are still in a call; end it well, or put it on hold.");
        case Refusal::nobody_in_line: return tr_later("No other call is ringing.");
        case Refusal::nobody_to_acknowledge: return tr_later("They have just had a word from you.");
        case Refusal::still_somebody: return tr_later("Not every call is over yet.");
        case Refusal::unknown_customer: return tr_later("That person is not calling just now.");
        default: return std::nullopt;
    }
}

std::optional<std::string_view> sentence_in_a_chat(Refusal refusal) {
    switch (refusal) {
        case Refusal::nobody_there: return tr_later("No chat is in front of you.");
        case Refusal::somebody_there:
            return tr_later("A chat is still in front of you; switch to another one instead.");
        case Refusal::nobody_in_line: return tr_later("There is no new chat.");
        case Refusal::nobody_to_acknowledge: return tr_later("They have just had a word from you.");
        case Refusal::still_somebody: return tr_later("Not every chat is over yet.");
        case Refusal::unknown_customer: return tr_later("That person is not in a chat with you.");
        case Refusal::not_here: return tr_later("A chat needs no hold; switch to another one, and this one waits.");
        case Refusal::nobody_on_hold: return tr_later("There is no other chat to switch to.");
        case Refusal::on_hold: return tr_later("That chat is open already; switch to it.");
        default: return std::nullopt;
    }
}

}  // namespace

std::string_view name_of(ActKind kind) { return kActs[static_cast<std::size_t>(kind)]; }

std::optional<ActKind> act_named(std::string_view name) {
    for (std::size_t n = 0; n < kActs.size(); ++n) {
        if (kActs[n] == name) return static_cast<ActKind>(n);
    }
    return std::nullopt;
}

std::string_view name_of(CallReason reason) { return kReasons[static_cast<std::size_t>(reason)]; }

std::optional<CallReason> reason_named(std::string_view name) {
    for (std::size_t n = 0; n < kReasons.size(); ++n) {
        if (kReasons[n] == name) return static_cast<CallReason>(n);
    }
    return std::nullopt;
}

std::string_view code_of(Refusal refusal) { return kRefusals[static_cast<std::size_t>(refusal)].code; }
std::string_view sentence_for(Refusal refusal, scenario::Place place) {
    std::optional<std::string_view> own;
    if (place == scenario::Place::phone) own = sentence_on_the_phone(refusal);
    if (place == scenario::Place::chat) own = sentence_in_a_chat(refusal);
    return own.value_or(kRefusals[static_cast<std::size_t>(refusal)].sentence);
}

Millis busy_time(ActKind kind) {
    switch (kind) {
        case ActKind::listen: return Millis{5000};
        case ActKind::acknowledge:
        case ActKind::call_supervisor:
        case ActKind::call_colleague: return Millis{1500};
        case ActKind::hold:
        case ActKind::switch_to:
        case ActKind::call_next: return Millis{1000};
        case ActKind::breathe: return Millis{2000};
        case ActKind::ask_afterwards: return Millis{3000};
        default: return Millis{0};
    }
}

}  // namespace composure::simulation
