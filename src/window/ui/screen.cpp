#include "window/ui/screen.h"

namespace composure::window {

std::optional<Millis> Screen::still_for(Millis) { return std::nullopt; }

void Screen::arrive(Ui&) {}

}  // namespace composure::window
