// Names of acts, reasons and refusals, and how long acts take.
#include "simulation/act.h"

#include <array>
#include <optional>

namespace composure::simulation {
namespace {

constexpr std::array<std::string_view, kActKindCount> kActs{
    "reply",       "listen",           "acknowledge", "consult",   "call-supervisor", "call-colleague",
    "set-limit",   "end-conversation", "hold",        "switch-to", "call-next",       "breathe",
    "feel-unsafe", "ask-afterwards",   "close",       "stop-now"};

constexpr std::array<std::string_view, 6> kReasons{"none", "authority", "knowledge", "abuse", "safety", "line"};

struct RefusalWords {
    std::string_view code, sentence;
};

constexpr std::array kRefusals{
    RefusalWords{"none", ""},
    RefusalWords{"session-over", "The session is over."},
    RefusalWords{"busy", "One thing at a time: you are still busy."},
    RefusalWords{"nobody-there", "Nobody is at the counter."},
    RefusalWords{"somebody-there", "Somebody is still at the counter."},
    RefusalWords{"not-offered", "That is not possible right now."},
    RefusalWords{"hand-over-first", "Tell your helper first what it is about."},
    RefusalWords{"nobody-in-line", "Nobody is waiting in line."},
    RefusalWords{"nobody-to-acknowledge", "The people in front have just had a word from you."},
    RefusalWords{"help-on-the-way", "Help is already on the way."},
    RefusalWords{"not-allowed-to-end", "The rules do not let you end this talk yet."},
    RefusalWords{"waiting-for-help", "You are both waiting for help; nobody speaks now."},
    RefusalWords{"still-somebody", "Not everybody has been served yet."},
    RefusalWords{"nothing-to-ask", "There is nothing to ask about just now."},
    RefusalWords{"unknown-policy", "There is no such policy card here."},
    RefusalWords{"unknown-customer", "That person is not waiting in line."},
    RefusalWords{"not-here", "People stand in line here; holding and switching are for the phone and for chats."},
    RefusalWords{"listened-already", "You have let them go on once already; now it is your turn."},
    RefusalWords{"nobody-on-hold", "Nobody is on hold."},
    RefusalWords{"on-hold", "They are on hold already; switch to them."},
    RefusalWords{"still-ringing", "That call is still ringing; put this one on hold and take it."},
};

// Where a place has other words than a counter.
std::optional<std::string_view> sentence_on_the_phone(Refusal refusal) {
    switch (refusal) {
        case Refusal::nobody_there: return "There is nobody on the line.";
        case Refusal::somebody_there: return "You are still in a call; end it well, or put it on hold.";
        case Refusal::nobody_in_line: return "No other call is ringing.";
        case Refusal::nobody_to_acknowledge: return "They have just had a word from you.";
        case Refusal::still_somebody: return "Not every call is over yet.";
        case Refusal::unknown_customer: return "That person is not calling just now.";
        default: return std::nullopt;
    }
}

std::optional<std::string_view> sentence_in_a_chat(Refusal refusal) {
    switch (refusal) {
        case Refusal::nobody_there: return "No chat is in front of you.";
        case Refusal::somebody_there: return "A chat is still in front of you; switch to another one instead.";
        case Refusal::nobody_in_line: return "There is no new chat.";
        case Refusal::nobody_to_acknowledge: return "They have just had a word from you.";
        case Refusal::still_somebody: return "Not every chat is over yet.";
        case Refusal::unknown_customer: return "That person is not in a chat with you.";
        case Refusal::not_here: return "A chat needs no hold; switch to another one, and this one waits.";
        case Refusal::nobody_on_hold: return "There is no other chat to switch to.";
        case Refusal::on_hold: return "That chat is open already; switch to it.";
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
