#include "window/ui/chart.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

using records::FormResult;
using records::PillarStanding;

constexpr std::size_t kMostForms = 12, kMostRepeats = 6;

// Where the points 0..100 stand in the picture.
struct Plot {
    Rect area;
    float y_of(float points) const { return area.bottom() - area.height * std::clamp(points, 0.0F, 100.0F) / 100; }
};

float slot_width(const Ui& ui) { return ui.text_width("100", Face::small) + ui.px(8); }

void draw_grid(Ui& ui, const Plot& plot, float left) {
    const float line = ui.fonts().line_height(Face::small);
    for (const int points : {0, 50, 100}) {
        const float y = std::round(plot.y_of(static_cast<float>(points)));
        ui.list().AddLine({plot.area.x, y}, {plot.area.right(), y}, ui.theme().chart_grid.packed(),
                          std::max(1.0F, ui.px(1)));
        ui.one_line({left, y - line / 2, plot.area.x - left - ui.px(6), line}, fmt::format("{}", points),
                    {Face::small, ui.theme().soft_ink, Align::end});
    }
}

void draw_dashes(Ui& ui, float from, float to, float y) {
    for (float x = from; x < to; x += ui.px(9))
        ui.list().AddLine({x, y}, {std::min(x + ui.px(5), to), y}, ui.theme().soft_ink.packed(), ui.px(1.5F));
}

void draw_points(Ui& ui, float x, float y, std::int32_t points, const Colour& ink) {
    const float line = ui.fonts().line_height(Face::small);
    const float width = slot_width(ui);
    const std::string words = fmt::format("{}", points);
    const float half = ui.text_width(words, Face::small) / 2 + ui.px(2);
    ui.list().AddRectFilled({x - half, y - line - ui.px(5)}, {x + half, y - ui.px(6)}, ui.theme().surface.packed(),
                            ui.px(3));  // so that no line crosses it
    ui.one_line({x - width / 2, y - line - ui.px(6), width, line}, words, {Face::small, ink, Align::centre});
}

void draw_band(Ui& ui, const Plot& plot, const PillarStanding& standing, float from, float to) {
    if (!standing.mean || !standing.sem) return;
    const auto points = [](std::int64_t thousandths) { return static_cast<float>(thousandths) / 1000; };
    const float top = plot.y_of(points(*standing.mean + *standing.sem));
    const float bottom = plot.y_of(points(*standing.mean - *standing.sem));
    ui.list().AddRectFilled({from, top}, {to, std::max(bottom, top + 1)}, ui.theme().accent_soft.packed(), ui.px(3));
    const float y = plot.y_of(points(*standing.mean));
    ui.list().AddLine({from, y}, {to, y}, ui.theme().accent.packed(), ui.px(2));
}

void draw_dot(Ui& ui, Point at, bool counts) {
    const ImVec2 centre{at.x, at.y};
    if (counts) {
        ui.list().AddCircleFilled(centre, ui.px(6.5F), ui.theme().surface.packed());
        ui.list().AddCircleFilled(centre, ui.px(5), ui.theme().accent.packed());
    } else {
        ui.list().AddCircleFilled(centre, ui.px(4), ui.theme().surface.packed());
        ui.list().AddCircle(centre, ui.px(4), ui.theme().accent.packed(), 0, ui.px(1.5F));
    }
}

void draw_diamond(Ui& ui, Point at) {
    const float half = ui.px(5);
    const ImVec2 corners[] = {{at.x, at.y - half}, {at.x + half, at.y}, {at.x, at.y + half}, {at.x - half, at.y}};
    ui.list().AddConvexPolyFilled(corners, 4, ui.theme().surface.packed());
    ui.list().AddPolyline(corners, 4, ui.theme().soft_ink.packed(), ImDrawFlags_Closed, ui.px(1.5F));
}

std::span<const FormResult> newest(const std::vector<FormResult>& forms, std::size_t most) {
    return std::span(forms).last(std::min(most, forms.size()));
}

// From where to where, in words under the dots.
void draw_days(Ui& ui, Rect row, std::span<const FormResult> forms) {
    if (forms.empty()) return;
    const TextStyle style{Face::small, ui.theme().soft_ink};
    const std::string from = day_text(forms.front().at), to = day_text(forms.back().at);
    const float first = ui.text_width(from, Face::small), last = ui.text_width(to, Face::small);
    const bool both = from != to && first + last + ui.px(16) < row.width;
    if (!both) return void(ui.one_line(row, to, {style.face, style.colour, Align::centre}));
    ui.one_line({row.x, row.y, first + 1, row.height}, from, style);
    ui.one_line({row.right() - last - 1, row.y, last + 1, row.height}, to, style);
}

