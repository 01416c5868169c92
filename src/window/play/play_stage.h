// Who stands where in the picture, and the short walks between: from the door into the line, from the line to the
// counter, and out again. Plain numbers; draws nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/millis.h"
#include "window/ui/ui.h"

namespace composure::window {

// In shares of the picture: x of its width, the rest of its height.
struct Stand {
    float x = 0, y = 0;  // the middle of the head
    float size = 0.1F;   // half of the head's height
    float haze = 0;
    friend bool operator==(const Stand&, const Stand&) = default;
};

class Stage {
public:
    // A pass: begin, place everybody who is there, end.
    void begin(Millis at, Motion motion);
    // Where this one is drawn now, on the way to `goal`. Somebody new comes in by `door`; later they leave by it.
    Stand place(std::uint32_t who, const Stand& goal, const Stand& door);
    void end();

    struct Leaver {
        std::uint32_t who = 0;
        Stand now;
    };
    const std::vector<Leaver>& leavers() const { return leavers_; }
    bool moves() const { return moves_; }  // somebody is on the way: the next picture is wanted in about 33 ms

private:
    struct Person {
        std::uint32_t who = 0;
        Stand from, goal, door;
        Millis since;
        bool here = true, seen = true;
    };
    Stand now(const Person& person) const;
    bool walks(const Person& person) const;
    void send(Person& person, const Stand& goal);

    std::vector<Person> people_;
    std::vector<Leaver> leavers_;
    Millis at_;
    Motion motion_ = Motion::full;
    bool moves_ = false, first_ = true;
};

}  // namespace composure::window
