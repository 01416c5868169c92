// What is heard: the samples of sound_synthesis.h on the machine's audio device. A thread of its own opens the device
// when something is to be heard and closes it a little after there is nothing more, so the window never waits for it
// and silence costs nothing. Without a device all stays silent, with one line in the log.
//
// The device is SDL's; SDL_AUDIODRIVER=dummy plays to nobody.
#pragma once

#include <chrono>
#include <memory>

#include "records/log.h"
#include "window/sound/audible.h"

namespace composure::window {

class Sound {
public:
    // Opens nothing yet. `log`, if any, outlives it.
    explicit Sound(records::Log* log = nullptr);
    ~Sound();  // as end(), with the same time
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    // From the window's thread, once for each pass; never waits.
    void play(const Audible& wanted);
    // Nothing is heard any more. Waits until the device is closed, but a sound server that does not answer only this
    // long. False: it still does not, and SDL's audio must be left as it is until the program is gone.
    bool end(std::chrono::milliseconds most = std::chrono::milliseconds(1000));
    // For tests.
    enum class Device { closed, open, missing };  // missing: the last time it was wanted there was none
    Device device() const;

private:
    class Player;
    std::shared_ptr<Player> player_;  // its thread has it, too: it may be held up longer than the window is there
};

}  // namespace composure::window
