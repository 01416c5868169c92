#include "session/again.h"

#include <algorithm>

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

Result<Session> again_from(const Session& first, std::size_t acts, Millis before) {
    const simulation::Simulation& played = first.simulation();
    const auto all = played.acts();
    simulation::Simulation simulation(first.model(), played.seed());
    for (std::size_t n = 0; n < std::min(acts, all.size()); ++n) {
        simulation.advance(std::max(all[n].at, simulation.now()));
        if (!simulation.act(all[n].act))
            return tl::unexpected(
                Error{"act-refused", "This moment cannot be entered again.", "play the scenario again from its start"});
    }
    simulation.advance(std::max(said_before(played.events(), before), simulation.now()));
    return Session(std::move(simulation), first.recording().settings, first.names());
}

}  // namespace composure::session
