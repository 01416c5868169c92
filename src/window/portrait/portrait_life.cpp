// How people move by themselves: blinks, breath, glances, and how one feeling becomes the next.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/mix64.h"
#include "window/portrait/portrait.h"

namespace composure::window {
namespace {

// Everybody moves at the same instants: what is drawn again is drawn once for all, about fifteen times a second.
constexpr std::int64_t kBeat = kBeatOfFaces.count;
constexpr std::int64_t kBlinkLasts = 3 * kBeat;
constexpr std::int64_t kBlinkEvery = 3400;
// A glance at the watch: down, a look, up again; in every third stretch between blinks.
constexpr std::int64_t kGlanceMoves = 420;
constexpr std::int64_t kGlanceRests = 900;
constexpr std::int64_t kGlanceLasts = 2 * kGlanceMoves + kGlanceRests;
// People in line change how they stand in each stretch of this length, and move in its beginning only.
constexpr std::int64_t kStandFor = 5200;
constexpr std::int64_t kChangeLasts = 650;
constexpr std::int64_t kBeatInLine = 2 * kBeat;  // they stand further back
constexpr std::int64_t kMoveLasts = 450;         // from one feeling to the next

float eased(float share) {
    const float t = std::clamp(share, 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

std::int64_t last_beat(std::int64_t at) { return at / kBeat * kBeat; }
std::int64_t next_beat(std::int64_t at) { return last_beat(at) + kBeat; }
std::int64_t first_beat(std::int64_t from) { return last_beat(from + kBeat - 1); }

float share_of(std::int64_t part, std::int64_t whole) { return static_cast<float>(part) / static_cast<float>(whole); }

// From 0 to 1 between `low` and `high`, rounded off at both ends.
float rise(float value, float low, float high) { return eased((value - low) / (high - low)); }

// Each stretch of kBlinkEvery holds one blink, somewhere in its second half.
std::int64_t blink_in(std::int64_t stretch, std::uint32_t seed) {
    const std::int64_t late = scale_below(mix64(seed, 2, 0, static_cast<std::uint64_t>(stretch)),
                                          static_cast<std::uint64_t>(kBlinkEvery / 2 - kBlinkLasts));
    return last_beat(stretch * kBlinkEvery + kBlinkEvery / 2 + late);
}

bool glances_in(std::int64_t stretch, std::uint32_t seed) { return (stretch + seed) % 3 == 2; }

float blink_at(Millis at, std::uint32_t seed) {
    const std::int64_t since = at.count - blink_in(at.count / kBlinkEvery, seed);
    if (since < 0 || since >= kBlinkLasts) return 0;
    return std::sin(std::numbers::pi_v<float> * share_of(since + kBeat / 2, kBlinkLasts + kBeat / 2));
}

// 0 .. 1 .. 0 in the first part of a stretch that has a glance.
float glance_at(Millis at, std::uint32_t seed) {
    const std::int64_t stretch = at.count / kBlinkEvery;
    if (!glances_in(stretch, seed)) return 0;
    const std::int64_t since = at.count - stretch * kBlinkEvery;
    if (since < kGlanceMoves) return eased(share_of(since, kGlanceMoves));
    return 1 - eased(share_of(since - kGlanceMoves - kGlanceRests, kGlanceMoves));
}

float wave(Millis at, float hertz, float phase) {
    return std::sin(2 * std::numbers::pi_v<float> * (share_of(at.count % 600'000, 1000) * hertz + phase));
}

void speak(Expression& mood, Millis at) {
    const float syllables = 0.5F + 0.5F * wave(at, 4.1F, 0);
    const float words = 0.6F + 0.4F * wave(at, 1.3F, 0.3F);
    // In steps of less than a pixel, so that the same mouth and hands come again (portrait_memo.h).
    mood.talk = std::round(12 * std::clamp(syllables * words * (0.6F + 0.5F * mood.anger), 0.0F, 1.0F)) / 12;
    mood.emphasis = std::round(12 * (0.55F + 0.45F * wave(at, 0.55F, 0.2F))) / 12;
    mood.tilt += 0.25F * wave(at, 0.31F, 0.4F);
    mood.gaze_y += 0.1F * wave(at, 1.3F, 0.1F);
}

// How somebody in line stands in one stretch.
enum class Stand : std::uint8_t { ahead, left_foot, right_foot, clock, watch, listens, neighbour };

Stand stand_in(std::int64_t stretch, std::uint32_t seed, float impatience) {
    const auto luck = scale_below(mix64(seed, 5, 0, static_cast<std::uint64_t>(stretch)), 1000);
    // The more impatient, the more of the stretches go to the clock and the watch.
    const auto restless = static_cast<std::uint32_t>(120 + 430 * std::clamp(impatience, 0.0F, 1.0F));
    if (luck < restless) return luck % 2 == 0 ? Stand::clock : Stand::watch;
    constexpr Stand others[] = {Stand::ahead,     Stand::left_foot,  Stand::listens,
                                Stand::neighbour, Stand::right_foot, Stand::listens};
    return others[luck % std::size(others)];
}

void stand(Expression& mood, Stand how, float share, const Around& around) {
    const auto to = [share](float& value, float goal) { value += (goal - value) * share; };
    switch (how) {
        case Stand::ahead: to(mood.look, around.counter * 0.6F); break;
        case Stand::left_foot:
            to(mood.tilt, -0.5F);
            to(mood.look, around.counter * 0.8F);
            break;
        case Stand::right_foot:
            to(mood.tilt, 0.5F);
            to(mood.look, around.counter * 0.4F);
            break;
        case Stand::clock:
            to(mood.look, around.clock);
            to(mood.gaze_y, -1);
            to(mood.gaze_x, around.clock);
            break;
        case Stand::watch: to(mood.watch, 1); break;
        case Stand::listens:
            to(mood.look, around.counter);
            to(mood.lean, 0.7F);
            to(mood.tilt, 0.35F);
            break;
        case Stand::neighbour:
            to(mood.look, -around.counter);
            to(mood.gaze_x, -around.counter);
            break;
    }
}

float towards(float from, float to, float share) { return from + (to - from) * share; }

constexpr float Expression::*kFelt[] = {&Expression::anger, &Expression::trust, &Expression::impatience,
                                        &Expression::look,  &Expression::lean,  &Expression::tilt,
                                        &Expression::phone, &Expression::plead, &Expression::watch};

}  // namespace

Gestures gestures_of(const Expression& expression) {
    const float anger = std::clamp(expression.anger, 0.0F, 1.0F);
    const float calm = 1 - rise(anger, 0.3F, 0.6F);
    Gestures hands;
    hands.phone = rise(expression.phone, 0, 1);
    const float free = 1 - hands.phone;
    hands.watch = rise(expression.watch, 0, 1) * free;
    hands.open = rise(expression.plead, 0.1F, 0.9F) * free * (1 - hands.watch);
    const float idle = free * (1 - hands.watch) * (1 - hands.open);
    hands.pointing = rise(anger, 0.62F, 0.9F) * rise(expression.emphasis, 0.1F, 0.7F) * free;
    hands.fists = rise(anger, 0.6F, 0.85F) * free;
    // Arms close before fists do: by impatience, and by anger that still holds itself back.
    const float closed = rise(anger, 0.44F, 0.56F) * (1 - 0.75F * rise(expression.emphasis, 0.1F, 0.7F));
    hands.crossed = std::max(rise(expression.impatience, 0.35F, 0.75F), closed) * idle * (1 - hands.fists);
    hands.to_face = rise(0.5F - expression.trust, 0.16F, 0.4F) * calm * idle * (1 - hands.crossed);
    hands.talking =
        rise(expression.emphasis, 0.1F, 0.9F) * idle * (1 - hands.crossed) * (1 - hands.fists) * (1 - hands.to_face);
    return hands;
}

Expression alive(Expression mood, Millis at, std::uint32_t seed, bool talking) {
    at = {last_beat(at.count)};
    mood.blink = blink_at(at, seed);
    // Breath and look move only together with a blink or with talk: a still face costs nothing.
    const Millis calm_moment = talking ? at : Millis{at.count / kBlinkEvery * kBlinkEvery};
    mood.breath = std::round(2 * wave(calm_moment, 0.24F, 0.1F)) / 2;  // in steps of half a pixel
    mood.gaze_x += 0.35F * wave(calm_moment, 0.11F, static_cast<float>(seed % 97) / 97.0F);
    mood.gaze_y += 0.12F * wave(calm_moment, 0.07F, static_cast<float>(seed % 31) / 31.0F);
    if (talking)
        speak(mood, at);
    else
        mood.watch = std::max(mood.watch, glance_at(at, seed) * rise(mood.impatience, 0.25F, 0.45F));
    return mood;
}

Millis next_move(Millis at, std::uint32_t seed, bool talking, float impatience) {
    if (talking) return {next_beat(at.count)};
    const std::int64_t stretch = at.count / kBlinkEvery;
    const std::int64_t blink = blink_in(stretch, seed);
    const std::int64_t since = at.count - stretch * kBlinkEvery;
    const bool restless = impatience > 0.25F;
    if (restless && glances_in(stretch, seed) && since < kGlanceLasts) {
        const bool rests = since >= kGlanceMoves && since < kGlanceMoves + kGlanceRests;
        const std::int64_t next = rests ? stretch * kBlinkEvery + kGlanceMoves + kGlanceRests : next_beat(at.count);
        return {first_beat(at.count < blink ? std::min(next, blink) : next)};
    }
    if (at.count < blink) return {blink};
    if (at.count < blink + kBlinkLasts) return {std::min(next_beat(at.count), blink + kBlinkLasts)};
    if (restless && glances_in(stretch + 1, seed)) return {first_beat((stretch + 1) * kBlinkEvery)};
    return {blink_in(stretch + 1, seed)};
}

Expression waiting(Expression mood, Millis at, std::uint32_t seed, const Around& around) {
    at = {last_beat(at.count)};
    mood.blink = blink_at(at, seed);
    const std::int64_t shifted = at.count / kBeatInLine * kBeatInLine + seed % 7 * kStandFor / 7;
    const std::int64_t stretch = shifted / kStandFor;
    const float share = eased(share_of(shifted % kStandFor, kChangeLasts));
    Expression before = mood;
    stand(before, stand_in(stretch - 1, seed, mood.impatience), 1, around);
    stand(mood, stand_in(stretch, seed, mood.impatience), 1, around);
    for (const auto part : {&Expression::look, &Expression::gaze_x, &Expression::gaze_y, &Expression::lean,
                            &Expression::tilt, &Expression::watch})
        mood.*part = towards(before.*part, mood.*part, share);
    return mood;
}

Millis next_move_waiting(Millis at, std::uint32_t seed) {
    const std::int64_t offset = seed % 7 * kStandFor / 7;
    const std::int64_t paced = at.count / kBeatInLine * kBeatInLine;
    const std::int64_t within = (paced + offset) % kStandFor;
    const std::int64_t left = within < kChangeLasts ? kBeatInLine : kStandFor - within;
    const std::int64_t change = paced + (left + kBeatInLine - 1) / kBeatInLine * kBeatInLine;
    return {std::min(change, next_move(at, seed, false).count)};
}

Expression still(Expression mood, bool talking) {
    if (talking) mood.talk = 0.45F;
    if (talking) mood.emphasis = 0.7F;
    return mood;
}

Expression Mover::follow(const Expression& mood, Millis at, Millis jump) {
    const bool at_once = !known_ || at - last_ > jump;
    last_ = at;
    known_ = true;
    bool other = false;
    for (const auto part : kFelt) other = other || goal_.*part != mood.*part;
    if (at_once || other) {
        from_ = at_once ? mood : shown_;
        since_ = at;
    }
    goal_ = shown_ = mood;
    const float share = eased(share_of((at - since_).count, kMoveLasts));
    for (const auto part : kFelt) shown_.*part = towards(from_.*part, mood.*part, share);
    return shown_;
}

bool Mover::moves(Millis at) const { return known_ && !(from_ == goal_) && (at - since_).count < kMoveLasts; }

}  // namespace composure::window
