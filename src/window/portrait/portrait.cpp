#include "window/portrait/portrait.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "window/portrait/portrait_memo.h"
#include "window/portrait/portrait_parts.h"

namespace composure::window {
namespace {

constexpr float kStature = 6;          // from the head's middle to the floor, for who is small or tall
constexpr float kCounterDepth = 0.3F;  // of the counter's top that hands lie on

constexpr float kBreath = 0.016F;    // units that the shoulders rise at its height
constexpr float kLidsFollow = 0.3F;  // eyes that look further down take the lids along

// Parts are drawn at some sizes only, a few hundredths apart, and scaled down from there: nothing gets coarser. Who
// leans forward comes a little nearer, and is drawn as if upright.
float drawn_size(float unit) {
    constexpr float kSteps = 16;  // from one size to its double
    return unit <= 0 ? 1 : std::exp2(std::ceil(std::log2(unit) * kSteps - 0.01F) / kSteps);
}

// Where head and shoulders stand in the picture, in pixels.
struct Stance {
    Point shoulders, head;
    float unit = 1, head_unit = 1, turn = 0;
    float drawn = 1, head_drawn = 1;  // pixels a unit where parts are drawn at rest
    Bend bend;
};

Stance stance_of(const Portrait& portrait, const Looks& looks, const Expression& mood) {
    const float anger = share(mood.anger);
    const float upright = portrait.unit * (1 - 0.03F * looks.child);
    const float unit = upright * (1 + 0.05F * mood.lean);
    Stance stance;
    stance.drawn = drawn_size(upright);
    stance.head_drawn = drawn_size(upright * (1 + 0.045F * anger));
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
    const float nod = 0.05F * mood.gaze_y + 0.13F * mood.watch + 0.05F * anger + 0.09F * looks.child;
    stance.bend = {0.21F * mood.look + 0.02F * mood.gaze_x - 0.06F * mood.watch, nod, 0.98F, 1.4F, 1.75F};
    return stance;
}

float units_below(const Portrait& portrait, const Stance& stance, float pixels) {
    return portrait.unit <= 0 ? 0 : (pixels - stance.shoulders.y) / stance.unit;
}

// Draws a person part by part. What a part follows from is its state; the figure that draws it knows nothing else that
// changes from one picture to the next.
class Parts {
public:
    Parts(ImDrawList& list, PersonMemo& kept, const Portrait& portrait, const Looks& looks,
          const Expression& expression)
        : list_(list), kept_(kept), portrait_(portrait), looks_(looks), expression_(expression) {
        portrait_.haze = in_steps(portrait.haze, 48);
        stance_ = stance_of(portrait_, looks, expression);
        of_head_ = Placement(stance_.head, stance_.head_unit, stance_.turn, stance_.bend);
        take_pose();
        if (kept.looks && *kept.looks == looks && kept.air == portrait.air) return;
        std::shared_ptr<ImDrawList> rest = std::move(kept.rest);
        kept = {};
        kept.looks = looks;
        kept.air = portrait.air;
        kept.rest = std::move(rest);
    }
    void draw_all();
    void draw_hands();

private:
    using State = PartBank::State;
    using Draw = void (*)(const Figure&);

    template <class How>
    void draw(PartBank& part, const State& state, const Placement& where, const Expression& seen, const How& how);
    void draw_of_head(PartBank& part, const State& state, const Expression& seen, Draw how);
    void draw_head();
    void draw_eyes();
    void draw_trunk();
    void draw_arm_of(PartBank& part, const Arm& arm, float side);
    void take_pose();

