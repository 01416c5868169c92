#include "window/play/play_pressure.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "window/draw/theme.h"

namespace composure::window {
namespace {

constexpr float kSmall = 0.12F;  // below it nothing is shown
constexpr std::int64_t kHeartBeat = 1000;

float raised_by(const simulation::View& view) {
    float raised = 0.75F * static_cast<float>(view.anger) / 100'000.0F;
    raised += 0.07F * static_cast<float>(std::min<std::size_t>(view.line.size(), 5));
    if (view.silence_at && (*view.silence_at - view.at).count < 6000) raised += 0.25F;
    for (const simulation::PersonInLine& person : view.line)
        if (person.mood >= simulation::Mood::angry) raised += 0.05F;
    return std::clamp(raised, 0.0F, 1.0F);
}

// Over a length: the reach from both of its ends in four steps each, and the middle in one.
std::array<float, 10> steps_over(float length, float reach) {
    std::array<float, 10> steps{};
    for (std::size_t i = 0; i < 5; ++i) {
        steps[i] = std::min(reach, length / 2) * static_cast<float>(i) / 4;
        steps[9 - i] = length - steps[i];
    }
    return steps;
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
    const std::int64_t in_beat = at.count % kHeartBeat;
    if (in_beat < 130) return 1;
    return in_beat >= 240 && in_beat < 350 ? 0.6F : 0;
}

Millis Pressure::next_beat(Millis at) const {
    const std::int64_t begin = at.count / kHeartBeat * kHeartBeat;
    for (const std::int64_t edge : {130, 240, 350})
        if (at.count - begin < edge) return Millis{begin + edge};
    return Millis{begin + kHeartBeat};
}

void draw_pressure(ImDrawList& list, float x, float y, float width, float height, float pressure, float beat) {
    if (pressure <= 0) return;
    const Colour edge = mix(rgb(0x120A0C), rgb(0x7A1018), 0.1F + 0.6F * beat);
    const float dark = 0.46F * pressure * (1 + 0.25F * beat);
    const float deep = (0.2F + 0.16F * pressure);  // of the height
    const float grey = 0.13F * pressure;
    const auto from_edge = [](float way, float reach) { return std::max(0.0F, 1 - way / reach); };
    // A grey over all, and over that what darkens from each of the four sides, as one colour: each pixel is drawn once.
    const auto at = [&](float across, float down) {  // in heights
        const float wide = width / height;
        float left = 1 - grey;  // of what is behind
        float of_edge = 0;
        for (const float share : {from_edge(down, deep), from_edge(1 - down, deep), from_edge(across, deep * 1.4F),
                                  from_edge(wide - across, deep * 1.4F)}) {
            const float covers = dark * share;
            of_edge = of_edge * (1 - covers) + covers;
            left *= 1 - covers;
        }
        return mix(rgb(0x6B6B70), edge, of_edge / std::max(1 - left, 0.001F)).with_alpha(1 - left).packed();
    };
    const std::array<float, 10> rows = steps_over(1, deep);
    const std::array<float, 10> columns = steps_over(width / height, deep * 1.4F);
    for (std::size_t row = 0; row + 1 < rows.size(); ++row) {
        for (std::size_t column = 0; column + 1 < columns.size(); ++column) {
            const float top = rows[row], low = rows[row + 1], left = columns[column], right = columns[column + 1];
            list.AddRectFilledMultiColor({x + left * height, y + top * height}, {x + right * height, y + low * height},
                                         at(left, top), at(right, top), at(right, low), at(left, low));
        }
    }
}

}  // namespace composure::window
