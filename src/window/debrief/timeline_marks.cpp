// What the pictures of a debrief are made of: marks, curves, faces, legends.
#include <fmt/format.h>
#include <imgui.h>

#include <cmath>

#include "base/millis_text.h"
#include "window/debrief/timeline.h"
#include "window/draw/paint.h"
#include "window/portrait/portrait.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

void draw_piece(Ui& ui, Point from, Point to, Colour colour, Stroke stroke) {
    const float width = ui.px(2.5F);
    if (stroke == Stroke::whole) {
        ui.list().AddLine({from.x, from.y}, {to.x, to.y}, colour.packed(), width);
        return;
    }
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const float dash = ui.px(6), gap = ui.px(4);
    for (float at = 0; at < length; at += dash + gap) {
        const Point a = between(from, to, at / length);
        const Point b = between(from, to, std::min(1.0F, (at + dash) / length));
        ui.list().AddLine({a.x, a.y}, {b.x, b.y}, colour.packed(), width);
    }
}

float place_of(Rect plot, float value) { return plot.bottom() - plot.height * std::clamp(value, 0.0F, 1.0F); }

std::int64_t tick_every(std::int64_t shown, float room) {
    for (const std::int64_t step : {1'000, 2'000, 5'000, 10'000, 15'000, 30'000, 60'000, 120'000, 300'000, 600'000})
        if (static_cast<float>(shown / step) <= room) return step;
    return 1'800'000;
}

}  // namespace

std::string points_text(float share) { return fmt::format("{}", std::lround(share * 100)); }

Colour colour_of(const Theme& theme, Mark mark) {
    switch (mark) {
        case Mark::good: return theme.fine;
        case Mark::mild: return theme.warm;
        case Mark::grave: return theme.care;
        case Mark::missed: return theme.soft_ink;
        case Mark::help: return theme.accent;
    }
    return theme.ink;
}

const char* word_for(Mark mark) {
    switch (mark) {
        case Mark::good: return tr("good");
        case Mark::mild: return tr("mind this");
        case Mark::grave: return tr("cost a lot");
        case Mark::missed: return tr("something was missing");
        case Mark::help: return tr("help called");
    }
    return "";
}

void draw_mark(Ui& ui, Point centre, float radius, Mark mark) {
    const Paint paint(ui.list(), centre, radius);
    const Fill fill = Fill::plain(colour_of(ui.theme(), mark));
    switch (mark) {
        case Mark::good:
            paint.ellipse({0, 0}, 1, 1, fill);
            paint.line(Curve{{-0.45F, 0.02F}, {-0.12F, 0.36F}, {0.46F, -0.34F}}, 0.26F, ui.theme().on_accent);
            break;
        case Mark::mild: paint.shape(Curve{{0, -1}, {1.05F, 0.85F}, {-1.05F, 0.85F}}, {0, 0.2F}, fill); break;
        case Mark::grave: paint.shape(Curve{{0, -1.15F}, {1.15F, 0}, {0, 1.15F}, {-1.15F, 0}}, {0, 0}, fill); break;
        case Mark::missed:
            paint.ellipse({0, 0}, 0.95F, 0.95F, fill);
            paint.ellipse({0, 0}, 0.6F, 0.6F, Fill::plain(ui.theme().surface));
            break;
        case Mark::help:
            paint.box(Rect{-0.7F, -1, 0.22F, 2}, fill);
            paint.shape(Curve{{-0.5F, -1}, {0.95F, -0.5F}, {-0.5F, 0.05F}}, {-0.1F, -0.5F}, fill);
            break;
    }
}

void draw_grid(Ui& ui, Rect plot) {
    ui.list().AddRectFilled({plot.x, plot.y}, {plot.right(), plot.bottom()}, ui.theme().background.packed(), ui.px(4));
    for (const float level : {0.25F, 0.5F, 0.75F})
        ui.list().AddLine({plot.x, place_of(plot, level)}, {plot.right(), place_of(plot, level)},
                          ui.theme().chart_grid.packed());
}

void draw_moods(Ui& ui, Rect plot, const TimeWindow& window, const Lane& lane, Value value, Stroke stroke) {
    const Colour colour = value == Value::anger ? ui.theme().anger : ui.theme().trust;
    ui.list().PushClipRect({plot.x, plot.y - ui.px(2)}, {plot.right(), plot.bottom() + ui.px(2)}, true);
    std::optional<Point> last;
    for (std::size_t n = 0; n < lane.moods.size(); ++n) {
        const Millis until = n + 1 < lane.moods.size() ? lane.moods[n + 1].at : lane.to;
        const float y = place_of(plot, value == Value::anger ? lane.moods[n].anger : lane.moods[n].trust);
        const Point from{plot.x + plot.width * window.share_of(lane.moods[n].at), y};
        const Point to{std::max(from.x, plot.x + plot.width * window.share_of(until)), y};
        if (last) draw_piece(ui, *last, from, colour, stroke);
        draw_piece(ui, from, to, colour, stroke);
        last = to;
    }
    ui.list().PopClipRect();
}

void draw_times(Ui& ui, Rect area, const TimeWindow& window) {
    const float wide = ui.text_width("00:00", Face::small) + ui.px(16);
    const std::int64_t step = tick_every((window.to() - window.from()).count, area.width / wide);
    float free = area.x;  // right of the last one
    for (std::int64_t at = (window.from().count + step - 1) / step * step; at <= window.to().count; at += step) {
        const float x = area.x + area.width * window.share_of({at});
        if (x + wide / 2 > area.right() + 1 && at > 0) continue;
        const float left = std::clamp(x - wide / 2, area.x, std::max(area.x, area.right() - wide));
        if (left < free) continue;
        free = left + wide;
        ui.one_line({left, area.y, wide, area.height}, clock_text({at}),
                    {Face::small, ui.theme().soft_ink, Align::centre});
    }
}

void draw_face(Ui& ui, Rect box, const Looks& looks, float anger, float trust) {
    const float rounding = ui.px(8);
    ui.list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, ui.theme().accent_soft.packed(), rounding);
    ui.list().PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    Portrait portrait;
    portrait.unit = box.height * 0.3F;
    portrait.head = {box.x + box.width / 2, box.y + box.height * 0.45F};
    portrait.floor_y = box.bottom();
    Expression mood;
    mood.anger = anger;
    mood.trust = trust;
    draw_person(ui.list(), portrait, looks, still(mood, false));
    ui.list().PopClipRect();
    ui.list().AddRect({box.x, box.y}, {box.right(), box.bottom()}, ui.theme().outline.packed(), rounding);
}

Point Legend::next(std::string_view words) {
    Ui& ui = flow_.ui;
    const float text = ui.text_width(words, Face::small);
    const float wide = std::min(ui.px(26) + text, flow_.width);
    if (x_ > flow_.x && x_ + wide > flow_.x + flow_.width) {
        x_ = flow_.x;
        flow_.y += ui.px(22);
    }
    ui.one_line({x_ + ui.px(24), flow_.y, wide - ui.px(24) + 1, ui.px(20)}, words, {Face::small, ui.theme().soft_ink});
    const Point centre{x_ + ui.px(10), flow_.y + ui.px(10)};
    x_ += wide + ui.px(14);
    return centre;
}

void Legend::end() { flow_.y += flow_.ui.px(26); }

}  // namespace composure::window
