#include "window/draw/paint.h"

#include <imgui.h>

#include <algorithm>
#include <array>
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
    const float share = 1 / length;
    return {dy * share, -dx * share};  // to the left of the direction of travel, y down: outward of a clockwise outline
}

// Points nearer than this to the one before are left out: small people in line need fewer.
bool far(Point a, Point b) {
    constexpr float kNear = 2.3F;  // pixels; on a circle of four pixels that is a sixth of one beside it
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    return dx * dx + dy * dy > kNear * kNear;
}

// How far the soft edge goes in where a band is so thin: a hairline is paler instead of broken into dots.
struct Edge {
    float inside = kSoft, strength = 1;
};
Edge edge_of(Point a, Point b) {
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    const float square = dx * dx + dy * dy;
    if (square >= 4 * kSoft * kSoft) return {};
    const float half = std::sqrt(square) / 2;
    return {half, 2 * half / (half + kSoft)};
}

Point moved(Point p, Point direction, float by) { return {p.x + direction.x * by, p.y + direction.y * by}; }

// Writes the corners and triangles of one shape straight into the list; as many as were announced.
class Pen {
public:
    Pen(ImDrawList& list, std::size_t vertices, std::size_t indices) : white_(ImGui::GetFontTexUvWhitePixel()) {
        list.PrimReserve(static_cast<int>(indices), static_cast<int>(vertices));
        vertex_ = list._VtxWritePtr;
        index_ = list._IdxWritePtr;
        first_ = list._VtxCurrentIdx;
        list._VtxWritePtr += vertices;
        list._IdxWritePtr += indices;
        list._VtxCurrentIdx += static_cast<unsigned>(vertices);
    }
    void add(Point at, Colour colour) {
        vertex_->pos = {at.x, at.y};
        vertex_->uv = white_;
        vertex_->col = colour.packed();
        ++vertex_;
    }
    void join(std::size_t a, std::size_t b, std::size_t c) {
        index_[0] = static_cast<ImDrawIdx>(first_ + a);
        index_[1] = static_cast<ImDrawIdx>(first_ + b);
        index_[2] = static_cast<ImDrawIdx>(first_ + c);
        index_ += 3;
    }
    // Rows of two columns after another: column `i` has `rows` vertices from i * rows on.
    void join_columns(std::size_t here, std::size_t next, std::size_t rows) {
        for (std::size_t row = 0; row + 1 < rows; ++row) {
            const std::size_t a = here * rows + row;
            const std::size_t b = next * rows + row;
            join(a, b, b + 1);
            join(a, b + 1, a + 1);
        }
    }

private:
    ImVec2 white_;
    ImDrawVert* vertex_ = nullptr;
    ImDrawIdx* index_ = nullptr;
    unsigned first_ = 0;
};

}  // namespace

Colour Fill::at(Point p) const {
    if (start == end) return start;
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const float length = dx * dx + dy * dy;
    if (length <= 0) return start;
    return mix(start, end, ((p.x - from.x) * dx + (p.y - from.y) * dy) / length);
}

Point Bend::apply(Point p) const {
    if (across == 0 && down == 0) return p;
    const float x = p.x / half_width;
    const float y = p.y / (p.y < 0 ? above : below);
    const float inside = std::max(0.0F, 1 - x * x) * std::max(0.0F, 1 - y * y);
    return {p.x + across * inside, p.y + down * inside};
}

Paint::Paint(ImDrawList& list, Point origin, float unit, float turn, const Bend& bend)
    : list_(list),
      origin_(origin),
      unit_(unit),
      cosine_(unit * std::cos(turn)),
      sine_(unit * std::sin(turn)),
      bend_(bend),
      inverse_above_{1 / bend.half_width, 1 / bend.above},
      inverse_below_{1 / bend.half_width, 1 / bend.below} {}

// As Bend::apply, without a division: this is done for each corner of everything.
Point Paint::place(Point p) const {
    if (bend_.across != 0 || bend_.down != 0) {
        const Point& inverse = p.y < 0 ? inverse_above_ : inverse_below_;
        const float x = p.x * inverse.x, y = p.y * inverse.y;
        const float inside = std::max(0.0F, 1 - x * x) * std::max(0.0F, 1 - y * y);
        p = {p.x + bend_.across * inside, p.y + bend_.down * inside};
    }
    return {origin_.x + p.x * cosine_ - p.y * sine_, origin_.y + p.x * sine_ + p.y * cosine_};
}

void Paint::shape(std::span<const Point> outline, Point centre, const Fill& fill) const {
    placed_.clear();
    for (const Point p : outline) {
        const Point at = place(p);
        if (placed_.empty() || far(placed_.back().at, at)) placed_.push_back({at, fill.at(p)});
    }
    const std::size_t count = placed_.size();
    if (count < 3) return;
    Pen pen(list_, 2 * count + 1, 9 * count);
    for (std::size_t i = 0; i < count; ++i) {
        const Vertex& here = placed_[i];
        const Point before = placed_[i == 0 ? count - 1 : i - 1].at;
        const Point out = normal_between(before, placed_[i + 1 == count ? 0 : i + 1].at);
        pen.add(moved(here.at, out, kSoft), here.colour.with_alpha(0));
        pen.add(moved(here.at, out, -kSoft), here.colour);
    }
    pen.add(place(centre), fill.at(centre));
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t next = i + 1 == count ? 0 : i + 1;
        pen.join_columns(i, next, 2);
        pen.join(2 * count, 2 * i + 1, 2 * next + 1);
    }
}

