#include <fmt/format.h>

#include "window/play_screen.h"

namespace composure::window {

using simulation::ActKind;

ActWords words_for(ActKind kind, const session::Session& session) {
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
            return {fmt::format("Ask {} afterwards", supervisor), "What to do next time", id, U'q'};
        case ActKind::close: return {"Close the counter", "When nobody is left", id, U'e'};
        case ActKind::stop_now: return {"Stop now", "", id, 0};
        case ActKind::reply: break;
    }
    return {};
}

}  // namespace composure::window
