// What the acts are called, at a counter, on the telephone and in a chat.
#include "window/play/play_screen.h"
#include "window/text/words.h"

namespace composure::window {

using simulation::ActKind;

namespace {

struct Words {
    std::string label, hint;
};

// Where a place has other words than a counter; no label: it has none.
Words words_on_the_phone(ActKind kind) {
    switch (kind) {
        case ActKind::acknowledge: return {tr("One moment, please"), tr("Before a hold, and to those who wait.")};
        case ActKind::hold: return {tr("Hold"), tr("They wait. Say a word first: “One moment, please.”")};
        case ActKind::switch_to: return {tr("Back to a held call"), tr("Somebody who waits on hold.")};
        case ActKind::call_next: return {tr("Take the call"), tr("The first that rings.")};
        case ActKind::end_conversation: return {tr("Ask them to hang up"), tr("The talk is over.")};
        case ActKind::close: return {tr("Log off"), tr("When every call is over.")};
        default: return {};
    }
}

Words words_in_a_chat(ActKind kind) {
    switch (kind) {
        case ActKind::acknowledge: return {tr("One moment, please"), tr("To this chat and to those who wait.")};
        case ActKind::switch_to: return {tr("Another chat"), tr("This one waits meanwhile.")};
        case ActKind::call_next: return {tr("Open the next chat"), tr("The first new one.")};
        case ActKind::end_conversation: return {tr("Close this chat"), tr("The talk is over.")};
        case ActKind::close: return {tr("Log off"), tr("When every chat is over.")};
        default: return {};
    }
}

Words words_anywhere(ActKind kind, const session::Session& session) {
    const std::string supervisor = helper_name(session, scenario::Helper::supervisor);
    const std::string colleague = helper_name(session, scenario::Helper::colleague);
    switch (kind) {
        case ActKind::listen: return {tr("Let them go on"), tr("You listen for five seconds and say nothing.")};
        case ActKind::acknowledge: return {tr("A word to the line"), tr("They see that you have seen them.")};
        case ActKind::consult: return {tr("Policy cards"), tr("Look up what you may do. It takes a few seconds.")};
        case ActKind::call_supervisor: return {tr_fill("Call {}", supervisor), tr("Whoever may decide more than you.")};
        case ActKind::call_colleague:
            return {tr_fill("Call {}", colleague), tr("Somebody who takes the next in line.")};
        case ActKind::set_limit: return {tr("Set a limit"), tr("Say once, calmly, what has to stop.")};
        case ActKind::end_conversation: return {tr("Tell them to leave"), tr("The talk is over.")};
        case ActKind::call_next: return {tr("Next, please"), tr("The first in line comes to the counter.")};
        case ActKind::breathe: return {tr("Breathe out"), tr("Two seconds for yourself. The pressure falls.")};
        case ActKind::feel_unsafe: return {tr("I do not feel safe"), {}};
        case ActKind::ask_afterwards:
            return {tr("Ask afterwards"), tr_fill("You ask {} what to do next time.", supervisor)};
        case ActKind::close: return {tr("Close the counter"), tr("When nobody is left.")};
        case ActKind::stop_now: return {tr("Stop now"), {}};
        case ActKind::hold: return {tr("Hold"), {}};
        case ActKind::switch_to: return {tr("Switch"), {}};
        case ActKind::reply:
        case ActKind::unclear: break;
    }
    return {};
}

}  // namespace

ActWords words_for(ActKind kind, const session::Session& session) {
    Words words;
    const scenario::Place place = session.model().scenario().place;
    if (place == scenario::Place::phone) words = words_on_the_phone(kind);
    if (place == scenario::Place::chat) words = words_in_a_chat(kind);
    if (words.label.empty()) words = words_anywhere(kind, session);
    return {std::move(words.label), std::move(words.hint), "act/" + std::string(simulation::name_of(kind))};
}

Command command_of(ActKind kind) {
    switch (kind) {
        case ActKind::listen: return Command::listen;
        case ActKind::acknowledge: return Command::acknowledge;
        case ActKind::consult: return Command::consult;
        case ActKind::call_supervisor: return Command::call_supervisor;
        case ActKind::call_colleague: return Command::call_colleague;
        case ActKind::set_limit: return Command::set_limit;
        case ActKind::end_conversation: return Command::end_conversation;
        case ActKind::hold: return Command::hold;
        case ActKind::switch_to: return Command::switch_to;
        case ActKind::call_next: return Command::call_next;
        case ActKind::breathe: return Command::breathe;
        case ActKind::feel_unsafe: return Command::unsafe;
        case ActKind::ask_afterwards: return Command::ask_afterwards;
        case ActKind::close: return Command::close;
        case ActKind::stop_now:
        case ActKind::reply:
        case ActKind::unclear: break;
    }
    return Command::pause;
}

const char* words_for(simulation::CallReason reason) {
    switch (reason) {
        case simulation::CallReason::authority: return tr("It is not mine to decide");
        case simulation::CallReason::knowledge: return tr("I do not know the answer");
        case simulation::CallReason::abuse: return tr("The way they talk to me");
        case simulation::CallReason::safety: return tr("Somebody's safety");
        case simulation::CallReason::line: return tr("The line is too long for me");
        case simulation::CallReason::none: break;
    }
    return tr("Just come, please");
}

}  // namespace composure::window
