#include "window/play_pressure.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "window/theme.h"

namespace composure::window {
namespace {

constexpr float kSmall = 0.12F;  // below it nothing is shown
constexpr std::int64_t kBeat = 1000;

float raised_by(const simulation::View& view) {
    float raised = 0.75F * static_cast<float>(view.anger) / 100'000.0F;
    raised += 0.07F * static_cast<float>(std::min<std::size_t>(view.line.size(), 5));
    if (view.silence_at && (*view.silence_at - view.at).count < 6000) raised += 0.25F;
    for (const simulation::PersonInLine& person : view.line)
        if (person.mood >= simulation::Mood::angry) raised += 0.05F;
    return std::clamp(raised, 0.0F, 1.0F);
}

}  // namespace

void Pressure::follow(const simulation::View& view, Millis at, bool breathed, Shown shown) {
    const float goal = raised_by(view) * (breathed ? 0.45F : 1.0F);
    const float seconds = known_ ? static_cast<float>((at - last_).count) / 1000.0F : 1000.0F;
    const float way = 1 - std::exp(-seconds / (goal > value_ ? 1.5F : 4.0F));
    value_ += (goal - value_) * way;
    last_ = at;
    known_ = true;
    const float over = (value_ - kSmall) / (1 - kSmall);
    shown_ = shown == Shown::yes ? std::round(std::clamp(over, 0.0F, 1.0F) * 12) / 12 : 0;
}

float Pressure::beat(Millis at) const {
    if (shown_ < 0.4F) return 0;
    const std::int64_t in_beat = at.count % kBeat;
    if (in_beat < 130) return 1;
    return in_beat >= 240 && in_beat < 350 ? 0.6F : 0;
}

Millis Pressure::next_beat(Millis at) const {
    const std::int64_t begin = at.count / kBeat * kBeat;
    for (const std::int64_t edge : {130, 240, 350})
        if (at.count - begin < edge) return Millis{begin + edge};
    return Millis{begin + kBeat};
}

void draw_pressure(ImDrawList& list, float x, float y, float width, float height, float pressure, float beat) {
    if (pressure <= 0) return;
    const float right = x + width, bottom = y + height;
    list.AddRectFilled({x, y}, {right, bottom}, rgb(0x6B6B70).with_alpha(0.13F * pressure).packed());
    const Colour edge =
        mix(rgb(0x120A0C), rgb(0x7A1018), 0.1F + 0.6F * beat).with_alpha(0.46F * pressure * (1 + 0.25F * beat));
    const ImU32 dark = edge.packed(), none = edge.with_alpha(0).packed();
    const float deep = height * (0.2F + 0.16F * pressure);
    list.AddRectFilledMultiColor({x, y}, {right, y + deep}, dark, dark, none, none);
    list.AddRectFilledMultiColor({x, bottom - deep}, {right, bottom}, none, none, dark, dark);
    list.AddRectFilledMultiColor({x, y}, {x + deep * 1.4F, bottom}, dark, none, none, dark);
    list.AddRectFilledMultiColor({right - deep * 1.4F, y}, {right, bottom}, none, dark, dark, none);
}

}  // namespace composure::window
