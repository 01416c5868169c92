#include "window/sound/sound_synthesis.h"

#include <algorithm>
#include <cmath>

#include "window/sound/sound_parts_internal.h"

namespace composure::window {
namespace {

constexpr int kVoices = 5;
constexpr float kSecondBeat = 0.24F;  // seconds after the first; the picture's, too (play_pressure.cpp)

// Half the setting sounds about half as loud.
float gain_of(std::uint8_t percent) { return std::pow(static_cast<float>(std::min<int>(percent, 100)) / 100, 1.5F); }

}  // namespace

SoundState with(SoundState before, const Audible& wanted) {
    SoundState state = before;
    state.volume = static_cast<std::uint8_t>(std::clamp(wanted.volume, 0, 100));
    state.murmur = static_cast<std::uint8_t>(std::lround(std::clamp(wanted.pressure, 0.0F, 1.0F) * 255));
    state.people = static_cast<std::uint8_t>(std::clamp(wanted.people, 0, kVoices));
    state.ringing = wanted.ringing;
    if (state.volume == 0) return state;
    const auto count = [](std::uint8_t& times, bool once) {
        times = static_cast<std::uint8_t>(times + (once ? 1 : 0));
    };
    count(state.ticks, wanted.tick);
    count(state.pops, wanted.pop);
    count(state.bells, wanted.bell);
    count(state.beats, wanted.beat);
    return state;
}

struct Synthesis::Parts {
    struct Person {
        MurmuringVoice voice;
        Ramp near{1.2F};
    };

    Ramp gain{0.15F}, murmur{1};
    RoomTone room;
    std::array<Person, kVoices> people{{{MurmuringVoice(0x9E3779B9, 112)},
                                        {MurmuringVoice(0x7F4A7C15, 191)},
                                        {MurmuringVoice(0x2545F491, 134)},
                                        {MurmuringVoice(0x85EBCA6B, 208)},
                                        {MurmuringVoice(0xC2B2AE35, 98)}}};
    std::array<Struck, 3> struck{Struck(tick_form(), &SoundState::ticks), Struck(pop_form(), &SoundState::pops),
                                 Struck(bell_form(), &SoundState::bells)};
    Struck heart{beat_form(), &SoundState::beats};
    Strike second_beat;
    std::uint8_t beats = 0;
    Ring ring;

    void follow(const SoundState& state);
    void end_unheard();
    float next_of_murmur();
    float next();
};

void Synthesis::Parts::follow(const SoundState& state) {
    const bool audible = state.volume > 0;
    const bool was_silent = gain.rests_at_zero();
    gain.aim(gain_of(state.volume));
    if (was_silent) gain.be_there();  // everything begins softly by itself; a first tick is not half lost
    murmur.aim(audible ? static_cast<float>(state.murmur) / 255 : 0);
    for (std::size_t i = 0; i < people.size(); ++i) people[i].near.aim(i < state.people ? 1 : 0);
    for (Struck& each : struck) each.follow(state, audible);
    heart.follow(state, audible && state.murmur > 0);
    if (state.beats != beats && audible && state.murmur > 0 && !second_beat.sounds())
        second_beat.begin(beat_form(), 0.55F, kSecondBeat);
    beats = state.beats;
    ring.set(!audible || state.ringing == Ringing::none ? Ring::How::none
             : state.ringing == Ringing::at_hand        ? Ring::How::full
                                                        : Ring::How::soft);
}

// What nobody hears ends now; else it would go on where it was when it is heard again.
void Synthesis::Parts::end_unheard() {
    if (gain.rests_at_zero()) {
        for (Struck& each : struck) each.stop();
        murmur.fall_silent();  // it rises again slowly, however it was before
        for (Person& person : people) person.near.fall_silent();
        ring.fall_silent();
    }
    if (!gain.rests_at_zero() && !murmur.rests_at_zero()) return;
    heart.stop();
    second_beat.stop();
}

float Synthesis::Parts::next_of_murmur() {
    const float amount = murmur.next();
    if (amount == 0) return 0;
    float sum = 0.3F * room.next();
    for (Person& person : people)
        if (const float near = person.near.next(); near > 0) sum += 0.7F * near * person.voice.next();
    const float heard = 0.2F * sum / (1 + 0.5F * std::abs(sum));
    return amount * (heard + heart.next() + second_beat.next());
}

float Synthesis::Parts::next() {
    float sum = next_of_murmur() + ring.next();
    for (Struck& each : struck) sum += each.next();
    return sum;
}

Synthesis::Synthesis() : parts_(std::make_unique<Parts>()) {}
Synthesis::~Synthesis() = default;

void Synthesis::fill(std::span<float> samples, const SoundState& state) {
    parts_->follow(state);
    for (float& sample : samples) {
        const float gain = parts_->gain.next();
        sample = gain == 0 ? 0 : held_back(gain * parts_->next());
    }
    parts_->end_unheard();
}

bool Synthesis::silent() const { return parts_->gain.rests_at_zero(); }

}  // namespace composure::window
