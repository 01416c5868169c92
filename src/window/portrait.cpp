#include "window/portrait.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/mix64.h"
#include "window/portrait_parts.h"

namespace composure::window {
namespace {

constexpr std::int64_t kBlinkLasts = 160;
constexpr std::int64_t kBlinkEvery = 3400;
constexpr std::int64_t kBlinkFrame = 54;
constexpr std::int64_t kTalkFrame = 33;

// Each stretch of kBlinkEvery holds one blink, somewhere in its second half.
std::int64_t blink_in(std::int64_t stretch, std::uint32_t seed) {
    return stretch * kBlinkEvery + kBlinkEvery / 2 +
           scale_below(mix64(seed, 2, 0, static_cast<std::uint64_t>(stretch)),
                       static_cast<std::uint64_t>(kBlinkEvery / 2 - kBlinkLasts));
}

float wave(Millis at, float hertz, float phase) {
    return std::sin(2 * std::numbers::pi_v<float> * (static_cast<float>(at.count % 600'000) / 1000.0F * hertz + phase));
}

Face face_of(const Paint& paint, const Portrait& portrait, const Looks& looks, const Expression& expression) {
    Face face{paint, looks, expression, {}, {}, {}, {}, {}, {}, portrait.haze, portrait.air};
    const float anger = std::clamp(expression.anger, 0.0F, 1.0F);
    const float trust = std::clamp(expression.trust, 0.0F, 1.0F);
    face.frown = std::clamp(anger * 1.25F - 0.16F, 0.0F, 1.0F);
    face.worry = std::clamp((0.5F - trust) * 1.7F, 0.0F, 1.0F) * (1 - face.frown);
    const float pleased = std::clamp((trust - 0.42F) * 2.0F, -0.5F, 1.0F);
    face.smile = std::clamp(pleased * (1 - 1.6F * anger) - 0.95F * face.frown - 0.25F * face.worry, -1.0F, 1.0F);
    face.shout = std::clamp((anger - 0.55F) * 2.4F, 0.0F, 1.0F) * std::clamp(expression.talk * 1.5F, 0.0F, 1.0F);
    const Colour flushed = mix(looks.skin, rgb(0xC4432F), 0.2F * face.frown);
    face.skin = face.hazed(flushed);
    face.skin_light = face.hazed(mix(flushed, rgb(0xFFF1E2), 0.3F));
    face.skin_dark = face.hazed(mix(flushed, rgb(0x5A2A22), 0.3F));
    face.hair = face.hazed(looks.hair);
    face.hair_light = face.hazed(shade(looks.hair, 0.22F));
    face.hair_dark = face.hazed(shade(looks.hair, -0.35F));
    return face;
}

}  // namespace

void draw_person(ImDrawList& list, const Portrait& portrait, const Looks& looks, const Expression& expression) {
    const float anger = std::clamp(expression.anger, 0.0F, 1.0F);
    const float unit = portrait.unit;
    // An angry head comes forward and down; breath lifts it a little.
    const Point head{portrait.head.x, portrait.head.y + unit * (0.07F * anger - 0.006F * expression.breath)};
    const float turn = 0.012F * expression.gaze_x + 0.02F * (expression.trust - 0.5F) * (1 - anger);
    const Paint body_paint(list, {portrait.head.x, portrait.head.y}, unit);
    const Paint head_paint(list, head, unit * (1 + 0.03F * anger), turn);
    const Face body = face_of(body_paint, portrait, looks, expression);
    const Face face = face_of(head_paint, portrait, looks, expression);
    if (looks.cut != HairCut::scarf) draw_hair_behind(face);
    draw_body(body, (portrait.floor_y - portrait.head.y) / unit);
    if (looks.cut == HairCut::scarf) draw_hair_behind(face);  // a scarf lies over the shoulders
    draw_head(face);
    draw_eyes(face);
    draw_nose(face);
    draw_mouth_and_beard(face);
    draw_brows(face);
    draw_hair(face);
    draw_glasses(face);
}

Expression alive(Expression mood, Millis at, std::uint32_t seed, bool talking) {
    const std::int64_t since = at.count - blink_in(at.count / kBlinkEvery, seed);
    if (since >= 0 && since < kBlinkLasts)
        mood.blink = std::sin(std::numbers::pi_v<float> * (static_cast<float>(since) + 8) /
                              static_cast<float>(kBlinkLasts + 16));
    // Breath and look move only together with a blink or with talk: a still face costs nothing.
    const Millis still = talking ? at : Millis{at.count / kBlinkEvery * kBlinkEvery};
    mood.breath = wave(still, 0.24F, 0.1F);
    mood.gaze_x = 0.35F * wave(still, 0.11F, static_cast<float>(seed % 97) / 97.0F);
    mood.gaze_y = 0.12F * wave(still, 0.07F, static_cast<float>(seed % 31) / 31.0F);
    if (talking) {
        const float syllables = 0.5F + 0.5F * wave(at, 4.1F, 0);
        const float words = 0.6F + 0.4F * wave(at, 1.3F, 0.3F);
        mood.talk = std::clamp(syllables * words * (0.6F + 0.5F * mood.anger), 0.0F, 1.0F);
    }
    return mood;
}

Millis next_move(Millis at, std::uint32_t seed, bool talking) {
    if (talking) return {at.count + kTalkFrame};
    const std::int64_t stretch = at.count / kBlinkEvery;
    const std::int64_t blink = blink_in(stretch, seed);
    if (at.count < blink) return {blink};
    if (at.count < blink + kBlinkLasts) return {std::min(at.count + kBlinkFrame, blink + kBlinkLasts)};
    return {blink_in(stretch + 1, seed)};
}

}  // namespace composure::window