// A broad end gets a soft edge, too. `at`: the first or the last pair of placed_.
void Paint::soften_end(std::size_t at) const {
    const Vertex a = placed_[at];
    const Vertex b = placed_[at + 1];
    const float length = std::hypot(b.at.x - a.at.x, b.at.y - a.at.y);
    if (length < 3) return;
    const Vertex& next = placed_[at == 0 ? 2 : at - 2];
    Point out{(b.at.y - a.at.y) / length, (a.at.x - b.at.x) / length};
    if ((next.at.x - a.at.x) * out.x + (next.at.y - a.at.y) * out.y > 0) out = {-out.x, -out.y};
    // It goes outwards only: no seam where two bands meet.
    const Vertex outside[] = {{moved(a.at, out, 2 * kSoft), a.colour.with_alpha(0)},
                              {moved(b.at, out, 2 * kSoft), b.colour.with_alpha(0)}};
    placed_.insert(at == 0 ? placed_.begin() : placed_.end(), std::begin(outside), std::end(outside));
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
    soften_end(0);
    soften_end(placed_.size() - 2);
    const std::size_t count = placed_.size() / 2;
    Pen pen(list_, 4 * count, 18 * (count - 1));
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t before = i == 0 ? 0 : i - 1;
        const std::size_t after = std::min(i + 1, count - 1);
        const Point up = normal_between(placed_[2 * before].at, placed_[2 * after].at);
        const Point down = normal_between(placed_[2 * after + 1].at, placed_[2 * before + 1].at);
        const Vertex& a = placed_[2 * i];
        const Vertex& b = placed_[2 * i + 1];
        const Edge edge = edge_of(a.at, b.at);
        pen.add(moved(a.at, up, kSoft), a.colour.with_alpha(0));
        pen.add(moved(a.at, up, -edge.inside), a.colour.with_alpha(edge.strength));
        pen.add(moved(b.at, down, -edge.inside), b.colour.with_alpha(edge.strength));
        pen.add(moved(b.at, down, kSoft), b.colour.with_alpha(0));
    }
    for (std::size_t i = 0; i + 1 < count; ++i) pen.join_columns(i, i + 1, 4);
}

void Paint::ribbon(std::span<const Point> spine, const std::function<float(float)>& width, Colour colour) const {
    ribbon(spine, width, Fill::plain(colour));
}

void Paint::ribbon(std::span<const Point> spine, const std::function<float(float)>& width, const Fill& fill) const {
    const std::size_t count = spine.size();
    if (count < 2) return;
    Curve& left = left_;
    Curve& right = right_;
    left.resize(count);
    right.resize(count);
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
    const auto rim = static_cast<std::size_t>(std::clamp(static_cast<int>(pixels * 0.45F), 9, 22));
    constexpr std::size_t kRings = 3;  // the fall-off is a smooth step, not a cone
    Pen pen(list_, rim * kRings + 1, rim * (6 * (kRings - 1) + 3));
    for (std::size_t i = 0; i < rim; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(rim);
        const Point out{radius_x * std::cos(angle), radius_y * std::sin(angle)};
        for (std::size_t ring = 0; ring < kRings; ++ring) {
            const float r = static_cast<float>(kRings - ring) / kRings;
            pen.add(place({centre.x + r * out.x, centre.y + r * out.y}), colour.with_alpha(1 - r * r * (3 - 2 * r)));
        }
    }
    pen.add(place(centre), colour);
    for (std::size_t i = 0; i < rim; ++i) {
        const std::size_t next = (i + 1) % rim;
        pen.join_columns(i, next, kRings);
        pen.join(rim * kRings, i * kRings + kRings - 1, next * kRings + kRings - 1);
    }
}

void Paint::halo(Rect rect, float rounding, float reach, float under, Colour colour) const {
    constexpr std::array kOut{1.0F, 0.66F, 0.33F, 0.0F};  // of the reach; shadows fade fastest beside the thing
    constexpr std::size_t kColumn = kOut.size() + 1;
    constexpr std::size_t kSteps = 6;  // a corner
    constexpr std::size_t kPoints = 4 * (kSteps + 1);
    const float half = std::min(rect.width, rect.height) / 2;
    under = std::min(under, half);
    Pen pen(list_, kPoints * kColumn, 6 * kPoints * (kColumn - 1));
    for (std::size_t i = 0; i < kPoints; ++i) {
        const std::size_t corner = i / (kSteps + 1);
        const float turn = std::numbers::pi_v<float> / 2 *
                           (static_cast<float>(i % (kSteps + 1)) / kSteps + 2 + static_cast<float>(corner));
        const auto rim = [&](float out) {
            const float radius = std::clamp(rounding + out, 0.0F, half + out);
            const Rect ring = rect.inset(radius - out);
            return place({(corner == 0 || corner == 3 ? ring.x : ring.right()) + radius * std::cos(turn),
                          (corner < 2 ? ring.y : ring.bottom()) + radius * std::sin(turn)});
        };
        for (const float share : kOut) pen.add(rim(share * reach), colour.with_alpha((1 - share) * (1 - share)));
        pen.add(rim(-under), colour);
    }
    for (std::size_t i = 0; i < kPoints; ++i) pen.join_columns(i, (i + 1) % kPoints, kColumn);
}

void Paint::box(Rect rect, float rounding, Colour colour) const {
    const Point a = place({rect.x, rect.y});
    const Point b = place({rect.right(), rect.bottom()});
    list_.AddRectFilled({a.x, a.y}, {b.x, b.y}, colour.packed(), rounding * unit_);
}

void Paint::box(Rect rect, const Fill& fill) const {
    const Point corners[4] = {
        {rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}};
    Pen pen(list_, 4, 6);
    for (const Point corner : corners) pen.add(place(corner), fill.at(corner));
    pen.join(0, 1, 2);
    pen.join(0, 2, 3);
}

}  // namespace composure::window
