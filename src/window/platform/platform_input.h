// SDL's events as our own.
#pragma once

#include <optional>

#include "window/ui/input.h"

union SDL_Event;

namespace composure::window {

// Nothing for events that mean nothing to us. `density`: pixels to a point of the desktop.
std::optional<InputEvent> input_from(const SDL_Event& event, float density);

}  // namespace composure::window
