#include <algorithm>

#include "window/draw/paint.h"

namespace composure::window {
namespace {

// One coordinate of a Catmull-Rom piece between `q` and `r`.
struct Cubic {
    float one, linear, square, cube;
    Cubic(float p, float q, float r, float s)
        : one(2 * q), linear(r - p), square(2 * p - 5 * q + 4 * r - s), cube(3 * q - p - 3 * r + s) {}
    float at(float t) const { return 0.5F * (one + linear * t + square * t * t + cube * t * t * t); }
};

}  // namespace

Point between(Point a, Point b, float share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

Curve smooth(std::span<const Point> through, bool closed, int steps) {
    const std::size_t count = through.size();
    const auto at = [&](std::size_t i, int by) {
        const auto size = static_cast<std::ptrdiff_t>(count);
        std::ptrdiff_t place = static_cast<std::ptrdiff_t>(i) + by;
        place = closed ? (place + size) % size : std::clamp<std::ptrdiff_t>(place, 0, size - 1);
        return through[static_cast<std::size_t>(place)];
    };
    Curve curve;
    curve.reserve(count * static_cast<std::size_t>(steps) + 1);
    for (std::size_t i = 0; i + (closed ? 0 : 1) < count; ++i) {
        const Point a = at(i, -1), b = at(i, 0), c = at(i, 1), d = at(i, 2);
        const Cubic across(a.x, b.x, c.x, d.x), down(a.y, b.y, c.y, d.y);
        for (int step = 0; step < steps; ++step) {
            const float t = static_cast<float>(step) / static_cast<float>(steps);
            curve.push_back({across.at(t), down.at(t)});
        }
    }
    if (!closed) curve.push_back(through.back());
    return curve;
}

Curve smooth(std::initializer_list<Point> through, int steps) {
    return smooth(std::span<const Point>(through.begin(), through.size()), false, steps);
}

Curve mirrored(std::span<const Point> curve) {
    Curve result(curve.begin(), curve.end());
    for (Point& p : result) p.x = -p.x;
    return result;
}

Curve reversed(Curve curve) {
    std::reverse(curve.begin(), curve.end());
    return curve;
}

Curve with_mirror(std::span<const Point> right_half) {
    Curve points(right_half.begin(), right_half.end());
    for (std::size_t i = right_half.size(); i-- > 0;)
        if (std::abs(right_half[i].x) > 0.0001F) points.push_back({-right_half[i].x, right_half[i].y});
    return smooth(points, true);
}

Curve quadratic(Point from, Point over, Point to, int steps) {
    Curve curve;
    curve.reserve(static_cast<std::size_t>(steps) + 1);
    for (int i = 0; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps);
        curve.push_back(between(between(from, over, t), between(over, to, t), t));
    }
    return curve;
}

}  // namespace composure::window
