#include "session/perceived.h"

namespace composure::session {

using simulation::EventKind;

bool ends_a_wait(const simulation::Event& event) {
    switch (event.kind) {
        case EventKind::arrived:
        case EventKind::came_to_counter:
        case EventKind::said:
        case EventKind::speech_ended:
        case EventKind::silence:
        case EventKind::reacted:
        case EventKind::help_unavailable:
        case EventKind::help_arrived:
        case EventKind::hand_over_began:
        case EventKind::unclear:
        case EventKind::muttered:
        case EventKind::pushed_in:
        case EventKind::went_with_helper:
        case EventKind::gone:
        case EventKind::busy_ended:
        case EventKind::waits_for_help:
        case EventKind::ended: return true;
        default: return false;
    }
}

bool perceivable(const simulation::Event& event) {
    switch (event.kind) {
        case EventKind::replied:
        case EventKind::cut_off:
        case EventKind::held:
        case EventKind::acknowledged:
        case EventKind::consulted:
        case EventKind::called:
        case EventKind::handed_over:
        case EventKind::limit_set:
        case EventKind::told_to_leave:
        case EventKind::breathed:
        case EventKind::felt_unsafe:
        case EventKind::asked_afterwards: return true;
        case EventKind::listened: return event.detail == 0;  // the beginning; each second of it shows in their face
        default: return ends_a_wait(event);
    }
}

}  // namespace composure::session
