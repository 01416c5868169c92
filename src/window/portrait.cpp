#include "window/portrait.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "window/portrait_memo.h"
#include "window/portrait_parts.h"

namespace composure::window {
namespace {

constexpr float kStature = 6;          // from the head's middle to the floor, for who is small or tall
constexpr float kCounterDepth = 0.3F;  // of the counter's top that hands lie on

float share(float value) { return std::clamp(value, 0.0F, 1.0F); }
float in_steps(float value, float steps) { return std::round(steps * value) / steps; }

// Annoyed, and no more than that: the head to one side, one brow up. Gone again where anger begins.
float annoyance(float anger) { return share((anger - 0.2F) * 6.5F) * share((0.53F - anger) * 8); }

// What the muscles of the face make of the mood.
void take_mood(Figure& face) {
    const Expression& mood = face.expression;
    const float anger = share(mood.anger);
    const float trust = share(mood.trust);
    face.frown = share(anger * 1.3F - 0.17F);
    face.skew = std::max(share(mood.impatience * 1.2F - 0.1F) * (1 - 0.8F * face.frown), 0.55F * annoyance(anger));
    face.worry =
        share(share((0.5F - trust) * 1.8F) * (1 - 0.6F * face.skew) + 0.7F * share(mood.plead)) * (1 - face.frown);
    const float pleased = std::clamp((trust - 0.42F) * 2.1F, -0.5F, 1.0F);
    face.smile = std::clamp(pleased * (1 - 1.6F * anger) * (1 - 0.9F * face.skew) - 0.95F * face.frown -
                                0.3F * face.worry - 0.35F * face.skew,
                            -1.0F, 1.0F);
    face.shout = share((anger - 0.55F) * 2.6F) * share(mood.talk * 1.6F);
    face.turn = std::clamp(mood.look, -1.0F, 1.0F);
}

Figure face_of(const Paint& paint, const Portrait& portrait, const Looks& looks, const Expression& expression) {
    Figure face{paint, looks, expression, {}, {}, {}, {}, {}, {}, {}, portrait.haze, portrait.air};
    take_mood(face);
    const Colour flushed = mix(looks.skin, rgb(0xC4432F), 0.24F * face.frown);
    face.skin = face.hazed(flushed);
    // Light on dark skin is warm; white would make it ashen.
    const float dark = share((190 - static_cast<float>(looks.skin.red)) / 110);
    face.skin_light = face.hazed(mix(flushed, mix(rgb(0xFFF1E2), rgb(0xD79466), dark), 0.3F));
    face.skin_dark = face.hazed(mix(shade(flushed, -0.2F * dark), rgb(0x5A2A22), 0.34F));
    face.glint = mix(rgb(0xFFFFFF), rgb(0xFFB98C), dark).with_alpha((1 - 0.35F * dark) * (1 - portrait.haze));
    face.hair = face.hazed(looks.hair);
    face.hair_light = face.hazed(shade(looks.hair, 0.24F));
    face.hair_dark = face.hazed(shade(looks.hair, -0.38F));
    return face;
}

// Where head and shoulders stand in the picture, in pixels.
struct Stance {
    Point shoulders, head;
    float unit = 1, head_unit = 1, turn = 0;
    Bend bend;
};

Stance stance_of(const Portrait& portrait, const Looks& looks, const Expression& mood) {
    const float anger = share(mood.anger);
    const float unit = portrait.unit * (1 + 0.05F * mood.lean) * (1 - 0.03F * looks.child);
    Stance stance;
    float lower = (1 - looks.height) * kStature * portrait.unit;
    if (portrait.counter_y > 0)  // a child is seen over the counter
        lower = std::min(lower, std::max(0.0F, portrait.counter_y - portrait.head.y - 1.5F * portrait.unit));
    stance.shoulders = {portrait.head.x + unit * 0.16F * mood.lean * mood.look, portrait.head.y + lower};
    stance.unit = unit;
    // An angry head comes forward and down; breath lifts it a little; a turned one moves over the shoulder.
    const float down = 0.09F * anger + 0.07F * std::max(0.0F, mood.lean) + 0.04F * mood.watch - 0.006F * mood.breath;
    stance.head = {stance.shoulders.x + unit * (0.09F * mood.look + 0.05F * mood.tilt),
                   stance.shoulders.y + unit * down};
    stance.head_unit = unit * (1 + 0.045F * anger + 0.03F * std::max(0.0F, mood.lean));
    const float worry = share((0.5F - mood.trust) * 1.8F) * (1 - anger);
    stance.turn = 0.012F * mood.gaze_x + 0.11F * mood.tilt + 0.03F * mood.look + 0.05F * worry -
                  0.05F * share(mood.impatience) * (1 - anger) - 0.075F * annoyance(anger) +
                  0.03F * (mood.trust - 0.5F) * (1 - anger);
    // In steps too small to be seen: the head keeps its shape while the eyes wander (portrait_memo.h).
    const float gaze_x = in_steps(mood.gaze_x, 4), gaze_y = in_steps(mood.gaze_y, 2);
    const float nod = 0.05F * gaze_y + 0.13F * mood.watch + 0.05F * anger + 0.09F * looks.child;
    stance.bend = {0.21F * mood.look + 0.02F * gaze_x - 0.06F * mood.watch, nod, 0.98F, 1.4F, 1.75F};
    return stance;
}

float units_below(const Portrait& portrait, const Stance& stance, float pixels) {
    return portrait.unit <= 0 ? 0 : (pixels - stance.shoulders.y) / stance.unit;
}

Torso torso_in(const Portrait& portrait, const Stance& stance, const Figure& body) {
    const float counter = portrait.counter_y > 0 ? units_below(portrait, stance, portrait.counter_y) : 0;
    return torso_of(body, units_below(portrait, stance, portrait.floor_y), counter);
}

// A feeling as each part of a person is drawn from it, so that it cannot follow from anything that its memory
// (portrait_memo.h) does not know.
struct Feelings {
    Expression lasts;  // longer than a syllable or a blink
    Expression talks, looks_about, gestures;
};

Feelings feelings_of(const Expression& mood) {
    Feelings all;
    all.lasts = mood;
    all.lasts.talk = all.lasts.blink = all.lasts.gaze_x = all.lasts.gaze_y = all.lasts.emphasis = all.lasts.tilt = 0;
    all.talks = all.gestures = all.lasts;
    all.talks.talk = mood.talk;
    all.gestures.emphasis = mood.emphasis;
    all.looks_about = all.talks;
    all.looks_about.blink = mood.blink;
    all.looks_about.gaze_x = in_steps(std::clamp(mood.gaze_x + 0.8F * mood.look - 0.5F * mood.watch, -1.2F, 1.2F), 20);
    all.looks_about.gaze_y = in_steps(std::clamp(mood.gaze_y + 1.3F * mood.watch, -1.2F, 1.4F), 10);
    return all;
}

MemoKey key_of(const Portrait& portrait, const Stance& stance, const Looks& looks, const Expression& lasts) {
    Portrait here = portrait;
    here.head = {};
    here.floor_y -= portrait.head.y;
    if (here.counter_y > 0) here.counter_y -= portrait.head.y;
    return {here, looks, lasts, stance.unit, stance.head_unit, stance.bend};
}

}  // namespace

void draw_person(ImDrawList& list, const Portrait& portrait, const Looks& looks, const Expression& expression,
                 PersonMemo* memo) {
    const Stance stance = stance_of(portrait, looks, expression);
    const Paint body_paint(list, stance.shoulders, stance.unit);
    const Paint head_paint(list, stance.head, stance.head_unit, stance.turn, stance.bend);
    const Feelings mood = feelings_of(expression);
    const Figure still_face = face_of(head_paint, portrait, looks, mood.lasts);
    const Figure still_body = face_of(body_paint, portrait, looks, mood.lasts);
    const Figure talking = face_of(head_paint, portrait, looks, mood.talks);
    const Figure looking = face_of(head_paint, portrait, looks, mood.looks_about);
    const Figure moving = face_of(body_paint, portrait, looks, mood.gestures);
    const Torso torso = torso_in(portrait, stance, still_body);
    const Gestures gestures = gestures_of(mood.gestures);
    const Arms arms = arms_of(moving, torso, gestures);

    PersonMemo nothing;
    PersonMemo& kept = memo != nullptr ? *memo : nothing;
    const MemoKey key = key_of(portrait, stance, looks, mood.lasts);
    const Memory memory = memo == nullptr ? Memory::none : kept.key == key ? Memory::holds : Memory::new_now;
    kept.key = key;
    const auto of_head = [&](PartMemo& part, const auto& how) {
        part.draw(list, memory, stance.head, stance.turn, [&] { how(still_face); });
    };
    const auto of_face = [&](PartBank& part, const PartBank::State& state, const Figure& figure, const auto& how) {
        part.draw(list, memory, state, stance.head, stance.turn, [&] { how(figure); });
    };
    const auto arm = [&](PartBank& part, const Arm& which, float side) {
        part.draw(list, memory, {expression.emphasis}, stance.shoulders, 0,
                  [&] { draw_arm(moving, torso, which, side); });
    };
    of_head(kept.hair_behind, draw_hair_behind);
    kept.body.draw(list, memory, stance.shoulders, 0, [&] { draw_body(still_body, torso); });
    of_head(kept.cover_behind, draw_cover_behind);
    arm(kept.left_arm, arms.left, -1);
    if (arms.raised < 0.5F) arm(kept.right_arm, arms.right, 1);
    of_face(kept.head, {mood.talks.talk}, talking, draw_head);
    of_face(kept.eyes, {mood.talks.talk, mood.looks_about.blink, mood.looks_about.gaze_x, mood.looks_about.gaze_y},
            looking, draw_eyes);
    of_head(kept.nose, draw_nose);
    of_face(kept.mouth, {mood.talks.talk}, talking, draw_mouth_and_beard);
    of_head(kept.hair, [](const Figure& figure) {
        draw_brows(figure);
        draw_hair(figure);
        draw_glasses(figure);
        draw_cover(figure);
    });
    if (gestures.phone > 0) draw_phone(still_face, gestures.phone);
    if (arms.raised >= 0.5F) arm(kept.right_arm, arms.right, 1);
}

bool lies_on_counter(const Portrait& portrait, const Expression& expression) {
    return portrait.counter_y > 0 && gestures_of(expression).fists >= 0.5F;
}

void draw_hands_on_counter(ImDrawList& list, const Portrait& portrait, const Looks& looks,
                           const Expression& expression) {
    if (!lies_on_counter(portrait, expression)) return;
    const Gestures gestures = gestures_of(expression);
    const Stance stance = stance_of(portrait, looks, expression);
    const Paint paint(list, stance.shoulders, stance.unit);
    const Figure body = face_of(paint, portrait, looks, expression);
    const Torso torso = torso_in(portrait, stance, body);
    const Arms arms = arms_of(body, torso, gestures);
    const float lower = portrait.counter_y + kCounterDepth * stance.unit;
    list.PushClipRect({0, portrait.counter_y - 2 * stance.unit}, {list._ClipRectStack.back().z, lower}, true);
    draw_arm(body, torso, arms.left, -1);
    if (gestures.pointing < 0.4F) draw_arm(body, torso, arms.right, 1);
    list.PopClipRect();
}

}  // namespace composure::window
