#include "terminal/transcript.h"

#include <fmt/format.h>

#include "terminal/text_events_internal.h"

namespace composure::terminal {

std::string transcript(const simulation::Simulation& simulation, const scoring::Names& names) {
    Narrator narrator(Teller{simulation.model(), names});
    std::string text;
    for (const Told& told : narrator.tell(simulation.events()))
        text += fmt::format("{:>6}  {}\n", clock_time(told.at), told.line);
    return text;
}

}  // namespace composure::terminal
