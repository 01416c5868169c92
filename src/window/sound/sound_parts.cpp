#include <algorithm>
#include <cmath>
#include <numbers>

#include "window/sound/sound_parts_internal.h"
#include "window/sound/sound_synthesis.h"

namespace composure::window {
namespace {

constexpr float kRate = kSamplesASecond;
constexpr float kTurn = 2 * std::numbers::pi_v<float>;
constexpr float kFadeOut = 0.006F * kRate;  // of a strike, so that it ends with zero

// How much of the way a value goes in one sample, to be nearly there after so many seconds.
constexpr float share_for(float seconds) { return 1 / (seconds * kRate); }

int samples_in(float seconds) { return static_cast<int>(seconds * kRate); }

void advance(float& phase, float hertz) {
    phase += hertz / kRate;
    if (phase >= 1) phase -= 1;
}

// x between -1/2 and 1/2 of a turn; a sine but for a thousandth.
float sine(float phase) {
    const float x = phase < 0.5F ? phase : phase - 1;
    const float bow = 8 * x * (1 - 2 * std::abs(x));
    return bow * (0.775F + 0.225F * std::abs(bow));
}

}  // namespace

Ramp::Ramp(float seconds_from_0_to_1) : step_(share_for(seconds_from_0_to_1)) {}

float Ramp::next() {
    value_ = value_ < goal_ ? std::min(goal_, value_ + step_) : std::max(goal_, value_ - step_);
    return value_;
}

float SoundLuck::next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return static_cast<float>(state_ >> 8) / 8'388'608.0F - 1;
}

MurmuringVoice::MurmuringVoice(std::uint32_t seed, float pitch) : luck_(seed), pitch_(pitch) {}

void MurmuringVoice::begin_syllable() {
    const bool rests = luck_.next() > 0.7F;
    left_ = samples_in(rests ? luck_.between(0.2F, 0.9F) : luck_.between(0.11F, 0.27F));
    loud_goal_ = rests ? 0 : luck_.between(0.45F, 1);
    vowel_goal_ = luck_.between(300, 850);
    bend_goal_ = luck_.between(0.88F, 1.17F);
}

float MurmuringVoice::next() {
    if (left_-- <= 0) begin_syllable();
    loud_ += (loud_goal_ - loud_) * share_for(0.03F);
    vowel_ += (vowel_goal_ - vowel_) * share_for(0.05F);
    bend_ += (bend_goal_ - bend_) * share_for(0.09F);
    advance(phase_, pitch_ * bend_);
    const float source = (2 * phase_ - 1 + 0.25F * luck_.next()) * loud_;
    // The mouth lets the vowel's pitch through, the distance takes what is high.
    const float cut = kTurn * vowel_ / kRate;
    low_ += cut * band_;
    band_ += cut * (source - low_ - 0.45F * band_);
    muffled_ += (band_ + 0.4F * low_ - muffled_) * (kTurn * 800 / kRate);
    return 0.8F * muffled_;
}

float RoomTone::next() {
    constexpr float kCut = kTurn * 320 / kRate;
    once_ += (luck_.next() - once_) * kCut;
    twice_ += (once_ - twice_) * kCut;
    return 6 * twice_;
}

const StrikeForm& tick_form() {
    static constexpr StrikeForm kForm{
        0.002F, 0.09F, {{{1850, 1850, 0.11F, 0.011F}, {1120, 1120, 0.08F, 0.017F}, {520, 520, 0.04F, 0.02F}}}};
    return kForm;
}
const StrikeForm& pop_form() {
    static constexpr StrikeForm kForm{0.006F, 0.16F, {{{400, 860, 0.17F, 0.045F}, {800, 1720, 0.03F, 0.025F}, {}}}};
    return kForm;
}
const StrikeForm& bell_form() {
    static constexpr StrikeForm kForm{
        0.004F, 1.4F, {{{1046.5F, 1046.5F, 0.11F, 0.32F}, {2099, 2099, 0.045F, 0.2F}, {2861, 2861, 0.02F, 0.1F}}}};
    return kForm;
}
const StrikeForm& beat_form() {
    static constexpr StrikeForm kForm{0.014F, 0.3F, {{{78, 54, 0.2F, 0.08F}, {156, 108, 0.07F, 0.05F}, {}}}};
    return kForm;
}

void Strike::begin(const StrikeForm& form, float level, float after_seconds) {
    form_ = &form;
    level_ = level;
    at_ = -samples_in(after_seconds);
    phases_ = {};
    louds_ = {1, 1, 1};
    for (std::size_t i = 0; i < fades_.size(); ++i) fades_[i] = std::exp(-1 / (form.tones[i].decay * kRate));
}

float Strike::next() {
    if (form_ == nullptr || at_++ < 0) return 0;
    const float length = form_->length * kRate, at = static_cast<float>(at_);
    if (at >= length) {
        form_ = nullptr;
        return 0;
    }
    const float ends = std::min(1.0F, (length - at) / kFadeOut) * std::min(1.0F, at / (form_->attack * kRate));
    float sum = 0;
    for (std::size_t i = 0; i < form_->tones.size(); ++i) {
        const StruckTone& tone = form_->tones[i];
        if (tone.level == 0) continue;
        advance(phases_[i], tone.from + (tone.to - tone.from) * at / length);
        louds_[i] *= fades_[i];
        sum += tone.level * louds_[i] * sine(phases_[i]);
    }
    return sum * ends * level_;
}

void Struck::follow(const SoundState& state, bool audible) {
    const bool wanted = state.*times_ != last_;
    last_ = state.*times_;
    if (!wanted || !audible) return;
    const auto free = std::find_if(strikes_.begin(), strikes_.end(), [](const Strike& one) { return !one.sounds(); });
    if (free != strikes_.end()) free->begin(form_, 1);
}

void Struck::stop() {
    for (Strike& one : strikes_) one.stop();
}

void Ring::set(How how) {
    if (how_ == how) return;
    how_ = how;
    at_ = 0;
}

float Ring::next() {
    const bool full = how_ == How::full;
    const bool now = how_ != How::none && at_ < samples_in(full ? 0.9F : 0.3F);
    level_.aim(!now ? 0 : full ? 1 : 0.4F);
    if (how_ != How::none && ++at_ >= samples_in(full ? 4 : 8)) at_ = 0;
    if (level_.rests_at_zero()) return 0;
    advance(low_, 660);
    advance(high_, 830);
    advance(trill_, 11);
    const float up = (1 + sine(trill_)) / 2;
    return 0.1F * level_.next() * (sine(low_) * (1 - up) + sine(high_) * up);
}

float held_back(float sample) {
    constexpr float kFree = 0.5F, kRoom = kLoudestSample - kFree;
    const float over = std::abs(sample) - kFree;
    if (over <= 0) return sample;
    return std::copysign(kFree + kRoom * over / (over + kRoom), sample);
}

}  // namespace composure::window
