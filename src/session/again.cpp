#include "session/again.h"

namespace composure::session {
namespace {

using simulation::Event;
using simulation::EventKind;

Millis said_before(std::span<const Event> events, Millis before) {
    Millis said;
    for (const Event& event : events) {
        if (event.at >= before) break;
        if (event.kind == EventKind::said || event.kind == EventKind::reacted) said = event.at;
    }
    return said;
}

}  // namespace

Result<Session> as_it_stood(const Session& played, Millis at) {
    const simulation::Recording recording = played.recording();
    auto earlier = simulation::replay_until(played.model(), recording, at);
    if (!earlier) return tl::unexpected(earlier.error());
    return Session(std::move(*earlier), recording.settings, played.names());
}

Result<Session> again_from(const Session& first, Millis answered) {
    return as_it_stood(first, said_before(first.simulation().events(), answered));
}

}  // namespace composure::session
