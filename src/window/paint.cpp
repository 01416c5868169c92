#include "window/paint.h"

#include <imgui.h>

#include <algorithm>
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

// Points nearer than this to the one before are left out: small people in line need fewer.
bool far(Point a, Point b) {
    constexpr float kNear = 1.7F;  // pixels
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    return dx * dx + dy * dy > kNear * kNear;
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

void Paint::add(Point at, Colour colour) const { vertices_.push_back({at, colour}); }

void Paint::join(std::initializer_list<std::size_t> corners) const {
    for (const std::size_t corner : corners) indices_.push_back(static_cast<unsigned>(corner));
}

// All that add and join have gathered, as one piece of the list.
void Paint::emit() const {
    list_.PrimReserve(static_cast<int>(indices_.size()), static_cast<int>(vertices_.size()));
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    const unsigned first = list_._VtxCurrentIdx;
    for (const Vertex& vertex : vertices_) list_.PrimWriteVtx({vertex.at.x, vertex.at.y}, uv, vertex.colour.packed());
    for (const unsigned index : indices_) list_.PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
    vertices_.clear();
    indices_.clear();
}

// Rows of two columns after another: column `i` has `rows` vertices from i * rows on.
void Paint::join_columns(std::size_t here, std::size_t next, std::size_t rows) const {
    for (std::size_t row = 0; row + 1 < rows; ++row) {
        const std::size_t a = here * rows + row;
        const std::size_t b = next * rows + row;
        join({a, b, b + 1, a, b + 1, a + 1});
    }
}

void Paint::shape(std::span<const Point> outline, Point centre, const Fill& fill) const {
    placed_.clear();
    for (const Point p : outline) {
        const Point at = place(p);
        if (placed_.empty() || far(placed_.back().at, at)) placed_.push_back({at, fill.at(p)});
    }
    const std::size_t count = placed_.size();
    if (count < 3) return;
    for (std::size_t i = 0; i < count; ++i) {
        const Vertex& here = placed_[i];
        const Point out = normal_between(placed_[(i + count - 1) % count].at, placed_[(i + 1) % count].at);
        add(moved(here.at, out, kSoft), here.colour.with_alpha(0));
        add(moved(here.at, out, -kSoft), here.colour);
    }
    add(place(centre), fill.at(centre));
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t next = (i + 1) % count;
        join_columns(i, next, 2);
        join({2 * count, 2 * i + 1, 2 * next + 1});
    }
    emit();
}

void Paint::band(std::span<const Point> upper, std::span<const Point> lower, const Fill& fill) const {
    const std::size_t given = std::min(upper.size(), lower.size());
    if (given < 2) return;
    placed_.clear();  // above and below in turn
    for (std::size_t i = 0; i < given; ++i) {
        const Point a = place(upper[i]);
        const Point b = place(lower[i]);
        const bool last = i + 1 == given;
        if (!placed_.empty() && !last && !far(placed_[placed_.size() - 2].at, a) && !far(placed_.back().at, b))
            continue;
        placed_.push_back({a, fill.at(upper[i])});
        placed_.push_back({b, fill.at(lower[i])});
    }
    const std::size_t count = placed_.size() / 2;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t before = i == 0 ? 0 : i - 1;
        const std::size_t after = std::min(i + 1, count - 1);
        const Point up = normal_between(placed_[2 * before].at, placed_[2 * after].at);
        const Point down = normal_between(placed_[2 * after + 1].at, placed_[2 * before + 1].at);
        const Vertex& a = placed_[2 * i];
        const Vertex& b = placed_[2 * i + 1];
        add(moved(a.at, up, kSoft), a.colour.with_alpha(0));
        add(moved(a.at, up, -kSoft), a.colour);
        add(moved(b.at, down, -kSoft), b.colour);
        add(moved(b.at, down, kSoft), b.colour.with_alpha(0));
    }
    for (std::size_t i = 0; i + 1 < count; ++i) join_columns(i, i + 1, 4);
    emit();
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
    const int count = std::clamp(static_cast<int>(pixels * 0.9F) + 6, 8, 56);
    Curve outline;
    for (int i = 0; i < count; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(count);
        outline.push_back({centre.x + radius_x * std::cos(angle), centre.y + radius_y * std::sin(angle)});
    }
    shape(outline, centre, fill);
}

void Paint::glow(Point centre, float radius_x, float radius_y, Colour colour) const {
    const float pixels = std::max(radius_x, radius_y) * unit_;
    const auto rim = static_cast<std::size_t>(std::clamp(static_cast<int>(pixels * 0.6F), 10, 28));
    constexpr std::size_t kRings = 3;  // the fall-off is a smooth step, not a cone
    for (std::size_t i = 0; i < rim; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(rim);
        const Point out{radius_x * std::cos(angle), radius_y * std::sin(angle)};
        for (std::size_t ring = 0; ring < kRings; ++ring) {
            const float r = static_cast<float>(kRings - ring) / kRings;
            add(place({centre.x + r * out.x, centre.y + r * out.y}), colour.with_alpha(1 - r * r * (3 - 2 * r)));
        }
    }
    add(place(centre), colour);
    for (std::size_t i = 0; i < rim; ++i) {
        const std::size_t next = (i + 1) % rim;
        join_columns(i, next, kRings);
        join({rim * kRings, i * kRings + kRings - 1, next * kRings + kRings - 1});
    }
    emit();
}

void Paint::box(Rect rect, float rounding, Colour colour) const {
    const Point a = place({rect.x, rect.y});
    const Point b = place({rect.right(), rect.bottom()});
    list_.AddRectFilled({a.x, a.y}, {b.x, b.y}, colour.packed(), rounding * unit_);
}

void Paint::box(Rect rect, const Fill& fill) const {
    const Point corners[4] = {
        {rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}};
    for (const Point corner : corners) add(place(corner), fill.at(corner));
    join({0, 1, 2, 0, 2, 3});
    emit();
}

}  // namespace composure::window
