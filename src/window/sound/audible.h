// What a pass of a screen wants to be heard. Each of it can be seen as well, by who cannot hear; no sound tells how
// well somebody plays.
#pragma once

#include <cstdint>

namespace composure::window {

enum class Ringing : std::uint8_t { none, behind_a_talk, at_hand };  // the telephone, or softly while one is on it

struct Audible {
    int volume = 0;      // percent; 0: nothing is heard, and no device is needed
    float pressure = 0;  // 0..1: how loud the murmur and the heart are
    int people = 0;      // whose voices are in the murmur; more than five are heard as five
    Ringing ringing = Ringing::none;
    // Once, now.
    bool tick = false;  // a second of the moment's clock
    bool pop = false;   // a new message in a chat
    bool bell = false;  // somebody came in by the door
    bool beat = false;  // of the heart; it beats twice, the second time more softly

    // What was to be heard once and was not taken yet still is.
    void keep_once(const Audible& before) {
        tick = tick || before.tick;
        pop = pop || before.pop;
        bell = bell || before.bell;
        beat = beat || before.beat;
    }
    // As it is, and from then on without what is heard once.
    Audible take() {
        const Audible taken = *this;
        tick = pop = bell = beat = false;
        return taken;
    }
};

}  // namespace composure::window
