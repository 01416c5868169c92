#include "terminal/transcript.h"

#include <fmt/format.h>

#include "terminal/text_events_internal.h"

namespace composure::terminal {

std::string transcript(const simulation::Simulation& simulation, const scoring::Names& names) {
    const Teller teller{simulation.model(), names};
    std::string text;
    for (const simulation::Event& event : simulation.events()) {
        std::string_view lines;
        const std::string all = told(teller, event);
        for (lines = all; !lines.empty(); lines.remove_prefix(lines.find('\n') + 1)) {
            text += fmt::format("{:>6}  {}\n", clock_time(event.at), lines.substr(0, lines.find('\n')));
        }
    }
    return text;
}

}  // namespace composure::terminal
