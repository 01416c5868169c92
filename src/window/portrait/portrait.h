// A drawn person, from the head to where a counter hides the rest. Brows, lids, mouth, skin, shoulders and hands follow
// anger, trust and impatience without steps; nothing else about the person is told by the picture.
#pragma once

#include "base/millis.h"
#include "window/draw/paint.h"
#include "window/portrait/looks.h"

namespace composure::window {

// How somebody feels (the first three follow the session), and what the moment adds to it.
struct Expression {
    float anger = 0;     // 0..1
    float trust = 0.5F;  // 0..1
    float talk = 0;      // 0 mouth closed .. 1 wide open
    float blink = 0;     // 0 open .. 1 closed
    float gaze_x = 0;    // -1 .. 1
    float gaze_y = 0;
    float breath = 0;      // -1 .. 1
    float impatience = 0;  // 0..1: crossed arms, a raised brow, a mouth drawn aside
    float look = 0;        // whom they turn to: -1 somebody on the left .. 0 the trainee .. 1 somebody on the right
    float lean = 0;        // -1 back .. 1 forward, beside what anger does
    float tilt = 0;        // -1 .. 1: the head to one side
    float phone = 0;       // 0..1: a telephone at the ear
    float plead = 0;       // 0..1: open hands
    float watch = 0;       // 0..1: a glance at the watch
    float emphasis = 0;    // 0..1: a hand that goes along with the words

    friend bool operator==(const Expression&, const Expression&) = default;
};

// What the hands do, each 0..1: from the expression alone, without steps. What remains to 1 hangs down.
struct Gestures {
    float crossed = 0, watch = 0, pointing = 0, fists = 0, open = 0, to_face = 0, phone = 0, talking = 0;
};
Gestures gestures_of(const Expression& expression);

// `head`: the middle of the head of somebody of usual height; `unit`: half of its height in pixels. The body goes on
// down to `floor_y` (pixels), where a counter hides the rest. Hands come into sight from about 2.6 units below the
// head's middle; with 3.2 every gesture is seen whole.
struct Portrait {
    Point head;
    float unit = 100;
    float floor_y = 0;
    float haze = 0;  // 0 near .. 1 far: paler
    Colour air = rgb(0xD9DDDA);
    float counter_y = 0;  // pixels: the edge of a counter that hands can lie on; 0: none

    friend bool operator==(const Portrait&, const Portrait&) = default;
};

struct PersonMemo;  // portrait_memo.h
// `memo`: of the same person in the picture before; what has not changed since is not drawn anew.
void draw_person(ImDrawList& list, const Portrait& portrait, const Looks& looks, const Expression& expression,
                 PersonMemo* memo = nullptr);
// Whether hands lie on the counter.
bool lies_on_counter(const Portrait& portrait, const Expression& expression);
// The hands that lie on the counter: to be drawn after the counter. Nothing when none do, or without counter_y.
void draw_hands_on_counter(ImDrawList& list, const Portrait& portrait, const Looks& looks, const Expression& expression,
                           PersonMemo* memo = nullptr);

// Faces and spoken words move at multiples of this, all together.
inline constexpr Millis kBeatOfFaces{66};

// How the face moves at `at`: blinking, breath, a wandering look, talking, at times a glance at the watch. `seed` keeps
// people from moving as one.
Expression alive(Expression mood, Millis at, std::uint32_t seed, bool talking);
// When the face next moves by itself after `at`; while talking about 15 times a second, else at the next blink or
// glance. `impatience` as in the mood given to alive.
Millis next_move(Millis at, std::uint32_t seed, bool talking, float impatience = 0);

// Where the things are that people in line look at, as for Expression::look.
struct Around {
    float counter = -0.8F;
    float clock = 0.5F;
};
// Somebody in line: shifts their weight, looks at the clock, at the watch or at a neighbour, leans in to listen; the
// more impatient, the more often. Between two moves they stand still.
Expression waiting(Expression mood, Millis at, std::uint32_t seed, const Around& around = {});
Millis next_move_waiting(Millis at, std::uint32_t seed);

// Reduced motion: the feeling alone, with a mouth that is open while they talk.
Expression still(Expression mood, bool talking);

// Leads a face from one feeling to the next within half a second instead of at once.
class Mover {
public:
    // What to draw at `at`, on the way to `mood`. The first call, and a call after `jump` without any, is there at
    // once.
    Expression follow(const Expression& mood, Millis at, Millis jump = {60'000});
    bool moves(Millis at) const;  // then the next picture is wanted in about 33 ms

private:
    Expression from_, shown_, goal_;
    Millis since_{}, last_{};
    bool known_ = false;
};

}  // namespace composure::window
