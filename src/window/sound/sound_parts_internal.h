// What sounds are made of. Each part gives one sample at a time.
#pragma once

#include <array>
#include <cstdint>

#include "window/sound/sound_synthesis.h"

namespace composure::window {

// Goes to its goal in a straight line and is there exactly.
class Ramp {
public:
    explicit Ramp(float seconds_from_0_to_1);
    void aim(float goal) { goal_ = goal; }
    void fall_silent() { value_ = 0; }
    void be_there() { value_ = goal_; }
    float next();
    bool rests_at_zero() const { return value_ == 0 && goal_ == 0; }

private:
    float step_;
    float value_ = 0, goal_ = 0;
};

class SoundLuck {
public:
    explicit SoundLuck(std::uint32_t seed) : state_(seed) {}
    float next();                             // -1..1
    float between(float least, float most) {  // even
        return least + (most - least) * (next() + 1) / 2;
    }

private:
    std::uint32_t state_;  // never 0
};

// Somebody who speaks too far away to be understood: a voice with pitch and vowels that change with each syllable, and
// rests between. About -1..1.
class MurmuringVoice {
public:
    MurmuringVoice(std::uint32_t seed, float pitch);
    float next();

private:
    void begin_syllable();

    SoundLuck luck_;
    float pitch_;
    int left_ = 0;  // samples of this syllable
    float loud_ = 0, loud_goal_ = 0, vowel_ = 450, vowel_goal_ = 450, bend_ = 1, bend_goal_ = 1;
    float phase_ = 0, low_ = 0, band_ = 0, muffled_ = 0;
};

// The air of a room: noise without anything high in it. About -1..1.
class RoomTone {
public:
    float next();

private:
    SoundLuck luck_{0x51ED270B};
    float once_ = 0, twice_ = 0;
};

// What is struck and dies away: a few sines, each from one pitch to another.
struct StruckTone {
    float from = 0, to = 0;  // Hz
    float level = 0;
    float decay = 0.1F;  // seconds to about a third
};
struct StrikeForm {
    float attack = 0.003F, length = 0.1F;  // seconds
    std::array<StruckTone, 3> tones;
};
const StrikeForm& tick_form();
const StrikeForm& pop_form();
const StrikeForm& bell_form();
const StrikeForm& beat_form();

class Strike {
public:
    void begin(const StrikeForm& form, float level, float after_seconds = 0);
    void stop() { form_ = nullptr; }
    bool sounds() const { return form_ != nullptr; }
    float next();

private:
    const StrikeForm* form_ = nullptr;
    int at_ = 0;  // samples; below 0: has not begun
    float level_ = 1;
    std::array<float, 3> phases_{}, louds_{}, fades_{};
};

// A sound that may come again before it has died away, once for each time that its number in the state has changed.
class Struck {
public:
    Struck(const StrikeForm& form, std::uint8_t SoundState::*times) : form_(form), times_(times) {}
    void follow(const SoundState& state, bool audible);
    void stop();
    float next() { return strikes_[0].next() + strikes_[1].next(); }

private:
    const StrikeForm& form_;
    std::uint8_t SoundState::*times_;
    std::uint8_t last_ = 0;
    std::array<Strike, 2> strikes_;
};

// A telephone's soft trill, a burst every four seconds; behind a talk shorter, softer and every eight.
class Ring {
public:
    enum class How { none, soft, full };
    void set(How how);
    void fall_silent() { level_.fall_silent(); }
    float next();

private:
    How how_ = How::none;
    int at_ = 0;  // samples since it began
    Ramp level_{0.06F};
    float low_ = 0, high_ = 0, trill_ = 0;
};

// Unchanged up to half, then bent so that it stays below kLoudestSample.
float held_back(float sample);

}  // namespace composure::window
