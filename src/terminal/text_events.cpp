#include <fmt/format.h>

#include "terminal/text_events_internal.h"

namespace composure::terminal {

std::string clock_time(Millis at) { return fmt::format("{}:{:02}", at.count / 60'000, at.count / 1000 % 60); }

}  // namespace composure::terminal
