#include <fmt/format.h>

#include <utility>

#include "window/play_screen.h"

namespace composure::window {

using simulation::ActKind;

namespace {

// Where a place has other words than a counter; no label: it has none.
ActWords words_on_the_phone(ActKind kind) {
    switch (kind) {
        case ActKind::acknowledge: return {"One moment, please", "Before a hold, and to who waits", {}, 0};
        case ActKind::hold: return {"Hold", "They wait; say a word first", {}, 0};
        case ActKind::switch_to: return {"Back to a call on hold", "The longest on hold first", {}, 0};
        case ActKind::call_next: return {"Take the call", "The first that rings", {}, 0};
        case ActKind::end_conversation: return {"Ask them to hang up", "The talk is over", {}, 0};
        case ActKind::close: return {"Log off", "When every call is over", {}, 0};
        default: return {};
    }
}

ActWords words_in_a_chat(ActKind kind) {
    switch (kind) {
        case ActKind::acknowledge: return {"One moment, please", "To this chat and those who wait", {}, 0};
        case ActKind::switch_to: return {"Another chat", "This one waits meanwhile", {}, 0};
        case ActKind::call_next: return {"Open the next chat", "The first new one", {}, 0};
        case ActKind::end_conversation: return {"Close the chat on them", "The talk is over", {}, 0};
        case ActKind::close: return {"Log off", "When every chat is over", {}, 0};
        default: return {};
    }
}

ActWords words_at_a_counter(ActKind kind, const session::Session& session) {
    const std::string supervisor = helper_name(session, scenario::Helper::supervisor);
    const std::string colleague = helper_name(session, scenario::Helper::colleague);
    const std::string id = "act/" + std::string(simulation::name_of(kind));
    switch (kind) {
        case ActKind::listen: return {"Let them go on", "Listen for five seconds", id, U'l'};
        case ActKind::acknowledge: return {"A word to the line", "They see that you saw them", id, U'a'};
        case ActKind::consult: return {"Policy cards", "Look up what you may do", id, U'c'};
        case ActKind::call_supervisor: return {fmt::format("Call {}", supervisor), "Whoever may decide more", id, U's'};
        case ActKind::call_colleague: return {fmt::format("Call {}", colleague), "To take the next in line", id, U'k'};
        case ActKind::set_limit: return {"Set a limit", "A clear, calm warning", id, U'b'};
        case ActKind::end_conversation: return {"Tell them to leave", "The talk is over", id, U'x'};
        case ActKind::hold: return {"Hold", "", id, U'h'};
        case ActKind::switch_to: return {"Switch", "", id, U'w'};
        case ActKind::call_next: return {"Next, please", "The first in line comes up", id, U'n'};
        case ActKind::breathe: return {"Breathe out", "Two seconds for yourself", id, U'r'};
        case ActKind::feel_unsafe: return {"I do not feel safe", "", id, U'f'};
        case ActKind::ask_afterwards:
            return {"Ask afterwards", fmt::format("{}, about next time", capitalised(supervisor)), id, U'q'};
        case ActKind::close: return {"Close the counter", "When nobody is left", id, U'e'};
        case ActKind::stop_now: return {"Stop now", "", id, 0};
        case ActKind::reply: break;
    }
    return {};
}

}  // namespace

ActWords words_for(ActKind kind, const session::Session& session) {
    ActWords words = words_at_a_counter(kind, session);
    ActWords here;
    const scenario::Place place = session.model().scenario().place;
    if (place == scenario::Place::phone) here = words_on_the_phone(kind);
    if (place == scenario::Place::chat) here = words_in_a_chat(kind);
    if (here.label.empty()) return words;
    words.label = std::move(here.label);
    words.hint = std::move(here.hint);
    return words;
}

std::string_view short_reason(simulation::Refusal refused) {
    using simulation::Refusal;
    switch (refused) {
        case Refusal::none: return "";
        case Refusal::session_over: return "The session is over";
        case Refusal::busy: return "You are busy";
        case Refusal::nobody_there: return "Nobody at the counter";
        case Refusal::somebody_there: return "Somebody is here";
        case Refusal::not_offered: return "Not now";
        case Refusal::hand_over_first: return "First hand over";
        case Refusal::nobody_in_line: return "Nobody is waiting";
        case Refusal::nobody_to_acknowledge: return "They know you saw them";
        case Refusal::help_on_the_way: return "Already on the way";
        case Refusal::not_allowed_to_end: return "Not allowed, or not yet";
        case Refusal::waiting_for_help: return "Waiting for help";
        case Refusal::still_somebody: return "Somebody is left";
        case Refusal::nothing_to_ask: return "Nothing to ask now";
        case Refusal::listened_already: return "Once a line";
        case Refusal::unknown_policy:
        case Refusal::unknown_customer:
        case Refusal::not_here: return "Not here";
        case Refusal::nobody_on_hold: return "Nobody on hold";
        case Refusal::on_hold: return "They are on hold";
        case Refusal::still_ringing: return "Still ringing";
    }
    return "";
}

}  // namespace composure::window
