#include <algorithm>

#include "window/paint.h"

namespace composure::window {
namespace {

Point catmull_rom(Point a, Point b, Point c, Point d, float t) {
    const auto one = [t](float p, float q, float r, float s) {
        return 0.5F * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
    };
    return {one(a.x, b.x, c.x, d.x), one(a.y, b.y, c.y, d.y)};
}

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
    for (std::size_t i = 0; i + (closed ? 0 : 1) < count; ++i)
        for (int step = 0; step < steps; ++step)
            curve.push_back(catmull_rom(at(i, -1), at(i, 0), at(i, 1), at(i, 2),
                                        static_cast<float>(step) / static_cast<float>(steps)));
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
    for (int i = 0; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps);
        curve.push_back(between(between(from, over, t), between(over, to, t), t));
    }
    return curve;
}

}  // namespace composure::window