    ImDrawList& list_;
    PersonMemo& kept_;
    Portrait portrait_;
    const Looks& looks_;
    const Expression& expression_;
    Stance stance_;
    Placement of_head_{{}, 1};
    Muscles muscles_ = muscles_of(expression_);
    // How the head is turned, for what of it is drawn otherwise then.
    float turn_ = in_steps(std::clamp(expression_.look, -1.0F, 1.0F), 16);
    Gestures gestures_ = gestures_of(expression_);
    Torso torso_;  // at the end of a breath
    Arms arms_;
};

template <class How>
void Parts::draw(PartBank& part, const State& state, const Placement& where, const Expression& seen, const How& how) {
    if (const PartMemo* memo = part.find(state)) return memo->show(list_, where);
    if (!kept_.rest || kept_.rest->_Data != ImGui::GetDrawListSharedData())
        kept_.rest = std::make_shared<ImDrawList>(ImGui::GetDrawListSharedData());
    ImDrawList& rest = *kept_.rest;
    rest._ResetForNewFrame();
    rest.PushTextureID(ImGui::GetIO().Fonts->TexID);
    rest.PushClipRectFullScreen();
    const float unit = state[0];
    const Paint paint(rest, {0, 0}, unit);
    Figure figure = figure_of(paint, portrait_, looks_, muscles_);
    figure.expression = seen;
    figure.turn = turn_;
    colour(figure);
    how(figure);
    PartMemo& memo = part.add(state);
    memo.take(rest, unit);
    memo.show(list_, where);
}

// Where the body is; arms move with the breath, as shoulders do, but not while the hands are planted.
void Parts::take_pose() {
    const Paint paint(list_, {0, 0}, 1);
    Figure figure = figure_of(paint, portrait_, looks_, muscles_);
    // Where the body ends something hides it: a little further down is as good.
    const float floor = std::ceil(2 * units_below(portrait_, stance_, portrait_.floor_y)) / 2;
    const float counter = portrait_.counter_y > 0 ? units_below(portrait_, stance_, portrait_.counter_y) : 0;
    torso_ = torso_of(figure, floor, counter);
    figure.expression.emphasis = expression_.emphasis;
    arms_ = arms_of(figure, torso_, gestures_);
}

void Parts::draw_trunk() {
    const Placement where(stance_.shoulders, stance_.unit);
    const float unit = stance_.drawn;
    Torso torso = torso_;
    torso.top -= kBreath * expression_.breath;
    draw(kept_.neck, {unit, portrait_.haze, muscles_.frown, turn_, torso.top}, where, {},
         [&](const Figure& figure) { draw_neck(figure, torso); });
    draw(kept_.body, {unit, portrait_.haze, muscles_.frown, torso.top, torso.width, torso.arm, torso.floor}, where, {},
         [&](const Figure& figure) { draw_body(figure, torso); });
}

void Parts::draw_arm_of(PartBank& part, const Arm& arm, float side) {
    const float lifted = kBreath * expression_.breath * (1 - gestures_.fists) * stance_.unit;
    const Placement where({stance_.shoulders.x, stance_.shoulders.y - lifted}, stance_.unit);
    const State state{stance_.drawn, portrait_.haze, muscles_.frown, torso_.top,  torso_.width, torso_.arm,
                      arm.elbow.x,   arm.elbow.y,    arm.wrist.x,    arm.wrist.y, arm.aim,      arm.curl,
                      arm.index,     arm.spread,     arm.thumb,      arm.length};
    draw(part, state, where, {}, [&](const Figure& figure) { draw_arm(figure, torso_, arm, side); });
}

void Parts::draw_of_head(PartBank& part, const State& state, const Expression& seen, Draw how) {
    draw(part, state, of_head_, seen, how);
}

void Parts::draw_head() {
    const float unit = stance_.head_drawn;
    const Muscles& face = muscles_;
    Expression talks;
    talks.talk = expression_.talk;
    draw_of_head(kept_.ears, {unit, portrait_.haze, face.frown, turn_}, {}, draw_ears);
    draw_of_head(kept_.skull, {unit, portrait_.haze, face.frown, face.shout, talks.talk}, talks, draw_skull);
    draw_of_head(kept_.features, {unit, portrait_.haze, face.frown, face.worry, face.smile}, {}, draw_features);
    draw_eyes();
    draw_of_head(kept_.nose, {unit, portrait_.haze, face.frown, turn_}, {}, draw_nose);
    draw_of_head(
        kept_.mouth,
        {unit, portrait_.haze, face.frown, face.worry, face.smile, face.skew, face.grit, face.shout, turn_, talks.talk},
        talks, draw_mouth_and_beard);
    draw_of_head(kept_.brows, {unit, portrait_.haze, face.frown, face.worry, face.smile, face.skew}, {}, draw_brows);
    draw_of_head(kept_.hair, {unit, portrait_.haze, face.frown}, {}, [](const Figure& figure) {
        draw_hair(figure);
        draw_glasses(figure);
        draw_cover(figure);
    });
}

void Parts::draw_eyes() {
    const float unit = stance_.head_drawn;
    const Muscles& face = muscles_;
    const Expression& mood = expression_;
    Expression lids, all;
    lids.blink = all.blink = mood.blink;
    all.gaze_x = in_steps(std::clamp(mood.gaze_x + 0.8F * mood.look - 0.5F * mood.watch, -1.2F, 1.2F), 20);
    all.gaze_y = in_steps(std::clamp(mood.gaze_y + 1.3F * mood.watch, -1.2F, 1.4F), 10);
    lids.gaze_y = std::max(all.gaze_y, kLidsFollow);
    State state{unit,      portrait_.haze, face.frown, face.worry, face.smile,
                face.skew, face.shout,     lids.blink, lids.gaze_y};
    draw_of_head(kept_.eyeballs, state, lids, draw_eyeballs);
    State looking = state;
    looking[8] = all.gaze_x;
    looking[9] = all.gaze_y;
    draw_of_head(kept_.irises, looking, all, draw_irises);
    draw_of_head(kept_.lids, state, lids, draw_lids);
}

void Parts::draw_all() {
    const float unit = stance_.head_drawn;
    const State behind{unit, portrait_.haze, muscles_.frown};
    draw_of_head(kept_.hair_behind, behind, {}, draw_hair_behind);
    draw_trunk();
    draw_of_head(kept_.cover_behind, behind, {}, draw_cover_behind);
    draw_arm_of(kept_.left_arm, arms_.left, -1);
    if (arms_.raised < 0.5F) draw_arm_of(kept_.right_arm, arms_.right, 1);
    draw_head();
    if (gestures_.phone > 0) {
        const float strength = gestures_.phone;
        draw(kept_.phone, {unit, portrait_.haze, strength}, of_head_, {},
             [strength](const Figure& figure) { draw_phone(figure, strength); });
    }
    if (arms_.raised >= 0.5F) draw_arm_of(kept_.right_arm, arms_.right, 1);
}

void Parts::draw_hands() {
    const float lower = portrait_.counter_y + kCounterDepth * stance_.unit;
    list_.PushClipRect({0, portrait_.counter_y - 2 * stance_.unit}, {list_._ClipRectStack.back().z, lower}, true);
    draw_arm_of(kept_.left_arm, arms_.left, -1);
    if (gestures_.pointing < 0.4F) draw_arm_of(kept_.right_arm, arms_.right, 1);
    list_.PopClipRect();
}

}  // namespace

void draw_person(ImDrawList& list, const Portrait& portrait, const Looks& looks, const Expression& expression,
                 PersonMemo* memo) {
    PersonMemo nothing;
    Parts(list, memo != nullptr ? *memo : nothing, portrait, looks, expression).draw_all();
}

bool lies_on_counter(const Portrait& portrait, const Expression& expression) {
    return portrait.counter_y > 0 && gestures_of(expression).fists >= 0.5F;
}

void draw_hands_on_counter(ImDrawList& list, const Portrait& portrait, const Looks& looks, const Expression& expression,
                           PersonMemo* memo) {
    if (!lies_on_counter(portrait, expression)) return;
    PersonMemo nothing;
    Parts(list, memo != nullptr ? *memo : nothing, portrait, looks, expression).draw_hands();
}

}  // namespace composure::window
