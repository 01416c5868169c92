// What a play is heard with: from its view and from what was heard, as the picture is drawn from them. Makes no sound.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "window/play/shift.h"
#include "window/sound/audible.h"

namespace composure::window {

class PlaySounds {
public:
    // In each pass, after the view was brought up to date. `pressure` and `beat` as they are shown (play_pressure.h).
    // Volume is not its own: 100.
    Audible follow(Shift& shift, float pressure, float beat);

private:
    bool hears_tick(Shift& shift);
    bool hears_message(const Shift& shift, Millis now);
    bool hears_somebody_join(const simulation::View& view);

    std::int64_t second_ = 0;  // that the moment's clock showed, while it was one of the last
    std::size_t messages_ = 0;
    std::vector<CustomerId> line_;
    bool knows_line_ = false;
    float beat_ = 0;
};

// The last seconds of the moment's clock are ticked: when the next begins, in scenario time.
std::optional<Millis> next_tick(const simulation::View& view);

}  // namespace composure::window
