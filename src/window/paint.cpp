#include "window/paint.h"

#include <imgui.h>

#include <cmath>
#include <numbers>

namespace composure::window {
namespace {

constexpr float kSoft = 0.6F;  // half of the soft edge, pixels

Point normal_between(Point before, Point after) {
    const float dx = after.x - before.x;
    const float dy = after.y - before.y;
    const float length = std::sqrt(dx * dx + dy * dy);
    if (length < 1e-6F) return {0, 0};
    return {dy / length,
            -dx / length};  // to the left of the direction of travel, y down: outward of a clockwise outline
}

Point moved(Point p, Point direction, float by) { return {p.x + direction.x * by, p.y + direction.y * by}; }

}  // namespace

Colour Fill::at(Point p) const {
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const float length = dx * dx + dy * dy;
    if (length <= 0) return start;
    return mix(start, end, ((p.x - from.x) * dx + (p.y - from.y) * dy) / length);
}

Point Bend::apply(Point p) const {
    const float x = p.x / half_width;
    const float y = p.y / (p.y < 0 ? above : below);
    const float inside = std::max(0.0F, 1 - x * x) * std::max(0.0F, 1 - y * y);
    return {p.x + across * inside, p.y + down * inside};
}

Paint::Paint(ImDrawList& list, Point origin, float unit, float turn, const Bend& bend)
    : list_(list), origin_(origin), unit_(unit), cosine_(std::cos(turn)), sine_(std::sin(turn)), bend_(bend) {}

Point Paint::place(Point flat) const {
    const Point p = bend_.apply(flat);
    return {origin_.x + unit_ * (p.x * cosine_ - p.y * sine_), origin_.y + unit_ * (p.x * sine_ + p.y * cosine_)};
}

void Paint::strip(std::span<const Vertex> a, std::span<const Vertex> b, bool closed) const {
    const std::size_t count = a.size();
    const std::size_t quads = closed ? count : count - 1;
    if (count < 2) return;
    list_.PrimReserve(static_cast<int>(quads * 6), static_cast<int>(count * 2));
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    const unsigned first = list_._VtxCurrentIdx;
    for (std::size_t i = 0; i < count; ++i) {
        list_.PrimWriteVtx({a[i].at.x, a[i].at.y}, uv, a[i].colour.packed());
        list_.PrimWriteVtx({b[i].at.x, b[i].at.y}, uv, b[i].colour.packed());
    }
    for (std::size_t i = 0; i < quads; ++i) {
        const auto here = static_cast<unsigned>(2 * i);
        const auto next = static_cast<unsigned>(2 * ((i + 1) % count));
        for (const unsigned index : {here, next, next + 1, here, next + 1, here + 1})
            list_.PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
    }
}

void Paint::fan(const Vertex& centre, std::span<const Vertex> rim) const {
    const std::size_t count = rim.size();
    list_.PrimReserve(static_cast<int>(count * 3), static_cast<int>(count + 1));
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    const unsigned first = list_._VtxCurrentIdx;
    list_.PrimWriteVtx({centre.at.x, centre.at.y}, uv, centre.colour.packed());
    for (const Vertex& vertex : rim) list_.PrimWriteVtx({vertex.at.x, vertex.at.y}, uv, vertex.colour.packed());
    for (std::size_t i = 0; i < count; ++i)
        for (const std::size_t index : {std::size_t{0}, i + 1, (i + 1) % count + 1})
            list_.PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
}

void Paint::shape(std::span<const Point> outline, Point centre, const Fill& fill) const {
    const std::size_t count = outline.size();
    if (count < 3) return;
    std::vector<Vertex> inner(count);
    std::vector<Vertex> outer(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Point out = normal_between(place(outline[(i + count - 1) % count]), place(outline[(i + 1) % count]));
        const Colour colour = fill.at(outline[i]);
        inner[i] = {moved(place(outline[i]), out, -kSoft), colour};
        outer[i] = {moved(place(outline[i]), out, kSoft), colour.with_alpha(0)};
    }
    fan({place(centre), fill.at(centre)}, inner);
    strip(outer, inner, true);
}

void Paint::band(std::span<const Point> upper, std::span<const Point> lower, const Fill& fill) const {
    const std::size_t count = std::min(upper.size(), lower.size());
    if (count < 2) return;
    std::vector<Vertex> above(count);
    std::vector<Vertex> top(count);
    std::vector<Vertex> bottom(count);
    std::vector<Vertex> below(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t before = i == 0 ? 0 : i - 1;
        const std::size_t after = std::min(i + 1, count - 1);
        const Point up = normal_between(place(upper[before]), place(upper[after]));
        const Point down = normal_between(place(lower[after]), place(lower[before]));
        const Colour a = fill.at(upper[i]);
        const Colour b = fill.at(lower[i]);
        above[i] = {moved(place(upper[i]), up, kSoft), a.with_alpha(0)};
        top[i] = {moved(place(upper[i]), up, -kSoft), a};
        bottom[i] = {moved(place(lower[i]), down, -kSoft), b};
        below[i] = {moved(place(lower[i]), down, kSoft), b.with_alpha(0)};
    }
    strip(above, top, false);
    strip(top, bottom, false);
    strip(bottom, below, false);
}

void Paint::ribbon(std::span<const Point> spine, const std::function<float(float)>& width, Colour colour) const {
    ribbon(spine, width, Fill::plain(colour));
}

void Paint::ribbon(std::span<const Point> spine, const std::function<float(float)>& width, const Fill& fill) const {
    const std::size_t count = spine.size();
    if (count < 2) return;
    Curve left(count);
    Curve right(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Point out = normal_between(spine[i == 0 ? 0 : i - 1], spine[std::min(i + 1, count - 1)]);
        const float half = std::max(width(static_cast<float>(i) / static_cast<float>(count - 1)), 0.7F / unit_) / 2;
        left[i] = moved(spine[i], out, half);
        right[i] = moved(spine[i], out, -half);
    }
    band(left, right, fill);
}

void Paint::line(std::span<const Point> spine, float width, Colour colour) const {
    ribbon(
        spine, [width](float) { return width; }, colour);
}

void Paint::stroke(std::span<const Point> spine, float width, Colour colour) const {
    ribbon(
        spine, [width](float t) { return width * std::sin(std::numbers::pi_v<float> * std::clamp(t, 0.04F, 0.96F)); },
        colour);
}

void Paint::ellipse(Point centre, float radius_x, float radius_y, const Fill& fill) const {
    const float pixels = std::max(radius_x, radius_y) * unit_;
    const int count = std::clamp(static_cast<int>(pixels * 1.2F), 12, 72);
    Curve outline;
    for (int i = 0; i < count; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(count);
        outline.push_back({centre.x + radius_x * std::cos(angle), centre.y + radius_y * std::sin(angle)});
    }
    shape(outline, centre, fill);
}

void Paint::glow(Point centre, float radius_x, float radius_y, Colour colour) const {
    constexpr int kRim = 36;
    constexpr int kRings = 4;  // the fall-off is a smooth step, not a cone
    std::vector<Vertex> inner;
    for (int ring = 1; ring <= kRings; ++ring) {
        const float r = static_cast<float>(ring) / kRings;
        const float strength = 1 - r * r * (3 - 2 * r);
        std::vector<Vertex> outer;
        for (int i = 0; i < kRim; ++i) {
            const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / kRim;
            const Point p{centre.x + r * radius_x * std::cos(angle), centre.y + r * radius_y * std::sin(angle)};
            outer.push_back({place(p), colour.with_alpha(strength)});
        }
        if (ring == 1)
            fan({place(centre), colour}, outer);
        else
            strip(outer, inner, true);
        inner.swap(outer);
    }
}

void Paint::box(Rect rect, float rounding, Colour colour) const {
    const Point a = place({rect.x, rect.y});
    const Point b = place({rect.right(), rect.bottom()});
    list_.AddRectFilled({a.x, a.y}, {b.x, b.y}, colour.packed(), rounding * unit_);
}

void Paint::box(Rect rect, const Fill& fill) const {
    const Point corners[4] = {
        {rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}};
    const Vertex top[2] = {{place(corners[0]), fill.at(corners[0])}, {place(corners[1]), fill.at(corners[1])}};
    const Vertex bottom[2] = {{place(corners[3]), fill.at(corners[3])}, {place(corners[2]), fill.at(corners[2])}};
    strip(top, bottom, false);
}

}  // namespace composure::window