void draw_repeats(Ui& ui, const Plot& plot, Rect row, std::span<const FormResult> repeats) {
    ui.list().AddLine({plot.area.x - ui.px(8), plot.area.y - ui.px(6)}, {plot.area.x - ui.px(8), row.bottom()},
                      ui.theme().outline.packed(), ui.px(1));
    const float slot = plot.area.width / static_cast<float>(repeats.size());
    for (std::size_t n = 0; n < repeats.size(); ++n) {
        const Point at{plot.area.x + slot * (static_cast<float>(n) + 0.5F),
                       plot.y_of(static_cast<float>(repeats[n].score))};
        draw_points(ui, at.x, at.y, repeats[n].score, ui.theme().soft_ink);
        draw_diamond(ui, at);
    }
    ui.one_line(row, tr("again"), {Face::small, ui.theme().soft_ink, Align::centre});
}

void draw_newest(Ui& ui, const Plot& plot, std::span<const FormResult> forms, const PillarStanding& standing) {
    if (forms.empty()) return;
    const float slot = plot.area.width / static_cast<float>(forms.size());
    const std::size_t used = std::min(static_cast<std::size_t>(std::max(0, standing.used)), forms.size());
    draw_band(ui, plot, standing, plot.area.right() - slot * static_cast<float>(used), plot.area.right());
    draw_dashes(ui, plot.area.x, plot.area.right(), plot.y_of(static_cast<float>(standing.mark) / 1000));
    for (std::size_t n = 0; n < forms.size(); ++n) {
        const Point at{plot.area.x + slot * (static_cast<float>(n) + 0.5F),
                       plot.y_of(static_cast<float>(forms[n].score))};
        draw_points(ui, at.x, at.y, forms[n].score, ui.theme().ink);
        draw_dot(ui, at, n + used >= forms.size());
    }
}

}  // namespace

float forms_height(const Ui& ui) { return ui.px(108) + 2 * ui.fonts().line_height(Face::small); }

void draw_forms(Ui& ui, Rect rect, const PillarStanding& standing) {
    const float line = ui.fonts().line_height(Face::small);
    Rect row = rect;
    Rect plots = row.take_top(rect.height - line - ui.px(4));
    plots.take_top(line + ui.px(6));  // the points above a dot at 100
    row.take_top(ui.px(4));
    const float axis = slot_width(ui);
    const float slot = slot_width(ui);
    const float room = plots.width - axis;
    auto repeats = newest(standing.repeats, kMostRepeats);
    const auto fit = [&](float width) { return static_cast<std::size_t>(std::max(1.0F, width / slot)); };
    if (repeats.size() > fit(room * 0.35F)) repeats = repeats.last(fit(room * 0.35F));
    const float again = repeats.empty() ? 0
                                        : std::max(slot * static_cast<float>(repeats.size()),
                                                   ui.text_width(tr("again"), Face::small) + ui.px(6)) +
                                              ui.px(16);
    const Plot main{{plots.x + axis, plots.y, room - again, plots.height}};
    draw_grid(ui, main, plots.x);
    const auto forms = newest(standing.forms, std::min(kMostForms, fit(main.area.width)));
    draw_newest(ui, main, forms, standing);
    draw_days(ui, {main.area.x, row.y, main.area.width, line}, forms);
    if (repeats.empty()) return;
    const Plot side{{main.area.right() + ui.px(16), plots.y, again - ui.px(16), plots.height}};
    draw_repeats(ui, side, {side.area.x, row.y, side.area.width, line}, repeats);
}

float draw_count(Ui& ui, Rect area, std::string_view words, std::int32_t good, std::int32_t all) {
    const float size = ui.px(12), gap = ui.px(4);
    const float text = ui.text(area, words, {Face::body, ui.theme().ink}) + ui.px(4);
    float x = area.x, y = area.y + text;
    for (std::int32_t n = 0; n < std::min(all, 60); ++n) {
        if (x + size > area.right()) x = area.x, y += size + gap;
        const ImVec2 from{x, y}, to{x + size, y + size};
        if (n < good) {
            ui.list().AddRectFilled(from, to, ui.theme().fine.packed(), ui.px(3));
        } else {
            ui.list().AddRect(from, to, ui.theme().strong_outline.packed(), ui.px(3), 0, ui.px(1.5F));
        }
        x += size + gap;
    }
    return y + size - area.y + ui.px(4);
}

void draw_help_counts(Flow& flow, const records::Standing& standing) {
    if (standing.due_total > 0) {
        flow.gap(8);
        const std::string words = tr_fill("Help when due: {} of {}", standing.due_helped, standing.due_total);
        flow.y += draw_count(flow.ui, {flow.x, flow.y, flow.width, 0}, words, standing.due_helped, standing.due_total);
    }
    if (standing.foils_total > 0) {
        flow.gap(4);
        const std::string words = tr_fill("Held when not due: {} of {}", standing.foils_held, standing.foils_total);
        flow.y +=
            draw_count(flow.ui, {flow.x, flow.y, flow.width, 0}, words, standing.foils_held, standing.foils_total);
    }
}

}  // namespace composure::window
