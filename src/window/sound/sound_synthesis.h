// Every sound of the window as samples, made of sines, saws and a luck that is always the same. Knows no device, no
// clock and no view: the same states in the same order give the same samples.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "window/sound/audible.h"

namespace composure::window {

inline constexpr int kSamplesASecond = 48'000;
inline constexpr float kLoudestSample = 0.8F;  // of 1; none is beyond

// What is heard from now on, small enough to be handed from one thread to another at once.
struct SoundState {
    std::uint8_t volume = 0;  // percent; 0: zeros, as soon as what sounds has faded
    std::uint8_t murmur = 0;  // 0..255: pressure
    std::uint8_t people = 0;
    Ringing ringing = Ringing::none;
    // How often each was wanted so far, round and round (255 is followed by 0).
    std::uint8_t ticks = 0, pops = 0, bells = 0, beats = 0;
    friend bool operator==(const SoundState&, const SoundState&) = default;
};

// `before` with what a pass wants. Without volume nothing is begun, so nothing comes late when it returns.
SoundState with(SoundState before, const Audible& wanted);

class Synthesis {
public:
    Synthesis();
    ~Synthesis();
    Synthesis(const Synthesis&) = delete;
    Synthesis& operator=(const Synthesis&) = delete;

    // One channel, -1..1. Volume goes to another value within 0.15 s, from zeros at once, since each sound begins
    // softly; the murmur goes from nothing to all within a second. No memory is asked for, nothing is waited for.
    void fill(std::span<float> samples, const SoundState& state);
    bool silent() const;  // volume has faded to nothing

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace composure::window
