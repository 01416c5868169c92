// The course of the talk: a lane for each customer with anger and trust, and a mark for each judged moment.
#include <fmt/format.h>
#include <imgui.h>

#include <cmath>

#include "base/millis_text.h"
#include "window/controls.h"
#include "window/debrief_screen.h"
#include "window/heard.h"
#include "window/paint.h"

namespace composure::window {
namespace {

std::int64_t tick_every(Millis length) {
    for (const std::int64_t step : {10'000, 15'000, 30'000, 60'000, 120'000, 300'000})
        if (length.count / step <= 10) return step;
    return 600'000;
}

}  // namespace

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

std::string_view word_for(Mark mark) {
    switch (mark) {
        case Mark::good: return "good";
        case Mark::mild: return "mind this";
        case Mark::grave: return "cost a lot";
        case Mark::missed: return "something was missing";
        case Mark::help: return "help called";
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

float DebriefScreen::draw_timeline(Ui& ui, Rect area) {
    if (debrief_.lanes.empty()) return area.y;
    const float pad = ui.px(20);
    const bool one = debrief_.lanes.size() == 1;
    const float lane_height = one ? ui.px(150) : ui.px(84);
    const float height = ui.px(92) + static_cast<float>(debrief_.lanes.size()) * (lane_height + ui.px(10)) + ui.px(24);
    card(ui, {area.x, area.y, area.width, height});
    float y = area.y + ui.px(16);
    y += ui.text({area.x + pad, y, area.width - 2 * pad, 0}, "How it went", {Face::heading, ui.theme().ink}) + ui.px(4);
    float x = area.x + pad;
    const auto legend = [&](std::string_view words, const auto& draw) {
        draw(Point{x + ui.px(10), y + ui.px(10)});
        ui.one_line({x + ui.px(24), y, ui.px(400), ui.px(20)}, words, {Face::small, ui.theme().soft_ink});
        x += ui.px(24) + ui.text_width(words, Face::small) + ui.px(16);
    };
    legend("anger", [&](Point p) {
        ui.list().AddRectFilled({p.x - ui.px(8), p.y - ui.px(4)}, {p.x + ui.px(8), p.y + ui.px(4)},
                                ui.theme().anger.with_alpha(0.75F).packed(), ui.px(2));
    });
    legend("trust", [&](Point p) {
        ui.list().AddLine({p.x - ui.px(8), p.y}, {p.x + ui.px(8), p.y}, ui.theme().trust.packed(), ui.px(2.5F));
    });
    for (const Mark mark : {Mark::good, Mark::mild, Mark::grave, Mark::missed, Mark::help})
        legend(word_for(mark), [&](Point p) { draw_mark(ui, p, ui.px(6), mark); });
    y += ui.px(30);
    for (const Lane& lane : debrief_.lanes)
        y = draw_lane(ui, {area.x + pad, y, area.width - 2 * pad, lane_height}, lane) + ui.px(10);
    const float label = ui.px(130);
    const Rect plot{area.x + pad + label, y, area.width - 2 * pad - label, ui.px(20)};
    for (std::int64_t at = 0; at <= debrief_.length.count; at += tick_every(debrief_.length)) {
        const float share =
            static_cast<float>(at) / static_cast<float>(std::max<std::int64_t>(1, debrief_.length.count));
        ui.one_line({plot.x + plot.width * share - ui.px(24), plot.y - ui.px(6), ui.px(48), ui.px(18)},
                    clock_text({at}), {Face::small, ui.theme().soft_ink, Align::centre});
    }
    return area.y + height;
}

float DebriefScreen::draw_lane(Ui& ui, Rect area, const Lane& lane) {
    Rect rest = area;
    const Rect label = rest.take_left(ui.px(130));
    ui.one_line({label.x, label.y + ui.px(6), label.width - ui.px(10), ui.px(22)}, lane.name,
                {Face::strong, ui.theme().ink});
    ui.one_line({label.x, label.y + ui.px(28), label.width - ui.px(10), ui.px(18)}, lane.outcome,
                {Face::small, ui.theme().soft_ink});
    const Rect marks = rest.take_bottom(ui.px(24));
    const Rect plot = rest;
    const float length = static_cast<float>(std::max<std::int64_t>(1, debrief_.length.count));
    const auto x_of = [&](Millis at) { return plot.x + plot.width * static_cast<float>(at.count) / length; };
    const auto y_of = [&](float value) {
        return plot.bottom() - ui.px(2) - (plot.height - ui.px(4)) * std::clamp(value, 0.0F, 1.0F);
    };
    ui.list().AddRectFilled({plot.x, plot.y}, {plot.right(), plot.bottom()}, ui.theme().background.packed(), ui.px(4));
    for (const float level : {0.25F, 0.5F, 0.75F})
        ui.list().AddLine({plot.x, y_of(level)}, {plot.right(), y_of(level)},
                          ui.theme().outline.with_alpha(0.8F).packed());
    if (lane.served && *lane.served > lane.from)  // waiting in line
        ui.list().AddRectFilled({x_of(lane.from), plot.y}, {x_of(*lane.served), plot.bottom()},
                                ui.theme().sunken.packed());
    const Paint paint(ui.list(), {0, 0}, 1);
    Curve anger;
    Curve trust;
    Curve floor;
    for (std::size_t i = 0; i < lane.moods.size(); ++i) {
        const MoodPoint& mood = lane.moods[i];
        const Millis until = i + 1 < lane.moods.size() ? lane.moods[i + 1].at : lane.to;
        // A quick ramp instead of a stair: easier to follow.
        const float from_x = x_of(mood.at);
        const float to_x = std::max(from_x, x_of(until) - ui.px(3));
        for (const float x : {from_x, to_x}) {
            anger.push_back({x, y_of(mood.anger)});
            trust.push_back({x, y_of(mood.trust)});
            floor.push_back({x, plot.bottom()});
        }
    }
    paint.band(
        anger, floor,
        Fill::down(ui.theme().anger.with_alpha(0.6F), ui.theme().anger.with_alpha(0.12F), plot.y, plot.bottom()));
    for (std::size_t i = 0; i + 1 < anger.size(); ++i) {
        ui.list().AddLine({anger[i].x, anger[i].y}, {anger[i + 1].x, anger[i + 1].y}, ui.theme().anger.packed(),
                          ui.px(2));
        ui.list().AddLine({trust[i].x, trust[i].y}, {trust[i + 1].x, trust[i + 1].y}, ui.theme().trust.packed(),
                          ui.px(2.5F));
    }
    for (const JudgedMoment& moment : debrief_.moments)
        if (moment.customer == lane.customer)
            draw_mark(ui, {x_of(moment.at), marks.y + ui.px(11)}, ui.px(6), moment.mark);
    for (const Millis call : lane.calls) draw_mark(ui, {x_of(call), plot.y + ui.px(10)}, ui.px(7), Mark::help);
    return area.bottom();
}

}  // namespace composure::window
